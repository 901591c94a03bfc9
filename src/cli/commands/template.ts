import { assessmentTemplate, readAssessments, readScorecard } from '../../exchange/index'
import type { Issue } from '../../foundation/issue'
import type { Assessment, Scorecard } from '../../scorecards/index'
import type { Command, CommandRun, Outcome } from '../command'
import { readingOptions } from '../options'
import { defined, type Settings } from '../settings'
import { cliIssue } from '../wording'

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

async function runTemplate({ settings, inputs }: CommandRun): Promise<Outcome> {
  const { scorecard, units } = inputs.whole({
    scorecard: await inputs.read('scorecard', readScorecard),
    units: await inputs.units(),
  })
  const assessments = await inputs.read('prefill', (files, options) => readAssessments(scorecard, files, options))
  inputs.whole({})
  const only = settings.isSet('only') ? settings.texts('only') : undefined
  const workbook = await assessmentTemplate(scorecard, units, {
    asOf: settings.needed('as-of'),
    ...defined({ round: settings.text('round'), assessments, only }),
  })
  const doubts = await prefillFindings(scorecard, workbook, assessments ?? [], settings)
  return { workbook, findings: [...inputs.findings(), ...doubts] }
}

/** The values filled in from another round, and those without a row, as read back from the form itself. */
async function prefillFindings(
  scorecard: Scorecard,
  data: Uint8Array,
  given: readonly Assessment[],
  settings: Settings,
): Promise<readonly Issue[]> {
  if (given.length === 0) return []
  const keyOf = ({ unit, criterion }: Assessment): string => JSON.stringify([unit, criterion])
  const { value } = await readAssessments(scorecard, { name: 'form.xlsx', data })
  const filled = new Set((value ?? []).map(keyOf))
  const asked = given.filter(
    ({ unit, value, absence }) =>
      (!settings.isSet('only') || settings.texts('only').includes(unit)) && (value !== null || absence !== undefined),
  )
  const lost = asked.filter(one => !filled.has(keyOf(one)))
  const earlier = asked.filter(one => filled.has(keyOf(one)) && one.round !== settings.text('round'))
  const names = lost.map(({ unit, criterion }) => `${unit}: ${criterion}`)
  const issues: Issue[] = []
  if (earlier[0] !== undefined) {
    const parameters = { count: earlier.length, round: earlier[0].round }
    issues.push(cliIssue('read-as', [], { what: 'prefilled', ...parameters }, { severity: 'info' }))
  }
  if (names.length > 0) issues.push(cliIssue('left-out', [], { what: 'prefilled', names }, { severity: 'warning' }))
  return issues
}
