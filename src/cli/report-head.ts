import { formatDate, formatPeriod } from '../foundation/format-date'
import type { Issue } from '../foundation/issue'
import { inBothLanguages, type LocalizedText } from '../foundation/language'
import { type Report, type ReportBlock, reportFindings } from '../report/index'
import type { CommandRun, Outcome } from './command'
import { defined } from './settings'

/** The headings of the reports of the command. */
export const words = {
  ranking: { vi: 'Kết quả đánh giá, xếp hạng', en: 'Results and ranking' },
  unit: { vi: 'Phiếu kết quả đánh giá', en: 'Result sheet' },
  findings: { vi: 'Nội dung cần rà soát', en: 'Findings' },
  onTime: { vi: 'Tình hình giải quyết hồ sơ thủ tục hành chính', en: 'Resolution of dossiers' },
  tasks: { vi: 'Tiến độ thực hiện nhiệm vụ', en: 'Progress of tasks' },
  kpi: { vi: 'Kết quả thực hiện chỉ tiêu', en: 'KPI status' },
  check: { vi: 'Kiểm tra tệp', en: 'File check' },
} as const

/** An outcome whose report ends with its findings, if there are any and it is not the final one. */
export function outcomeOf(
  run: CommandRun,
  title: LocalizedText,
  data: unknown,
  blocks: readonly ReportBlock[],
  findings: readonly Issue[],
): Outcome & { readonly report: Report } {
  const head = reportHead(run, title)
  const heading = { kind: 'heading', level: 2, text: words.findings } as const
  const isShown = findings.length > 0 && head.state !== 'final'
  return {
    data,
    findings,
    report: { ...head, blocks: [...blocks, ...(isShown ? [heading, ...reportFindings(findings)] : [])] },
  }
}

/** The title of a report, with the period and the day below it, and the publisher. */
export function reportHead({ settings }: CommandRun, title: LocalizedText): Omit<Report, 'blocks'> {
  const [period, asOf, publisher] = [settings.text('period'), settings.text('as-of'), settings.text('publisher')]
  const subtitle = inBothLanguages(language => {
    const text = [
      ...(period === undefined ? [] : [formatPeriod(period, language)]),
      ...(asOf === undefined ? [] : [`${language === 'vi' ? 'tính đến' : 'as of'} ${formatDate(asOf, language)}`]),
    ].join(', ')
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
  })
  return {
    title,
    ...defined({
      subtitle: subtitle.vi === '' ? undefined : subtitle,
      letterhead: publisher === undefined ? undefined : { authority: publisher },
    }),
  }
}
