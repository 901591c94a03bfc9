import { formatExplanation, formatNumber, formatPercent, formatText, type Issue, libraryVersion, rank } from 'egov-kpi'
import {
  drawRanking,
  drawReportChart,
  parseReport,
  type Report,
  renderCsv,
  renderHtml,
  renderMarkdown,
  renderSheets,
  renderText,
  reportFindings,
  reportRanking,
  reportRankingBars,
  translateReport,
} from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'

/** Indonesian, for a ranking of cities by an index of 1 to 5. The words are ours, and those of no document. */
const indonesian = {
  id: 'id',
  instead: 'en',
  numbers: { decimal: ',', group: '.' },
  words: {
    Ranking: 'Pemeringkatan',
    Rank: 'Peringkat',
    Unit: 'Instansi',
    Score: 'Nilai',
    Band: 'Predikat',
    Error: 'Kesalahan',
    Warning: 'Peringatan',
    'From the highest score. The sign =: a shared rank.': 'Dari nilai tertinggi. Tanda = berarti peringkat sama.',
    'Bounds of bands: ¤': 'Batas predikat: ¤',
    Bands: 'Predikat',
    Ties: 'Peringkat sama',
    'Made with': 'Dibuat dengan',
    'Tied units share the better rank, and the next ranks are skipped (¤, ¤, ¤, ¤).': 'Peringkat: ¤, ¤, ¤, ¤.',
    'Satisfactory: from ¤': 'Memuaskan: mulai ¤',
    'Below: below ¤': 'Di bawah: kurang dari ¤',
    'Satisfactory from ¤ · Below below ¤': 'Memuaskan mulai ¤ · Di bawah kurang dari ¤',
    'Explanations without a translation are in English.': 'Penjelasan dalam bahasa Inggris.',
  },
  messages: { empty: () => 'Tidak ada data.' },
} as const

const ranking = rank(
  [
    { unit: 'Denpasar', score: '3.68' },
    { unit: 'Badung', score: '4.21' },
    { unit: 'Gianyar', score: '3.68' },
  ],
  {
    bands: [
      { id: 'top', atLeast: '4.2', name: { en: 'Satisfactory', vi: 'Đạt yêu cầu', also: { id: 'Memuaskan' } } },
      { id: 'other', below: '4.2', name: { en: 'Below', vi: 'Dưới mức', also: { id: 'Di bawah' } } },
    ],
  },
)
const report: Report = {
  title: { vi: 'Xếp hạng', en: 'Index of cities', also: { id: 'Indeks SPBE' } },
  // The answer is a sentence about these units: it has a test of its own.
  blocks: reportRanking(ranking).slice(1),
}

