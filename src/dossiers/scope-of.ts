import type { Issue, IssuePath } from '../foundation/issue'
import { foundationIssue } from '../foundation/wording'
import type { Dossier } from './dossier'
import type { TallyPlan } from './tally-options'
import { dossierIssue } from './wording'

/** What of a dossier names its tally. */
export type Placed = Pick<Dossier, 'unit' | 'procedure' | 'channel'>

/** The scope that a dossier belongs to, or null where it names none, or one that is not known. */
export function scopeOf({ unit, procedure, channel }: Placed, { by, groups, procedures }: TallyPlan): string | null {
  if (groups !== null && !groups.has(unit)) return null
  if (procedures !== null && procedure !== undefined && !procedures.has(procedure)) return null
  if (by === 'unit') return unit
  if (by === 'channel') return channel
  if (by === 'group') return groups?.get(unit) ?? null
  if (procedure === undefined) return null
  return by === 'procedure' ? procedure : (procedures?.get(procedure)?.field ?? null)
}

/** Why a dossier belongs to no scope. */
export function scopeIssues(dossier: Placed, plan: TallyPlan, path: IssuePath): readonly Issue[] {
  const { unit, procedure } = dossier
  const { by, groups, procedures, nearest } = plan
  const issues: Issue[] = []
  if (groups !== null && !groups.has(unit)) {
    issues.push(
      foundationIssue('unknown', [...path, 'unit'], { what: 'unit', name: unit, nearest: nearest.unit(unit) }),
    )
  }
  if (procedure === undefined) {
    if (by !== 'procedure' && by !== 'field') return issues
    return [...issues, dossierIssue('procedure-unnamed', [...path, 'procedure'], {})]
  }
  if (procedures === null || procedures.has(procedure)) return issues
  const texts = { procedure, nearest: nearest.procedure(procedure) }
  return [...issues, dossierIssue('unknown-procedure', [...path, 'procedure'], texts)]
}
