import type * as z from 'zod'
import { type ExactText, formatExact } from '../../foundation/exact'
import { compareFractions, type Fraction } from '../../foundation/fraction'
import type { Issue, IssuePath } from '../../foundation/issue'
import type { Language } from '../../foundation/language'
import {
  type ComposedGroup,
  type ComposedValue,
  checkParts,
  groupOfParts,
  type RulePart,
  readParts,
  type ScoredPart,
  scoreParts,
} from './composed'
import { exactly } from './numbers'
import type { RuleKind, Scored } from './rule'

/** What kinds of rules that are made of parts differ in. */
interface Together<N extends string, R extends { readonly kind: string }> {
  readonly kind: R['kind']
  readonly schema: z.ZodType<R>
  /** What the rule calls its parts. */
  readonly name: N
  /** What the maxima of the parts come to, which is to be that of the criterion. */
  readonly whole: (maxima: readonly Fraction[]) => Fraction
  readonly differs: (whole: ExactText, max: ExactText, path: IssuePath) => Issue
  /** The points of all parts together. */
  readonly score: (scored: readonly ScoredPart[]) => Scored
  readonly explain: (scored: readonly ScoredPart[], language: Language) => string
}

/** A kind of rule that is made of parts: each is checked, read and scored by itself. */
export function ofParts<
  N extends string,
  R extends { readonly kind: string } & Readonly<Record<N, readonly RulePart[]>>,
>({ name, whole, differs, score, explain, ...kind }: Together<N, R>): RuleKind<R, ComposedValue, ComposedGroup> {
  return {
    ...kind,
    check: ({ [name]: parts }, max, path) => {
      const place = [...path, name]
      const all = whole(parts.map(part => exactly(part.max)))
      return [
        ...checkParts(parts, place),
        ...(compareFractions(all, max) === 0 ? [] : [differs(formatExact(all), formatExact(max), place)]),
      ]
    },
    read: ({ [name]: parts }, value) => readParts(parts, value),
    observed: null,
    ofGroup: ({ [name]: parts }) => groupOfParts(parts),
    score: ({ [name]: parts }, value, _, group) => score(scoreParts(parts, value, group)),
    explain: ({ [name]: parts }, value, _, language, group) => explain(scoreParts(parts, value, group), language),
  }
}
