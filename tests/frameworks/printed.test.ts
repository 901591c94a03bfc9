import {
  checkForm,
  computeIndicators,
  explainIndicator,
  type FormAnswer,
  fillForm,
  formatExplanation,
  type Observation,
  round,
} from 'egov-kpi'
import { formII06a, onTimeRates, serviceRates } from 'egov-kpi/frameworks'
import { describe, expect, it } from 'vitest'
import { counts } from '../support/counts'
import { faultsOf } from '../support/issues'
import * as printed from './printed'

const { dossiers, ducPho, ducPhoPrinted, daNang, feedback, recomputed, notRecomputable, services } = printed
const twoDecimals = { decimals: 2, mode: 'half-up' } as const
const span = '2020-12-15/2022-06-14'

/** The on-time rates of filled-in counts, with two decimals. */
const rates = (observations: readonly Observation[], period: string) =>
  computeIndicators(onTimeRates, { observations: fillForm(formII06a, observations), periods: [period] })
    .observations.filter(({ indicator }) => onTimeRates.some(({ id }) => id === indicator))
    .map(({ indicator, value, absence }) => `${indicator} ${value === null ? absence : round(value, twoDecimals)}`)

describe('the percentages of the four papers', () => {
  it.each(recomputed)('%s follows from the counts beside it', (_, form, given, row, figure) => {
    const { period = '' } = given[0] ?? {}
    const { rows, findings } = checkForm(form, [...given, { row, period, printed: figure }])
    expect(findings).toEqual([])
    expect(rows.find(one => one.row === row)).toMatchObject({ agrees: true })
  })

  it('prove that the figures are rounded, not truncated', () => {
    const { rows } = checkForm(dossiers, [...printed.answersOf(ducPho), ...ducPhoPrinted])
    const figures = rows.filter(({ follows }) => follows !== undefined)
    expect(figures.filter(({ follows }) => !follows?.includes('truncate')).map(({ figure }) => figure?.value)).toEqual([
      '4.43',
      '1.67',
      '1.95',
      '6.94',
    ])
    expect(figures.every(({ follows }) => follows?.includes('half-up'))).toBe(true)
  })

  it('are all listed as recomputed, or as not recomputable with the reason', () => {
    expect(recomputed).toHaveLength(19)
    expect(Object.keys(notRecomputable)).toHaveLength(55)
    expect(Object.values(notRecomputable).every(why => why.length > 0)).toBe(true)
  })
})

describe('the rates of Đức Phổ and Đà Nẵng', () => {
  it('are computed from their counts', () => {
    expect([
      rates(ducPho, '2020-12-15/2021-12-14'),
      rates(ducPho, '2021-12-15/2022-06-14'),
      rates(daNang, '2022-01-01/2022-05-27'),
    ]).toEqual([
      [
        'resolved-in-time 95.57',
        'handled-in-time 95.39',
        'resolved-of-received 98.33',
        'late-of-resolved 4.43',
        'pending-of-received 1.67',
      ],
      [
        'resolved-in-time 98.05',
        'handled-in-time 97.78',
        'resolved-of-received 93.06',
        'late-of-resolved 1.95',
        'pending-of-received 6.94',
      ],
      [
        'resolved-in-time 100',
        'handled-in-time 100',
        'resolved-of-received 87.3',
        'late-of-resolved 0',
        'pending-of-received 12.7',
      ],
    ])
  })

  it('are explained down to the counts, over chained periods, too', () => {
    const observations = fillForm(formII06a, ducPho)
    const why = explainIndicator(onTimeRates, {
      observations,
      unit: 'duc-pho',
      indicator: 'handled-in-time',
      period: span,
    })
    expect(formatExplanation(why, 'en').split('\n')).toEqual([
      'Handled in time, of all received: ≈ 96.4793',
      '  Resolved early or on time, or pending within deadline ÷ Received in all × 100',
      '  Source: Decision 766/QĐ-TTg, as the National Public Service Portal computes it; Gia Lai province publishes it so too',
      '  Resolved early or on time, or pending within deadline: 37,762',
      '    Resolved early or on time + Pending within deadline',
      '    Resolved early or on time: 36,558',
      '      Resolved early or on time, 15/12/2020–14/12/2021: 19,739',
      '      Resolved early or on time, 15/12/2021–14/6/2022: 16,819',
      '    Pending within deadline: 1,204',
      '      Pending within deadline, 15/12/2021–14/6/2022: 1,204',
      '  Received in all: 39,140',
      '    Newly received + Carried over',
      '    Newly received: 37,825',
      '      Newly received, 15/12/2020–14/12/2021: 19,688',
      '      Newly received, 15/12/2021–14/6/2022: 18,137',
      '    Carried over: 1,315',
      '      Carried over, 15/12/2020–14/12/2021: 1,315',
    ])
  })

  it('take the rest of a whole as zero if the known parts use it up, and as unknown otherwise', () => {
    const of = (resolved: number) =>
      rates(counts('a', '2022', 'dossiers', { received: 189, resolved, early: 133 }), '2022')
    expect(of(133)).toContain('late-of-resolved 0')
    expect(of(165)).toContain('late-of-resolved no-data')
    expect(of(100)).toContain('late-of-resolved no-data')
  })

  it('have no value if a count is not known, or the denominator is zero', () => {
    expect(rates(counts('a', '2022', 'dossiers', { received: 189 }), '2022')).toContain('resolved-of-received no-data')
    expect(rates(counts('a', '2022', 'dossiers', { received: 0, resolved: 0 }), '2022')).toContain(
      'resolved-of-received zero-denominator',
    )
  })
})

