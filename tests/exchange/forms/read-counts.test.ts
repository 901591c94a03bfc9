import { type ReadCountsOptions, readCounts } from 'egov-kpi/exchange'
import { form07a, weeklyForm } from 'egov-kpi/frameworks'
import { describe, expect, it } from 'vitest'
import { found, table } from '../given'
import { cell, numberCell, row, workbook } from '../workbooks'

const options: ReadCountsOptions = { form: form07a, period: '2026-10' }
const csv = (lines: readonly string[], more: Partial<ReadCountsOptions> = {}) =>
  readCounts({ name: '07a.csv', data: table(...lines) }, { ...options, ...more })
const serious = (reading: Awaited<ReturnType<typeof csv>>) => found(reading).filter(one => !one.startsWith('info'))
const figures = ({ value }: Awaited<ReturnType<typeof csv>>) =>
  (value ?? []).map(({ unit, indicator, value: count }) => `${unit} ${indicator.replace('dossiers-', '')} ${count}`)

/** The columns of form 07a as offices head them, with an empty first column. Invented, as all figures here. */
const head = [
  ';;BÁO CÁO TÌNH HÌNH GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH;;;;;;;;;;;;;;;;;;;;',
  ';;;;;;;;;;;;;;;;;;;;;;Đơn vị tính: hồ sơ',
  ';Tên đơn vị;Tiếp nhận;;;;;;;Đã giải quyết;;;;Đang giải quyết;;;;Dừng giải quyết;Chờ tiếp nhận;;Không tiếp nhận;Rút hồ sơ;Thanh toán',
  ';;Tổng số;Trong kỳ;;;;;Từ kỳ trước;Tổng số;Trong hạn;Quá hạn;;Tổng số;Trong hạn;Quá hạn;;;Trong hạn;Quá hạn;;;Tổng số',
  ';;;Trực tiếp;Trực tuyến;;;Bưu chính;;;;Có thư xin lỗi;Không có thư xin lỗi;;;Có thư xin lỗi;Không có thư xin lỗi;;;;;;',
  ';;;;Toàn trình;Một phần;Khác;;;;;;;;;;;;;;;;',
  `;${Array.from({ length: 22 }, (_, index) => `(${index + 1})`).join(';')}`,
]
const columns = [
  ...['received', 'direct', 'online-full', 'online-partial', 'online-other', 'postal', 'carried-over', 'resolved'],
  ...['in-time', 'late-with-apology', 'late-without-apology', 'pending', 'pending-within-deadline'],
  ...['pending-overdue-with-apology', 'pending-overdue-without-apology', 'stopped', 'awaiting-acceptance-in-time'],
  ...['awaiting-acceptance-late', 'not-accepted', 'withdrawn', 'paid'],
]
const a = [1200, 100, 700, 200, 50, 50, 100, 1100, 1080, 12, 8, 90, 70, 15, 5, 6, 3, 1, 2, 2, 640]
const b = [300, 20, 180, 40, 10, 20, 30, 280, 280, 0, 0, 20, 20, 0, 0, 0, 0, 0, 0, 0, 150]
const both = a.map((count, index) => count + (b[index] as number))
const line = (unit: string, counts: readonly (number | string)[]) => `;${unit};${counts.join(';')}`

