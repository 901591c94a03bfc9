import type { Fraction } from '../../foundation/fraction'
import type { Issue, IssuePath } from '../../foundation/issue'
import { type Bilingual, inBoth, type Language, textIn } from '../../foundation/language'
import type { Schema } from '../../foundation/schema'
import {
  type ComposedGroup,
  type ComposedValue,
  checkParts,
  groupOfParts,
  type KindOf,
  type Part,
  readParts,
  type ScoredPart,
  scoreParts,
} from './composed'
import type { ComposedRule, ScoringRulePart } from './composed-rules'
import type { Ladder, Situation } from './ladder'
import { exactly } from './numbers'
import { eachAlone, type PartLadders, partLadders } from './part-ladders'
import type { RuleInput, RuleKind, Scored } from './rule'
import { inWords } from './shown'

/** What kinds of rules that are made of parts differ in. */
interface Together<N extends string, R extends ComposedRule> {
  readonly kind: R['kind']
  readonly schema: Schema<R>
  /** What the rule calls its parts. */
  readonly name: N
  /** How a form names what the parts come to, before it says what each of them asks for. */
  readonly asked: (rule: R) => Bilingual
  /** What is wrong with the maxima of the parts, or with how many count. */
  readonly check: (rule: R, max: Fraction, path: IssuePath) => readonly Issue[]
  /** The points of all parts together. */
  readonly score: (scored: readonly ScoredPart[], rule: R) => Scored
  readonly explain: (scored: readonly ScoredPart[], rule: R, language: Language) => string
  /** How several parts can rise together. */
  readonly together: (parts: readonly PartLadders[], rule: R) => readonly Ladder[]
}

/** A kind of rule that is made of parts: each is checked, read and scored by itself. */
export function ofParts<N extends string, R extends ComposedRule & Readonly<Record<N, readonly ScoringRulePart[]>>>(
  { kind, schema, name, asked, check, score, explain, together }: Together<N, R>,
  kindOf: KindOf,
): RuleKind<R, ComposedValue, ComposedGroup> {
  const partsOf = ({ [name]: parts }: R): readonly Part[] => parts.map(part => ({ ...part, kind: kindOf(part.rule) }))
  return {
    kind,
    schema,
    check: (rule, max, path) => [...checkParts(partsOf(rule), [...path, name]), ...check(rule, max, path)],
    asks: (rule, _, language) =>
      [asked(rule)[language], ...partsOf(rule).map(part => askedOf(part, language))].join(' '),
    inputs: rule => partsOf(rule).flatMap(inputsOf),
    read: (rule, value) => readParts(partsOf(rule), value),
    observed: null,
    ofGroup: rule => groupOfParts(partsOf(rule)),
    takesOff: rule => partsOf(rule).some(part => part.kind.takesOff?.(part.rule) === true),
    score: (rule, value, _, group) => score(scoreParts(partsOf(rule), value, group), rule),
    explain: (rule, value, _, language, group) => explain(scoreParts(partsOf(rule), value, group), rule, language),
    shown: (rule, value, language) => valuesIn(partsOf(rule), value as Values, language),
    rises: (rule, situation: Situation) => {
      const ladders = partLadders(partsOf(rule), situation)
      return [...eachAlone(ladders, situation), ...together(ladders, rule)]
    },
  }
}

type Values = Readonly<Record<string, unknown>>

function askedOf({ id, title, max, rule, kind }: Part, language: Language): string {
  return `${textIn(title ?? id, language)} – ${kind.asks(rule, exactly(max), language)}`
}

function inputsOf({ id, title = id, rule, kind }: Part): readonly RuleInput[] {
  return kind.inputs(rule).map(input => {
    const { part } = input
    if (part === undefined) return { ...input, path: [id, ...input.path], part: { id, title } }
    const inner = part.title ?? part.id
    const both = inBoth(title, (text, language) => `${text} › ${textIn(inner, language)}`)
    return { ...input, path: [id, ...input.path], part: { id: part.id, title: both } }
  })
}

/** The values of all parts that have one, in the order of the rule: how the keys are ordered says nothing. */
function valuesIn(parts: readonly Part[], values: Values, language: Language): string {
  return parts
    .filter(({ id }) => Object.hasOwn(values, id))
    .map(({ id, title = id, rule, kind }) => {
      const text = inWords(values[id], rule, kind, language)
      const isOfSeveral = kind.inputs(rule).every(({ path }) => path.length > 0)
      return isOfSeveral ? `${textIn(title, language)} (${text})` : `${textIn(title, language)}: ${text}`
    })
    .join('; ')
}
