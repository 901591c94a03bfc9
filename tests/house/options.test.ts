import {
  checkTasks,
  checkUnits,
  classifyDossier,
  compareRankings,
  compareRounds,
  computeAttainment,
  computeDueDate,
  computeGrowth,
  computeIndicators,
  computeStandings,
  distanceTo,
  evaluate,
  explainIndicator,
  explainPlace,
  extendCalendar,
  formatFigure,
  formatNumber,
  formatPercent,
  isEgovKpiError,
  judgeTimeliness,
  listObligations,
  listOccurrences,
  listUpcoming,
  parseAssessments,
  parseBands,
  parseDeadline,
  parseDossiers,
  parseEvaluation,
  parseFigure,
  parseForm,
  parseFormula,
  parseIndicators,
  parseObservations,
  parsePlan,
  parsePrintedObservation,
  parsePrintedTarget,
  parseProcedures,
  parseRanking,
  parseRun,
  parseScorecard,
  parseTargets,
  parseTaskEvents,
  parseUnits,
  parseWorkingCalendar,
  rank,
  resolveEvent,
  restateObservations,
  rollUp,
  round,
  summarizeTasks,
  tallyDossiers,
  vietnamCivilService,
} from 'egov-kpi'
import {
  assessmentSheets,
  assessmentTemplate,
  calendarSheets,
  dossierSheets,
  type GivenFile,
  observationSheets,
  planSheets,
  procedureSheets,
  readAssessments,
  readCounts,
  readDossiers,
  readInput,
  readJson,
  readObservations,
  readPlan,
  readPlans,
  readScorecard,
  readTables,
  readUnits,
  readWorkingCalendar,
  recognize,
  scorecardSheets,
  streamDossiers,
  unitSheets,
  writeCalendarFile,
  writeCsv,
} from 'egov-kpi/exchange'
import { formII06a } from 'egov-kpi/frameworks'
import {
  drawRanking,
  drawReportChart,
  nameFindings,
  parseReport,
  renderCsv,
  renderHtml,
  renderText,
  reportEvaluation,
  reportOnTime,
  reportProgress,
  reportRanking,
  reportRankingBars,
  reportStandings,
  reportTasks,
  reportUnit,
} from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'
import { faultText } from '../support/issues'
import { publicFunctions } from './functions'

const asOf = '2022-12-31'
const calendar = vietnamCivilService()
const units = parseUnits({ groups: [{ id: 'so', name: 'Sở' }], units: [{ id: 'y-te', name: 'Sở Y tế', group: 'so' }] })
const scorecard = parseScorecard({
  id: 's',
  title: 'S',
  scale: 20,
  rounding: { leaf: 'exact', total: 'exact' },
  criteria: [{ id: 'plan', max: 20, rule: { kind: 'yes-no' } }],
})
const assessments = [{ unit: 'y-te', criterion: 'plan', value: true }]
const evaluation = evaluate(scorecard, { units, assessments, asOf, missing: 'error' })
const ranking = rank(evaluation)
const indicators = parseIndicators([
  {
    id: 'online',
    kind: 'simple',
    name: 'Tỷ lệ hồ sơ trực tuyến',
    measure: { kind: 'percent' },
    direction: 'higher',
    additivity: { units: 'ratio', periods: 'ratio' },
  },
])
const [indicator = expect.fail()] = indicators
const place = { indicator: 'online', period: '2022' } as const
const observations = [{ unit: 'y-te', ...place, value: '50.66', status: 'final' }] as const
const targets = [{ ...place, scope: 'city', kind: 'target', comparator: 'at-least', value: 65 }] as const
const standings = computeStandings(indicators, { observations, targets, units, asOf })
const plan = parsePlan({
  id: 'p',
  document: { number: '76/KH-UBND' },
  date: '2022-01-13',
  tasks: [{ id: 'a', title: 'A', lead: [{ unit: 'y-te' }], stages: [{ id: 'end', deadline: 'Trước 15/4/2022' }] }],
})
const taskOptions = { units, asOf, calendar }
const dossier = { id: '1', unit: 'y-te', channel: 'online', receivedAt: '2022-04-15' } as const
const term = { amount: 5, measure: 'working-days' } as const
const tallied = { calendar, asOf, term, period: '2022', by: 'unit' } as const
const report = { title: 'x', blocks: reportRanking(ranking) }
const [bars = expect.fail()] = reportRankingBars(ranking)
const figure = parseFigure('5')
const deadline = parseDeadline('Trước 15/4/2022')
const file: GivenFile = { name: 'a.csv', data: new TextEncoder().encode('unit\na\n') }
const json: GivenFile = { name: 'a.json', data: new TextEncoder().encode('[]') }
const sheet = { name: 'a', columns: [{ header: 'a', kind: 'text' }], rows: [] } as const

