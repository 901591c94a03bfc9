import { issuesThrownBy } from '../foundation/error'
import { type GivenFile, limitsOf } from './file'
import { describeFiles, openFiles, type Reading, type ReadOptions, readOptions } from './input'
import { takeNotes } from './notes'
import { placed } from './place'
import { exchangeIssue } from './wording'

/**
 * Reads an input that stands in a JSON file and in no table: indicators, targets, bands, procedures, an earlier ranking.
 *
 * @param file - The file.
 * @param parse - What checks the data, throwing what is wrong: `parseIndicators`, say.
 * @param options - Limits.
 * @returns The data, or null where something is wrong, with all findings.
 * @throws An `EgovKpiError` when the options are wrong; never because of what the file holds.
 *
 * @example
 * ```ts
 * import { parseIndicators } from 'egov-kpi'
 * import { readJson } from 'egov-kpi/exchange'
 *
 * const { findings } = await readJson({ name: 'indicators.json', data: '[1, 2' }, parseIndicators)
 * findings.map(({ code }) => code) // => ['not-json']
 * ```
 */
export async function readJson<T>(
  file: GivenFile,
  parse: (json: unknown) => T,
  options: ReadOptions = {},
): Promise<Reading<T>> {
  const read = readOptions(options)
  const notes = takeNotes(limitsOf(read))
  const opened = await openFiles(file, { ...read, format: 'json' }, notes)
  const [only] = opened
  let value: T | null = null
  if (only?.json === undefined) {
    if (!notes.hasErrors()) notes.add(placed(exchangeIssue('not-json', [], {}), { sheet: file.name }))
  } else {
    notes.add(
      ...issuesThrownBy(() => {
        value = parse(only.json)
      }, []),
    )
  }
  return { value: notes.hasErrors() ? null : value, findings: notes.issues(), files: describeFiles(opened) }
}
