import { describe, expect, it } from 'vitest'
import { nearestAmong, nearestTo } from '../../src/foundation/nearest'

describe('the words that may have been meant are found', () => {
  it.each([
    // one typing mistake
    ['unti', ['unit', 'score', 'group'], ['unit']],
    ['scores', ['unit', 'score', 'group'], ['score']],
    ['scor', ['unit', 'score', 'group'], ['score']],
    ['Final', ['final', 'provisional'], ['final']],
    ['half_up', ['half-up', 'half-even', 'truncate'], ['half-up']],
    // Vietnamese without its marks
    ['so y te', ['Sở Y tế', 'Sở Tài chính'], ['Sở Y tế']],
    ['Sở Y tê', ['Sở Y tế', 'Sở Tài chính'], ['Sở Y tế']],
    // nothing is near, and a short word is not near another short word
    ['banana', ['unit', 'score', 'group'], []],
    ['x', ['a', 'b'], []],
    ['vi', ['en'], []],
    ['', ['unit'], []],
    ['unit', [], []],
    // nearest first, then by code point, at most three
    ['score1', ['score3', 'score2', 'score12', 'score', 'xcore3'], ['score', 'score12', 'score2']],
  ])('for %j among %j: %j', (word, known, nearest) => {
    expect(nearestTo(word, known)).toEqual(nearest)
  })

  it('for a word of a million letters, in time', () => {
    expect(nearestTo('u'.repeat(1_000_000), ['unit', 'u'.repeat(90)])).toEqual(['u'.repeat(90)])
  })
})

describe('many unknown words', () => {
  it('are looked up once each', () => {
    let times = 0
    const nearest = nearestAmong(() => {
      times++
      return ['received', 'resolved']
    })
    expect([nearest('recieved'), nearest('recieved'), nearest('resolvd')]).toEqual([
      ['received'],
      ['received'],
      ['resolved'],
    ])
    expect(times).toBe(2)
  })

  it('get no suggestion after the first thirty', () => {
    const nearest = nearestAmong(() => ['received'])
    for (let word = 0; word < 30; word++) nearest(`word-${word}`)
    expect(nearest('recieved')).toEqual([])
  })
})
