import { parseExact } from '../foundation/exact'
import type { Fraction } from '../foundation/fraction'
import { Identifier } from '../foundation/identifier'
import { maybe, oneOf, type Properties } from '../foundation/schema'
import { type Contender, criterionParts, hasFigure, ownFigure, type RankingEntry } from './entry'

/** Which figure of a unit is meant; its score, if nothing is named. */
export interface NamedFigure {
  /** One of the entry's `values`: a further total of a scorecard, or a figure of the caller's own. */
  readonly of?: string
  /** A criterion or a heading, by its id: the entry's figure in `tracked`, `points` or `headings`. */
  readonly criterion?: string
  /** The place among the units it is ranked with: from 1, or as a share of these units, `'1/4'` for the best quarter. */
  readonly place?: 'number' | 'share'
}

/** What the properties of a {@link NamedFigure} must be. */
export const figureProperties = (): Properties<NamedFigure> => ({
  of: maybe(Identifier),
  criterion: maybe(Identifier),
  place: maybe(oneOf(['number', 'share'])),
})

/** One text for one figure; empty for the score. */
export function figureKey({ of, criterion, place }: NamedFigure): string {
  if (criterion !== undefined) return `criterion ${criterion}`
  if (place !== undefined) return `place ${place}`
  return of === undefined ? '' : `of ${of}`
}

/** The name alone, of what may have more properties. */
export function figureNamed({ of, criterion, place }: NamedFigure): NamedFigure {
  if (criterion !== undefined) return { criterion }
  if (place !== undefined) return { place }
  return of === undefined ? {} : { of }
}

/** What an entry was given as a figure, or null: one of its values, or its figure on a criterion or heading. */
export function givenFigure(entry: RankingEntry, { of, criterion }: NamedFigure): string | number | null {
  if (criterion === undefined) return of === undefined ? null : ownFigure(entry.values, of)
  const part = criterionParts.find(name => hasFigure(entry[name], criterion))
  return part === undefined ? null : ownFigure(entry[part], criterion)
}

/** A figure of a unit as a number, or null if it has none; which place it has is not known to it. */
export function figureOf({ entry, key }: Contender, figure: NamedFigure): Fraction | null {
  if (figureKey(figure) === '') return key
  const given = givenFigure(entry, figure)
  return given === null ? null : parseExact(given)
}
