import { CivilDate } from '../foundation/civil-date'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { list, maybe, notEmpty, record, type Schema } from '../foundation/schema'
import type { UnitValidity } from './validity'

/** A public agency that is measured, in one part of its history. */
export interface Unit extends UnitValidity {
  readonly id: string
  /** Its name, in one language or in both. */
  readonly name: LocalizedText
  /** The id of the group in which it is compared. */
  readonly group: string
  /** Its level of government, a free text: `'city'`, `'district'`, `'commune'`. */
  readonly level?: string
  /** The id of the superior unit. */
  readonly parent?: string
  /** Other spellings: `'Sở TT&TT'`. */
  readonly aliases?: readonly string[]
  /** The ids of the units that continue its work after its last day. */
  readonly successors?: readonly string[]
}

/** Units that are compared only with each other: departments, districts, communes. */
export interface UnitGroup extends UnitValidity {
  readonly id: string
  readonly name: LocalizedText
}

/** The agencies of a place: their groups, in the order in which tables show them, and the units. */
export interface Units {
  readonly groups: readonly UnitGroup[]
  readonly units: readonly Unit[]
}

const validity = { validFrom: maybe(CivilDate), validTo: maybe(CivilDate) }

/** The schema of a {@link Unit}. */
export const Unit: Schema<Unit> = record(() => ({
  id: Identifier,
  name: LocalizedText,
  group: Identifier,
  level: maybe(notEmpty),
  parent: maybe(Identifier),
  aliases: maybe(list(notEmpty)),
  ...validity,
  successors: maybe(list(Identifier)),
}))

/** The schema of a {@link UnitGroup}. */
export const UnitGroup: Schema<UnitGroup> = record(() => ({ id: Identifier, name: LocalizedText, ...validity }))
