import type { CriterionStanding } from '../committee/profile-unit'
import type { Explanation } from '../foundation/explanation'
import type { Bilingual, LocalizedText } from '../foundation/language'
import type { ReportCell } from './cell'
import { commonDecimals } from './cell-text'
import { labels } from './labels'
import type { NumberedCriterion } from './numbered-criteria'
import type { ReportRow, ReportTable } from './table'

/** A criterion on the sheet of a unit: where the unit stands in its group, and how its points come about. */
export interface CriterionRow extends NumberedCriterion {
  readonly standing: CriterionStanding
  readonly explanation: Explanation
}

/** What a criterion is called; one without a title is called by its id. */
export function titleOf({ criterion: { id, title = id } }: CriterionRow): LocalizedText {
  return title
}

/** The points of a unit by criterion, beside the best and the median of its group. */
export function pointsTable(rows: readonly CriterionRow[]): ReportTable {
  const sections: { title?: LocalizedText; rows: ReportRow[] }[] = []
  let last: string | null = null
  for (const row of rows) {
    const key = JSON.stringify(row.under ?? null)
    if (key !== last) sections.push({ ...(row.under === undefined ? {} : { title: row.under }), rows: [] })
    last = key
    sections.at(-1)?.rows.push(pointsRow(row))
  }
  const rounding = commonDecimals(rows.flatMap(({ standing }) => [standing.points, standing.best]))
  return {
    kind: 'table',
    caption: labels.matrix,
    columns: [
      { id: 'code', title: labels.code, kind: 'text' },
      { id: 'criterion', title: labels.criterion, kind: 'text' },
      {
        id: 'maximum',
        title: labels.maximum,
        kind: 'number',
        rounding: commonDecimals(rows.map(({ standing }) => standing.max)),
      },
      { id: 'points', title: labels.points, kind: 'number', rounding },
      { id: 'best', title: labels.groupBest, kind: 'number', rounding },
      {
        id: 'median',
        title: labels.groupMedian,
        kind: 'number',
        rounding: commonDecimals(rows.map(({ standing }) => standing.median)),
      },
      { id: 'gap', title: labels.gapToBest, kind: 'number', rounding },
    ],
    rowHeader: 'criterion',
    sectionTitle: { vi: 'Nhóm tiêu chí', en: 'Heading' },
    sections,
  }
}

function pointsRow(row: CriterionRow): ReportRow {
  const { code, standing, explanation } = row
  const { max, points, best, median, gapToBest, reason = labels.notScored } = standing
  const number = (value: string | null, why: LocalizedText): ReportCell =>
    value === null ? { kind: 'absent', reason: why } : { kind: 'number', value }
  return {
    cells: [
      { kind: 'text', text: code },
      { kind: 'text', text: titleOf(row) },
      { kind: 'number', value: max },
      { ...number(points, reason), explanation },
      number(best, nobody),
      number(median, nobody),
      number(gapToBest, reason),
    ],
  }
}

const nobody: Bilingual = { vi: 'chưa đơn vị nào có điểm', en: 'nobody has points' }
