import type { ServiceTerm } from '../deadlines/service-term'
import { type CivilDate, civilDateOf } from '../foundation/civil-date'
import { type Issue, quote } from '../foundation/issue'
import type { DateOrMoment } from '../foundation/moment'
import { readRow, type Structure } from '../foundation/structure'
import { dayIn } from '../foundation/when'
import type { CalendarIndex } from '../working-time/calendar-index'
import { contradictions, uncovered } from './contradictions'
import { Dossier } from './dossier'
import { type Procedure, termOf } from './procedure'

/** A dossier that was read, with its own term or that of its procedure. */
export interface ReadDossier {
  readonly dossier: Dossier
  /** Undefined if a due date is given instead. */
  readonly term: ServiceTerm | undefined
}

/** Reads a dossier: its form, then what its dates say about each other. */
export function readDossier(
  input: unknown,
  index: CalendarIndex,
  procedures: ReadonlyMap<string, Procedure>,
): Structure<ReadDossier> {
  const read = readRow(Dossier, input, () => [])
  if (read.issues !== undefined) return read
  const dossier = read.value
  const { procedure, channel, dueOn } = dossier
  const received = (): CivilDate => civilDateOf(dayIn(index.calendar.zone, dossier.receivedAt as DateOrMoment))
  const ofProcedure =
    procedure === undefined || dossier.receivedAt === undefined
      ? undefined
      : termOf(procedures.get(procedure), channel, received)
  const term = dossier.term ?? (dueOn === undefined ? ofProcedure : undefined)
  const issues = [...uncovered(dossier, index), ...contradictions(dossier, term !== undefined, index.calendar.zone)]
  return issues.length > 0 ? { issues } : { value: { dossier, term } }
}

/** Names the dossier of issues by its id, if it has one. */
export function named(input: unknown, issues: readonly Issue[]): readonly Issue[] {
  const id = typeof input === 'object' && input !== null ? (input as { readonly id?: unknown }).id : undefined
  if (typeof id !== 'string' || id === '') return issues
  const name = quote(id)
  return issues.map(issue => {
    const { vi, en } = issue.message
    return { ...issue, message: { vi: `Hồ sơ ${name}: ${vi}`, en: `Dossier ${name}: ${en}` } }
  })
}
