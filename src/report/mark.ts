import type { LocalizedText } from '../foundation/language'
import type { Tone } from '../foundation/tone'

/** The axis of a column of marks: its ends, and the lines that go through every row. */
export interface MarkAxis {
  readonly least: string | number
  readonly most: string | number
  /** Lines at values that mean something: where a band begins, a target. Their labels stand in the head. */
  readonly lines?: readonly MarkLine[]
}

/** A line through the marks of a column. */
export interface MarkLine {
  readonly at: string | number
  /** The value unless given. */
  readonly label?: LocalizedText
  /** Dashed for the bound of a band, solid for a target; dashed unless given. */
  readonly style?: 'dashed' | 'solid'
}

/** A bar from the start of the axis: a score in a ranking. */
export interface BarMark {
  readonly kind: 'bar'
  readonly value: string | number
  readonly tone?: Tone
  /** Hatched, where two bands share a tone. */
  readonly isHatched?: true
}

/** Points of a criterion, beside the median of the group and its best. The lane ends at `most`. */
export interface BulletMark {
  readonly kind: 'bullet'
  readonly value: string | number
  readonly most: string | number
  readonly median?: string | number
  readonly best?: string | number
}

/** The way from a baseline to a result: a hollow dot, a line, a filled dot; and targets as ticks. */
export interface DumbbellMark {
  readonly kind: 'dumbbell'
  readonly from?: string | number
  readonly to?: string | number
  readonly tone?: Tone | 'none'
  /** Targets of this row alone; a target of all rows is a line of the axis. */
  readonly targets?: readonly (string | number)[]
}

/** Counts that make up a whole, from good to weak: done on time, late, overdue, open. */
export interface SplitMark {
  readonly kind: 'split'
  readonly parts: readonly SplitPart[]
}

/** A part of a {@link SplitMark}. */
export interface SplitPart {
  readonly label: LocalizedText
  readonly count: string | number
  readonly tone: Tone | 'none'
}

/** A small picture in a cell of figures that the same row has in words. */
export type CellMark = BarMark | BulletMark | DumbbellMark | SplitMark
