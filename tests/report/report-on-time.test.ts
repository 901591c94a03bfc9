import { formatText, type Observation } from 'egov-kpi'
import { type ReportOnTimeOptions, reportOnTime } from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'
import { counts } from '../support/counts'
import { issuesOf } from '../support/issues'
import { cellsIn, linesOf, notesIn, notesOf, sentencesOf, wordsIn } from './blocks'

const ducPho = {
  received: 21003,
  'carried-over': 1315,
  resolved: 20653,
  'in-time': 19739,
  late: 914,
  pending: 350,
  'pending-within-deadline': 295,
  'pending-overdue': 55,
}
const sheet = (values: Readonly<Record<string, number>>, more: Partial<Observation> = {}) =>
  counts('duc-pho', '2020-12-15/2021-12-14', 'dossiers', values).map(one => ({
    ...one,
    label: { vi: 'Năm 2021', en: '2021' },
    asOf: '2022-06-25',
    ...more,
  }))

/** Counts of a unit from what is independent: the sums follow. */
const unit = (id: string, early: number, onTime: number, late: number, within: number, overdue: number) => {
  const [resolved, pending] = [early + onTime + late, within + overdue]
  return counts(id, '2022-S1', 'dossiers', {
    received: resolved + pending,
    'carried-over': 0,
    online: resolved + pending,
    offline: 0,
    resolved,
    early,
    'on-time': onTime,
    late,
    pending,
    'pending-within-deadline': within,
    'pending-overdue': overdue,
  })
}
const names = { units: { a: { vi: 'Sở A', en: 'A' }, b: { vi: 'Sở B', en: 'B' }, c: { vi: 'Sở C', en: 'C' } } }
const of = (observations: readonly Observation[], options: ReportOnTimeOptions = {}) => {
  const blocks = reportOnTime(observations, { names, ...options })
  const [summary, table, rates, form] = blocks
  return { blocks, summary, table, rates, form, sentences: sentencesOf(summary) }
}
// A: 6 of 8 in time, 2 late; B: 6 of 12 in time, 6 late; together 12 of 20 in time, 8 late, 3 overdue.
const two = [...unit('a', 4, 2, 2, 1, 1), ...unit('b', 3, 3, 6, 6, 2)]

