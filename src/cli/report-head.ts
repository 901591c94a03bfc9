import { CivilDate } from '../foundation/civil-date'
import { formatDate, formatPeriod } from '../foundation/format-date'
import type { Issue } from '../foundation/issue'
import { inBothLanguages, type LocalizedText } from '../foundation/language'
import { upperFirst } from '../foundation/letter-case'
import { readStructure } from '../foundation/structure'
import { type Report, type ReportBlock, reportFindings } from '../report/index'
import type { CommandRun, Outcome } from './command'
import { type OptionName, options, paperParts } from './options'
import { defined, type Settings } from './settings'
import { cliIssue } from './wording'

/** The headings of the reports of the command. */
export const words = {
  report: { vi: 'Báo cáo', en: 'Report' },
  ranking: { vi: 'Kết quả đánh giá, xếp hạng', en: 'Results and ranking' },
  unit: { vi: 'Phiếu kết quả đánh giá', en: 'Result sheet' },
  findings: { vi: 'Nội dung cần rà soát', en: 'Findings' },
  onTime: { vi: 'Tình hình giải quyết hồ sơ thủ tục hành chính', en: 'Resolution of dossiers' },
  tasks: { vi: 'Tiến độ thực hiện nhiệm vụ', en: 'Progress of tasks' },
  kpi: { vi: 'Kết quả thực hiện chỉ tiêu', en: 'Key performance indicators' },
  check: { vi: 'Kiểm tra tệp', en: 'File check' },
} as const

/** An outcome whose report ends with its findings, if there are any and it is not the final one. */
export function outcomeOf(
  run: CommandRun,
  { sort, title }: Pick<Report, 'sort' | 'title'>,
  data: unknown,
  blocks: readonly ReportBlock[],
  findings: readonly Issue[],
): Outcome & { readonly report: Report } {
  const head = { ...reportHead(run, title), ...defined({ sort }) }
  const heading = { kind: 'heading', level: 2, text: words.findings } as const
  const isShown = findings.length > 0 && head.state !== 'final'
  return {
    data,
    findings,
    report: { ...head, blocks: [...blocks, ...(isShown ? [heading, ...reportFindings(findings.map(named))] : [])] },
  }
}

/** A finding for readers of a report: its sentence has names, and a path into the data means nothing to them. */
function named(finding: Issue): Issue {
  return { ...finding, path: [] }
}

/** The title of a report, the period and the day below it, and what its paper has above and at its end. */
export function reportHead({ settings }: CommandRun, title: LocalizedText): Omit<Report, 'blocks'> {
  const [period, asOf] = [settings.text('period'), settings.text('as-of')]
  const subtitle = inBothLanguages(language => {
    const text = [
      ...(period === undefined ? [] : [formatPeriod(period, language)]),
      ...(asOf === undefined ? [] : [`${language === 'vi' ? 'tính đến' : 'as of'} ${formatDate(asOf, language)}`]),
    ].join(', ')
    return upperFirst(text)
  })
  return {
    title,
    ...defined({
      subtitle: subtitle.vi === '' ? undefined : subtitle,
      state: settings.text('state') as Report['state'],
      letterhead: letterheadOf(settings),
      signature: signatureOf(settings),
    }),
  }
}

function letterheadOf(settings: Settings): Report['letterhead'] {
  const authority = settings.text('publisher')
  if (authority === undefined) return undefined
  return {
    authority,
    ...defined({
      superior: settings.text('superior'),
      number: settings.text('number'),
      place: settings.text('place'),
      date: settings.text('date'),
      attachedTo: settings.text('attached-to'),
    }),
  }
}

function signatureOf(settings: Settings): Report['signature'] {
  const position = settings.text('position')
  if (position === undefined) return undefined
  return {
    position,
    ...defined({
      onBehalf: settings.text('on-behalf'),
      name: settings.text('signed-by'),
      recipients: settings.isSet('recipients') ? settings.texts('recipients') : undefined,
    }),
  }
}

/** An invalid date, and settings that would silently be lost: a number without a publisher, a name without a position. */
export function paperIssues(settings: Settings): readonly Issue[] {
  const missing = (needed: OptionName, others: readonly OptionName[]): readonly Issue[] =>
    settings.isSet(needed) || !others.some(settings.isSet)
      ? []
      : [cliIssue('missing', [], { what: 'option', name: `--${needed}`, description: options[needed].words })]
  const [head = [], foot = []] = [...paperParts.values()]
  const date = settings.text('date')
  const wrong = date === undefined ? [] : (readStructure(CivilDate, date, ['date']).issues ?? [])
  return [...wrong, ...missing('publisher', head), ...missing('position', foot)]
}
