import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { nouns, relations } from '../../src/foundation/nouns'
import { builtRooms } from './rooms'

type Entry = ((parameters: never) => unknown) | Readonly<Record<string, unknown>>

const isSentence = (entry: Entry): boolean => typeof entry === 'function' || typeof entry['vi'] === 'string'

/** The wordings of each room: what its `wording.ts` exports under names that end in `Wording`. */
const wordings = (
  await Promise.all(
    builtRooms
      .filter(room => existsSync(`src/${room}/wording.ts`))
      .map(async room => {
        const module: Record<string, object> = await import(`../../src/${room}/wording.ts`)
        return Object.entries(module).flatMap(([name, wording]) =>
          name.endsWith('Wording') ? [[room, wording as Readonly<Record<string, Entry>>] as const] : [],
        )
      }),
  )
).flat()

/** What each code is used for, in all rooms. */
const used = new Map<string, Set<string>>()
for (const [code, entry] of wordings.flatMap(([, wording]) => Object.entries(wording))) {
  const whats = used.get(code) ?? new Set()
  if (!isSentence(entry)) for (const what of Object.keys(entry)) whats.add(what)
  used.set(code, whats)
}
/** Codes whose sentence is one for all that they are used for. */
const general = new Map(Object.entries({ unknown: nouns, duplicate: nouns, cycle: relations }))

/** What the guide lists: each code, and a line for each of its uses. */
const rows = readFileSync('docs/issues.md', 'utf8')
  .split('\n### ')
  .slice(1)
  .map(section => ({
    code: /^`([\w-]+)`/.exec(section)?.[1] ?? '',
    whats: [...section.matchAll(/^- `([\w-]+)`: \S/gm)].map(([, what = '']) => what),
  }))

it('the guide lists every code, once and in order', () => {
  expect(used.size).toBeGreaterThan(50)
  expect(rows.map(({ code }) => code)).toEqual([...used.keys()].toSorted())
})

it.each(rows)('the guide says what $code is used for', ({ code, whats }) => {
  const known = Object.keys(general.get(code) ?? {})
  expect(whats.filter(what => !known.includes(what)).toSorted()).toEqual(
    [...(used.get(code) ?? [])].filter(what => !known.includes(what)).toSorted(),
  )
})

const templates = wordings.flatMap(([room, wording]) =>
  Object.entries(wording).flatMap(([code, entry]) =>
    (isSentence(entry)
      ? [[code, entry] as const]
      : Object.entries(entry).map(([what, one]) => [`${code} ${what}`, one] as const)
    ).flatMap(([name, sentence]) =>
      typeof sentence === 'function' ? [] : [{ name: `${room}: ${name}`, ...(sentence as { vi: string; en: string }) }],
    ),
  ),
)

it.each(templates)('$name says the same in both languages', ({ vi, en }) => {
  const names = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)(?::\w+)?\}/g)].map(([, name]) => name))].toSorted()
  expect(names(en)).toEqual(names(vi))
})