describe('an on-time report', () => {
  const { blocks, summary, table, rates, form, sentences } = of(two)

  it('begins with the rate by its name, its spread, what is overdue, and who was late most often', () => {
    expect(sentences).toEqual([
      'Tỷ lệ giải quyết đúng hạn trên số đã giải quyết: 60,00% (12/20), từ 50,00% đến 75,00%; 3 hồ sơ đang quá hạn; Sở B quá hạn nhiều nhất (6/12).',
      'Resolved in time, of those resolved: 60.00% (12/20), from 50.00% to 75.00%; 3 pending dossiers are overdue; B was late most often (6/12).',
    ])
    for (const sentence of sentences) expect(wordsIn(sentence)).toBeLessThanOrEqual(45)
  })

  it('has what was received, what was resolved, the rate with its counts, and what is overdue as key figures', () => {
    expect(
      summary.figures.map(({ label, value }) => [
        formatText(label, 'vi'),
        value.kind === 'number' ? value.value : value.kind,
        formatText(value.note ?? '', 'vi'),
      ]),
    ).toEqual([
      ['Tiếp nhận', '30', ''],
      ['Đã giải quyết', '20', ''],
      ['Tỷ lệ giải quyết đúng hạn trên số đã giải quyết', '60', '12/20'],
      ['Đang giải quyết quá hạn', '3', ''],
    ])
  })

  it('lists the sum of all, then the units by the share that was late', () => {
    expect(linesOf(table)).toEqual([
      'Đơn vị,Tiếp nhận,Đã giải quyết: Tổng số,Đã giải quyết: Quá hạn,Tỷ lệ giải quyết đúng hạn trên số đã giải quyết (%),Đang giải quyết: Tổng số,Đang giải quyết: Quá hạn',
      'Tổng số,30,20,8,60.00,10,3',
      'Sở B,20,12,6,50.00,8,2',
      'Sở A,10,8,2,75.00,2,1',
    ])
    expect(notesIn(table, 'rate')).toEqual(['12/20', '6/12', '6/8'])
    expect(table.sections[0]?.rows.map(({ isTotal }) => isTotal)).toEqual([true, undefined, undefined])
  })

  it('says once, above the table, of which period the rows are and how the rate is computed', () => {
    expect(formatText(table.lead ?? '', 'vi')).toBe(
      'Kỳ báo cáo: 6 tháng đầu năm 2022. Tỷ lệ giải quyết đúng hạn trên số đã giải quyết = Giải quyết trước hạn và đúng hạn ÷ Đã giải quyết × 100. Xếp theo tỷ lệ giải quyết quá hạn, cao nhất trước.',
    )
    expect(formatText(table.lead ?? '', 'en')).toBe(
      'Period: first half of 2022. Resolved in time, of those resolved = Resolved early or on time ÷ Resolved × 100. Largest share resolved late first.',
    )
  })

  it('draws what was resolved early, on time and late', () => {
    const [, b] = cellsIn(table, 'mark')
    expect(b?.kind === 'mark' && b.mark.kind === 'split' ? b.mark.parts.map(one => [one.tone, one.count]) : []).toEqual(
      [
        ['good', 3],
        ['fair', 3],
        ['weak', 6],
      ],
    )
  })

  it('has all rates as rows beside their formulas, and the units as columns', () => {
    expect(linesOf(rates)).toEqual([
      'Tỷ lệ,Sở A (%),Sở B (%),Tổng số (%)',
      'Tỷ lệ giải quyết đúng hạn trên số đã giải quyết,75.00,50.00,60.00',
      // A: (6 + 1) of 10; B: (6 + 6) of 20; together 19 of 30.
      'Tỷ lệ xử lý đúng hạn trên tổng số tiếp nhận,70.00,60.00,63.33',
      'Tỷ lệ giải quyết trên tổng số tiếp nhận,80.00,60.00,66.67',
      'Tỷ lệ giải quyết quá hạn trên số đã giải quyết,25.00,50.00,40.00',
      'Tỷ lệ đang giải quyết trên tổng số tiếp nhận,20.00,40.00,33.33',
    ])
    expect(notesIn(rates, 'rate', 'en')[0]).toBe('Resolved early or on time ÷ Resolved × 100')
  })

  it('ends with the form as an annex, its sums and that they were checked', () => {
    expect(form.isAnnex).toBe(true)
    expect(linesOf(form).at(-1)).toBe('Tổng số,30,30,0,0,20,7,5,8,10,7,3')
    expect((form.notes ?? []).map(note => formatText(note, 'vi'))).toContain(
      'Đã kiểm tra: các tổng của biểu khớp ở cả 3 dòng.',
    )
    expect(cellsIn(form, 'dossiers-late').at(-1)?.explanation?.reason).toEqual({
      vi: 'Tổng của 2 dòng',
      en: 'The sum of 2 rows',
    })
  })

  it('names the rate at its end, and that others differ', () => {
    expect(notesOf(blocks, 'en')['Rate']).toBe(
      'Resolved in time, of those resolved = Resolved early or on time ÷ Resolved × 100. Other rates that are also called “on-time rate” differ; the table “On-time rates” lists them.',
    )
  })
})

