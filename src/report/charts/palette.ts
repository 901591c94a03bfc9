import type { Tone } from '../../foundation/tone'

/** The colours of a chart: always `light` or always `dark`, or `auto`: as the reader's system prefers. */
export type ChartTheme = 'auto' | 'light' | 'dark'

/** A colour of charts: on light ground, and on dark. */
export interface Shade {
  readonly light: string
  readonly dark: string
}

/**
 * The colours of pages and charts. Texts have a contrast of at least 4.5 : 1 with their background, shapes of 3 : 1, in
 * both modes; a test computes it. Grey is for absence only.
 */
export const palette: Readonly<
  Record<'surface' | 'ink' | 'muted' | 'grid' | 'accent' | 'behind' | 'absent' | 'deep', Shade>
> = {
  surface: { light: '#ffffff', dark: '#14181d' },
  ink: { light: '#17202a', dark: '#e8ecf0' },
  muted: { light: '#4d5966', dark: '#a7b1bc' },
  grid: { light: '#d3d9df', dark: '#36404a' },
  accent: { light: '#0b4f8a', dark: '#8fc5f7' },
  behind: { light: '#a63a14', dark: '#e3744c' },
  absent: { light: '#6b7682', dark: '#8a95a1' },
  /** Of texts on colours of middle strength, in both modes. */
  deep: { light: '#000000', dark: '#14181d' },
}

/** The colours of a tone: of bars and dots, of the ground of a chip, and of the text on it. */
export interface ToneShades {
  readonly fill: Shade
  readonly ground: Shade
  readonly text: Shade
  /** Of a text on `fill`. */
  readonly over: 'surface' | 'deep'
}

/** From good to weak, and of no verdict. Colour-blind readers can distinguish them by lightness or hue. */
export const toneShades: Readonly<Record<Tone | 'none', ToneShades>> = {
  good: {
    fill: { light: '#0b4f8a', dark: '#8fc5f7' },
    ground: { light: '#dceaf6', dark: '#16344f' },
    text: { light: '#0a3d6b', dark: '#cfe6fb' },
    over: 'surface',
  },
  fair: {
    fill: { light: '#4a8bbd', dark: '#4f8fc4' },
    ground: { light: '#e4f0f8', dark: '#1b2f40' },
    text: { light: '#1c4f75', dark: '#b5d3ec' },
    over: 'deep',
  },
  watch: {
    fill: { light: '#b17714', dark: '#dba63f' },
    ground: { light: '#faedd3', dark: '#3d2f10' },
    text: { light: '#664306', dark: '#f6dda6' },
    over: 'deep',
  },
  weak: {
    fill: { light: '#a63a14', dark: '#e3744c' },
    ground: { light: '#fbe3da', dark: '#45200f' },
    text: { light: '#7d2507', dark: '#fbcab7' },
    over: 'surface',
  },
  none: {
    fill: { light: '#6b7682', dark: '#8a95a1' },
    ground: { light: '#eef1f4', dark: '#242b33' },
    text: { light: '#434d58', dark: '#c3ccd5' },
    over: 'surface',
  },
}

const toneNumbers: Readonly<Record<Tone | 'none', number>> = { good: 1, fair: 2, watch: 3, weak: 4, none: 0 }

/** The number of a tone in classes and custom properties: 1 is the best, 0 no verdict. */
export function toneNumber(tone: Tone | 'none'): number {
  return toneNumbers[tone]
}

type Colour = keyof typeof palette

/** The class of a filled shape; {@link coloured} adds its colour. */
export function fillOf(name: Colour): { readonly class: string } {
  return { class: `egov-${name}` }
}

/** The same of a line. */
export function strokeOf(name: Colour): { readonly class: string } {
  return { class: `egov-line-${name}` }
}

