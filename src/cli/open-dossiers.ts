import type { Dossier } from '../dossiers/index'
import { type DossierStream, streamDossiers } from '../exchange/index'
import { EgovKpiError, isEgovKpiError, throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import type { CommandRun } from './command'
import { readFault, systemCode } from './file-faults'
import type { CommandIo } from './io'
import { withProgress } from './progress'
import { type Inputs, nameOf, ofFile } from './read-inputs'

/** A file is read as a stream: its length does not matter. */
const noLimits = { bytes: Number.MAX_SAFE_INTEGER, rows: Number.MAX_SAFE_INTEGER }

/** Opens all files that `--dossiers` names, to be read one after the other while they are counted. */
export async function openDossiers(
  { io, settings, language }: CommandRun,
  inputs: Inputs,
): Promise<Omit<DossierStream, 'files'>> {
  const streams: { readonly name: string; readonly stream: DossierStream }[] = []
  const faults: Issue[] = []
  for (const path of settings.texts('dossiers')) {
    const name = nameOf(path)
    try {
      const source = await sourceOf(io, path, settings.isSet('sheet'))
      const own = await inputs.optionsOf(path, 'data' in source ? source.data : undefined)
      const file = 'data' in source ? source : { name, chunks: withProgress(io, source, language) }
      streams.push({
        name,
        stream: await streamDossiers({ ...file, name }, { ...inputs.options, ...own, limits: noLimits }),
      })
    } catch (error) {
      if (isEgovKpiError(error)) faults.push(...error.issues)
      else if (systemCode(error) === undefined) throw error
      else faults.push(readFault(error, path))
    }
  }
  throwIfAny(faults)
  return {
    dossiers: { [Symbol.iterator]: () => oneAfterTheOther(streams) },
    findings: () => streams.flatMap(({ name, stream }) => stream.findings().map(issue => ofFile(issue, [{ name }]))),
  }
}

/** A file in pieces; whole if its sheets must be known before it is read. */
async function sourceOf(io: CommandIo, path: string, isWhole: boolean) {
  if (isWhole && /\.xlsx$/i.test(path)) return { data: await io.readFile(path) }
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

/** Goes through all files also if one has errors: what is wrong with any of them is said at once. */
function* oneAfterTheOther(
  streams: readonly { readonly name: string; readonly stream: DossierStream }[],
): Generator<Dossier> {
  const errors: Issue[] = []
  for (const { name, stream } of streams) {
    try {
      yield* stream.dossiers
    } catch (error) {
      if (!isEgovKpiError(error)) throw error
      errors.push(...error.issues.map(issue => ofFile(issue, [{ name }])))
    }
  }
  const [first, ...others] = errors
  if (first !== undefined) throw new EgovKpiError([first, ...others])
}
