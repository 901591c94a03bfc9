import { type Report, type ReportBlock, type ReportTable, renderHtml } from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'
import { cssText } from '../../src/report/html/css-text'
import { everyTable, formOf, kpiTable, matrix, rankingPage, rankingTable, splitTable, unitTable } from './pages'

const reportOf = (...blocks: readonly ReportBlock[]): Report => ({ title: 'x', blocks })
const pageOf = (report: Report): string => renderHtml(report).replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
/** What stands on a page, without its markup; cells are apart. */
const wordsOf = (html: string): string => html.replace(/<[^>]*>/g, '|').replace(/\s*\|[|\s]*/g, '|')
const bodyOf = (...blocks: readonly ReportBlock[]): string => pageOf(reportOf(...blocks))
/** The rows of the first table, each as markup. */
const rowsOf = (html: string): readonly string[] =>
  html.slice(html.indexOf('<tbody'), html.indexOf('</table>')).split('<tr').slice(1)

describe('the head of a page', () => {
  it('says who publishes it, what sort of paper it is, its title, and whether its figures are final', () => {
    const words = wordsOf(pageOf(rankingPage))
    expect(words).toContain('|Ủy ban nhân dân thành phố Thanh Giang|·|Hội đồng đánh giá chuyển đổi số|')
    expect(words).toContain('|Kết quả đánh giá, xếp hạng|Mức độ chuyển đổi số')
    expect(words).toContain('|Số liệu giả định|')
    expect(wordsOf(pageOf({ ...rankingPage, state: 'draft' }))).toContain('|Dự thảo|')
    expect(wordsOf(pageOf({ ...rankingPage, state: 'final' }))).not.toMatch(/Số liệu giả định|Dự thảo/)
  })

  it('has the letterhead of Decree 30 on paper, with the date as official papers write it', () => {
    const words = wordsOf(pageOf(rankingPage))
    expect(words).toContain('|Số: 12/BC-HĐĐG|')
    expect(words).toContain('|Cộng hòa xã hội chủ nghĩa Việt Nam|Độc lập - Tự do - Hạnh phúc|')
    expect(words).toContain('|Thanh Giang, ngày 09 tháng 02 năm 2023|')
    expect(words).toContain('|(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2023)|')
  })

  it('prints no part of a letterhead that is not given', () => {
    const words = wordsOf(pageOf({ ...reportOf(), letterhead: { authority: 'Sở Y tế' } }))
    expect(words).not.toMatch(/Số:|ngày|Kèm theo|Nơi nhận/)
    expect(wordsOf(pageOf(reportOf()))).not.toContain('Cộng hòa')
  })

  it('prints no name of the state on a paper in another language', () => {
    const report = { ...rankingPage, languages: ['en'], writtenIn: 'id' } as const
    expect(wordsOf(pageOf(report))).not.toContain('Socialist Republic')
  })
})

describe('the answer of a page', () => {
  it('stands before every table: a sentence, then figures with their base', () => {
    const html = pageOf(rankingPage)
    expect(html.indexOf('class="lead"')).toBeLessThan(html.indexOf('class="keys'))
    expect(html.indexOf('class="keys')).toBeLessThan(html.indexOf('<table'))
    expect(wordsOf(html)).toContain('|Đã xếp hạng|7 / 8|1 đơn vị thiếu điểm|Mức Tốt|3|Khá 2 · Trung bình 2|')
  })

  it('says why a figure is absent', () => {
    const figure = { label: 'Hạng', value: { kind: 'absent', reason: 'chưa có điểm' } } as const
    expect(wordsOf(bodyOf({ kind: 'summary', figures: [figure] }))).toContain('|Hạng|–|chưa có điểm|')
  })

  it('has at most four figures in a line, and lines of much the same length', () => {
    const figure = { label: 'Hạng', value: { kind: 'number', value: 1 } } as const
    const widest = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(count => {
      const html = bodyOf({ kind: 'summary', figures: Array(count).fill(figure) })
      return Number(/<dl class="keys n(\d)">/.exec(html)?.[1] ?? 4)
    })
    // Five are three and two, seven four and three, nine three times three.
    expect(widest).toEqual([1, 2, 3, 4, 3, 3, 4, 4, 3])
  })
})

