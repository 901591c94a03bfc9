import { type Procedure, type TallyDossiersOptions, tallyDossiers } from '../../dossiers/index'
import { type DossierStream, streamDossiers } from '../../exchange/index'
import { throwIfAny } from '../../foundation/error'
import type { Issue } from '../../foundation/issue'
import type { Units } from '../../organization/index'
import type { PlaceNames } from '../../ranking/index'
import { reportFindings, reportOnTime } from '../../report/index'
import type { Command, CommandRun, Outcome } from '../command'
import { readFault, systemCode } from '../file-faults'
import { loadCalendar, loadJson, loadUnits } from '../load'
import { withProgress } from '../progress'
import { inputsOf, nameOf, readOptionsOf } from '../read-inputs'
import { reportHead, words } from '../report-head'
import { defined } from '../settings'
import { cliIssue } from '../wording'

/** A file is read as a stream: its length is no matter. */
const noLimits = { bytes: Number.MAX_SAFE_INTEGER, rows: Number.MAX_SAFE_INTEGER }

/** Counts dossiers into the official form, with the rates. */
export const onTimeCommand: Command = {
  name: 'on-time',
  summary: {
    vi: 'tổng hợp hồ sơ theo biểu II.06a và các tỷ lệ đúng hạn',
    en: 'tally dossiers into form II.06a, with on-time rates',
  },
  needs: ['dossiers', 'calendar', 'as-of', 'period', 'by'],
  takes: ['units', 'procedures', 'offset', 'dates', 'decimal-mark', 'sheet', 'partial', 'publisher'],
  by: ['unit', 'group', 'procedure', 'field', 'channel'],
  section: 'on-time',
  examples: [
    'egov-kpi on-time --config egov-kpi.json --out on-time.html',
    'egov-kpi on-time --dossiers dossiers.csv --calendar vietnam --as-of 2022-12-31 --period 2022-Q4 --by unit --offset +07:00',
  ],
  run: runOnTime,
}

async function runOnTime(run: CommandRun): Promise<Outcome> {
  const { settings } = run
  const inputs = inputsOf(run.io, settings)
  const units = await loadUnits(inputs, settings)
  const procedures = await loadJson(inputs, 'procedures', json => json as readonly Procedure[])
  const { calendar } = inputs.whole({ calendar: await loadCalendar(inputs, settings) })
  const { dossiers, findings: noted } = await openDossiers(run)
  const {
    tallies,
    refused,
    findings: doubts,
  } = tallyDossiers(dossiers, {
    calendar,
    asOf: settings.text('as-of') as string,
    period: settings.text('period') as string,
    by: settings.text('by') as TallyDossiersOptions['by'],
    ...defined<Pick<TallyDossiersOptions, 'units' | 'procedures'>>({ units, procedures }),
  })
  const parameters = { count: refused.count, listed: refused.issues.length }
  const findings: readonly Issue[] = [
    ...inputs.findings(),
    ...noted(),
    ...(refused.count === 0 ? [] : [cliIssue('dossiers-refused', [], parameters, { severity: 'warning' })]),
    ...refused.issues,
    ...(tallies.length > 0
      ? []
      : [cliIssue('none-of-period', [], { period: settings.text('period') as string }, { severity: 'warning' })]),
    ...doubts,
  ]
  return {
    data: { tallies, refused, findings },
    findings,
    report: {
      ...reportHead(run, words.onTime),
      blocks: [
        ...(tallies.length === 0 ? [] : reportOnTime(tallies, { names: namesIn(units, procedures) })),
        { kind: 'heading', level: 2, text: words.findings },
        reportFindings(findings),
      ],
    },
  }
}

async function openDossiers({ io, settings, language }: CommandRun): Promise<DossierStream> {
  const path = settings.text('dossiers') as string
  try {
    const chunks = withProgress(io, io.openFile(path), language)
    return await streamDossiers({ name: nameOf(path), chunks }, { ...readOptionsOf(settings), limits: noLimits })
  } catch (error) {
    if (systemCode(error) !== undefined) throwIfAny([readFault(error, path)])
    throw error
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