describe('a table of form 07a', () => {
  it('is read with headings in four rows, a title, an empty column and a row of numbers', async () => {
    const reading = await csv([...head, line('Phường A', a), line('Xã B', b), line('Tổng cộng', both)])
    expect(serious(reading)).toEqual([])
    expect(figures(reading)).toEqual(
      [
        ['Phường A', a],
        ['Xã B', b],
      ].flatMap(([unit, counts]) => columns.map((column, index) => `${unit} ${column} ${(counts as number[])[index]}`)),
    )
    expect(reading.value?.[0]).toMatchObject({ period: '2026-10', status: 'final' })
  })

  it('is read from a workbook with merged headings', async () => {
    const data = workbook({
      rows: [
        row(1, cell('A1', 'Đơn vị'), cell('B1', 'Tiếp nhận'), cell('D1', 'Đã giải quyết')),
        row(2, cell('B2', 'Tổng số'), cell('C2', 'Trực tiếp'), cell('D2', 'Tổng số'), cell('E2', 'Quá hạn')),
        row(
          3,
          cell('A3', 'Phường A'),
          numberCell('B3', 12),
          numberCell('C3', 5),
          numberCell('D3', 9),
          numberCell('E3', 1),
        ),
      ].join(''),
      merges: ['A1:A2', 'B1:C1', 'D1:E1'],
    })
    const reading = await readCounts(
      { name: 'w.xlsx', data },
      { ...options, form: weeklyForm, columns: { 'Tiếp nhận / Trực tiếp': null } },
    )
    expect(serious(reading)).toEqual([])
    expect(figures(reading)).toEqual(['Phường A received 12', 'Phường A resolved 9', 'Phường A late 1'])
  })

  it('keeps what came in within the period apart from the total', async () => {
    const reading = await csv([
      'Đơn vị;Tiếp nhận;;;',
      ';Tổng số;Trong kỳ;;Kỳ trước chuyển sang',
      ';;Tổng số;Trực tuyến;',
      'A;10;8;6;2',
    ])
    expect(figures(reading)).toEqual(['A received 10', 'A newly-received 8', 'A online 6', 'A carried-over 2'])
  })
})

const short = ['Đơn vị;Tiếp nhận;;Dừng giải quyết', ';Tổng số;Trực tiếp;']

describe('rows that are not of a unit', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a total that is right', ['A;3;1;0', 'B;4;2;1', 'Tổng cộng;7;3;1'], []],
    ['a total that is wrong', ['A;3;1;0', 'B;4;2;1', 'Tổng cộng;7;4;1'], ['warning contradiction total 07a.csv 5 C']],
    ['a total above its rows', ['Tổng số;7;3;1', 'A;3;1;0', 'B;4;2;1'], []],
    ['a total of each block, and of all', ['A;3;1;0', 'Cộng;3;1;0', 'B;4;2;1', 'Cộng;4;2;1', 'Tổng cộng;7;3;1'], []],
    ['headings again after a page break', ['A;3;1;0', ...short, 'B;4;2;1'], []],
    ['numbers of the columns again', ['(1);(2);(3);(4)', 'A;3;1;0', '(1);(2);(3);(4)', 'B;4;2;1'], []],
    ['“of which” without figures', ['A;3;1;0', 'Trong đó:;;;', 'B;4;2;1'], ['warning left-out closing-rows 07a.csv 4']],
    [
      'a note and signatures',
      ['A;3;1;0', 'B;4;2;1', '* Số liệu đến 31/10/2026;;;', ';;;', 'NGƯỜI LẬP;;THỦ TRƯỞNG;', '(Ký, ghi rõ họ tên);;;'],
      ['warning left-out closing-rows 07a.csv 5'],
    ],
  ])('%s', async (_, rows, expected) => {
    const reading = await csv([...short, ...rows])
    expect(serious(reading)).toEqual(expected)
    expect(figures(reading)).toEqual([
      'A received 3',
      'A direct 1',
      'A stopped 0',
      'B received 4',
      'B direct 2',
      'B stopped 1',
    ])
  })
})

