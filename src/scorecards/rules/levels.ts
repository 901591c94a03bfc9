import { ExactNumber, formatExact, isFraction, readExact } from '../../foundation/exact'
import { compareFractions, multiplyFractions, one, zero } from '../../foundation/fraction'
import { type Issue, type IssuePath, quote } from '../../foundation/issue'
import { nearestTo } from '../../foundation/nearest'
import { described, dictionary, just, maybe, noIssues, record, type Schema } from '../../foundation/schema'
import { foundationIssue } from '../../foundation/wording'
import { malformed } from '../../foundation/zod-issue'
import { scorecardIssue } from '../wording'
import { ladderOf } from './ladder'
import { choicesOf, Names, nameIn, nameIssues, namesInOrder, type Worth, worthInWords } from './names'
import { exactly, inPoints, written, writtenFigure } from './numbers'
import { asItIs, type RuleKind, type Takes } from './rule'

/** Named levels, each worth a fraction of the maximum: `{ none: 0, drafted: '1/2', approved: 1 }`. */
interface LevelsRule {
  readonly kind: 'levels'
  /** The fraction of the maximum, from 0 to 1, that each level is worth. */
  readonly levels: Readonly<Record<string, string | number>>
  /** What the levels are called where people read them: `{ approved: { vi: 'đã phê duyệt', en: 'approved' } }`. */
  readonly names?: Names
}

/** The issues of fractions that are not from 0 to 1. */
export function levelIssues(levels: Worth, path: IssuePath): readonly Issue[] {
  return Object.entries(levels).flatMap(([level, given]) => {
    const fraction = exactly(given)
    if (compareFractions(fraction, zero) >= 0 && compareFractions(fraction, one) <= 0) return []
    return [scorecardIssue('out-of-range', [...path, level], { what: 'level', level, fraction: formatExact(fraction) })]
  })
}

/** One level for each worth, upwards; under an indicator only those that are numbers. */
function levelsByWorth(levels: Worth, isObserved: boolean): readonly string[] {
  const worths = namesInOrder(levels)
    .filter(name => !isObserved || isWrittenNumber(name))
    .map(name => ({ name, worth: exactly(levels[name] as string | number) }))
  return worths
    .filter(({ worth }, index) => compareFractions(worths[index - 1]?.worth ?? minusOne, worth) !== 0)
    .map(({ name }) => name)
}

const minusOne = { numerator: -1n, denominator: 1n }

function isWrittenNumber(name: string): boolean {
  const number = readExact(name)
  return isFraction(number) && formatExact(number) === name
}

interface TakesLevel extends Takes {
  readonly value: this['rule'] extends LevelsRule ? keyof this['rule']['levels'] & string : never
}

/** The schema of shares by name, at least one. */
export const SomeShares: Schema<Worth> = described(
  () => dictionary(ExactNumber),
  shares => (Object.keys(shares).length > 0 ? noIssues : [malformed([], shares)]),
)

export const levelsRule: RuleKind<LevelsRule, string, null, TakesLevel> = {
  kind: 'levels',
  schema: record(() => ({
    kind: just('levels'),
    levels: SomeShares,
    names: maybe(Names),
  })),
  check: ({ levels, names }, _, path) => [
    ...levelIssues(levels, [...path, 'levels']),
    ...nameIssues(names, Object.keys(levels), [...path, 'names']),
  ],
  asks: ({ levels, names }, max, language) => {
    const choices = worthInWords(levels, names, max, language)
    return { vi: `Chọn một mức: ${choices}.`, en: `Choose a level: ${choices}.` }[language]
  },
  inputs: ({ levels, names }) => [{ path: [], kind: 'level', levels: choicesOf(levels, names) }],
  read: ({ levels }, value) => {
    if (typeof value !== 'string')
      return foundationIssue('wrong-type', [], { expected: ['string'], actual: quote(value) })
    if (Object.hasOwn(levels, value)) return value
    const known = Object.keys(levels)
    const texts = { what: 'level', level: value, levels: known, nearest: nearestTo(value, known) } as const
    return scorecardIssue('unknown', [], texts, { actual: value })
  },
  observed: asItIs,
  score: ({ levels }, level, max) => ({ points: multiplyFractions(max, exactly(levels[level] as string | number)) }),
  explain: ({ levels, names }, level, max, language) => {
    const points = writtenFigure(multiplyFractions(max, exactly(levels[level] as string | number)), language)
    return {
      vi: `Mức “${nameIn(names, level, 'vi')}”: ${points}/${written(max, 'vi')} điểm`,
      en: `Level “${nameIn(names, level, 'en')}”: ${points} of ${inPoints(max)}`,
    }[language]
  },
  shown: ({ names }, level, language) => nameIn(names, String(level), language),
  rises: ({ levels }, { isObserved }) => [ladderOf(levelsByWorth(levels, isObserved))],
}
