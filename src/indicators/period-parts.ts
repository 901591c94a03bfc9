import { dividePeriod } from '../foundation/period'

/** The parts of a period from which it may be made: the longest calendar periods that divide it. */
export function partsOfPeriod(period: string): readonly string[] {
  for (const kind of ['year', 'half', 'quarter', 'month'] as const) {
    const parts = dividePeriod(period, kind)
    if (parts.length > 1 || (parts.length === 1 && parts[0] !== period)) return parts
  }
  return []
}
