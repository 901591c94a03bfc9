import { type Language, type LocalizedText, textIn } from '../foundation/language'
import { largest } from '../foundation/largest'
import { printable } from '../foundation/printable'
import { cellText, flatColumnText } from './cell-text'
import { displayWidth, padTo, wrap } from './display-width'
import { labels } from './labels'
import { tableNotes, withoutMarks } from './plain-table'
import { type ReportColumn, type ReportTable, rowHeaderOf } from './table'
import { barText } from './text-bar'

const gap = '  '
const narrowest = 12

/** The columns of a terminal from which on bars are drawn in tables. */
const enoughForBars = 100

/** A table as lines of a terminal, aligned; with more columns than fit it is continued below, its first ones repeated. */
export function tableLines(given: ReportTable, language: Language, width: number): readonly string[] {
  const table = withoutMarks(given, (column, index) => width >= enoughForBars && isOfBars(given, column, index))
  const columns = columnsOf(table, language, width >= enoughForBars)
  const parts = partsIn(columns, namesIn(table), width)
  const title = printable(textIn(table.title, language))
  const shown = (text: LocalizedText, before = ''): readonly string[] =>
    wrap(`${before}${printable(textIn(text, language))}`, width)
  return [
    ...parts.flatMap((part, index) => [
      ...(index === 0 ? [] : ['']),
      ...wrap(index === 0 ? title : `${title} (${labels.continued[language]})`, width),
      ...(index > 0 || table.lead === undefined ? [] : shown(table.lead)),
      ...partLines(table.sections, part, language, width),
    ]),
    ...tableNotes(table).flatMap(note => shown(note, '* ')),
  ]
}

function isOfBars({ sections }: ReportTable, { kind }: ReportColumn, index: number): boolean {
  const marks = sections.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => (cells[index]?.kind === 'mark' ? [cells[index].mark.kind] : [])),
  )
  return kind === 'mark' && marks.some(mark => mark === 'bar' || mark === 'bullet')
}

/** A column as it is printed: its heading, the lines of its cells from the top down, how wide it would be, and how narrow. */
interface Printed {
  readonly side: 'left' | 'right'
  readonly heading: string
  readonly texts: readonly string[]
  /** The quieter lines under them. */
  readonly notes: readonly string[]
  readonly most: number
  readonly least: number
}

function columnsOf({ columns, sections }: ReportTable, language: Language, hasBars: boolean): readonly Printed[] {
  const rows = sections.flatMap(section => section.rows)
  return columns.map((column, index) => {
    const heading = printable(flatColumnText(column, language))
    const cells = rows.flatMap(row => row.cells[index] ?? [])
    const texts = cells.map(cell =>
      hasBars && cell.kind === 'mark'
        ? barText(cell.mark, cell.axis ?? column.axis)
        : printable(cellText(cell, column, language)),
    )
    const notes = cells.map(({ note }) => (note === undefined ? '' : printable(textIn(note, language))))
    const most = largest([displayWidth(heading), ...texts.map(displayWidth), ...notes.map(displayWidth)])
    // A heading or a note may be broken between words, a number may not.
    const whole = texts.map((text, at) => (cells[at]?.kind === 'text' ? longestWord(text) : displayWidth(text)))
    const least =
      column.kind === 'text'
        ? Math.min(most, narrowest)
        : largest([longestWord(heading), ...whole, ...notes.map(longestWord)])
    return { side: column.kind === 'number' ? 'right' : 'left', heading, texts, notes, most, least }
  })
}

function longestWord(text: string): number {
  return largest(text.split(' ').map(displayWidth))
}

const widthOf = (widths: readonly number[]): number =>
  widths.reduce((sum, one) => sum + one, 0) + gap.length * (widths.length - 1)

/** How many columns say what a row is of: the one that names it, and those before the first number. */
function namesIn(table: ReportTable): number {
  const first = table.columns.findIndex(({ kind }) => kind === 'number')
  return Math.max(rowHeaderOf(table) + 1, first < 0 ? 0 : first)
}

/** The columns that stand side by side: all of them where they fit, else part after part, each led by the row's names. */
function partsIn(columns: readonly Printed[], leading: number, width: number): readonly (readonly Printed[])[] {
  const fits = (part: readonly Printed[]): boolean => widthOf(part.map(({ least }) => least)) <= width
  if (fits(columns) || leading === columns.length) return [columns]
  const names = columns.slice(0, leading)
  const parts: Printed[][] = []
  for (const column of columns.slice(leading)) {
    const last = parts.at(-1)
    if (last !== undefined && fits([...last, column])) last.push(column)
    else parts.push([...names, column])
  }
  return parts
}

function partLines(
  sections: ReportTable['sections'],
  columns: readonly Printed[],
  language: Language,
  width: number,
): readonly string[] {
  const widths = widthsIn(columns, width)
  const rule = '─'.repeat(widthOf(widths))
  const line = (texts: readonly string[], notes: readonly string[] = []): readonly string[] => {
    const cells = texts.map((text, index) => {
      const width = widths[index] as number
      const note = notes[index] ?? ''
      return note === '' ? wrap(text, width) : [...wrap(text, width), ...wrap(note, width)]
    })
    const height = largest([1, ...cells.map(cell => cell.length)])
    return Array.from({ length: height }, (_, at) =>
      cells
        .map((cell, index) => padTo(cell[at] ?? '', widths[index] as number, (columns[index] as Printed).side))
        .join(gap)
        .trimEnd(),
    )
  }
  let row = 0
  return [
    ...line(columns.map(({ heading }) => heading)),
    rule,
    ...sections.flatMap(({ title, note, rows }) => [
      ...sectionLines(title, note, language, width),
      ...rows.flatMap(({ isTotal = false }) => {
        const at = row++
        const [texts, notes] = [columns.map(one => one.texts[at] ?? ''), columns.map(one => one.notes[at] ?? '')]
        // A sum above its parts is under the rule of the heading; below them it has its own.
        return [...(isTotal && at > 0 ? [rule] : []), ...line(texts, notes), ...(isTotal && at === 0 ? [rule] : [])]
      }),
    ]),
  ]
}

/** The title of a section, and what is said beside it. */
function sectionLines(
  title: LocalizedText | undefined,
  note: LocalizedText | undefined,
  language: Language,
  width: number,
): readonly string[] {
  const texts = [
    ...(title === undefined ? [] : [`[${textIn(title, language)}]`]),
    ...(note === undefined ? [] : [textIn(note, language)]),
  ]
  return texts.length === 0 ? [] : wrap(printable(texts.join(' ')), width)
}

/** The widths of columns: as wide as they would be, the widest made narrower until all fit, none below its least. */
function widthsIn(columns: readonly Printed[], width: number): readonly number[] {
  const widths = columns.map(({ most }) => most)
  for (let left = widthOf(widths) - width; left > 0; left--) {
    const widest = widths.reduce((best, own, index) => {
      const { least } = columns[index] as Printed
      return own > least && (best < 0 || own > (widths[best] as number)) ? index : best
    }, -1)
    if (widest < 0) break
    widths[widest] = (widths[widest] as number) - 1
  }
  return widths
}
