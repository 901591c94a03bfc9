import type { ChunkedFile, DossierStream, GivenFile } from '../exchange/index'
import { streamDossiers } from '../exchange/index'
import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import type { CommandRun } from './command'
import { readFault, systemCode } from './file-faults'
import type { CommandIo, OpenedFile } from './io'
import { withProgress } from './progress'
import { namesOf, ofFile } from './read-inputs'

/** A CSV file is streamed, so its length does not matter. */
const noLimits = { streamedBytes: Number.MAX_SAFE_INTEGER, rows: Number.MAX_SAFE_INTEGER }

/** Opens all files of `--dossiers`, to be read one after the other while they are counted. */
export async function openDossiers({ io, settings, language, inputs }: CommandRun): Promise<DossierStream> {
  const files: (GivenFile | ChunkedFile)[] = []
  const faults: Issue[] = []
  const paths = settings.texts('dossiers')
  const names = namesOf(paths)
  for (const [index, path] of paths.entries()) {
    try {
      const source = sourceOf(io, path, settings.isSet('sheet'))
      const data = 'chunks' in source ? undefined : await source.data
      const options = await inputs.optionsOf(path, data)
      const content = 'chunks' in source ? { chunks: withProgress(io, source, language) } : { data: await source.data }
      files.push({ name: names[index] as string, ...content, ...(options === undefined ? {} : { options }) })
    } catch (error) {
      if (systemCode(error) === undefined) throw error
      faults.push(readFault(error, path))
    }
  }
  throwIfAny(faults)
  const stream = await streamDossiers(files, { ...inputs.options, limits: noLimits })
  return { ...stream, findings: () => stream.findings().map(issue => ofFile(issue, files)) }
}

/** A file in pieces; read whole if its sheets must be known first. */
function sourceOf(io: CommandIo, path: string, isWhole: boolean): OpenedFile | { readonly data: Promise<Uint8Array> } {
  if (isWhole && /\.(?:xlsx|xlsm|xlsb|xls|ods)$/i.test(path)) return { data: io.readFile(path) }
  const { size, chunks } = io.openFile(path)
  return { size, chunks: { [Symbol.iterator]: () => withFaults(chunks, path) } }
}

function* withFaults(chunks: Iterable<Uint8Array>, path: string): Generator<Uint8Array> {
  try {
    yield* chunks
  } catch (error) {
    if (systemCode(error) !== undefined) throwIfAny([readFault(error, path)])
    throw error
  }
}
