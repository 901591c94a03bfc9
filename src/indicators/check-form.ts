import { compileCondition, compileFormula, type Lookup } from '../formulas/compile'
import { dimensionOf, goTogether } from '../formulas/dimension'
import { formulaText } from '../formulas/format-formula'
import type { FormulaCondition } from '../formulas/formula'
import { describeMeasure } from '../formulas/measure'
import { referencedIn } from '../formulas/operands'
import { isAbsent, type Quantity } from '../formulas/quantity'
import { throwIfAny } from '../foundation/error'
import { type ExactText, formatExact, parseExact } from '../foundation/exact'
import { describeRounding } from '../foundation/explanation'
import { formatInSentence } from '../foundation/format-number'
import { addFractions, type Fraction, subtractFractions } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import { inBothLanguages, type Language } from '../foundation/language'
import type { PeriodText } from '../foundation/period'
import { type RoundingMode, roundFraction } from '../foundation/rounding'
import { placeOf } from '../foundation/structure'
import type { Absence } from '../observations/absence'
import { agrees, type Comparing, roundingsOf } from './compare-printed'
import { continuityFindings } from './continuity'
import type { Figure } from './figure'
import type { CountsForm, FormAnswer, FormRow, StatisticalForm } from './form'
import { type FormSheet, formSheets } from './form-sheets'
import { restOf, sumIn } from './form-sums'
import { formatFigure } from './format-figure'
import { type ReadAnswer, readAnswers } from './read-answers'
import { measureOf, readForm } from './read-form'
import { indicatorFinding, indicatorIssue } from './wording'

/** One row of a form that was checked. */
export interface CheckedFormRow {
  readonly row: string
  /** The period of its sheet, if the answers state one. */
  readonly period?: PeriodText
  /** Its figure, as read; null if it has none. */
  readonly figure: Figure | null
  /** The result of its formula, unrounded; null for rows that are not derived, and if it cannot be computed. */
  readonly computed: ExactText | null
  /** Why a derived row cannot be computed; present only then. */
  readonly absence?: Absence
  /** Whether the printed figure is the computed one; null if one of them is missing. */
  readonly agrees: boolean | null
  /** The roundings under which what is printed follows from what was computed. */
  readonly follows?: readonly RoundingMode[]
}

/** What checking a form gives. */
export interface FormCheck {
  readonly form: string
  /** The rows in the order of the form, without its headings. */
  readonly rows: readonly CheckedFormRow[]
  readonly findings: readonly Issue[]
}

/**
 * Checks a filled-in form against itself: computes what is derived, compares it with what is printed, tests what must hold.
 *
 * A printed figure agrees with a computed one when this, rounded by the form's policy, is the same; "more than", "at least", "nearly" and "about" are taken literally. Nothing is repaired: differences are
 * findings. Rows are read in Vietnamese marks.
 *
 * A form of counts such as `formII06a` also checks sheets of several periods, which the answers name: from one to the next what
 * is carried over must be what was pending, and the sheet of a year is held against those of its parts. Counts that follow from
 * others are filled in.
 *
 * @param form - The form, from `defineForm` or `parseForm`, or a form of counts.
 * @param answers - What stands in the rows: figures as printed, or values.
 * @returns Every row with what is printed and what is computed, and findings: figures that differ, constraints that do not
 * hold, another thing counted than the row asks for, rows without an answer.
 * @throws An `EgovKpiError` with every problem: a broken form, an answer to a row that does not exist (with the
 * nearest that does), to a heading, or twice, an answer outside the allowed codes, a text that cannot be read as a figure.
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
 * findings[0]?.message.en // => 'Row “all” shows “hơn 9.125 lượt ý kiến”, but its formula gives 9,125.'
 * ```
 */
export function checkForm(form: StatisticalForm | CountsForm, answers: readonly FormAnswer[]): FormCheck {
  const read = readForm(form, placeOf(form, 'form'))
  throwIfAny(read.issues)
  const sheets = formSheets(form, read, readAnswers(read.rows, answers))
  const tolerance = form.tolerance === undefined ? undefined : parseExact(form.tolerance)
  const comparing = { rounding: form.rounding, tolerance }
  const checked = sheets.flatMap(sheet =>
    read.rows.flatMap((row, index) =>
      row.kind === 'heading' ? [] : [checkRow(row, 'rows' in form ? index : null, sheet, comparing)],
    ),
  )
  return {
    form: form.id,
    rows: checked.map(({ row }) => row),
    findings: [
      ...checked.flatMap(({ findings }) => findings),
      ...sheets.flatMap(sheet => violationsIn(form, sheet)),
      ...continuityFindings(form, sheets),
    ],
  }
}

