import type { Assessment } from '../scorecards/assessment'
import { parseScorecard } from '../scorecards/define-scorecard'
import { parseAssessments } from '../scorecards/parse-assessments'
import type { Scorecard } from '../scorecards/scorecard'
import { type GivenFile, limitsOf } from './file'
import { type CheckedBy, type InputKind, type Reading, type ReadOptions, readInput } from './input'
import { isNamed } from './layout'
import { formIdLayout, formLayout } from './layouts/form'
import type { Notes } from './notes'
import { placed } from './place'
import { gatherAssessments } from './read-assessments'
import { type RowRecord, readRecords, type SheetRecords } from './records'
import type { RawSheet } from './table'
import { exchangeIssue } from './wording'

/**
 * Reads a form that `assessmentTemplate` made, and that somebody filled in.
 *
 * A row in which nothing was filled in gives no assessment. Rows may be sorted and filtered; a row that was added, lost, or
 * whose key was changed is an error, and so is a form that was made for another scorecard.
 *
 * @param scorecard - The scorecard that the form was made from.
 * @param files - The form, or the forms of several units, one workbook each.
 * @param options - What the forms do not say.
 * @returns The assessments, or null where something is wrong, with all findings.
 * @throws An `EgovKpiError` when the scorecard or the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readAssessmentTemplate } from 'egov-kpi/exchange'
 *
 * const scorecard = {
 *   id: 'it',
 *   title: 'Ứng dụng CNTT',
 *   scale: 10,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'plan', max: 10, rule: { kind: 'yes-no' } }],
 * } as const
 * const { value, findings } = await readAssessmentTemplate(scorecard, { name: 'a.csv', data: 'Đơn vị,Điểm\nHuế,7\n' })
 * value // => null
 * findings.map(({ code }) => code) // => ['sheet-missing']
 * ```
 */
export async function readAssessmentTemplate<const S extends Scorecard>(
  scorecard: S,
  files: GivenFile | readonly GivenFile[],
  options: ReadOptions & CheckedBy<readonly Assessment<S>[]> = {},
): Promise<Reading<readonly Assessment<S>[]>> {
  parseScorecard(scorecard)
  const { hidden: _, ...rest } = options
  return readInput(formKind(scorecard), files, { ...rest, hidden: true })
}

function formKind<const S extends Scorecard>(scorecard: S): InputKind<readonly Assessment<S>[]> {
  return {
    parse: json => parseAssessments(scorecard, json),
    open: (sheets, options, notes) => {
      const named = (layout: typeof formLayout): readonly RawSheet[] =>
        sheets.filter(({ name }) => isNamed(layout.names, name))
      const [forms, ids] = [named(formLayout), named(formIdLayout)]
      if (forms.length === 0 || ids.length !== forms.length) {
        const wanted = { vi: 'Phiếu đánh giá', en: 'Form' }
        notes.add(exchangeIssue('sheet-missing', [], { wanted, known: sheets.map(({ name }) => name) }))
        return null
      }
      const parts = forms.flatMap((form, index) => {
        const read = openForm(scorecard, form, ids[index] as RawSheet, options, notes)
        return read === null ? [] : [gatherAssessments(scorecard, read, notes)]
      })
      if (parts.length < forms.length) return null
      return keep => {
        const assembled = parts.map(part => part(keep))
        const lists = assembled.map(({ json }) => json as readonly unknown[])
        return {
          json: lists.flat(),
          originOf: ([position, ...rest]) => {
            let at = Number(position)
            const of = lists.findIndex(({ length }) => {
              if (at < length) return true
              at -= length
              return false
            })
            return assembled[of]?.originOf([at, ...rest]) ?? null
          },
        }
      }
    },
  }
}

const details = ['absence', 'reason', 'evidence', 'by', 'at'] as const

/** The rows of a form that were filled in, each with the ids of what it is about. */
function openForm(
  scorecard: Scorecard,
  form: RawSheet,
  ids: RawSheet,
  options: ReadOptions,
  notes: Notes,
): SheetRecords | null {
  const limits = limitsOf(options)
  const idRecords = readRecords(ids, formIdLayout, {}, limits, notes)
  const records = readRecords(form, formLayout, options, limits, notes)
  if (idRecords === null || records === null) return null
  const about = new Map([...idRecords.records].map(({ value }) => [value['row'], value]))
  const [other] = [...about.values()].filter(one => one['scorecard'] !== scorecard.id)
  if (other !== undefined) {
    const texts = { expected: scorecard.id, actual: String(other['scorecard']) }
    notes.add(placed(exchangeIssue('other-scorecard', [], texts), { sheet: form.name }))
    return null
  }
  const seen = new Set<unknown>()
  const kept: RowRecord[] = []
  for (const record of records.records) {
    const { row, shown: _, ...value } = record.value
    const known = about.get(row)
    if (known === undefined || seen.has(row)) {
      notes.add(records.place(exchangeIssue('row-unknown', ['row'], {}), record))
      continue
    }
    seen.add(row)
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
        // What is said beside an empty cell is said of the whole, whatever part the row is for.
        ...(isWithoutValue ? { isNote: true } : {}),
      },
    })
  }
  if (seen.size < about.size) {
    notes.add(placed(exchangeIssue('row-lost', [], { rows: about.size - seen.size }), { sheet: form.name }))
  }
  return { ...records, records: kept }
}