describe('sections', () => {
  const titled = (index: number): ReportTable => ({ ...splitTable, title: `Bảng ${index}` })
  const tables = (count: number) => Array.from({ length: count }, (_, index) => titled(index + 1))

  it('a table has a heading of the second level, or of the third under one', () => {
    const heading = { kind: 'heading', level: 2, text: 'Chương' } as const
    const levels = [...bodyOf(titled(1), heading, titled(2)).matchAll(/<h(\d)[^>]*>([^<]*)/g)]
    expect(levels.map(([, level, text]) => `${level} ${text}`)).toEqual(['1 x', '2 Bảng 1', '2 Chương', '3 Bảng 2'])
  })

  it('a table is named by its heading', () => {
    const html = bodyOf(titled(1))
    const [, id] = /<h2 id="(\w+)">Bảng 1/.exec(html) ?? []
    expect(html).toContain(`aria-labelledby="${id}"`)
  })

  it('more than four are listed', () => {
    expect(bodyOf(...tables(4))).not.toContain('<nav')
    const html = bodyOf(...tables(5))
    expect(html.match(/<li><a href="#h\d">Bảng \d/g)).toHaveLength(5)
  })

  it('notes of all blocks are at the foot, after everything else, and no findings are one line of them', () => {
    const notes = (term: string): ReportBlock => ({ kind: 'notes', notes: [{ term, text: `${term} …` }] })
    const html = bodyOf(notes('Nguồn'), titled(1), { kind: 'findings', findings: [] }, notes('Làm tròn'))
    expect(wordsOf(html.slice(html.indexOf('<footer'), html.indexOf('</footer>')))).toBe(
      '|Nguồn|Nguồn …|Nội dung cần rà soát|Không có|Làm tròn|Làm tròn …|',
    )
    expect(html.indexOf('<footer')).toBeGreaterThan(html.indexOf('</table>'))
    expect(html).not.toMatch(/<h\d[^>]*>Nội dung cần rà soát/)
  })

  it('annexes follow the signature, with Roman numbers if there are several', () => {
    const html = pageOf(everyTable)
    const titles = ['I.</span> Biểu II.06a', 'II.</span> Biểu phụ'].map(title => `<span>Phụ lục ${title}`)
    const places = ['class="sg', ...titles].map(text => html.lastIndexOf(text))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    expect(wordsOf(bodyOf(titled(1), { ...titled(2), isAnnex: true }))).toContain('|Phụ lục.|Bảng 2|')
  })

  it('a signature has what is given, and each recipient a line', () => {
    const words = wordsOf(pageOf(rankingPage))
    expect(words).toContain(
      '|Nơi nhận:|Thường trực UBND thành phố (để b/c);|Các sở, ban, ngành; UBND các quận, huyện;|Lưu: VT.|TM. HỘI ĐỒNG|CHỦ TỊCH|',
    )
  })
})

