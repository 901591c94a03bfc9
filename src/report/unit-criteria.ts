import { formatExact, parseExact } from '../foundation/exact'
import { formatNumber } from '../foundation/format-number'
import { subtractFractions, zero } from '../foundation/fraction'
import { type Bilingual, inBoth, inBothLanguages, type LocalizedText } from '../foundation/language'
import { headingSum } from '../scorecards/points-under'
import { hasValue } from '../scorecards/scorecard'
import type { ReportCell } from './cell'
import { commonDecimals, decimalsFrom } from './cell-text'
import { type FilledColumn, filledTable, numberColumn, textCell, textColumn } from './filled-table'
import { givenWords } from './given-words'
import { labels } from './labels'
import { type TopHeading, topHeadings } from './numbered-criteria'
import { leafDecimals } from './points-columns'
import type { ReportSection, ReportTable } from './table'
import type { CriterionRow, UnitFacts } from './unit-facts'
import { lostLabel } from './unit-summary'
import { headingValue, valuedHeadings } from './valued-headings'

/** The points of a unit by criterion: what was given, the points beside the median and the best of its group, and what it lost. */
export function criteriaOfUnit(facts: UnitFacts): ReportTable {
  const { ranking, entry, names, rows } = facts
  const table = filledTable<CriterionRow>({
    title: labels.matrix,
    key: [
      { sign: 'bar', tone: 'good', text: inBoth(names.unit(entry.unit), text => text) },
      { sign: 'tick', text: labels.groupMedian },
      { sign: 'dotted-tick', text: labels.groupBest },
    ],
    rowHeader: 'criterion',
    sectionTitle: { vi: 'Nhóm tiêu chí', en: 'Heading' },
    columns: [
      textColumn('code', labels.code, ({ code }) => code),
      {
        ...textColumn<CriterionRow>(
          'criterion',
          { vi: 'Tiêu chí, giá trị và căn cứ', en: 'Criterion, value and basis' },
          title,
        ),
        cell: row => ({ kind: 'text', text: title(row), note: givenWords(row.criterion, entry, row.given) }),
      },
      {
        ...numberColumn<CriterionRow>('points', labels.score, pointsCell, { rounding: leafDecimals(ranking.source) }),
        isKey: true,
      },
      markColumn,
      numberColumn('lost', lostLabel, lostCell, { form: 'signed', rounding: leafDecimals(ranking.source) }),
    ],
    sections: sectionsOf(facts),
    notes: evidenceNote(rows),
  })
  const total = totalRow(facts)
  return total === null
    ? table
    : { ...table, sections: [...table.sections, { rows: [{ cells: total, isTotal: true }] }] }
}

function title({ criterion: { id, title = id } }: CriterionRow): LocalizedText {
  return title
}

function pointsCell({ standing: { points, max, reason = labels.notScored }, explanation }: CriterionRow): ReportCell {
  if (points === null) return { kind: 'absent', reason, explanation }
  const isTakenOff = parseExact(points).numerator < 0n
  return { kind: 'number', value: points, ...(isTakenOff ? {} : { outOf: max }), explanation }
}

const markColumn: FilledColumn<CriterionRow> = {
  id: 'mark',
  title: labels.points,
  kind: 'mark',
  draws: 'points',
  cell: ({ standing: { points, max, median, best, reason = labels.notScored } }) => {
    if (points === null) return { kind: 'absent', reason }
    if (parseExact(points).numerator < 0n || parseExact(max).numerator === 0n)
      return { kind: 'absent', reason: { vi: 'điểm trừ', en: 'points taken off' } }
    return {
      kind: 'mark',
      mark: {
        kind: 'bullet',
        value: points,
        most: max,
        ...(median === null ? {} : { median }),
        ...(best === null ? {} : { best }),
      },
    }
  },
}

function lostCell({ lost, standing: { points, reason = labels.notScored } }: CriterionRow): ReportCell {
  if (lost !== null) return parseExact(lost).numerator === 0n ? textCell(fullMarks) : minus(lost)
  return { kind: 'absent', reason: points === null ? reason : { vi: 'điểm thưởng', en: 'bonus points' } }
}

