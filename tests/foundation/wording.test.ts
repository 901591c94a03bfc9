import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foundationWording } from '../../src/foundation/wording'
import { observationWording } from '../../src/observations/wording'

/** Every parameter that a sentence may need. */
const parameters = {
  text: '"x"',
  key: 'x',
  nearest: 'y',
  allowed: ['x', 'y'],
  expected: ['string', 'number'],
  actual: 'null',
  minimum: '1',
  maximum: '2',
  what: 'unit',
  form: undefined,
  digits: 41,
  most: 40,
  range: [0, 1440] as [number, number],
  from: '2022-01-01',
  before: '2021-01-01',
  zone: 'x',
  absence: 'no-data',
  denominator: 5,
  unit: 'x',
  indicator: 'y',
  period: '2022',
  weight: '-1',
  value: '57',
  numerator: 1,
  factor: 100,
  exact: { vi: '10', en: '10' },
  subject: 'x',
  missing: ['2022-Q1'],
  parts: ['2022-Q1'],
  made: '10',
  count: 3,
  listed: 1_000,
  name: 'x',
  why: 'hidden',
  numbers: 'U+200B',
  given: '2',
  computed: '1',
}
const rooms = { foundation: foundationWording, observations: observationWording } as const
type Sentence = (given: typeof parameters) => { readonly vi: string; readonly en: string }
const isShared = (code: string): boolean => ['unknown', 'duplicate', 'cycle'].includes(code)
/** Parameters that a sentence needs in another form than the others. */
const own: Readonly<Record<string, object>> = {
  unknown: { nearest: ['y'] },
  cycle: { what: 'parents', cycle: ['x', 'y', 'x'] },
  'too-small': { of: 'number' },
  'too-big': { of: 'number' },
}
const sentences = Object.entries(rooms).flatMap(([room, wording]) =>
  Object.entries(wording).map(([code, sentence]) => ({
    room,
    code,
    message: (sentence as Sentence)({ ...parameters, ...own[code] }),
  })),
)

describe.each(sentences)('the sentences of $code', ({ code, room, message }) => {
  it.each(['vi', 'en'] as const)('are whole sentences in %s', language => {
    expect(message[language]).toMatch(/^["\p{L}\p{N}].*[.?]$/u)
    expect(message[language]).not.toMatch(/undefined|\[object/)
    expect(message[language]).toBe(message[language].normalize('NFC'))
  })

  it('differ between the languages', () => {
    expect(message.vi).not.toBe(message.en)
  })

  it('come from a code of words in small letters', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it('are covered by a test', () => {
    // Codes that any room may report are tested in those rooms.
    const folder = isShared(code) ? 'tests' : `tests/${room}`
    const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.test.ts') && !name.endsWith('wording.test.ts'))
      .map(name => readFileSync(`${folder}/${name}`, 'utf8'))
    expect(tests.some(text => text.includes(`'${code}`))).toBe(true)
  })
})
