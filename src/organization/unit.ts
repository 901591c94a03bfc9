import * as z from 'zod'
import { CivilDate, isCivilDate } from '../foundation/civil-date'
import { Identifier, isIdentifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import type { Validity } from './validity'

/** A public agency that is measured, at one time of its history. */
export interface Unit extends Validity {
  readonly id: string
  /** What it is called, in one language or in both. */
  readonly name: LocalizedText
  /** The id of the group in which it is compared. */
  readonly group: string
  /** Its level of government, in the words of whoever defines it: `'city'`, `'district'`, `'commune'`. */
  readonly level?: string
  /** The id of the unit that stands above it. */
  readonly parent?: string
  /** Other ways in which it is written: `'Sở TT&TT'`. */
  readonly aliases?: readonly string[]
  /** The ids of the units that carry on its work after its last day. */
  readonly successors?: readonly string[]
}

/** Units that are compared with each other and with no others: departments, districts, communes. */
export interface Group extends Validity {
  readonly id: string
  readonly name: LocalizedText
}

/** The agencies of a place: their groups, in the order in which tables show them, and the units. */
export interface Units {
  readonly groups: readonly Group[]
  readonly units: readonly Unit[]
}

const validity = { validFrom: z.exactOptional(CivilDate), validTo: z.exactOptional(CivilDate) }
const notEmpty = z.string().min(1)

/** The schema of a {@link Unit}. */
export const Unit: z.ZodType<Unit> = z.strictObject({
  id: Identifier,
  name: LocalizedText,
  group: Identifier,
  level: z.exactOptional(notEmpty),
  parent: z.exactOptional(Identifier),
  aliases: z.exactOptional(z.array(notEmpty)),
  ...validity,
  successors: z.exactOptional(z.array(Identifier)),
})

/** The schema of a {@link Group}. */
export const Group: z.ZodType<Group> = z.strictObject({ id: Identifier, name: LocalizedText, ...validity })

/** Checks a unit by hand, many times faster than the schema; what it refuses goes to the schema for its wording. */
export function isUnit(input: unknown): input is Unit {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return false
  const { id, name, group } = input as Unit
  if (!isIdentifier(id) || !isLocalizedText(name) || !isIdentifier(group)) return false
  return Object.keys(input).every(key => {
    const value = (input as Record<string, unknown>)[key]
    switch (key) {
      case 'id':
      case 'name':
      case 'group':
        return true
      case 'level':
        return isNotEmpty(value)
      case 'parent':
        return isIdentifier(value)
      case 'aliases':
        return isListOf(value, isNotEmpty)
      case 'successors':
        return isListOf(value, isIdentifier)
      case 'validFrom':
      case 'validTo':
        return isCivilDate(value)
      default:
        return false
    }
  })
}

/** A hole in a list is an item that is missing; `every` would pass over it. */
function isListOf(value: unknown, is: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && !value.includes(undefined) && value.every(is)
}

function isLocalizedText(value: unknown): value is LocalizedText {
  if (typeof value === 'string') return value !== ''
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const languages = Object.entries(value)
  return languages.length > 0 && languages.every(([key, text]) => (key === 'vi' || key === 'en') && isNotEmpty(text))
}

function isNotEmpty(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