/** What part 4 of the source readings lists about dossiers, feedback and satisfaction: all of it, and nothing else. */
describe('the papers', () => {
  const found = (form: typeof dossiers, answers: readonly FormAnswer[]) =>
    checkForm(form, answers).findings.map(({ code, message }) => `${code}: ${message.en}`)

  it('have sums that hold', () => {
    for (const [, form, given] of recomputed) expect(found(form, given)).toEqual([])
    for (const given of [printed.nationalPortal, printed.feedback2022]) expect(found(feedback, given)).toEqual([])
  })

  it('lose the 55 overdue dossiers of Đức Phổ, and count the 295 carried over twice', () => {
    expect(found(dossiers, [...printed.answersOf(ducPho), ...ducPhoPrinted])).toEqual([
      'not-as-computed: Row “dossiers-received” shows “39.435”, which counts the 295 carried over twice; the true number is 39,140.',
      'contradiction: 350 were pending at the end of 15/12/2020–14/12/2021, but 15/12/2021–14/6/2022 states 295 carried over: exactly the 55 of row “dossiers-pending-overdue” are missing.',
    ])
    const chained = computeIndicators(formII06a.indicators, {
      observations: fillForm(formII06a, ducPho),
      periods: [span],
    }).observations
    const figureOf = (id: string) => chained.find(({ indicator }) => indicator === `dossiers-${id}`)?.value
    expect(['received', 'carried-over', 'pending'].map(figureOf)).toEqual(['39140', '1315', '1279'])
  })

  it.each([
    ['22', dossiers, printed.cityDossiers, 'filed-online', 'gần 60%', '50.6627'],
    ['23', services, printed.levels3And4, 'offered-online', 'gần 97%', '97.3094'],
    ['28', feedback, printed.hotline2018, 'citizen-feedback-received', 'hơn 9.125', null],
  ] as const)('print a hedge that does not hold (%s)', (_, form, given, row, figure, computed) => {
    const { period = '' } = given[0] ?? {}
    const answers = given.filter(one => one.row !== row)
    const received = { row: 'citizen-feedback-newly-received', period, value: 9125 }
    const { rows, findings } = checkForm(form, [
      ...answers,
      ...(computed === null ? [received, { row: 'citizen-feedback-carried-over', period, value: 0 }] : []),
      { row, period, printed: figure },
    ])
    expect(findings.map(({ code }) => code)).toEqual(['not-as-computed'])
    const exact = rows.find(one => one.row === row)?.computed ?? ''
    expect(round(exact, { decimals: 4, mode: 'half-up' })).toBe(computed ?? '9125')
  })

  it('give two figures for one period, which the reader must settle', () => {
    expect(faultsOf(() => checkForm(feedback, [...printed.feedback2022Portal, ...printed.feedback2022]))).toEqual([
      'duplicate answer at answers[2].row',
    ])
  })

  it('print figures without counts (44 %, 847 = 66 %), which are not findings', () => {
    const { rows, findings } = checkForm(services, [
      { row: 'services-offered', printed: '847' },
      { row: 'offered-online', printed: '66%' },
    ])
    expect(findings).toEqual([])
    expect(rows.find(({ row }) => row === 'offered-online')).toMatchObject({ computed: null, absence: 'no-data' })
  })
})

