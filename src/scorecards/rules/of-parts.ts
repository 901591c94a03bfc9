import { formatExact } from '../../foundation/exact'
import { compareFractions, type Fraction } from '../../foundation/fraction'
import { type Bilingual, type Language, textIn } from '../../foundation/language'
import type { Schema } from '../../foundation/schema'
import { scorecardIssue } from '../wording'
import {
  type ComposedGroup,
  type ComposedValue,
  checkParts,
  groupOfParts,
  readParts,
  type ScoredPart,
  type ScoringRulePart,
  scoreParts,
} from './composed'
import type { Ladder, Situation } from './ladder'
import { exactly } from './numbers'
import { eachAlone, type PartLadder, partLadders } from './part-ladders'
import type { RuleInput, RuleKind, Scored, Takes } from './rule'
import { inWords } from './shown'
import { type SimpleScoringRuleValue, simpleKindOf } from './simple'

/** A value for each part, by its id. */
export type ScoringPartValues<Parts extends readonly ScoringRulePart[]> = Parts extends unknown
  ? { readonly [Part in Parts[number] as Part['id']]: SimpleScoringRuleValue<Part['rule']> }
  : never

/** What kinds of rules that are made of parts differ in. */
interface Together<N extends string, R extends { readonly kind: string }> {
  readonly kind: R['kind'] & ('parts' | 'best-of')
  readonly schema: Schema<R>
  /** What the rule calls its parts. */
  readonly name: N
  /** How a form names what the parts come to, before it says what each of them asks for. */
  readonly asked: Bilingual
  /** What the maxima of the parts come to, which is to be that of the criterion. */
  readonly whole: (maxima: readonly Fraction[]) => Fraction
  /** The points of all parts together. */
  readonly score: (scored: readonly ScoredPart[]) => Scored
  readonly explain: (scored: readonly ScoredPart[], language: Language) => string
  /** How several parts can rise together. */
  readonly together: (parts: readonly PartLadder[]) => readonly Ladder[]
}

/** A kind of rule that is made of parts: each is checked, read and scored by itself. */
export function ofParts<
  N extends string,
  R extends { readonly kind: string } & Readonly<Record<N, readonly ScoringRulePart[]>>,
  T extends Takes,
>({
  kind,
  schema,
  name,
  asked,
  whole,
  score,
  explain,
  together,
}: Together<N, R>): RuleKind<R, ComposedValue, ComposedGroup, T> {
  return {
    kind,
    schema,
    check: ({ [name]: parts }, max, path) => {
      const place = [...path, name]
      const all = whole(parts.map(part => exactly(part.max)))
      return [
        ...checkParts(parts, place),
        ...(compareFractions(all, max) === 0
          ? []
          : [scorecardIssue('contradiction', place, { what: kind, whole: formatExact(all), max: formatExact(max) })]),
      ]
    },
    asks: ({ [name]: parts }, _, language) =>
      [asked[language], ...parts.map(part => askedOf(part, language))].join(' '),
    inputs: ({ [name]: parts }) => parts.flatMap(inputsOf),
    read: ({ [name]: parts }, value) => readParts(parts, value),
    observed: null,
    ofGroup: ({ [name]: parts }) => groupOfParts(parts),
    takesOff: ({ [name]: parts }) => parts.some(({ rule }) => simpleKindOf(rule).takesOff?.(rule) === true),
    score: ({ [name]: parts }, value, _, group) => score(scoreParts(parts, value, group)),
    explain: ({ [name]: parts }, value, _, language, group) => explain(scoreParts(parts, value, group), language),
    shown: ({ [name]: parts }, value, language) => valuesIn(parts, value as Values, language),
    rises: ({ [name]: parts }, situation: Situation) => {
      const ladders = partLadders(parts, situation)
      return [...eachAlone(ladders, situation), ...together(ladders)]
    },
  }
}

type Values = Readonly<Record<string, unknown>>

function askedOf({ id, title, max, rule }: ScoringRulePart, language: Language): string {
  return `${textIn(title ?? id, language)} – ${simpleKindOf(rule).asks(rule, exactly(max), language)}`
}

function inputsOf(part: ScoringRulePart): readonly RuleInput[] {
  const inputs = simpleKindOf(part.rule).inputs(part.rule)
  return inputs.map(input => ({ ...input, path: [part.id, ...input.path], part }))
}

/** The values of all parts that have one, in the order of the rule: how the keys are ordered says nothing. */
function valuesIn(parts: readonly ScoringRulePart[], values: Values, language: Language): string {
  return parts
    .filter(({ id }) => Object.hasOwn(values, id))
    .map(({ id, title = id, rule }) => {
      const kind = simpleKindOf(rule)
      const text = inWords(values[id], rule, kind, language)
      const isOfSeveral = kind.inputs(rule).every(({ path }) => path.length > 0)
      return isOfSeveral ? `${textIn(title, language)} (${text})` : `${textIn(title, language)}: ${text}`
    })
    .join('; ')
}
