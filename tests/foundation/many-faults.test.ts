import {
  classifyDossier,
  computeDueDate,
  computeIndicators,
  computeStandings,
  parseAssessments,
  parseIndicators,
  parsePlan,
  parseRanking,
  parseScorecard,
  parseTargets,
  parseWorkingCalendar,
  rank,
  type Suspension,
  vietnamCivilService,
} from 'egov-kpi'
import { reportStandings } from 'egov-kpi/report'
import { addWorkingHours, vietnamCivilService as calendarOf } from 'egov-kpi/working-time'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

const calendar = vietnamCivilService()
const indicators = parseIndicators([
  {
    id: 'online',
    kind: 'simple',
    name: 'Hồ sơ trực tuyến',
    measure: { kind: 'percent' },
    direction: 'higher',
    additivity: { units: 'ratio', periods: 'ratio' },
  },
])
const judged = computeStandings(indicators, {
  observations: [],
  targets: [],
  units: { groups: [], units: [] },
  asOf: '2022-12-31',
})
const scorecard = parseScorecard({
  id: 'dti',
  title: 'DTI',
  scale: 10,
  rounding: { leaf: { decimals: 2, mode: 'half-up' }, total: { decimals: 2, mode: 'half-up' } },
  criteria: [{ id: 'plan', title: 'Kế hoạch', max: 10, rule: { kind: 'yes-no' } }],
})
const paper = { id: 'plan-76', document: { number: '76/KH-UBND' }, date: '2022-04-13' }
const manyKeys = Object.fromEntries(Array.from({ length: 130_000 }, (_, index) => [`key${index}`, 1]))
const many = <T>(item: T): readonly T[] => Array.from({ length: 130_000 }, () => item)

describe('a list of 130,000 wrong items gives 1,000 issues and the number of the others, in', () => {
  it.each<[string, () => unknown]>([
    ['the days off of a calendar', () => parseWorkingCalendar({ ...calendar, daysOff: many({}) } as never)],
    ['the make-up days of a calendar', () => parseWorkingCalendar({ ...calendar, workingDays: many({}) } as never)],
    ['observations', () => computeIndicators(indicators, { observations: many({}) as never, periods: ['2022'] })],
    ['indicators', () => parseIndicators(many({}))],
    ['assessments', () => parseAssessments(scorecard, many({}))],
    ['the findings of standings', () => reportStandings({ ...judged, findings: many({}) as never }, { indicators })],
    ['the keys of a ranking', () => parseRanking({ ...rank([{ unit: 'a', score: 1 }]), ...manyKeys })],
    ['the tasks of a plan', () => parsePlan({ id: 'plan-76', title: 'Kế hoạch 76', tasks: many(5) })],
  ])('%s', (_, run) => {
    const issues = issuesOf(run)
    expect(issues).toHaveLength(1_001)
    expect(issues.at(-1)?.code).toBe('more-issues')
  })
})

describe('a list longer than memory is refused with its place', () => {
  const endless = Object.assign([], { length: 4_294_967_295 })
  it.each<[string, () => unknown, string]>([
    ['of entries', () => rank(endless), 'too-big list at entries'],
    ['of targets', () => parseTargets(indicators, endless), 'too-big list at json'],
    [
      'within a task',
      () => parsePlan({ ...paper, tasks: [{ id: 'a', title: 'A', events: endless }] }),
      'too-big list at tasks[0].events',
    ],
  ])('%s', (_, run, fault) => {
    expect(faultsOf(run)).toEqual([fault])
  })
})

describe('a term is suspended or extended at most 200 times', () => {
  const more: Suspension = { mode: 'extend', from: '2022-04-18', days: 1, measure: 'working-days' }
  const term = { amount: 3, measure: 'working-days' } as const
  const due = (times: number) => () =>
    computeDueDate(term, { receivedAt: '2022-04-15', calendar, suspensions: Array(times).fill(more) })
  const dossier = (times: number) => () =>
    classifyDossier(
      {
        id: '1',
        unit: 'a',
        channel: 'online',
        receivedAt: '2022-04-15',
        term,
        suspensions: Array(times).fill(more),
      },
      { calendar, asOf: '2022-06-30' },
    )

  it('in a due date', () => {
    expect(due(200)).not.toThrow()
    expect(faultsOf(due(201))).toEqual(['too-big list at suspensions'])
  })

  it('in a dossier', () => {
    expect(dossier(200)).not.toThrow()
    expect(faultsOf(dossier(201))).toEqual(['too-big list at suspensions'])
    expect(issuesOf(dossier(201))[0]?.message.en).toContain('200')
  })
})

describe('what is missing is named', () => {
  it('by its place, if it is the one part that a ranking lacks', () => {
    const { entries: _, ...rest } = rank([{ unit: 'a', score: 1 }])
    expect(faultsOf(() => parseRanking(rest))).toEqual(['not-a-result ranking at entries'])
  })

  it('without words of a programming language', () => {
    const [issue] = issuesOf(() => addWorkingHours(calendarOf(), '2022-04-15T08:00:00+07:00', undefined as never))
    expect(issue?.message.en).not.toContain('undefined')
  })
})
