/**
 * Where every agency stands with its tasks on 30/6/2022: Đà Nẵng's Plan 76/KH-UBND, and the tasks that the city gave its
 * Department of Information and Communications.
 *
 *   npx tsx examples/plan-progress.ts       in English
 *   npx tsx examples/plan-progress.ts vi    in Vietnamese
 */
import {
  computeIndicators,
  explainIndicator,
  formatDate,
  formatExplanation,
  formatPercent,
  formatStage,
  formatText,
  indexObservations,
  type LocalizedText,
  listUpcoming,
  type Observation,
  parsePlan,
  parseUnits,
  summarizeTasks,
  vietnamCivilService,
} from 'egov-kpi'
import { completionRates } from 'egov-kpi/frameworks'
import plan76Data from './data/da-nang-2022/plan-76.json' with { type: 'json' }
import source000Data from './data/da-nang-2022/source-000.json' with { type: 'json' }
import unitsData from './data/da-nang-2022/units.json' with { type: 'json' }
import { heading, language, say } from './support/language'
import { table } from './support/table'

const units = parseUnits(unitsData.units)
const plans = [plan76Data, ...source000Data.plans].map(plan => parsePlan(plan))
const asOf = '2022-06-30'
const options = { units, asOf, calendar: vietnamCivilService() }
const day = formatDate(asOf, language)

const right = (title: string) => ({ heading: title, align: 'right' }) as const
const columns = [
  { heading: say('Cơ quan', 'Agency') },
  right(say('Được giao', 'Assigned')),
  right(say('Hoàn thành đúng hạn', 'Done on time')),
  right(say('Hoàn thành quá hạn', 'Done late')),
  right(say('Quá hạn', 'Overdue')),
  right(say('Sắp đến hạn', 'Due soon')),
  right(say('Trong hạn', 'Within')),
  right(say('Không có thời hạn', 'No deadline')),
  right(say('Hoàn thành, không rõ ngày', 'Done, day unknown')),
  right(say('Chưa có báo cáo', 'No report')),
  right(say('Quá hạn, chưa có báo cáo', 'Overdue, no report')),
  right(say('Tỷ lệ hoàn thành', 'Completed')),
]
const counted = [
  'tasks-owed',
  'tasks-on-time',
  'tasks-late',
  'tasks-overdue',
  'tasks-due-soon',
  'tasks-within-deadline',
  'tasks-no-deadline',
  'tasks-day-unknown',
  'tasks-no-report',
  'tasks-overdue-no-report',
]
const percent = (value: string | number): string =>
  formatPercent(value, language, { rounding: { decimals: 2, mode: 'half-up' } })

/** A row for each agency or group: its counts, and how many of all are completed. */
const rowsOf = (
  observations: readonly Observation[],
  period: string,
  called: readonly { id: string; name: LocalizedText }[],
) => {
  const figures = indexObservations(
    computeIndicators(completionRates, { observations, periods: [period] }).observations,
  )
  const names = new Map(called.map(({ id, name }) => [id, formatText(name, language)]))
  return [...new Set(observations.map(({ unit }) => unit))].map(unit => {
    const figureOf = (indicator: string) => figures.get(unit, indicator, period)?.value ?? null
    const rate = figureOf('tasks-completion-rate')
    // Of what nobody reported about there is no rate: that is not 0 %.
    return [names.get(unit) ?? unit, ...counted.map(id => String(figureOf(id))), rate === null ? '–' : percent(rate)]
  })
}

console.log(heading({ vi: `Tiến độ nhiệm vụ đến ngày ${day}, theo nhóm`, en: `Progress of tasks on ${day}, by group` }))
const { period, findings, ...groups } = summarizeTasks(plans, { ...options, by: 'group' })
console.log(table(columns, rowsOf(groups.observations, period, units.groups)))

console.log(heading({ vi: 'Theo từng cơ quan', en: 'By agency' }))
const { observations } = summarizeTasks(plans, { ...options, by: 'lead' })
console.log(table(columns, rowsOf(observations, period, units.units)))
for (const indicator of ['tasks-completion-rate', 'tasks-completion-rate-of-due', 'tasks-on-time-rate']) {
  const why = explainIndicator(completionRates, { observations: groups.total, unit: 'all', indicator, period })
  console.log(`\n${formatExplanation(why, language)}`)
}
console.log(
  say(
    '\nMột nhiệm vụ giao cho cả nhóm được tính cho từng cơ quan, từng giai đoạn và từng kỳ. “Chưa có báo cáo” không có nghĩa là chưa thực hiện: việc quá hạn mà chưa có báo cáo có thể đã xong. Số liệu chung của nhóm, không nêu tên cơ quan, chỉ tính vào bảng theo nhóm.',
    '\nA task assigned to a group counts for each of its agencies, each stage and each occurrence. “No report” does not mean that nothing was done: what is overdue without a report may be done. Group counts, which name no agencies, are in the table by group only.',
  ),
)

const tasks = new Map(plans.flatMap(plan => plan.tasks.map(task => [`${plan.id} ${task.id}`, task])))
const agencies = new Map(units.units.map(({ id, name }) => [id, name]))
console.log(heading({ vi: 'Đến hạn trong 31 ngày tới', en: 'Due in the next 31 days' }))
console.log(
  table(
    [
      { heading: say('Hạn', 'Last day') },
      { heading: say('Cơ quan', 'Agency') },
      { heading: say('Nhiệm vụ', 'Task') },
      { heading: say('Bước', 'Stage') },
    ],
    listUpcoming(plans, { ...options, days: 31 }).map(({ plan, task: id, unit, stage, due, lastDay, assumed }) => {
      const task = tasks.get(`${plan} ${id}`)
      const isAssumed = assumed === true && lastDay === due
      return [
        `${formatDate(lastDay ?? asOf, language)}${isAssumed ? say(' (giả định)', ' (assumed)') : ''}`,
        formatText(agencies.get(unit) ?? unit, language),
        formatText(task?.title ?? id, language),
        formatStage(task ?? {}, stage, language),
      ]
    }),
  ),
)

console.log(heading({ vi: 'Nội dung cần rà soát trong văn bản', en: 'What is doubtful in the papers' }))
for (const { path, message } of findings) {
  const [at, , index] = path
  const place = plans[Number(at)]?.tasks[Number(index)]?.place
  console.log(`- ${message[language]}${place === undefined ? '' : ` (${place})`}`)
}
