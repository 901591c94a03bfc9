import { formatExact } from '../../foundation/exact'
import { addFractions, compareFractions, divideFractions, zero } from '../../foundation/fraction'
import { scorecardIssue } from '../wording'
import { absenceIn, bestParts, type ComposedGroup, type ComposedValue, type KindOf, writtenPart } from './composed'
import { MeanOfRule } from './composed-rules'
import { exactly, tooMany, wholeNumber } from './numbers'
import { ofParts } from './of-parts'
import { oneAfterAnother } from './part-ladders'
import type { RuleKind } from './rule'

export function meanOfRule(kindOf: KindOf): RuleKind<MeanOfRule, ComposedValue, ComposedGroup> {
  return ofParts<'parts', MeanOfRule>(
    {
      kind: 'mean-of',
      schema: MeanOfRule,
      name: 'parts',
      asked: ({ best }) =>
        best === undefined
          ? { vi: 'Trung bình các phần:', en: 'The mean of:' }
          : { vi: `Trung bình ${best} phần cao điểm nhất:`, en: `The mean of the best ${best} of:` },
      check: ({ parts, best = 1 }, max, path) => [
        ...tooMany(best, parts.length, [...path, 'best']),
        ...parts.flatMap(({ id, max: given }, index) => {
          const own = exactly(given)
          if (compareFractions(own, max) === 0) return []
          const texts = { part: id, own: formatExact(own), max: formatExact(max) }
          return [scorecardIssue('contradiction', [...path, 'parts', index, 'max'], { what: 'mean-of', ...texts })]
        }),
      ],
      score: (scored, { parts, best = parts.length }) => {
        const chosen = bestParts(scored, best)
        if (chosen.length < best) return absenceIn(scored)
        const sum = chosen.map(({ points }) => points ?? zero).reduce(addFractions, zero)
        return { points: divideFractions(sum, wholeNumber(best)) }
      },
      explain: (scored, { parts, best = parts.length }, language) => {
        const chosen = bestParts(scored, best)
          .map(part => writtenPart(part, language))
          .join('; ')
        const all = parts.length
        if (best === all) return { vi: `Trung bình ${all} phần: ${chosen}`, en: `Mean of ${all}: ${chosen}` }[language]
        return {
          vi: `Trung bình ${best} phần cao điểm nhất trong ${all} phần: ${chosen}`,
          en: `Mean of the best ${best} of ${all}: ${chosen}`,
        }[language]
      },
      together: (ladders, { parts, best = parts.length }) => oneAfterAnother(ladders, best),
    },
    kindOf,
  )
}
