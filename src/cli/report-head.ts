import { formatDate, formatPeriod } from '../foundation/format-date'
import type { Issue } from '../foundation/issue'
import { type Bilingual, inBothLanguages, type LocalizedText } from '../foundation/language'
import { type Report, type ReportBlock, reportFindings } from '../report/index'
import type { CommandRun } from './command'

/** The headings of the reports of the command. */
export const words: Readonly<
  Record<'ranking' | 'byCriterion' | 'findings' | 'onTime' | 'tasks' | 'kpi' | 'check', Bilingual>
> = {
  ranking: { vi: 'Kết quả xếp hạng', en: 'Ranking' },
  byCriterion: { vi: 'Điểm theo tiêu chí', en: 'Points by criterion' },
  findings: { vi: 'Điều cần xem lại', en: 'Findings' },
  onTime: { vi: 'Tình hình giải quyết hồ sơ thủ tục hành chính', en: 'Resolution of dossiers' },
  tasks: { vi: 'Tiến độ thực hiện nhiệm vụ', en: 'Progress of tasks' },
  kpi: { vi: 'Kết quả thực hiện chỉ tiêu', en: 'KPI status' },
  check: { vi: 'Kiểm tra tệp', en: 'File check' },
}

/** The section of findings; absent if there are none, since a page may be published as it is. */
export function findingsBlocks(findings: readonly Issue[]): readonly ReportBlock[] {
  if (findings.length === 0) return []
  return [{ kind: 'heading', level: 2, text: words.findings }, reportFindings(findings)]
}

/** The title of a report, with the period and the day below it, and the publisher. */
export function reportHead({ settings }: CommandRun, title: LocalizedText): Omit<Report, 'blocks'> {
  const period = settings.text('period')
  const asOf = settings.text('as-of')
  const publisher = settings.text('publisher')
  const subtitle = inBothLanguages(language => {
    const text = [
      ...(period === undefined ? [] : [formatPeriod(period, language)]),
      ...(asOf === undefined ? [] : [`${language === 'vi' ? 'tính đến' : 'as of'} ${formatDate(asOf, language)}`]),
    ].join(', ')
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
  })
  return {
    title,
    ...(period === undefined && asOf === undefined ? {} : { subtitle }),
    ...(publisher === undefined ? {} : { publisher }),
  }
}
