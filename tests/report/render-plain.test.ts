import { libraryVersion } from 'egov-kpi'
import {
  type Report,
  type ReportTable,
  renderCsv,
  renderMarkdown,
  renderSheets,
  renderText,
  reportEvaluation,
  reportRanking,
  reportUnit,
} from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/report/display-width'
import { faultsOf } from '../support/issues'
import { evaluation, everyPiece, hostileWords, ranking } from './documents'

const published: Report = {
  title: { vi: 'Kết quả năm 2022', en: 'Results of 2022' },
  subtitle: { vi: 'Tính đến 31/12/2022', en: 'As of 31/12/2022' },
  blocks: reportRanking(ranking),
}

/** A table of one text column. */
const tableOf = (...texts: readonly string[]): ReportTable => ({
  kind: 'table',
  title: 'x',
  columns: [{ id: 'a', title: 'a', kind: 'text' }],
  sections: [{ rows: texts.map(text => ({ cells: [{ kind: 'text', text }] })) }],
})

describe('text for a terminal', () => {
  it('is the ranking that a committee would print', () => {
    expect(renderText(published, 'vi').split('\n')).toEqual([
      'Kết quả năm 2022',
      '════════════════',
      'Tính đến 31/12/2022',
      '',
      // 80, 80, 55 and 30: the middle is (80 + 55) / 2, and of 60 points each for 4 units, 20 + 0 + 30 + 45 were lost.
      'Sở Nội vụ và Sở Y tế (80,00); Phường Hải Châu (55,00) đứng đầu 2 nhóm. 2 trên 4 đơn vị đạt mức Tốt;',
      '2 đơn vị ở mức Khá. Mất nhiều điểm nhất ở tiêu chí “Hồ sơ trực tuyến”: 95,00 trên 240.',
      '',
      'Đã xếp hạng    4 / 5 (1 chưa có điểm)',
      'Mức Tốt        2 (Khá 2)',
      'Điểm trung vị  67,50 (của 4 đơn vị)',
      'Cách biệt      50,00 (80,00 − 30,00 điểm)',
      '',
      'Bảng xếp hạng',
      'Xếp từ điểm cao đến thấp trong từng nhóm. Dấu =: đồng hạng.',
      'Hạng  Đơn vị            Điểm  Ghi chú                  Xếp loại',
      '───────────────────────────────────────────────────────────────',
      '[Sở, ban, ngành] 3 đơn vị · trung vị 80,00',
      '  1=  Sở Nội vụ        80,00  ████████████████         Tốt',
      '  1=  Sở Y tế          80,00  ████████████████         Tốt',
      '   3  Sở Du lịch       30,00  ██████                   Khá',
      '[Xã, phường] 2 đơn vị · 1 không xếp hạng',
      '   1  Phường Hải Châu  55,00  ███████████              Khá',
      '   –  Xã Hòa Vang          –  chưa có điểm “Kế hoạch”  –',
      '* –: 2 ô, không xếp hạng; 1 ô, chưa có tổng điểm.',
      '',
      '────────────────────────────────────────',
      'Bộ tiêu chí   Ứng dụng CNTT năm 2022: 2 tiêu chí, tối đa 100 điểm',
      'Mức xếp loại  Tốt từ 80 · Khá dưới 80',
      'Đồng hạng     Các đơn vị đồng hạng cùng nhận hạng cao hơn, các hạng tiếp theo bỏ trống (1, 2, 2, 4).',
      'Làm tròn      Điểm tiêu chí, tổng điểm và điểm xếp hạng: làm tròn đến 2 chữ số thập phân (từ 5 trở',
      '              lên thì làm tròn lên)',
      'Nguồn         9 giá trị được chấm (Tổ giúp việc, 20/12/2022)',
      `Lập bằng      egov-kpi ${libraryVersion}`,
      '',
    ])
  })

  it.each(hostileWords)('cannot be steered by a name: %j', word => {
    expect(renderText(everyPiece(word), 'vi')).not.toMatch(/(?!\n)[\p{Cc}\u202A-\u202E]/u)
  })

  it('is aligned also with combining marks and wide characters', () => {
    const text = renderText(
      {
        title: 'x',
        blocks: [
          {
            ...tableOf(),
            columns: [
              { id: 'a', title: 'a', kind: 'text' },
              { id: 'b', title: 'b', kind: 'text' },
            ],
            sections: [
              {
                rows: ['Huế', 'Huế'.normalize('NFD'), '東京', 'a\u200Bb'].map(one => ({
                  cells: [
                    { kind: 'text', text: one },
                    { kind: 'text', text: '|' },
                  ],
                })),
              },
            ],
          },
        ],
      },
      'en',
    )
    const bars = text.split('\n').filter(line => line.endsWith('|'))
    expect(bars.map(line => displayWidth(line))).toEqual([7, 7, 7, 7])
  })

  it('breaks lines that are too long for the terminal, but not numbers', () => {
    const text = renderText({ title: 'x', blocks: reportUnit(ranking, 'so-y-te') }, 'vi', { width: 60 })
    expect(text).toMatch(/40,00 \/ 60 +−20,00/)
    const table = text.slice(0, text.indexOf('Giải thích'))
    expect(Math.max(...table.split('\n').map(displayWidth))).toBeLessThanOrEqual(60)
  })

  it('splits a form of many columns to fit the terminal, with every column and the name of each row', () => {
    const numbers = Array.from({ length: 27 }, (_, at) => `${1000 + at}`)
    const wide: ReportTable = {
      ...tableOf(),
      title: 'Form',
      columns: [
        { id: 'unit', title: 'Unit', kind: 'text' },
        ...numbers.map(id => ({ id, title: `c${id}`, kind: 'number' as const })),
      ],
      sections: ['Sở Y tế', 'Sở Nội vụ'].map(unit => ({
        title: `of ${unit}`,
        rows: [
          { cells: [{ kind: 'text', text: unit }, ...numbers.map(value => ({ kind: 'number' as const, value }))] },
          {
            isTotal: true,
            cells: [{ kind: 'text', text: 'all' }, ...numbers.map(() => ({ kind: 'number' as const, value: '1' }))],
          },
        ],
      })),
      notes: ['Once'],
    }
    const lines = renderText({ title: 'x', blocks: [wide] }, 'en', { width: 60 }).split('\n')
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(60)
    // Beside a name of 9 columns there is room for 7 numbers of 2 + 5, so that 27 take four parts.
    expect(lines.filter(line => line.startsWith('Form'))).toEqual(['Form', ...Array(3).fill('Form (continued)')])
    const ofHealth = lines.filter(line => line.startsWith('Sở Y tế'))
    expect(ofHealth.flatMap(line => line.slice(9).trim().split(/ +/))).toEqual(
      numbers.map(text => `1,${text.slice(1)}`),
    )
    expect(lines.filter(line => line === '[of Sở Nội vụ]')).toHaveLength(4)
    expect(lines.filter(line => line === '* Once')).toHaveLength(1)
  })

  it('repeats the unit of a row where a table goes on below', () => {
    const table: ReportTable = {
      ...tableOf(),
      columns: [
        { id: 'indicator', title: 'Indicator', kind: 'text' },
        { id: 'unit', title: 'Unit', kind: 'text' },
        { id: 'figure', title: 'Figure', kind: 'number' },
        { id: 'status', title: 'Status', kind: 'text' },
      ],
      sections: [
        {
          rows: ['Health', 'Tourism'].map(unit => ({
            cells: [
              { kind: 'text', text: 'Online filing' },
              { kind: 'text', text: unit },
              { kind: 'number', value: '1234567890' },
              { kind: 'text', text: `${unit} met` },
            ],
          })),
        },
      ],
    }
    const lines = renderText({ title: 'x', blocks: [table] }, 'en', { width: 40 }).split('\n')
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(40)
    const told = lines.filter(line => line.includes('Health')).map(line => line.replace(/ {2,}/g, '|'))
    expect(told).toEqual(['Online filing|Health|1,234,567,890', 'Online filing|Health|Health met'])
  })
})

