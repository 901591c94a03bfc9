import {
  computeStandings,
  defineIndicators,
  parsePlan,
  rank,
  replay,
  summarizeTasks,
  vietnamCivilService,
} from 'egov-kpi'
import {
  circular19Of2018Bands,
  completionRates,
  decision766,
  dti2020,
  dti2022,
  feedbackForm,
  formII06a,
  gtmi2022,
  onlineServicesForm,
  onTimeRates,
  parIndex2022,
  satisfactionForm,
  serviceRates,
} from 'egov-kpi/frameworks'
import {
  assessmentsSchema,
  bandsSchema,
  dossiersSchema,
  evaluationSchema,
  formSchema,
  formulaSchema,
  indicatorsSchema,
  observationsSchema,
  planSchema,
  proceduresSchema,
  rankingSchema,
  replaySchema,
  reportSchema,
  runSchema,
  type StandardSchema,
  scorecardSchema,
  standingsSchema,
  targetsSchema,
  taskEventsSchema,
  taskSummarySchema,
  unitsSchema,
  workingCalendarSchema,
} from 'egov-kpi/schemas'
import fc from 'fast-check'
import { gives, locks, runWith, selfAssessed } from '../committee/runs'
import { dossiers as plainDossiers } from '../dossiers/dossiers'
import { assessments, dossiers, observations, plans, scorecard, units } from '../exchange/inputs'
import { evaluation, everyPiece, ranking } from '../report/documents'
import { plan76, source000, units as unitsOfDaNang } from '../tasks/da-nang'
import { withHours } from '../working-time/calendars'

/** A schema of the library, and values that it accepts. */
export interface Sample {
  readonly schema: StandardSchema<unknown>
  readonly valid: readonly unknown[]
  /** Values of which most are valid. */
  readonly random?: fc.Arbitrary<unknown>
}

const indicators = defineIndicators([
  {
    id: 'online',
    kind: 'simple',
    name: { vi: 'Tỷ lệ trực tuyến' },
    measure: { kind: 'percent' },
    direction: 'higher',
    additivity: { units: 'none', periods: 'none' },
  },
])
const target = { indicator: 'online', scope: 'city', period: '2022', kind: 'target' } as const
const targets = [
  { ...target, comparator: 'at-least', value: 65, note: 'Kế hoạch' },
  { ...target, kind: 'stretch', comparator: 'between', low: '65', high: '70.5', startsOn: { cities: '2022-07-01' } },
  { ...target, kind: 'baseline', period: '2021', comparator: 'exactly', value: null, absence: 'no-data' },
] as const
const figure = { unit: 'a', indicator: 'online', period: '2022', value: '57', status: 'final' } as const
const city = { groups: [{ id: 'g', name: 'G' }], units: [{ id: 'a', name: 'A', group: 'g' }] }
const run = runWith(
  [
    ...selfAssessed,
    locks('self'),
    gives('appraised', 'y-tế', 'plan', 7, { reason: 'Bổ sung', evidence: [{ title: 'Kế hoạch số 76' }] }),
    {
      kind: 'observation',
      round: 'appraised',
      by: 'Tổ giúp việc',
      at: '2022-12-13',
      reason: 'Số liệu mới',
      observation: { unit: 'y-tế', indicator: 'online', period: '2022', value: '60', status: 'final' },
    },
    {
      kind: 'appeal',
      id: 'k1',
      round: 'explained',
      by: 'Sở Y tế',
      at: '2022-12-15',
      unit: 'y-tế',
      criterion: 'plan',
      reason: { vi: 'Đã ban hành' },
    },
  ],
  { evidence: [{ criteria: ['plan'], from: 'appraised', missing: 'finding' }] },
)
const form = {
  id: 'f',
  title: 'F',
  rounding: { decimals: 'as-printed', mode: 'half-up' },
  tolerance: '0.01',
  rows: [
    { code: '1', kind: 'heading', title: 'A' },
    { code: '1.1', kind: 'figure', title: 'B', measure: { kind: 'count', of: 'hồ sơ' } },
    { code: '1.2', kind: 'coded', title: 'C', answers: [{ code: 1, name: 'Có' }] },
    {
      code: '1.3',
      kind: 'derived',
      title: 'D',
      measure: { kind: 'count', of: 'hồ sơ' },
      formula: { kind: 'reference', to: '1.1' },
    },
  ],
  constraints: [
    {
      id: 'c',
      says: 'B ≥ 0',
      holds: {
        kind: 'compare',
        left: { kind: 'reference', to: '1.1' },
        is: 'equal',
        right: { kind: 'reference', to: '1.3' },
      },
    },
  ],
}
const formula = {
  kind: 'if',
  when: { kind: 'all', of: [{ kind: 'has-value', of: { kind: 'reference', to: 'a' } }] },
  value: { kind: 'round', of: { kind: 'number', value: '1/3' }, rounding: { decimals: 2, mode: 'half-up' } },
  otherwise: {
    kind: 'quotient',
    of: [
      { kind: 'number', value: 1 },
      { kind: 'reference', to: 'b' },
    ],
  },
}
const procedure = { id: 'ks', title: 'Khai sinh', field: 'ho-tich' }
/** Headings with values of their own, and rules within rules. */
const withValues = {
  ...scorecard,
  scale: 10,
  excluded: undefined,
  totals: undefined,
  criteria: [
    {
      id: 'domain',
      scale: '5',
      rounding: { decimals: 2, mode: 'half-up' },
      weight: 10,
      criteria: [
        {
          id: 'quarters',
          max: 3,
          rule: {
            kind: 'mean-of',
            best: 1,
            parts: ['q1', 'q2'].map(id => ({
              id,
              max: 3,
              rule: {
                kind: 'parts',
                parts: [
                  { id: 'issued', max: 1, rule: { kind: 'yes-no' } },
                  { id: 'done', max: 2, rule: { kind: 'ratio' } },
                ],
              },
            })),
          },
        },
      ],
    },
  ],
}
const term = { amount: 1, measure: 'working-days' } as const

