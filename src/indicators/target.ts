import { CivilDate } from '../foundation/civil-date'
import { ExactNumber } from '../foundation/exact'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { PeriodText } from '../foundation/period'
import { dictionary, either, just, maybe, notEmpty, object, oneOf, type Schema, variants } from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import { Absence } from '../observations/absence'

/** How a figure is to compare with a target; `more-than` and `less-than` leave out the number itself. */
export type TargetComparator = 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'exactly' | 'about' | 'between'

/** Whether a target leaves out its own number: "trên 80%" is not met by 80. */
export function isStrict(comparator: TargetComparator): boolean {
  return comparator === 'more-than' || comparator === 'less-than'
}

/** What a target is: where one started, what is owed at least, what is aimed at, and what lies beyond. */
export type TargetKind = 'baseline' | 'minimum' | 'target' | 'stretch'

/** The schema of a {@link TargetKind}. */
export const TargetKind: Schema<TargetKind> = oneOf(['baseline', 'minimum', 'target', 'stretch'])

/** What every target has, whatever its comparator. */
export interface TargetDetails {
  readonly indicator: string
  /** Whose target it is, as the plan calls it: `'city'`, `'nation'`, `'unit'`. */
  readonly scope: string
  /** The document that sets it, where a scope has several: `'2870/QĐ-UBND'`. */
  readonly document?: string
  /** The unit it is for; without it, every unit. */
  readonly unit?: string
  /** The period at whose end it is to be reached; of a baseline, the period it was observed in. */
  readonly period: PeriodText
  readonly kind: TargetKind
  /** From when it counts, by group of units, where that is printed. */
  readonly startsOn?: Readonly<Record<string, CivilDate>>
  /** The earlier target of the same indicator, scope, unit, period and kind that this one replaces. */
  readonly replaces?: ReplacedTarget
  readonly note?: LocalizedText
  readonly source?: SourceReference
}

/** Which target is replaced, and from when on. */
export interface ReplacedTarget {
  /** The document that set the earlier target; left out if it has none. */
  readonly document?: string
  /** From this day on the later target holds, and the earlier one no more. */
  readonly from: CivilDate
}

/** A target of one value. Only a baseline may have none, and then names why. */
export interface PointTarget extends TargetDetails {
  readonly comparator: Exclude<TargetComparator, 'between'>
  readonly value: string | number | null
  readonly absence?: Absence
  /** What stands in place of a value: `Bắt đầu`. */
  readonly words?: LocalizedText
}

/** A target of a range: 65 to 70 percent. */
export interface RangeTarget extends TargetDetails {
  readonly comparator: 'between'
  readonly low: string | number
  readonly high: string | number
}

/** A baseline or a target of an indicator, as data. */
export type Target = PointTarget | RangeTarget

const details = {
  indicator: Identifier,
  scope: Identifier,
  document: maybe(notEmpty),
  unit: maybe(Identifier),
  period: PeriodText,
  kind: TargetKind,
  startsOn: maybe(dictionary(CivilDate, Identifier)),
  replaces: maybe(object(() => ({ document: maybe(notEmpty), from: CivilDate }))),
  note: maybe(LocalizedText),
  source: maybe(SourceReference),
}

/** The schema of a {@link Target}; `parseTargets` also checks what it means. */
export const Target: Schema<Target> = variants(
  () => [
    object(() => ({
      ...details,
      comparator: oneOf(['at-least', 'more-than', 'at-most', 'less-than', 'exactly', 'about']),
      value: either(just(null), ExactNumber),
      absence: maybe(Absence),
      words: maybe(LocalizedText),
    })),
    object(() => ({ ...details, comparator: just('between'), low: ExactNumber, high: ExactNumber })),
  ],
  'comparator',
)