describe('text for a terminal', () => {
  it('has no control characters, invisible characters, direction marks or halves of surrogate pairs', () => {
    const word = 'a\u001B[2J\u001B]0;x\u0007\u009B1m\u202Eb\u2066\u200B\u00AD\uFEFF\u{E0041}c\r\n\u0085\u2028\td\uD800'
    const [title] = renderText({ title: word, blocks: [] }, 'vi').split('\n')
    expect(title).toBe('a[2J]0;x1mbc d\uFFFD')
    expect(renderText(everyPiece(word), 'vi')).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u)
  })

  it('refuses a width in which nothing can be read, unknown options and languages', () => {
    const report = { title: 'x', blocks: [] }
    const faults = (language: unknown, options: unknown): readonly string[] =>
      faultsOf(() => renderText(report, language as never, options as never))
    for (const width of [-5, 0, 19]) expect(faults('vi', { width })).toEqual(['not-whole number at width'])
    for (const width of [Number.NaN, Number.POSITIVE_INFINITY, 60.5, '60'])
      expect(faults('vi', { width })).toEqual(['not-whole number at width'])
    expect(faults('vi', { widht: 60 })).toEqual(['unknown property at widht'])
    expect(faults('vi', null)).toEqual(['wrong-type at options'])
    expect(faults('fr', {})).toEqual(['not-allowed at language'])
  })
})

