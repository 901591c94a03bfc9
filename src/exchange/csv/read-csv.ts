import { type Encoding, noteLost } from '../files/decode-text'
import type { FileOptions } from '../files/file-options'
import type { FileLimits } from '../files/limits'
import type { Notes } from '../files/notes'
import { textParts } from '../files/text-parts'
import type { RawSheet } from '../tables/raw-sheet'
import { exchangeIssue } from '../wording'
import { detectSeparator, type Separator } from './csv-format'
import { csvRows } from './csv-rows'

/** A CSV file whose text is decoded; its rows are read while they are asked for. */
export interface CsvFile {
  readonly encoding: Encoding
  readonly separator: Separator
  readonly sheet: RawSheet
}

/** Opens a CSV file: decodes its text and finds its separator. What is wrong goes to the notes. */
export function openCsv(
  data: Uint8Array | string,
  file: string,
  options: FileOptions,
  limits: FileLimits,
  notes: Notes,
): CsvFile | null {
  const { encoding, lost, cutOff, head, isBlank, hasLine, parts } = textParts(data)
  noteLost(lost, file, notes)
  // Without one whole row there is nothing to read before the fault.
  if (cutOff !== null && !hasLine) {
    notes.breakOff(cutOff, { file })
    return null
  }
  if (isBlank) {
    notes.breakOff(exchangeIssue('empty', [], { what: 'file' }), { file })
    return null
  }
  const separator = separatorOf(head, file, options, notes)
  const rows: RawSheet['rows'] = into => csvRows(parts(), { at: { file }, separator, limits, notes: into })
  return { encoding, separator, sheet: csvSheet(file, options, rows) }
}

/** The separator that was declared, or that was found; a comma, with a note, if the text has none. */
export function separatorOf(text: string, file: string, { separator }: FileOptions, notes: Notes): Separator {
  const found = separator ?? detectSeparator(text)
  if (found === null) notes.add(exchangeIssue('read-as', [], { what: 'one-column' }, { severity: 'info' }), { file })
  return found ?? ','
}

/** The one sheet of a CSV file. */
export function csvSheet(file: string, options: FileOptions, rows: RawSheet['rows']): RawSheet {
  const name = file.replace(/\.(?:csv|tsv|txt)$/i, '')
  return { name, at: { file }, options, rows, merges: [], isHidden: false, isTyped: false }
}
