import type { Issue } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import { thingIssue } from '../foundation/wording'
import type { AppealEntry, DecisionEntry } from './entry'
import type { ParsedRunEntry } from './read-entries'
import { committeeIssue } from './wording'

interface Appeal {
  readonly entry: AppealEntry
  readonly index: number
  decision?: { readonly entry: DecisionEntry; readonly index: number }
}

/**
 * Checks decisions against appeals. A decision without an appeal, or a second one, is an error; an appeal without a
 * decision, or one that was accepted and had no effect, is a finding.
 */
export function appealIssues(entries: readonly ParsedRunEntry[]): readonly Issue[] {
  const appeals = new Map<string, Appeal>()
  const nearest = nearestAmong(() => appeals.keys())
  const issues: Issue[] = []
  for (const { entry, index } of entries) {
    if (entry.kind === 'appeal') {
      const { id } = entry
      const path = ['entries', index, 'id']
      if (appeals.has(id)) issues.push(thingIssue('duplicate', path, { what: 'appeal', name: id }))
      else appeals.set(id, { entry, index })
    }
    if (entry.kind === 'decision') {
      const name = entry.appeal
      const appeal = appeals.get(name)
      const path = ['entries', index, 'appeal']
      if (appeal === undefined) {
        const texts = { appeal: name, nearest: nearest(name) }
        issues.push(committeeIssue('unknown', path, { what: 'appeal', ...texts }, { actual: name }))
      } else if (appeal.decision !== undefined) {
        issues.push(committeeIssue('closed', path, { what: 'appeal', appeal: name }))
      } else appeal.decision = { entry, index }
    }
  }
  return [...issues, ...[...appeals.values()].flatMap(appeal => doubts(appeal, entries))]
}

function doubts(
  { entry: { id, unit, criterion }, index, decision }: Appeal,
  entries: readonly ParsedRunEntry[],
): readonly Issue[] {
  const path = ['entries', index]
  const texts = { appeal: id, unit }
  if (decision === undefined)
    return [committeeIssue('incomplete', path, { what: 'appeal', ...texts }, { severity: 'warning' })]
  if (decision.entry.outcome === 'rejected') return []
  // The new value may stand before the decision that it goes with, but not before the appeal.
  const hasEffect = entries.some(({ entry, index: at }) => {
    if (at <= index) return false
    if (entry.kind === 'observation') return entry.observation.unit === unit
    if (entry.kind !== 'assessment' && entry.kind !== 'withdrawal') return false
    return entry.unit === unit && (criterion === undefined || entry.criterion === criterion)
  })
  return hasEffect
    ? []
    : [committeeIssue('without-effect', path, { what: 'appeal', ...texts }, { severity: 'warning' })]
}
