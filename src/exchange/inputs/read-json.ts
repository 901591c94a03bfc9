import { issuesThrownBy } from '../../foundation/error'
import type { Issue } from '../../foundation/issue'
import { tested } from '../../foundation/schema'
import { parseStructure } from '../../foundation/structure'
import { type GivenFile, limitsOf, type OpenFile } from '../files/file'
import { takeNotes } from '../files/notes'
import { placedInJson } from '../files/place'
import { exchangeIssue } from '../wording'
import { describeFiles, openFiles, type Reading, type ReadOptions, readOptions } from './read-options'

/**
 * Reads an input that is JSON and has no table: indicators, targets, bands, procedures, an earlier ranking.
 *
 * @param files - The file, or several that hold a list each, which are joined.
 * @param parse - What checks the data, throwing what is wrong: `parseIndicators`, say.
 * @param options - Limits.
 * @returns The data, or null if something is wrong, with all findings.
 * @throws An `EgovKpiError` when the options are wrong; never because of what the file holds.
 *
 * @example
 * ```ts
 * import { parseIndicators } from 'egov-kpi'
 * import { readJson } from 'egov-kpi/exchange'
 *
 * const { findings } = await readJson({ name: 'indicators.json', data: '[1, 2' }, parseIndicators)
 * findings.map(({ code }) => code) // => ['unread']
 * ```
 */
export async function readJson<T>(
  files: GivenFile | readonly GivenFile[],
  parse: (json: unknown) => T,
  options: ReadOptions = {},
): Promise<Reading<T>> {
  const { partial: _, ...read } = readOptions(options)
  parseStructure(Parser, parse, ['parse'])
  const notes = takeNotes(limitsOf(read))
  const opened = await openFiles(files, { ...read, format: 'json' }, notes)
  const [only, another] = opened
  const areLists = opened.every(({ json }) => Array.isArray(json))
  if (another !== undefined && !areLists && !notes.hasErrors()) {
    notes.add(exchangeIssue('only-one', [], { what: 'file', names: opened.map(({ name }) => name) }))
  }
  let value: T | null = null
  if (only !== undefined && !notes.hasErrors()) {
    const json = another === undefined ? only.json : opened.flatMap(one => one.json as readonly unknown[])
    const issues = issuesThrownBy(() => {
      value = parse(json)
    }, [])
    notes.addAll(issues.map(issue => placedIn(opened, issue)))
  }
  return { value: notes.hasErrors() ? null : value, findings: notes.issues(), files: describeFiles(opened) }
}

const Parser = tested(value => typeof value === 'function')

/** An issue at its file: of joined lists, the one that the item came from. */
function placedIn(files: readonly OpenFile[], issue: Issue): Issue {
  const [position, ...rest] = issue.path
  let at = typeof position === 'number' ? position : 0
  for (const { name, json } of files) {
    const length = Array.isArray(json) ? json.length : 0
    if (files.length === 1) return placedInJson(issue, name, issue.path)
    if (at < length && typeof position === 'number') return placedInJson(issue, name, [at, ...rest])
    at -= length
  }
  return issue
}
