import type { LocalizedText } from '../foundation/language'
import type { UnitValidity } from './validity'

/** A thing that can be looked up by its names. */
export interface Named extends UnitValidity {
  readonly id: string
  readonly name: LocalizedText
  readonly aliases?: readonly string[]
}

/** One spelling of a thing. */
export interface Spelling<T extends Named> {
  readonly of: T
  /** The text in the form NFC. */
  readonly text: string
  readonly spelled: string
  readonly kind: 'name' | 'alias'
  /** The position of the named thing in its list, counted from 0. */
  readonly position: number
}
