import type { Issue, IssuePath } from '../foundation/issue'
import { inBoth } from '../foundation/language'
import { type PeriodText, parsePeriod } from '../foundation/period'
import { breaksBetween, type SeriesBreak } from '../foundation/series-break'
import { indicatorFinding } from './wording'

/** A finding for each break of a series between a figure and its base; given an indicator, the base is its baseline. */
export function breakFindings(
  breaks: readonly SeriesBreak[],
  { period, basePeriod, indicator }: { period: PeriodText; basePeriod: PeriodText; indicator?: string },
  path: IssuePath,
): readonly Issue[] {
  return breaksBetween(breaks, parsePeriod(basePeriod), parsePeriod(period)).map(({ from, reason }) => {
    const texts = { period, basePeriod, date: from, reason: inBoth(reason, text => text) }
    return indicator === undefined
      ? indicatorFinding('not-comparable', path, { what: 'break', ...texts })
      : indicatorFinding('not-comparable', path, { what: 'baseline-break', indicator, ...texts })
  })
}
