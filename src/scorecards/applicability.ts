import { CivilDate } from '../foundation/civil-date'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { list, maybe, type Properties, record, type Schema } from '../foundation/schema'
import { Source } from '../foundation/source'
import { isWithin, type Validity } from '../organization/validity'

/** What decides whether something concerns a unit. */
export interface JudgedUnit {
  readonly id: string
  readonly group: string
}

/** Whom a criterion or heading concerns, and from when until when; without a group, everyone. */
export interface Applicability extends Validity {
  readonly group?: string
}

/** A unit that a criterion or heading does not concern, and why. */
export interface Exemption extends Validity {
  readonly unit: string
  readonly reason: LocalizedText
  readonly source?: Source
}

/** Whom a node of a scorecard concerns: those in one of `appliesTo` if it is given, without those in `except`. */
export interface Concern {
  readonly appliesTo?: readonly Applicability[]
  readonly except?: readonly Exemption[]
}

const validity = { validFrom: maybe(CivilDate), validTo: maybe(CivilDate) }

/** The schema of an {@link Applicability}. */
export const Applicability: Schema<Applicability> = record(() => ({
  group: maybe(Identifier),
  ...validity,
}))

/** The schema of an {@link Exemption}. */
export const Exemption: Schema<Exemption> = record(() => ({
  unit: Identifier,
  reason: LocalizedText,
  source: maybe(Source),
  ...validity,
}))

/** The schemas of the properties of a {@link Concern}. */
export const concernShape: Properties<Concern> = {
  appliesTo: maybe(list(Applicability, 1)),
  except: maybe(list(Exemption, 1)),
}

/** Whether a node is restricted at all. */
export function isRestricted({ appliesTo, except }: Concern): boolean {
  return appliesTo !== undefined || except !== undefined
}

/** Why a node does not concern a unit on a day; null if it does. */
export function exemptionOf(
  { appliesTo, except = [] }: Concern,
  unit: JudgedUnit,
  asOf: CivilDate,
): { readonly reason?: LocalizedText } | null {
  const exemption = except.find(one => one.unit === unit.id && isWithin(one, asOf))
  if (exemption !== undefined) return { reason: exemption.reason }
  const concerned =
    appliesTo?.some(one => (one.group === undefined || one.group === unit.group) && isWithin(one, asOf)) ?? true
  return concerned ? null : {}
}
