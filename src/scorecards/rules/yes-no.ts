import * as z from 'zod'
import { type Fraction, zero } from '../../foundation/fraction'
import { foundationIssue } from '../../foundation/wording'
import { written } from './numbers'
import { alwaysFine, asItIs, type RuleKind } from './rule'

/** Yes gives the maximum, no gives nothing. An observation of 1 means yes, one of 0 means no. */
export interface YesNoRule {
  readonly kind: 'yes-no'
}

/** The schema of a {@link YesNoRule}. */
export const YesNoRule: z.ZodType<YesNoRule> = z.strictObject({ kind: z.literal('yes-no') })

export const yesNoRule: RuleKind<YesNoRule, boolean> = {
  kind: 'yes-no',
  schema: YesNoRule,
  check: alwaysFine,
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
  explain: (_, isYes, max: Fraction, language) =>
    isYes
      ? { vi: `Có: trọn ${written(max, 'vi')} điểm`, en: `Yes: the full ${written(max, 'en')}` }[language]
      : { vi: `Không: 0 trên ${written(max, 'vi')} điểm`, en: `No: 0 of ${written(max, 'en')}` }[language],
}