it.each(['fr', '', undefined, null, ['vi']])('every renderer refuses the language %j', language => {
  const report = { title: 'x', blocks: [] }
  for (const write of [renderText, renderMarkdown, renderCsv, renderSheets]) {
    expect(faultsOf(() => write(report, language as never))).toEqual(['not-allowed at language'])
  }
  expect(faultsOf(() => renderSheets(null as never, 'vi'))).toEqual(['wrong-type at report'])
})

describe('Markdown', () => {
  it('is the ranking that a committee would publish', () => {
    expect(renderMarkdown(published, 'en').split('\n')).toEqual([
      '# Results of 2022',
      '',
      'As of 31/12/2022',
      '',
      'Department of Home Affairs and Department of Health (80.00); Phường Hải Châu (55.00) lead their groups. Of 4 units, 2 reach Good; 2 are in the band Fair. Most points are lost on “Online dossiers”: 95.00 of 240.',
      '',
      '- Ranked: **4 / 5** (1 without a score)',
      '- Band Good: **2** (Fair 2)',
      '- Median score: **67.50** (of 4 units)',
      '- Spread: **50.00** (80.00 − 30.00)',
      '',
      '**Ranking**',
      '',
      'From the highest score in each group. The sign =: a shared rank.',
      '',
      '*Departments* – 3 units · median 80.00',
      '',
      '| Rank | Unit | Score | Remarks | Band |',
      '| ---: | :--- | ---: | :--- | :--- |',
      '| 1= | Department of Home Affairs | 80.00 |  | Good |',
      '| 1= | Department of Health | 80.00 |  | Good |',
      '| 3 | Department of Tourism | 30.00 |  | Fair |',
      '',
      '*Communes* – 2 units · 1 not ranked',
      '',
      '| Rank | Unit | Score | Remarks | Band |',
      '| ---: | :--- | ---: | :--- | :--- |',
      '| 1 | Phường Hải Châu | 55.00 |  | Fair |',
      '| – | Xã Hòa Vang | – | not scored on “Plan” | – |',
      '',
      '- –: 2 cells, not ranked; 1 cell, no total.',
      '',
      '---',
      '',
      '- Criteria: IT adoption 2022: 2 criteria, at most 100 points',
      '- Bands: Good from 80 · Fair below 80',
      '- Ties: Tied units share the better rank, and the next ranks are skipped (1, 2, 2, 4).',
      '- Rounding: Points of criteria, totals and ranked scores: rounded to 2 decimals (half up)',
      '- Sources: 9 assessed values (Tổ giúp việc, 20/12/2022)',
      `- Made with: egov-kpi ${libraryVersion}`,
      '',
    ])
  })

  it.each(hostileWords)('does not take a word for markup: %j', word => {
    const plain = renderMarkdown(everyPiece('word'), 'vi').split('\n')
    const lines = renderMarkdown(everyPiece(word), 'vi').split('\n')
    const beginnings = (all: readonly string[]) => all.map(line => /^\s*(#+ |- |\|)?/.exec(line)?.[0])
    const bars = (all: readonly string[]) => all.map(line => line.match(/(?<!\\)\|/g)?.length ?? 0)
    expect(beginnings(lines)).toEqual(beginnings(plain))
    expect(bars(lines)).toEqual(bars(plain))
    expect(lines.join('\n')).not.toMatch(/(?<!\\)[<`[\]]|https?:\/\//)
  })
})

describe('CSV', () => {
  it('is a table that a spreadsheet reads', () => {
    const [table] = reportEvaluation(evaluation)
    expect(renderCsv(table, 'en').split('\r\n')).toEqual([
      'Group,Unit,Total / 100,Online dossiers / 60,Plan / 40',
      'Departments,Department of Health,80.00,40.00,40.00',
      'Departments,Department of Home Affairs,80.00,60.00,20.00',
      'Departments,Department of Tourism,30.00,30.00,0.00',
      'Communes,Phường Hải Châu,55.00,15.00,40.00',
      'Communes,Xã Hòa Vang,no total,48.00,not scored',
      ',Lost by the 4 units with a total,155.00,95.00,60.00',
      '',
    ])
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+1+1', "'+1+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    [' =1+1', "' =1+1"],
    ['\u200B=1+1', "'\u200B=1+1"],
    ['\t=1', '"\'\t\'=1"'],
    ['\r\n=1', '"\'\r\n\'=1"'],
    ['a;=1', '"a;\'=1"'],
    ['a\n=1', '"a\n\'=1"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['-5', '-5'],
    ['+84', '+84'],
    ['-', "'-"],
    ['a=b', 'a=b'],
    ['a,"b"\nc', '"a,""b""\nc"'],
  ])('writes a text so that no spreadsheet runs it: %j', (text, field) => {
    expect(renderCsv(tableOf(text), 'vi')).toBe(`a\r\n${field}\r\n`)
  })

  it('puts no apostrophe before a number below zero, and keeps its decimals', () => {
    const table = {
      ...tableOf(),
      columns: [{ id: 'a', title: 'a', kind: 'number', rounding: { decimals: 2, mode: 'half-up' } }],
      sections: [{ rows: ['-1234.5', '1/3', 7].map(value => ({ cells: [{ kind: 'number', value } as const] })) }],
    } as const
    expect(renderCsv(table, 'vi')).toBe('a\r\n-1234.50\r\n0.33\r\n7.00\r\n')
    expect(renderCsv(table, 'vi', { separator: ';', decimalMark: 'comma', byteOrderMark: true })).toBe(
      '\uFEFFa\r\n-1234,50\r\n0,33\r\n7,00\r\n',
    )
    expect(renderCsv(table, 'vi', { decimalMark: 'comma' })).toBe('a\r\n"-1234,50"\r\n"0,33"\r\n"7,00"\r\n')
  })

  it('keeps the tables of a report apart', () => {
    const csv = renderCsv({ ...published, blocks: [...published.blocks, ...reportEvaluation(evaluation)] }, 'vi')
    expect(csv.split('\r\n\r\n').map(part => part.split('\r\n')[0])).toEqual(['Bảng xếp hạng', 'Điểm theo tiêu chí'])
  })

  it('refuses options that it does not have, and languages that it does not know', () => {
    const faults = (language: unknown, options: unknown): readonly string[] =>
      faultsOf(() => renderCsv(tableOf('x'), language as never, options as never))
    expect(faults('vi', { separator: '|' })).toEqual(['not-allowed at separator'])
    expect(faults('vi', { seperator: ';' })).toEqual(['unknown property at seperator'])
    expect(faults('vi', { decimalMark: ',' })).toEqual(['not-allowed at decimalMark'])
    expect(faults('vi', null)).toEqual(['wrong-type at options'])
    expect(faults('fr', {})).toEqual(['not-allowed at language'])
    expect(faultsOf(() => renderCsv(null as never, 'vi'))).toEqual(['wrong-type at report'])
  })
})

it('a sign is written before what is above or below zero, and not before zero', () => {
  const table: ReportTable = {
    kind: 'table',
    title: 'x',
    columns: [{ id: 'a', title: 'a', kind: 'number', form: 'signed' }],
    sections: [{ rows: ['1.5', '0', '-1.5'].map(value => ({ cells: [{ kind: 'number', value }] })) }],
  }
  const text = renderText({ title: 'x', blocks: [table] }, 'en')
  expect(text.match(/[+−-]?[\d.]+$/gm)).toEqual(['+1.5', '0', '−1.5'])
})
