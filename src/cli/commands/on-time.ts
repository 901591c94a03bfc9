import { type Dossier, type Procedure, type TallyDossiersOptions, tallyDossiers } from '../../dossiers/index'
import { readInput } from '../../exchange/index'
import { throwIfAny } from '../../foundation/error'
import type { Issue } from '../../foundation/issue'
import type { Units } from '../../organization/index'
import type { PlaceNames } from '../../ranking/index'
import { nameFindings, reportOnTime } from '../../report/index'
import type { Command, CommandRun, Outcome } from '../command'
import { loadCalendar, loadUnits } from '../load'
import { openDossiers } from '../open-dossiers'
import { readingOptions } from '../options'
import { inputsOf } from '../read-inputs'
import { findingsBlocks, reportHead, words } from '../report-head'
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
  takes: ['units', 'procedures', 'publisher', ...readingOptions],
  by: ['unit', 'group', 'procedure', 'field', 'channel'],
  section: 'on-time',
  examples: [
    'egov-kpi on-time --config egov-kpi.json --out on-time.html',
    'egov-kpi on-time --dossiers dossiers.csv --units units.xlsx --calendar vietnam --as-of 2022-12-31 --period 2022-Q4 --by unit --offset +07:00',
  ],
  run: runOnTime,
}

async function runOnTime(run: CommandRun): Promise<Outcome> {
  const { settings } = run
  const inputs = inputsOf(run)
  const units = await loadUnits(inputs)
  const procedures = await inputs.read('procedures', files => readInput('procedures', files, inputs.options))
  const { calendar } = inputs.whole({ calendar: await loadCalendar(inputs, settings) })
  const { dossiers, findings: noted, place } = await openDossiers(run, inputs)
  const seen = new Set<string>()
  const period = settings.text('period') as string
  const by = settings.text('by') as TallyDossiersOptions['by']
  const {
    observations,
    refused,
    findings: counted,
  } = tallyDossiers(withUnitsSeen(dossiers, seen), {
    calendar,
    asOf: settings.text('as-of') as string,
    period,
    by,
    // The form by field or channel covers all units of the file together.
    ...(by === 'unit' || by === 'group' ? {} : { whole: 'all' }),
    ...defined<Pick<TallyDossiersOptions, 'units' | 'procedures'>>({ units, procedures }),
  })
  // A file with an error is not used: a form that leaves dossiers out is made only on request.
  const refusals = refused.issues.map(place)
  const isLeftOut = settings.isSet('partial')
  const parameters = { count: refused.count, isLeftOut }
  if (refused.count > 0 && !isLeftOut)
    throwIfAny([cliIssue('left-out', [], { what: 'dossiers', ...parameters }), ...refusals])
  const names = namesIn(units, procedures)
  const doubts: readonly Issue[] = [
    ...inputs.findings(),
    ...noted(),
    ...(refused.count === 0
      ? []
      : [cliIssue('left-out', [], { what: 'dossiers', ...parameters }, { severity: 'warning' })]),
    ...refusals,
    ...(observations.length > 0 ? [] : [cliIssue('empty', [], { what: 'period', period }, { severity: 'warning' })]),
    ...(units === undefined ? unitsSpeltAlike(seen) : []),
    ...counted.map(place),
  ]
  const findings = nameFindings(doubts, names)
  return {
    data: { observations, refused, findings: doubts },
    findings,
    report: {
      ...reportHead(run, words.onTime),
      blocks: [
        ...(observations.length === 0 ? [] : reportOnTime(observations, { names })),
        ...findingsBlocks(findings),
      ],
    },
  }
}

function* withUnitsSeen(dossiers: Iterable<Dossier>, seen: Set<string>): Generator<Dossier> {
  for (const dossier of dossiers) {
    seen.add(dossier.unit)
    yield dossier
  }
}

function namesIn(units: Units | undefined, procedures: readonly Procedure[] = []): PlaceNames {
  const named = (
    list: readonly {
      readonly id: string
      readonly name: PlaceNames extends never ? never : Units['units'][number]['name']
    }[],
  ) => Object.fromEntries(list.map(({ id, name }) => [id, name]))
  return {
    units: named(units?.units ?? []),
    groups: { ...named(units?.groups ?? []), ...Object.fromEntries(procedures.map(({ id, title }) => [id, title])) },
  }
}
