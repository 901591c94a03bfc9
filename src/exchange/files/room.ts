/** How much room something takes, in cells and in characters: what {@link Notes.keep} counts. */
export interface Room {
  readonly cells: number
  readonly characters: number
}

/** Of what was counted already. */
export const noRoom: Room = { cells: 0, characters: 0 }

/** How many cells a row takes beside its own: the row itself, its list of cells, its number. */
export const rowCells = 5

/** How many cells a note takes. */
const noteCells = 4

/** How many cells an issue takes with its sentences. */
export const issueCells = 24

/** How many cells a list or a record of JSON takes. */
const listCells = 3

/** The room of what is noted of a row. */
export function roomOfNotes(notes: readonly object[] = []): number {
  return notes.reduce((sum, note) => sum + ('issue' in note ? issueCells : noteCells), 0)
}

/** The room of a value made from a row: of its texts the characters, of everything else one cell each. */
export function roomOf(value: unknown): Room {
  let [cells, characters] = [0, 0]
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const one = waiting.pop()
    cells++
    if (typeof one === 'string') characters += one.length
    else if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) waiting.push(inner)
  }
  return { cells, characters }
}

/**
 * The room of JSON before it is parsed: a cell for each value and each key, and more for a list or a record, counted by the
 * signs before them. A list in a list takes two letters and fifty times as much memory for each.
 */
export function roomOfJson(text: string): Room {
  let cells = 1
  let isText = false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (isText) {
      if (sign === backslash) at++
      else if (sign === quotation) isText = false
    } else if (sign === quotation) isText = true
    else if (sign === comma || sign === colon) cells++
    else if (sign === bracket || sign === brace) cells += listCells
  }
  return { cells, characters: text.length }
}

const [quotation, comma, colon, bracket, backslash, brace] = [0x22, 0x2c, 0x3a, 0x5b, 0x5c, 0x7b]
