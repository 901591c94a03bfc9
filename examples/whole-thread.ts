/**
 * The whole thread in one piece: raw dossiers and the tasks of a plan become observations, observations indicators,
 * indicators points, points a rank, and the rank explains itself down to the counts of dossiers. All data is invented.
 *
 *   npx tsx examples/whole-thread.ts        in English
 *   npx tsx examples/whole-thread.ts vi     in Vietnamese
 */
import { pathToFileURL } from 'node:url'
import {
  computeIndicators,
  type Dossier,
  definePlan,
  defineScorecard,
  defineUnits,
  evaluate,
  explain,
  explainIndicator,
  formatExplanation,
  formatNumber,
  formatText,
  rank,
  summarizeTasks,
  tallyDossiers,
  vietnamCivilService,
} from 'egov-kpi'
import { completionRates, formII06a, onTimeRates, serviceRates } from 'egov-kpi/frameworks'
import { heading, language } from './support/language'

const period = '2022-S1'
const asOf = '2022-06-30'
const calendar = vietnamCivilService()

const units = defineUnits({
  groups: [{ id: 'departments', name: { vi: 'Sở, ban, ngành', en: 'Departments' } }],
  units: [
    { id: 'so-y-te', name: { vi: 'Sở Y tế', en: 'Department of Health' }, group: 'departments' },
    { id: 'so-noi-vu', name: { vi: 'Sở Nội vụ', en: 'Department of Home Affairs' }, group: 'departments' },
    { id: 'so-xay-dung', name: { vi: 'Sở Xây dựng', en: 'Department of Construction' }, group: 'departments' },
  ],
})

/** Twenty dossiers of an agency, due in three working days from Monday 9/5/2022; so many of them a day late. */
function dossiersOf(unit: string, late: number, online: number): readonly Dossier[] {
  return Array.from({ length: 20 }, (_, index) => ({
    id: `${unit}-${index + 1}`,
    unit,
    channel: index < online ? 'online' : 'direct',
    receivedAt: '2022-05-09',
    resolvedAt: index < late ? '2022-05-13' : '2022-05-12',
    term: { amount: 3, measure: 'working-days' },
  }))
}

/** The raw dossiers of the three agencies. */
export const dossiers: readonly Dossier[] = [
  ...dossiersOf('so-y-te', 2, 11),
  ...dossiersOf('so-noi-vu', 3, 11),
  ...dossiersOf('so-xay-dung', 6, 4),
]

const plan = definePlan({
  id: 'plan-2022',
  document: { number: '76/KH-UBND' },
  date: '2022-01-04',
  period,
  tasks: ['so-y-te', 'so-noi-vu', 'so-xay-dung'].flatMap(unit =>
    ['open-data', 'training'].map(task => ({
      id: `${task}-${unit}`,
      title: { vi: 'Nhiệm vụ giả định', en: 'An invented task' },
      lead: [{ unit }],
      stages: [{ id: 'completion', deadline: 'Trước 15/4/2022' }],
      events:
        unit === 'so-xay-dung' && task === 'training' ? [] : [{ kind: 'completed' as const, unit, date: '2022-04-12' }],
    })),
  ),
})

/** What the criteria read: two of the rates that the library knows, with their counts. */
const indicators = [...onTimeRates, ...serviceRates].filter(({ id }) =>
  ['resolved-in-time', 'filed-online'].includes(id),
)

const scorecard = defineScorecard({
  id: 'thread',
  title: {
    vi: 'Chuyển đổi số 6 tháng đầu năm 2022 (giả định)',
    en: 'Digital transformation, first half of 2022 (invented)',
  },
  scale: 100,
  rounding: { leaf: 'exact', total: { decimals: 2, mode: 'half-up' } },
  criteria: [
    {
      id: 'on-time',
      title: { vi: 'Giải quyết đúng hạn', en: 'On-time resolution' },
      max: 50,
      rule: { kind: 'ratio' },
      indicator: 'resolved-in-time',
    },
    {
      id: 'online',
      title: { vi: 'Nộp trực tuyến', en: 'Online filing' },
      max: 30,
      rule: { kind: 'ratio-to-target', target: 65 },
      indicator: 'filed-online',
    },
    {
      id: 'tasks',
      title: { vi: 'Nhiệm vụ hoàn thành', en: 'Tasks completed' },
      max: 20,
      rule: { kind: 'ratio' },
      indicator: 'tasks-completion-rate',
    },
  ],
})

/** What explanations call the figures: the indicators, and the rate that the plan's summary gives. */
const named = [
  ...indicators,
  ...formII06a.indicators,
  ...completionRates,
  // The counts of a plan's tasks, which the rates bring along: an explanation names them too.
  ...(completionRates[0]?.counts ?? []),
]

/** From raw dossiers to a ranking, with what stands between. */
export function runThread(raw: readonly Dossier[]) {
  const { observations: counts, refused } = tallyDossiers(raw, { calendar, asOf, period, by: 'unit' })
  const computed = computeIndicators(indicators, { observations: counts, periods: [period] })
  // A plan's summary is of its own stretch of days; the scorecard judges the half-year they lie in.
  const summary = summarizeTasks(plan, { units, asOf, calendar, by: 'lead' })
  const tasks = computeIndicators(completionRates, { observations: summary.observations, periods: [summary.period] })
    .observations.filter(({ indicator }) => indicator === 'tasks-completion-rate')
    .map(observation => ({ ...observation, period }))
  const evaluation = evaluate(scorecard, {
    units,
    assessments: [],
    observations: [...computed.observations, ...tasks],
    indicators: named,
    period,
    asOf,
    missing: 'error',
  })
  return { refused, counts, ranking: rank(evaluation, { within: 'group' }) }
}

/** Why a unit has its figure of an indicator, down to the counts of its dossiers. */
export function explainFigure(counts: ReturnType<typeof runThread>['counts'], unit: string, indicator: string) {
  return explainIndicator(indicators, { observations: counts, unit, indicator, period })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { ranking, counts } = runThread(dossiers)
  console.log(heading({ vi: 'Từ hồ sơ đến thứ hạng (số liệu giả định)', en: 'From dossiers to ranks (invented data)' }))
  const names = new Map<string, string>(units.units.map(({ id, name }) => [id, formatText(name, language)]))
  const points = (score: string): string =>
    formatNumber(score, language, { rounding: { decimals: 2, mode: 'half-up' } })
  for (const { rank: place, unit, score } of ranking.entries)
    console.log(`${place}. ${names.get(unit)}  ${points(score)}`)
  console.log(`\n${formatExplanation(explain(ranking, 'so-noi-vu'), language)}`)
  console.log(`\n${formatExplanation(explainFigure(counts, 'so-noi-vu', 'resolved-in-time'), language)}`)
}