describe('the rate', () => {
  it('is another one if the caller says so, by its own name everywhere', () => {
    const { sentences, table } = of(two, { rate: 'handled-in-time' })
    expect(sentences[1]).toBe(
      'Handled in time, of all received: 63.33% (19/30), from 60.00% to 70.00%; 3 pending dossiers are overdue; B was late most often (6/12).',
    )
    expect(linesOf(table, 'en')[0]).toContain('"Handled in time, of all received (%)"')
  })

  it('is one of those that have a name', () => {
    expect(issuesOf(() => reportOnTime([], { rate: 'on-time' })).map(({ path }) => path)).toEqual([['rate']])
  })

  it('is zero if everything was late', () => {
    expect(of(unit('c', 0, 0, 2, 0, 1)).sentences).toEqual([
      'Tỷ lệ giải quyết đúng hạn trên số đã giải quyết: 0,00% (0/2); 1 hồ sơ đang quá hạn.',
      'Resolved in time, of those resolved: 0.00% (0/2); 1 pending dossier is overdue.',
    ])
  })

  it('is absent if nothing was resolved, which is not zero', () => {
    const { sentences, table, summary } = of(unit('c', 0, 0, 0, 5, 0))
    expect(sentences).toEqual([
      'Tỷ lệ giải quyết đúng hạn trên số đã giải quyết: chưa tính được; không có hồ sơ đang quá hạn.',
      'Resolved in time, of those resolved: cannot be computed; no pending dossier is overdue.',
    ])
    expect(linesOf(table, 'en')[1]).toBe('C,5,0,0,no dossiers to divide by,5,0')
    expect(summary.figures[2]?.value.kind).toBe('absent')
  })
})

describe('a report of no dossiers', () => {
  it('says so', () => {
    expect(of(unit('c', 0, 0, 0, 0, 0)).sentences).toEqual([
      'Không có hồ sơ nào phải giải quyết trong kỳ.',
      'There was no dossier to handle in the period.',
    ])
    expect(of([]).sentences).toEqual(['Không có số liệu hồ sơ.', 'There are no counts of dossiers.'])
  })
})

describe('the sum of the rows', () => {
  it('is left out if the rows are of different periods, and the form says why', () => {
    const later = unit('a', 1, 1, 0, 0, 0).map(one => ({ ...one, period: '2022-S2' }))
    const { table, form, summary } = of([...unit('a', 4, 2, 2, 1, 1), ...later])
    expect(linesOf(table, 'en').map(line => line.split(',').slice(0, 2))).toEqual([
      ['Unit', 'Period'],
      ['A', 'first half of 2022'],
      ['A', 'second half of 2022'],
    ])
    expect((form.notes ?? []).map(note => formatText(note, 'en'))).toContain(
      'There is no row of sums, since the rows are of different periods or share dossiers.',
    )
    expect(summary.figures).toEqual([])
  })

  it('is left out if a row is a group of other rows', () => {
    const groups = { groups: { b: 'Nhóm B' }, units: { a: 'Sở A' } }
    expect(linesOf(of(two, { names: groups }).table)).toHaveLength(3)
  })

  it('has no count that one of the rows lacks', () => {
    const without = unit('b', 3, 3, 6, 6, 2).filter(
      ({ indicator }) => !['dossiers-online', 'dossiers-offline'].includes(indicator),
    )
    const [, , online] =
      linesOf(of([...unit('a', 4, 2, 2, 1, 1), ...without]).form)
        .at(-1)
        ?.split(',') ?? []
    expect(online).toBe('không có số liệu')
  })

  it('is checked, and a row whose sums do not hold is named', () => {
    const wrong = two.map(one => (one.unit === 'b' && one.indicator === 'dossiers-late' ? { ...one, value: 7 } : one))
    expect((of(wrong).form.notes ?? []).map(note => formatText(note, 'vi'))).toContain(
      'Các tổng của biểu không khớp ở: Sở B; Tổng số.',
    )
  })
})

it('rates of more than eight rows have a column each, behind the report', () => {
  const many = Array.from({ length: 9 }, (_, index) => unit(`u${index}`, 1, 0, 0, 0, 0)).flat()
  const { rates } = of(many)
  expect(rates.isAnnex).toBe(true)
  expect([rates.columns.length, linesOf(rates).length]).toEqual([6, 11])
})

