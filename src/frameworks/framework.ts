import type { Edition, EditionValidity } from '../foundation/edition'
import type { Bilingual } from '../foundation/language'
import type { RankingOptions } from '../ranking/ranking-policy'
import type { Criterion, Scorecard } from '../scorecards/scorecard'

/** A published figure of one unit that does not follow from the published inputs, and why. */
export interface PublishedException {
  readonly unit: string
  readonly figure: 'score' | 'rank'
  readonly published: string
  /** What the framework gives in its place. */
  readonly computed: string
  readonly reason: Bilingual
}

/**
 * One edition of a published index or set of criteria, ready to use: its scorecard with the rounding of that edition, and
 * how it ranks. Data, no logic.
 */
export interface Framework extends Edition {
  readonly scorecard: Scorecard
  /** How the edition ranks, as `rank` takes it: what equals have, what decides between them, the bands it is announced in. */
  readonly ranking?: RankingOptions
  /** The published figures that it does not reproduce, one by one; every other one that the tests know it does. */
  readonly exceptions?: readonly PublishedException[]
  /** Given where the library has only the frame of it: how many there are of what, and what is not here. */
  readonly frame?: { readonly counts: Readonly<Record<string, number>>; readonly note: Bilingual }
}

/** The validity of an edition that is issued for one year, by which it is called. */
export function yearOf(year: number): EditionValidity {
  return { validFrom: `${year}-01-01`, validTo: `${year}-12-31` }
}

/** A component that is itself a figure on a scale from 0, and its share of the whole. */
export function mainIndex(id: string, max: string, title: Bilingual, scale: string | number = 1): Criterion {
  return { id, title, max, rule: { kind: 'weighted-value', scale }, indicator: id }
}

/** Figures that are named for one reason: the unit, what was published, what follows from the published inputs. */
export function exceptionsOf(
  figure: PublishedException['figure'],
  reason: Bilingual,
  figures: readonly (readonly [unit: string, published: string, computed: string])[],
): readonly PublishedException[] {
  return figures.map(([unit, published, computed]) => ({ unit, figure, published, computed, reason }))
}

/** Why a published mean or sum is off by a unit or two of its last decimal. */
export const roundedComponents: Bilingual = {
  vi: 'Các chỉ số thành phần công bố đã được làm tròn nên chỉ số tổng hợp lệch ở chữ số thập phân cuối.',
  en: 'The published components are rounded, so what they come to differs in the last decimal.',
}
