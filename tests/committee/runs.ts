import { type AssessmentEntry, type CommitteeRun, type RunEntry, type RunReplay, replay, usualRounds } from 'egov-kpi'
import { codeText } from '../support/issues'

/** Two departments and a commune, judged on four criteria of ten points. */
export const base: CommitteeRun = {
  id: 'test-run',
  scorecard: {
    id: 'test',
    title: 'Test',
    scale: 40,
    rounding: { leaf: 'exact', total: { decimals: 2, mode: 'half-up' } },
    criteria: [
      { id: 'plan', max: 10, rule: { kind: 'points' } },
      { id: 'days', max: 10, rule: { kind: 'relative-to-best', prefer: 'lower', factor: 100 } },
      { id: 'security', max: 10, rule: { kind: 'points' }, absence: { 'no-evidence': 'zero' } },
      { id: 'online', max: 10, rule: { kind: 'ratio' }, indicator: 'online' },
    ],
  },
  units: {
    groups: [
      { id: 'sở', name: 'Sở' },
      { id: 'xã', name: 'Xã' },
    ],
    units: [
      { id: 'y-tế', name: 'Sở Y tế', group: 'sở' },
      { id: 'nội-vụ', name: 'Sở Nội vụ', group: 'sở' },
      { id: 'cũ', name: 'Sở cũ', group: 'sở', validTo: '2022-06-30' },
      { id: 'hòa-tiến', name: 'Xã Hòa Tiến', group: 'xã' },
    ],
  },
  period: '2022',
  asOf: '2022-12-31',
  observations: ['y-tế', 'nội-vụ', 'hòa-tiến'].map(unit => ({
    unit,
    indicator: 'online',
    period: '2022',
    value: '50',
    status: 'final' as const,
  })),
  missing: 'not-scored',
  ranking: { within: 'group' },
  rounds: usualRounds,
  entries: [],
}

const days: Readonly<Record<string, string>> = {
  self: '2022-12-05',
  appraised: '2022-12-12',
  explained: '2022-12-15',
  'appraised-again': '2022-12-20',
  approved: '2022-12-28',
}

/** An assessment on the usual day of its round. */
export function gives(
  round: string,
  unit: string,
  criterion: string,
  value: unknown,
  more: Partial<AssessmentEntry> = {},
): RunEntry {
  return { kind: 'assessment', round, unit, criterion, value, by: 'Tổ giúp việc', at: days[round] ?? '', ...more }
}

/** A lock on a day after the usual one of its round. */
export function locks(round: string, at = `${(days[round] ?? '').slice(0, 8)}29`): RunEntry {
  return { kind: 'lock', round, by: 'Chủ tịch Hội đồng', at }
}

/** The self-assessment of every unit: 24 points at first, of which 10 for the days, where all are the best. */
export const selfAssessed: readonly RunEntry[] = ['y-tế', 'nội-vụ', 'hòa-tiến'].flatMap(unit => [
  gives('self', unit, 'plan', 6, { by: unit }),
  gives('self', unit, 'days', 10, { by: unit }),
  gives('self', unit, 'security', 3, { by: unit }),
])

/** The base with a record and further changes. */
export function runWith(entries: readonly RunEntry[], more: Partial<CommitteeRun> = {}): CommitteeRun {
  return { ...base, ...more, entries }
}

/** The points of a unit in each round that was reached. */
export function pointsBy(replayed: RunReplay, unit: string, criterion: string): readonly unknown[] {
  return replayed.rounds.map(
    ({ evaluation }) => evaluation.entries.find(entry => entry.unit === unit)?.points[criterion],
  )
}

/** The codes and places of the findings about a record. */
export function doubtsOf(run: CommitteeRun): readonly string[] {
  return replay(run).findings.map(finding => `${codeText(finding)} at ${finding.path.join('.')}`)
}