export const inputs: Readonly<Record<string, Sample>> = {
  units: { schema: unitsSchema, valid: [unitsOfDaNang, { groups: [], units: [] }], random: units },
  observations: { schema: observationsSchema, valid: [[figure]], random: observations },
  indicators: { schema: indicatorsSchema, valid: [indicators, serviceRates, onTimeRates, completionRates] },
  targets: { schema: targetsSchema(indicators), valid: [targets] },
  form: { schema: formSchema, valid: [form, formII06a, feedbackForm, satisfactionForm, onlineServicesForm] },
  formula: { schema: formulaSchema, valid: [formula] },
  scorecard: {
    schema: scorecardSchema,
    valid: [
      scorecard,
      withValues,
      ...[decision766, dti2020, dti2022, gtmi2022, parIndex2022].map(one => one.scorecard),
    ],
  },
  assessments: {
    schema: assessmentsSchema(scorecard),
    valid: [[{ unit: 'hue', criterion: 'plan', value: true }]],
    random: assessments,
  },
  bands: {
    schema: bandsSchema,
    valid: [
      circular19Of2018Bands,
      [{ id: 'Tốt', atLeast: 80, allOf: [{ of: 'x', above: '1/2' }], anyOf: [{ atMost: 100 }] }],
    ],
  },
  plan: { schema: planSchema, valid: [plan76, ...source000.slice(0, 3)], random: plans },
  taskEvents: {
    schema: taskEventsSchema,
    valid: source000.slice(0, 3).map(({ tasks }) => tasks.flatMap(({ events }) => events ?? [])),
    random: plans.map(({ tasks }) => tasks.flatMap(({ events }) => events ?? [])),
  },
  dossiers: {
    schema: dossiersSchema,
    valid: [
      [
        {
          id: 'H-1',
          unit: 'a',
          channel: 'online',
          receivedAt: '2022-04-15',
          resolvedAt: '2022-04-20T08:00:00+07:00',
          term,
          reopened: [{ at: '2022-05-01', dueOn: '2022-05-04' }],
        },
      ],
    ],
    random: fc.oneof(dossiers, plainDossiers),
  },
  procedures: {
    schema: proceduresSchema,
    valid: [
      [
        { ...procedure, term, onlineTerm: { ...term, measure: 'calendar-days' }, serviceLevel: 4, feeDuty: true },
        {
          ...procedure,
          id: 'kt',
          terms: [
            { validTo: '2022-06-30', term },
            { validFrom: '2022-07-01', term },
          ],
        },
      ],
    ],
  },
  calendar: {
    schema: workingCalendarSchema,
    valid: [vietnamCivilService(), withHours, { ...vietnamCivilService(), id: 'own' }],
  },
  run: { schema: runSchema, valid: [run, runWith([])] },
}

const standings = computeStandings(indicators, { observations: [figure], targets, units: city, asOf: '2022-12-31' })

export const results: Readonly<Record<string, Sample>> = {
  ranking: {
    schema: rankingSchema,
    valid: [
      ranking,
      rank(
        [
          { unit: 'a', score: '1/3', exact: null, values: { x: 1 } },
          { unit: 'b', score: null, reason: 'Chưa có' },
        ],
        { ties: 'dense', decimals: 2 },
      ),
      rank([{ unit: 'a', score: 80, group: 'g' }], { bands: [{ id: 'Tốt', atLeast: 80 }], holes: 'report' }),
      rank(
        ['a', 'b', 'c', 'd', 'e'].map((unit, index) => ({ unit, score: index, points: { late: index }, headings: {} })),
        {
          prefer: 'lower',
          bands: [
            { id: 'A', place: 'share', atMost: '1/2' },
            {
              id: 'B',
              place: 'share',
              above: '1/2',
              anyOf: [
                { criterion: 'late', atLeast: 0 },
                { criterion: 'late', below: 0 },
              ],
            },
          ],
          cutoff: { ties: 'refuse', rounding: 'down' },
          tieBreakers: [{ by: 'criterion', criterion: 'late', prefer: 'lower' }],
          knockOuts: [
            { id: 'k', when: { criterion: 'late', atMost: 0 }, atMost: 'B' },
            { id: 'l', when: { criterion: 'late', above: 3 }, ranked: false, reason: { vi: 'Trễ', en: 'Late' } },
          ],
          quotas: [{ band: 'A', count: 0, share: '1/3', of: ['A', 'B'], otherwise: 'B', source: { title: 'Quy chế' } }],
          outOfCompetition: [{ unit: 'c', reason: 'Không xếp hạng' }],
        },
      ),
    ],
  },
  evaluation: { schema: evaluationSchema, valid: [evaluation, ...replay(run).rounds.map(round => round.evaluation)] },
  standings: { schema: standingsSchema(indicators), valid: [standings] },
  replay: { schema: replaySchema, valid: [replay(run), replay(runWith([]))] },
  report: { schema: reportSchema, valid: [everyPiece('x'), { title: 'R', languages: ['en'], blocks: [] }] },
  taskSummary: {
    schema: taskSummarySchema,
    valid: (['lead', 'stage'] as const).map(by =>
      summarizeTasks([parsePlan(plan76)], {
        units: unitsOfDaNang,
        asOf: '2022-06-30',
        calendar: vietnamCivilService(),
        by,
      }),
    ),
  },
}

export const samples: Readonly<Record<string, Sample>> = { ...inputs, ...results }
