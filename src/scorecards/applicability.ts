import { CivilDate } from '../foundation/civil-date'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { list, maybe, type Properties, record, type Schema } from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import { isWithin, type UnitValidity } from '../organization/validity'

/** What decides whether something concerns a unit. */
export interface JudgedUnit {
  readonly id: string
  readonly group: string
}

/** Whom a criterion or heading concerns, and from when until when; without a group, everyone. */
export interface CriterionApplicability extends UnitValidity {
  readonly group?: string
}

/** A unit that a criterion or heading does not concern, and why. */
export interface CriterionExemption extends UnitValidity {
  readonly unit: string
  readonly reason: LocalizedText
  readonly source?: SourceReference
}

/** Whom a node of a scorecard concerns: those in one of `appliesTo` if it is given, without those in `except`. */
export interface ScorecardNodeDetails {
  readonly appliesTo?: readonly CriterionApplicability[]
  readonly except?: readonly CriterionExemption[]
}

const validity = { validFrom: maybe(CivilDate), validTo: maybe(CivilDate) }

/** The schema of an {@link CriterionApplicability}. */
export const CriterionApplicability: Schema<CriterionApplicability> = record(() => ({
  group: maybe(Identifier),
  ...validity,
}))

/** The schema of an {@link CriterionExemption}. */
export const CriterionExemption: Schema<CriterionExemption> = record(() => ({
  unit: Identifier,
  reason: LocalizedText,
  source: maybe(SourceReference),
  ...validity,
}))

/** The schemas of the properties of a {@link ScorecardNodeDetails}. */
export const concernShape: Properties<ScorecardNodeDetails> = {
  appliesTo: maybe(list(CriterionApplicability, 1)),
  except: maybe(list(CriterionExemption, 1)),
}

/** Whether a node is restricted at all. */
export function isRestricted({ appliesTo, except }: ScorecardNodeDetails): boolean {
  return appliesTo !== undefined || except !== undefined
}

/** Why a node does not concern a unit on a day; null if it does. */
export function exemptionOf(
  { appliesTo, except = [] }: ScorecardNodeDetails,
  unit: JudgedUnit,
  asOf: CivilDate,
): { readonly reason?: LocalizedText } | null {
  const exemption = except.find(one => one.unit === unit.id && isWithin(one, asOf))
  if (exemption !== undefined) return { reason: exemption.reason }
  const concerned =
    appliesTo?.some(one => (one.group === undefined || one.group === unit.group) && isWithin(one, asOf)) ?? true
  return concerned ? null : {}
}
