import type { Observation, ObservationCombination } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { bringToPeriod, periodFindings } from '../../src/observations/bring-to-period'

const figure = (period: string, value: string | number | null, more: Partial<Observation> = {}): Observation => ({
  unit: 'ward-a',
  indicator: 'served',
  period,
  value,
  ...(value === null ? { absence: 'no-data' } : {}),
  status: 'final',
  ...more,
})
const share = (period: string, numerator: number, denominator: number): Observation =>
  figure(period, `${100 * numerator}/${denominator}`, { numerator, denominator })
const bring = (how: ObservationCombination, period: string, ...figures: readonly Observation[]) =>
  bringToPeriod(figures, period, { how, factor: 100 })
const quarters = (...values: readonly (number | null)[]) =>
  values.map((value, index) => figure(`2022-Q${index + 1}`, value))

describe('a flow', () => {
  it('adds its quarters up to the year, and names them', () => {
    const { figure: year, missing, disagreements } = bring('sum', '2022', ...quarters(260, 270, 265, 265))
    expect(year).toEqual({
      unit: 'ward-a',
      indicator: 'served',
      period: '2022',
      value: '1060',
      status: 'final',
      inputs: ['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4'].map(period => ({ period })),
    })
    expect([missing, disagreements]).toEqual([[], []])
  })

  it('is made of halves, quarters, months and spans of days as they come', () => {
    const parts = [
      figure('2022-S1', 500),
      figure('2022-07', 80),
      figure('2022-08-01/2022-08-20', 50),
      figure('2022-08-21/2022-09-30', 70),
      figure('2022-Q4', 300),
    ]
    expect(bring('sum', '2022', ...parts.toReversed()).figure?.value).toBe('1000')
    expect(
      bring('sum', '2020-12-15/2021-12-14', figure('2020-12-15/2021-06-30', 3), figure('2021-07-01/2021-12-14', 4))
        .figure?.value,
    ).toBe('7')
  })

  it('with a missing quarter covers the quarters that are known, and names the missing one', () => {
    const early = bring('sum', '2022', ...quarters(260, 270))
    expect(early.figure).toMatchObject({ period: '2022-S1', value: '530' })
    expect(early.missing).toEqual(['2022-Q3', '2022-Q4'])
    const gap = bring('sum', '2022', ...quarters(260, null, 265, 265))
    expect(gap.figure).toMatchObject({ period: '2022', value: '790' })
    expect([gap.missing, gap.absence]).toEqual([['2022-Q2'], 'no-data'])
    const named = bring('sum', '2022', ...quarters(1, 2, 3), figure('2022-Q4', null, { absence: 'not-yet-known' }))
    expect([named.missing, named.absence]).toEqual([['2022-Q4'], 'not-yet-known'])
    expect(bring('sum', '2022', figure('2022-01', 5)).missing).toHaveLength(11)
  })

  it('is the figure of exactly the period if there is one, and reports parts that differ from it', () => {
    const year = figure('2022', 1060)
    expect(bring('sum', '2022', ...quarters(260, 270, 265, 265), year)).toMatchObject({
      figure: year,
      disagreements: [],
    })
    const other = bring('sum', '2022', ...quarters(260, 270, 265, 255), year)
    expect(other.figure).toBe(year)
    expect(other.disagreements).toMatchObject([{ figure: year, value: '1050' }])
    const half = bring('sum', '2022', figure('2022-S1', 600), ...quarters(260, 270, 265, 255))
    expect(half.figure?.value).toBe('1120')
    expect(half.disagreements).toMatchObject([{ figure: { period: '2022-S1' }, value: '530' }])
  })

  it('leaves out what lies partly beyond the period', () => {
    const { figure: none, missing } = bring('sum', '2022', figure('2021-12-15/2022-12-14', 9))
    expect([none, missing]).toEqual([undefined, ['2022']])
  })
})

