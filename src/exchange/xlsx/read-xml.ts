import { SaxesParser } from 'saxes'
import { type Archive, unreadable } from './open-archive'

/** What a part says, element by element. Names are local names, since producers choose their own prefixes. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

const deepest = 100

/**
 * Reads a part of an archive as XML while it is inflated.
 *
 * A document type is refused, for its entities would change what is read; so is what is not well-formed, or ends early.
 */
export async function readXml(archive: Archive, part: string, handler: XmlHandler): Promise<void> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let depth = 0
  parser.on('error', error => {
    throw unreadable(`${part}: ${error.message}`)
  })
  parser.on('doctype', () => {
    throw unreadable(`${part}: DOCTYPE`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) throw unreadable(`${part}: ${deepest} < XML`)
    handler.open(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    handler.close(localName(name))
  })
  parser.on('text', handler.text)
  parser.on('cdata', handler.text)
  const decode = (piece: Uint8Array, isLast = false): string => {
    try {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
      return decoder.decode(piece, { stream: !isLast })
    } catch {
      throw unreadable(`${part}: UTF-8`)
    }
  }
  await archive.read(part, piece => void parser.write(decode(piece)))
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
