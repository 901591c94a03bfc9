/** An element of an SVG document, as far as tests look at it. */
export interface SvgElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (SvgElement | string)[]
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

function unescaped(text: string): string {
  if (/[<>]/.test(text)) throw new Error(`a bare < or > in ${JSON.stringify(text)}`)
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const character = entities[name]
    if (character === undefined) throw new Error(`${whole} is no entity`)
    return character
  })
}

/** Reads XML strictly: every tag closed, every attribute in quotes and given once, no bare `<` or `&`. Throws otherwise. */
export function parseSvg(svg: string): SvgElement {
  let position = 0
  const expectText = (text: string): void => {
    if (!svg.startsWith(text, position)) throw new Error(`expected ${text} at ${svg.slice(position, position + 40)}`)
    position += text.length
  }
  const take = (pattern: RegExp): string => {
    const [found = ''] = new RegExp(pattern.source, 'uy').exec(svg.slice(position)) ?? []
    position += found.length
    return found
  }
  const readElement = (): SvgElement => {
    expectText('<')
    const name = take(/[a-zA-Z]+/)
    const attributes: Record<string, string> = {}
    while (svg[position] === ' ') {
      position++
      const key = take(/[\w:-]+/)
      if (key === '' || key in attributes) throw new Error(`the attribute ${key} of ${name}`)
      expectText('="')
      attributes[key] = unescaped(take(/[^"]*/))
      expectText('"')
    }
    if (svg.startsWith('/>', position)) {
      position += 2
      return { name, attributes, children: [] }
    }
    expectText('>')
    const children: (SvgElement | string)[] = []
    while (!svg.startsWith('</', position)) {
      if (position >= svg.length) throw new Error(`${name} is not closed`)
      children.push(svg[position] === '<' ? readElement() : unescaped(take(/[^<]+/)))
    }
    expectText(`</${name}>`)
    return { name, attributes, children }
  }
  const root = readElement()
  if (position !== svg.length) throw new Error('something follows the root')
  return root
}

/** All elements of a name, in the order of the document. */
export function elementsOf(root: SvgElement, name: string): readonly SvgElement[] {
  const own = root.name === name ? [root] : []
  return [...own, ...root.children.flatMap(child => (typeof child === 'string' ? [] : elementsOf(child, name)))]
}

/** The text that an element shows, without titles. */
export function textOf({ children }: SvgElement): string {
  return children
    .map(child => (typeof child === 'string' ? child : child.name === 'title' ? '' : textOf(child)))
    .join('')
}

/** The texts that a reader sees. */
export function shownTexts(svg: string): readonly string[] {
  return elementsOf(parseSvg(svg), 'text').map(textOf)
}

/** Elements whose class is this one. */
export function ofClass(svg: string, name: string, className: string): readonly SvgElement[] {
  return elementsOf(parseSvg(svg), name).filter(({ attributes }) => attributes['class']?.split(' ').includes(className))
}
