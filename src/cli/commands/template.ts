import { assessmentTemplate, readAssessments, readScorecard, type TemplateOptions } from '../../exchange/index'
import { cut, type Issue } from '../../foundation/issue'
import type { Assessment, Scorecard } from '../../scorecards/index'
import type { Command, CommandRun, Outcome } from '../command'
import { loadUnits } from '../load'
import { readingOptions } from '../options'
import { inputsOf } from '../read-inputs'
import { defined, type Settings } from '../settings'
import { cliIssue, mostNamed } from '../wording'

/** Creates the Excel form that units fill in. */
export const templateCommand: Command = {
  name: 'template',
  summary: { vi: 'lập phiếu Excel để các đơn vị điền', en: 'create the Excel form that units fill in' },
  needs: ['scorecard', 'units', 'as-of', 'out'],
  takes: ['only', 'round', 'prefill', ...readingOptions],
  section: 'rank',
  writes: ['.xlsx'],
  examples: [
    'egov-kpi template --config egov-kpi.json --out form.xlsx',
    'egov-kpi template --scorecard scorecard.json --units units.xlsx --as-of 2022-12-31 --only so-y-te --out so-y-te.xlsx',
  ],
  run: runTemplate,
}

async function runTemplate(run: CommandRun): Promise<Outcome> {
  const { settings } = run
  const inputs = inputsOf(run)
  const { options } = inputs
  const { scorecard, units } = inputs.whole({
    scorecard: await inputs.read('scorecard', files => readScorecard(files, options)),
    units: await loadUnits(inputs),
  })
  const assessments = await inputs.read('prefill', files => readAssessments(scorecard, files, options))
  inputs.whole({})
  const only = settings.texts('only')
  const workbook = await assessmentTemplate(scorecard, units, {
    asOf: settings.text('as-of') as string,
    ...defined<Pick<TemplateOptions, 'round' | 'assessments' | 'only'>>({
      round: settings.text('round'),
      assessments,
      only: only.length === 0 ? undefined : only,
    }),
  })
  const doubts = await prefillFindings(scorecard, workbook, assessments ?? [], settings)
  return { workbook, findings: [...inputs.findings(), ...doubts] }
}

/** The values filled in from another round, and those without a row, as read back from the form itself. */
async function prefillFindings(
  scorecard: Scorecard,
  data: Uint8Array,
  given: readonly Assessment<Scorecard>[],
  settings: Settings,
): Promise<readonly Issue[]> {
  if (given.length === 0) return []
  const keyOf = ({ unit, criterion }: Assessment<Scorecard>): string => JSON.stringify([unit, criterion])
  const { value } = await readAssessments(scorecard, { name: 'form.xlsx', data })
  const filled = new Set((value ?? []).map(keyOf))
  const only = settings.texts('only')
  const asked = given.filter(({ unit }) => only.length === 0 || only.includes(unit))
  const hasSomething = asked.filter(one => one.value !== null || one.absence !== undefined)
  const lost = hasSomething.filter(one => !filled.has(keyOf(one)))
  const before = hasSomething.filter(one => filled.has(keyOf(one)) && one.round !== settings.text('round'))
  const names = lost.slice(0, mostNamed).map(({ unit, criterion }) => `${cut(unit)}: ${cut(criterion)}`)
  const [first] = before
  return [
    ...(first === undefined
      ? []
      : [
          cliIssue(
            'read-as',
            [],
            { what: 'prefilled', count: before.length, round: first.round },
            { severity: 'info' },
          ),
        ]),
    ...(lost.length === 0
      ? []
      : [cliIssue('left-out', [], { what: 'prefilled', count: lost.length, names }, { severity: 'warning' })]),
  ]
}