/** The attributes of a text on lines or hatching, which it covers around its letters. */
export function halo(fill?: { readonly class: string }): Readonly<Record<string, string | number>> {
  const line = strokeOf('surface').class
  const both = fill === undefined ? line : `${fill.class} ${line}`
  return { class: both, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
}

/** Of six bands and more, the best first, where four tones are too few. */
export const bandShades: readonly Shade[] = [
  { light: '#0a4a8f', dark: '#b3dcff' },
  { light: '#2a7ab8', dark: '#74b9f2' },
  { light: '#548aac', dark: '#7ba3c2' },
  { light: '#7a7a7a', dark: '#a6a6a6' },
  { light: '#9a7420', dark: '#d9bb6a' },
  { light: '#c0591b', dark: '#f09a4f' },
  { light: '#8c2f0c', dark: '#e0653c' },
]

/** Of heat maps, from none of the maximum to all of it. */
export const heatShades: readonly Shade[] = [
  { light: '#f2f6fa', dark: '#1a232c' },
  { light: '#d6e5f2', dark: '#1f3a52' },
  { light: '#a9cbe6', dark: '#2b5a80' },
  { light: '#5f9ccb', dark: '#5f9ccf' },
  { light: '#155a96', dark: '#b9dcfa' },
]

/** The colour of a text on each shade of a heat map. */
export const heatInks: readonly ('ink' | 'deep' | 'surface')[] = ['ink', 'ink', 'ink', 'deep', 'surface']

/** The shade of one of many bands, chosen so that all lie apart: its place in the list decides, and their number. */
export function bandShade(place: number, count: number): number {
  return count < 2 ? 0 : Math.round((place * (bandShades.length - 1)) / (count - 1))
}

const graded: readonly (readonly [name: string, shade: Shade])[] = [
  ...(['good', 'fair', 'watch', 'weak'] as const).map(
    tone => [`tone-${toneNumber(tone)}`, toneShades[tone].fill] as const,
  ),
  ...bandShades.map((shade, index) => [`band-${index + 1}`, shade] as const),
  ...heatShades.map((shade, index) => [`heat-${index + 1}`, shade] as const),
]
const named = [...Object.entries(palette), ...graded]

/** The colours of a theme where no style sheet applies: those of light mode if the reader's preference decides. */
export function colourIn(theme: ChartTheme, name: string): string | undefined {
  return named.find(([known]) => known === name)?.[1][theme === 'dark' ? 'dark' : 'light']
}

/**
 * Writes the colour of each class as an attribute beside it, for programs that do not understand style sheets and pages
 * that refuse them. In texts of users every quote is escaped, so that none can be taken for a class.
 */
export function coloured(drawing: string, theme: ChartTheme): string {
  return drawing.replace(/ class="([^"]*)"/g, (attribute, classes: string) => {
    const colours = classes.split(' ').map(one => {
      const [, line, name = ''] = /^egov-(line-)?(.*)$/.exec(one) ?? []
      const colour = colourIn(theme, name)
      return colour === undefined ? '' : ` ${line === undefined ? 'fill' : 'stroke'}="${colour}"`
    })
    return attribute + colours.join('')
  })
}

function isGround(name: string): boolean {
  return (
    name === 'surface' || name === 'deep' || heatInks.some((ink, step) => ink === 'ink' && name === `heat-${step + 1}`)
  )
}

/** The style for forced colours: the reader's own, without fills that could hide a text. */
function forced(name: string): string {
  return isGround(name) ? 'Canvas' : name === 'grid' || name === 'absent' ? 'GrayText' : 'CanvasText'
}

/**
 * The style sheet that a chart carries. It concerns the class `egov-chart` only, so that it changes nothing else on a
 * page, and has only the colours that the drawing uses. Colours are set by theme, since a page may have charts of several.
 *
 * A page that sets `--egov-ink` and the like decides; otherwise the theme does, or the reader's preference for light or
 * dark. Paper is then light. The size has no weight of its own, so that every rule of a page prevails.
 */
export function styleSheet(drawing: string, theme: ChartTheme): string {
  const classes = new Set([...drawing.matchAll(/\begov-[\w-]+/g)].map(([name]) => name))
  const fills = named.filter(([name]) => classes.has(`egov-${name}`))
  const strokes = named.filter(([name]) => classes.has(`egov-line-${name}`))
  const used = named.filter(one => one[0] === 'ink' || fills.includes(one) || strokes.includes(one))
  const variables = (mode: keyof Shade): string =>
    used.map(([name, shade]) => `--c-${name}:var(--egov-${name},${shade[mode]})`).join(';')
  const colours =
    theme === 'auto'
      ? [
          `.egov-auto{${variables('light')};color-scheme:light dark}`,
          `@media screen and (prefers-color-scheme:dark){.egov-auto{${variables('dark')}}}`,
          `@media (forced-colors:active){.egov-auto{forced-color-adjust:none;${used.map(([name]) => `--c-${name}:${forced(name)}`).join(';')}}}`,
        ]
      : [`.egov-${theme}{${variables(theme)};color-scheme:${theme};forced-color-adjust:none}`]
  return [
    ':where(.egov-chart){max-width:100%;height:auto}',
    ...colours,
    '.egov-chart text{fill:var(--c-ink);font-variant-numeric:tabular-nums}',
    ...fills.map(([name]) => `.egov-chart .egov-${name}{fill:var(--c-${name})}`),
    ...strokes.map(([name]) => `.egov-chart .egov-line-${name}{stroke:var(--c-${name})}`),
  ].join('')
}
