import {
  chainTallies,
  checkContinuity,
  checkPublished,
  checkTally,
  compareRates,
  onTimeRates,
  type PrintedFigure,
  type Tally,
} from 'egov-kpi/dossiers'
import { describe, expect, it } from 'vitest'
import ducPhoData from '../../examples/data/duc-pho.json' with { type: 'json' }
import * as published from './published'

const { ducPho, daNang, recomputed, notRecomputable } = published
const everyTally: readonly Tally[] = [
  ...new Set(recomputed.map(([, tally]) => tally)),
  published.nationalPortal,
  published.feedback2022,
]

describe('the percentages of the four papers', () => {
  it.each(recomputed)('%s does not follow from the counts beside it', (_, tally, figure) => {
    expect(checkPublished(tally, [figure])).toMatchObject({ findings: [], figures: [{ missing: [] }] })
  })

  it('prove no rounding: truncation would do as well', () => {
    const figures = ducPho.flatMap((tally, period) => {
      return checkPublished(tally, ducPhoData.printed[period] as PrintedFigure[]).figures
    })
    expect(figures.filter(({ follows }) => !follows.includes('truncate')).map(({ printed }) => printed)).toEqual([
      '4.43',
      '1.67',
      '1.95',
      '6.94',
    ])
    expect(figures.every(({ follows }) => follows.includes('half-up'))).toBe(true)
  })

  it('are not all listed: recomputed, or not recomputable and why', () => {
    expect(recomputed).toHaveLength(19)
    expect(Object.keys(notRecomputable)).toHaveLength(55)
    expect(Object.values(notRecomputable).every(why => why.length > 0)).toBe(true)
  })
})

describe('Đức Phổ and Đà Nẵng', () => {
  it('have other rates than those that are computed from their counts', () => {
    const values = [...ducPho, daNang].map(tally => compareRates(tally).map(({ rate, value }) => `${rate} ${value}`))
    expect(values).toEqual([
      [
        'resolvedInTime 95.57',
        'handledInTime 95.39',
        'resolvedOfReceived 98.33',
        'lateOfResolved 4.43',
        'pendingOfReceived 1.67',
      ],
      [
        'resolvedInTime 98.05',
        'handledInTime 97.78',
        'resolvedOfReceived 93.06',
        'lateOfResolved 1.95',
        'pendingOfReceived 6.94',
      ],
      [
        'resolvedInTime 100',
        'handledInTime 100',
        'resolvedOfReceived 87.3',
        'lateOfResolved 0',
        'pendingOfReceived 12.7',
      ],
    ])
  })

  it('have sums that do not hold', () => {
    expect([...ducPho, daNang].flatMap(tally => checkTally(tally))).toEqual([])
  })

  it('what is left of a whole that is used up is not known, or what is left of another is nothing', () => {
    const used = { ...daNang, resolved: 133, early: 133, onTime: null, late: null }
    expect(onTimeRates.lateOfResolved(used)).toMatchObject({ numerator: 0, denominator: 133, value: '0' })
    const open = { ...daNang, resolved: 165, early: 133, onTime: null, late: null }
    expect(onTimeRates.lateOfResolved(open)).toMatchObject({ value: null, absence: 'no-data' })
    const impossible = { ...daNang, resolved: 100, early: 133, onTime: null, late: null }
    expect(onTimeRates.lateOfResolved(impossible)).toMatchObject({ value: null, absence: 'no-data' })
  })

  it('a rate of what is not known is a figure', () => {
    const unknown = { ...daNang, resolved: null, early: null, onTime: null, pending: null }
    expect(onTimeRates.resolvedInTime(unknown)).toMatchObject({ value: null, absence: 'no-data' })
    const nothing = {
      ...daNang,
      received: 0,
      online: 0,
      resolved: 0,
      early: 0,
      onTime: 0,
      pending: 0,
      pendingWithinDeadline: 0,
    }
    expect(onTimeRates.resolvedInTime(nothing)).toMatchObject({ value: null, absence: 'zero-denominator' })
  })
})

