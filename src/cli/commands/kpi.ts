import * as z from 'zod'
import { readObservations } from '../../exchange/index'
import { LocalizedText } from '../../foundation/language'
import { parseStructure } from '../../foundation/structure'
import {
  parseIndicators,
  parseTargets,
  type StandingsOptions,
  StatusThresholds,
  standings,
  Target,
} from '../../indicators/index'
import { nameFindings, reportProgress, reportStandings } from '../../report/index'
import type { Command, CommandRun, Outcome } from '../command'
import { ofRows } from '../judge'
import { loadJson, loadUnits } from '../load'
import { namesOf } from '../names'
import { readingOptions } from '../options'
import { inputsOf } from '../read-inputs'
import { findingsBlocks, reportHead, words } from '../report-head'
import { defined } from '../settings'

/** Compares figures with their targets. */
export const kpiCommand: Command = {
  name: 'kpi',
  summary: { vi: 'so kết quả các chỉ tiêu với mục tiêu', en: 'compare indicators with their targets' },
  needs: ['indicators', 'observations', 'targets', 'units', 'as-of'],
  takes: ['period', 'thresholds', 'scopes', 'publisher', ...readingOptions],
  section: 'kpi',
  examples: [
    'egov-kpi kpi --config egov-kpi.json --out kpi.html',
    'egov-kpi kpi --indicators indicators.json --observations kpi.csv --targets targets.json --units units.xlsx --as-of 2022-12-31',
  ],
  run: runKpi,
}

async function runKpi(run: CommandRun): Promise<Outcome> {
  const { settings } = run
  const inputs = inputsOf(run)
  const thresholds = await loadJson(inputs, 'thresholds', json => parseStructure(StatusThresholds, json))
  const scopes = await loadJson(inputs, 'scopes', json => parseStructure(z.record(z.string(), LocalizedText), json))
  const read = await loadJson(inputs, 'indicators', parseIndicators)
  const { indicators, units, targets } = inputs.whole({
    indicators: read,
    units: await loadUnits(inputs),
    // Issues between a target and its indicator are reported at the target's file; without indicators only its form can
    // be checked.
    targets: await loadJson(inputs, 'targets', json =>
      read === undefined ? parseStructure(z.array(Target), json) : parseTargets(read, json),
    ),
  })
  const options: Omit<StandingsOptions, 'observations'> = {
    targets,
    units,
    asOf: settings.text('as-of') as string,
    ...defined<Pick<StandingsOptions, 'period' | 'thresholds'>>({ period: settings.text('period'), thresholds }),
  }
  const { observations } = inputs.whole({
    observations: await inputs.read('observations', files =>
      readObservations(files, {
        ...inputs.options,
        check: rows => ofRows('observations', () => standings(indicators, { ...options, observations: rows })),
      }),
    ),
  })
  const found = standings(indicators, { ...options, observations })
  const names = namesOf({ units, indicators, scopes })
  const findings = nameFindings([...inputs.findings(), ...found.findings], names)
  const { units: unitNames = {} } = names
  const shown = { indicators, names: { units: unitNames }, scopes: scopes ?? {} }
  return {
    data: found,
    findings,
    report: {
      ...reportHead(run, words.kpi),
      blocks: [...reportProgress(found, shown), reportStandings(found, shown), ...findingsBlocks(findings)],
    },
  }
}