describe('a printed percentage', () => {
  const found = (received: number, answered: number, figure: string) =>
    checkForm(feedback, [
      { row: 'citizen-feedback-received', value: received },
      { row: 'citizen-feedback-answered', value: answered },
      { row: 'feedback-answered', printed: figure },
    ]).findings.map(({ severity, message }) => `${severity}: ${message.vi}`)

  it('is a finding if it differs, or follows only under another rounding', () => {
    expect(found(9125, 8952, 'hơn 98,10%')).toEqual([])
    expect(found(9125, 8952, 'hơn 98,20%')).toEqual([
      'warning: Dòng “feedback-answered” ghi “hơn 98,20%”, nhưng theo công thức là 98,1.',
    ])
    expect(found(9125, 8952, '98,11%')).toEqual([
      'warning: Dòng “feedback-answered” ghi “98,11%”, nhưng theo công thức là 98,1.',
    ])
    expect(found(3, 2, '66,66%')).toEqual([
      'info: Dòng “feedback-answered” ghi “66,66%”; theo công thức là 66,67, chỉ khớp khi làm tròn đến 2 chữ số thập phân (bỏ phần còn lại).',
    ])
  })
})

describe('sheets that follow each other', () => {
  const sheet = (period: string, values: Readonly<Record<string, number>>) =>
    printed.answersOf(counts('town', period, 'dossiers', values))
  const first = sheet('2022-Q1', { pending: 20, 'pending-within-deadline': 15, 'pending-overdue': 5 })
  const found = (...more: (readonly FormAnswer[])[]) =>
    checkForm(formII06a, [...first, ...more.flat()]).findings.map(({ code, severity, message }) => [
      code,
      severity,
      message.vi,
    ])

  it('are a finding if less is carried over than was pending', () => {
    expect(found(sheet('2022-Q2', { 'carried-over': 20 }))).toEqual([])
    expect(found(sheet('2022-Q2', { 'carried-over': 18 }))).toEqual([
      ['contradiction', 'warning', 'Cuối quý I/2022 còn 20, nhưng quý II/2022 chỉ ghi 18 từ kỳ trước chuyển sang.'],
    ])
    expect(found(sheet('2022-Q2', { 'carried-over': 15 }))[0]?.[2]).toContain('thiếu đúng 5 của dòng')
  })

  it('are a finding if they leave a gap or overlap', () => {
    expect(found(sheet('2022-Q3', { 'carried-over': 18 })).map(([code, severity]) => [code, severity])).toEqual([
      ['out-of-order', 'info'],
    ])
    expect(found(sheet('2022-03-01/2022-05-31', { 'carried-over': 18 })).map(([, severity]) => severity)).toEqual([
      'warning',
    ])
  })
})

describe('a sum', () => {
  const found = (values: Readonly<Record<string, number>>) =>
    checkForm(formII06a, printed.answersOf(counts('town', '2022', 'dossiers', values))).findings.map(
      ({ code, message }) => `${code}: ${message.en}`,
    )

  it('is a finding if it does not hold', () => {
    expect(found({ resolved: 80, 'in-time': 70, late: 11 })).toEqual([
      'contradiction: The figures do not fit: the total is the sum of its parts (expected 80 = 70 + 11 + 0).',
    ])
    expect(found({ resolved: 80, 'in-time': 70, late: 10 })).toEqual([])
  })

  it('is a finding if its known parts exceed the whole', () => {
    expect(found({ pending: 20, 'pending-overdue': 21 }).map(one => one.split(':')[0])).toEqual(['contradiction'])
    expect(found({ pending: 20, 'pending-overdue': 20 })).toEqual([])
  })

  it('is a finding if a part is larger than the whole, but not if it equals it', () => {
    expect(found({ 'working-days': 160, 'net-working-days': 161 })).toHaveLength(1)
    expect(found({ 'working-days': 160, 'net-working-days': 160 })).toEqual([])
  })
})

it('average working days are given with and without the wait for the applicant', () => {
  const observations = counts('town', '2022', 'dossiers', {
    resolved: 80,
    'working-days': 360,
    'net-working-days': 120,
  })
  const computed = computeIndicators(serviceRates, { observations, periods: ['2022'] }).observations
  const figureOf = (id: string) => computed.find(({ indicator }) => indicator === id)?.value
  expect(['average-working-days', 'average-net-working-days'].map(figureOf)).toEqual(['4.5', '1.5'])
  expect(serviceRates.find(({ id }) => id === 'average-net-working-days')?.source?.assumed).toBe(true)
})
