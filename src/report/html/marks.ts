import { parseExact } from '../../foundation/exact'
import { formatInSentence } from '../../foundation/format-number'
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  hundred,
  larger,
  multiplyFractions,
  smaller,
  subtractFractions,
  zero,
} from '../../foundation/fraction'
import { toneNumber } from '../charts/index'
import type { BarMark, BulletMark, CellMark, DumbbellMark, MarkAxis, SplitMark } from '../mark'
import { type Content, coordinate, element, type Markup } from '../markup'
import type { ReportKeyEntry } from '../table'
import type { Translation } from './translation'

const wholeAxis: MarkAxis = { least: 0, most: 100 }

/**
 * Draws a mark as wide as its cell. Places are percentages of that width, so that dots stay round; nothing is a
 * background, which browsers do not print.
 */
export function markHtml(mark: CellMark, given: MarkAxis | undefined, page: Translation): Content {
  const axis = given ?? wholeAxis
  switch (mark.kind) {
    case 'bar':
      return drawing([lane, ...bar(mark, axis), ...axisLines(axis)])
    case 'bullet':
      return drawing([lane, ...bullet(mark), ...axisLines(axis)])
    case 'dumbbell':
      return drawing([lane, ...axisLines(axis), ...dumbbell(mark, axis)])
    case 'split':
      return split(mark, page)
  }
}

const lane = element('rect', { class: 'fl' })

function drawing(shapes: readonly Content[]): Markup {
  return element('svg', { class: 'm', 'aria-hidden': 'true' }, shapes)
}

/** Where a value lies on an axis, in percent of its length; a value beyond an end lies there. */
export function placeOn({ least, most }: Pick<MarkAxis, 'least' | 'most'>, value: string | number): number {
  const from = parseExact(least)
  const span = subtractFractions(parseExact(most), from)
  if (span.numerator === 0n) return 0
  const share = multiplyFractions(divideFractions(subtractFractions(parseExact(value), from), span), hundred)
  return percentOf(larger(zero, smaller(hundred, share)))
}

/** A percentage for a drawing: two decimals are finer than any screen. */
function percentOf({ numerator, denominator }: Fraction): number {
  return Number((numerator * 100n) / denominator) / 100
}

const at = (place: number): string => `${coordinate(place)}%`

function bar({ value, tone = 'fair', isHatched }: BarMark, axis: MarkAxis): readonly Markup[] {
  const width = at(placeOn(axis, value))
  const shape = element('rect', { class: `f${toneNumber(tone)}`, width })
  return isHatched === true ? [shape, element('line', { class: 'hs', x2: width, y1: 8, y2: 8 })] : [shape]
}

function bullet({ value, most, median, best }: BulletMark): readonly Markup[] {
  const axis = { least: 0, most }
  return [
    element('rect', { class: 'f1 thin', width: at(placeOn(axis, value)) }),
    ...(median === undefined ? [] : [upright('ln', placeOn(axis, median))]),
    ...(best === undefined ? [] : [upright('ln ld', placeOn(axis, best))]),
  ]
}

function dumbbell({ from, to, tone = 'none', targets = [] }: DumbbellMark, axis: MarkAxis): readonly Markup[] {
  const [start, end] = [from, to].map(value => (value === undefined ? undefined : placeOn(axis, value)))
  const colour = `f${toneNumber(tone)}`
  return [
    start === undefined || end === undefined
      ? []
      : element('rect', { class: `${colour} way`, x: at(Math.min(start, end)), width: at(Math.abs(end - start)) }),
    targets.map(target => upright('ln', placeOn(axis, target))),
    start === undefined ? [] : dot('dh', start, 4),
    end === undefined ? [] : dot(`${colour} do`, end, 6),
  ].flat()
}

function dot(name: string, place: number, r: number): Markup {
  return element('circle', { class: name, cx: at(place), cy: 8, r })
}

function upright(name: string, place: number, y2: number = 16): Markup {
  const x = at(place)
  return element('line', { class: name, x1: x, x2: x, y2 })
}

