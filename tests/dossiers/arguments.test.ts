import {
  checkUnits,
  classifyDossier,
  computeAttainment,
  computeDueDate,
  computeGrowth,
  computeStandings,
  createUnitDirectory,
  explainDueDate,
  explainIndicator,
  formatAbsence,
  formatCitation,
  formatFigure,
  indexObservations,
  judgeTimeliness,
  type Language,
  listOccurrences,
  listUpcoming,
  parseDeadline,
  parsePrintedObservation,
  parsePrintedTarget,
  parseUnits,
  resolveEvent,
  rollUp,
  vietnamCivilService,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

const nothing = undefined as never
const calendar = vietnamCivilService()
const units = { groups: [{ id: 'g', name: 'G' }], units: [{ id: 'a', name: 'A', group: 'g' }] }
const due = computeDueDate({ amount: 3, measure: 'working-days' }, { receivedAt: '2022-04-15', calendar })
const french = 'fr' as Language
const indicator = {
  id: 'i',
  kind: 'simple',
  name: 'I',
  measure: { kind: 'percent' },
  direction: 'higher',
  additivity: { units: 'ratio', periods: 'ratio' },
} as const

describe('an argument that is missing or of another kind is reported by', () => {
  it.each<[string, () => unknown, string]>([
    ['indexObservations, for a list with a null', () => indexObservations([null] as never), 'wrong-type at [0]'],
    ['indexObservations, for an object in place of a list', () => indexObservations({} as never), 'wrong-type'],
    ['indexObservations, for a list with a hole', () => indexObservations(Array(1)), 'wrong-type at [0]'],
    ['timeliness', () => judgeTimeliness('2022-01-01', nothing), 'wrong-type at options'],
    [
      'timeliness, without a due date',
      () => judgeTimeliness(nothing, { at: '2022-01-04', calendar }),
      'wrong-type at due',
    ],
    ['checkUnits, for the options', () => checkUnits(units, null as never), 'wrong-type at options'],
    ['checkUnits, for the units', () => checkUnits(nothing), 'wrong-type at units'],
    ['classifyDossier', () => classifyDossier(nothing, { calendar, asOf: '2022-05-04' }), 'wrong-type at dossier'],
    ['occurrences', () => listOccurrences(parseDeadline('15/4/2022'), '2022', null as never), 'wrong-type at options'],
    ['resolveEvent', () => resolveEvent(nothing, '2022-04-15'), 'wrong-type at deadline'],
    ['parseDeadline', () => parseDeadline(null as never), 'wrong-type at text'],
    ['explainDueDate', () => explainDueDate(null as never), 'wrong-type'],
    [
      'upcoming, for a number in place of a plan',
      () => listUpcoming([5] as never, { units, calendar, asOf: '2022-05-04', days: 3 }),
      'wrong-type at [0]',
    ],
    [
      'upcoming, for a list of plans with a hole',
      () => listUpcoming(Array(2), { units, calendar, asOf: '2022-05-04', days: 3 }),
      'wrong-type at [0]',
    ],
    ['rollUp', () => rollUp(nothing, { indicators: [], units, to: 'all' }), 'wrong-type at observations'],
    ['standings', () => computeStandings(nothing, nothing), 'wrong-type at indicators'],
    ['explainIndicator', () => explainIndicator([], nothing), 'wrong-type at options'],
    ['parsePrintedObservation', () => parsePrintedObservation('5', nothing), 'wrong-type at options'],
    ['parsePrintedTarget', () => parsePrintedTarget('5', nothing), 'wrong-type at options'],
    ['formatFigure', () => formatFigure({ value: '5', qualifiers: [] }, 'vi', null as never), 'wrong-type at options'],
    ['formatCitation', () => formatCitation(null as never, 'vi'), 'wrong-type at document'],
    ['find of a directory', () => createUnitDirectory(units).find(5 as never), 'wrong-type at text'],
    ['formatAbsence', () => formatAbsence('nothing' as never, 'vi'), 'not-allowed at absence'],
    ['parseUnits, for a list with a hole', () => parseUnits({ ...units, units: Array(1) }), 'wrong-type at units[0]'],
  ])('%s', (_, run, fault) => {
    expect(faultsOf(run)[0]).toBe(fault)
  })
})

describe('a misspelt option is refused by', () => {
  it.each<[string, () => unknown, string]>([
    ['checkUnits', () => checkUnits(units, { asOff: '2022-01-01' } as never), 'unknown property at asOff'],
    [
      'resolve of a directory',
      () => createUnitDirectory(units).resolve('A', { asof: 'x' } as never),
      'unknown property at asof',
    ],
    [
      'timeliness',
      () => judgeTimeliness('2022-01-04', { at: '2022-01-04', calendar, excuze: 1 } as never),
      'unknown property at excuze',
    ],
    [
      'formatFigure',
      () => formatFigure({ value: '5', qualifiers: [] }, 'vi', { round: 1 } as never),
      'unknown property at round',
    ],
    [
      'parsePrintedObservation',
      () => parsePrintedObservation('5', { indicator, unit: 'a', period: '2022', mark: 'en' } as never),
      'unknown property at mark',
    ],
    [
      'explainIndicator',
      () => explainIndicator([], { unit: 'a', indicator: 'i', period: '2022', observation: [] } as never),
      'unknown property at observation',
    ],
  ])('%s', (_, run, fault) => {
    expect(faultsOf(run)).toContain(fault)
  })
})

describe('an unknown language is refused by', () => {
  it.each<[string, () => unknown]>([
    ['formatCitation', () => formatCitation({ number: '76/KH-UBND' }, french)],
    ['formatFigure', () => formatFigure({ value: null, absence: 'no-data', qualifiers: [] }, french)],
  ])('%s', (_, run) => {
    expect(faultsOf(run)).toEqual(['not-allowed at language'])
  })
})

describe('every wrong number is reported at its own name by', () => {
  it('attainment', () => {
    const run = () => computeAttainment({ value: 'x', target: { low: ' ', high: 5 }, direction: 'higher' })
    expect(faultsOf(run)).toEqual(['malformed number at value', 'malformed number at target.low'])
  })

  it('growth', () => {
    expect(faultsOf(() => computeGrowth({ value: ' ', base: 'y' }))).toEqual([
      'malformed number at value',
      'malformed number at base',
    ])
  })
})

describe('a result that was altered in an archive is refused by', () => {
  const altered = (change: object) => JSON.parse(JSON.stringify({ ...due, ...change }))
  it('explainDueDate', () => {
    expect(explainDueDate(altered({}))).toEqual(explainDueDate(due))
    expect(faultsOf(() => explainDueDate(altered({ due: 5 })))).toEqual(['wrong-type at due'])
    expect(faultsOf(() => explainDueDate(altered({ steps: [{ at: 'x', text: 'y' }] })))).toEqual([
      'malformed date at steps[0].at',
      'wrong-type at steps[0].text',
    ])
  })
})

it('a message about a text of the wrong form says which form is expected, in both languages', () => {
  const measure = { kind: 'money', currency: 'vnd', scale: 'one' }
  const [issue] = issuesOf(() =>
    parsePrintedObservation('5', { indicator: { ...indicator, measure }, unit: 'a', period: '2022' } as never),
  )
  expect(issue?.message).toEqual({
    vi: '“vnd” không đúng mẫu: cần ba chữ cái in hoa như “VND”.',
    en: '“vnd” does not have the right form: expected three capital letters such as “VND”.',
  })
})
