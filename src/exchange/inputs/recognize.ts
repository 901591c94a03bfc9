import type { Issue } from '../../foundation/issue'
import {
  type FileDescription,
  type GivenFile,
  type LimitOptions,
  limitsOf,
  type OpenFile,
  openFile,
  parseFiles,
} from '../files/file'
import type { FileOptions } from '../files/file-options'
import { type Notes, takeNotes } from '../files/notes'
import { placed } from '../files/place'
import { isNamed } from '../tables/layout'
import type { RawSheet } from '../tables/raw-sheet'
import { exchangeIssue } from '../wording'
import { firstRows, layoutNameOf } from './assign-sheets'
import { type InputName, inputCalled, inputNames, inputOfTable, type LayoutName } from './inputs'
import { describeFiles, readOptions } from './read-options'

/** What a file seems to hold. */
export interface Recognized extends FileDescription {
  /** The input, or null if it is not recognized. */
  readonly input: InputName | null
  /** The tables of the input that were found in it; none if it is JSON. */
  readonly tables: readonly LayoutName[]
  /** The names of its sheets, hidden ones included; of a CSV file its own. */
  readonly sheets: readonly string[]
  /** Why it is not known: what broke reading off, or the keys or sheets that fit no input. Empty if it is. */
  readonly findings: readonly Issue[]
}

/**
 * Finds out which input of the library a file holds: by the names of its sheets and their headings, or by the properties
 * of its JSON. Whether it is right is for the reader of that input to say.
 *
 * @param file - The file.
 * @param options - What it does not say.
 * @throws An `EgovKpiError` when the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { recognize } from 'egov-kpi/exchange'
 *
 * const { input, tables } = await recognize({ name: 'a.csv', data: 'Mã đơn vị,Tên đơn vị,Nhóm\nhue,Huế,tinh\n' })
 * input // => 'units'
 * tables // => ['units']
 * ```
 */
export async function recognize(file: GivenFile, options: FileOptions & LimitOptions = {}): Promise<Recognized> {
  const read = readOptions(options)
  const notes = takeNotes(limitsOf(read))
  const [given] = parseFiles(file, 'file') as [GivenFile]
  const opened = await openFile(given, read, notes)
  const [description] = describeFiles([opened]) as [FileDescription]
  const { sheets: all, json, format } = opened
  const visible = all.filter(({ isHidden }) => !isHidden)
  const form = inputNames.find(name => all.some(sheet => isNamed(inputCalled(name).sheet ?? noHeadings, sheet.name)))
  const found = form === undefined ? visible.flatMap(sheet => layoutNameOf(sheet) ?? []) : []
  const [first] = found
  const known = format === 'json' ? inputOfJson(json) : form
  const input = known ?? (first === undefined ? null : inputOfTable(first))
  return {
    ...description,
    input,
    tables: found.filter(name => inputOfTable(name) === input),
    sheets: all.map(({ name }) => name),
    findings: input === null ? whyUnknown(opened, visible, notes) : [],
  }
}

const noHeadings = { vi: [], en: [] }

/** What broke reading off before the headings, or the keys or the sheets that fit no input. */
function whyUnknown({ name, format, json }: OpenFile, sheets: readonly RawSheet[], notes: Notes): readonly Issue[] {
  for (const sheet of sheets) firstRows(sheet, notes)
  if (notes.isBrokenOff()) return notes.issues()
  const isJson = format === 'json'
  const names = isJson ? keysOf(json) : sheets.map(sheet => sheet.name)
  const issue = exchangeIssue('unknown', [], { what: 'input', of: isJson ? 'keys' : 'headings', names })
  return [placed(issue, { file: name })]
}

/** The keys of JSON: of the object, or of the first item of a list. */
function keysOf(json: unknown): readonly string[] {
  const item: unknown = Array.isArray(json) ? json[0] : json
  return typeof item === 'object' && item !== null ? Object.keys(item).slice(0, mostKeys) : []
}

const mostKeys = 10

/** The input that JSON has all marks of; of several, the one that has most. */
function inputOfJson(json: unknown): InputName | null {
  const isList = Array.isArray(json)
  const item: unknown = isList ? json[0] : json
  if (typeof item !== 'object' || item === null) return null
  const fitting = inputNames.flatMap(name => {
    const { form, marks } = inputCalled(name)
    const fits = (form === 'list') === isList && marks.every(mark => Object.hasOwn(item, mark))
    return fits ? [{ name, known: marks.length }] : []
  })
  return fitting.toSorted((a, b) => b.known - a.known)[0]?.name ?? null
}
