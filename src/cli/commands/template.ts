import { assessmentTemplate, readScorecard, type TemplateOptions } from '../../exchange/index'
import type { Command, CommandRun, Outcome } from '../command'
import { loadUnits, readAnyAssessments } from '../load'
import { readingOptions } from '../options'
import { inputsOf } from '../read-inputs'
import { defined } from '../settings'

/** Makes the Excel form that units fill in. */
export const templateCommand: Command = {
  name: 'template',
  summary: { vi: 'lập phiếu Excel để các đơn vị điền', en: 'make the Excel form that units fill in' },
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
  const assessments = await inputs.read('prefill', files => readAnyAssessments(scorecard, files, options))
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
  return { workbook, findings: inputs.findings() }
}
