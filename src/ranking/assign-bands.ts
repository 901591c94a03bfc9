import { formatExact } from '../foundation/exact'
import type { Fraction } from '../foundation/fraction'
import type { Issue } from '../foundation/issue'
import { type Bound, boundsOf, type Condition, meets, type RankingBand, readCondition, within } from './bands'
import { type RankingCutoff, unitsIn } from './cutoff'
import type { Contender } from './entry'
import { missingFigures } from './knock-outs'
import { type BandContender, type BandSoFar, lowerByKnockOuts, lowerByQuota } from './lower-bands'
import { figureOf } from './named-figure'
import type { RankingPolicy } from './ranking-policy'
import { rankingIssue } from './wording'

/** The band of each unit and how it was lowered, in the order given. */
export interface AssignedBands {
  readonly of: readonly BandSoFar[]
  /** What makes bands impossible: units that are tied at a line, where that is refused. */
  readonly issues: readonly Issue[]
  readonly findings: readonly Issue[]
}

/** The parts of a policy that bands are given by. */
type BandPolicy = Pick<RankingPolicy, 'bands' | 'quotas' | 'cutoff'>

/**
 * Gives each unit of one comparison its band: by its figures and its place, then lowered by the knock-outs that apply to
 * it, then by the quotas, one after another.
 *
 * @param compared - The units, in the order of their places.
 */
export function assignBands(compared: readonly BandContender[], policy: BandPolicy): AssignedBands {
  const { bands = [], quotas = [], cutoff = noLines } = policy
  if (bands.length === 0) return { of: compared.map(() => ({ lowered: [] })), issues: [], findings: [] }
  const { of: own, tied, findings } = ownBands(compared, bands, policy)
  let of: readonly BandSoFar[] = compared.map(({ knockOuts }, index) => {
    const band = own[index]
    return lowerByKnockOuts({ ...(band === undefined ? {} : { band }), lowered: [] }, knockOuts, bands)
  })
  const issues = [...tied].map(([band, units]) => tieIssue(band, units))
  for (const quota of quotas) {
    const after = lowerByQuota(compared, of, quota, cutoff)
    if (after.tied.length > 0) issues.push(tieIssue(quota.band, after.tied))
    of = after.bands
  }
  return { of, issues, findings }
}

/** A policy that draws no line between places need not say how. */
const noLines: RankingCutoff = { ties: 'all-in' }

function tieIssue(band: string, tied: readonly BandContender[]): Issue {
  const units = tied.map(({ contender }) => contender.entry.unit)
  return rankingIssue('tie-at-cutoff', ['cutoff'], { band, units })
}

/** The bands that units have by their figures and places, and by band the units that are tied at its line, if that is refused. */
function ownBands(compared: readonly BandContender[], bands: readonly RankingBand[], policy: BandPolicy) {
  const { cutoff = noLines } = policy
  const tests = bands.map(band => ({ id: band.id, condition: readCondition(band) }))
  const places = placesOf(compared)
  const tied = new Map<string, BandContender[]>()
  const findings: Issue[] = []
  const of = compared.map((one, index) => {
    const { contender } = one
    const { first, last } = places[index] as Places
    const metAt = (place: number): readonly (boolean | null)[] =>
      tests.map(({ condition }) => meets(condition, bound => isKept(bound, contender, place, compared.length, policy)))
    const bandAt = (place: number): string | undefined => tests[metAt(place).indexOf(true)]?.id
    const place = placeThatCounts({ first, last }, policy)
    const band = bandAt(place)
    if (cutoff.ties === 'refuse' && first !== last) {
      const other = bandAt(last)
      const line = band ?? other
      if (other !== band && line !== undefined) tied.set(line, [...(tied.get(line) ?? []), one])
    }
    if (band === undefined) findings.push(withoutBand(contender, metAt(place), tests))
    return band
  })
  return { of, tied, findings }
}

/** Whether a unit at a place of so many keeps a bound; null if it lacks the figure. */
export function isKept(
  bound: Bound,
  contender: Contender,
  place: number,
  units: number,
  policy: BandPolicy,
): boolean | null {
  if (bound.figure.place === undefined) return within(bound, figureOf(contender, bound.figure))
  return within(
    { kind: bound.kind, limit: lineOf(bound, units, policy) },
    { numerator: BigInt(place), denominator: 1n },
  )
}

/** The place at which a bound draws its line among so many units. */
export function lineOf({ figure, limit }: Bound, units: number, { cutoff }: BandPolicy): Fraction {
  if (figure.place === 'number') return limit
  return { numerator: BigInt(unitsIn(limit, units, cutoff?.rounding ?? 'down')), denominator: 1n }
}

/** The best and the worst place of a unit: its equals all come after it, or all before it. */
export interface Places {
  readonly first: number
  readonly last: number
}

/** The place that bands look at, by what the policy does with equals at a line. */
export function placeThatCounts({ first, last }: Places, { cutoff = noLines }: BandPolicy): number {
  return cutoff.ties === 'all-out' ? last : first
}

/** The places of units that are given in order. */
export function placesOf(compared: readonly BandContender[]): readonly Places[] {
  const places: Places[] = []
  for (let start = 0; start < compared.length; ) {
    let end = start + 1
    while (compared[end]?.tieClass === compared[start]?.tieClass) end++
    for (let index = start; index < end; index++) places.push({ first: start + 1, last: end })
    start = end
  }
  return places
}

function withoutBand(
  contender: Contender,
  met: readonly (boolean | null)[],
  tests: readonly { readonly condition: Condition }[],
): Issue {
  const { unit } = contender.entry
  const warning = { severity: 'warning' } as const
  if (!met.includes(null))
    return rankingIssue('no-band', ['bands'], { unit, score: formatExact(contender.key) }, warning)
  const values = [...new Set(tests.flatMap(({ condition }) => missingFigures(condition, contender)))]
  return rankingIssue('missing', ['bands'], { what: 'band-value', unit, values }, warning)
}

/** Whether the bands of a policy depend on other units, and not on a unit's own figures alone. */
export function areBandsCompared({ bands = [], quotas = [] }: BandPolicy): boolean {
  return quotas.length > 0 || bands.some(isBandByPlace)
}

/** Whether a band depends on the place of a unit. */
export function isBandByPlace(band: RankingBand): boolean {
  return boundsOf(readCondition(band)).some(({ figure }) => figure.place !== undefined)
}