describe('form II.06a', () => {
  const named = { names: { units: { 'duc-pho': 'Thị xã Đức Phổ' } } }

  it('reproduces that of Đức Phổ: what is unknown is not zero, and the rates are those printed', () => {
    const { form, rates } = of(sheet(ducPho), named)
    expect(linesOf(form)[1]).toBe(
      'Thị xã Đức Phổ,21003,không có số liệu,không có số liệu,1315,20653,không có số liệu,không có số liệu,19739,914,350,295,55',
    )
    expect(formatText(form.lead ?? '', 'vi')).toBe('Kỳ báo cáo: Năm 2021')
    expect(linesOf(rates).map(line => line.split(',').at(-1))).toEqual([
      'Thị xã Đức Phổ (%)',
      '95.57',
      '95.39',
      '98.33',
      '4.43',
      '1.67',
    ])
    expect(form.notes?.at(-1)).toEqual({ vi: 'Tính đến 25/6/2022.', en: 'As of 25/6/2022.' })
  })

  it('explains each count as a sum of others, or as counted', () => {
    const { form } = of(sheet(ducPho))
    const said = Object.fromEntries(
      form.columns.map(({ id }, at) => [id, form.sections[0]?.rows[0]?.cells[at]?.explanation?.reason]),
    )
    // Of the dossiers received, only the sum and those carried over are known, so the other identity explains the sum.
    expect(said['dossiers-received']).toMatchObject({
      vi: 'Số hồ sơ đã giải quyết + Số hồ sơ đang giải quyết = 20.653 + 350',
    })
    expect(said['dossiers-resolved']).toMatchObject({ en: 'Early and on time + Late = 19,739 + 914' })
    expect(said['dossiers-pending']).toMatchObject({ en: 'Within deadline + Overdue = 295 + 55' })
    expect(said['dossiers-late']).toMatchObject({ en: 'Counted, not computed from other figures' })
  })

  it('opens each rate down to its counts', () => {
    const [cell] = cellsIn(of(sheet(ducPho)).rates, 'row-1')
    expect(cell?.explanation).toMatchObject({
      value: '95.57',
      rounding: { decimals: 2, mode: 'half-up', exact: '1973900/20653' },
      inputs: [{ value: '19739' }, { value: '20653' }],
    })
  })

  it('calls a channel by its name, and the column by what its rows are', () => {
    const called = ['online', 'direct', 'postal'].map(channel => {
      const [head, row] = linesOf(of(sheet(ducPho, { dimension: { channel } })).form)
      return [head, row].map(line => line?.split(',')[0])
    })
    expect(called).toEqual([
      ['Hình thức tiếp nhận', 'Trực tuyến'],
      ['Hình thức tiếp nhận', 'Trực tiếp'],
      ['Hình thức tiếp nhận', 'Bưu chính'],
    ])
  })

  it('gives no rate if the denominator is zero or a count is unknown', () => {
    const none = sheet(Object.fromEntries(Object.keys(ducPho).map(id => [id, 0])))
    const unknown = sheet({ received: 21003, 'carried-over': 1315, 'pending-overdue': 55 }, { period: '2022' })
    const { rates } = of([...none, ...unknown])
    const reasons = ['row-1', 'row-2'].map(row => {
      const [cell] = cellsIn(rates, row)
      return cell?.kind === 'absent' ? formatText(cell.reason, 'en') : cell?.kind
    })
    expect(reasons).toEqual(['no dossiers to divide by', 'no data: Resolved early or on time; Resolved'])
  })

  it('is not made of petitions', () => {
    const feedback = counts('a', '2022', 'citizen-feedback', { received: 1 })
    expect(issuesOf(() => reportOnTime(feedback)).map(({ code }) => code)).toEqual(['unknown'])
  })
})
