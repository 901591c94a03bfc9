import { compileCondition, compileFormula, type Lookup } from '../formulas/compile'
import { dimensionOf, goTogether } from '../formulas/dimension'
import { describeMeasure } from '../formulas/measure'
import { referencedIn } from '../formulas/operands'
import { isAbsent, type Quantity } from '../formulas/quantity'
import { formulaText } from '../formulas/render'
import { throwIfAny } from '../foundation/error'
import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import { formatNumber } from '../foundation/format-number'
import type { Issue } from '../foundation/issue'
import { type Bilingual, inBoth, type Language } from '../foundation/language'
import { roundFraction } from '../foundation/rounding'
import { placeOf } from '../foundation/structure'
import type { Absence } from '../observations/absence'
import { agrees, type Comparing } from './compare-printed'
import type { Figure } from './figure'
import type { Form, FormAnswer, FormConstraint, FormRow } from './form'
import { formatFigure } from './format-figure'
import { type ReadAnswer, readAnswers } from './read-answers'
import { measureOf, readForm } from './read-form'
import { indicatorIssue } from './wording'

/** One row of a form that was checked. */
export interface CheckedRow {
  readonly row: string
  /** What stands in it, read; null where nothing was given. */
  readonly figure: Figure | null
  /** What it comes to by its formula, unrounded; null for rows that are not derived, and where it cannot be computed. */
  readonly computed: ExactText | null
  /** Why a derived row cannot be computed; given just when it cannot. */
  readonly absence?: Absence
  /** Whether what is printed is what was computed; null where one of them is not there. */
  readonly agrees: boolean | null
}

/** What checking a form gives. */
export interface FormCheck {
  readonly form: string
  /** The rows in the order of the form, without its headings. */
  readonly rows: readonly CheckedRow[]
  readonly findings: readonly Issue[]
}

/**
 * Checks a filled-in form against itself: computes what is derived, compares it with what is printed, tests what must hold.
 *
 * A printed figure agrees with a computed one when this, rounded by the form's policy, is the same; "more than", "at least", "nearly" and "about" are taken at their word. Nothing is repaired: what differs stands
 * in the findings. Rows are read in Vietnamese marks.
 *
 * @param form - The form, from `defineForm` or `parseForm`.
 * @param answers - What stands in the rows: figures as printed, or values.
 * @returns Every row with what is printed and what is computed, and findings: figures that differ, constraints that do not
 * hold, another thing counted than the row asks for, rows without an answer.
 * @throws An `EgovKpiError` with everything that is wrong: a broken form, an answer to a row that does not exist (with the
 * nearest that does), to a heading, or twice, an answer outside the allowed codes, a text that is no figure.
 *
 * @example
 * ```ts
 * import { checkForm, defineForm } from 'egov-kpi'
 *
 * const times = { kind: 'count', of: 'lượt ý kiến' } as const
 * const form = defineForm({
 *   id: 'feedback',
 *   title: 'Phản ánh, góp ý năm 2018',
 *   rounding: { decimals: 1, mode: 'half-up' },
 *   rows: [
 *     { code: 'hotline', kind: 'figure', title: 'Đường dây nóng 1022', measure: times },
 *     { code: 'portal', kind: 'figure', title: 'Cổng Góp ý', measure: times },
 *     {
 *       code: 'all',
 *       kind: 'derived',
 *       title: 'Tổng số',
 *       measure: times,
 *       formula: { kind: 'sum', of: [{ kind: 'reference', to: 'hotline' }, { kind: 'reference', to: 'portal' }] },
 *     },
 *   ],
 * })
 * const { rows, findings } = checkForm(form, [
 *   { row: 'hotline', printed: '4.299' },
 *   { row: 'portal', printed: '4.826' },
 *   { row: 'all', printed: 'hơn 9.125 lượt ý kiến' },
 * ])
 * rows[2]?.computed // => '9125'
 * findings[0]?.message.en // => 'Row "all" prints "hơn 9.125 lượt ý kiến", but its formula gives 9,125.'
 * ```
 */
