import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { builtRooms } from './rooms'

/** The codes of each room that has issues of its own: the keys of the wording that its `wording.ts` exports. */
const codesOf = new Map(
  await Promise.all(
    builtRooms
      .filter(room => existsSync(`src/${room}/wording.ts`))
      .map(async (room): Promise<[string, readonly string[]]> => {
        const module: Record<string, object> = await import(`../../src/${room}/wording.ts`)
        const [wording] = Object.entries(module).filter(([name]) => name.endsWith('Wording'))
        return [room, Object.keys(wording?.[1] ?? {})]
      }),
  ),
)

/** What the guide lists: room, code and meaning of each row. */
const rows = readFileSync('docs/issues.md', 'utf8')
  .split('\n## ')
  .slice(1)
  .flatMap(section =>
    [...section.matchAll(/^\| `([\w-]+)` \| (.+) \|$/gm)].map(([, code = '', meaning = '']) => ({
      room: section.slice(0, section.indexOf('\n')),
      code,
      meaning,
    })),
  )

it.each([...codesOf])('the guide of issues misses a code of %s, or lists one that does not exist', (room, known) => {
  const codes = rows.filter(row => row.room === room).map(({ code }) => code)
  expect(known).not.toEqual([])
  expect(codes.toSorted()).toEqual(known.toSorted())
})

it('the guide lists a room that has no issues of its own', () => {
  expect(rows.map(({ room }) => room).filter(room => !codesOf.has(room))).toEqual([])
})

it('two rooms use one code for different things', () => {
  const meanings = new Map(rows.map(({ code, meaning }) => [code, meaning]))
  expect(rows.filter(({ code, meaning }) => meanings.get(code) !== meaning)).toEqual([])
})
