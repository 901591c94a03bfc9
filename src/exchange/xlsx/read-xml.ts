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
  const decoder = new TextDecoder('utf-8', { fatal: true })
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
  const decode = (piece?: Uint8Array): string => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true })
    } catch {
      throw unreadable(`${part}: UTF-8`)
    }
  }
  await archive.read(part, piece => void parser.write(decode(piece)))
  parser.write(decode())
  parser.close()
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
