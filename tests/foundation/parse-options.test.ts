import {
  type ParseOptions,
  parseAssessments,
  parseBands,
  parseDossiers,
  parseEvaluation,
  parseForm,
  parseFormula,
  parseIndicators,
  parseObservations,
  parsePlan,
  parseProcedures,
  parseRanking,
  parseRun,
  parseScorecard,
  parseTargets,
  parseTaskEvents,
  parseUnits,
  parseWorkingCalendar,
} from 'egov-kpi'
import { parseReport } from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

type Read = (json: unknown, options?: ParseOptions) => unknown

const scorecard = {
  id: 's',
  title: 'S',
  scale: 10,
  rounding: { leaf: 'exact', total: 'exact' },
  criteria: [{ id: 'plan', max: 10, rule: { kind: 'points' } }],
} as const
const indicator = {
  id: 'a',
  kind: 'simple',
  name: 'A',
  measure: { kind: 'index' },
  direction: 'higher',
  additivity: { units: 'none', periods: 'none' },
} as const

/** Each reader with data in which something deep inside is wrong. */
const readers: readonly (readonly [name: string, read: Read, json: unknown, fault: string])[] = [
  ['units', parseUnits, { groups: [{ id: 'a', nam: 'A' }], units: [] }, 'missing at groups[0].name'],
  ['observations', parseObservations, [{ unit: 'a' }], 'missing at [0].indicator'],
  ['indicators', parseIndicators, [{ ...indicator, parent: 'b' }], 'unknown indicator at [0].parent'],
  ['targets', (json, options) => parseTargets([indicator], json, options), [{}], 'missing at [0].comparator'],
  ['a form', parseForm, { id: 'f', rows: [{ kind: 'figure' }] }, 'missing at rows[0].code'],
  ['a scorecard', parseScorecard, { ...scorecard, scale: 11 }, 'contradiction scale at scale'],
  [
    'assessments',
    (json, options) => parseAssessments(scorecard, json, options),
    [{ unit: 'a', criterion: 'plan', value: 11 }],
    'out-of-range points at [0].value',
  ],
  ['a plan', parsePlan, { id: 'p', tasks: [{ id: 'a' }] }, 'missing at tasks[0].title'],
  ['task events', parseTaskEvents, [{ kind: 'started' }], 'missing at [0].date'],
  ['a run', parseRun, { scorecard: { ...scorecard, scale: 11 } }, 'contradiction scale at scorecard.scale'],
  [
    'a ranking',
    parseRanking,
    { entries: [], unranked: [], policy: { tie: 'dense' }, findings: [], source: [{ unit: 'a', score: 1 }] },
    'unknown property at policy.tie',
  ],
  [
    'an evaluation',
    parseEvaluation,
    { scorecard: {}, inputs: {}, entries: [], asOf: '2022-12-31', findings: [] },
    'missing at inputs.units',
  ],
  ['a formula', parseFormula, { kind: 'sum', of: [{ kind: 'number' }] }, 'missing at of[0].value'],
  ['a report', parseReport, { title: 'R', blocks: [{ kind: 'paragraph' }] }, 'malformed form at blocks[0].text'],
  ['bands', parseBands, [{ id: 'a' }], 'empty band at [0]'],
  ['dossiers', parseDossiers, [{ id: 'a' }], 'missing at [0].unit'],
  ['procedures', parseProcedures, [{ id: 'a' }], 'missing at [0].title'],
  [
    'a working calendar',
    parseWorkingCalendar,
    { daysOff: [{ date: '2022-13-01' }] },
    'malformed date at daysOff[0].date',
  ],
]

const below = (path: string, fault: string): string =>
  fault.replace(/ at (\[?)/, (_, bracket) => ` at ${path}${bracket === '' ? '.' : '['}`)

describe('the path of the data comes before the path of every issue in', () => {
  it.each(readers)('%s', (_, read, json, fault) => {
    const faults = faultsOf(() => read(json))
    expect(faults).toContain(fault)
    expect(faultsOf(() => read(json, { path: [] }))).toEqual(faults)
    expect(faultsOf(() => read(json, { path: ['body', 3] }))).toEqual(faults.map(one => below('body[3]', one)))
  })
})

describe('the path of the data is the path of an issue of the whole of', () => {
  it.each(readers)('%s', (_, read) => {
    for (const { path } of issuesOf(() => read(null, { path: ['body'] }))) expect(path).toEqual(['body'])
  })
})

it('the path of the data is not that of the definitions that it is read against', () => {
  const path = { path: ['body'] }
  expect(faultsOf(() => parseTargets([{ ...indicator, parent: 'b' }], [], path))).toEqual([
    'unknown indicator at [0].parent',
  ])
  expect(faultsOf(() => parseAssessments({ ...scorecard, scale: 11 }, [], path))).toEqual([
    'contradiction scale at scale',
  ])
})

it('the count of the issues that are not listed has the path of the data as well', () => {
  const rows = Array.from({ length: 1_500 }, () => ({}))
  const issues = issuesOf(() => parseObservations(rows, { path: ['body', 'rows'] }))
  expect(issues).toHaveLength(1_001)
  expect(issues.at(-1)).toMatchObject({ code: 'more-issues', path: ['body', 'rows'] })
})

it.each([{ path: 'body' }, { path: [-1] }, { path: [null] }, { at: ['body'] }, 0])(
  'options such as %j are refused',
  options => {
    const faults = faultsOf(() => parseUnits({ groups: [], units: [] }, options as never))
    expect(faults.every(fault => fault.includes(' at options'))).toBe(true)
  },
)
