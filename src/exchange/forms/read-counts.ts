import { attempt, throwIfAny } from '../../foundation/error'
import { nearestAmong } from '../../foundation/nearest'
import { PeriodText } from '../../foundation/period'
import { flag, maybe, oneOf, record, unread } from '../../foundation/schema'
import { parseStructure, placeOf } from '../../foundation/structure'
import { thingIssue } from '../../foundation/wording'
import type { CountsForm } from '../../indicators/form'
import { readForm } from '../../indicators/read-form'
import type { Observation } from '../../observations/observation'
import { parseObservations } from '../../observations/parse-observations'
import { type GivenFile, type LimitOptions, limitsOf, parseFiles } from '../files/file'
import { type FileOptions, fileOptionShape } from '../files/file-options'
import { GivenLimits } from '../files/limits'
import { type Notes, takeNotes } from '../files/notes'
import { roomOf } from '../files/room'
import { visibleSheets } from '../inputs/assign-sheets'
import { describeFiles, openFiles, type Reading } from '../inputs/read-options'
import { comparable } from '../tables/layout'
import type { RawRow, RawSheet } from '../tables/raw-sheet'
import { exchangeIssue } from '../wording'
import { countHeadings, namesUnits } from './count-headings'
import { type CountCell, type CountColumn, readCountRows } from './count-rows'
import { findHeadingBlock, type HeadingBlock } from './heading-block'

/** What a table of counts does not say of itself. */
export interface ReadCountsOptions
  extends Pick<FileOptions, 'format' | 'separator' | 'sheet' | 'hidden' | 'headerRow' | 'columns'>,
    LimitOptions {
  /** The form whose counts the columns are, such as `form07a`. */
  readonly form: CountsForm
  /** The period that the table is of. */
  readonly period: PeriodText
  /** How firm the figures are; `final`. */
  readonly status?: Observation['status']
  /** True reads the cells that can be read. Otherwise nothing is read from a table with an error. */
  readonly partial?: boolean
}

const { format, separator, sheet, hidden, headerRow, columns } = fileOptionShape
const ReadCountsOptions = record<ReadCountsOptions>(() => ({
  ...{ format, separator, sheet, hidden, headerRow, columns },
  limits: maybe(GivenLimits),
  form: unread(),
  period: PeriodText,
  status: maybe(oneOf(['final', 'provisional', 'estimated', 'approximate'])),
  partial: maybe(flag),
}))

/**
 * Reads a table of counts as offices export it: a row for each unit, a column for each count, headings in several rows.
 *
 * Groups of columns may be merged or stand over the first of their columns. Rows that number the columns, that repeat the headings
 * on a new page, and notes and signatures below the table are left out, with a finding. Rows of totals are held against the sum of
 * their rows. A heading that is not known is an error, since its figures would be lost: `columns` says what it means, by its
 * parts from the top, or null to leave it out. An empty cell or a dash has no figure, and is not zero; `1.234` is 1234.
 *
 * The headings of form 07a/BTP were not read in its text: those that are known are what offices write.
 *
 * @param file - The file: its name, and its bytes or text.
 * @param options - `form` and `period`; `columns`, `sheet`, `status` and `partial` if they matter.
 * @returns Observations of the units as they are written, or null if something is wrong, with all findings.
 * @throws An `EgovKpiError` when the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readCounts } from 'egov-kpi/exchange'
 * import { form07a } from 'egov-kpi/frameworks'
 *
 * const data = [
 *   'STT;Đơn vị;Tiếp nhận;;;;Đã giải quyết;;Ghi chú',
 *   ';;Tổng số;Trực tuyến;;Trực tiếp;Tổng số;Trong hạn;',
 *   ';;;Toàn trình;Một phần;;;;',
 *   '(1);(2);(3);(4);(5);(6);(7);(8);(9)',
 *   '1;Phường A;1.200;900;200;100;1.100;1.100;',
 *   '2;Xã B;300;200;50;50;290;280;',
 *   ';Tổng cộng;1.500;1.100;250;160;1.390;1.380;',
 * ].join('\n')
 * const options = { form: form07a, period: '2026-10', columns: { 'Ghi chú': null } }
 * const { value, findings } = await readCounts({ name: '07a.csv', data }, options)
 * value?.slice(0, 2).map(({ unit, indicator, value }) => [unit, indicator, value])
 * // => [['Phường A', 'dossiers-received', 1200], ['Phường A', 'dossiers-online-full', 900]]
 * findings.filter(({ severity }) => severity !== 'info').map(({ code, path }) => [code, path.at(-1)])
 * // => [['contradiction', 'F']]
 * ```
 */
