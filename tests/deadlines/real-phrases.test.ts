import { type Deadline, listOccurrences, parseDeadline } from 'egov-kpi/deadlines'
import { isEgovKpiError } from 'egov-kpi/foundation'
import { describe, expect, it } from 'vitest'
import { type Right, realPhrases, resolutionCells } from './real-phrases'

function reading(words: string, writtenOn: string): Deadline | 'refused' {
  try {
    return parseDeadline(words, { writtenOn })
  } catch (error) {
    if (isEgovKpiError(error)) return 'refused'
    throw error
  }
}

/** What a reading says, in the terms in which the right one is written. */
function said(deadline: Deadline | 'refused', right: Right): unknown {
  if (deadline === 'refused') return 'refused'
  const { kind, lastDay } = deadline
  if (typeof right === 'object' && 'year' in right) {
    const days = listOccurrences(deadline, right.year).map(one => one.lastDay)
    const { has } = right
    return {
      year: right.year,
      count: days.length,
      ...(has === undefined ? {} : { has: days.find(day => day === has) }),
    }
  }
  if (typeof right === 'object' && 'points' in right) {
    return kind === 'milestones' ? { points: deadline.milestones.map(one => one.deadline.lastDay) } : deadline
  }
  if (kind === 'by-event' || kind === 'relative') return 'an event'
  if (kind === 'open-ended') return 'no end'
  if (typeof right !== 'object') return deadline
  return {
    lastDay,
    ...(right.from === undefined ? {} : { from: kind === 'between' ? deadline.from : null }),
    ...(right.expected === undefined ? {} : { expected: deadline.expected }),
  }
}

describe('a deadline of a real paper is read as the paper means it, or refused', () => {
  it.each(realPhrases)('%s (paper of %s)', (words, writtenOn, right) => {
    expect(said(reading(words, writtenOn), right)).toEqual(right)
  })

  it.each(realPhrases)('also in capitals, with more blanks and in Unicode form NFD: %s', (words, writtenOn, right) => {
    const spaced = `  ${words.toUpperCase().normalize('NFD').replaceAll(' ', '  ')} `
    expect(said(reading(spaced, writtenOn), right)).toEqual(right)
  })

  it.each(realPhrases)('also without diacritics: %s', (words, writtenOn, right) => {
    const plain = words.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
    const read = reading(plain, writtenOn)
    expect(read === 'refused' ? right : said(read, right)).toEqual(right)
  })
})

describe('the deadline cells of a government resolution', () => {
  it.each(resolutionCells)('include "%s" in %i rows, with the last day %s', (words, _rows, lastDay) => {
    expect(parseDeadline(words, { writtenOn: '2025-01-09' }).lastDay).toBe(lastDay)
  })

  it('are those of 139 rows', () => {
    expect(resolutionCells.reduce((sum, [, rows]) => sum + rows, 0)).toBe(139)
  })

  it('recur or have no end if the words name no last day', () => {
    const kinds = resolutionCells
      .filter(([, , lastDay]) => lastDay === null)
      .map(([words]) => [words, parseDeadline(words).kind])
    expect(kinds).toEqual([
      ['Thường xuyên', 'open-ended'],
      ['Nhiệm vụ thường xuyên', 'open-ended'],
      ['Hằng năm', 'recurring'],
      ['hằng năm', 'recurring'],
      ['2025 và những năm tiếp theo', 'open-ended'],
    ])
  })
})
