/** The colours of a chart: always `light` or always `dark`, or `auto`: as the reader's system prefers. */
export type ChartTheme = 'auto' | 'light' | 'dark'

/** A colour of charts: on light ground, and on dark. */
export interface Shade {
  readonly light: string
  readonly dark: string
}

/**
 * The colours of charts. Texts have a contrast of at least 4.5 : 1 with their background, shapes of 3 : 1, in both
 * modes; a test computes it. Hues differ in lightness or between blue and orange, which colour-blind readers can
 * distinguish.
 */
export const palette: Readonly<Record<'surface' | 'ink' | 'muted' | 'grid' | 'accent' | 'behind' | 'absent', Shade>> = {
  surface: { light: '#ffffff', dark: '#0f1419' },
  ink: { light: '#1b1f24', dark: '#e6edf3' },
  muted: { light: '#57606a', dark: '#9aa5b1' },
  grid: { light: '#d5dbe1', dark: '#2c3640' },
  accent: { light: '#0b5fa5', dark: '#6cb6ff' },
  behind: { light: '#b35900', dark: '#f0a35e' },
  absent: { light: '#7a8490', dark: '#7a8490' },
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

/** Of bands, the best first: blue over grey to rust. */
export const bandShades: readonly Shade[] = [
  { light: '#0a4a8f', dark: '#b3dcff' },
  { light: '#2a7ab8', dark: '#74b9f2' },
  { light: '#548aac', dark: '#7ba3c2' },
  { light: '#7a7a7a', dark: '#a6a6a6' },
  { light: '#9a7420', dark: '#d9bb6a' },
  { light: '#c0591b', dark: '#f09a4f' },
  { light: '#8c2f0c', dark: '#e0653c' },
]

/** Of heat maps, from none of the maximum to all of it; a text on the first three is ink, on the last two surface. */
export const heatShades: readonly Shade[] = [
  { light: '#eef4fa', dark: '#18242f' },
  { light: '#c6dbef', dark: '#1e3f5f' },
  { light: '#93c1e1', dark: '#2a5f90' },
  { light: '#2b70ab', dark: '#6aaee6' },
  { light: '#0a4178', dark: '#cfe6fb' },
]

/** How many shades of a heat map are pale: a text on them is written in ink. */
export const paleShades = 3

/** The shade of a band, chosen so that few bands lie far apart: its place in the list decides, and their number. */
export function bandShade(place: number, count: number): number {
  return count < 2 ? 0 : Math.round((place * (bandShades.length - 1)) / (count - 1))
}

const graded: readonly (readonly [name: string, shade: Shade])[] = [
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
  return name === 'surface' || heatShades.slice(0, paleShades).some((_, step) => name === `heat-${step + 1}`)
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
