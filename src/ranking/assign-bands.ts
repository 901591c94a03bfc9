import { formatExact } from '../foundation/exact'
import type { Fraction } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import { boundsOf, meets, type RankingBand, readCondition, scoreItself } from './bands'
import type { Contender } from './entry'
import { tieBreakValue } from './tie-breakers'
import { rankingIssue } from './wording'

/** Gives each contender the band that its ranked score and its values meet; none if it meets none. */
export function assignBands(
  contenders: readonly Contender[],
  bands: readonly RankingBand[],
): { readonly of: readonly (string | undefined)[]; readonly findings: readonly Issue[] } {
  if (bands.length === 0) return { of: [], findings: [] }
  const conditions = bands.map(readCondition)
  const named = [...new Set(conditions.flatMap(boundsOf).map(({ of }) => of))].filter(of => of !== scoreItself)
  const findings: Issue[] = []
  const of = contenders.map(contender => {
    const { key } = contender
    const { unit } = contender.entry
    const own = named.map(name => [name, tieBreakValue(contender, name)] as const)
    const values = new Map<string, Fraction | null>([[scoreItself, key], ...own])
    const met = conditions.map(condition => meets(condition, name => values.get(name) ?? null))
    const band = bands[met.indexOf(true)]
    if (band !== undefined) return band.id
    const missing = named.filter(name => values.get(name) === null)
    findings.push(
      met.includes(null)
        ? rankingIssue('missing', ['bands'], { what: 'band-value', unit, values: missing }, { severity: 'warning' })
        : rankingIssue('no-band', ['bands'], { unit, score: formatExact(key) }, { severity: 'warning' }),
    )
    return undefined
  })
  return { of, findings }
}
