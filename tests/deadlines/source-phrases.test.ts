import { formatDeadline, parseDeadline } from 'egov-kpi/deadlines'
import { describe, expect, it } from 'vitest'
import { papers } from './papers'
import { read, show } from './show'
import { sourcePhrases } from './source-phrases'

const optionsOf = (where: string) => papers[where.slice(0, 3) as keyof typeof papers]
const readable = sourcePhrases.filter(([, , reading]) => !reading.startsWith('!'))

/** The words without their diacritics, as old machines wrote them. */
const withoutDiacritics = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')

/** A reading without the paper's own words, which differ in their diacritics. */
const times = (reading: string): string =>
  reading.replace(/ \([^()]*\)(?! *\|\|)|\(.*\)| \|(?!\|)[^|]*(?=\|\||$)/g, '').trim()

describe('the phrases of the five papers', () => {
  it('are complete', () => {
    expect(sourcePhrases).toHaveLength(233)
    const perFile = (file: string) => sourcePhrases.filter(([where]) => where.startsWith(file)).length
    expect(['000', '001', '002', '003', '004'].map(perFile)).toEqual([65, 86, 25, 18, 39])
  })

  it.each(sourcePhrases)('at %s are read: %s', (where, words, reading) => {
    expect(read(words, optionsOf(where))).toBe(reading)
  })

  it.each(readable)('at %s are read without diacritics: %s', (where, words, reading) => {
    expect(times(read(withoutDiacritics(words), optionsOf(where)))).toBe(times(reading))
  })

  it.each(readable)('at %s are read back from their written form: %s', (where, words, reading) => {
    const deadline = parseDeadline(words, optionsOf(where))
    // A written deadline begins with a capital, whatever it was read from.
    expect(show(parseDeadline(formatDeadline(deadline, 'vi'))).toLowerCase()).toBe(reading.toLowerCase())
  })
})