describe('a report in a language that the library does not write', () => {
  it('has its own titles, labels, bands and marks of numbers', () => {
    const { report: own, missing } = translateReport(report, indonesian)
    expect(renderText(own, 'en').trimEnd().split('\n')).toEqual([
      'Indeks SPBE',
      '═══════════',
      '',
      'Pemeringkatan',
      'Dari nilai tertinggi. Tanda = berarti peringkat sama.',
      'Peringkat  Instansi  Nilai  Nilai                 Predikat',
      '───────────────────────────────────────────────────────────',
      '        1  Badung     4,21  ████████████████████  Memuaskan',
      '       2=  Denpasar   3,68  █████████████████▌    Di bawah',
      '       2=  Gianyar    3,68  █████████████████▌    Di bawah',
      '',
      'Penjelasan dalam bahasa Inggris.',
      '',
      '────────────────────────────────────────',
      'Predikat        Memuaskan mulai 4,2 · Di bawah kurang dari 4,2',
      'Peringkat sama  Peringkat: 1, 2, 2, 4.',
      `Dibuat dengan   egov-kpi ${libraryVersion}`,
    ])
    expect(missing).toEqual([])
  })

  it('is written by every renderer, and comes back from JSON', () => {
    const { report: own } = translateReport(report, indonesian)
    const html = renderHtml(own)
    expect(html).toContain('<html lang="id">')
    // Sorting, of tables that are long enough for it, goes by the number.
    const many = rank(Array.from({ length: 12 }, (_, index) => ({ unit: `Kota ${index}`, score: `${index}.25` })))
    const long = translateReport({ title: 'SPBE', blocks: reportRanking(many) }, indonesian).report
    expect(renderHtml(long)).toContain('data-s="925/100"')
    for (const text of ['Peringkat', 'Memuaskan', '4,21']) {
      expect(html).toContain(text)
      expect(renderMarkdown(own, 'en')).toContain(text)
    }
    expect(html.match(/Penjelasan dalam bahasa Inggris/g)).toHaveLength(1)
    // A program reads the number, not what people read.
    expect(renderCsv(own, 'en')).toContain('Badung,4.21,Memuaskan')
    expect(renderSheets(own, 'en')[0]?.columns.map(({ header }) => header)).toContain('Nilai')
    expect(parseReport(JSON.parse(JSON.stringify(own)))).toEqual(own)
  })

  it('names once, at its end, what is left in the other language, and lists it for a translator', () => {
    const { Score: _, Band: __, ...words } = indonesian.words
    const { report: own, missing } = translateReport(report, { ...indonesian, words })
    const last = own.blocks.at(-2)
    expect(last).toEqual({ kind: 'paragraph', text: 'Not translated, and left in English: "Score", "Band"' })
    expect(missing).toEqual(['Score', 'Band', 'Not translated, and left in English'])
  })

  it('leaves a sentence that names units, and lists it without its numbers', () => {
    const [answer] = reportRanking(ranking)
    const { missing } = translateReport({ title: 'SPBE', blocks: [answer] }, indonesian)
    expect(missing[0]).toBe(
      'Badung (¤) ranks first of ¤ units. Of ¤ units, ¤ reaches Satisfactory; Denpasar and Gianyar are in the band Below.',
    )
  })

  it('takes numbers out of texts, and writes them with its own marks', () => {
    const paragraph = {
      kind: 'paragraph',
      text: { vi: 'Tối đa 1.234,5 điểm theo Bảng 1.5', en: 'At most 1,234.5 points by table 1.5' },
    } as const
    const given = { title: 'X', blocks: [paragraph] }
    expect(translateReport(given, indonesian).missing[0]).toBe('At most ¤ points by table ¤')
    const words = { 'At most ¤ points by table ¤': 'Paling banyak ¤ poin menurut tabel ¤' }
    const { report: own } = translateReport(given, { ...indonesian, words })
    expect(own.blocks).toEqual([
      {
        kind: 'paragraph',
        text: {
          vi: 'Paling banyak 1.234,5 poin menurut tabel 1.5',
          en: 'Paling banyak 1.234,5 poin menurut tabel 1.5',
        },
      },
    ])
  })

  it('has the sentences of findings that the language has', () => {
    const issue = (code: 'empty' | 'missing'): Issue => ({
      code,
      severity: 'warning',
      path: ['a'],
      parameters: {},
      message: { vi: 'Không có.', en: 'Nothing.' },
    })
    const given = { title: 'X', blocks: reportFindings([issue('empty'), issue('missing')]) }
    const { report: own, missing } = translateReport(given, indonesian)
    const texts = own.blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : []))
    expect(texts.slice(0, 2)).toEqual(['Peringatan (a): Tidak ada data.', 'Peringatan (a): Nothing.'])
    expect(missing).toContain('Nothing.')
  })

  it('has pictures of its own, and names what they lack', () => {
    const given = { title: 'X', blocks: reportRankingBars(ranking) }
    const { report: own, missing } = translateReport(given, indonesian)
    const [chart] = own.blocks
    const { svg, table } = chart?.kind === 'chart' ? drawReportChart(chart, 'en') : { svg: '', table: null }
    expect(svg).toContain('lang="id"')
    for (const text of ['Memuaskan', 'Nilai', '4,21']) expect(svg).toContain(text)
    expect(svg).not.toContain('Satisfactory')
    expect(table?.columns.map(({ heading }) => heading)).toEqual(['Instansi', 'Peringkat', 'Nilai', 'Predikat'])
    expect(renderHtml(own)).toContain('Memuaskan')
    expect(missing).not.toContain('Band')
    expect(parseReport(JSON.parse(JSON.stringify(own)))).toEqual(own)
    const { Band: _, ...words } = indonesian.words
    expect(translateReport(given, { ...indonesian, words }).missing).toContain('Band')
  })

  it('draws charts in it without a report', () => {
    const { svg } = drawRanking(ranking, indonesian)
    for (const text of ['Memuaskan', 'Nilai', '4,21']) expect(svg).toContain(text)
  })

  it('stays as it is in a language of the library, and needs one to fall back to', () => {
    expect(translateReport(report, 'vi' as never)).toEqual({ report: { ...report, languages: ['vi'] }, missing: [] })
    expect(() => translateReport(report, { id: 'id' } as never)).toThrow('instead')
  })
})

describe('numbers of a language', () => {
  const hindi = { id: 'hi', instead: 'en', numbers: { decimal: '.', group: ',', sizes: [3, 2] } } as const

  it.each([
    ['1234567', '12,34,567'],
    ['-123456789.5', '−12,34,56,789.5'],
    ['123', '123'],
    ['1000', '1,000'],
    ['100000', '1,00,000'],
    ['1/1200000', '1/12,00,000'],
  ])('%s is %s in groups of 3 and then 2', (value, text) => {
    expect(formatNumber(value, hindi)).toBe(text)
  })

  it('may have no mark between groups, or a space', () => {
    const french = { id: 'fr', instead: 'en', numbers: { decimal: ',', group: '\u00A0' } } as const
    expect(formatNumber('16586.5', french)).toBe('16\u00A0586,5')
    expect(formatPercent('98.05', french)).toBe('98,05%')
    expect(formatNumber('16586.5', { ...french, numbers: { decimal: ',', group: '' } })).toBe('16586,5')
  })

  it('are those of the language instead unless it has marks', () => {
    expect(formatNumber('16586.5', { id: 'fr', instead: 'vi' })).toBe('16.586,5')
  })

  it.each([
    [{ decimal: ',', group: ',' }],
    [{ decimal: '', group: '.' }],
    [{ decimal: 'x', group: '.' }],
    [{ decimal: ',', group: '.', sizes: [] }],
    [{ decimal: ',', group: '.', sizes: [0] }],
  ])('refuses %j', numbers => {
    expect(() => formatNumber('1', { id: 'fr', instead: 'en', numbers })).toThrow('numbers')
  })

  it('stand in explanations too, whose words fall back where there are none', () => {
    const explanation = { label: { vi: 'Điểm', en: 'Score' }, value: '1234.5', reason: { vi: 'đo', en: 'measured' } }
    expect(formatExplanation(explanation, indonesian)).toBe('Nilai: 1.234,5\n  measured')
    expect(formatText({ vi: 'Xếp loại', en: 'Band' }, indonesian)).toBe('Predikat')
  })
})
