import { compareRankings } from '../../ranking/index'
import { reportEvaluation, reportRanking } from '../../report/index'
import type { Command, CommandRun, Outcome } from '../command'
import { judge, judgeNeeds, judgeTakes } from '../judge'
import { outcomeOf, words } from '../report-head'
import { defined } from '../settings'

/** With more units, a page with every explanation of every figure would be too long to open. */
const mostExplained = 100

/** Scores units against a scorecard and ranks them. */
export const rankCommand: Command = {
  name: 'rank',
  summary: {
    vi: 'chấm điểm theo bộ tiêu chí và xếp hạng các đơn vị',
    en: 'score units against a scorecard and rank them',
  },
  needs: judgeNeeds,
  takes: [...judgeTakes, 'previous'],
  section: 'rank',
  examples: [
    'egov-kpi rank --config egov-kpi.json --out ranking.html --out ranking.xlsx',
    'egov-kpi rank --scorecard scorecard.json --units units.xlsx --assessments assessments.xlsx --as-of 2022-12-31 --period 2022 --missing not-scored --within group --out ranking.html',
  ],
  run: runRank,
}

async function runRank(run: CommandRun): Promise<Outcome> {
  const { ranking, previous, findings } = await judge(run)
  const movements = previous === undefined ? undefined : compareRankings(ranking, previous)
  const { source } = ranking
  const isFew = source.entries.length <= mostExplained
  const [summary, table, notes] = reportRanking(ranking, {
    explanations: isFew ? 'full' : 'place',
    ...defined({ movements }),
  })
  const matrix = reportEvaluation(ranking, { explanations: isFew ? 'brief' : 'none' })
  const all = [...findings, ...(movements?.findings ?? [])]
  const head = { sort: words.ranking, title: source.scorecard.title }
  return outcomeOf(run, head, ranking, [summary, table, ...matrix, notes], all)
}
