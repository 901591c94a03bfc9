import { type Figure, type FormulaMeasure, formatFigure, parseFigure } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'

const count = (of: string): FormulaMeasure => ({ kind: 'count', of })
const vnd = (scale: 'one' | 'million' | 'billion'): FormulaMeasure => ({ kind: 'money', currency: 'VND', scale })
const percent: FormulaMeasure = { kind: 'percent' }

/** The place in the source, the printed text, and what `source-readings.md` reads there. */
const readings: readonly (readonly [string, string, Partial<Figure>])[] = [
  ['001:209', '0,4874', { value: '0.4874' }],
  ['001:209', '0,5346 điểm', { value: '0.5346', measure: count('điểm') }],
  ['001:205', 'gần 1,0 triệu', { value: '1000000', qualifiers: ['nearly'] }],
  ['001:205', '2,2 triệu tài khoản', { value: '2200000', measure: count('tài khoản') }],
  [
    '001:153',
    '0,5 doanh nghiệp CNS/1000 dân',
    { value: '0.5', measure: { kind: 'rate', of: 'doanh nghiệp CNS', base: 1000, per: 'dân' } },
  ],
  ['002:130', '77,70%', { value: '77.7', measure: percent }],
  ['000:24', '16.586 tỷ đồng', { value: '16586', measure: vnd('billion') }],
  ['000:98', '13.012 lượt', { value: '13012', measure: count('lượt') }],
  ['001:137', '1.134.000 người', { value: '1134000', measure: count('người') }],
  ['001:1095', '7.669.915 bản ghi', { value: '7669915', measure: count('bản ghi') }],
  ['002:263', '200.000.000 đồng', { value: '200000000', measure: vnd('one') }],
  ['002:263', 'từ 200.000.000 đồng trở lên', { value: '200000000', measure: vnd('one'), qualifiers: ['at-least'] }],
  ['002:245', '1.472', { value: '1472' }],
  ['004:115', '**39.435**', { value: '39435' }],
  ['001:1177', 'gần 2000 cơ sở', { value: '2000', measure: count('cơ sở'), qualifiers: ['nearly'] }],
  [
    '002:66',
    '1000 lượt góp ý/tháng',
    { value: '1000', measure: { kind: 'rate', of: 'lượt góp ý', base: 1, per: 'tháng' } },
  ],
  ['002:106', 'hơn 1500 hệ thống', { value: '1500', measure: count('hệ thống'), qualifiers: ['more-than'] }],
  ['000:28', '03 nhiệm vụ', { value: '3', measure: count('nhiệm vụ') }],
  ['000:148', '09 cơ quan báo đài³', { value: '9', measure: count('cơ quan báo đài'), footnote: '³' }],
  ['001:292', '0%', { value: '0', measure: percent }],
  ['000:106', '85,5% giá trị hợp đồng', { value: '85.5', measure: percent, of: 'giá trị hợp đồng' }],
  ['001:149', '8,23% GRDP', { value: '8.23', measure: percent, of: 'GRDP' }],
  ['003:36', '102%', { value: '102', measure: percent }],
  ['001:73', '10/56 xã, phường', { value: '5/28', numerator: 10, denominator: 56, measure: count('xã, phường') }],
  ['002:20', '07/07 quận, huyện', { value: '1', numerator: 7, denominator: 7, measure: count('quận, huyện') }],
  [
    '003:62',
    '1.784/3.233 tên miền',
    { value: '1784/3233', numerator: 1784, denominator: 3233, measure: count('tên miền') },
  ],
  [
    '004:117',
    '20.653/21.003 hồ sơ',
    { value: '20653/21003', numerator: 20653, denominator: 21003, measure: count('hồ sơ') },
  ],
  ['001:201', '276 máy/100 dân', { value: '276', measure: { kind: 'rate', of: 'máy', base: 100, per: 'dân' } }],
  [
    '001:201',
    'trung bình gần 2 tài khoản mạng xã hội/1 người dân',
    {
      value: '2',
      qualifiers: ['average', 'nearly'],
      measure: { kind: 'rate', of: 'tài khoản mạng xã hội', base: 1, per: 'người dân' },
    },
  ],
  ['001:153', 'trên 2,1', { value: '2.1', qualifiers: ['more-than'] }],
  ['001:157', 'tối thiểu 03', { value: '3', qualifiers: ['at-least'] }],
  [
    '001:157',
    '1.000 tỷ đồng/năm',
    { value: '1000', measure: { kind: 'money', currency: 'VND', scale: 'billion', per: 'năm' } },
  ],
  ['001:494', '65-70%', { value: null, low: '65', high: '70', measure: percent }],
  ['003:123', 'khoảng 8- 9%', { value: null, low: '8', high: '9', qualifiers: ['about'], measure: percent }],
  ['003:123', 'thêm 1-2%', { value: null, low: '1', high: '2', qualifiers: ['increase'], measure: percent }],
  ['004:135', 'từ 01 đến 02 nhân viên', { value: null, low: '1', high: '2', measure: count('nhân viên') }],
  ['001:458', '~100%', { value: '100', qualifiers: ['about'], measure: percent }],
  ['002:44', 'gần 97%', { value: '97', qualifiers: ['nearly'], measure: percent }],
  ['002:120', 'gần 11 tỷ đồng', { value: '11', qualifiers: ['nearly'], measure: vnd('billion') }],
  ['003:46', 'khoảng 800 triệu đồng', { value: '800', qualifiers: ['about'], measure: vnd('million') }],
  ['003:77', 'khoảng 1.150 vị trí', { value: '1150', qualifiers: ['about'], measure: count('vị trí') }],
  ['001:129', 'hơn 20 triệu lượt', { value: '20000000', qualifiers: ['more-than'], measure: count('lượt') }],
  ['004:61', 'Trên 40%', { value: '40', qualifiers: ['more-than'], measure: percent }],
  ['001:606', 'ít nhất 50% tổ, thôn', { value: '50', qualifiers: ['at-least'], measure: percent, of: 'tổ, thôn' }],
  ['001:117', 'đến 170TB', { value: '170', qualifiers: ['at-most'], measure: count('TB') }],
  ['002:36', 'đến 170 TB', { value: '170', qualifiers: ['at-most'], measure: count('TB') }],
  [
    '001:117',
    'đến 10Gbp/s',
    { value: '10', qualifiers: ['at-most'], measure: { kind: 'rate', of: 'Gbp', base: 1, per: 's' } },
  ],
  ['000:24', 'ước đạt 16.586 tỷ đồng', { value: '16586', qualifiers: ['estimated'], measure: vnd('billion') }],
  ['003:85', '(ước khoảng) 341 tỷ đồng', { value: '341', qualifiers: ['estimated', 'about'], measure: vnd('billion') }],
  ['004:107', 'ước đạt trên 80%', { value: '80', qualifiers: ['estimated', 'more-than'], measure: percent }],
  ['000:108', 'dự kiến là 23.700m²', { value: '23700', qualifiers: ['planned'], measure: count('m²') }],
  ['000:128', '125 cuộc họp (lũy kế)', { value: '125', qualifiers: ['cumulative'], measure: count('cuộc họp') }],
  ['000:98', 'tăng hơn 50%', { value: '50', qualifiers: ['increase', 'more-than'], measure: percent }],
  [
    '004:75',
    'Rút ngắn khoảng 30% thời gian họp',
    { value: '30', qualifiers: ['decrease', 'about'], of: 'thời gian họp', measure: percent },
  ],
  ['000:24', '55 triệu USD', { value: '55', measure: { kind: 'money', currency: 'USD', scale: 'million' } }],
  ['000:106', '602 tỷ', { value: '602000000000' }],
  ['004:147', '6,1 tỷ đồng', { value: '6.1', measure: vnd('billion') }],
  [
    '004:101',
    '1,5 tỷ đồng (Đơn vị thực hiện: VNPT)',
    { value: '1.5', measure: vnd('billion'), note: 'Đơn vị thực hiện: VNPT' },
  ],
  ['002:120', '162.137 m²', { value: '162137', measure: count('m²') }],
  ['001:310', '-', { value: null, absence: 'no-data' }],
  ['001:432', '\u00a0', { value: null, absence: 'no-data' }],
  ['001:470', 'Bắt đầu', { value: null, absence: 'in-words', words: 'Bắt đầu' }],
  ['002:234', 'Chưa có.', { value: null, absence: 'in-words', words: 'Chưa có.' }],
  [
    '002:134',
    '1.704 thủ tục không bao gồm 134 DVCTT',
    { value: '1704', measure: count('thủ tục'), note: 'không bao gồm 134 DVCTT' },
  ],
]

