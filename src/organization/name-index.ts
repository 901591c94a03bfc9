import type { CivilDate } from '../foundation/civil-date'
import { type FoldedName, nameFolder } from '../foundation/fold-name'
import { formsOf } from '../foundation/language'
import { abbreviationsOf } from './abbreviations'
import type { Named, Spelling } from './named'
import { type NearestNames, nearestNames } from './nearest-names'
import { isWithin } from './validity'

/**
 * How a text was matched, the most reliable first: as an id, exactly as a name or an alias, as a name or alias apart
 * from case, diacritics, tone placement and punctuation, as a name without the word for its kind (Phường, Xã), or as a
 * usual abbreviation of a name.
 */
export type UnitMatch = 'id' | 'name' | 'alias' | 'folded' | 'without-kind' | 'abbreviation'

/** The match of a text. */
export type NameMatch<T> =
  | { readonly kind: 'found'; readonly found: T; readonly by: UnitMatch }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly T[] }
  | { readonly kind: 'unknown' }

/** An index of named things. */
export interface NameIndex<T extends Named> {
  readonly ids: ReadonlyMap<string, T>
  /** All spellings, by their form without diacritics. */
  readonly spellings: ReadonlyMap<string, readonly Spelling<T>[]>
  readonly match: (text: string, asOf?: CivilDate) => NameMatch<T>
  readonly nearest: NearestNames
}

/** Indexes named things for quick look-up; every text is folded once. */
export function indexNames<T extends Named>(things: readonly T[]): NameIndex<T> {
  const fold = nameFolder()
  const ids = new Map<string, T>()
  const spellings = new Map<string, Spelling<T>[]>()
  for (const [position, thing] of things.entries()) {
    if (!ids.has(thing.id)) ids.set(thing.id, thing)
    const add = (given: string, kind: 'name' | 'alias'): void => {
      const text = given.normalize('NFC')
      const { spelled, bare } = fold(text)
      if (bare !== '') push(spellings, bare, { of: thing, text, spelled, kind, position })
    }
    for (const name of formsOf(thing.name)) add(name, 'name')
    for (const alias of thing.aliases ?? []) add(alias, 'alias')
  }
  let withoutKind: ReadonlyMap<string, readonly Spelling<T>[]> | undefined
  let abbreviations: ReadonlyMap<string, readonly T[]> | undefined
  const match = (given: string, asOf?: CivilDate): NameMatch<T> => {
    const text = given.normalize('NFC').trim()
    const byId = ids.get(given) ?? ids.get(text)
    if (byId !== undefined) return { kind: 'found', found: byId, by: 'id' }
    const { spelled, bare } = fold(text)
    const alike = spellings.get(bare) ?? []
    const [exact, ...others] = alike.filter(one => one.text === text)
    if (exact !== undefined) return settle([exact, ...others].map(thingOf), exact.kind, asOf)
    if (alike.length > 0) return settle(spelledAlike(alike, spelled), 'folded', asOf)
    withoutKind ??= indexWithoutKind(spellings, fold)
    const named = withoutKind.get(bare) ?? []
    if (named.length > 0) return settle(spelledAlike(named, spelled), 'without-kind', asOf)
    abbreviations ??= indexAbbreviations(things, fold)
    return settle(abbreviations.get(bare) ?? [], 'abbreviation', asOf)
  }
  return { ids, spellings, match, nearest: nearestNames(ids, spellings, fold) }
}

/** The things that are spelled so, if there are any; otherwise those that differ only in diacritics. */
function spelledAlike<T extends Named>(alike: readonly Spelling<T>[], spelled: string): readonly T[] {
  const same = alike.filter(one => one.spelled === spelled)
  return (same.length > 0 ? same : alike).map(thingOf)
}

/** The word for the kind of a place before its name, which tables and the press leave out: not that of "Quận 1". */
const kindWord = /^(?:tỉnh|thành phố|thị xã|thị trấn|quận|huyện|phường|xã|đặc khu)\s+(?=\p{L})(?!và\s)/iu

/** Names without the word for their kind. Built at the first text that is not a name. */
function indexWithoutKind<T extends Named>(
  spellings: ReadonlyMap<string, readonly Spelling<T>[]>,
  fold: (text: string) => FoldedName,
): ReadonlyMap<string, readonly Spelling<T>[]> {
  const index = new Map<string, Spelling<T>[]>()
  for (const one of [...spellings.values()].flat()) {
    const rest = one.text.replace(kindWord, '')
    if (rest === one.text) continue
    const { spelled, bare } = fold(rest)
    push(index, bare, { ...one, text: rest, spelled })
  }
  return index
}

/** Built at the first text without another match: if names are written in full it is never needed. */
function indexAbbreviations<T extends Named>(
  things: readonly T[],
  fold: (text: string) => FoldedName,
): ReadonlyMap<string, readonly T[]> {
  const abbreviations = new Map<string, T[]>()
  for (const thing of things) {
    const name = typeof thing.name === 'string' ? thing.name : thing.name.vi
    if (name === undefined) continue
    for (const short of abbreviationsOf(fold(name.normalize('NFC')).words)) push(abbreviations, short, thing)
  }
  return abbreviations
}

const thingOf = <T extends Named>({ of }: Spelling<T>): T => of

/** Of several things with one name, a date may select one: a name passes from a unit to its successor. */
function settle<T extends Named>(candidates: readonly T[], by: UnitMatch, asOf: CivilDate | undefined): NameMatch<T> {
  const different = [...new Set(candidates)]
  const existing = asOf === undefined ? [] : different.filter(one => isWithin(one, asOf))
  const [found, ...others] = existing.length > 0 ? existing : different
  if (found === undefined) return { kind: 'unknown' }
  return others.length > 0 ? { kind: 'ambiguous', candidates: [found, ...others] } : { kind: 'found', found, by }
}

function push<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
