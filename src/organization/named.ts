import type { LocalizedText } from '../foundation/language'
import type { Validity } from './validity'

/** What can be looked up by its names. */
export interface Named extends Validity {
  readonly id: string
  readonly name: LocalizedText
  readonly aliases?: readonly string[]
}

/** One way in which something is written. */
export interface Spelling<T extends Named> {
  readonly of: T
  /** The text in the form NFC. */
  readonly text: string
  readonly spelled: string
  readonly kind: 'name' | 'alias'
  /** Where what it names stands in its list, counted from 0. */
  readonly position: number
}
