import { byCodePoint } from '../foundation/code-point'
import type { Issue } from '../foundation/issue'
import { cliIssue } from './wording'

/** Ids of units that differ only in case, marks and the signs between words: most likely one unit each. */
export function unitsSpeltAlike(units: Iterable<string>): readonly Issue[] {
  const spellings = new Map<string, readonly string[]>()
  for (const id of units) spellings.set(bareLetters(id), [...(spellings.get(bareLetters(id)) ?? []), id])
  return [...spellings.values()].flatMap(ids =>
    ids.length < 2
      ? []
      : [cliIssue('units-spelt-alike', [], { ids: ids.toSorted(byCodePoint) }, { severity: 'warning' })],
  )
}

function bareLetters(id: string): string {
  return id
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
