import {
  defineIndicators,
  formatAbsence,
  formatCitation,
  formatDate,
  formatDeadline,
  formatExplanation,
  formatFigure,
  formatFormula,
  formatIssues,
  formatMoment,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatStage,
  formatText,
  type Issue,
  type LanguageTag,
  parseDeadline,
  parseFigure,
  parseLanguage,
  parsePrintedTarget,
  rank,
} from 'egov-kpi'
import { unitSheets, writeCalendarFile } from 'egov-kpi/exchange'
import {
  drawHeatMap,
  drawIntervals,
  drawProgress,
  drawRankedBars,
  drawRanking,
  drawReportChart,
  type Report,
  renderCsv,
  renderHtml,
  renderMarkdown,
  renderText,
  reportRanking,
  reportRankingBars,
} from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'

describe('a language is read', () => {
  it.each([
    ['vi', 'vi'],
    ['VI', 'vi'],
    ['vi-VN', 'vi'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['en-Latn-US', 'en'],
    ['EN-us', 'en'],
  ])('%s as %s', (tag, language) => {
    expect(parseLanguage(tag)).toBe(language)
  })

  it.each(['fr', 'fr-FR', '', 'v', 'vie', 'vi-', 'vi_VN', 'en GB', 'vi-VN"><script>', 'xvi', 'vi\n', 'toString'])(
    'and refused if the library does not write it: %j',
    tag => {
      expect(faultsOf(() => parseLanguage(tag))).toEqual(['not-allowed at language'])
    },
  )

  it('and refused if it is not a text', () => {
    expect([null, 5, ['vi']].flatMap(tag => faultsOf(() => parseLanguage(tag as never)))).toEqual(
      Array(3).fill('not-allowed at language'),
    )
  })
})

const ranking = rank([{ unit: 'hue', score: '1234.5' }])
const [bars] = reportRankingBars(ranking)
const report: Report = { title: { vi: 'Xếp hạng', en: 'Ranking' }, blocks: reportRanking(ranking) }
const head = { id: 'chart', title: { vi: 'Tên', en: 'Title' }, description: 'x' }
const rows = [{ label: 'hue', value: '1234.5' }]
const issue: Issue = {
  code: 'missing',
  severity: 'error',
  path: [],
  parameters: {},
  message: { vi: 'Thiếu.', en: 'Missing.' },
}
const task = { stages: [{ id: 'one', title: { vi: 'Bước 1', en: 'Step 1' }, deadline: parseDeadline('2022') }] }
const [indicator] = defineIndicators([
  {
    id: 'i',
    kind: 'simple',
    name: 'i',
    measure: { kind: 'count', of: { vi: 'hồ sơ', en: 'dossiers' } },
    direction: 'higher',
    additivity: { units: 'sum', periods: 'sum' },
  },
])
const place = { indicator, scope: 'city', period: '2022', kind: 'target' } as const
const calendar = { title: 'x', domain: 'example.gov.vn', madeAt: '2022-04-01T08:00:00+07:00' }

const functions: readonly (readonly [string, (language: LanguageTag) => unknown])[] = [
  ['formatAbsence', language => formatAbsence('no-data', language)],
  ['formatCitation', language => formatCitation({ number: '76/KH-UBND', date: '2022-03-15' }, language, 'long')],
  ['formatDate', language => formatDate('2022-04-15', language, 'long')],
  ['formatDeadline', language => formatDeadline(parseDeadline('trước 15/4/2022'), language)],
  ['formatExplanation', language => formatExplanation({ label: 'x', value: '1234.5' }, language)],
  ['formatFigure', language => formatFigure(parseFigure('1.234,5'), language)],
  ['formatFormula', language => formatFormula({ kind: 'number', value: '1234.5' }, language)],
  ['formatIssues', language => formatIssues([issue], language)],
  ['formatMoment', language => formatMoment('2022-04-15T08:30:00+07:00', language)],
  ['formatNumber', language => formatNumber('1234.5', language)],
  ['formatPercent', language => formatPercent('1234.5', language)],
  ['formatPeriod', language => formatPeriod('2022-Q4', language)],
  ['formatStage', language => formatStage(task, 'one', language)],
  ['formatText', language => formatText(issue.message, language)],
  ['parseFigure', language => parseFigure('1,234', { language }).value],
  ['parsePrintedTarget', language => parsePrintedTarget('1,234', { ...place, language })],
  [
    'unitSheets',
    language =>
      unitSheets(
        { units: [{ id: 'hue', name: 'Huế', group: 'city' }], groups: [{ id: 'city', name: 'City' }] },
        { language },
      ),
  ],
  ['writeCalendarFile', language => writeCalendarFile([], { ...calendar, language })],
  ['drawRankedBars', language => drawRankedBars({ ...head, rows }, language)],
  [
    'drawHeatMap',
    language =>
      drawHeatMap({ ...head, columns: [{ label: 'a', max: 1 }], rows: [{ label: 'b', cells: [1] }] }, language),
  ],
  [
    'drawProgress',
    language => drawProgress({ ...head, scale: 'shared', rows: [{ label: 'a', value: 1, target: 2 }] }, language),
  ],
  [
    'drawIntervals',
    language => drawIntervals({ ...head, interval: 'x', rows: [{ label: 'a', value: 1, low: 0, high: 2 }] }, language),
  ],
  ['drawRanking', language => drawRanking(ranking, language)],
  ['drawReportChart', language => bars && drawReportChart(bars, language)],
  ['renderCsv', language => renderCsv(report, language)],
  ['renderHtml', language => renderHtml(report, { language })],
  ['renderHtml of a report with languages', language => renderHtml({ ...report, languages: [language] })],
  ['renderMarkdown', language => renderMarkdown(report, language)],
  ['renderText', language => renderText(report, language)],
]

describe('a language with a region means the language in', () => {
  it.each(functions)('%s', (_, run) => {
    const inVietnamese = run('vi')
    const inEnglish = run('en')
    expect(inVietnamese).not.toEqual(inEnglish)
    expect(run('vi-VN')).toEqual(inVietnamese)
    expect(run('VI' as LanguageTag)).toEqual(inVietnamese)
    expect(run('en-GB')).toEqual(inEnglish)
  })
})

describe('an unknown language is refused by', () => {
  it.each(functions)('%s', (_, run) => {
    const [fault, ...others] = faultsOf(() => run('fr' as never))
    expect(fault).toMatch(/^not-allowed at (options\.)?language(s\[0\])?$/)
    expect(others).toEqual([])
  })
})

it('a page in one language is written once, however the language is named twice', () => {
  expect(faultsOf(() => renderHtml({ ...report, languages: ['vi', 'vi-VN'] }))).toEqual([
    'duplicate language at languages[1]',
  ])
  expect(renderHtml(report, { language: 'en-GB' })).toContain('<html lang="en">')
})
