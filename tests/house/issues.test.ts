import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { foundationWording } from '../../src/foundation/wording'
import { observationWording } from '../../src/observations/wording'
import { organizationWording } from '../../src/organization/wording'
import { rankingWording } from '../../src/ranking/wording'
import { builtRooms } from './rooms'

/** The wording of each room that has issues of its own. */
const wordings = {
  foundation: foundationWording,
  organization: organizationWording,
  observations: observationWording,
  ranking: rankingWording,
}

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

it.each(Object.entries(wordings))(
  'the guide of issues misses a code of %s, or lists one that does not exist',
  (room, wording) => {
    const codes = rows.filter(row => row.room === room).map(({ code }) => code)
    expect(codes.toSorted()).toEqual(Object.keys(wording).toSorted())
  },
)

it('a room has issues that this test does not know', () => {
  expect(builtRooms.filter(room => existsSync(`src/${room}/wording.ts`)).toSorted()).toEqual(
    Object.keys(wordings).toSorted(),
  )
})

it('two rooms use one code for different things', () => {
  const meanings = new Map(rows.map(({ code, meaning }) => [code, meaning]))
  expect(rows.filter(({ code, meaning }) => meanings.get(code) !== meaning)).toEqual([])
})