/** @param position - Where the row stands, if the form asks for an answer in it. */
function checkRow(
  row: Exclude<FormRow, { kind: 'heading' }>,
  position: number | null,
  sheet: FormSheet,
  comparing: Comparing,
): { readonly row: CheckedFormRow; readonly findings: readonly Issue[] } {
  const findings: Issue[] = []
  const answer = sheet.answers.get(row.code)
  const figure = answer?.figure ?? null
  const lookup: Lookup = code => sheet.values.get(code) ?? 'no-data'
  const about = { row: row.code, ...(sheet.period === null ? {} : { period: sheet.period }), figure }
  if (figure === null || answer === undefined) {
    if (row.kind !== 'derived' && position !== null)
      findings.push(
        indicatorIssue('missing', ['rows', position], { what: 'answer', row: row.code }, { severity: 'info' }),
      )
  } else findings.push(...measureFindings(row, figure, answer.index))
  const computed = row.kind === 'derived' ? compileFormula(row.formula)(lookup) : null
  if (computed === null) return { row: { ...about, computed: null, agrees: null }, findings }
  if (isAbsent(computed)) return { row: { ...about, computed: null, absence: computed, agrees: null }, findings }
  const agreement = figure === null ? null : agrees(figure, computed, comparing)
  const follows = figure === null ? [] : roundingsOf(figure, computed, comparing.rounding)
  if (agreement === false && figure !== null && answer !== undefined) {
    findings.push(differenceOf(row.code, { figure, index: answer.index }, computed, follows, sheet, comparing))
  }
  const followed = follows.length === 0 ? {} : { follows }
  return { row: { ...about, computed: formatExact(computed), agrees: agreement, ...followed }, findings }
}

/** Why a printed figure is not the computed one: another rounding, what was carried over counted twice, or neither. */
function differenceOf(
  row: string,
  { figure, index }: ReadAnswer,
  computed: Fraction,
  follows: readonly RoundingMode[],
  { parts }: FormSheet,
  { rounding: { decimals, mode } }: Comparing,
): Issue {
  const [path, printed] = [['answers', index], formatFigure(figure, 'vi')]
  // At least two decimals, so that one sees by how much it differs: 97.31 beside "gần 97%".
  const places = decimals === 'as-printed' ? Math.max(2, figure.printed?.decimals ?? 0) : decimals
  const shown = formatExact(roundFraction(computed, { decimals: places, mode }))
  const details = { severity: 'warning', expected: shown, actual: printed } as const
  const texts = { row, printed, computed: shown }
  const [other] = follows
  if (other !== undefined) {
    const rounding = describeRounding({ decimals: figure.printed?.decimals ?? 0, mode: other })
    return indicatorIssue(
      'not-as-computed',
      path,
      { what: 'rounding', ...texts, rounding },
      { ...details, severity: 'info' },
    )
  }
  const ofParts = parts.map(part => part.values.get(row) ?? 'no-data')
  const added = ofParts.reduce<Quantity>(
    (sum, one) => (isAbsent(sum) || isAbsent(one) ? 'no-data' : addFractions(sum, one)),
    parseExact(0),
  )
  if (parts.length > 1 && !isAbsent(added) && formatExact(added) === figure.value) {
    const twice = formatExact(subtractFractions(added, computed))
    return indicatorIssue('not-as-computed', path, { what: 'counted-twice', ...texts, twice }, details)
  }
  return indicatorIssue('not-as-computed', path, { what: 'row', ...texts }, details)
}

/** Whether a printed figure counts what its row asks for: 13,012 attacks are not 13,012 methods of attack. */
function measureFindings(row: FormRow, figure: Figure, index: number): readonly Issue[] {
  const [asked, printed] = [measureOf(row), figure.measure]
  if (printed === undefined || asked === undefined || goTogether(dimensionOf(printed), dimensionOf(asked))) return []
  const measures = { asked: describeMeasure(asked), printed: describeMeasure(printed) }
  const texts = { what: 'row-measure', row: row.code, ...measures } as const
  return [indicatorFinding('contradiction', ['answers', index], texts)]
}

/** The constraints that do not hold in a sheet; that of a longer period follows from its parts, in which they are checked. */
function violationsIn(form: StatisticalForm | CountsForm, { values, parts }: FormSheet): readonly Issue[] {
  const lookup: Lookup = code => values.get(code) ?? 'no-data'
  const known = new Map([...values].filter((entry): entry is [string, Fraction] => !isAbsent(entry[1])))
  return (form.constraints ?? []).flatMap((constraint, index) => {
    if (parts.length > 0 || !('holds' in constraint)) return []
    const { id, says, holds, severity = 'warning' } = constraint
    const isTrue = compileCondition(holds)(lookup)
    // What cannot be known is not violated, but parts that are known already must not exceed their whole.
    const sum = isTrue === null ? sumIn(holds) : null
    const rest = sum === null ? null : restOf(sum, known)
    if (isTrue !== false && (rest === null || rest.numerator >= 0n)) return []
    const written = inBothLanguages(language => writtenOut(holds, lookup, language))
    return [indicatorIssue('contradiction', ['constraints', index], { what: 'rows', id, says, written }, { severity })]
  })
}

/** A condition with the figures of its rows; a row without a figure is named: "a has a value" is what does not hold. */
function writtenOut(holds: FormulaCondition, lookup: Lookup, language: Language): string {
  const entries = referencedIn(holds).flatMap(code => {
    const quantity = lookup(code)
    return isAbsent(quantity) ? [] : [[code, formatInSentence(formatExact(quantity), language)] as const]
  })
  return formulaText(holds, language, Object.fromEntries(entries))
}