/** What part 4 of the source readings lists of dossiers, feedback and satisfaction: all of it, and nothing else. */
it('other things are found in the papers than should be', () => {
  const chain = chainTallies(ducPho)
  const printed = (place: string, tally: Tally, figure: PrintedFigure) =>
    checkPublished(tally, [figure]).findings.map(({ code, message }) => `${place} ${code}: ${message.en}`)
  const found = [
    ...everyTally.flatMap(tally => checkTally(tally)).map(({ code }) => code),
    ...recomputed.flatMap(([place, tally, figure]) => printed(place, tally, figure)),
    ...checkContinuity([published.feedback2022Portal, published.feedback2022]).map(
      ({ code, severity, message }) => `11 ${severity} ${code}: ${message.en}`,
    ),
    ...printed('22', published.cityDossiers, { rate: 'filedOnline', printed: '60', qualifier: 'nearly' }),
    ...printed('23', published.levels3And4, { rate: 'offeredOnline', printed: '97', qualifier: 'nearly' }),
    ...printed('28', published.hotline2018, { column: 'received', printed: '9125', qualifier: 'more-than' }),
    ...checkContinuity(ducPho).map(({ code, message }) => `29 ${code}: ${message.en}`),
    ...printed('30', chain.tally, { column: 'received', printed: ducPhoData.printedTotal }),
  ]
  expect(found).toEqual([
    '11 info two-figures-for-one-period: There are two figures of "received" for the first half of 2022: 2,583 and 2,620.',
    '22 qualifier-differs: It says "nearly 60", but the counts give 50.6627.',
    '23 qualifier-differs: It says "nearly 97", but the counts give 97.3094.',
    '28 qualifier-differs: It says "more than 9,125", but the counts give 9,125.',
    '29 overdue-not-carried: 350 were pending at the end of 15/12/2020–14/12/2021, but 15/12/2021–14/6/2022 states 295 carried over: exactly the 55 overdue ones are missing.',
    '30 carried-over-counted-twice: 39,435 counts the 295 carried over twice; 39,140 are distinct.',
  ])
  expect(chain.tally).toMatchObject({
    period: '2020-12-15/2022-06-14',
    received: 39140,
    carriedOver: 1315,
    pending: 1279,
  })
})

it('figures without counts (44 %, 847 = 66 %) are reported as wrong', () => {
  const services = {
    kind: 'services',
    by: 'unit',
    scope: 'da-nang',
    period: '2018',
    eligible: null,
    offered: 847,
  } as const
  const { figures, findings } = checkPublished(services, [{ rate: 'offeredOnline', printed: '66' }])
  expect(findings).toEqual([])
  expect(figures[0]).toMatchObject({ exact: null, missing: ['eligible'] })
})

it('a Vietnamese sentence has English marks, or a word of the code for a way of rounding', () => {
  const answers = {
    kind: 'feedback',
    by: 'unit',
    scope: '1022',
    period: '2018',
    received: 9125,
    answered: 8952,
  } as const
  const thirds = { ...answers, received: 3, answered: 2 } as const
  const said = (tally: Tally, figure: Omit<PrintedFigure, 'rate'>) =>
    checkPublished(tally, [{ rate: 'feedbackAnswered', ...figure }]).findings.map(({ message }) => message.vi)
  expect(said(answers, { printed: '98.10', qualifier: 'more-than' })).toEqual([])
  expect(said(answers, { printed: '98.20', qualifier: 'more-than' })).toEqual([
    'Ghi là "hơn 98,20", nhưng tính từ số liệu thì được 98,1041.',
  ])
  expect(said(answers, { printed: '98.11' })).toEqual(['Số in ra là 98,11, nhưng tính từ số liệu thì được 98,1041.'])
  expect(said(thirds, { printed: '66.66' })).toEqual([
    'Số in ra là 66,66; tính từ số liệu được 66,6667, chỉ khớp khi làm tròn đến 2 chữ số thập phân (bỏ phần còn lại).',
  ])
})
