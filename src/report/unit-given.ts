import { describeSource } from '../foundation/explanation'
import { inBoth, inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import type { ReportCell } from './cell'
import { labels } from './labels'
import type { ReportRow, ReportTable } from './table'
import { type CriterionRow, titleOf } from './unit-points'

/** The values of a unit by criterion: each with its author, time, reason and evidence. */
export function givenTable(rows: readonly CriterionRow[]): ReportTable {
  return {
    kind: 'table',
    caption: labels.given,
    columns: [
      { id: 'code', title: labels.code, kind: 'text' },
      { id: 'criterion', title: labels.criterion, kind: 'text' },
      { id: 'value', title: { vi: 'Giá trị', en: 'Value' }, kind: 'text' },
      { id: 'circumstances', title: { vi: 'Người chấm, thời điểm, căn cứ', en: 'Who, when and why' }, kind: 'text' },
      { id: 'evidence', title: { vi: 'Tài liệu kiểm chứng', en: 'Evidence' }, kind: 'text' },
    ],
    rowHeader: 'criterion',
    sections: [{ rows: rows.map(givenRow) }],
  }
}

function givenRow(row: CriterionRow): ReportRow {
  const [given] = row.explanation.inputs ?? []
  const { label = labels.noData, value = null, reason, source, inputs = [] } = given ?? {}
  const evidence = [source, ...inputs.map(input => input.source)].flatMap(one => one ?? [])
  const isAssessed = given !== undefined && 'value' in given && value !== null
  const none: ReportCell = { kind: 'text', text: '–' }
  return {
    cells: [
      { kind: 'text', text: row.code },
      { kind: 'text', text: titleOf(row) },
      value === null
        ? { kind: 'absent', reason: label }
        : typeof value === 'string'
          ? { kind: 'number', value }
          : { kind: 'text', text: value },
      isAssessed ? circumstances(label, reason) : none,
      evidence.length === 0
        ? none
        : {
            kind: 'text',
            text: inBothLanguages(language => evidence.map(one => describeSource(one)[language]).join('; ')),
          },
    ],
  }
}

function circumstances(label: LocalizedText, reason: LocalizedText | undefined): ReportCell {
  if (reason === undefined) return { kind: 'text', text: label }
  return { kind: 'text', text: inBoth(label, (text, language) => `${text}: ${textIn(reason, language)}`) }
}
