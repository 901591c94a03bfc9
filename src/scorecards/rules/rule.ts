import { formatExact, parseExact } from '../../foundation/exact'
import type { Fraction } from '../../foundation/fraction'
import type { Issue, IssuePath } from '../../foundation/issue'
import type { Bilingual, Language, LocalizedText } from '../../foundation/language'
import { oneOf, type Schema } from '../../foundation/schema'
import { type Absence, absences, absenceWords } from '../../observations/absence'
import { type Counted, exactValue } from '../../observations/counts'
import type { Ladder, Situation } from './ladder'
import { readNumber } from './numbers'

/** Why an assessment has no value: as an observation says it, or that nothing proves what was claimed. */
export type AssessedAbsence = Absence | 'no-evidence'

/** Why a criterion has no points: an absence of an assessment, or a survey that too few have answered. */
export type NoPointsReason = AssessedAbsence | 'sample-too-small'

/** The schema of an {@link AssessedAbsence}. */
export const AssessedAbsence: Schema<AssessedAbsence> = oneOf([...absences, 'no-evidence'])

/** The schema of {@link NoPointsReason}. */
export const NoPointsReason: Schema<NoPointsReason> = oneOf([...absences, 'no-evidence', 'sample-too-small'])

/** Says in words why a criterion has no points. */
export function describeNoPoints(absence: NoPointsReason): Bilingual {
  if (absence === 'sample-too-small') {
    return { vi: 'số phiếu trả lời ít hơn mức tối thiểu', en: 'fewer answers than the minimum' }
  }
  if (absence === 'no-evidence') return { vi: 'không có tài liệu kiểm chứng', en: 'no evidence' }
  return absenceWords(absence)
}

/** What a value comes to under a rule: its points, or why it has none, or what is wrong with it. */
export type Scored =
  | {
      readonly points: Fraction
      /** The figure of a criterion that is only tracked; null if it is words. */
      readonly tracked?: Fraction | null
    }
  | { readonly absence: NoPointsReason }
  | { readonly issue: Issue }

/** An observation that has a value, as far as rules read it. */
export type ObservedFigure = Counted & { readonly value: string | number }

/** Everything that is wrong with a value made of several. */
export interface Faults {
  readonly faults: readonly Issue[]
}

/** What an assessor gives under a kind of rule, as a type: `value`, which may depend on the literal type of the `rule`. */
export interface Takes {
  readonly rule: unknown
  readonly value: unknown
}

/** A kind of rule that takes a number. */
export interface TakesNumber extends Takes {
  readonly value: string | number
}

/** One thing that is filled in to give a value: the value itself, or a part of it. */
export interface RuleInput {
  /** Where it stands in the value: `[]` for the value itself, `['numerator']`, `['responses', 'good']`. */
  readonly path: readonly string[]
  readonly kind: 'number' | 'count' | 'yes-no' | 'level' | 'words'
  /** What it is called, if its kind does not say it. */
  readonly name?: Bilingual
  /** The levels to choose from. */
  readonly levels?: readonly { readonly value: string; readonly name: Bilingual }[]
  /** The part of a composed rule that it belongs to. */
  readonly part?: { readonly id: string; readonly title?: LocalizedText }
}

/**
 * A kind of rule: everything the library knows of it, in one place.
 *
 * `R` is the rule as data, `V` the value that it scores once it was read, `G` what it must know of the whole group, `T` the
 * value that an assessor gives.
 */
export interface RuleKind<R extends { readonly kind: string }, V, G = null, T extends Takes = TakesNumber> {
  readonly kind: R['kind']
  readonly schema: Schema<R>
  /** The value that an assessor gives. It is for the compiler only: no kind has it. */
  readonly takes?: T
  /** What is wrong with a well-formed rule on a criterion with this maximum; without it, nothing can be. */
  readonly check?: (rule: R, max: Fraction, path: IssuePath) => readonly Issue[]
  /** What it asks for and how it gives points, in a sentence for those who fill in a form. */
  readonly asks: (rule: R, max: Fraction, language: Language) => string
  /** What is filled in, with everything that it takes: a share as a number or as its two counts. */
  readonly inputs: (rule: R) => readonly RuleInput[]
  /** Reads a value as assessors give it; an issue says why it cannot be one. */
  readonly read: (rule: R, value: unknown) => V | Issue | Faults
  /** Turns the value of an observation into one that `read` takes; null if no observation can be one. */
  readonly observed: ((figure: ObservedFigure, rule: R) => unknown) | null
  /** Whether the numbers under the rule are percentages: it says so, or its numbers let assume it. Without it, they are not. */
  readonly percentages?: (rule: R) => 'stated' | 'likely' | null
  /** For a rule that takes counts and plain numbers: the measure that brings them together; null if it states none. */
  readonly factorOf?: (rule: R) => number | null
  /**
   * For a rule that compares a unit with its group: what it must know of the group, from the values that its members
   * have, and from those of all units, computed once for each group. Rules that judge a unit by itself do not have it, or
   * answer with null.
   */
  readonly ofGroup?: (rule: R) => ((values: readonly V[], all: readonly V[]) => G) | null
  /**
   * Whether what a unit is compared with moves with each value of its own: then no value can be named that would earn more,
   * and {@link rises} has none.
   */
  readonly movesAlong?: (rule: R) => boolean
  /** The points that a value gives, before any rounding. */
  readonly score: (rule: R, value: V, max: Fraction, group: G) => Scored
  /** Whether it may give fewer than 0 points; without it, it never does. */
  readonly takesOff?: (rule: R) => boolean
  /** How these points come from this value, in words and numbers. */
  readonly explain: (rule: R, value: V, max: Fraction, language: Language, group: G) => string
  /** A value as people read it; null, or left out, if it is shown as what it is: a number, counts, yes or no. */
  readonly shown?: (rule: R, value: unknown, language: Language) => string | null
  /** The values that would earn more: one ladder, none if no value can be named, or several that rise apart. */
  readonly rises: (rule: R, situation: Situation) => readonly Ladder[]
}

/** What rules on one number have in common. */
export const ofNumber: Pick<RuleKind<{ readonly kind: string }, Fraction>, 'inputs' | 'read' | 'observed'> = {
  inputs: () => [{ path: [], kind: 'number' }],
  read: (_, value) => readNumber(value),
  observed: asItIs,
}

/** Whether the value that gives all points is one that percentages have: above 20, where small counts end, up to 100. */
export function endsLikePercent(most: Fraction): 'likely' | null {
  const [twenty, hundred] = [20n, 100n].map(number => number * most.denominator) as [bigint, bigint]
  return most.numerator > twenty && most.numerator <= hundred ? 'likely' : null
}

/** An observed number is read as an assessed one: that of its counts if it has any, since a published one is rounded. */
export function asItIs(figure: ObservedFigure): string {
  return formatExact(parseExact(exactValue(figure) ?? figure.value))
}

/** What is wrong with a value, where its rule could not read it; null if it could. */
export function faultsIn(read: unknown): readonly Issue[] | null {
  if (typeof read !== 'object' || read === null) return null
  if ('severity' in read) return [read as Issue]
  return 'faults' in read ? (read as Faults).faults : null
}
