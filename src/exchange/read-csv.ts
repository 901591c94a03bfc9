import { detectSeparator, type Separator } from './csv-format'
import { csvRows } from './csv-rows'
import { decodeText, type Encoding } from './decode-text'
import type { FileLimits } from './limits'
import type { Notes } from './notes'
import { placed } from './place'
import type { RawSheet } from './table'
import { exchangeIssue } from './wording'

/** A CSV file whose text is decoded; its rows are read while they are asked for. */
export interface CsvFile {
  readonly encoding: Encoding
  readonly separator: Separator
  readonly sheet: RawSheet
}

/** Opens a CSV file: decodes its text and finds its separator. What is wrong goes to the notes. */
export function openCsv(
  data: Uint8Array | string,
  name: string,
  given: Separator | undefined,
  limits: FileLimits,
  notes: Notes,
): CsvFile | null {
  const decoded = decodeText(data)
  notes.add(...decoded.issues.map(issue => placed(issue, { sheet: name })))
  if (!('text' in decoded)) return null
  const { text, encoding } = decoded
  if (text.trim() === '') {
    notes.add(placed(exchangeIssue('file-empty', [], {}), { sheet: name }))
    return null
  }
  const found = given ?? detectSeparator(text)
  if (found === null) {
    notes.add(placed(exchangeIssue('separator-unsure', [], {}, { severity: 'info' }), { sheet: name }))
  }
  const separator = found ?? ','
  const body = text.replace(/^sep=[;,\t]\r?\n/, '')
  const rows = { [Symbol.iterator]: () => csvRows([body], { name, separator, limits, notes }) }
  return { encoding, separator, sheet: { name, rows, merges: [], isHidden: false, isTyped: false } }
}