describe('sheets', () => {
  const styleOf = (report: Report): string =>
    [...renderHtml(report).matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => text).join('')

  it('have the margins and the page number of Decree 30, and none on the first', () => {
    const style = styleOf(rankingPage)
    expect(style).toContain('@page{size:A4;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page)')
    expect(style).toContain('@page:first{@top-center{content:none}}')
  })

  it('lie across if the first wide table has most of the cells, and else only those of wide tables', () => {
    expect(styleOf(reportOf(formOf(14), splitTable))).toContain('@page{size:A4 landscape;')
    // Seven rows of 14 cells beside twice 8 of 8 and 2 of 6.
    expect(styleOf(reportOf(matrix('bar'), matrix('bar'), formOf(14)))).toContain('@page{size:A4;')
    const html = bodyOf(matrix('bar'), matrix('bar'), formOf(14))
    expect(html).toContain('<section class="tb an la">')
    expect(bodyOf(formOf(14), splitTable)).not.toMatch(/<section class="[^"]*\b(an|la)\b/)
  })

  it('hold a table of more than 26 columns in parts, each with the names of the rows and no column lost', () => {
    const html = bodyOf(formOf(30), formOf(30))
    const parts = [...html.matchAll(/<div class="w pr">([\s\S]*?)<\/table>/g)].map(([, part = '']) => part)
    const columns = parts.map(part => [...part.matchAll(/trước hạn (\d+)/g)].map(([, number]) => Number(number)))
    const own = columns.slice(0, columns.length / 2)
    expect(own.flat()).toEqual(Array.from({ length: 29 }, (_, index) => index + 1))
    expect(Math.max(...own.map(part => part.length))).toBeLessThanOrEqual(22)
    expect(parts.every(part => part.includes('>Sở Y tế'))).toBe(true)
    expect(bodyOf(formOf(26))).not.toContain('w pr')
  })

  it('have the title at their foot, as a text that no style can be taken for', () => {
    expect(cssText('Năm 2022, tính đến 31.12')).toBe('"Năm 2022, tính đến 31.12"')
    expect(cssText('"}</style>\\\n')).toBe('"\\22 \\7d \\3c \\2f style\\3e \\5c \\a "')
    expect(styleOf({ ...reportOf(), title: '"}*{x:url(y)' })).toContain(
      'content:"\\22 \\7d \\2a \\7b x\\3a url\\28 y\\29 "',
    )
  })

  it('leave out a folded table of many rows and say where its figures are, unless it is an annex', () => {
    const long = {
      ...splitTable,
      sections: [{ rows: Array(16).fill(splitTable.sections[0]?.rows[0]) }],
      isFolded: true,
    } as ReportTable
    expect(bodyOf(long)).toContain('<details class="sc">')
    expect(bodyOf(long)).toContain('<p class="n pr">Bảng “')
    expect(bodyOf({ ...long, isAnnex: true })).not.toContain('class="n pr"')
    expect(bodyOf({ ...long, isAnnex: true })).toContain('<details><summary>')
    expect(bodyOf({ ...splitTable, isFolded: true })).toContain('<details><summary>')
  })
})

