import {
  classifyDossier,
  computeIndicators,
  evaluate,
  explain,
  formatExplanation,
  isEgovKpiError,
  parseAssessments,
  parseDeadline,
  parseEvaluation,
  parseIndicators,
  parseObservations,
  parsePlan,
  parseRanking,
  parseScorecard,
  parseUnits,
  rank,
  vietnamCivilService,
} from 'egov-kpi'
import { readTables, writeXlsx } from 'egov-kpi/exchange'
import { renderHtml, reportRanking } from 'egov-kpi/report'

const received: unknown = JSON.parse(`{
  "units": {
    "groups": [{ "id": "so", "name": "Sở, ban, ngành" }],
    "units": [{ "id": "y-te", "name": "Sở Y tế", "group": "so" }, { "id": "noi-vu", "name": "Sở Nội vụ", "group": "so" }]
  },
  "scorecard": {
    "id": "it-2022", "title": "Ứng dụng CNTT", "scale": 100, "rounding": { "leaf": "exact", "total": "exact" },
    "criteria": [
      { "id": "online", "max": 60, "rule": { "kind": "ratio-to-target", "target": 50 }, "indicator": "online-share" },
      { "id": "plan", "max": 40, "rule": { "kind": "levels", "levels": { "none": 0, "approved": 1 } } }
    ]
  },
  "assessments": [
    { "unit": "y-te", "criterion": "plan", "value": "none" }, { "unit": "noi-vu", "criterion": "plan", "value": "approved" }
  ],
  "indicators": [
    { "id": "online", "kind": "simple", "name": "Trực tuyến", "measure": { "kind": "count", "of": "hồ sơ" },
      "direction": "higher", "additivity": { "units": "sum", "periods": "sum" } },
    { "id": "all", "kind": "simple", "name": "Tất cả", "measure": { "kind": "count", "of": "hồ sơ" },
      "direction": "higher", "additivity": { "units": "sum", "periods": "sum" } },
    { "id": "online-share", "kind": "ratio", "name": "Tỷ lệ", "numerator": "online", "denominator": "all", "factor": 100,
      "measure": { "kind": "percent" }, "direction": "higher" }
  ],
  "observations": [
    { "unit": "y-te", "indicator": "online", "period": "2022", "value": "1", "status": "final" },
    { "unit": "y-te", "indicator": "all", "period": "2022", "value": "3", "status": "final" },
    { "unit": "noi-vu", "indicator": "online", "period": "2022", "value": "1", "status": "final" },
    { "unit": "noi-vu", "indicator": "all", "period": "2022", "value": "4", "status": "final" }
  ],
  "plan": {
    "id": "plan-76", "document": { "number": "76/KH-UBND", "date": "2022-04-13" }, "date": "2022-04-13",
    "tasks": [{
      "id": "a", "title": "Rà soát", "lead": [{ "unit": "y-te" }],
      "stages": [{ "id": "completion", "deadline": "Trong Quý IV/2022" }]
    }]
  }
}`)

/** Parses what a page receives, judges it, and writes what a page shows: data and texts that a worker can post. */
export async function judge() {
  const { units, scorecard, assessments, indicators, observations, plan } = received as Record<string, unknown>
  const rules = parseScorecard(scorecard)
  const asOf = '2022-12-31'
  const defined = parseIndicators(indicators)
  const { observations: computed } = computeIndicators(defined, {
    observations: parseObservations(observations),
    periods: ['2022'],
  })
  const evaluation = evaluate(rules, {
    units: parseUnits(units),
    assessments: parseAssessments(rules, assessments as readonly unknown[]),
    observations: computed,
    period: '2022',
    asOf,
    missing: 'not-scored',
  })
  parseEvaluation(JSON.parse(JSON.stringify(evaluation)))
  const ranking = rank(evaluation, { within: 'group' })
  parseRanking(JSON.parse(JSON.stringify(rank([{ unit: 'y-te', score: '0.5' }]))))
  const workbook = await writeXlsx([
    { name: 'Đơn vị', columns: [{ header: 'Tên', kind: 'text' }], rows: [['Sở Y tế']] },
  ])
  const text = new TextEncoder().encode('Tên,Điểm\nSở Y tế,40\n')
  const read = await Promise.all([
    readTables({ name: 'a.xlsx', data: workbook }),
    readTables({ name: 'a.csv', data: text }),
  ])
  const calendar = vietnamCivilService()
  const dossier = {
    id: '1',
    procedure: 'p',
    unit: 'y-te',
    channel: 'online',
    receivedAt: '2022-06-01T09:00:00+07:00',
  } as const
  return {
    ranks: ranking.entries.map(({ unit, rank, score }) => [unit, rank, score]),
    explanation: formatExplanation(explain(ranking, 'y-te'), 'vi'),
    deadline: parseDeadline('Trong Quý IV/2022'),
    state: classifyDossier({ ...dossier, term: { amount: 5, measure: 'working-days' } }, { calendar, asOf }).state,
    tasks: parsePlan(plan).tasks.length,
    cells: read.map(({ value }) => value?.[0]?.rows.map(({ cells }) => cells)),
    page: renderHtml({ title: 'Xếp hạng', blocks: reportRanking(ranking) }).length,
    refused: refused(),
  }
}

/** An error as it crosses to another thread: plain data, since a clone of an error loses its issues. */
function refused() {
  try {
    rank([{ unit: 'y-te', score: '65,47' }])
  } catch (error) {
    if (isEgovKpiError(error)) return error.toJSON()
  }
  return undefined
}
