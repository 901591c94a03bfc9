import { heatInks, heatShades, palette, type Shade, toneNumber, toneShades } from '../charts/index'

type Mode = keyof Shade

/** The colours of pages that no chart has. */
const own: Readonly<Record<string, Shade>> = {
  tint: { light: '#f3f5f7', dark: '#1d232a' },
  lane: { light: '#e8ecf0', dark: '#2a323b' },
  strong: { light: '#17202a', dark: '#9aa5b1' },
  link: { light: '#0b5394', dark: '#8ec1f5' },
  authority: { light: '#9b1c1f', dark: '#e59a93' },
}

/** Every colour of a page as a custom property: `b` of bars, `c` of the grounds of chips, `t` of texts on them, `h` of heat. */
export function customProperties(mode: Mode): string {
  const { surface, ink, muted, grid, deep } = palette
  const tones = Object.entries(toneShades).flatMap(([tone, { fill, ground, text }]) => {
    const number = toneNumber(tone as keyof typeof toneShades)
    return [
      [`b${number}`, fill],
      [`c${number}`, ground],
      [`t${number}`, text],
    ] as const
  })
  const all: readonly (readonly [name: string, shade: Shade])[] = [
    ...Object.entries({ surface, ink, muted, rule: grid, deep, ...own }),
    ...tones,
    ...heatShades.map((shade, step) => [`h${step + 1}`, shade] as const),
  ]
  return all.map(([name, shade]) => `--${name}:${shade[mode]}`).join(';')
}

/** The classes of tones and of heat. */
export const colourRules: string = [
  ...Object.entries(toneShades).map(([tone, { over }]) => {
    const number = toneNumber(tone as keyof typeof toneShades)
    return `.f${number}{fill:var(--b${number})}.k${number}{background:var(--c${number});color:var(--t${number});border-color:var(--b${number})}.o${number}{color:var(--${over})}`
  }),
  ...heatShades.map((_, step) => `td.h${step + 1}{background:var(--h${step + 1});color:var(--${heatInks[step]})}`),
].join('')
