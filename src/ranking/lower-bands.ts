import { Identifier } from '../foundation/identifier'
import { just, object, type Schema, variants, wholeCount } from '../foundation/schema'
import type { RankingBand } from './bands'
import type { RankingCutoff } from './cutoff'
import type { Contender } from './entry'
import type { RankingKnockOut } from './knock-outs'
import { mostWith, type RankingQuota } from './quotas'

/** A step from the band of a unit's own figures to the band it has: a knock-out applies, or a quota is used up. */
export type LoweredBand =
  | { readonly by: 'knock-out'; readonly knockOut: string; readonly from: string; readonly to: string }
  | {
      readonly by: 'quota'
      readonly from: string
      readonly to: string
      /** How many units may stay. */
      readonly most: number
      /** How many units the quota's share is of; all that were compared where it is a count alone. */
      readonly among: number
    }

/** The schema of a {@link LoweredBand}. */
export const LoweredBand: Schema<LoweredBand> = variants(
  () => [
    object(() => ({ by: just('knock-out'), knockOut: Identifier, from: Identifier, to: Identifier })),
    object(() => ({ by: just('quota'), from: Identifier, to: Identifier, most: wholeCount, among: wholeCount })),
  ],
  'by',
)

/** A unit in a comparison, with the knock-outs that apply to it. */
export interface BandContender {
  readonly contender: Contender
  /** Units that are equal, after tie-breakers, are of one class. */
  readonly tieClass: number
  readonly knockOuts: readonly RankingKnockOut[]
}

/** The band that a unit has so far, and the steps to it. */
export interface BandSoFar {
  readonly band?: string
  readonly lowered: readonly LoweredBand[]
}

function stepDown({ lowered }: BandSoFar, step: LoweredBand): BandSoFar {
  return { band: step.to, lowered: [...lowered, step] }
}

/** Lowers the band of a unit by the knock-outs that apply to it; one that allows its band changes nothing. */
export function lowerByKnockOuts(
  start: BandSoFar,
  knockOuts: readonly RankingKnockOut[],
  bands: readonly RankingBand[],
): BandSoFar {
  const placeOf = (band: string): number => bands.findIndex(({ id }) => id === band)
  return knockOuts.reduce((soFar, { id: knockOut, atMost: to }) => {
    const { band: from } = soFar
    if (from === undefined || to === undefined || placeOf(from) >= placeOf(to)) return soFar
    return stepDown(soFar, { by: 'knock-out', knockOut, from, to })
  }, start)
}

/** The bands after a quota, and the units that are tied at its line where that is refused. */
export interface AfterQuota {
  readonly bands: readonly BandSoFar[]
  readonly tied: readonly BandContender[]
}

/** Leaves a band to as many units as a quota allows, the best first; `compared` are in the order of their places. */
export function lowerByQuota(
  compared: readonly BandContender[],
  bands: readonly BandSoFar[],
  quota: RankingQuota,
  cutoff: RankingCutoff,
): AfterQuota {
  const { band: from, otherwise: to, of = 'all' } = quota
  const members = [...compared.keys()].filter(index => bands[index]?.band === from)
  const among = bands.filter(({ band = '' }) => of === 'all' || of.includes(band)).length
  const most = mostWith(quota, among, cutoff)
  if (members.length <= most) return { bands, tied: [] }
  const classAt = (place: number): number | undefined => compared[members[place] as number]?.tieClass
  // Those who have the first place beyond the line, if they have the last one before it too.
  const across = most > 0 && classAt(most - 1) === classAt(most) ? classAt(most) : undefined
  const isStaying = (_: number, place: number): boolean =>
    classAt(place) === across ? cutoff.ties === 'all-in' : place < most
  const staying = new Set(members.filter(isStaying))
  return {
    bands: bands.map((soFar, index) =>
      soFar.band !== from || staying.has(index) ? soFar : stepDown(soFar, { by: 'quota', from, to, most, among }),
    ),
    tied:
      across === undefined || cutoff.ties !== 'refuse'
        ? []
        : members.map(index => compared[index] as BandContender).filter(({ tieClass }) => tieClass === across),
  }
}
