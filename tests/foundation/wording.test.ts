import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as foundation from '../../src/foundation/wording'
import { observationWording } from '../../src/observations/wording'

type Entry = object | ((parameters: never) => unknown)

/** The wordings of the foundation, by what their sentences are about. */
const ofFoundation = Object.entries(foundation).flatMap(([name, one]) =>
  name.endsWith('Wording') ? [one as Readonly<Record<string, Entry>>] : [],
)

/** The sentences of a wording, each with its code. */
const sentencesOf = (wording: Readonly<Record<string, Entry>>) =>
  Object.entries(wording).flatMap(([code, entry]) =>
    typeof entry === 'function' || 'vi' in entry ? [[code, entry]] : Object.values(entry).map(one => [code, one]),
  )

const templates = [...ofFoundation, observationWording]
  .flatMap(sentencesOf)
  .filter((pair): pair is [string, { readonly vi: string; readonly en: string }] => typeof pair[1] === 'object')

describe.each(templates)('the sentence of %s', (code, sentence) => {
  it.each(['vi', 'en'] as const)('is a whole sentence in %s', language => {
    expect(sentence[language]).toMatch(/^[“{\p{L}].*[.}]$/u)
    expect(sentence[language]).toBe(sentence[language].normalize('NFC'))
  })

  it('differs between the languages', () => {
    expect(sentence.vi).not.toBe(sentence.en)
  })

  it('has a code of small letters', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })
})

describe.each([
  ['foundation', ofFoundation.flatMap(Object.keys)],
  ['observations', Object.keys(observationWording)],
])('the codes of %s', (room, codes) => {
  // What any room may report is tested where it is reported.
  const shared = ['unknown', 'duplicate', 'cycle']
  const tests = readdirSync(`tests/${room}`, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.test.ts'))
    .map(name => readFileSync(`tests/${room}/${name}`, 'utf8'))

  it.each([...new Set(codes)].filter(code => !shared.includes(code)))('%s is tested', code => {
    expect(tests.some(text => text.includes(`'${code}`))).toBe(true)
  })
})
