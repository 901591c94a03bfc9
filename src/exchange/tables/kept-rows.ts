import type { Notes } from '../files/notes'
import { noRoom, roomOf, rowCells } from '../files/room'
import type { RowRecord } from './records'

/** Passes on the rows that are kept, up to the limit, where the reading of all files ends. */
export function* keptRows(rows: Iterable<RowRecord>, notes: Notes): Generator<RowRecord> {
  for (const row of rows) {
    // An item of a JSON file was counted with its file.
    const { cells, characters } = row.isItem ? noRoom : roomOf(row.value)
    const tooBig = notes.keep(rowCells + cells, characters)
    if (tooBig !== null) return notes.breakOff(row.place(tooBig))
    yield row
  }
}