export async function readCounts(
  file: GivenFile,
  options: ReadCountsOptions,
): Promise<Reading<readonly Observation[]>> {
  const read = parseStructure(ReadCountsOptions, options, ['options'])
  const { form, period, status = 'final', partial = false, ...ofFile } = read
  throwIfAny(readForm(form, ['options', ...placeOf(form, 'form')]).issues)
  const limits = limitsOf(ofFile)
  const notes = takeNotes(limits)
  const [given] = parseFiles(file, 'file') as [GivenFile]
  const opened = await openFiles(given, ofFile, notes)
  const sheets = opened
    .flatMap(one => visibleSheets(one, [], notes))
    .filter(({ name, options: { sheet: asked }, isTyped }) => !isTyped || asked === undefined || asked === name)
  const known = countHeadings(form)
  const value: Observation[] = []
  let isAnyRead = false
  for (const one of sheets) {
    const table = readTable(one, known, notes)
    if (table === null) continue
    isAnyRead = true
    for (const { unit, indicator, count } of table) value.push({ unit, indicator, period, value: count, status })
  }
  if (!isAnyRead && !notes.isBrokenOff())
    notes.add(exchangeIssue('missing', [], { what: 'header' }), { file: file.name })
  notes.addAll(attempt(() => parseObservations(value)).issues)
  const isWrong = notes.isBrokenOff() || (notes.hasErrors() && !partial)
  return { value: isWrong ? null : value, findings: notes.issues(), files: describeFiles(opened) }
}

/** Reads the table of a sheet; null if it has none. */
function readTable(sheet: RawSheet, known: ReadonlyMap<string, string>, notes: Notes): readonly CountCell[] | null {
  const rows: RawRow[] = []
  for (const row of sheet.rows(notes)) {
    const { cells, characters } = roomOf(row.cells)
    const tooBig = sheet.isTyped ? null : notes.keep(cells, characters)
    if (tooBig !== null) {
      notes.breakOff(tooBig, { ...sheet.at, row: row.row })
      return null
    }
    rows.push(row)
  }
  const mapped = new Map(
    Object.entries(sheet.options.columns ?? {}).map(([heading, to]) => [
      heading.split(' / ').map(comparable).join(' / '),
      to,
    ]),
  )
  const meaningOf = (heading: string): string | null | undefined =>
    mapped.has(heading) ? mapped.get(heading) : known.get(heading)
  const block = findHeadingBlock(rows, sheet, headings => {
    const counts = new Set(headings.flatMap(heading => meaningOf(heading) ?? [])).size
    return headings.some(namesUnits) ? counts : 0
  })
  if (block === null) return null
  const unitAt = block.headings.findIndex(namesUnits)
  const found = countColumns(block, unitAt, meaningOf, known, sheet, notes)
  return readCountRows(rows, block, unitAt, found, sheet, notes)
}

const runningNumbers = new Set(['stt', 'tt', 'số tt', 'số thứ tự', 'no.', 'no'])

function countColumns(
  { headings, rows }: HeadingBlock,
  unitAt: number,
  meaningOf: (heading: string) => string | null | undefined,
  known: ReadonlyMap<string, string>,
  { at: place }: RawSheet,
  notes: Notes,
): readonly CountColumn[] {
  const nearest = nearestAmong(() => known.keys())
  const indicators = new Set(known.values())
  const row = rows.at(-1)?.row ?? 0
  const found: CountColumn[] = []
  for (const [at, heading] of headings.entries()) {
    const indicator = meaningOf(heading)
    if (
      heading === '' ||
      at === unitAt ||
      indicator === null ||
      (indicator === undefined && runningNumbers.has(heading))
    )
      continue
    const here = { ...place, row, column: at + 1 }
    const before = found.find(one => one.indicator === indicator)
    if (indicator === undefined || !indicators.has(indicator)) {
      const names = { what: 'heading', name: heading, nearest: nearest(heading) } as const
      notes.add(exchangeIssue('unknown', [], names, { actual: heading }), here)
    } else if (before !== undefined) {
      notes.add(thingIssue('duplicate', [], { what: 'indicator', name: indicator }, { actual: heading }), here)
    } else found.push({ at, heading, indicator })
  }
  return found
}
