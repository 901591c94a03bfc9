import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

const headings = readFileSync('CHANGELOG.md', 'utf8')
  .split('\n')
  .filter(line => line.startsWith('## '))
const dated = headings.flatMap(line => {
  const [, version, date] = /^## (\d+\.\d+\.\d+) \((\d{4}-\d\d-\d\d)\)$/.exec(line) ?? []
  return version === undefined || date === undefined ? [] : [{ version, date }]
})

describe('the changelog', () => {
  it('gives the date of every version in its heading: 0.6.0 (2026-11-27)', () => {
    expect(headings.filter(line => !/^## \d+\.\d+\.\d+ \(\d{4}-\d\d-\d\d\)$/.test(line))).toEqual([])
  })

  it('begins with the version of the package', () => {
    expect(dated[0]?.version).toBe(packageJson.version)
  })

  it('lists the newest version first', () => {
    const dates = dated.map(({ date }) => date)
    expect(dates).toEqual(dates.toSorted().toReversed())
  })
})
