import { readObservations } from '../../exchange/index'
import type { Issue } from '../../foundation/issue'
import { LocalizedText } from '../../foundation/language'
import { dictionary, list } from '../../foundation/schema'
import { parseStructure } from '../../foundation/structure'
import { computeStandings, parseIndicators, parseTargets } from '../../indicators/index'
import { StandingThresholds } from '../../indicators/status'
import { Target } from '../../indicators/target'
import type { Observation } from '../../observations/index'
import { nameFindings, reportStandings } from '../../report/index'
import type { Command, CommandRun, Outcome } from '../command'
import { ofRows } from '../judge'
import { namesOf } from '../names'
import { readingOptions } from '../options'
import { outcomeOf, words } from '../report-head'
import { defined } from '../settings'

/** Compares figures with their targets. */
export const kpiCommand: Command = {
  name: 'kpi',
  summary: { vi: 'so kết quả các chỉ tiêu với mục tiêu', en: 'compare indicators with their targets' },
  needs: ['indicators', 'observations', 'targets', 'units', 'as-of'],
  takes: ['period', 'thresholds', 'scopes', 'whole', 'publisher', ...readingOptions],
  section: 'kpi',
  examples: [
    'egov-kpi kpi --config egov-kpi.json --out kpi.html',
    'egov-kpi kpi --indicators indicators.json --observations kpi.csv --targets targets.json --units units.xlsx --as-of 2022-12-31',
  ],
  run: runKpi,
}

/** The id of all units together in the results; what it is called, an option says. */
const whole = 'all'

async function runKpi(run: CommandRun): Promise<Outcome> {
  const { settings, inputs } = run
  const thresholds = await inputs.json('thresholds', json => parseStructure(StandingThresholds, json))
  const scopes = await inputs.json('scopes', json => parseStructure(dictionary(LocalizedText), json))
  const read = await inputs.json('indicators', parseIndicators)
  const { indicators, units, targets } = inputs.whole({
    indicators: read,
    units: await inputs.units(),
    // Issues between a target and its indicator are reported at the target's file; without indicators only its form can
    // be checked.
    targets: await inputs.json('targets', json =>
      read === undefined ? parseStructure(list(Target), json) : parseTargets(read, json),
    ),
  })
  const options = {
    targets,
    units,
    whole,
    asOf: settings.needed('as-of'),
    ...defined({ period: settings.text('period'), thresholds }),
  }
  const check = (observations: readonly Observation[]): readonly Issue[] =>
    ofRows('observations', () => computeStandings(indicators, { ...options, observations }))
  const { observations } = inputs.whole({
    observations: await inputs.read('observations', (files, reading) => readObservations(files, { ...reading, check })),
  })
  const found = computeStandings(indicators, { ...options, observations })
  const names = namesOf({ units, indicators, scopes })
  const wholeName = settings.text('whole')
  const shown = {
    indicators,
    names: { units: { ...names.units, ...defined({ [whole]: wholeName }) }, groups: names.groups },
    scopes: names.scopes,
  }
  const blocks = reportStandings(found, shown)
  const findings = nameFindings([...inputs.findings(), ...found.findings], names)
  return outcomeOf(run, { sort: words.report, title: words.kpi }, found, blocks, findings)
}
