/** How much room something takes, in cells and in characters: what {@link Notes.keep} counts. */
export interface Room {
  readonly cells: number
  readonly characters: number
}

/** How many cells a row takes beside its own: the row itself, its list of cells, its number. */
export const rowCells = 5

/** How many cells a note takes. */
const noteCells = 4

/** How many cells an issue takes with its sentences. */
export const issueCells = 24

/** How many cells a list of JSON takes: lists in lists are made of two letters each. */
const listCells = 3

/** How many cells a key of JSON takes in a record that is not made like others. */
const keyCells = 4

/** More kinds of records than files have; engines share what records of one kind have in common, of so many kinds. */
const mostKinds = 1_000

/** The room of what is noted of a row. */
export function roomOfNotes(notes: readonly object[] = []): number {
  return notes.reduce((sum, note) => sum + ('issue' in note ? issueCells : noteCells), 0)
}

/** The room of a row and of the value made from it: of its texts the characters, of everything else one cell each. */
export function roomOf(value: unknown): Room {
  let [cells, characters] = [rowCells, 0]
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const one = waiting.pop()
    cells++
    if (typeof one === 'string') characters += one.length
    else if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) waiting.push(inner)
  }
  return { cells, characters }
}

/** The keys that follow those before them in records of JSON, each with those that follow it. */
type Kind = Map<string, Kind>

/**
 * The room of JSON before it is parsed, counted by its signs: a cell for each value, more for a list or a record; of texts
 * the characters. Keys take room only where no record before has the same ones in the same order.
 */
export function roomOfJson(text: string): Room {
  let [cells, characters, kinds] = [1, 0, 0]
  let [from, to] = [0, 0]
  const [any, strange]: [Kind, Kind] = [new Map(), new Map()]
  let kind = any
  const outer: Kind[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === quotation) {
      from = at + 1
      to = endOfText(text, from)
      at = to
      characters += to - from
    } else if (sign === comma) cells++
    else if (sign === bracket) cells += listCells
    else if (sign === brace) {
      cells++
      outer.push(kind)
      kind = any
    } else if (sign === closingBrace) kind = outer.pop() ?? any
    else if (sign === colon) {
      const key = text.slice(from, to)
      const known = kind.get(key)
      if (known === undefined) cells += keyCells
      else characters -= key.length
      // Engines keep keys that are numbers apart from the others.
      const mayRecur = kind !== strange && !/^\d/.test(key)
      if (known === undefined && mayRecur && kinds++ < mostKinds) kind.set(key, new Map())
      kind = kind.get(key) ?? strange
    }
  }
  return { cells, characters }
}

/** Where a text of JSON ends. */
function endOfText(text: string, from: number): number {
  let at = from
  for (let sign = text.charCodeAt(at); at < text.length && sign !== quotation; sign = text.charCodeAt(at)) {
    at += sign === backslash ? 2 : 1
  }
  return at
}

const [quotation, comma, colon, bracket, backslash] = [0x22, 0x2c, 0x3a, 0x5b, 0x5c]
const [brace, closingBrace] = [0x7b, 0x7d]
