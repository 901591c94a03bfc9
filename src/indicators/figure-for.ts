import type { CivilDate } from '../foundation/civil-date'
import { type PeriodText, parsePeriod, shiftPeriod } from '../foundation/period'
import type { BroughtFigure } from '../observations/bring-to-period'
import type { Target } from './target'

/** The figures of one unit and indicator that are known on a day. */
export interface KnownFigures {
  /** The periods of which anything was observed, the last to end first. */
  readonly periods: readonly PeriodText[]
  readonly bring: (period: PeriodText) => BroughtFigure
}

/** What else decides which figure is held against a target. */
export interface FigureRule {
  readonly asOf: CivilDate
  /** Whether the indicator begins at zero with each period: then a figure of another period tells nothing of this one. */
  readonly fromZero: boolean
  /** The last days of the baselines: a figure must be later. */
  readonly since: readonly CivilDate[]
}

/**
 * The figure that is held against a target: brought to the target's period as far as it is known.
 *
 * While that period runs or lies ahead, a stock or a ratio may be of an earlier period of the same length, since it is on
 * its way to the target; after the last day only the target's own period counts. Without a target, the last period that
 * was observed is shown.
 */
export function figureFor(target: Target | null, known: KnownFigures, rule: FigureRule): BroughtFigure {
  const isNew = ({ figure, parts }: BroughtFigure): boolean =>
    figure !== undefined &&
    parts.length > 0 &&
    (rule.fromZero || rule.since.every(day => parsePeriod(figure.period).to > day))
  if (target === null) {
    for (const period of known.periods) {
      const latest = known.bring(period)
      if (latest.figure !== undefined) return latest
    }
    return nothingOf(rule.asOf.slice(0, 4))
  }
  const own = known.bring(target.period)
  if (isNew(own)) return own
  const isOver = rule.asOf >= parsePeriod(target.period).to
  if (!isOver && !rule.fromZero) {
    const starts = [target.period, ...known.periods].map(period => parsePeriod(period).from)
    const first = starts.reduce((a, b) => (a < b ? a : b))
    let period = shiftPeriod(target.period, -1)
    while (parsePeriod(period).to >= first) {
      const earlier = known.bring(period)
      if (isNew(earlier)) return { ...earlier, missing: [target.period] }
      period = shiftPeriod(period, -1)
    }
  }
  return own.parts.length === 0 ? own : { ...own, figure: undefined, parts: [] }
}

/** The last to end first, of those that end together the shorter one. */
export function byEnd(a: PeriodText, b: PeriodText): number {
  const [one, other] = [parsePeriod(a), parsePeriod(b)]
  if (one.to !== other.to) return one.to > other.to ? -1 : 1
  return one.from > other.from ? -1 : 1
}

/** What is known of a period if nothing is. */
export function nothingOf(period: PeriodText): BroughtFigure {
  return { figure: undefined, parts: [], missing: [period], disagreements: [] }
}
