/**
 * Where every agency stands with its tasks on 30/6/2022: Đà Nẵng's Plan 76/KH-UBND, and the tasks that the city gave its
 * Department of Information and Communications.
 *
 *   npx tsx examples/plan-progress.ts       in English
 *   npx tsx examples/plan-progress.ts vi    in Vietnamese
 */
import {
  checkTasks,
  formatDate,
  formatPercent,
  parsePlan,
  parseUnits,
  renderPath,
  summarizeTasks,
  type TaskSummaryRow,
  textIn,
  upcoming,
  vietnamCivilService,
} from 'egov-kpi'
import plan76Data from './data/da-nang-2022/plan-76.json' with { type: 'json' }
import source000Data from './data/da-nang-2022/source-000.json' with { type: 'json' }
import unitsData from './data/da-nang-2022/units.json' with { type: 'json' }
import { heading, language, say } from './support/language'
import { table } from './support/table'

const units = parseUnits(unitsData.units)
const plans = [plan76Data, ...source000Data.plans].map(parsePlan)
const asOf = '2022-06-30'
const options = { units, asOf, calendar: vietnamCivilService() }
const day = formatDate(asOf, language)

const right = (title: string) => ({ heading: title, align: 'right' }) as const
const columns = [
  { heading: say('Cơ quan', 'Agency') },
  right(say('Phải làm', 'Owed')),
  right(say('Xong đúng hạn', 'Done on time')),
  right(say('Xong trễ hạn', 'Done late')),
  right(say('Quá hạn', 'Overdue')),
  right(say('Sắp đến hạn', 'Due soon')),
  right(say('Trong hạn', 'Within')),
  right(say('Không có hạn', 'No deadline')),
  right(say('Hoàn thành', 'Completed')),
]
const cells = ({ key, name = key, obligations, times, rates }: TaskSummaryRow): readonly string[] => [
  textIn(name, language),
  ...[
    obligations,
    times['on-time'],
    times.late,
    times.overdue,
    times['due-soon'],
    times['within-deadline'],
    times['no-deadline'],
  ].map(String),
  // Of nothing that is completed or overdue there is no rate.
  rates.completed.value === null
    ? '–'
    : formatPercent(rates.completed.value, language, { rounding: { decimals: 2, mode: 'half-up' } }),
]

console.log(heading({ vi: `Tiến độ nhiệm vụ đến ngày ${day}, theo nhóm`, en: `Progress of tasks on ${day}, by group` }))
const groups = summarizeTasks(plans, { ...options, by: 'group' })
console.log(table(columns, groups.rows.map(cells)))

console.log(heading({ vi: 'Theo từng cơ quan', en: 'By agency' }))
console.log(table(columns, summarizeTasks(plans, { ...options, by: 'lead' }).rows.map(cells)))
const { rates } = groups.total
for (const rate of [rates.completed, rates.completedOnTime]) {
  const value = rate.value ?? '0'
  const shown = formatPercent(value, language, { rounding: { decimals: 2, mode: 'half-up' } })
  console.log(
    `\n${rate.label[language]}: ${rate.numerator}/${rate.denominator} = ${shown}\n  ${rate.formula[language]}`,
  )
}
console.log(
  say(
    '\nMột nhiệm vụ giao cho cả nhóm được tính cho từng cơ quan, từng bước và từng kỳ. Việc chưa có báo cáo thì tính là chưa thực hiện.',
    '\nA task that a group owes counts for each of its agencies, each stage, each time. What nobody reported counts as not started.',
  ),
)

const titles = new Map(plans.flatMap(({ id, tasks }) => tasks.map(task => [`${id} ${task.id}`, task.title] as const)))
const names = new Map(units.units.map(({ id, name }) => [id, name]))
console.log(heading({ vi: 'Đến hạn trong 31 ngày tới', en: 'Due in the next 31 days' }))
console.log(
  table(
    [
      { heading: say('Hạn', 'Last day') },
      { heading: say('Cơ quan', 'Agency') },
      { heading: say('Nhiệm vụ', 'Task') },
      { heading: say('Bước', 'Stage') },
    ],
    upcoming(plans, { ...options, days: 31 }).map(({ plan, task, unit, stage, lastDay }) => [
      formatDate(lastDay ?? asOf, language),
      textIn(names.get(unit) ?? unit, language),
      `${task} ${textIn(titles.get(`${plan} ${task}`) ?? '', language)}`,
      stage,
    ]),
  ),
)

console.log(heading({ vi: 'Những điểm cần xem lại trong văn bản', en: 'What is doubtful in the papers' }))
for (const { path, message } of checkTasks(plans, { units, asOf })) {
  const [at, , index] = path
  const task = plans[Number(at)]?.tasks[Number(index)]
  console.log(`${task?.id ?? renderPath(path)} (${task?.place ?? ''}): ${message[language]}`)
}
