/** What ends a line for one program or another. */
const lineEnds = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g
/** What no text of a calendar may have: control characters but the tab, and halves of a surrogate pair. */
const impossible = /(?!\t)[\p{Cc}\p{Cs}]/gu

/** A text as the value of a property (RFC 5545, 3.3.11): it stays one value on one line, whatever it contains. */
export function calendarText(text: string): string {
  return text
    .replace(lineEnds, '\n')
    .replace(/[\\;,]/g, sign => `\\${sign}`)
    .replaceAll('\n', '\\n')
    .replace(impossible, '\uFFFD')
}

const mostOctets = 75

/** One line of a calendar, folded so that no piece is longer than 75 octets (RFC 5545, 3.1) and no character is cut. */
export function calendarLine(name: string, value: string): string {
  let folded = ''
  let octets = 0
  for (const character of `${name}:${value}`) {
    const length = octetsOf(character.codePointAt(0) as number)
    if (octets + length > mostOctets) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += length
  }
  return `${folded}\r\n`
}

/** How many octets a character takes in UTF-8. */
function octetsOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
}