it.each(readings)('%s “%s” is read as it is meant', (_, text, expected) => {
  const { printed, ...figure } = parseFigure(text)
  expect(figure).toEqual(expect.objectContaining({ qualifiers: [], ...expected }))
  expect(Object.keys(figure).toSorted()).toEqual(
    [...new Set([...Object.keys(expected), 'qualifiers', ...(text.trim() === '' ? ['words'] : [])])].toSorted(),
  )
  expect(printed === undefined).toBe(figure.absence !== undefined)
})

/** Written back, they differ from the source only in a blank, a capital or a customary spelling. */
const normalised = new Map([
  ['**39.435**', '39.435'],
  ['\u00a0', ''],
  ['khoảng 8- 9%', 'khoảng 8-9%'],
  ['Trên 40%', 'trên 40%'],
  ['Rút ngắn khoảng 30% thời gian họp', 'rút ngắn khoảng 30% thời gian họp'],
  ['từ 01 đến 02 nhân viên', '01-02 nhân viên'],
  ['từ 200.000.000 đồng trở lên', '200.000.000 đồng trở lên'],
  ['(ước khoảng) 341 tỷ đồng', 'ước khoảng 341 tỷ đồng'],
  ['trung bình gần 2 tài khoản mạng xã hội/1 người dân', 'trung bình gần 2 tài khoản mạng xã hội/người dân'],
  ['1.704 thủ tục không bao gồm 134 DVCTT', '1.704 thủ tục (không bao gồm 134 DVCTT)'],
])

