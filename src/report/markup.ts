const written: unique symbol = Symbol('markup')

/** Markup that {@link element} wrote. No data of JSON can pass for it: its one property has a symbol as its name. */
export interface Markup {
  readonly [written]: string
}

/** The content of an element: markup, a text that is escaped, or a list of both. */
export type Content = Markup | string | readonly Content[]

/** The attributes of an element, in the order given; numbers are coordinates, what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** Empty elements, written as one tag. */
const empty: ReadonlySet<string> = new Set(['meta', 'path', 'rect', 'circle', 'line'])

/** Writes one element. Every attribute is quoted and escaped, every text is escaped: a unit named `<script>` stays text. */
export function element(name: string, attributes: Attributes, ...children: readonly Content[]): Markup {
  let tag = name
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue
    tag += ` ${key}="${typeof value === 'number' ? coordinate(value) : escaped(value)}"`
  }
  return { [written]: empty.has(name) ? `<${tag}/>` : `<${tag}>${markupText(children)}</${name}>` }
}

/** Content as it is written to a file. */
export function markupText(content: Content): string {
  if (typeof content === 'string') return escaped(content)
  if (isMarkup(content)) return content[written]
  let text = ''
  for (const one of content) text += markupText(one)
  return text
}

function isMarkup(content: Markup | readonly Content[]): content is Markup {
  return written in content
}

/** Marks the library's own style sheets, scripts and drawings as markup; never use it for data. */
export function ownMarkup(text: string): Markup {
  return { [written]: text }
}

/** The characters that XML cannot represent, including halves of surrogate pairs. */
const impossible = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(impossible, '\uFFFD').replace(/[&<>"']/g, character => entities[character] as string)
}

/** A coordinate as text: at most two decimals, the same on every machine, never `-0`. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return String(rounded === 0 ? 0 : rounded)
}

/** Writes a text at a place, cut to what fits; the full text stands in its title where it was cut. */
export function textElement(attributes: Attributes, shown: string, full: string = shown): Content {
  const title = shown === full ? '' : element('title', {}, full)
  return shown === '' && title === '' ? '' : element('text', attributes, title, shown)
}
