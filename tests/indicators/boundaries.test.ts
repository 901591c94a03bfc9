import { parseFigure, type Target } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { baselineOf, knownBaselines } from '../../src/indicators/choose-targets'
import { sumIn } from '../../src/indicators/form-sums'
import { readFigure } from '../../src/indicators/parse-figure'
import { faultsOf } from '../support/issues'

const baseline = (period: string, more: object = {}) =>
  ({ indicator: 'i', kind: 'baseline', scope: 's', period, comparator: 'at-least', value: 1, ...more }) as Target
const target = { ...baseline('2025'), kind: 'target' } as Target

describe('a baseline', () => {
  const [year2020, year2021] = [baseline('2020'), baseline('2021')]

  it('is known on the last day of its period, and not on the day before', () => {
    expect(knownBaselines([year2020, year2021], '2021-12-31')).toEqual([year2020, year2021])
    expect(knownBaselines([year2020, year2021], '2021-12-30')).toEqual([year2020])
    expect(baselineOf([year2020, year2021], target, '2021-12-31')).toBe(year2021)
    expect(baselineOf([year2020, year2021], target, '2021-12-30')).toBe(year2020)
  })

  it('to come is one from which progress will have started, if none is known', () => {
    expect(knownBaselines([year2021, target], '2019-06-30')).toEqual([year2021])
  })

  it('is of the scope of the target, and before it', () => {
    const elsewhere = baseline('2022', { scope: 'other' })
    expect(baselineOf([year2020, elsewhere], target, '2024-12-31')).toBe(year2020)
    expect(baselineOf([elsewhere], target, '2024-12-31')).toBeNull()
    expect(baselineOf([baseline('2025')], target, '2025-12-31')).toBeNull()
    expect(baselineOf([year2020], null, '2024-12-31')).toBeNull()
  })

  it('of several on one day is that of the document of the target, then that of the unit', () => {
    const [ofDocument, ofUnit] = [baseline('2021', { document: 'd' }), baseline('2021', { unit: 'u' })]
    const asked = { ...target, document: 'd' } as Target
    expect(baselineOf([ofUnit, ofDocument], asked, '2024-12-31')).toBe(ofDocument)
    expect(baselineOf([ofDocument, ofUnit], asked, '2024-12-31')).toBe(ofDocument)
    expect(baselineOf([year2021, ofUnit], target, '2024-12-31')).toBe(ofUnit)
    // The first of two that are equally near.
    expect(baselineOf([year2021, baseline('2021')], target, '2024-12-31')).toBe(year2021)
  })
})

describe('a printed figure', () => {
  it('of up to 40 digits is read', () => {
    expect(parseFigure('9'.repeat(40)).value).toBe('9'.repeat(40))
    expect(faultsOf(() => parseFigure('9'.repeat(41)))).toEqual(['unread figure'])
    expect(parseFigure(`0,${'1'.repeat(39)}`).value).toBe(`0.${'1'.repeat(39)}`)
  })

  it('of two ends is as wide as the wider one is printed', () => {
    expect(parseFigure('05 - 10').printed?.width).toBe(2)
    expect(parseFigure('8 - 10').printed).not.toHaveProperty('width')
  })

  it('in words keeps them, with one blank between them', () => {
    expect(parseFigure('Đạt  mức \t cao')).toMatchObject({ value: null, absence: 'in-words', words: 'Đạt mức cao' })
  })

  it.each([
    ['≥ 3% và tăng dần', 'vi', 'và tăng dần'],
    ['≥ 3% and rising every year', 'en', 'and rising every year'],
    ['57%, compared with the plan', 'en', 'compared with the plan'],
  ] as const)('%s keeps what is said beyond it', (text, language, note) => {
    expect(parseFigure(text, { language })).toMatchObject({ measure: { kind: 'percent' }, note })
  })

  it('has a note in brackets at its end, with or without a blank', () => {
    expect(parseFigure('57%(theo kế hoạch)')).toMatchObject({ value: '57', note: 'theo kế hoạch' })
    expect(parseFigure('57%  (theo kế hoạch)')).toMatchObject({ value: '57', note: 'theo kế hoạch' })
  })

  it.each([
    ['1 máy/100 dân', { kind: 'rate', of: 'máy', base: 100, per: 'dân' }],
    ['1 máy/dân', { kind: 'rate', of: 'máy', base: 1, per: 'dân' }],
  ])('%s is a rate', (text, measure) => {
    expect(parseFigure(text).measure).toEqual(measure)
  })

  it.each(['1 máy/1,5 dân', '1 máy/0 dân', '1 máy/100', '1 máy/100 dân 2', '1 máy/-5 dân'])('%s is none', text => {
    expect(readFigure(text, 'vi')?.measure?.kind).not.toBe('rate')
  })
})

describe('a condition states a sum', () => {
  const reference = (to: string) => ({ kind: 'reference', to }) as const
  const sum = { kind: 'sum', of: [reference('a'), reference('b')] } as const

  it('if it compares a whole with its parts, either way round', () => {
    expect(sumIn({ kind: 'compare', left: reference('w'), is: 'equal', right: sum })).toMatchObject({
      whole: 'w',
      parts: ['a', 'b'],
    })
    expect(sumIn({ kind: 'compare', left: sum, is: 'equal', right: reference('w') })).toMatchObject({ whole: 'w' })
    expect(sumIn({ kind: 'compare', left: sum, is: 'at-most', right: reference('w') })).toMatchObject({
      whole: 'w',
      isOpen: true,
    })
  })

  it('and none otherwise', () => {
    const compare = { kind: 'compare', left: reference('w'), is: 'equal', right: sum } as const
    expect(sumIn({ kind: 'all', of: [compare] } as never)).toBeNull()
    expect(sumIn({ ...compare, is: 'more-than' } as never)).toBeNull()
  })
})
