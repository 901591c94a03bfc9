import { formatExact } from '../../foundation/exact'
import { addFractions, compareFractions, zero } from '../../foundation/fraction'
import { scorecardIssue } from '../wording'
import { absenceIn, bestParts, type ComposedGroup, type ComposedValue, type KindOf, writtenPart } from './composed'
import { BestOfRule } from './composed-rules'
import { exactly, tooMany } from './numbers'
import { ofParts } from './of-parts'
import { oneAfterAnother } from './part-ladders'
import type { RuleKind } from './rule'

export function bestOfRule(kindOf: KindOf): RuleKind<BestOfRule, ComposedValue, ComposedGroup> {
  return ofParts<'alternatives', BestOfRule>(
    {
      kind: 'best-of',
      schema: BestOfRule,
      name: 'alternatives',
      asked: ({ best = 1 }) =>
        best === 1
          ? { vi: 'Phương án cao điểm nhất:', en: 'The best of:' }
          : { vi: `Tổng ${best} phương án cao điểm nhất:`, en: `The sum of the best ${best} of:` },
      check: ({ alternatives, best = 1 }, max, path) => {
        const most = alternatives
          .map(part => exactly(part.max))
          .toSorted((a, b) => compareFractions(b, a))
          .slice(0, best)
          .reduce(addFractions, zero)
        const texts = {
          what: best === 1 ? 'best-of' : 'best-few',
          whole: formatExact(most),
          max: formatExact(max),
        } as const
        return [
          ...tooMany(best, alternatives.length, [...path, 'best']),
          ...(compareFractions(most, max) === 0
            ? []
            : [scorecardIssue('contradiction', [...path, 'alternatives'], texts)]),
        ]
      },
      score: (scored, { best = 1 }) => {
        const chosen = bestParts(scored, best)
        if (chosen.length === 0) return absenceIn(scored)
        return { points: chosen.map(({ points }) => points ?? zero).reduce(addFractions, zero) }
      },
      explain: (scored, { best = 1 }, language) => {
        const parts = bestParts(scored, best)
          .map(part => writtenPart(part, language))
          .join(' + ')
        const given = scored.filter(({ points }) => points !== null).length
        if (best > 1)
          return {
            vi: `Tổng ${best} phương án cao điểm nhất trong ${given} phương án: ${parts}`,
            en: `The best ${best} of ${given}: ${parts}`,
          }[language]
        return {
          vi: `Phương án cao điểm nhất trong ${given} phương án: ${parts}`,
          en: `Best of ${given} ${given === 1 ? 'alternative' : 'alternatives'}: ${parts}`,
        }[language]
      },
      together: (parts, { best = 1 }) => (best === 1 ? [] : oneAfterAnother(parts, 0)),
    },
    kindOf,
  )
}
