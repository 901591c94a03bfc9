import { compileFormula } from '../formulas/compile'
import { isAbsent, type Quantity } from '../formulas/quantity'
import { byCodePoint } from '../foundation/code-point'
import { formatExact, parseExact } from '../foundation/exact'
import type { Fraction } from '../foundation/fraction'
import { type PeriodText, parsePeriod, periodIncludes } from '../foundation/period'
import type { Absence } from '../observations/absence'
import type { Observation } from '../observations/observation'
import { compileIndicators } from './compile-indicators'
import { computeColumns } from './compute-columns'
import type { Figure } from './figure'
import type { CountsForm, StatisticalForm } from './form'
import { followersOf, sumsOf } from './form-sums'
import { readTable } from './observation-table'
import type { AnsweredSheet } from './read-answers'
import type { ReadForm } from './read-form'

/** One sheet of a form: what was answered, and all that is known of its rows. */
export interface FormSheet extends AnsweredSheet {
  readonly values: ReadonlyMap<string, Quantity>
  /** The sheets of the parts of its period; it is made of them where nothing was answered. */
  readonly parts: readonly FormSheet[]
}

/** The sheets in order of time, those of parts of a period before that of the whole, each with what follows from its answers. */
export function formSheets(
  form: StatisticalForm | CountsForm,
  { rows, order }: ReadForm,
  answered: readonly AnsweredSheet[],
): readonly FormSheet[] {
  const sums = sumsOf(form)
  const formulas = new Map(
    rows.flatMap(row => (row.kind === 'derived' ? [[row.code, compileFormula(row.formula)] as const] : [])),
  )
  const sheets: FormSheet[] = []
  for (const { period, answers } of answered.toSorted(byEnd)) {
    const parts = sheets.filter(one => isWithin(one.period, period))
    const values = 'indicators' in form && period !== null ? chained(form, period, parts) : new Map<string, Quantity>()
    if ('indicators' in form && parts.length === 0) {
      for (const code of form.zeroIfUnanswered ?? []) values.set(code, parseExact(0))
    }
    for (const [code, { figure }] of answers) values.set(code, quantityOf(figure))
    const known = new Map([...values].filter((entry): entry is [string, Fraction] => !isAbsent(entry[1])))
    for (const { id, value } of followersOf(sums, known)) values.set(id, value)
    for (const code of order) {
      // If a formula cannot be computed, what is printed is the best that is known.
      const computed = formulas.get(code)?.(other => values.get(other) ?? 'no-data')
      if (computed !== undefined && !(isAbsent(computed) && values.has(code))) values.set(code, computed)
    }
    sheets.push({ period, answers, values, parts })
  }
  return sheets
}

function byEnd(a: AnsweredSheet, b: AnsweredSheet): number {
  if (a.period === null || b.period === null) return a.period === null ? -1 : 1
  const [one, other] = [parsePeriod(a.period), parsePeriod(b.period)]
  return byCodePoint(one.to, other.to) || byCodePoint(other.from, one.from)
}

function isWithin(part: PeriodText | null, whole: PeriodText | null): boolean {
  return part !== null && whole !== null && periodIncludes(whole, part)
}

function quantityOf(figure: Figure): Quantity {
  return figure.value === null ? (figure.absence ?? 'in-words') : parseExact(figure.value)
}

/** What the sheets of parts make of a period: flows are added up, stocks are those of the first or the last part. */
function chained({ indicators }: CountsForm, period: PeriodText, parts: readonly FormSheet[]): Map<string, Quantity> {
  if (parts.length === 0) return new Map()
  const compiled = compileIndicators(indicators)
  const observations = parts.flatMap(part =>
    indicators.flatMap(({ id, kind }): readonly Observation[] => {
      const value = kind === 'simple' ? (part.values.get(id) ?? 'no-data') : 'no-data'
      if (isAbsent(value)) return []
      const place = { unit: 'form', indicator: id, period: part.period as PeriodText }
      return [{ ...place, value: formatExact(value), status: 'final' }]
    }),
  )
  const { columns } = computeColumns(compiled, readTable(observations, compiled, []).table)
  return new Map(
    indicators.map(({ id }, index): [string, Fraction | Absence] => {
      const { value = null, absence = 'no-data' } = columns(index, period)?.[0] ?? {}
      return [id, value === null ? absence : parseExact(value)]
    }),
  )
}
