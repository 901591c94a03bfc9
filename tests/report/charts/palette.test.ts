import { expect, it } from 'vitest'
import { bandShape } from '../../../src/report/charts/band-column'
import {
  bandShade,
  bandShades,
  heatInks,
  heatShades,
  palette,
  type Shade,
  toneShades,
} from '../../../src/report/charts/palette'
import { customProperties } from '../../../src/report/html/colours'
import { markupText } from '../../../src/report/markup'

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(start => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (bright + 0.05) / (dim + 0.05)
}
/** A colour laid over another, as the mark of a highlighted row is. */
function over(top: string, opacity: number, ground: string): string {
  const channel = (colour: string, start: number) => Number.parseInt(colour.slice(start, start + 2), 16)
  return `#${[1, 3, 5]
    .map(start => Math.round(channel(top, start) * opacity + channel(ground, start) * (1 - opacity)))
    .map(value => value.toString(16).padStart(2, '0'))
    .join('')}`
}

const modes = ['light', 'dark'] as const satisfies readonly (keyof Shade)[]

it('the arithmetic of this test is right', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(over('#000000', 0.5, '#ffffff')).toBe('#808080')
})

/** Each of these contrasts is at least so high; what fails is shown with its ratio. */
function atLeast(ratio: number, pairs: readonly (readonly [name: string, a: string, b: string])[]): void {
  expect(pairs.filter(([, a, b]) => contrast(a, b) < ratio)).toEqual([])
}

const tones = Object.entries(toneShades)

it.each(modes)('a text can be read in %s mode', mode => {
  const ground = palette.surface[mode]
  const highlighted = over(palette.accent[mode], 0.14, ground)
  atLeast(
    4.5,
    ([palette.ink, palette.muted] as const).flatMap(text => [
      ['on the ground', text[mode], ground],
      ['in a highlighted row', text[mode], highlighted],
    ]),
  )
  atLeast(
    4.5,
    heatShades.map((shade, step) => [`heat ${step}`, palette[heatInks[step] ?? 'ink'][mode], shade[mode]]),
  )
})

it.each(modes)('a chip, and a count inside a bar, can be read in %s mode', mode => {
  atLeast(
    4.5,
    tones.flatMap(([tone, { fill, ground, text, over }]) => [
      [`chip ${tone}`, text[mode], ground[mode]],
      [`count ${tone}`, palette[over][mode], fill[mode]],
    ]),
  )
})

it.each(modes)('a bar, a dot or hatching can be seen in %s mode, on the ground and on the lane', mode => {
  const lane = { light: '#e8ecf0', dark: '#2a323b' }[mode]
  expect(customProperties(mode)).toContain(`--lane:${lane}`)
  const { accent, behind, absent, ink, surface } = palette
  atLeast(
    3,
    [...bandShades, accent, behind, absent, ink].map(shade => ['on the ground', shade[mode], surface[mode]]),
  )
  atLeast(
    3,
    tones.flatMap(([tone, { fill }]) => [
      [tone, fill[mode], surface[mode]],
      [`${tone} on the lane`, fill[mode], lane],
    ]),
  )
})

it.each(modes)('in %s mode a larger share of a maximum has a stronger colour', mode => {
  const strength = heatShades.map(shade => contrast(shade[mode], palette.surface[mode]))
  expect(strength).toEqual(strength.toSorted((a, b) => a - b))
})

it('a page and the charts on it have the same ground', () => {
  expect(palette.surface).toEqual({ light: '#ffffff', dark: '#14181d' })
  for (const mode of modes) expect(customProperties(mode)).toContain(`--surface:${palette.surface[mode]};`)
})

it('up to five bands have tones, which stay when a weaker band is added', () => {
  const bands = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `b${index}` }))
  const classes = (count: number) =>
    bands(count).map(({ id }) => {
      const box = { x: 0, y: 0, width: 10, height: 6 }
      const shape = markupText(bandShape(bands(count), id, box))
      return [
        /egov-((?:tone|band)-\d)/.exec(shape)?.[1],
        ...(shape.includes('stroke-dasharray') ? ['hatched'] : []),
      ].join(' ')
    })
  expect(classes(1)).toEqual(['tone-1'])
  expect(classes(2)).toEqual(['tone-1', 'tone-4'])
  expect(classes(3)).toEqual(['tone-1', 'tone-2', 'tone-3'])
  expect(classes(4)).toEqual(['tone-1', 'tone-2', 'tone-3', 'tone-4'])
  expect(classes(5)).toEqual(['tone-1', 'tone-2', 'tone-3', 'tone-4', 'tone-4 hatched'])
  expect(classes(7)).toEqual([1, 2, 3, 4, 5, 6, 7].map(place => `band-${place}`))
})

it('of more than seven bands the first and the last have the ends of the shades', () => {
  const places = Array.from({ length: 20 }, (_, place) => bandShade(place, 20))
  expect([Math.min(...places), Math.max(...places)]).toEqual([0, 6])
})
