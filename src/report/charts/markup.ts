/** The characters that XML cannot hold, halves of surrogate pairs among them. */
const impossible = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as it may stand in markup, within an element or an attribute: a unit named `<script>` stays text. */
export function escapeText(text: string): string {
  return text.replace(impossible, '\uFFFD').replace(/[&<>"']/g, character => entities[character] as string)
}

/** A coordinate as text: at most two decimals, the same on every machine, never `-0`. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return String(rounded === 0 ? 0 : rounded)
}

/** The attributes of an element, in the order given; numbers are coordinates, what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** Writes one element; the children are markup already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) =>
      value === undefined ? '' : ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeText(value)}"`,
    )
    .join('')
  const inner = children.join('')
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`
}

/** Writes a text at a place, cut to what fits; the full text stands in its title where it was cut. */
export function textElement(attributes: Attributes, shown: string, full: string = shown): string {
  const title = shown === full ? '' : element('title', {}, escapeText(full))
  return shown === '' && title === '' ? '' : element('text', attributes, title, escapeText(shown))
}
