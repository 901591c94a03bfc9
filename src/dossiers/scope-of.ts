import type { Issue } from '../foundation/issue'
import { thingIssue } from '../foundation/wording'
import type { Dossier } from './dossier'
import type { TallySettings } from './tally-options'
import { dossierIssue } from './wording'

/** What of a dossier says where it counts. */
export type Placed = Pick<Dossier, 'unit' | 'procedure' | 'channel'>

/** The unit that a dossier counts for, its group, or the whole; null if its unit or procedure is not known. */
export function unitOf({ unit, procedure }: Placed, { by, groups, procedures, whole }: TallySettings): string | null {
  if (groups !== null && !groups.has(unit)) return null
  if (procedures !== null && procedure !== undefined && !procedures.has(procedure)) return null
  if (whole !== undefined) return whole
  return by === 'group' ? (groups?.get(unit) ?? null) : unit
}

/** The procedure, field or channel that a dossier counts for; empty if all count together, null if it is not known. */
export function partOf({ procedure, channel }: Placed, { by, procedures }: TallySettings): string | null {
  if (by === 'channel') return channel
  if (by !== 'procedure' && by !== 'field') return ''
  if (procedure === undefined) return null
  return by === 'procedure' ? procedure : (procedures?.get(procedure)?.field ?? null)
}

/** Why a dossier counts nowhere. */
export function scopeIssues(dossier: Placed, settings: TallySettings): readonly Issue[] {
  const { unit, procedure } = dossier
  const { by, groups, procedures, nearest } = settings
  const issues: Issue[] = []
  if (groups !== null && !groups.has(unit)) {
    issues.push(thingIssue('unknown', ['unit'], { what: 'unit', name: unit, nearest: nearest.unit(unit) }))
  }
  if (procedure === undefined) {
    if (by !== 'procedure' && by !== 'field') return issues
    return [...issues, dossierIssue('missing', ['procedure'], { what: 'procedure' })]
  }
  if (procedures === null || procedures.has(procedure)) return issues
  const names = { what: 'procedure', name: procedure, nearest: nearest.procedure(procedure) } as const
  return [...issues, thingIssue('unknown', ['procedure'], names)]
}
