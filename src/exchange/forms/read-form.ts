import type { Scorecard } from '../../scorecards/scorecard'
import type { OpenFile } from '../files/file'
import type { FileLimits } from '../files/limits'
import type { Notes } from '../files/notes'
import { isNamed } from '../tables/layout'
import { keptRows, type RowRecord, readRecords } from '../tables/records'
import { exchangeIssue } from '../wording'
import { formIdLayout, formLayout } from './form-layout'

const details = ['absence', 'reason', 'evidence', 'by', 'at'] as const

/**
 * The rows of a form that were filled in, each with the ids of what it is about. Null if the form cannot be read, undefined
 * for a file that is not a form.
 */
export function readForm(
  scorecard: Scorecard,
  { sheets }: OpenFile,
  limits: FileLimits,
  notes: Notes,
): readonly RowRecord[] | null | undefined {
  const [form, ids] = [formLayout, formIdLayout].map(layout => sheets.find(({ name }) => isNamed(layout.names, name)))
  if (form === undefined || ids === undefined) return undefined
  const idRecords = readRecords({ ...ids, options: {} }, formIdLayout, limits, notes)
  const records = readRecords(form, formLayout, limits, notes)
  if (idRecords === null || records === null) return null
  const about = new Map([...keptRows(idRecords, notes)].map(({ value }) => [value['row'], value]))
  const [other] = [...about.values()].filter(one => one['scorecard'] !== scorecard.id)
  if (other !== undefined) {
    const texts = { expected: scorecard.id, actual: String(other['scorecard']) }
    notes.add(exchangeIssue('contradiction', [], { what: 'scorecard', ...texts }), form.at)
    return null
  }
  const rowsRead = new Set<unknown>()
  const kept: RowRecord[] = []
  for (const record of records) {
    const { row, shown: _, ...value } = record.value
    const known = about.get(row)
    if (known === undefined || rowsRead.has(row)) {
      notes.add(record.from.place(exchangeIssue('unknown', ['row'], { what: 'form-row' }), record.row))
      continue
    }
    rowsRead.add(row)
    const { unit, criterion, part, round } = known
    const isWithoutValue = value['value'] === undefined || value['value'] === null
    if (isWithoutValue && details.every(key => value[key] === undefined) && !record.isBroken) continue
    kept.push({
      ...record,
      value: {
        unit,
        criterion,
        ...(part === undefined ? {} : { part }),
        ...(round === undefined ? {} : { round }),
        value: null,
        ...value,
        // Details beside an empty cell are those of the whole assessment, whatever part the row is for.
        ...(isWithoutValue ? { isNote: true } : {}),
      },
    })
  }
  if (rowsRead.size < about.size) {
    notes.add(exchangeIssue('missing', [], { what: 'form-rows', rows: about.size - rowsRead.size }), form.at)
  }
  return kept
}