/** Calls of each function that takes options, with options that it accepts and `more`. */
const calls: Readonly<Record<string, (more: object) => unknown>> = {
  round: more => round('2.5', { decimals: 0, mode: 'half-up', ...more }),
  formatNumber: more => formatNumber('5', 'vi', { ...more }),
  formatPercent: more => formatPercent('5', 'vi', { ...more }),
  checkUnits: more => checkUnits(units, { ...more }),
  extendCalendar: more => extendCalendar(calendar, { to: '2030-12-31', status: 'assumed', ...more }),
  vietnamCivilService: more => vietnamCivilService({ ...more }),
  computeDueDate: more => computeDueDate(term, { receivedAt: '2022-04-15', calendar, ...more }),
  listOccurrences: more => listOccurrences(deadline, '2022', { ...more }),
  parseDeadline: more => parseDeadline('Trước 15/4/2022', { ...more }),
  resolveEvent: more =>
    resolveEvent(parseDeadline('trong vòng 5 ngày làm việc kể từ ngày ký') as never, '2022-04-15', {
      calendar,
      ...more,
    }),
  judgeTimeliness: more => judgeTimeliness('2022-04-15', { at: '2022-04-15', calendar, ...more }),
  checkTasks: more => checkTasks(plan, { ...taskOptions, ...more }),
  summarizeTasks: more => summarizeTasks(plan, { ...taskOptions, by: 'lead', ...more }),
  listObligations: more => listObligations(plan, { units, asOf, ...more }),
  listUpcoming: more => listUpcoming(plan, { ...taskOptions, days: 7, ...more }),
  classifyDossier: more => classifyDossier(dossier, { calendar, asOf, term, ...more } as never),
  tallyDossiers: more => tallyDossiers([dossier], { ...tallied, ...more } as never),
  computeAttainment: more => computeAttainment({ value: 5, target: 6, direction: 'higher', ...more }),
  computeIndicators: more => computeIndicators(indicators, { observations, periods: ['2022'], ...more }),
  explainIndicator: more =>
    explainIndicator(indicators, { unit: 'y-te', indicator: 'online', period: '2022', observations, ...more } as never),
  formatFigure: more => formatFigure(figure, 'vi', { ...more }),
  computeGrowth: more => computeGrowth({ value: 5, base: 4, ...more }),
  parseFigure: more => parseFigure('5', { ...more }),
  parsePrintedObservation: more => parsePrintedObservation('5', { indicator, unit: 'y-te', period: '2022', ...more }),
  parsePrintedTarget: more =>
    parsePrintedTarget('5', { indicator, scope: 'city', period: '2022', kind: 'target', ...more }),
  restateObservations: more => restateObservations(indicators, { observations, units, asOf, methods: {}, ...more }),
  rollUp: more => rollUp(observations, { indicators, units, to: 'group', ...more }),
  computeStandings: more => computeStandings(indicators, { observations, targets, units, asOf, ...more }),
  explainPlace: more => explainPlace(ranking, 'y-te', { ...more }),
  compareRankings: more => compareRankings(ranking, ranking, { ...more }),
  parseBands: more => parseBands([{ id: 'a', atLeast: 0 }], { ...more }),
  parseUnits: more => parseUnits(units, { ...more }),
  parseObservations: more => parseObservations(observations, { ...more }),
  parseIndicators: more => parseIndicators(indicators, { ...more }),
  parseTargets: more => parseTargets(indicators, targets, { ...more }),
  parseForm: more => parseForm(formII06a, { ...more }),
  parseFormula: more => parseFormula({ kind: 'number', value: 1 }, { ...more }),
  parseScorecard: more => parseScorecard(scorecard, { ...more }),
  parseAssessments: more => parseAssessments(scorecard, assessments, { ...more }),
  parseEvaluation: more => parseEvaluation(evaluation, { ...more }),
  parseRanking: more => parseRanking(ranking, { ...more }),
  parsePlan: more => parsePlan(plan, { ...more }),
  parseTaskEvents: more => parseTaskEvents([], { ...more }),
  parseDossiers: more => parseDossiers([], { ...more }),
  parseProcedures: more => parseProcedures([], { ...more }),
  parseWorkingCalendar: more => parseWorkingCalendar(calendar, { ...more }),
  parseRun: more => parseRun(null, { ...more }),
  parseReport: more => parseReport(report, { ...more }),
  rank: more => rank([{ unit: 'a', score: 1 }], { ...more }),
  evaluate: more => evaluate(scorecard, { units, assessments, asOf, missing: 'error', ...more }),
  compareRounds: more => compareRounds(null as never, { from: 'self', to: 'final', ...more }),
  distanceTo: more => distanceTo(ranking, 'y-te', { rank: 1, ...more }),
  drawRanking: more => drawRanking(ranking, 'vi', { ...more }),
  drawReportChart: more => drawReportChart(bars, 'vi', { ...more }),
  renderHtml: more => renderHtml(report, { ...more }),
  nameFindings: more => nameFindings([], { ...more }),
  renderCsv: more => renderCsv(report, 'vi', { ...more }),
  renderText: more => renderText(report, 'vi', { ...more }),
  reportEvaluation: more => reportEvaluation(evaluation, { ...more }),
  reportOnTime: more => reportOnTime([], { ...more }),
  reportProgress: more => reportProgress(standings, { indicators, ...more }),
  reportRanking: more => reportRanking(ranking, { ...more }),
  reportRankingBars: more => reportRankingBars(ranking, { ...more }),
  reportStandings: more => reportStandings(standings, { indicators, ...more }),
  reportTasks: more => reportTasks(summarizeTasks(plan, { ...taskOptions, by: 'lead' }), { ...more }),
  reportUnit: more => reportUnit(ranking, 'y-te', { ...more }),
  writeCalendarFile: more =>
    writeCalendarFile([], { title: 'x', domain: 'example.gov.vn', madeAt: '2022-04-01T08:00:00+07:00', ...more }),
  writeCsv: more => writeCsv(sheet, { ...more }),
  assessmentTemplate: more => assessmentTemplate(scorecard, units, { asOf, ...more } as never),
  assessmentSheets: more => assessmentSheets(scorecard, assessments, { ...more }),
  calendarSheets: more => calendarSheets(calendar, { ...more }),
  dossierSheets: more => dossierSheets([dossier], { ...more }),
  observationSheets: more => observationSheets(observations, { ...more }),
  planSheets: more => planSheets(plan, { ...more }),
  procedureSheets: more => procedureSheets([], { ...more }),
  scorecardSheets: more => scorecardSheets(scorecard, { ...more }),
  unitSheets: more => unitSheets(units, { ...more }),
  readDossiers: more => readDossiers(file, { ...more }),
  streamDossiers: more => streamDossiers(file, { ...more }),
  readJson: more => readJson(json, value => value, { ...more }),
  readAssessments: more => readAssessments(scorecard, file, { ...more }),
  readInput: more => readInput('units', file, { ...more }),
  readObservations: more => readObservations(file, { ...more }),
  readPlan: more => readPlan(file, { ...more } as never),
  readPlans: more => readPlans([file], { ...more } as never),
  readScorecard: more => readScorecard(file, { ...more }),
  readUnits: more => readUnits(file, { ...more }),
  readWorkingCalendar: more => readWorkingCalendar(file, { ...more }),
  recognize: more => recognize(file, { ...more }),
  readTables: more => readTables(file, { ...more }),
  readCounts: more => readCounts(file, { form: formII06a, period: '2022', ...more }),
}

/** What parameters that hold options are called; `[options]` is optional or not by another argument. */
const ofOptions = ['options', '[options]', 'format', 'policy', 'extension', 'rounds', 'names']
/** The names of things by their ids, which may be any. */
const anyKeys = ['formatFormula', 'obligationDays']

describe('an option that does not exist is refused, with its name, by', () => {
  it.each(Object.entries(calls))('%s', async (_, call) => {
    const faults: string[] = []
    try {
      await call({ nonsense: 1 })
    } catch (error) {
      if (!isEgovKpiError(error)) throw error
      faults.push(...error.issues.map(faultText))
    }
    expect(faults.filter(fault => /^unknown property at (\w+\.)?nonsense$/.test(fault))).toHaveLength(1)
  })

  it('every function that takes options', () => {
    const taking = publicFunctions.filter(({ parameters }) => ofOptions.includes(parameters.at(-1) ?? ''))
    expect(taking.length).toBeGreaterThan(50)
    expect(taking.map(({ name }) => name).filter(name => !(name in calls) && !anyKeys.includes(name))).toEqual([])
  })
})
