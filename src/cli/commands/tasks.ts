import { readPlan } from '../../exchange/index'
import { issuesThrownBy } from '../../foundation/error'
import type { Issue } from '../../foundation/issue'
import { nameFindings, reportTasks } from '../../report/index'
import { type SummarizeTasksOptions, summarizeTasks, type TaskPlan } from '../../tasks/index'
import type { Command, CommandRun, Outcome } from '../command'
import { namesOf } from '../names'
import { readingOptions } from '../options'
import { outcomeOf, words } from '../report-head'
import { defined } from '../settings'

/** Reports the progress of a plan's tasks on a day. */
export const tasksCommand: Command = {
  name: 'tasks',
  summary: {
    vi: 'tiến độ thực hiện các nhiệm vụ của một kế hoạch',
    en: "report the progress of a plan's tasks on a day",
  },
  needs: ['plan', 'units', 'calendar', 'as-of', 'by'],
  takes: ['period', 'due-soon-days', 'publisher', ...readingOptions],
  by: ['lead', 'group', 'plan', 'stage'],
  section: 'tasks',
  examples: [
    'egov-kpi tasks --config egov-kpi.json --out tasks.html',
    'egov-kpi tasks --plan plan.xlsx --units units.xlsx --calendar vietnam --as-of 2022-12-31 --by lead',
  ],
  run: runTasks,
}

async function runTasks(run: CommandRun): Promise<Outcome> {
  const { settings, inputs } = run
  const days = settings.text('due-soon-days')
  const options = {
    ...inputs.whole({ units: await inputs.units(), calendar: await inputs.calendar() }),
    asOf: settings.needed('as-of'),
    by: settings.needed('by') as SummarizeTasksOptions['by'],
    ...defined({ span: settings.text('period'), dueSoonDays: days === undefined ? undefined : Number(days) }),
  }
  const check = (read: TaskPlan): readonly Issue[] =>
    issuesThrownBy(() => summarizeTasks(read, options), []).filter(({ path }) => path[0] === 'tasks')
  const { plan } = inputs.whole({
    plan: await inputs.read('plan', (files, reading) => readPlan(files, { ...reading, check })),
  })
  const summary = summarizeTasks(plan, options)
  const findings = nameFindings([...inputs.findings(), ...summary.findings], namesOf(options))
  const head =
    plan.title === undefined ? { sort: words.report, title: words.tasks } : { sort: words.tasks, title: plan.title }
  return outcomeOf(run, head, summary, reportTasks(summary), findings)
}
