import type { FoldedName } from '../foundation/fold-name'
import { nearestTo } from '../foundation/nearest'
import type { Named, Spelling } from './named'

/** Returns the known ids, names and aliases nearest to an unknown text: at most three, of three different things. */
export type NearestNames = (text: string) => readonly string[]

/** A known text, and the form in which texts are compared. */
interface Known {
  readonly of: Named
  readonly text: string
  readonly bare: string
  readonly counts: Uint8Array
}

const letterKinds = 32
const longest = 100

/**
 * Prepares the search for near names. The list of known names is built at the first search, so a directory in which
 * everything is found never pays for it.
 */
export function nearestNames<T extends Named>(
  ids: ReadonlyMap<string, T>,
  spellings: ReadonlyMap<string, readonly Spelling<T>[]>,
  fold: (text: string) => FoldedName,
): NearestNames {
  let known: readonly Known[] | undefined
  return text => {
    known ??= [
      ...[...ids].map(([id, of]) => knownAs(of, id, fold(id).bare)),
      ...[...spellings].flatMap(([bare, list]) => list.map(({ of, text }) => knownAs(of, text, bare))),
    ]
    const wanted = fold(text.slice(0, longest).normalize('NFC')).bare
    const counts = countLetters(wanted)
    const possible = known.filter(one => mayBeNear(wanted, counts, one))
    const chosen = new Map<Named, string>()
    for (const bare of nearestTo(wanted, new Set(possible.map(one => one.bare)))) {
      for (const one of possible) if (one.bare === bare && !chosen.has(one.of)) chosen.set(one.of, one.text)
    }
    return [...new Set(chosen.values())].slice(0, 3)
  }
}

function knownAs(of: Named, text: string, bare: string): Known {
  return { of, text, bare, counts: countLetters(bare) }
}

function countLetters(text: string): Uint8Array {
  const counts = new Uint8Array(letterKinds)
  for (let index = 0; index < text.length; index++) {
    const kind = text.charCodeAt(index) % letterKinds
    counts[kind] = (counts[kind] as number) + 1
  }
  return counts
}

/** An edit changes at most two counts by one each, so texts of very different letters need not be compared in full. */
function mayBeNear(wanted: string, counts: Uint8Array, { bare, counts: others }: Known): boolean {
  const limit = Math.max(1, Math.floor(Math.max(wanted.length, bare.length) / 3))
  if (Math.abs(wanted.length - bare.length) > limit) return false
  let difference = 0
  for (let kind = 0; kind < letterKinds; kind++) {
    difference += Math.abs((counts[kind] as number) - (others[kind] as number))
  }
  return difference <= 2 * limit
}
