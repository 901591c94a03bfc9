import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { demo, world } from './world'

const guide = readFileSync('docs/command-line.md', 'utf8')
const lines = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.trim().split('\n'))
  .filter(line => line.startsWith('npx egov-kpi '))
  .map(line => line.replace('npx egov-kpi ', ''))

it('the commands of the guide run', async () => {
  const [first = '', ...others] = lines
  expect(first).toBe('init demo --lang en')
  expect(others.length).toBeGreaterThan(8)
  const made = await demo('en')
  for (const line of others) {
    const { code, told } = await made.run(line)
    expect({ line, code, told: told.replace(/^(Đã ghi|Written): .*\n/gm, '') }).toMatchObject({ line, code: 0 })
  }
})

it('the guide lists the commands of the help', async () => {
  const { out } = await world().run('help --lang en')
  const told = [...out.matchAll(/^ {2}([a-z-]+) {2}/gm)].map(([, name = '']) => name)
  const listed = [...guide.matchAll(/^\| `([a-z-]+)[^`]*` \|/gm)].map(([, name = '']) => name)
  expect(listed.toSorted()).toEqual(told.toSorted())
})

it('the settings of the guide are accepted', async () => {
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(guide) ?? []
  const made = await demo('en')
  made.files.set('guide.json', json)
  const { code } = await made.run('rank --config guide.json --observations observations.csv')
  expect(code).toBe(0)
})