it.each(readings)('%s “%s” is written back as it was printed, apart from blanks, capitals and spelling', (_, text) => {
  expect(formatFigure(parseFigure(text), 'vi')).toBe(normalised.get(text) ?? text)
})

describe('what only looks like a figure is refused:', () => {
  it.each([
    'mức 3,4',
    'mức độ 4: 1.704',
    '4.0',
    '5.1',
    'CMCN 4.0',
    '24/7',
    '10.196.133.40:8000',
    '15/4/2022',
    '1:500',
    '5399/202205/',
    'tỷ lệ 1:500',
    'Tổng đài 1022',
    '2022 100% tổ chức',
    'cấp độ 4',
    '1.367.26',
    '70-65%',
    '12,5/20 xã',
    '-5/10 xã',
    '5 to 10%',
    '5% - 10',
    '5%/10%',
    '1/2/3',
    '0.5',
    '1'.repeat(41),
    '5 máy/99999999999999999999 dân',
    '5 máy/-5 dân',
    '٣ hồ sơ',
    '½',
  ])('%s', text => {
    expect(faultsOf(() => parseFigure(text))).toEqual(['unread figure'])
  })
})

describe('a column is read as it is declared:', () => {
  it('with English marks', () => {
    expect(parseFigure('16,586.5 million USD', { language: 'en' })).toEqual(
      expect.objectContaining({ value: '16586.5', measure: { kind: 'money', currency: 'USD', scale: 'million' } }),
    )
  })

  it('with its own unit, which a unit in the cell overrides', () => {
    expect(parseFigure('56,39', { measure: percent }).measure).toEqual(percent)
    expect(parseFigure('32 thủ tục', { measure: percent }).measure).toEqual(count('thủ tục'))
    expect(parseFigure('-', { measure: percent })).toEqual({
      value: null,
      qualifiers: [],
      absence: 'no-data',
      measure: percent,
    })
  })

  it('and an unknown option is refused', () => {
    expect(faultsOf(() => parseFigure('1', { mark: 'en' } as never))).toEqual(['unknown property at options.mark'])
  })
})

