import { type FileDescription, type FileOptions, type GivenFile, type LimitOptions, limitsOf, openFile } from './file'
import { findHeadings, hasAll } from './headings'
import { isNamed, type Layout } from './layout'
import { type LayoutName, layouts } from './layouts'
import { formIdLayout } from './layouts/form'
import { takeNotes } from './notes'
import type { RawSheet } from './table'

/** The inputs of the library that a file may hold; `form` is one that `assessmentTemplate` made. */
export type InputName =
  | 'units'
  | 'scorecard'
  | 'assessments'
  | 'form'
  | 'observations'
  | 'dossiers'
  | 'plan'
  | 'calendar'
  | 'indicators'
  | 'targets'

/** What a file seems to hold. */
export interface Recognized extends FileDescription {
  /** The input, or null where it is none that is known. */
  readonly input: InputName | null
  /** The tables of the input that were found in it; none where it is JSON. */
  readonly tables: readonly LayoutName[]
  /** The names of its sheets, hidden ones included; of a CSV file its own. */
  readonly sheets: readonly string[]
}

const inputOf: Readonly<Record<LayoutName, InputName>> = {
  units: 'units',
  groups: 'units',
  observations: 'observations',
  assessments: 'assessments',
  dossiers: 'dossiers',
  plan: 'plan',
  tasks: 'plan',
  stages: 'plan',
  events: 'plan',
  calendar: 'calendar',
  daysOff: 'calendar',
  makeUpDays: 'calendar',
  unconfirmedDays: 'calendar',
  scorecard: 'scorecard',
  criteria: 'scorecard',
}

/** The properties by which JSON is known: of the object, or of the first item of a list. */
const marks: readonly (readonly [InputName, readonly string[]])[] = [
  ['units', ['units', 'groups']],
  ['scorecard', ['criteria', 'scale']],
  ['plan', ['tasks', 'document']],
  ['calendar', ['daysOff', 'workingWeek']],
]
const itemMarks: readonly (readonly [InputName, readonly string[]])[] = [
  ['assessments', ['unit', 'criterion']],
  ['dossiers', ['id', 'unit', 'channel']],
  ['targets', ['indicator', 'scope', 'comparator']],
  ['observations', ['unit', 'indicator', 'period']],
  ['indicators', ['id', 'kind', 'measure']],
]

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
  const opened = await openFile(file, options, takeNotes(limitsOf(options)))
  const { sheets, json, ...description } = opened
  const names = sheets.map(({ name }) => name)
  if (json !== undefined) return { ...description, input: inputOfJson(json), tables: [], sheets: names }
  if (names.some(name => isNamed(formIdLayout.names, name)))
    return { ...description, input: 'form', tables: [], sheets: names }
  const tables = sheets.filter(({ isHidden }) => !isHidden).flatMap(sheet => tableOf(sheet, options) ?? [])
  const [first] = tables
  return {
    ...description,
    input: first === undefined ? null : inputOf[first],
    tables: tables.filter(name => first !== undefined && inputOf[name] === inputOf[first]),
    sheets: names,
  }
}

/** The table with most columns in common, of those all of whose needs are met; one whose name it bears goes first. */
function tableOf(sheet: RawSheet, options: FileOptions & LimitOptions): LayoutName | null {
  const limits = limitsOf(options)
  const fits = (Object.entries(layouts) as [LayoutName, Layout][]).flatMap(([name, layout]) => {
    const headed = findHeadings(sheet, layout, options.headerRow, limits, takeNotes(limits))
    if (headed === null) return []
    const headings = headed.columns.map(({ header }) => header)
    if (!hasAll(layout, { row: headed.headerRow, cells: headings })) return []
    const known = headings.filter(text => layout.columns.some(column => isNamed(column.headings, text))).length
    return [{ name, isNamed: isNamed(layout.names, sheet.name), known }]
  })
  const [best] = fits.toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.known - a.known)
  return best?.name ?? null
}

function inputOfJson(json: unknown): InputName | null {
  const item: unknown = Array.isArray(json) ? json[0] : json
  if (typeof item !== 'object' || item === null) return null
  const known = Array.isArray(json) ? itemMarks : marks
  return known.find(([, names]) => names.every(name => Object.hasOwn(item, name)))?.[0] ?? null
}
