import type { Tone } from '../foundation/tone'
import type { RankingBand } from '../ranking/bands'

/** The colour of a band: its tone, and hatching where the band before it has the same. */
export interface BandTone {
  readonly tone: Tone
  readonly isHatched?: true
}

const all = ['good', 'fair', 'watch', 'weak'] as const

/**
 * The tones of bands, which are listed from the best: those that they state, or else by their number. Three bands have
 * the first three tones and four have all, so that no unit changes its colour when "Yếu" is added.
 */
export function bandTones(bands: readonly RankingBand[]): ReadonlyMap<string, BandTone> {
  let last: Tone | undefined
  return new Map(
    bands.map(({ id, tone: stated }, place) => {
      const tone = stated ?? toneAt(place, bands.length)
      const isHatched = tone === last
      last = tone
      return [id, isHatched ? { tone, isHatched } : { tone }]
    }),
  )
}

function toneAt(place: number, count: number): Tone {
  if (count === 2) return place === 0 ? 'good' : 'weak'
  return all[count <= 5 ? Math.min(place, 3) : Math.round((place * 3) / (count - 1))] as Tone
}
