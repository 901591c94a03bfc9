import { isAbsent } from '../formulas/quantity'
import { addDays } from '../foundation/civil-date'
import { formatExact } from '../foundation/exact'
import { compareFractions, subtractFractions } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import { parsePeriod } from '../foundation/period'
import type { CountsForm, FormContinuityConstraint, StatisticalForm } from './form'
import type { FormSheet } from './form-sheets'
import { indicatorIssue } from './wording'

/** What is doubtful from one sheet to the next: periods that do not follow each other, and what was lost between them. */
export function continuityFindings(form: StatisticalForm | CountsForm, sheets: readonly FormSheet[]): readonly Issue[] {
  const constraints = (form.constraints ?? []).flatMap(one => ('opening' in one ? one : []))
  // The sheet of a year repeats those of its parts.
  const ofParts = sheets.filter(({ period, parts }) => period !== null && parts.length === 0)
  if (constraints.length === 0) return []
  return ofParts.slice(1).flatMap((next, index) => {
    const before = ofParts[index] as FormSheet
    const [last, first] = [parsePeriod(before.period as string).to, parsePeriod(next.period as string).from]
    if (addDays(last, 1) === first) return constraints.flatMap(one => lostBetween(before, next, one))
    const texts = { period: before.period as string, next: next.period as string }
    const severity = first > last ? 'info' : 'warning'
    return [indicatorIssue('out-of-order', ['answers', indexIn(next)], { what: 'sheets', ...texts }, { severity })]
  })
}

function indexIn({ answers }: FormSheet, row?: string): number {
  return answers.get(row ?? '')?.index ?? Math.min(...[...answers.values()].map(({ index }) => index))
}

function lostBetween(before: FormSheet, next: FormSheet, constraint: FormContinuityConstraint): readonly Issue[] {
  const { opening, closing, dropped = [], severity = 'warning' } = constraint
  const [pending, carried] = [before.values.get(closing) ?? 'no-data', next.values.get(opening) ?? 'no-data']
  if (isAbsent(pending) || isAbsent(carried) || compareFractions(pending, carried) === 0) return []
  const difference = subtractFractions(pending, carried)
  const part = dropped.find(id => {
    const value = before.values.get(id) ?? 'no-data'
    return !isAbsent(value) && compareFractions(value, difference) === 0
  })
  const texts = {
    period: before.period as string,
    next: next.period as string,
    pending: formatExact(pending),
    carried: formatExact(carried),
  }
  const details = { severity, expected: texts.pending, actual: texts.carried } as const
  const [path, row, lost] = [['answers', indexIn(next, opening)], part ?? '', formatExact(difference)]
  return part === undefined
    ? [indicatorIssue('contradiction', path, { what: 'carry-over', ...texts }, details)]
    : [indicatorIssue('contradiction', path, { what: 'dropped-carry-over', ...texts, row, lost }, details)]
}
