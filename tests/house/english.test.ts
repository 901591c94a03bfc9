import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Phrases of another language's grammar, each with what to write. */
const phrases: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/(?<!\b[Tt]here )\b(?:is|are) no (?!longer|more|less|need|room\b)\p{Ll}+/u, '"is not a …", "are not …"'],
  [/\b(?:date|moment|minute|policy|number|value|text) is none\b/u, '"is invalid", "is not one"'],
  [/\b(?:[Nn]obody|[Ww]hoever|[Ss]omebody)\b/u, 'the unit, the caller, "anyone who"'],
  [/\b(?:is|are) told\b/u, '"is reported"'],
  [/\bholds itself\b/u, '"contains itself"'],
  [/\bknows no\b/u, '"does not know", "has no"'],
  [/\b(?:null|none|nothing|undefined|throws) where\b/u, '"if"'],
  [/[,;] where (?:there|it|none|nothing|no|they)\b/u, '"if"'],
  [/\b(?:all|everything) that is wrong\b/u, '"every problem", "all issues"'],
  [/\bunless said otherwise\b/u, '"by default"'],
  [/\bin silence\b/u, '"silently"'],
  [/\ba third three times\b/u, '"three thirds make exactly one"'],
  [/\b(?:[Ww]hat is|[Ww]hat was) deeper\b/u, 'the noun of the thing'],
]

/** Rooms whose comments are still to be rewritten: a room that is clean leaves this list, and none comes back. */
const toCome: readonly string[] = []

/** The comments of a source, without their examples, one line each. */
const commentsOf = (source: string): readonly string[] =>
  [...source.matchAll(/\/\*\*?(?<block>.*?)\*\/|^[ \t]*\/\/(?<line>[^\n]*)/gmsu)].map(({ groups = {} }) =>
    (groups['block'] ?? groups['line'] ?? '')
      .replace(/```.*?```/gsu, '')
      .replace(/\s*\n\s*\*?\s*/gu, ' ')
      .trim(),
  )

/** The prose of a guide: no examples, no code, no tables of codes. */
const proseOf = (guide: string): readonly string[] =>
  guide
    .replace(/```.*?```/gsu, '')
    .replace(/`[^`\n]*`/gu, '…')
    .split('\n\n')
    .map(paragraph => paragraph.replace(/\n/gu, ' '))

const faultsOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap(text =>
    phrases.flatMap(([pattern, instead]) => {
      const found = pattern.exec(text)?.[0]
      return found === undefined ? [] : [`"${found}", write ${instead}: ${text}`]
    }),
  )

const faultsOfRoom = (room: string): readonly string[] =>
  readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.endsWith('wording.ts'))
    .flatMap(file =>
      faultsOf(commentsOf(readFileSync(`src/${room}/${file}`, 'utf8'))).map(fault => `${file}: ${fault}`),
    )

const rooms = readdirSync('src', { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name)

describe('English', () => {
  it.each(rooms.filter(room => !toCome.includes(room)))('of the comments of %s is plain', room => {
    expect(faultsOfRoom(room)).toEqual([])
  })

  it.each(toCome)('of the comments of %s is not plain yet; a room without faults leaves the list', room => {
    expect(faultsOfRoom(room)).not.toEqual([])
  })

  it.each([
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    ...readdirSync('docs')
      .filter(file => file.endsWith('.md') && file !== 'issues.md')
      .map(file => `docs/${file}`),
  ])('of %s is plain', file => {
    expect(faultsOf(proseOf(readFileSync(file, 'utf8')))).toEqual([])
  })

  it.each([
    ['the text is no number', 1],
    ['there is no number', 0],
    ['null where there is none', 1],
    ['null if there is none', 0],
  ])('of "%s" has %d faults', (text, count) => {
    expect(faultsOf([text])).toHaveLength(count)
  })
})
