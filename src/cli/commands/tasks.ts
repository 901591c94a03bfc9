import { readPlan } from '../../exchange/index'
import { issuesThrownBy } from '../../foundation/error'
import { nameFindings, reportTasks } from '../../report/index'
import { type SummarizeOptions, summarizeTasks } from '../../tasks/index'
import type { Command, CommandRun, Outcome } from '../command'
import { loadCalendar, loadUnits } from '../load'
import { namesOf } from '../names'
import { readingOptions } from '../options'
import { inputsOf } from '../read-inputs'
import { findingsBlocks, reportHead, words } from '../report-head'
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
  const { settings } = run
  const inputs = inputsOf(run)
  const days = settings.text('due-soon-days')
  const { units, calendar } = inputs.whole({
    units: await loadUnits(inputs),
    calendar: await loadCalendar(inputs, settings),
  })
  const options: SummarizeOptions = {
    units,
    calendar,
    asOf: settings.text('as-of') as string,
    by: settings.text('by') as SummarizeOptions['by'],
    ...defined<Pick<SummarizeOptions, 'span' | 'dueSoonDays'>>({
      span: settings.text('period'),
      dueSoonDays: days === undefined ? undefined : Number(days),
    }),
  }
  const { plan } = inputs.whole({
    plan: await inputs.read('plan', files =>
      readPlan(files, {
        ...inputs.options,
        check: read =>
          issuesThrownBy(() => summarizeTasks(read, options), []).filter(({ path }) => path[0] === 'tasks'),
      }),
    ),
  })
  const summary = summarizeTasks(plan, options)
  const findings = nameFindings([...inputs.findings(), ...summary.findings], namesOf({ units }))
  return {
    data: summary,
    findings,
    report: {
      ...reportHead(run, plan.title ?? words.tasks),
      blocks: [reportTasks(summary), ...findingsBlocks(findings)],
    },
  }
}
