import { CivilDate } from '../foundation/civil-date'
import type { Issue, IssuePath } from '../foundation/issue'
import { maybe, record, type Schema } from '../foundation/schema'
import { organizationIssue } from './wording'

/** The days on which something exists, both ends included; an omitted end is open. */
export interface UnitValidity {
  /** The first day, included. */
  readonly validFrom?: CivilDate
  /** The last day, included. */
  readonly validTo?: CivilDate
}

/** Options with an optional day and nothing else. */
export const OptionalDay: Schema<{ readonly asOf?: CivilDate | undefined }> = record(() => ({
  asOf: maybe(CivilDate),
}))

/** Whether a day lies in a validity, both ends included. */
export function isWithin({ validFrom, validTo }: UnitValidity, day: CivilDate): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo)
}

/** Whether two validities have a day in common. */
export function overlap(a: UnitValidity, b: UnitValidity): boolean {
  return startsInTime(a, b) && startsInTime(b, a)
}

function startsInTime({ validFrom }: UnitValidity, { validTo }: UnitValidity): boolean {
  return validFrom === undefined || validTo === undefined || validFrom <= validTo
}

/** Whether every day of one validity lies in another. */
export function isPartOf(inner: UnitValidity, outer: UnitValidity): boolean {
  const startsInside =
    outer.validFrom === undefined || (inner.validFrom !== undefined && outer.validFrom <= inner.validFrom)
  const endsInside = outer.validTo === undefined || (inner.validTo !== undefined && inner.validTo <= outer.validTo)
  return startsInside && endsInside
}

/** An issue if a validity ends before it starts. */
export function validityIssues({ validFrom, validTo }: UnitValidity, path: IssuePath): readonly Issue[] {
  if (validFrom === undefined || validTo === undefined || validFrom <= validTo) return []
  const texts = { what: 'validity', from: validFrom, to: validTo } as const
  return [organizationIssue('out-of-order', [...path, 'validTo'], texts, { actual: validTo })]
}
