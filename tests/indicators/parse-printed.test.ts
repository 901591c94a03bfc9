import {
  type FormulaMeasure,
  type Indicator,
  type IndicatorDirection,
  type Observation,
  parseObservations,
  parsePrintedObservation,
  parsePrintedTarget,
  type Target,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

const percent: FormulaMeasure = { kind: 'percent' }
const money: FormulaMeasure = { kind: 'money', currency: 'VND', scale: 'billion' }
const count = (of: string): FormulaMeasure => ({ kind: 'count', of })
const indicator = (measure: FormulaMeasure, direction: IndicatorDirection = 'higher'): Indicator => ({
  id: 'i',
  kind: 'simple',
  name: 'I',
  measure,
  direction,
  additivity: { units: 'none', periods: 'none' },
})

const read = (
  text: string,
  measure: FormulaMeasure = percent,
  direction: IndicatorDirection = 'higher',
  kind: Target['kind'] = 'target',
) => parsePrintedTarget(text, { indicator: indicator(measure, direction), scope: 'nation', period: '2030', kind })

/** A target in short: `at-least 80`, `between 65 70`, or null. */
const short = (...given: Parameters<typeof read>): string | null => {
  const { target } = read(...given)
  if (target === null) return null
  return target.comparator === 'between'
    ? `between ${target.low} ${target.high}`
    : `${target.comparator} ${target.value}`
}

describe('a printed target keeps what its words say', () => {
  it.each<[string, IndicatorDirection, string]>([
    ['tối đa 5%', 'lower', 'at-most 5'],
    ['tối đa 5 %', 'lower', 'at-most 5'],
    ['không quá 5%', 'lower', 'at-most 5'],
    ['không vượt quá 5%', 'lower', 'at-most 5'],
    ['≤ 5%', 'lower', 'at-most 5'],
    ['<=5%', 'lower', 'at-most 5'],
    ['5% trở xuống', 'lower', 'at-most 5'],
    ['dưới 5%', 'lower', 'less-than 5'],
    ['5%', 'lower', 'at-most 5'],
    ['tối thiểu 80%', 'higher', 'at-least 80'],
    ['ít nhất 80 %', 'higher', 'at-least 80'],
    ['không dưới 80%', 'higher', 'at-least 80'],
    ['từ 80% trở lên', 'higher', 'at-least 80'],
    ['từ 80%', 'higher', 'at-least 80'],
    ['≥ 80', 'higher', 'at-least 80'],
    ['>= 30', 'higher', 'at-least 30'],
    ['trên 80 %', 'higher', 'more-than 80'],
    ['từ trên 80%', 'higher', 'more-than 80'],
    ['> 0,7', 'higher', 'more-than 0.7'],
    ['80', 'higher', 'at-least 80'],
    ['80', 'range', 'exactly 80'],
    ['~100%', 'higher', 'about 100'],
    ['khoảng 100%', 'higher', 'about 100'],
    ['gần 100%', 'higher', 'about 100'],
    ['65-70 %', 'higher', 'between 65 70'],
    ['từ 65 đến 70%', 'higher', 'between 65 70'],
    ['20% - 50%', 'higher', 'between 20 50'],
    ['65% đến 70%', 'higher', 'between 65 70'],
    ['đạt 100%', 'higher', 'at-least 100'],
    ['đạt từ 80% trở lên', 'higher', 'at-least 80'],
    ['tối đa là 5%', 'lower', 'at-most 5'],
    ['không nhỏ hơn 80%', 'higher', 'at-least 80'],
    ['dự kiến 80%', 'higher', 'at-least 80'],
  ])('“%s” if %s is better: %s', (text, direction, expected) => {
    expect(short(text, percent, direction)).toBe(expected)
  })

  it('and whether the number itself is enough, without a finding', () => {
    expect(read('trên 80 %').target).toEqual({
      indicator: 'i',
      scope: 'nation',
      period: '2030',
      kind: 'target',
      comparator: 'more-than',
      value: '80',
    })
    expect(read('trên 80 %').findings).toEqual([])
    expect(short('80% trở xuống', percent, 'lower')).toBe('at-most 80')
    expect(faultsOf(() => read('dưới 5%', percent, 'higher'))).toEqual(['contradiction comparator at comparator'])
    expect(faultsOf(() => read('trên 5%', percent, 'lower'))).toEqual(['contradiction comparator at comparator'])
  })

  it('and the qualifier of a baseline', () => {
    expect(short('57%', percent, 'higher', 'baseline')).toBe('exactly 57')
    expect(short('~100%', percent, 'higher', 'baseline')).toBe('about 100')
    expect(read('Bắt đầu', percent, 'higher', 'baseline').target).toEqual({
      indicator: 'i',
      scope: 'nation',
      period: '2030',
      kind: 'baseline',
      comparator: 'exactly',
      value: null,
      absence: 'in-words',
      words: 'Bắt đầu',
    })
    expect(read('-', percent, 'higher', 'baseline').target).toMatchObject({ value: null, absence: 'no-data' })
  })

  it('in English too', () => {
    const english = (text: string, direction: IndicatorDirection) =>
      parsePrintedTarget(text, {
        indicator: indicator(percent, direction),
        scope: 'city',
        period: '2022',
        kind: 'target',
        language: 'en',
      }).target
    expect(english('no more than 5%', 'lower')).toMatchObject({ comparator: 'at-most', value: '5' })
    expect(english('80.5% or more', 'higher')).toMatchObject({ comparator: 'at-least', value: '80.5' })
    expect(english('from 65 to 70%', 'higher')).toMatchObject({ comparator: 'between', low: '65', high: '70' })
  })
})

describe('a text that cannot be a target of the indicator is refused', () => {
  it.each<[string, FormulaMeasure, IndicatorDirection, string]>([
    ['giảm 30%', percent, 'lower', 'not-applicable change'],
    ['tăng 10%', percent, 'higher', 'not-applicable change'],
    ['tối đa 5%', percent, 'higher', 'contradiction comparator at comparator'],
    ['5%', money, 'higher', 'contradiction indicator-measure'],
    ['5 tỷ đồng', percent, 'higher', 'contradiction indicator-measure'],
    ['5 tỷ đồng/năm', money, 'higher', 'contradiction indicator-measure'],
    ['mức 3,4', percent, 'higher', 'unread figure'],
    ['70-65%', percent, 'higher', 'unread figure'],
    ['≤ 3 khu vực; ≤ 50 thế giới', count('hạng'), 'lower', 'unread several-figures'],
  ])('"%s"', (text, measure, direction, fault) => {
    expect(faultsOf(() => read(text, measure, direction))).toEqual([fault])
  })

  it('with a message that says why', () => {
    expect(issuesOf(() => read('giảm 30%'))[0]?.message.vi).toBe(
      '“giảm 30%” là mức tăng, giảm hoặc dự kiến, không phải mức đạt được; hãy ghi chính mức đó.',
    )
  })
})

/** The target cells of a government resolution on science, technology and innovation (draft of 2025): numbers and short phrases. */
const resolutionCells: readonly [string, string, FormulaMeasure, IndicatorDirection, string | null][] = [
  ['4', '≤ 3 Đông Nam Á; ≤ 50 Thế giới', { kind: 'index' }, 'lower', 'refused'],
  ['6', '≤ 3 Đông Nam Á', { kind: 'index' }, 'lower', 'at-most 3'],
  ['7', '≥ 5', count('doanh nghiệp'), 'higher', 'at-least 5'],
  ['8', '≥ 55', percent, 'higher', 'at-least 55'],
  ['11', '', percent, 'higher', null],
  ['11.2', '90', percent, 'higher', 'at-least 90'],
  ['11.8', '>= 30', percent, 'higher', 'at-least 30'],
  ['14', '> 0,7', { kind: 'index' }, 'higher', 'more-than 0.7'],
  ['16', '> 60', percent, 'higher', 'more-than 60'],
  ['17', '≥ 3% và tăng dần theo yêu cầu phát triển', percent, 'higher', 'at-least 3'],
  ['18', '12', { kind: 'rate', of: 'người', base: 10_000, per: 'dân' }, 'higher', 'at-least 12'],
  ['19', '40 - 50', count('tổ chức'), 'higher', 'between 40 50'],
  ['21', '16 - 18', percent, 'higher', 'between 16 18'],
  ['23.1', '100%', percent, 'higher', 'at-least 100'],
  ['23.2', '09', count('tuyến'), 'higher', 'at-least 9'],
  ['23.3', '≥ 350', { kind: 'index' }, 'higher', 'at-least 350'],
  ['29', '≥ 03', count('trung tâm'), 'higher', 'at-least 3'],
  ['33', '≤ 10', { kind: 'index' }, 'lower', 'at-most 10'],
  ['34', '01', count('cơ sở'), 'higher', 'at-least 1'],
  ['41', '20% - 50%', percent, 'higher', 'between 20 50'],
]

describe('the target cells of a resolution are read as they are meant', () => {
  it.each(resolutionCells)('%s: "%s"', (_, text, measure, direction, expected) => {
    if (expected === 'refused')
      expect(faultsOf(() => read(text, measure, direction))).toEqual(['unread several-figures'])
    else expect(short(text, measure, direction)).toBe(expected)
  })

  it('and an empty cell is reported as a missing target, without a warning', () => {
    const codes = (text: string) => read(text).findings.map(({ code, severity }) => [code, severity])
    expect([codes(''), codes(' ')]).toEqual([[['missing', 'info']], [['missing', 'info']]])
    expect(codes('Bắt đầu')).toEqual([['read-as', 'info']])
  })

  it('and the words beside the number are kept', () => {
    expect(read('≥ 3% và tăng dần theo yêu cầu phát triển').target?.note).toBe('và tăng dần theo yêu cầu phát triển')
    const place = read('≤ 3 Đông Nam Á', { kind: 'index' }, 'lower')
    expect(place.target?.note).toBe('≤ 3 Đông Nam Á')
    expect(place.findings.map(({ code, severity }) => [code, severity])).toEqual([['contradiction', 'warning']])
    const words = read('Một số lĩnh vực đạt trình độ quốc tế', { kind: 'index' }, 'lower')
    expect([words.target, words.figure.absence]).toEqual([null, 'in-words'])
    expect(words.findings.map(({ code }) => code)).toEqual(['read-as'])
  })
})

describe('a printed figure becomes an observation', () => {
  const observe = (text: string, measure: FormulaMeasure = percent) =>
    parsePrintedObservation(text, { indicator: indicator(measure), unit: 'da-nang', period: '2022' })

  it.each<[string, FormulaMeasure, Partial<Observation>, readonly string[]]>([
    ['50,66%', percent, { value: '50.66', status: 'final' }, []],
    ['4.931', count('hồ sơ'), { value: '4931', status: 'final' }, []],
    ['0,4874', { kind: 'index' }, { value: '0.4874', status: 'final' }, []],
    ['gần 60 %', percent, { value: '60', status: 'approximate' }, ['read-as']],
    ['trên 80%', percent, { value: '80', status: 'approximate' }, ['read-as']],
    ['ước đạt 80%', percent, { value: '80', status: 'estimated' }, []],
    ['ước đạt trên 80%', percent, { value: '80', status: 'approximate' }, ['read-as']],
    ['65-70 %', percent, { value: null, absence: 'in-words', words: '65-70 %', status: 'final' }, ['read-as']],
    ['Bắt đầu', percent, { value: null, absence: 'in-words', words: 'Bắt đầu', status: 'final' }, []],
    ['-', percent, { value: null, absence: 'no-data', status: 'final' }, []],
    ['', percent, { value: null, absence: 'no-data', status: 'final' }, []],
    ['10/56', percent, { value: '125/7', numerator: 10, denominator: 56, status: 'final' }, []],
    ['0/0', percent, { value: null, absence: 'zero-denominator', numerator: 0, denominator: 0, status: 'final' }, []],
    ['16.586,5 triệu đồng', money, { value: '16.5865', status: 'final' }, []],
    ['276 máy/100 dân', { kind: 'rate', of: 'máy', base: 1000, per: 'dân' }, { value: '2760', status: 'final' }, []],
    ['32 thủ tục', count('hồ sơ'), { value: '32', status: 'final' }, ['contradiction']],
  ])('"%s"', (text, measure, expected, codes) => {
    const { observation, findings } = observe(text, measure)
    expect(observation).toEqual({ unit: 'da-nang', indicator: 'i', period: '2022', ...expected })
    expect(findings.map(({ code }) => code)).toEqual(codes)
    expect(parseObservations([observation])).toEqual([observation])
  })

  it.each<[string, FormulaMeasure, string]>([
    ['tăng 14%', percent, 'not-applicable change'],
    ['dự kiến 5%', percent, 'not-applicable change'],
    ['5%', count('hồ sơ'), 'contradiction indicator-measure'],
    ['cấp độ 4', percent, 'unread figure'],
  ])('unless it cannot be one: “%s”', (text, measure, fault) => {
    expect(faultsOf(() => observe(text, measure))).toEqual([fault])
  })

  it('and keeps everything that was printed beside it', () => {
    expect(observe('ước đạt trên 80% (lũy kế)').figure).toMatchObject({
      value: '80',
      measure: percent,
      qualifiers: ['cumulative', 'estimated', 'more-than'],
    })
  })
})
