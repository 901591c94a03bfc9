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

/** The length of a text with its next piece; throws where that is more than any cell has. */
export function lengthWith(length: number, piece: string): number {
  // A piece takes room even if there is nothing in it.
  const sum = length + piece.length + 1
  if (sum > mostCharacters) throw new Refusal(exchangeIssue('cell-too-long', [], { most: mostCharacters }))
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
  let [depth, since, isNew, read] = [0, 0, false, 0]
  const begin = (): void => {
    isNew = true
  }
  parser.on('error', error => {
    throw unreadable(`${part}: ${error.message}`, format)
  })
  parser.on('doctype', () => {
    throw unreadable(`${part}: DOCTYPE`, format)
  })
  parser.on('opentag', ({ name, attributes }) => {
    begin()
    if (++depth > deepest) throw unreadable(`${part}: ${deepest} < XML`, format)
    handler.open(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    begin()
    read++
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
      read++
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
    archive.count(Math.max(0, read * leastBytes - bytes.length))
  })
  parser.write(decode(new Uint8Array(), true))
  parser.close()
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