export function checkForm(form: Form, answers: readonly FormAnswer[]): FormCheck {
  const { issues, order } = readForm(form, placeOf(form, 'form'))
  throwIfAny(issues)
  const given = readAnswers(form, answers)
  const values = new Map<string, Quantity>()
  const lookup: Lookup = code => values.get(code) ?? 'no-data'
  const rows = new Map(form.rows.map(row => [row.code, row]))
  for (const code of order) {
    const row = rows.get(code) as FormRow
    if (row.kind === 'heading') continue
    const computed = row.kind === 'derived' ? compileFormula(row.formula)(lookup) : 'no-data'
    // Where a formula cannot be computed, what is printed is the best that is known.
    values.set(code, isAbsent(computed) ? quantityOf(given.get(code)?.figure, computed) : computed)
  }
  const tolerance = form.tolerance === undefined ? undefined : parseExact(form.tolerance)
  const comparing = { rounding: form.rounding, tolerance }
  const checked = form.rows.flatMap((row, index) =>
    row.kind === 'heading' ? [] : [checkRow(row, index, given.get(row.code), lookup, comparing)],
  )
  const constraints = form.constraints ?? []
  return {
    form: form.id,
    rows: checked.map(({ row }) => row),
    findings: [
      ...checked.flatMap(({ findings }) => findings),
      ...constraints.flatMap((one, index) => violation(one, index, lookup)),
    ],
  }
}

function quantityOf(figure: Figure | undefined, otherwise: Absence): Quantity {
  if (figure === undefined) return otherwise
  return figure.value === null ? (figure.absence ?? 'in-words') : parseExact(figure.value)
}

function checkRow(
  row: Exclude<FormRow, { kind: 'heading' }>,
  position: number,
  answer: ReadAnswer | undefined,
  lookup: Lookup,
  comparing: Comparing,
): { readonly row: CheckedRow; readonly findings: readonly Issue[] } {
  const findings: Issue[] = []
  const figure = answer?.figure ?? null
  if (figure === null || answer === undefined) {
    if (row.kind !== 'derived')
      findings.push(indicatorIssue('row-unanswered', ['rows', position], { row: row.code }, { severity: 'info' }))
  } else findings.push(...measureFindings(row, figure, answer.index))
  if (row.kind !== 'derived') return { row: { row: row.code, figure, computed: null, agrees: null }, findings }

  const computed = compileFormula(row.formula)(lookup)
  if (isAbsent(computed))
    return { row: { row: row.code, figure, computed: null, absence: computed, agrees: null }, findings }
  const agreement = figure === null ? null : agrees(figure, computed, comparing)
  if (agreement === false && figure !== null && answer !== undefined) {
    // At least two decimals, so that one sees by how much it differs: 97.31 beside "gần 97%".
    const { decimals, mode } = comparing.rounding
    const places = decimals === 'as-printed' ? Math.max(2, figure.printed?.decimals ?? 0) : decimals
    const shown = formatExact(roundFraction(computed, { decimals: places, mode }))
    const texts = { row: row.code, printed: asPrinted(figure), computed: both(shown) }
    findings.push(
      indicatorIssue('printed-differs', ['answers', answer.index], texts, {
        severity: 'warning',
        expected: shown,
        actual: asPrinted(figure),
      }),
    )
  }
  return { row: { row: row.code, figure, computed: formatExact(computed), agrees: agreement }, findings }
}

function asPrinted(figure: Figure): string {
  return formatFigure(figure, 'vi')
}

function both(value: ExactText): Bilingual {
  return inBoth('', (_, language) => formatNumber(value, language))
}

/** Whether a printed figure counts what its row asks for: 13,012 attacks are not 13,012 methods of attack. */
function measureFindings(row: FormRow, figure: Figure, index: number): readonly Issue[] {
  const asked = measureOf(row)
  if (
    figure.measure === undefined ||
    asked === undefined ||
    goTogether(dimensionOf(figure.measure), dimensionOf(asked))
  )
    return []
  const texts = { row: row.code, asked: describeMeasure(asked), printed: describeMeasure(figure.measure) }
  return [indicatorIssue('measure-differs', ['answers', index], texts, { severity: 'warning' })]
}

function violation(
  { id, says, holds, severity = 'warning' }: FormConstraint,
  index: number,
  lookup: Lookup,
): readonly Issue[] {
  // What cannot be known is not violated: rows without an answer are said already.
  if (compileCondition(holds)(lookup) !== false) return []
  const written = (language: Language): string => {
    // Where there is no figure the row itself is named: "a has a value" is what does not hold.
    const entries = referencedIn(holds).flatMap(code => {
      const quantity = lookup(code)
      return isAbsent(quantity) ? [] : [[code, formatNumber(formatExact(quantity), language)] as const]
    })
    return formulaText(holds, language, Object.fromEntries(entries))
  }
  const texts = { id, says: inBoth(says, text => text), written: { vi: written('vi'), en: written('en') } }
  return [indicatorIssue('constraint-violated', ['constraints', index], texts, { severity })]
}
