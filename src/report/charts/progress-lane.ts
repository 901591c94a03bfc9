import { textWritten, type WrittenLanguage } from '../../foundation/added-language'
import { formatPercent } from '../../foundation/format-number'
import { compareFractions, type Fraction, larger, smaller, zero } from '../../foundation/fraction'
import { type Attributes, type Content, coordinate, element, type Markup, textElement } from '../markup'
import { type Axis, axisOf } from './axis'
import type { Stretch } from './draw-rows'
import type { KeyEntry } from './key'
import { absentLane, laneBar } from './lane'
import { fillOf, strokeOf } from './palette'
import type { ReadRow } from './progress-row'
import type { RowLayout } from './row-layout'
import { fitText } from './text-width'
import { words } from './words'

const percent = (number: bigint): Fraction => ({ numerator: number, denominator: 1n })

/** The axis of shares of the target, named up to 100 %, with room up to 150 %; what lies beyond is cut, with an arrow. */
export function shareAxis(layout: RowLayout, language: WrittenLanguage): Axis {
  const scale = { min: zero, max: percent(150n), ticks: [0n, 50n, 100n, 150n].map(percent) }
  return axisOf(scale, layout, ({ numerator }) =>
    numerator > 100n ? '' : formatPercent(String(numerator), language.added ?? language.language),
  )
}

/** What is drawn for one row: bar, target and baseline, or the words for what is missing. */
export function progressLane(
  row: ReadRow,
  { scale, place }: Axis,
  layout: RowLayout,
  language: WrittenLanguage,
): Content {
  const { value, target, onAxis } = row
  const placeOf = (exact: Fraction | null): number | null =>
    exact === null ? null : place(larger(scale.min, smaller(exact, scale.max)))
  const { laneX, laneMiddle, barHeight } = layout
  const goal = placeOf(onAxis.target)
  const baseline = placeOf(onAxis.baseline)
  const reason =
    value.exact === null
      ? value.full
      : onAxis.value !== null
        ? null
        : target.exact === null
          ? target.full
          : textWritten(words.noShare, language)
  const end = placeOf(onAxis.value)
  return [
    reason === null ? '' : reasonBeside(reason, goal, layout),
    end === null ? '' : achievedBar(row, place(zero), end, layout),
    onAxis.value !== null && compareFractions(onAxis.value, scale.max) > 0 ? arrow(layout) : '',
    baseline === null || !hasRing(row) ? '' : element('circle', { ...ring, cx: laneX + baseline, cy: laneMiddle }),
    goal === null
      ? ''
      : element('path', {
          ...stroke,
          d: `M${coordinate(laneX + goal)} ${coordinate(laneMiddle - barHeight / 2 - 2)}v${coordinate(barHeight + 4)}`,
        }),
  ]
}

const stroke: Attributes = { ...strokeOf('ink'), 'stroke-width': 3 }

/** Words in place of a bar, on the side of the target with more space. */
function reasonBeside(reason: string, goal: number | null, layout: RowLayout): Markup {
  if (goal === null) return absentLane(reason, layout)
  const isAfter = goal < layout.laneWidth / 2
  return absentLane(reason, isAfter ? layout : { ...layout, laneWidth: goal - 4 }, isAfter ? goal + 4 : 0)
}

function achievedBar({ met }: ReadRow, from: number, to: number, layout: RowLayout): Markup {
  const name = met === null ? 'absent' : met === false ? 'behind' : 'accent'
  return laneBar(fillOf(name), from, to, layout, layout.barHeight - 4)
}

function arrow({ laneX, laneWidth, laneMiddle }: RowLayout): Markup {
  return element('path', {
    ...strokeOf('surface'),
    'stroke-width': 2,
    fill: 'none',
    d: `M${coordinate(laneX + laneWidth - 9)} ${coordinate(laneMiddle - 4)}l4 4l-4 4`,
  })
}

/** With words in place of the bar, a ring would cross them out. */
function hasRing({ onAxis }: ReadRow): boolean {
  return onAxis.baseline !== null && onAxis.value !== null
}

const ring: Attributes = {
  class: 'egov-surface egov-line-ink',
  'stroke-width': 1.5,
  r: 3,
}

/** The verdicts beside the lanes: a sign and a word, so that no colour is needed. */
export function verdictColumn(read: readonly ReadRow[], { from, to, top }: Stretch, layout: RowLayout): Content {
  return read.slice(from, to).map(({ met, verdict }, index) => {
    const y = top + index * layout.rowHeight + layout.tailBaseline
    const name = met === true ? 'accent' : met === false ? 'behind' : 'muted'
    const sign = met === true ? 'l3 3l5 -7' : met === false ? 'm0 -4l7 7m0 -7l-7 7' : 'h7'
    return [
      element('path', {
        ...strokeOf(name),
        'stroke-width': 2,
        fill: 'none',
        d: `M${coordinate(layout.tailX - 4)} ${coordinate(y - 4)}${sign}`,
      }),
      textElement({ x: layout.tailX + 10, y }, fitText(verdict, layout.tailWidth - 10, layout.size), verdict),
    ]
  })
}

/** The key to the signs of the lanes. */
export function progressKey(read: readonly ReadRow[], language: WrittenLanguage): readonly KeyEntry[] {
  const bar = element('rect', { ...fillOf('accent'), y: -5, width: 18, height: 10 })
  const hasBaseline = read.some(hasRing)
  return [
    { sign: bar, text: textWritten(words.actual, language) },
    { sign: element('path', { ...stroke, d: 'M9 -8V8' }), text: textWritten(words.target, language) },
    ...(hasBaseline
      ? [{ sign: element('circle', { ...ring, cx: 9 }), text: textWritten(words.baseline, language) }]
      : []),
  ]
}