describe('marks', () => {
  it('a bar is as long as its value on the axis, with a line through every row where a band begins', () => {
    const html = bodyOf(rankingTable)
    const [, first = ''] = rowsOf(html)
    expect(first).toContain('<rect class="f1" width="99.5%"/>')
    expect(first.match(/<line class="th" x1="(\d+)%"/g)).toEqual([
      '<line class="th" x1="65%"',
      '<line class="th" x1="80%"',
    ])
    const [, axis = ''] = /<span class="ax" aria-hidden="true">([\s\S]*?)<\/span>/.exec(html) ?? []
    expect([...axis.matchAll(/left:([\d.]+%)">(\d+)/g)].map(([, place, text]) => `${text} at ${place}`)).toEqual([
      '0 at 0%',
      '65 at 65%',
      '80 at 80%',
      '100 at 100%',
    ])
  })

  it('an end of an axis gives way to the name of a line that would touch it', () => {
    const axis = { least: 0, most: 100, lines: [{ at: 96 }] }
    const html = bodyOf({
      ...rankingTable,
      columns: rankingTable.columns.map(column => (column.id === 'bar' ? { ...column, axis } : column)),
    })
    const [, text = ''] = /<span class="ax" aria-hidden="true">([\s\S]*?)<\/span>/.exec(html) ?? []
    expect(wordsOf(text)).toBe('|0|96|')
  })

  it('a bar beyond its axis ends with it, and one in a second band of a tone is hatched', () => {
    const marked = (value: number): ReportTable => ({
      ...splitTable,
      columns: [
        { id: 'unit', title: 'x', kind: 'text' },
        { id: 'bar', title: 'x', kind: 'mark', axis: { least: 0, most: 10 } },
      ],
      sections: [
        {
          rows: [
            {
              cells: [
                { kind: 'text', text: 'a' },
                { kind: 'mark', mark: { kind: 'bar', value, tone: 'weak', isHatched: true } },
              ],
            },
          ],
        },
      ],
    })
    expect(bodyOf(marked(12))).toContain('<rect class="f4" width="100%"/><line class="hs" x2="100%"')
    expect(bodyOf(marked(-3))).toContain('<rect class="f4" width="0%"/>')
    expect(bodyOf(marked(4))).toContain('<rect class="f4" width="40%"/>')
  })

  it('a bullet has the points, a tick at the median and a dotted one at the best', () => {
    const [, , second = ''] = rowsOf(bodyOf(unitTable))
    // 19.16, 19.24 and 20 of 20.
    expect(second).toContain('<rect class="f1 thin" width="95.8%"/>')
    expect(second).toContain('<line class="ln" x1="96.2%"')
    expect(second).toContain('<line class="ln ld" x1="100%"')
  })

  it('a dumbbell goes from the baseline to the result, with the target through every row', () => {
    const rows = rowsOf(bodyOf(kpiTable))
    // 260/510 is 50.98 %, and the way from 21 is 29.98.
    const health = rows.find(row => row.includes('Sở Y tế')) ?? ''
    expect(health).toContain('<rect class="f1 way" x="21%" width="29.98%"/>')
    expect(health).toContain('<circle class="dh" cx="21%"')
    expect(health).toContain('<circle class="f1 do" cx="50.98%"')
    expect(rows.every(row => row.includes('<line class="ln th" x1="50%"'))).toBe(true)
    const absent = rows.at(-1) ?? ''
    expect(absent).not.toContain(' way"')
    expect(absent).toContain('<line class="ln" x1="60%"')
  })

  it('a split bar has counts inside parts that are at least 12 % wide, and nothing for nothing', () => {
    const [health = '', , none = ''] = rowsOf(bodyOf(splitTable))
    // 5, 4 and 1 of 10.
    expect(
      [...health.matchAll(/<rect class="(f\d)" x="([\d.]+)%" width="([\d.]+)%"/g)].map(found =>
        found.slice(1).join(' '),
      ),
    ).toEqual(['f1 0 50', 'f2 50 40', 'f4 90 10'])
    expect(
      [...health.matchAll(/<i class="(o\d)" style="left:([\d.]+)%">(\d)/g)].map(found => found.slice(1).join(' ')),
    ).toEqual(['o1 25 5', 'o2 70 4'])
    expect(none).not.toContain('<svg')
  })

  it('a share is a bar under the figure or the ground of its cell, and a total has none', () => {
    const bars = rowsOf(bodyOf(matrix('bar')))
    const home = bars.find(row => row.includes('Sở Nội vụ')) ?? ''
    // 24.5 of 30, 19.32 of 20, 10 of 20, 6 of 10, 10 of 10, 8.5 of 10.
    expect([...home.matchAll(/<rect width="([\d.]+)%"/g)].map(([, width]) => width)).toEqual([
      '81.7',
      '96.6',
      '50',
      '60',
      '100',
      '85',
    ])
    expect(bars.at(-1)).not.toContain('<svg')
    const heat = rowsOf(bodyOf(matrix('heat')))
    expect(
      [...(heat.find(row => row.includes('Sở Nội vụ')) ?? '').matchAll(/class="(h\d)"/g)].map(([, step]) => step),
    ).toEqual(['h5', 'h5', 'h3', 'h4', 'h5', 'h5'])
    expect(heat.at(-1)).not.toMatch(/class="h\d"/)
  })

  it('is hidden from screen readers, which have its figures in the same row', () => {
    const bare = pageOf(everyTable).replace(/<div class="sp" aria-hidden="true">[\s\S]*?<\/div>/g, '')
    expect(bare.match(/<svg(?![^>]*aria-hidden)/g)).toBe(null)
  })
})

describe('cells', () => {
  it('a chip has its sign and its name; the sign is for the eye', () => {
    expect(bodyOf(kpiTable)).toContain('<span class="k k1"><span aria-hidden="true">✓ </span>Đạt</span>')
  })

  it('a movement is an arrow and a number, and the sign = where there is none', () => {
    const [, first, second, third] = rowsOf(bodyOf(rankingTable)).map(wordsOf)
    expect(first).toMatch(/▲\| ?1\|\(hạng 2\)/)
    expect(second).toMatch(/▼\| ?1\|\(hạng 1\)/)
    expect(third).toMatch(/\|=\|\(hạng 3\)/)
  })

  it('what a figure is out of stands after it', () => {
    expect(wordsOf(bodyOf(unitTable))).toContain('|30,00|/ 30|')
  })

  it('an absent figure is a dash, its reason is there for those who listen, and one note counts the cells of each', () => {
    const words = wordsOf(bodyOf(rankingTable))
    expect(words).toContain('|–|chưa có điểm|Huyện Bình Tân|–|chưa có điểm|')
    expect(words).toContain('|–: 3 ô, chưa có điểm; 1 ô, không xếp loại.|')
    expect(wordsOf(bodyOf(splitTable))).toContain('|–: 1 ô, chưa giải quyết hồ sơ nào.|')
    expect(wordsOf(bodyOf(matrix('bar')))).not.toContain('–:')
  })

  it('a line under a table says that its figures open, where some do', () => {
    expect(wordsOf(bodyOf(rankingTable))).toContain('|Chọn một số để xem cách tính.|')
    expect(wordsOf(bodyOf(splitTable))).not.toContain('Chọn một số')
  })
})

describe('tables on screens', () => {
  const long = (count: number): ReportTable => ({
    ...splitTable,
    sections: [{ rows: Array(count).fill(splitTable.sections[0]?.rows[0]) }],
  })

  it('can be sorted from twelve rows on, but not by marks', () => {
    expect(bodyOf(long(11))).not.toContain('data-c')
    const html = bodyOf(long(12))
    expect([...html.matchAll(/data-c="(\d)"/g)].map(([, place]) => place)).toEqual(['0', '1', '3'])
  })

  it('have written roles, which rows laid out as grids need, but not the wide ones, which stay tables', () => {
    const html = bodyOf(splitTable)
    for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'])
      expect(html).toContain(`role="${role}"`)
    expect(bodyOf(formOf(11))).not.toMatch(/role="(table|row|cell)"/)
    expect(bodyOf(formOf(11))).toContain('Kéo ngang để xem đủ 11 cột')
  })

  it('scroll sideways on a phone with more than six columns of numbers, or with bars under them', () => {
    const scrolls = (table: ReportTable): boolean => {
      const html = bodyOf(table)
      expect(html.includes('<div class="ws" role="region" tabindex="0" aria-labelledby="h0">')).toBe(
        html.includes('Kéo ngang để xem đủ'),
      )
      return html.includes('class="ws"')
    }
    // A name and six numbers, and a name and seven.
    expect([formOf(7), formOf(8)].map(scrolls)).toEqual([false, true])
    expect([splitTable, rankingTable, matrix('bar'), matrix('heat')].map(scrolls)).toEqual([false, false, true, true])
    expect(bodyOf(formOf(8))).not.toMatch(/role="(table|row|cell)"/)
    expect(renderHtml(reportOf(formOf(8)))).not.toContain('#t0 tr')
  })

  it('give a first column of codes little room, and one of names as much as it needs', () => {
    const named: ReportTable = {
      ...unitTable,
      sections: unitTable.sections.map(section => ({
        ...section,
        rows: section.rows.map(({ cells: [, ...rest], ...row }) => ({
          ...row,
          cells: [{ kind: 'text', text: 'Đặc khu Hòn Mây' } as const, ...rest],
        })),
      })),
    }
    expect(rowsOf(bodyOf(unitTable))[1]).toMatch(/<td role="cell" class="r l">(<span[^>]*>)?1\.1/)
    expect(rowsOf(bodyOf(named))[1]).toContain('<td role="cell" class="l">Đặc khu Hòn Mây')
  })

  it('show on a phone the titles of columns before their figures, in both languages', () => {
    const html = renderHtml(reportOf(splitTable))
    expect(html).toContain('html[lang=vi] #t0 tr:not(.gr)>:nth-child(2)::before{content:"Đã giải quyết"}')
    expect(html).toContain('html[lang=en] #t0 tr:not(.gr)>:nth-child(2)::before{content:"Resolved"}')
    // The name, the mark and the figure to look for first have their own places.
    expect(html).not.toMatch(/#t0 tr:not\(\.gr\)>:nth-child\([134]\)/)
  })
})
