import type { FormulaMeasure } from '../../formulas/measure'
import { groupedBy } from '../../foundation/grouped'
import type { Indicator, IndicatorDirection } from '../../indicators/indicator'
import { readFigure } from '../../indicators/parse-figure'
import { parseIndicators } from '../../indicators/read-indicators'
import type { Notes } from '../files/notes'
import type { RowRecord } from '../tables/records'
import { exchangeIssue } from '../wording'
import type { Input } from './input'
import { directionSaid, type PrintedRow, printedIndicators, printedRows } from './printed-indicators'

export const indicatorInput: Input<readonly Indicator[], object, 'indicators'> = {
  title: { vi: 'định nghĩa chỉ tiêu', en: 'indicators' },
  tables: { indicators: printedIndicators },
  marks: ['id', 'kind', 'measure'],
  form: 'list',
  count: ({ length }) => length,
  assemble: ({ indicators }, _, notes) => {
    const records = indicators ?? []
    const made = new Map<RowRecord, unknown>(records.filter(({ from }) => from.isJson).map(one => [one, one.value]))
    for (const [record, indicator] of definitions(records, notes)) made.set(record, indicator)
    return keep => {
      const kept = [...made].filter(([record]) => keep(record))
      const json = kept.map(([, value]) => value)
      return { json, lists: new Map([[json, kept.map(([record]) => record)]]) }
    }
  },
  parse: json => parseIndicators(json),
}

/** The definitions that a printed table gives, each from the first row with its number. */
function definitions(records: readonly RowRecord[], notes: Notes): readonly (readonly [RowRecord, Indicator])[] {
  const rows = printedRows(
    records.filter(({ from }) => !from.isJson),
    notes,
  )
  // An indicator has a row for each block of years, and for each league of a rank.
  const firsts = [...groupedBy(rows, ({ id, name, measure }) => JSON.stringify([id, name, measure])).values()].flatMap(
    ([first]) => first ?? [],
  )
  const rowsOf = groupedBy(rows, ({ id }) => id)
  const ids = new Set(firsts.map(({ id }) => id))
  const undirected: PrintedRow[] = []
  const found = firsts.map(row => {
    const { record, id, number, name, leads } = row
    const said = (rowsOf.get(id) ?? []).flatMap(one => one.direction ?? directionSaid(one.target) ?? [])
    const direction: IndicatorDirection = said[0] ?? (isRank(row.measure) ? 'lower' : 'higher')
    if (said[0] === undefined && direction === 'higher') undirected.push(row)
    const parent = id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : ''
    const indicator: Indicator = {
      id,
      code: number,
      ...(ids.has(parent) ? { parent } : {}),
      kind: 'simple',
      name,
      measure: measureOf(row, notes),
      direction,
      // The table does not say how figures add up, so they do not.
      additivity: { units: 'none', periods: 'none' },
      ...(leads === undefined ? {} : { leads }),
    }
    return [record, indicator] as const
  })
  const [first] = undirected
  if (first !== undefined) {
    const names = undirected.map(({ id }) => id)
    const issue = exchangeIssue('read-as', [], { what: 'direction', names }, { severity: 'warning' })
    notes.add(first.record.from.place(issue, first.record.row))
  }
  return found
}

function isRank(measure = ''): boolean {
  return /^(?:thứ bậc|thứ hạng|xếp hạng|hạng|vị trí|rank)/iu.test(measure.trim())
}

/** The measure that the words of the column "Đơn vị" name; what they say beyond it is noted. */
function measureOf({ measure: words = '', record, target }: PrintedRow, notes: Notes): FormulaMeasure {
  const text = words.trim()
  // A rank in a league of its own is "3 Đông Nam Á"; it is counted in places all the same.
  if (text === '') return readFigure(target.text, target.language)?.measure ?? { kind: 'index' }
  const measure = /^chỉ số(?:\s|$)/iu.test(text) ? ({ kind: 'index' } as const) : readFigure(`1 ${text}`, 'vi')?.measure
  if (measure === undefined) return { kind: 'count', of: text }
  const isWhole =
    (measure.kind === 'percent' && text === '%') || (measure.kind !== 'percent' && measure.kind !== 'index')
  if (!isWhole) {
    const names = { what: 'measure', text, measure: measure.kind === 'percent' ? '%' : 'chỉ số' } as const
    const issue = exchangeIssue('read-as', ['measure'], names, { severity: 'info' })
    notes.add(record.from.place(issue, record.row))
  }
  return measure
}