describe('a ratio', () => {
  it('is the ratio of the sums of its counts', () => {
    const { figure: half } = bring('ratio', '2022-S1', share('2022-Q1', 1, 10), share('2022-Q2', 90, 100))
    expect(half).toMatchObject({ value: '910/11', numerator: 91, denominator: 110 })
  })

  it('needs its counts as soon as there is more than one part', () => {
    const alone = bring('ratio', '2022', figure('2022-S1', '50.66'))
    expect([alone.figure?.value, alone.missing]).toEqual(['50.66', ['2022-S2']])
    const several = bring('ratio', '2022-S1', figure('2022-Q1', 50), figure('2022-Q2', 60))
    expect([several.figure, several.missing]).toEqual([undefined, ['2022-S1']])
  })

  it('that was published rounded agrees with its counts', () => {
    const counts = [share('2022-Q1', 58_000, 116_000), share('2022-Q2', 941, 340)]
    expect(bring('ratio', '2022-S1', figure('2022-S1', '50.66'), ...counts).disagreements).toEqual([])
    expect(bring('ratio', '2022-S1', figure('2022-S1', '50.6'), ...counts).disagreements).toEqual([])
    expect(bring('ratio', '2022-S1', figure('2022-S1', '50.7'), ...counts).disagreements).toEqual([])
    expect(bring('ratio', '2022-S1', figure('2022-S1', 57), ...counts).disagreements).toHaveLength(1)
  })
})

it('a stock takes its last part, and needs no other', () => {
  expect(bring('last', '2022', figure('2022-Q4', 12))).toMatchObject({
    figure: { period: '2022', value: '12', inputs: [{ period: '2022-Q4' }] },
    missing: [],
  })
  const early = bring('last', '2022', ...quarters(5, 4, null))
  expect(early.figure).toMatchObject({ period: '2022-Q2', value: 4 })
  expect(early.missing).toEqual(['2022-Q3', '2022-Q4'])
  expect(bring('last', '2022', figure('2022-12', 3), figure('2022-Q4', 4)).disagreements).toHaveLength(1)
})

it('the largest and the smallest figure need all parts, and a figure that does not combine is never made of parts', () => {
  expect(bring('maximum', '2022', ...quarters(5, 9, 3, 2)).figure?.value).toBe('9')
  expect(bring('minimum', '2022', ...quarters(5, 9, 3)).missing).toEqual(['2022-Q4'])
  expect(bring('none', '2022', ...quarters(1, 2, 3, 4))).toMatchObject({ figure: undefined, missing: ['2022'] })
  expect(bring('none', '2022', ...quarters(1, 2, 3, 4), figure('2022', 7)).figure?.value).toBe(7)
})

it('findings name the periods that are missing, and figures that differ from their parts, in both languages', () => {
  const place = { unit: 'ward-a', indicator: 'served', period: '2022' }
  const texts = (...figures: readonly Observation[]) =>
    periodFindings(bring('sum', '2022', ...figures), place, []).map(({ code, severity, message }) => [
      code,
      severity,
      message.vi,
      message.en,
    ])
  expect(texts(...quarters(1, 2, 3))).toEqual([
    [
      'incomplete',
      'warning',
      'Số liệu chỉ tiêu “served” của “ward-a” chưa đủ cho năm 2022: thiếu quý IV/2022.',
      'The figures of “served” for “ward-a” do not cover 2022; missing: Q4 2022.',
    ],
  ])
  expect(texts(figure('2022', 1060), figure('2022-S1', 530), figure('2022-S2', 520))).toEqual([
    [
      'contradiction',
      'warning',
      'Chỉ tiêu “served” của “ward-a”: số liệu năm 2022 là 1.060, nhưng tính từ 6 tháng đầu năm 2022, 6 tháng cuối năm 2022 thì được 1.050; số liệu năm 2022 được dùng.',
      '“served” of “ward-a”: the figure of 2022 is 1,060, but the first half of 2022, the second half of 2022 give 1,050; the figure of 2022 is used.',
    ],
  ])
})
