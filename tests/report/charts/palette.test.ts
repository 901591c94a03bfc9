import { expect, it } from 'vitest'
import { bandShade, bandShades, heatShades, paleShades, palette, type Shade } from '../../../src/report/charts/palette'

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

it.each(modes)('a text can be read in %s mode', mode => {
  const ground = palette.surface[mode]
  const highlighted = over(palette.accent[mode], 0.14, ground)
  for (const text of [palette.ink, palette.muted]) {
    expect(contrast(text[mode], ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(text[mode], highlighted)).toBeGreaterThanOrEqual(4.5)
  }
  heatShades.forEach((shade, step) => {
    const text = step < paleShades ? palette.ink : palette.surface
    expect([step, contrast(text[mode], shade[mode])]).toEqual([step, expect.toSatisfy((ratio: number) => ratio >= 4.5)])
  })
})

it.each(modes)('a bar, a dot or hatching can be seen in %s mode', mode => {
  for (const shade of [...bandShades, palette.accent, palette.behind, palette.absent, palette.ink]) {
    expect([shade, contrast(shade[mode], palette.surface[mode])]).toEqual([
      shade,
      expect.toSatisfy((ratio: number) => ratio >= 3),
    ])
  }
})

it.each(modes)('in %s mode a larger share of a maximum has a stronger colour', mode => {
  const strength = heatShades.map(shade => contrast(shade[mode], palette.surface[mode]))
  expect(strength).toEqual(strength.toSorted((a, b) => a - b))
})

it('a few bands have distant shades, and up to seven bands share none', () => {
  const places = (count: number) => Array.from({ length: count }, (_, place) => bandShade(place, count))
  expect(places(1)).toEqual([0])
  expect(places(2)).toEqual([0, 6])
  expect(places(4)).toEqual([0, 2, 4, 6])
  expect(places(7)).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(Math.max(...places(20))).toBe(6)
})
