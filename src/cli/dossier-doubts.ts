import type { Dossier } from '../dossiers/index'
import { byCodePoint } from '../foundation/code-point'
import type { Issue } from '../foundation/issue'
import { cliIssue } from './wording'

/** What is doubtful about dossiers as a whole, gathered while they pass. */
export interface DossierDoubts {
  readonly see: (dossier: Dossier) => void
  /** Ids that come several times. */
  readonly twice: () => readonly Issue[]
  /** Units whose ids differ only in case, marks and signs between words: most likely one unit. */
  readonly alike: () => readonly Issue[]
}

/** How many ids are named. */
const mostNamed = 5

/** Begins to gather; of each dossier nothing but its id is kept. */
export function dossierDoubts(): DossierDoubts {
  const seen = new Set<string>()
  const twice = new Set<string>()
  const units = new Set<string>()
  return {
    see: ({ id, unit }) => {
      if (seen.has(id)) twice.add(id)
      seen.add(id)
      units.add(unit)
    },
    twice: () => {
      if (twice.size === 0) return []
      const parameters = { count: twice.size, ids: [...twice].slice(0, mostNamed) }
      return [cliIssue('dossiers-twice', [], parameters, { severity: 'warning' })]
    },
    alike: () => {
      const spellings = new Map<string, readonly string[]>()
      for (const id of units) spellings.set(bareLetters(id), [...(spellings.get(bareLetters(id)) ?? []), id])
      return [...spellings.values()].flatMap(ids =>
        ids.length < 2
          ? []
          : [cliIssue('units-spelt-alike', [], { ids: ids.toSorted(byCodePoint) }, { severity: 'warning' })],
      )
    },
  }
}

function bareLetters(id: string): string {
  return id
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
