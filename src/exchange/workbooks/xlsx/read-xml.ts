import { SaxesParser } from 'saxes'
import { exchangeIssue } from '../../wording'
import { type Archive, Refusal, unreadable } from './open-archive'

/** What a part says, element by element. Names are local names, since producers choose their own prefixes. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

const deepest = 100

/** More characters than stand between two tags, in a tag, or in a cell of any table: Excel allows 32,767. */
const mostCharacters = 1_000_000

/** More styles, relations or merged cells than any workbook has: Excel allows 65,490 styles. Each is kept. */
const mostListed = 100_000

/** Throws where a list that is kept has more in it than that of any workbook. */
export function checkListed(count: number, part: string, format?: string): void {
  if (count > mostListed) throw unreadable(`${part}: ${mostListed} <`, format)
}

/** The bytes as which an element or a comment counts at least: `<c/>` takes as long to read as a longer one. */
const leastBytes = 12

/** The bytes as which an attribute counts at least: `a=""` takes as long to read as a longer one. */
const attributeBytes = 8

/** More attributes than any element of a workbook has, with the namespaces that it declares. */
const mostAttributes = 100

/** The length of a text with its next piece; throws if that is more than any cell has. */
export function lengthWith(length: number, piece: string): number {
  // A piece takes room even if there is nothing in it.
  const sum = length + piece.length + 1
  if (sum > mostCharacters) throw new Refusal(exchangeIssue('too-big', [], { what: 'text', most: mostCharacters }))
  return sum
}

/**
 * Reads a part of an archive as XML while it is inflated.
 *
 * A document type is refused, for its entities would change what is read; so is what is not well-formed, or ends early, and
 * a text or a tag of no end, which the parser would hold whole.
 */
export async function readXml(archive: Archive, part: string, handler: XmlHandler): Promise<void> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const { format } = archive
  let [depth, since, isNew, read, attributes] = [0, 0, false, 0, 0]
  const begin = (): void => {
    isNew = true
  }
  parser.on('error', error => {
    throw unreadable(`${part}: ${error.message}`, format)
  })
  parser.on('doctype', () => {
    throw unreadable(`${part}: DOCTYPE`, format)
  })
  parser.on('attribute', () => {
    if (++attributes > mostAttributes) throw unreadable(`${part}: ${mostAttributes} < attributes`, format)
  })
  parser.on('opentag', tag => {
    begin()
    if (++depth > deepest) throw unreadable(`${part}: ${deepest} < XML`, format)
    read += attributes * attributeBytes
    attributes = 0
    handler.open(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', ({ name }) => {
    begin()
    read += leastBytes
    depth--
    handler.close(localName(name))
  })
  for (const kind of ['text', 'cdata'] as const) {
    parser.on(kind, text => {
      begin()
      handler.text(text)
    })
  }
  for (const kind of ['comment', 'processinginstruction'] as const) {
    parser.on(kind, () => {
      begin()
      read += leastBytes
    })
  }
  const decode = (piece: Uint8Array, isLast = false): string => {
    try {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
      return decoder.decode(piece, { stream: !isLast })
    } catch {
      throw unreadable(`${part}: UTF-8`, format)
    }
  }
  await archive.read(part, bytes => {
    const piece = decode(bytes)
    ;[isNew, read] = [false, 0]
    parser.write(piece)
    since = isNew ? 0 : lengthWith(since, piece)
    archive.count(Math.max(0, read - bytes.length))
  })
  parser.write(decode(new Uint8Array(), true))
  parser.close()
}

/** Shorter texts are copied by the engine. */
const shortText = 13

/** The most letters that are made into a text at once. */
const mostLetters = 8192

/**
 * A copy of a text that was cut out of a longer one: engines let it point into that one, so that a few letters would keep a
 * whole piece of the part in memory.
 */
export function textOfItsOwn(text: string): string {
  if (text.length < shortText) return text
  let copy = ''
  for (let from = 0; from < text.length; from += mostLetters) {
    const codes: number[] = []
    for (let at = from; at < Math.min(from + mostLetters, text.length); at++) codes.push(text.charCodeAt(at))
    copy += String.fromCharCode(...codes)
  }
  return copy
}

/** The encoding of a part by its byte order mark: UTF-8, or UTF-16 where a mark says so. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** The value of an attribute, whatever prefix its name has. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name]
  const key = Object.keys(attributes).find(one => one.endsWith(`:${name}`))
  return key === undefined ? undefined : attributes[key]
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
