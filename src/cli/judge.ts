import * as z from 'zod'
import { readAssessments, readJson, readObservations, readScorecard } from '../exchange/index'
import { issuesThrownBy } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { parseStructure } from '../foundation/structure'
import { parseIndicators } from '../indicators/index'
import { Band, parseRanking, type Ranking, type RankingOptions, rank } from '../ranking/index'
import { nameFindings } from '../report/index'
import { type EvaluateOptions, type Evaluation, evaluate } from '../scorecards/index'
import type { CommandRun } from './command'
import { loadJson, loadUnits } from './load'
import { namesOf } from './names'
import { type OptionName, readingOptions } from './options'
import { inputsOf } from './read-inputs'
import { defined, type Settings } from './settings'

/** The options for scoring and ranking units. */
export const judgeNeeds: readonly OptionName[] = ['scorecard', 'units', 'as-of', 'missing']
export const judgeTakes: readonly OptionName[] = [
  'assessments',
  'observations',
  'indicators',
  'period',
  'round',
  'within',
  'decimals',
  'ties',
  'bands',
  'publisher',
  ...readingOptions,
]

/** A ranking, and its findings. */
export interface Judged {
  readonly ranking: Ranking<Evaluation>
  readonly previous: Ranking | undefined
  readonly findings: readonly Issue[]
}

/** Reads a scorecard and its inputs, and ranks. */
export async function judge(run: CommandRun): Promise<Judged> {
  const { settings } = run
  const inputs = inputsOf(run)
  const { options } = inputs
  const bands = await loadJson(inputs, 'bands', json => parseStructure(z.array(Band).min(1), json))
  const given = await loadUnits(inputs)
  const previous = await inputs.read('previous', async files => {
    const { findings, ...read } = await readJson(files, parseRanking)
    return { ...read, findings: nameFindings(findings, given === undefined ? {} : namesOf({ units: given })) }
  })
  // They define how quarterly figures make up the year.
  const indicators = await loadJson(inputs, 'indicators', parseIndicators)
  const { scorecard, units } = inputs.whole({
    scorecard: await inputs.read('scorecard', files => readScorecard(files, options)),
    units: given,
  })
  const common = {
    asOf: settings.text('as-of') as string,
    missing: 'not-scored' as const,
    ...defined<Pick<EvaluateOptions, 'indicators' | 'period' | 'round'>>({
      indicators,
      period: settings.text('period'),
      round: settings.text('round'),
    }),
  }
  // Issues of single rows, found with the scorecard and the units, are reported at these rows.
  const assessments = await inputs.read('assessments', files =>
    readAssessments(scorecard, files, {
      ...options,
      check: rows => ofRows('assessments', () => evaluate(scorecard, { ...common, units, assessments: rows })),
    }),
  )
  const observations = await inputs.read('observations', files =>
    readObservations(files, {
      ...options,
      check: rows =>
        ofRows('observations', () => evaluate(scorecard, { ...common, units, assessments: [], observations: rows })),
    }),
  )
  inputs.whole({})
  const evaluation = evaluate(scorecard, {
    ...common,
    missing: settings.text('missing') as EvaluateOptions['missing'],
    units,
    assessments: assessments ?? [],
    observations: observations ?? [],
  })
  const ranking = rank(evaluation, rankingOptions(settings, bands))
  const findings = [...inputs.findings(), ...evaluation.findings, ...ranking.findings]
  return { ranking, previous, findings: nameFindings(findings, namesOf({ units, scorecard, indicators })) }
}

/** The issues of a call that concern single rows of a list, their paths leading into it. */
export function ofRows(name: string, call: () => unknown): readonly Issue[] {
  return issuesThrownBy(call, []).flatMap(issue =>
    issue.path[0] === name && typeof issue.path[1] === 'number' ? [{ ...issue, path: issue.path.slice(1) }] : [],
  )
}

function rankingOptions(settings: Settings, bands: readonly Band[] | undefined): RankingOptions {
  const decimals = settings.text('decimals')
  return defined<RankingOptions>({
    ties: settings.text('ties') as RankingOptions['ties'],
    within: settings.text('within') as RankingOptions['within'],
    decimals: decimals === undefined || decimals === 'exact' ? decimals : Number(decimals),
    bands,
    mode: undefined,
    holes: undefined,
    tieBreakers: undefined,
  })
}