describe('a figure is written in English:', () => {
  it.each([
    ['ước đạt trên 80%', 'estimated more than 80%'],
    ['~100%', '~100%'],
    ['16.586 tỷ đồng', '16,586 billion VND'],
    ['07/07 quận, huyện', '07/07 quận, huyện'],
    ['2,2 triệu tài khoản', '2.2 million tài khoản'],
    ['65-70%', '65-70%'],
  ])('“%s” as “%s”', (vi, en) => {
    expect(formatFigure(parseFigure(vi), 'en')).toBe(en)
  })
})

describe('what stands in brackets at the end', () => {
  const read = (text: string, language: 'vi' | 'en' = 'vi') => {
    const { value, qualifiers, note } = parseFigure(text, { language })
    return [value, qualifiers, note]
  }

  it('says that a figure is cumulative, in capitals too and in the language of the column only', () => {
    expect(read('125 (LŨY KẾ)')).toEqual(['125', ['cumulative'], undefined])
    expect(read('125 (cumulative)', 'en')).toEqual(['125', ['cumulative'], undefined])
    expect(read('125 (cumulative)')).toEqual(['125', [], 'cumulative'])
  })

  it('is else a note, also if it is a word that stands elsewhere', () => {
    expect(read('80 (trở lên)')).toEqual(['80', [], 'trở lên'])
    expect(read('80 (khoảng)')).toEqual(['80', [], 'khoảng'])
    expect(read('80 hồ sơ  (xem phụ lục)')).toEqual(['80', [], 'xem phụ lục'])
  })

  it('is not a note of nothing', () => {
    expect(parseFigure('(xem phụ lục)')).toMatchObject({ value: null, absence: 'in-words', words: '(xem phụ lục)' })
  })
})

it('the ends of a range may be equal, and so may a part and its whole', () => {
  expect(parseFigure('5-5%')).toMatchObject({ low: '5', high: '5' })
  expect(parseFigure('5/5 xã')).toMatchObject({ value: '1', numerator: 5, denominator: 5 })
})

it('a figure with a zero denominator has no value', () => {
  const figure = parseFigure('0/0 hồ sơ')
  expect([figure.value, figure.absence, figure.denominator]).toEqual([null, 'zero-denominator', 0])
  expect(formatFigure(figure, 'vi')).toBe('0/0 hồ sơ')
})

it('a figure without a value or a reason, or with contradictory parts, is refused', () => {
  const faults = (figure: object) => faultsOf(() => formatFigure({ qualifiers: [], ...figure } as never, 'vi'))
  expect(faults({ value: null })).toEqual(['malformed figure at figure'])
  expect(faults({ value: null, low: '5' })).toEqual(['malformed figure at figure'])
  expect(faults({ value: '5', absence: 'no-data' })).toEqual(['malformed figure at figure'])
  expect(faults({ value: '5', low: '6', high: '7' })).toEqual(['malformed figure at figure'])
  expect(faults({ value: '5', numerator: 5 })).toEqual(['malformed figure at figure'])
  expect(faults({ value: null, low: '8', high: '7' })).toEqual(['out-of-order range at figure.high'])
})

it('a figure with an invalid number or qualifier is refused', () => {
  expect(faultsOf(() => formatFigure({ value: '1,5', qualifiers: ['roughly' as never] }, 'vi'))).toEqual([
    'malformed number at figure.value',
    'not-allowed at figure.qualifiers[0]',
  ])
})