/** The lines of an axis, which go on from row to row. */
function axisLines({ lines = [], ...axis }: MarkAxis): readonly Markup[] {
  return lines.map(({ at: value, style = 'dashed' }) =>
    upright(style === 'solid' ? 'ln th' : 'th', placeOn(axis, value), 24),
  )
}

/** Parts that are at least so wide have their count inside. */
const leastWritten = 12

function split({ parts }: SplitMark, page: Translation): Content {
  const counts = parts.map(({ count }) => parseExact(count))
  const whole = counts.reduce(addFractions, zero)
  if (compareFractions(whole, zero) <= 0) return ''
  const share = (count: Fraction): number => percentOf(multiplyFractions(divideFractions(count, whole), hundred))
  let start = 0
  const drawn = parts.map(({ count, tone }, index) => {
    const [x, width] = [start, share(counts[index] ?? zero)]
    start += width
    return { count, number: toneNumber(tone), x, width }
  })
  return element(
    'div',
    { class: 'sp', 'aria-hidden': 'true' },
    element(
      'svg',
      { class: 'm' },
      drawn.map(({ number, x, width }) => element('rect', { class: `f${number}`, x: at(x), width: at(width) })),
    ),
    drawn.map(({ count, number, x, width }) =>
      width < leastWritten
        ? ''
        : element('i', { class: `o${number}`, style: `left:${at(x + width / 2)}` }, numeral(count, page)),
    ),
  )
}

/** The axis in the head of a column of marks: its ends and its lines. */
export function axisHead({ least, most, lines = [] }: MarkAxis, page: Translation): Markup {
  const named = lines.map(({ at: value, label }) => ({
    place: placeOn({ least, most }, value),
    text: label === undefined ? numeral(value, page) : page.text(label),
  }))
  // An end gives way to the name of a line that would touch it.
  const ends = [least, most]
    .map((value, index) => ({ place: index * 100, text: numeral(value, page) }))
    .filter(end => named.every(({ place }) => Math.abs(place - end.place) >= leastApart))
  const all = [...named, ...ends].toSorted((a, b) => a.place - b.place)
  let last = Number.NEGATIVE_INFINITY
  let isRaised = false
  const labels = all.map(({ place, text }) => {
    isRaised = place - last < leastApart && !isRaised
    last = place
    const classes = [place === 0 && 'a0', place === 100 && 'a1', isRaised && 'up'].filter(Boolean)
    const name = classes.length === 0 ? undefined : classes.join(' ')
    return element('i', { class: name, style: `left:${at(place)}` }, text)
  })
  return element('span', { class: 'ax', 'aria-hidden': 'true' }, labels)
}

/** Names closer than so many percent of an axis would touch. */
const leastApart = 9

function numeral(value: string | number, page: Translation): Content {
  return page.number(formatInSentence(value, page.language))
}

/** A mini bar under a figure: its share of the most that is possible. */
export function shareBar(value: string | number, most: string | number): Markup {
  return element(
    'svg',
    { class: 'q', 'aria-hidden': 'true' },
    element('rect', { width: `${Math.round(placeOn({ least: 0, most }, value) * 10) / 10}%` }),
  )
}

const heatSteps = 5

/** The class of a heat cell: which fifth of the most that is possible its figure has reached. */
export function heatClass(value: string | number, most: string | number): string {
  return `h${Math.min(heatSteps, 1 + Math.floor((placeOn({ least: 0, most }, value) * heatSteps) / 100))}`
}

/** One sign of a key, as it is drawn in the rows. */
export function keySign({ sign, tone = 'good' }: ReportKeyEntry): Markup {
  const colour = `f${toneNumber(tone)}`
  const shapes: Readonly<Record<ReportKeyEntry['sign'], readonly Markup[]>> = {
    bar: [lane, element('rect', { class: `${colour} thin`, width: '80%' })],
    tick: [upright('ln', 50)],
    'dotted-tick': [upright('ln ld', 50)],
    'hollow-dot': [dot('dh', 50, 4)],
    dot: [dot(`${colour} do`, 50, 6)],
  }
  return element('svg', { class: 'm ks', 'aria-hidden': 'true' }, shapes[sign])
}
