import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { faceOf } from './exports'
import { builtRooms } from './rooms'

const exported = new Set(builtRooms.flatMap(room => faceOf(readFileSync(`src/${room}/index.ts`, 'utf8')).names))

/** Names in code marks, without calls, options and entry points. */
const namesIn = (cell: string): readonly string[] => [...cell.matchAll(/`([A-Za-z]\w*)`/g)].map(([, name = '']) => name)

/** The rows of the tables of old and new exports. */
const rows = readFileSync('docs/upgrading.md', 'utf8')
  .split('| old | new |\n|---|---|\n')
  .slice(1)
  .flatMap(table => table.split('\n\n')[0]?.match(/^\|.*$/gm) ?? [])
  .map(row => row.split(' | '))

it('the guide of upgrading lists names as old that are no longer exported', () => {
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.flatMap(([old = '']) => namesIn(old)).filter(name => exported.has(name))).toEqual([])
})

it('the guide of upgrading leads to names that are exported: a renamed one is to be followed there', () => {
  const properties = new Set(['observations', 'plans', 'higher'])
  const named = rows.flatMap(([, ...current]) => namesIn(current.join(' | ')))
  expect(named.filter(name => !exported.has(name) && !properties.has(name))).toEqual([])
})
