import { inBoth } from '../../foundation/language'
import { reportUnit } from '../../report/index'
import { explain } from '../../scorecards/index'
import type { Command, CommandRun, Outcome } from '../command'
import { judge, judgeNeeds, judgeTakes } from '../judge'
import { outcomeOf, words } from '../report-head'

/** Explains the rank of one unit. */
export const explainCommand: Command = {
  name: 'explain',
  summary: { vi: 'giải thích vì sao một đơn vị có thứ hạng đó', en: 'explain why a unit has its rank' },
  needs: ['unit', ...judgeNeeds],
  takes: judgeTakes,
  section: 'rank',
  examples: ['egov-kpi explain --unit so-y-te --config egov-kpi.json'],
  run: runExplain,
}

async function runExplain(run: CommandRun): Promise<Outcome> {
  const { ranking, findings } = await judge(run)
  const unit = run.settings.needed('unit')
  const data = explain(ranking, unit)
  const title = ranking.source.inputs.units.units.find(({ id }) => id === unit)?.name ?? unit
  const sort = inBoth(ranking.source.scorecard.title, (name, language) => `${words.unit[language]}: ${name}`)
  // The sheet goes to the unit: what is doubtful about others is for those who rank.
  const own = findings.filter(({ parameters }) => parameters['unit'] === undefined || parameters['unit'] === unit)
  return { ...outcomeOf(run, { sort, title }, data, reportUnit(ranking, unit), own), findings }
}
