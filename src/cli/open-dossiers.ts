import { type DossierStream, streamDossiers } from '../exchange/index'
import { EgovKpiError, throwIfAny } from '../foundation/error'
import type { CommandRun } from './command'
import { readFault } from './file-faults'
import { withProgress } from './progress'
import { ofFile } from './read-inputs'

/** A CSV file is streamed, so its length does not matter. */
const noLimits = { streamedBytes: Number.MAX_SAFE_INTEGER, rows: Number.MAX_SAFE_INTEGER }

/** Opens all files of `--dossiers`, to be read one after the other while they are counted. */
export async function openDossiers({ io, settings, language, inputs }: CommandRun): Promise<DossierStream> {
  const { files, faults } = await inputs.filesAt(settings.texts('dossiers'), async path => {
    // A workbook is read whole if its sheets must be known first.
    if (settings.isSet('sheet') && /\.(?:xlsx|xlsm|xlsb|xls|ods)$/i.test(path)) return { data: await io.readFile(path) }
    const { size, chunks } = io.openFile(path)
    return { chunks: withProgress(io, { size, chunks: withFaults(chunks, path) }, language) }
  })
  throwIfAny(faults)
  const stream = await streamDossiers(files, { ...inputs.options, limits: noLimits })
  return { ...stream, findings: () => stream.findings().map(issue => ofFile(issue, files)) }
}

function* withFaults(chunks: Iterable<Uint8Array>, path: string): Generator<Uint8Array> {
  try {
    yield* chunks
  } catch (error) {
    throw new EgovKpiError([readFault(error, path)])
  }
}
