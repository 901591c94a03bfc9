import type { Archive } from './open-archive'
import { isTrue } from './read-workbook'
import { lengthWith, readXml, textOfItsOwn } from './read-xml'

/**
 * Reads the texts that cells share, in their order.
 *
 * @param take - Called with each text, and whether a part of it is struck through; it may end the reading by throwing where
 * too much is kept.
 */
export async function readSharedStrings(
  archive: Archive,
  part: string,
  take: (text: string, isStruck: boolean) => void,
): Promise<void> {
  let text = ''
  let isText = false
  let isStruck = false
  let [phonetic, length] = [0, 0]
  await readXml(archive, part, {
    open(name, attributes) {
      if (name === 'si') {
        text = ''
        length = 0
        isStruck = false
      } else if (name === 'strike') isStruck ||= isStrike(attributes)
      else if (name === 'rPh') phonetic++
      else if (name === 't') isText = phonetic === 0
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') phonetic--
      else if (name === 'si') {
        take(textOfItsOwn(unescaped(text)), isStruck)
      }
    },
    text(piece) {
      if (!isText) return
      length = lengthWith(length, piece)
      text += piece
    },
  })
}

/** Whether an element `strike` strikes through. */
export function isStrike({ val }: Readonly<Record<string, string>>): boolean {
  return val === undefined || isTrue(val)
}

/** Undoes the escapes of characters that XML cannot hold: `_x000D_` is a carriage return (ECMA-376, 22.9.2.19). */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}
