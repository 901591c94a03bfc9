import { type CommitteeRound, type CommitteeRun, parseRun } from 'egov-kpi'
import observed from './observations.json' with { type: 'json' }
import record from './record.json' with { type: 'json' }
import regulation from './regulation.json' with { type: 'json' }
import sheets from './self-assessments.json' with { type: 'json' }
import units from './units.json' with { type: 'json' }

/** What an agency fills in: its values and its evidence, criterion by criterion. */
interface Sheet {
  readonly by: string
  readonly at: string
  readonly values: Readonly<Record<string, unknown>>
  readonly absences?: Readonly<Record<string, string>>
  readonly evidence: Readonly<Record<string, unknown>>
}

/** The sheets of all agencies as entries of the record: a line for each criterion. */
const selfAssessments = Object.entries<Sheet>(sheets.units).flatMap(([unit, { by, at, values, absences, evidence }]) =>
  Object.entries(values).map(([criterion, value]) => ({
    kind: 'assessment',
    round: 'self',
    unit,
    criterion,
    value,
    ...(absences?.[criterion] === undefined ? {} : { absence: absences[criterion] }),
    by,
    at,
    ...(evidence[criterion] === undefined ? {} : { evidence: evidence[criterion] }),
  })),
)

/** The whole run: the regulation, the agencies, what was measured, and everything that was entered. All of it invented. */
export const run: CommitteeRun = parseRun({
  ...regulation,
  units,
  observations: observed.observations,
  entries: [...selfAssessments, ...record.entries],
})

/** The run as it stood when its result was announced: up to the lock of the approval. */
export const announced: CommitteeRun = {
  ...run,
  entries: run.entries.slice(
    0,
    run.entries.findIndex(({ kind, round }) => kind === 'lock' && round === 'approved') + 1,
  ),
}

/** The rounds in which a result is worth printing: those in which values may change. */
export const printedRounds: readonly CommitteeRound[] = run.rounds.filter(({ changes }) => changes !== 'none')
