import { byCodePoint } from '../foundation/code-point'
import type { Issue } from '../foundation/issue'
import { cliIssue } from './wording'

/** Groups of unit ids that differ only in case, diacritics and the characters between words: most likely one unit each. */
export function unitsSpeltAlike(units: Iterable<string>): readonly Issue[] {
  const spellings = new Map<string, string[]>()
  for (const id of units) {
    const letters = bareLetters(id)
    const alike = spellings.get(letters)
    if (alike === undefined) spellings.set(letters, [id])
    else alike.push(id)
  }
  return [...spellings.values()].flatMap(ids =>
    ids.length < 2
      ? []
      : [cliIssue('look-alike', [], { what: 'unit-ids', ids: ids.toSorted(byCodePoint) }, { severity: 'warning' })],
  )
}

function bareLetters(id: string): string {
  return id
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