describe('a cell', () => {
  it.each<[string, readonly string[]]>([
    ['1.234', ['A received 1234']],
    ['1,234', ['A received 1234']],
    ['1 234', ['A received 1234']],
    ['1.234.567', ['A received 1234567']],
    ['0', ['A received 0']],
    ['', []],
    ['-', []],
  ])('with “%s” is %j: what is empty is not zero', async (written, expected) => {
    const reading = await csv([...short, `A;${written};1;0`])
    expect(serious(reading)).toEqual([])
    expect(figures(reading).filter(one => one.includes('received'))).toEqual(expected)
  })

  it.each(['12,5', '-3', '1.23', '1.234,5', 'ba', '12 hồ sơ'])('with “%s” is refused with its place', async written => {
    const reading = await csv([...short, `A;${written};1;0`])
    expect(reading.value).toBeNull()
    expect(serious(reading)).toEqual(['error not-whole count 07a.csv 3 B'])
    const partly = await csv([...short, `A;${written};1;0`], { partial: true })
    expect(figures(partly)).toEqual(['A direct 1', 'A stopped 0'])
  })

  it('with figures and no unit is refused: nothing is lost', async () => {
    expect(serious(await csv([...short, 'A;3;1;0', ';4;2;1']))).toEqual(['error missing cell 07a.csv 4 A'])
  })

  it('under no heading is refused, once for its column', async () => {
    expect(serious(await csv([...short, 'A;3;1;0;7', 'B;4;2;1;8']))).toEqual(['error missing heading 07a.csv 3 E'])
  })

  it('of a unit that is there twice is refused', async () => {
    expect(serious(await csv([...short, 'A;3;1;0', 'A;4;2;1']))).toEqual(['error duplicate unit 07a.csv 4 A'])
  })

  it('of rows that are shifted against their headings is refused', async () => {
    const reading = await csv([...short, ';A;3;1', ';B;4;2'])
    expect(reading.value).toBeNull()
    expect(serious(reading)).toContain('error not-whole count 07a.csv 3 B')
  })
})

describe('a heading', () => {
  const rows = ['Đơn vị;Tiếp nhận;;Dừng giải quyết;Điểm hài lòng', ';Tổng số;Trực tiếp;;', 'A;3;1;0;5']

  it('that is not known is an error, since its figures would be lost', async () => {
    const reading = await csv(rows)
    expect(reading.value).toBeNull()
    expect(serious(reading)).toEqual(['error unknown heading 07a.csv 2 E'])
  })

  it('can be left out, or given its meaning', async () => {
    const left = await csv(rows, { columns: { 'Điểm hài lòng': null } })
    expect(figures(left)).toEqual(['A received 3', 'A direct 1', 'A stopped 0'])
    const meant = await csv(rows, { columns: { 'Điểm hài lòng': 'dossiers-withdrawn' } })
    expect(figures(meant)).toContain('A withdrawn 5')
  })

  it('cannot be given a meaning that no count of the form has', async () => {
    const reading = await csv(rows, { columns: { 'Điểm hài lòng': 'tiếp nhận' } })
    expect(serious(reading)).toEqual(['error unknown heading 07a.csv 2 E'])
  })

  it('of a count that the form does not have is not known', async () => {
    expect(serious(await csv(rows.slice(0, 3), { form: weeklyForm, columns: { 'Điểm hài lòng': null } }))).toEqual([
      'error unknown heading 07a.csv 2 C',
      'error unknown heading 07a.csv 2 D',
    ])
  })

  it('that is there twice is an error', async () => {
    const twice = ['Đơn vị;Tiếp nhận;;Rút hồ sơ;Xin rút', ';Tổng số;Trực tiếp;;', 'A;3;1;0;0']
    expect(serious(await csv(twice))).toEqual(['error duplicate indicator 07a.csv 2 E'])
  })

  it('is needed for the units', async () => {
    const reading = await csv(['Tiếp nhận;', 'Tổng số;Trực tiếp', '3;1'])
    expect(reading.value).toBeNull()
    expect(serious(reading)).toEqual(['error missing header 07a.csv'])
  })
})

it('options that are wrong are thrown', async () => {
  await expect(readCounts({ name: 'a.csv', data: '' }, { ...options, period: 'x' })).rejects.toThrow('period')
  await expect(readCounts({ name: 'a.csv', data: '' }, { ...options, by: 'unit' } as never)).rejects.toThrow('by')
})
