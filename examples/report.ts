/**
 * Writes the published ranking of Vietnam's provinces by IT application, 2017, as one HTML file to open, print or send.
 *
 *   npx tsx examples/report.ts report.html
 *   npx tsx examples/report.ts report.md      or .csv, or .txt; ending the command in `vi` writes Vietnamese
 */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type RankingBand, rank } from 'egov-kpi'
import {
  type Report,
  renderCsv,
  renderHtml,
  renderMarkdown,
  renderText,
  reportFindings,
  reportRanking,
} from 'egov-kpi/report'
import { language } from './support/language'
import { itApplication2017 } from './support/published-indices'

/** The published paper has no bands; these show what bands look like. */
const bands: readonly RankingBand[] = [
  { id: 'good', name: { vi: 'Tốt', en: 'Good' }, atLeast: '0.65' },
  { id: 'fair', name: { vi: 'Khá', en: 'Fair' }, atLeast: '0.5', below: '0.65' },
  { id: 'average', name: { vi: 'Trung bình', en: 'Average' }, below: '0.5' },
]
const ranking = rank(
  itApplication2017.map(({ province = '', score = '' }) => ({ unit: province, score })),
  { bands },
)

/** The report: plain data, which every renderer writes in its own way. */
export const report: Report = {
  title: {
    vi: 'Xếp hạng mức độ ứng dụng công nghệ thông tin của các tỉnh, thành phố năm 2017',
    en: 'IT application of Vietnam’s provinces and cities, 2017',
  },
  subtitle: {
    vi: `${ranking.entries.length} tỉnh, thành phố, theo điểm đã công bố`,
    en: `${ranking.entries.length} provinces and cities, by their published scores`,
  },
  blocks: [
    {
      kind: 'paragraph',
      text: {
        vi: 'Mức xếp loại trong báo cáo này chỉ để minh họa, không có trong bảng xếp hạng đã công bố.',
        en: 'The bands of this report are for show only; the published ranking has none.',
      },
    },
    ...reportRanking(ranking),
    ...reportFindings(ranking.findings),
  ],
}

/** The report as text in the format that the name of a file asks for. */
export function written(path: string): string {
  if (path.endsWith('.md')) return renderMarkdown(report, language)
  if (path.endsWith('.csv')) return renderCsv(report, language, { byteOrderMark: true })
  return path.endsWith('.txt') ? renderText(report, language) : renderHtml(report, { language })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [path = 'report.html'] = process.argv.slice(2).filter(argument => argument !== 'vi')
  writeFileSync(path, written(path))
  console.log(path)
}
