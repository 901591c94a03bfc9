import type * as z from 'zod'
import type { Fraction } from '../../foundation/fraction'
import type { Issue, IssuePath } from '../../foundation/issue'
import type { Language } from '../../foundation/language'
import type { Absence } from '../../observations/absence'

/** What a value comes to under a rule: its points, or why it has none, or what is wrong with it. */
export type Scored = { readonly points: Fraction } | { readonly absence: Absence } | { readonly issue: Issue }

/**
 * A kind of rule: everything the library knows of it, in one place.
 *
 * `R` is the rule as data, `V` the value that it scores once it was read.
 */
export interface RuleKind<R extends { readonly kind: string }, V> {
  readonly kind: R['kind']
  readonly schema: z.ZodType<R>
  /** What is wrong with a well-formed rule on a criterion with this maximum. */
  readonly check: (rule: R, max: Fraction, path: IssuePath) => readonly Issue[]
  /** Reads a value as assessors give it; an issue says why it cannot be one. */
  readonly read: (rule: R, value: unknown) => V | Issue
  /** Turns the value of an observation, an exact number as text, into one that `read` takes. */
  readonly observed: (text: string) => unknown
  /** The points that a value gives, before any rounding. */
  readonly score: (rule: R, value: V, max: Fraction) => Scored
  /** How these points come from this value, in words and numbers. */
  readonly explain: (rule: R, value: V, max: Fraction, language: Language) => string
}

/** Nothing can be wrong with the rule itself. */
export const alwaysFine = (): readonly Issue[] => []

/** An observed number is read as an assessed one. */
export const asItIs = (text: string): unknown => text

/** Tells an issue from a value that was read. */
export function isIssue(read: unknown): read is Issue {
  return typeof read === 'object' && read !== null && 'severity' in read
}
