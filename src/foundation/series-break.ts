import { CivilDate } from './civil-date'
import { LocalizedText } from './language'
import { maybe, record, type Schema } from './schema'
import { SourceReference } from './source'

/** A break of a series: from this day on, its scale or method is another one, so that figures before and after do not compare. */
export interface SeriesBreak {
  readonly from: CivilDate
  /** What changed: "from a scale of 0 to 1 to one of 0 to 100". */
  readonly reason: LocalizedText
  readonly source?: SourceReference
}

/** The schema of a {@link SeriesBreak}. */
export const SeriesBreak: Schema<SeriesBreak> = record(() => ({
  from: CivilDate,
  reason: LocalizedText,
  source: maybe(SourceReference),
}))

/** The breaks between two periods: the earlier one began before, and the later one ends after. */
export function breaksBetween(
  breaks: readonly SeriesBreak[],
  earlier: { readonly from: CivilDate },
  later: { readonly to: CivilDate },
): readonly SeriesBreak[] {
  return breaks.filter(({ from }) => earlier.from < from && from <= later.to)
}
