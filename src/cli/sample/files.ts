import {
  assessmentSheets,
  dossierSheets,
  observationSheets,
  planSheets,
  type Sheet,
  unitSheets,
  writeCsv,
  writeXlsx,
} from '../../exchange/index'
import type { Language } from '../../foundation/language'
import { sampleConfig } from './config'
import { sampleDossiers } from './dossiers'
import { sampleIndicators, sampleScopes, sampleTargets } from './kpi'
import { samplePlan } from './plan'
import { readme } from './readme'
import { sampleAssessments, sampleBands, sampleObservations, sampleScorecard } from './scorecard'
import { sampleUnits } from './units'

/** The files of the example, by name, with headings and choices in one language, titles in both. */
export async function sampleFiles(
  language: Language,
): Promise<readonly (readonly [name: string, data: Uint8Array | string])[]> {
  const options = { language }
  const scorecard = sampleScorecard
  const units = unitSheets(sampleUnits, options)
  const assessments = assessmentSheets(scorecard, sampleAssessments(language), options)
  // The form in which the command reads numbers in this language.
  const decimalMark = language === 'vi' ? 'comma' : 'point'
  const csv = (sheets: readonly Sheet[], index = 0): string => writeCsv(sheets[index] as Sheet, { decimalMark })
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
  return [
    ['README.md', readme],
    ['egov-kpi.json', json(sampleConfig(language))],
    ['units.xlsx', await writeXlsx(units)],
    ['units.csv', csv(units)],
    ['groups.csv', csv(units, 1)],
    ['scorecard.json', json(scorecard)],
    ['bands.json', json(sampleBands)],
    ['assessments.xlsx', await writeXlsx(assessments)],
    ['assessments.csv', csv(assessments)],
    ['observations.csv', csv(observationSheets(sampleObservations, options))],
    ['dossiers.csv', csv(dossierSheets(sampleDossiers, options))],
    ['plan.xlsx', await writeXlsx(planSheets(samplePlan, options))],
    ['indicators.json', json(sampleIndicators)],
    ['targets.json', json(sampleTargets)],
    ['scopes.json', json(sampleScopes)],
  ]
}
