import { parseCitation } from '../../documents/citation'
import type { CivilDate } from '../../foundation/civil-date'
import { issuesThrownBy } from '../../foundation/error'
import type { Issue } from '../../foundation/issue'
import type { TaskBasis } from '../../tasks/task'
import type { Notes } from '../files/notes'
import type { RowRecord } from '../tables/records'
import { exchangeIssue } from '../wording'

/** What a report of progress has beside each task. */
interface Reported {
  readonly says?: string
  readonly text?: string
  readonly proposal?: string
}

/**
 * Prepares to read the columns of a report of progress: what it says of a task becomes notes of the day of the report, which
 * prove nothing, and the documents that gave the task its basis.
 */
export function readReports(
  date: CivilDate | undefined,
): (records: readonly RowRecord[], notes: Notes) => readonly RowRecord[] {
  return (records, notes) => {
    const [dateless] = records.filter(({ value }) => value['report'] !== undefined && date === undefined)
    if (dateless !== undefined) {
      const issue = exchangeIssue('missing', [], { what: 'option', option: 'reportedOn' })
      notes.add(dateless.from.place(issue, dateless.row))
    }
    return records.map(record => {
      const { assignedBy, report } = record.value
      // Without its day, which is an issue already, a report cannot become a note.
      if (date === undefined) delete record.value['report']
      else if (report !== undefined) record.value['report'] = notesOf(report as Reported, date)
      if (assignedBy === undefined) return record
      delete record.value['assignedBy']
      const issues: Issue[] = []
      const found = (assignedBy as readonly string[]).flatMap(text => basisOf(text, issues))
      const { basis = [] } = record.value as { basis?: readonly TaskBasis[] }
      record.value['basis'] = [...basis, ...found]
      if (issues.length === 0 || record.isBroken) return record
      notes.addAll(issues.map(issue => record.from.place({ ...issue, path: ['assignedBy'] }, record.row)))
      return { ...record, isBroken: true }
    })
  }
}

function notesOf({ says, text, proposal }: Reported, date: CivilDate): readonly object[] {
  const note = { kind: 'note', date }
  const said = { ...(says === undefined ? {} : { says }), ...(text === undefined ? {} : { text }) }
  return [
    ...(Object.keys(said).length === 0 ? [] : [{ ...note, ...said }]),
    ...(proposal === undefined ? [] : [{ ...note, text: proposal }]),
  ]
}

function basisOf(text: string, issues: Issue[]): readonly TaskBasis[] {
  let basis: readonly TaskBasis[] = []
  issues.push(
    ...issuesThrownBy(() => {
      basis = [{ document: parseCitation(text).document }]
    }, []),
  )
  return basis
}
