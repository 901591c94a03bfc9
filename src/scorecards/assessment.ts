import * as z from 'zod'
import { readDay } from '../foundation/civil-date'
import type { Issue, IssuePath } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { DateOrMoment, readMoment } from '../foundation/moment'
import { ownIssue } from '../foundation/record'
import { Source } from '../foundation/source'
import { readStructure } from '../foundation/structure'
import { foundationIssue } from '../foundation/wording'
import { AssessedAbsence } from './rules/rule'
import type { RuleValue } from './rules/rules'
import type { LeafOf, Scorecard } from './scorecard'

/** What stands in every row of assessments beside the criterion and its value. */
export interface AssessmentDetails {
  readonly unit: string
  /** The round it belongs to (self-assessed, appraised, …), where there are several. */
  readonly round?: string
  /** Why the value is null, as an observation says it, or `no-evidence`; without it, `not-scored`. */
  readonly absence?: AssessedAbsence
  /** Who assessed. */
  readonly by?: string
  /** When. */
  readonly at?: DateOrMoment
  /** Why this value. */
  readonly reason?: LocalizedText
  /** The documents that prove it. */
  readonly evidence?: readonly Source[]
}

/** An assessment of which only the form is known. */
export interface AnyAssessment extends AssessmentDetails {
  readonly criterion: string
  /** What the rule of the criterion takes; null where nothing can be given. */
  readonly value: unknown
}

/** A row for one criterion, its value typed by the criterion's rule; none for a criterion that reads an indicator. */
export type AssessmentOf<Leaf> = Leaf extends { readonly indicator: string }
  ? never
  : Leaf extends { readonly id: infer Id; readonly rule: infer R }
    ? AssessmentDetails & { readonly criterion: Id; readonly value: RuleValue<R> }
    : never

/**
 * One judgement: a unit, a criterion, and the value that the criterion's rule takes.
 *
 * For a scorecard whose ids TypeScript knows, a row of an unknown criterion or a value of the wrong kind does not
 * compile.
 */
export type Assessment<S extends Scorecard = Scorecard> = string extends S['id']
  ? AnyAssessment
  : AssessmentOf<LeafOf<S>>

const notEmpty = z.string().min(1)

// Whether a unit, a criterion or a round exists is looked up; a malformed id never does.
/** The schema of the form of a row. */
export const AssessmentRow: z.ZodType<AnyAssessment> = z.strictObject({
  unit: notEmpty,
  criterion: notEmpty,
  value: z.unknown().superRefine((value, context) => {
    if (value === undefined) ownIssue(context, foundationIssue('missing', [], { key: 'value' }))
  }),
  absence: z.exactOptional(AssessedAbsence),
  round: z.exactOptional(notEmpty),
  by: z.exactOptional(notEmpty),
  at: z.exactOptional(DateOrMoment),
  reason: z.exactOptional(LocalizedText),
  evidence: z.exactOptional(z.array(Source)),
}) as z.ZodType<AnyAssessment>

/**
 * Reads the form of one row; what its value means is for the rule to say.
 *
 * Rows come by the million, so a guard checks by hand; only what it refuses goes to the schema, for its wording.
 */
export function readRow(input: unknown, path: IssuePath, index: number): AnyAssessment | readonly Issue[] {
  if (isRow(input)) return input
  const structure = readStructure(AssessmentRow, input, [...path, index])
  return structure.issues ?? structure.value
}

/** Checks the form of a row by hand. */
export function isRow(input: unknown): input is AnyAssessment {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return false
  let required = 0
  for (const key in input) {
    const value = (input as Record<string, unknown>)[key]
    switch (key) {
      case 'unit':
      case 'criterion':
        if (typeof value !== 'string' || value === '') return false
        required++
        break
      case 'value':
        if (value === undefined) return false
        required++
        break
      case 'round':
      case 'by':
        if (typeof value !== 'string' || value === '') return false
        break
      case 'absence':
        if (!AssessedAbsence.safeParse(value).success) return false
        break
      case 'at':
        if (typeof value !== 'string' || (readDay(value) === null && typeof readMoment(value) !== 'number'))
          return false
        break
      case 'reason':
        if (!LocalizedText.safeParse(value).success) return false
        break
      case 'evidence':
        if (!evidence.safeParse(value).success) return false
        break
      default:
        return false
    }
  }
  return required === 3
}

const evidence = z.array(Source)
