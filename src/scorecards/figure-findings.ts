import type { Issue } from '../foundation/issue'
import { measuredEarlier } from '../observations/measured-earlier'
import type { Observation } from '../observations/observation'
import { doubtfulFigures } from './doubtful-figures'
import type { Evaluation, EvaluationEntry } from './evaluation'
import { type Criterion, leavesOf } from './scorecard'
import { scorecardIssue } from './wording'

/** What is doubtful in the figures behind an evaluation, criterion by criterion, and then unit by unit. */
export function figureFindings({
  scorecard,
  inputs,
  entries,
}: Pick<Evaluation, 'scorecard' | 'inputs' | 'entries'>): readonly Issue[] {
  const criteria = leavesOf(scorecard.criteria)
  const reported = new Set<string>()
  const doubtful = criteria.flatMap((criterion, index) => {
    const { indicator } = criterion
    const places = () => entries.map(({ given }) => given[index] ?? null)
    const found = doubtfulFigures(criterion, places, inputs)
    // Several criteria may read one indicator.
    return indicator === undefined
      ? found
      : found.filter(issue => isFirst(`${issue.code} ${issue.path.join(' ')}`, reported))
  })
  const observed = criteria.flatMap((criterion, index) =>
    criterion.indicator === undefined ? [] : { criterion, index },
  )
  return [
    ...doubtful,
    ...measuredEarlier(usedIn(observed, entries, inputs)),
    ...entries.flatMap((entry, row) => notFinal(observed, entry, row, inputs)),
  ]
}

function isFirst(key: string, reported: Set<string>): boolean {
  if (reported.has(key)) return false
  reported.add(key)
  return true
}

/** The figures that criteria were scored by, each once. */
function usedIn(
  observed: readonly { readonly index: number }[],
  entries: readonly EvaluationEntry[],
  { observations }: Evaluation['inputs'],
): readonly Observation[] {
  // Looked at first, since hardly any list has one.
  if (!observations.some(({ measuredIn }) => measuredIn !== undefined)) return []
  const places = new Set(entries.flatMap(({ given }) => observed.map(({ index }) => given[index] ?? null)))
  return observations.filter((_, place) => places.has(place))
}

/** Points that a unit has from figures which are not final. */
function notFinal(
  observed: readonly { readonly criterion: Criterion; readonly index: number }[],
  { unit, given, points }: EvaluationEntry,
  row: number,
  { observations }: Evaluation['inputs'],
): readonly Issue[] {
  return observed.flatMap(({ criterion: { id }, index }) => {
    const place = given[index] ?? null
    if (place === null) return []
    const status = observations[place]?.status ?? 'final'
    const own = points[id] ?? null
    if (status === 'final' || own === null || observations[place]?.value === null) return []
    const texts = { unit, criterion: id, points: own, status }
    return [scorecardIssue('points-not-final', ['entries', row], texts, { severity: 'warning' })]
  })
}
