import { zero } from '../../foundation/fraction'
import { just, record } from '../../foundation/schema'
import { foundationIssue } from '../../foundation/wording'
import { ladderOf } from './ladder'
import { inPoints, written } from './numbers'
import { asItIs, type RuleKind, type Takes } from './rule'

/** Yes gives the maximum, no gives nothing. An observation of 1 means yes, one of 0 means no. */
interface YesNoRule {
  readonly kind: 'yes-no'
}

interface TakesYesNo extends Takes {
  readonly value: boolean
}

export const yesNoRule: RuleKind<YesNoRule, boolean, null, TakesYesNo> = {
  kind: 'yes-no',
  schema: record(() => ({ kind: just('yes-no') })),
  asks: (_, max, language) => {
    const most = written(max, language)
    return { vi: `Có: ${most} điểm; Không: 0 điểm.`, en: `Yes: ${inPoints(max)}; No: 0 points.` }[language]
  },
  inputs: () => [{ path: [], kind: 'yes-no' }],
  read: (_, value) =>
    typeof value === 'boolean'
      ? value
      : foundationIssue(
          'wrong-type',
          [],
          { expected: ['boolean'], actual: value === null ? 'null' : typeof value },
          { actual: value },
        ),
  observed: figure => {
    const text = asItIs(figure)
    return text === '1' ? true : text === '0' ? false : text
  },
  score: (_, isYes, max) => ({ points: isYes ? max : zero }),
  explain: (_, isYes, max, language) =>
    isYes
      ? {
          vi: `Có: đạt ${written(max, 'vi')}/${written(max, 'vi')} điểm`,
          en: `Yes: ${written(max, 'en')} of ${inPoints(max)}`,
        }[language]
      : { vi: `Không: 0/${written(max, 'vi')} điểm`, en: `No: 0 of ${inPoints(max)}` }[language],
  rises: (_, { isObserved }) => [ladderOf(isObserved ? ['0', '1'] : [false, true])],
}
