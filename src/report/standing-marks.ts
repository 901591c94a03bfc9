import { parseExact } from '../foundation/exact'
import type { Target } from '../indicators/target'
import type { ReportCell } from './cell'
import { labels } from './labels'
import type { DumbbellMark, MarkAxis } from './mark'
import { axisThrough } from './mark-axis'
import { hasFigure, type StandingLine, type StandingPage } from './standing-lines'
import { kindText, periodTitle, pointOf } from './standing-words'
import type { ReportKeyEntry } from './table'

/** The way from the baseline to the figure; targets that the axis has not as a line are ticks. */
export function standingMark(
  { row, beside }: StandingLine,
  { statusOf }: StandingPage,
  { axis, line }: { readonly axis?: MarkAxis; readonly line?: string | number | undefined } = {},
): ReportCell {
  const from = pointOf(row.baseline)
  const to = row.observation?.value ?? null
  const targets = [row, ...beside].flatMap(one => endsOf(one.target)).filter(one => one !== line)
  const mark: DumbbellMark = {
    kind: 'dumbbell',
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    tone: statusOf(row)?.tone ?? 'none',
    ...(targets.length === 0 ? {} : { targets }),
  }
  return { kind: 'mark', mark, ...(axis === undefined ? {} : { axis }) }
}

/** The axis of figures of one measure: from zero, and to a hundred percent, unless a number lies beyond. */
export function sharedAxis(
  lines: readonly StandingLine[],
  isPercent: boolean,
  line: string | number | undefined,
): MarkAxis {
  const axis = axisThrough([0, ...(isPercent ? [100] : []), ...lines.flatMap(numbersOf)].map(parseExact))
  return line === undefined ? axis : { ...axis, lines: [{ at: line, style: 'solid' }] }
}

/** The axis of one line: from its baseline to its target, and as far as the figure goes. */
export function ownAxis(line: StandingLine): MarkAxis {
  const numbers = numbersOf(line)
  const isFromZero = pointOf(line.row.baseline) === null || numbers.length < 2
  return axisThrough([...(isFromZero ? [0] : []), ...numbers].map(parseExact))
}

function numbersOf({ row, beside }: StandingLine): readonly (string | number)[] {
  const own = [pointOf(row.baseline), row.observation?.value ?? null]
  return [...own.flatMap(one => one ?? []), ...[row, ...beside].flatMap(({ target }) => endsOf(target))]
}

function endsOf(target: Target | null): readonly (string | number)[] {
  if (target === null) return []
  return target.comparator === 'between' ? [target.low, target.high] : target.value === null ? [] : [target.value]
}

/** What the marks of lines mean; the periods are named if all lines share them. */
export function standingKey(lines: readonly StandingLine[]): readonly ReportKeyEntry[] {
  const baselines = [...new Set(lines.flatMap(({ row }) => row.baseline?.period ?? []))]
  const figures = [...new Set(lines.filter(hasFigure).flatMap(({ row }) => row.observation?.period ?? []))]
  const kinds = new Map(
    lines.flatMap(({ beside }) => beside.flatMap(({ target }) => target ?? [])).map(one => [one.kind, one]),
  )
  const entry = (sign: ReportKeyEntry['sign'], periods: readonly string[], word: ReportKeyEntry['text']) => {
    if (periods.length === 0) return []
    return [{ sign, text: periods.length === 1 ? periodTitle(periods[0] as string) : word }]
  }
  return [
    ...entry('hollow-dot', baselines, labels.baseline),
    ...entry('dot', figures, labels.figure),
    ...(lines.some(({ row }) => row.target !== null) ? [{ sign: 'tick', text: labels.target } as const] : []),
    ...[...kinds.values()].map(target => ({ sign: 'tick', text: kindText(target) }) as const),
  ]
}
