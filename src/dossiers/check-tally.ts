import type { Issue } from '../foundation/issue'
import { type Counts, countsOf, derivedCounts } from './derive'
import { forms } from './form'
import { requireTally } from './read-tally'
import type { Tally } from './tally'
import { dossierIssue } from './wording'

/**
 * Says which sums of a tally do not hold, each with both sides of the equation.
 *
 * For tallies as reports print them: nothing is repaired. A sum of which a part is not known is checked as far as it
 * can be: known parts must not exceed the whole.
 *
 * @param tally - A tally that was counted or entered by hand.
 * @returns Findings; none where everything holds.
 * @throws An `EgovKpiError` when it is no tally: a column missing or misspelt, a count that is no whole number.
 *
 * @example
 * ```ts
 * import { checkTally } from 'egov-kpi'
 *
 * const feedback = { kind: 'feedback', by: 'unit', scope: 'da-nang', period: '2022-S1' } as const
 * checkTally({ ...feedback, received: 112, answered: 109, pending: 3 }) // => []
 * checkTally({ ...feedback, received: 112, answered: 109, pending: 4 }).map(({ message }) => message.en)
 * // => ['The sum does not hold: received 112, but answered 109 + pending 4 = 113.']
 * ```
 */
export function checkTally(tally: Tally): readonly Issue[] {
  const given = countsOf(requireTally(tally))
  const { sums, bounds } = forms[tally.kind]
  const broken = sums.flatMap(({ whole, parts, isOpen }) => {
    const total = given[whole] ?? null
    const known = parts.filter(part => given[part] !== null)
    const sum = known.reduce((soFar, part) => soFar + (given[part] ?? 0), 0)
    if (total === null || known.every(part => isImplied(tally, part))) return []
    const isWhole = known.length === parts.length && isOpen !== true
    if (isWhole ? sum === total : sum <= total) return []
    return [
      sumDiffers(
        whole,
        total,
        known.filter(part => !isImplied(tally, part)),
        given,
        sum,
      ),
    ]
  })
  const derived = derivedCounts(tally)
  const exceeding = bounds.flatMap(({ part, whole }) => {
    const [small, large] = [derived[part] ?? null, derived[whole] ?? null]
    if (small === null || large === null || small <= large) return []
    const sides = { part: `${part} ${small}`, whole: `${whole} ${large}` }
    return [dossierIssue('part-exceeds-whole', [part], sides, { severity: 'warning' })]
  })
  return [...broken, ...exceeding]
}

/** Whether a column is not on the form, so that it is none of the reader's business. */
function isImplied(tally: Tally, column: string): boolean {
  return (tally as unknown as Readonly<Record<string, unknown>>)[column] === undefined
}

function sumDiffers(whole: string, total: number, parts: readonly string[], counts: Counts, sum: number): Issue {
  const sides = `${parts.map(part => `${part} ${counts[part]}`).join(' + ')} = ${sum}`
  const details = { severity: 'warning', expected: String(sum), actual: total } as const
  return dossierIssue('sum-differs', [whole], { whole: `${whole} ${total}`, parts: sides }, details)
}
