import {
  addDays,
  civilDateIn,
  dividePeriod,
  EgovKpiError,
  type Fraction,
  formatDate,
  formatExact,
  formatIssues,
  formatMoment,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatText,
  isEgovKpiError,
  type Language,
  momentIn,
  parseExact,
  parsePeriod,
  parseUnits,
  periodIncludes,
  round,
  type Zone,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { endOfAsOf } from '../../src/foundation/zone'
import { faultsOf, issuesOf } from '../support/issues'

const french = 'fr' as Language

describe('a zone is read like any other input', () => {
  const broken = { name: 'x', offsets: [{ from: '1975-06-13', offset: 'hello' }] } as unknown as Zone
  it.each<[string, () => unknown]>([
    ['endOfAsOf', () => endOfAsOf(broken, '2022-01-01')],
    ['civilDateIn', () => civilDateIn(broken, '2022-01-01T08:00:00Z')],
    ['momentIn', () => momentIn(broken, '2022-01-01', 0)],
  ])('by %s', (_, run) => {
    expect(faultsOf(run)).toEqual(['malformed offset at zone.offsets[0].offset'])
  })

  it('again at each call, because it can change', () => {
    const zone = { name: 'x', offsets: [{ from: '1975-06-13', offset: '+07:00' }] }
    const asZone = zone as unknown as Zone
    expect(momentIn(asZone, '2022-01-01', 0)).toBe('2022-01-01T00:00:00+07:00')
    ;(zone.offsets[0] as { offset: string }).offset = '+08:00'
    expect(momentIn(asZone, '2022-01-01', 0)).toBe('2022-01-01T00:00:00+08:00')
    ;(zone.offsets[0] as { offset: string }).offset = 'hello'
    expect(faultsOf(() => endOfAsOf(asZone, '2022-01-01'))).toEqual(['malformed offset at zone.offsets[0].offset'])
  })

  it('and is required', () => {
    expect(faultsOf(() => endOfAsOf(undefined as unknown as Zone, '2022-01-01'))).toEqual(['wrong-type at zone'])
  })
})

describe('a fraction is refused', () => {
  const _third = parseExact('1/3')
  it.each<[string, unknown, string, string?]>([
    ['of JavaScript numbers', { numerator: 1, denominator: 3 }, 'malformed fraction', 'numerator'],
    ['of texts', { numerator: '1', denominator: '3' }, 'malformed fraction', 'numerator'],
    ['without a denominator', { numerator: 1n }, 'malformed fraction', 'denominator'],
    ['that is null', null, 'malformed fraction'],
    ['over zero', { numerator: 1n, denominator: 0n }, 'zero-denominator'],
  ])('%s', (_, value, code, part) => {
    const fraction = value as Fraction
    expect(faultsOf(() => formatExact(fraction))).toEqual([part === undefined ? code : `${code} at ${part}`])
  })

  it('at the one part that is wrong', () => {
    const texts = { numerator: 1n, denominator: '3' } as unknown as Fraction
    expect(faultsOf(() => formatExact(texts))).toEqual(['malformed fraction at denominator'])
  })

  it('but for a negative denominator, whose sign moves up', () => {
    expect(formatExact({ numerator: 1n, denominator: -3n })).toBe('-1/3')
  })
})

describe('an unknown language is refused by', () => {
  it.each<[string, () => unknown]>([
    ['formatNumber', () => formatNumber('1', french)],
    ['formatPercent', () => formatPercent('1', french)],
    ['formatDate', () => formatDate('2022-01-01', french)],
    ['formatMoment', () => formatMoment('2022-01-01T08:00Z', french)],
    ['formatPeriod', () => formatPeriod('2022', french)],
    ['renderIssues', () => formatIssues([], french)],
    ['textIn', () => formatText('x', french)],
  ])('%s', (_, run) => {
    expect(faultsOf(run)).toEqual(['not-allowed at language'])
  })
})

describe('a misspelt option does not become a default in', () => {
  it.each<[string, () => unknown, string]>([
    ['formatNumber', () => formatNumber('1', 'vi', { grupping: false } as object), 'unknown property at grupping'],
    ['formatNumber, and neither does null', () => formatNumber('1', 'vi', null as never), 'wrong-type at format'],
    ['formatDate', () => formatDate('2022-01-01', 'vi', 'lang' as 'long'), 'not-allowed at style'],
  ])('%s', (_, run, fault) => {
    expect(faultsOf(run)).toEqual([fault])
  })
})

describe('an argument is named by', () => {
  it.each<[string, () => unknown, string]>([
    ['addDays', () => addDays('x', 1), 'malformed date at date'],
    ['round', () => round('x', { decimals: 2, mode: 'half-up' }), 'malformed number at value'],
    ['periodIncludes', () => periodIncludes('2022', 'x'), 'malformed period at inner'],
    ['dividePeriod', () => dividePeriod('x', 'month'), 'malformed period at period'],
    ['renderIssues', () => formatIssues([null] as never, 'vi'), 'wrong-type at issues[0]'],
    ['textIn', () => formatText(undefined as never, 'vi'), 'wrong-type at text'],
  ])('%s', (_, run, fault) => {
    expect(faultsOf(run)).toEqual([fault])
  })
})

describe('a message', () => {
  const long = 'A'.repeat(1_000_000)
  it.each<[string, () => unknown]>([
    ['of a number', () => parseExact(long)],
    ['of a period', () => parsePeriod(long)],
    ['of a key', () => parseUnits({ groups: [], units: [], [long]: 1 })],
    ['of an id', () => parseUnits({ groups: [{ id: ` ${long}`, name: 'x' }], units: [] })],
    ['of the unknown group of a unit', () => parseUnits({ groups: [], units: [{ id: 'a', name: 'A', group: long }] })],
  ])('does not repeat a megabyte %s', (_, run) => {
    for (const { message } of issuesOf(run)) expect(`${message.vi}${message.en}`).not.toContain('A'.repeat(81))
    expect(thrownBy(run).message.length).toBeLessThan(1_000)
  })

  it('is well-formed even if it cuts a surrogate pair or is given half of one', () => {
    for (const text of ['\u{1F600}'.repeat(500), `a\uD83D`, 'x'.repeat(78) + '\u{1F600}'.repeat(9)]) {
      for (const run of [
        () => parseExact(text),
        () => parseUnits({ groups: [], units: [{ id: 'a', name: 'A', group: text, [text]: 1 }] }),
      ])
        expect(/\p{Cs}/u.test(thrownBy(run).message)).toBe(false)
    }
  })

  it.each<[string, () => unknown]>([
    ['a number', () => parseExact(undefined as never)],
    ['a period', () => parsePeriod(undefined as never)],
    ['a date', () => addDays(undefined as never, 1)],
    ['a whole number', () => addDays('2022-01-01', undefined as never)],
    ['a number in place of NaN', () => parseExact(Number.NaN)],
    ['a whole number in place of NaN', () => addDays('2022-01-01', Number.NaN)],
  ])('asks for %s in words, without “undefined” or “NaN”', (_, run) => {
    for (const { message } of issuesOf(run)) expect(`${message.vi} ${message.en}`).not.toMatch(/undefined|NaN/)
  })

  it('in Vietnamese contains no English', () => {
    const units = [{ id: 5, name: '', group: 'g', aliases: [''], validFrom: 'x', level: 7, parent: null, extra: 1 }]
    const groups = [{ id: 'g', name: 'G', validTo: '2022-13-01' }]
    const found = issuesOf(() => parseUnits({ groups, units }))
    expect(found.length).toBeGreaterThan(5)
    for (const { message } of found) expect(message.vi).not.toMatch(/Invalid|xpected|must match|pattern|Unrecognized/)
  })
})

describe('a fault that occurs a hundred thousand times', () => {
  const keys = Object.fromEntries(Array.from({ length: 130_000 }, (_, index) => [`key ${index}`, index]))

  it('is counted beyond the first thousand, without a search for what was meant', () => {
    const issues = issuesOf(() => parseUnits({ groups: [], units: [{ id: 'a', name: 'A', group: 'g', ...keys }] }))
    expect(issues).toHaveLength(1_001)
    expect(issues.at(-1)).toMatchObject({ code: 'more-issues' })
  })

  it('does not make an error longer than a thousand issues', () => {
    const issue = issuesOf(() => parsePeriod('x'))[0] as never
    const error = new EgovKpiError(Array.from({ length: 150_000 }, () => issue) as never)
    expect(error.issues).toHaveLength(1_001)
    expect(error.issues.at(-1)).toMatchObject({ code: 'more-issues', actual: '149000' })
    expect(error.message.length).toBeLessThan(10_000)
  })
})

function thrownBy(run: () => unknown): EgovKpiError {
  try {
    run()
  } catch (error) {
    if (isEgovKpiError(error)) return error
    throw error
  }
  return expect.fail('nothing was thrown')
}
