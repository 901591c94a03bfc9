import { ExactNumber } from '../foundation/exact'
import type { Issue } from '../foundation/issue'
import { dictionary, orNull } from '../foundation/schema'
import { readRow } from '../foundation/structure'
import { criteriaOf, unknownCriteria, unknownOutOfCompetition } from './check-policy'
import { criterionParts, isFigures, ownFigure, type ParsedEntry } from './entry'
import type { RankingPolicy } from './ranking-policy'

/** What a policy says of units and criteria that the entries do not have, and figures of criteria that are not numbers. */
export function issuesBetween(
  policy: RankingPolicy,
  read: readonly ParsedEntry[],
): { readonly policy: readonly Issue[]; readonly source: readonly Issue[] } {
  const units = new Set(read.map(({ entry }) => entry.unit))
  const criteria = new Set(criteriaOf(policy).map(({ criterion }) => criterion))
  return {
    policy: [
      ...unknownOutOfCompetition(policy, units),
      ...(criteria.size === 0 ? [] : unknownCriteria(policy, knownIn(read))),
    ],
    source: criteria.size === 0 ? [] : malformedFigures(read, criteria),
  }
}

function knownIn(read: readonly ParsedEntry[]): ReadonlySet<string> {
  return new Set(
    read.flatMap(({ entry }) =>
      criterionParts.flatMap(part => {
        const figures: unknown = entry[part]
        return isFigures(figures) ? Object.keys(figures) : []
      }),
    ),
  )
}

const Figures = dictionary(orNull(ExactNumber))

function malformedFigures(read: readonly ParsedEntry[], criteria: ReadonlySet<string>): readonly Issue[] {
  return read.flatMap(({ entry }, index) =>
    criterionParts.flatMap(part => {
      const own = [...criteria].flatMap(criterion => {
        const figure = ownFigure(entry[part], criterion)
        return figure === null ? [] : [[criterion, figure] as const]
      })
      return readRow(Figures, Object.fromEntries(own), () => ['entries', index, part]).issues ?? []
    }),
  )
}
