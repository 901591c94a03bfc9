import { readAssessments, readJson, readObservations, readScorecard } from '../exchange/index'
import { issuesThrownBy, throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { parseIndicators } from '../indicators/index'
import { parseBands, parseRanking, type Ranking, type RankingOptions, rank } from '../ranking/index'
import { nameFindings } from '../report/index'
import { type EvaluateOptions, type Evaluation, evaluate } from '../scorecards/index'
import type { CommandRun } from './command'
import { namesOf } from './names'
import { type OptionName, readingOptions } from './options'
import { defined } from './settings'
import { cliIssue } from './wording'

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
  'policy',
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
export async function judge({ settings, inputs }: CommandRun): Promise<Judged> {
  const bands = await inputs.json('bands', parseBands)
  const stated = await inputs.json('policy', parsePolicy)
  const given = await inputs.units()
  const previous = await inputs.read('previous', async files => {
    const { findings, ...reading } = await readJson(files, parseRanking)
    return { ...reading, findings: nameFindings(findings, namesOf({ units: given })) }
  })
  // They define how quarterly figures make up the year.
  const indicators = await inputs.json('indicators', parseIndicators)
  const { scorecard, units } = inputs.whole({
    scorecard: await inputs.read('scorecard', readScorecard),
    units: given,
  })
  const common = {
    units,
    asOf: settings.needed('as-of'),
    ...defined({ indicators, period: settings.text('period'), round: settings.text('round') }),
  }
  // Issues of single rows, found with the scorecard and the units, are reported at these rows.
  const trial = { ...common, missing: 'not-scored', assessments: [] } as const
  const assessments = await inputs.read('assessments', (files, options) =>
    readAssessments(scorecard, files, {
      ...options,
      check: rows => ofRows('assessments', () => evaluate(scorecard, { ...trial, assessments: rows })),
    }),
  )
  const observations = await inputs.read('observations', (files, options) =>
    readObservations(files, {
      ...options,
      check: rows => ofRows('observations', () => evaluate(scorecard, { ...trial, observations: rows })),
    }),
  )
  inputs.whole({})
  const evaluation = evaluate(scorecard, {
    ...common,
    missing: settings.needed('missing') as EvaluateOptions['missing'],
    assessments: assessments ?? [],
    observations: observations ?? [],
  })
  const decimals = settings.text('decimals')
  const own = defined({
    ties: settings.text('ties'),
    within: settings.text('within'),
    decimals: decimals === 'exact' || decimals === undefined ? decimals : Number(decimals),
    bands,
  })
  const policy = { ...own, ...stated } as RankingOptions
  const twice = Object.keys(own).filter(name => stated !== undefined && name in stated)
  throwIfAny(twice.map(name => cliIssue('duplicate', [], { what: 'policy', name: `--${name}` })))
  const ranking = rank(evaluation, policy)
  const findings = [...inputs.findings(), ...evaluation.findings, ...ranking.findings]
  return { ranking, previous, findings: nameFindings(findings, namesOf({ units, scorecard, indicators })) }
}

/** Reads the policy of a ranking, as far as it says what is wrong with it before there are units. */
function parsePolicy(json: unknown): RankingOptions {
  const issues = issuesThrownBy(() => rank([], json as RankingOptions), [])
  throwIfAny(issues.filter(({ path }) => path[0] !== 'entries'))
  return json as RankingOptions
}

/** The issues of a call that concern single rows of a list, their paths leading into it. */
export function ofRows(name: string, call: () => unknown): readonly Issue[] {
  return issuesThrownBy(call, []).flatMap(issue =>
    issue.path[0] === name && typeof issue.path[1] === 'number' ? [{ ...issue, path: issue.path.slice(1) }] : [],
  )
}
