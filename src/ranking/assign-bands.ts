import { formatExact, parseExact } from '../foundation/exact'
import type { Fraction } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import { type Band, boundsOf, meets, readCondition, scoreItself } from './bands'
import { type Contender, ownValue } from './entry'
import { rankingIssue } from './wording'

/** Gives each contender the band that its ranked score and its values meet; the band is absent where none is met. */
export function assignBands(
  contenders: readonly Contender[],
  bands: readonly Band[],
): { readonly of: readonly (string | undefined)[]; readonly findings: readonly Issue[] } {
  if (bands.length === 0) return { of: [], findings: [] }
  const conditions = bands.map(readCondition)
  const named = [...new Set(conditions.flatMap(boundsOf).map(({ of }) => of))].filter(of => of !== scoreItself)
  const findings: Issue[] = []
  const of = contenders.map(({ entry, key }) => {
    const values = new Map<string, Fraction | null>([[scoreItself, key]])
    for (const name of named) {
      const value = ownValue(entry, name)
      values.set(name, value === null ? null : parseExact(value))
    }
    const met = conditions.map(condition => meets(condition, name => values.get(name) ?? null))
    const band = bands[met.indexOf(true)]
    if (band !== undefined) return band.id
    const missing = named.filter(name => values.get(name) === null)
    findings.push(
      met.includes(null)
        ? rankingIssue('band-undecided', ['bands'], { unit: entry.unit, values: missing }, { severity: 'warning' })
        : rankingIssue('no-band', ['bands'], { unit: entry.unit, score: formatExact(key) }, { severity: 'warning' }),
    )
    return undefined
  })
  return { of, findings }
}
