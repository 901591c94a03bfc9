import { leavesOf } from '../scorecards/scorecard'
import type { RunEntry } from './entry'
import type { Run } from './run'

/** Finds what was entered about a unit on a criterion; or on the whole, where the criterion is null. */
export type Concerning = (unit: string, criterion: string | null) => readonly RunEntry[]

/** Gathers the entries of some rounds by what they are about; a decision is about what was appealed. */
export function entriesConcerning({ scorecard, period, entries }: Run, rounds: readonly string[]): Concerning {
  const appeals = new Map(entries.flatMap(entry => (entry.kind === 'appeal' ? [[entry.id, entry] as const] : [])))
  const readers = leavesOf(scorecard.criteria)
  const gathered = new Map<string, RunEntry[]>()
  const put = (unit: string, criterion: string | null, entry: RunEntry): void => {
    const key = JSON.stringify([unit, criterion])
    const list = gathered.get(key)
    if (list === undefined) gathered.set(key, [entry])
    else list.push(entry)
  }
  for (const entry of entries) {
    if (!rounds.includes(entry.round) || entry.kind === 'lock') continue
    if (entry.kind === 'observation') {
      const { unit, indicator, period: of } = entry.observation
      if (of !== period) continue
      for (const { id } of readers.filter(criterion => criterion.indicator === indicator)) put(unit, id, entry)
      continue
    }
    const about = entry.kind === 'decision' ? appeals.get(entry.appeal) : entry
    if (about !== undefined) put(about.unit, about.criterion ?? null, entry)
  }
  return (unit, criterion) => gathered.get(JSON.stringify([unit, criterion])) ?? []
}
