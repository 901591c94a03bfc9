import { formatExact } from '../../foundation/exact'
import { addFractions, compareFractions, zero } from '../../foundation/fraction'
import { scorecardIssue } from '../wording'
import { absenceIn, type ComposedGroup, type ComposedValue, type KindOf, writtenPart } from './composed'
import { PartsRule } from './composed-rules'
import { exactly } from './numbers'
import { ofParts } from './of-parts'
import { oneAfterAnother } from './part-ladders'
import type { RuleKind } from './rule'

export function partsRule(kindOf: KindOf): RuleKind<PartsRule, ComposedValue, ComposedGroup> {
  return ofParts<'parts', PartsRule>(
    {
      kind: 'parts',
      schema: PartsRule,
      name: 'parts',
      asked: () => ({ vi: 'Tổng các phần:', en: 'The sum of the parts:' }),
      check: ({ parts }, max, path) => {
        const sum = parts.map(part => exactly(part.max)).reduce(addFractions, zero)
        if (compareFractions(sum, max) === 0) return []
        const texts = { whole: formatExact(sum), max: formatExact(max) }
        return [scorecardIssue('contradiction', [...path, 'parts'], { what: 'parts', ...texts })]
      },
      score: scored => {
        if (scored.some(({ points }) => points === null)) return absenceIn(scored)
        return { points: scored.map(({ points }) => points ?? zero).reduce(addFractions, zero) }
      },
      explain: (scored, _, language) => scored.map(part => writtenPart(part, language)).join(' + '),
      together: parts => oneAfterAnother(parts, parts.length),
    },
    kindOf,
  )
}
