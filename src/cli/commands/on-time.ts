import { type Dossier, type TallyDossiersOptions, tallyDossiers } from '../../dossiers/index'
import { readInput } from '../../exchange/index'
import { throwIfAny } from '../../foundation/error'
import type { Issue } from '../../foundation/issue'
import { nameFindings, reportOnTime } from '../../report/index'
import type { Command, CommandRun, Outcome } from '../command'
import { namesOf } from '../names'
import { openDossiers } from '../open-dossiers'
import { readingOptions } from '../options'
import { outcomeOf, words } from '../report-head'
import { defined } from '../settings'
import { unitsSpeltAlike } from '../units-spelt-alike'
import { cliIssue } from '../wording'

/** Counts dossiers into the official form, with the rates. */
export const onTimeCommand: Command = {
  name: 'on-time',
  summary: {
    vi: 'tổng hợp hồ sơ theo biểu II.06a và các tỷ lệ đúng hạn',
    en: 'tally dossiers into form II.06a, with on-time rates',
  },
  needs: ['dossiers', 'calendar', 'as-of', 'period', 'by'],
  takes: ['units', 'procedures', 'rate', 'publisher', ...readingOptions],
  by: ['unit', 'group', 'procedure', 'field', 'channel'],
  section: 'on-time',
  examples: [
    'egov-kpi on-time --config egov-kpi.json --out on-time.html',
    'egov-kpi on-time --dossiers dossiers.csv --units units.xlsx --calendar vietnam --as-of 2022-12-31 --period 2022-Q4 --by unit --offset +07:00',
  ],
  run: runOnTime,
}

async function runOnTime(run: CommandRun): Promise<Outcome> {
  const { settings, inputs } = run
  const units = await inputs.units()
  const procedures = await inputs.read('procedures', (files, options) => readInput('procedures', files, options))
  const { calendar } = inputs.whole({ calendar: await inputs.calendar() })
  const { dossiers, findings: noted, place } = await openDossiers(run)
  const unitsSeen = new Set<string>()
  const period = settings.needed('period')
  const by = settings.needed('by') as TallyDossiersOptions['by']
  const tally = tallyDossiers(withUnitsSeen(dossiers, unitsSeen), {
    calendar,
    asOf: settings.needed('as-of'),
    period,
    by,
    // The form by field or channel covers all units of the file together.
    ...(by === 'unit' || by === 'group' ? {} : { whole: 'all' }),
    ...defined({ units, procedures }),
  })
  const { observations, refused } = tally
  // A file with an error is not used: a form that leaves dossiers out is made only on request.
  const refusals = refused.issues.map(place)
  const { count } = refused
  if (count > 0 && !settings.isSet('partial'))
    throwIfAny([cliIssue('incomplete', [], { what: 'report', count }), ...refusals])
  const warning = { severity: 'warning' } as const
  const doubts: readonly Issue[] = [
    ...inputs.findings(),
    ...noted(),
    ...(count === 0 ? [] : [cliIssue('left-out', [], { what: 'dossiers', count }, warning)]),
    ...refusals,
    ...(observations.length > 0 ? [] : [cliIssue('empty', [], { what: 'period', period }, warning)]),
    ...(units === undefined ? unitsSpeltAlike(unitsSeen) : []),
    ...tally.findings.map(place),
  ]
  const { units: unitNames, groups } = namesOf({ units, procedures })
  const names = { units: unitNames, groups }
  const blocks =
    observations.length === 0 ? [] : reportOnTime(observations, { names, ...defined({ rate: settings.text('rate') }) })
  const data = { observations, refused, findings: doubts }
  return outcomeOf(run, { sort: words.report, title: words.onTime }, data, blocks, nameFindings(doubts, names))
}

function* withUnitsSeen(dossiers: Iterable<Dossier>, seen: Set<string>): Generator<Dossier> {
  for (const dossier of dossiers) {
    seen.add(dossier.unit)
    yield dossier
  }
}