const fullMarks: Bilingual = { vi: 'đủ điểm', en: 'full marks' }

function minus(lost: string): ReportCell {
  return { kind: 'number', value: formatExact(subtractFractions(zero, parseExact(lost))) }
}

/** The criteria under each heading at the top, with its sum; and those that have no heading above them. */
function sectionsOf(
  facts: UnitFacts,
): readonly (Omit<ReportSection, 'rows'> & { readonly rows: readonly CriterionRow[] })[] {
  const headings = new Map(topHeadings(facts.ranking.source.scorecard.criteria).map(one => [one.code, one]))
  const sections: { title?: LocalizedText; note?: LocalizedText; rows: CriterionRow[]; readonly top: string | null }[] =
    []
  for (const row of facts.rows) {
    const heading = headings.get(row.code.split('.')[0] ?? '')
    const top = heading === undefined ? null : heading.code
    const last = sections.at(-1)
    if (last !== undefined && last.top === top) last.rows.push(row)
    else
      sections.push({
        ...(heading === undefined || row.under === undefined
          ? {}
          : { title: row.under, note: headingNote(heading, facts) }),
        rows: [row],
        top,
      })
  }
  return sections.map(({ top, ...section }) => section)
}

/** What a heading comes to: its value, if it has one, and its points. */
function headingNote({ heading, code, most }: TopHeading, { ranking, entry }: UnitFacts): Bilingual {
  const { source } = ranking
  const rounding = leafDecimals(source)
  const points = headingSum(heading, entry)
  const format = { rounding: decimalsFrom(rounding, [points]) }
  const valued = hasValue(heading)
    ? valuedHeadings(source.scorecard.criteria).find(one => one.code === code)
    : undefined
  return inBothLanguages(language => {
    const sum = points === null ? labels.notScored[language] : formatNumber(points, language, format)
    const counted = `${sum} / ${formatNumber(most, language)}`
    if (valued === undefined) return counted
    const value = headingValue(entry, heading.id)
    const own = { rounding: heading.rounding ?? commonDecimals([value]) }
    const shown = value === null ? labels.noValue[language] : formatNumber(value, language, own)
    const greatest = formatNumber(valued.greatest, language)
    return {
      vi: `giá trị ${shown} / ${greatest}, tính ${counted} điểm`,
      en: `value ${shown} / ${greatest}, counts for ${counted} points`,
    }[language]
  })
}

/** The total of the unit beside the median and the best of those it is compared with; null if it has none. */
function totalRow({ ranking, explanation, compared, lost, rounding }: UnitFacts): readonly ReportCell[] | null {
  const { score } = explanation
  const { scale } = ranking.source.scorecard
  if (score === null || lost === null) return null
  const { median, highest } = compared
  return [
    textCell(''),
    textCell(labels.total),
    { kind: 'number', value: score, outOf: formatExact(parseExact(scale)), rounding },
    {
      kind: 'mark',
      mark: {
        kind: 'bullet',
        value: score,
        most: formatExact(parseExact(scale)),
        ...(median === null ? {} : { median }),
        ...(highest === null ? {} : { best: highest }),
      },
    },
    parseExact(lost).numerator === 0n ? textCell(fullMarks) : ({ ...minus(lost), rounding } as ReportCell),
  ]
}

/** On how many criteria nothing proves what was assessed; said once. */
function evidenceNote(rows: readonly CriterionRow[]): readonly Bilingual[] {
  const assessed = rows.flatMap(({ given }) => given.assessment ?? [])
  const bare = assessed.filter(({ evidence = [] }) => evidence.length === 0).length
  if (bare === 0) return []
  return [
    inBothLanguages(language => {
      const [count, all] = [bare, assessed.length].map(number => formatNumber(number, language))
      return {
        vi: `Tài liệu kiểm chứng: chưa đính kèm cho ${count} trên ${all} tiêu chí được chấm.`,
        en: `Evidence: none attached for ${count} of ${all} assessed criteria.`,
      }[language]
    }),
  ]
}
