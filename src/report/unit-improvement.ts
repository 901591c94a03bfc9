import { type FullMarks, fullMarksOn } from '../committee/full-marks'
import { parseExact } from '../foundation/exact'
import { formatNumber } from '../foundation/format-number'
import { compareFractions } from '../foundation/fraction'
import { type Bilingual, inBothLanguages, textIn } from '../foundation/language'
import { byVietnameseAlphabet } from '../foundation/vietnamese-order'
import type { ReportCell } from './cell'
import { filledTable, numberColumn, textCell, textColumn } from './filled-table'
import { valueWords } from './given-words'
import { labels } from './labels'
import { leafDecimals } from './points-columns'
import type { ReportTable } from './table'
import { type CriterionRow, lostRows, type UnitFacts } from './unit-facts'
import { lostLabel } from './unit-summary'

/** So many of the best units are named; of more, their number is given. */
const mostNamed = 3

/** The criteria on which a unit lost most: what would give it full marks, and who has the most. None if it lost nothing. */
export function improvementTable(facts: UnitFacts, most: number): readonly ReportTable[] {
  const { ranking, entry } = facts
  const rows = lostRows(facts).slice(0, most)
  if (rows.length === 0) return []
  const rounding = leafDecimals(ranking.source)
  const marks = fullMarksOn(
    ranking,
    entry.unit,
    rows.map(({ criterion }) => criterion.id),
  )
  const table = filledTable<CriterionRow>({
    title: labels.improveFirst,
    lead: { vi: 'Xếp theo số điểm bị mất, nhiều nhất trước.', en: 'Most points lost first.' },
    rowHeader: 'criterion',
    columns: [
      textColumn('code', labels.code, ({ code }) => code),
      textColumn('criterion', labels.criterion, ({ criterion: { id, title = id } }) => title),
      numberColumn('lost', lostLabel, ({ lost }) => ({ kind: 'number', value: lost ?? 0 }), { rounding }),
      {
        id: 'needed',
        title: { vi: 'Để đạt điểm tối đa', en: 'For full marks' },
        kind: 'text',
        cell: row => neededCell(row, marks.get(row.criterion.id) ?? null, facts),
      },
      textColumn('best-units', labels.groupBest, row => bestText(row, facts)),
    ],
    sections: [{ rows }],
  })
  return [table]
}

/** The least value that gives the most points: all of them, or fewer where no value gives all. */
function neededCell({ criterion, standing }: CriterionRow, marks: FullMarks | null, facts: UnitFacts): ReportCell {
  if (marks === null) return { kind: 'absent', reason: { vi: 'không nêu được giá trị', en: 'no value can be named' } }
  const value = valueWords(marks.value, criterion)
  const isFull = compareFractions(parseExact(marks.points), parseExact(standing.max)) >= 0
  if (isFull || parseExact(marks.points).numerator === 0n) return textCell(value)
  const rounding = leafDecimals(facts.ranking.source)
  return textCell(
    inBothLanguages(language => {
      const points = formatNumber(marks.points, language, { rounding })
      return { vi: `${value[language]} (được ${points})`, en: `${value[language]} (gives ${points})` }[language]
    }),
  )
}

/** The best units of the group with their points. */
function bestText({ standing }: CriterionRow, { names, entry, ranking }: UnitFacts): Bilingual {
  const { best, bestUnits } = standing
  const rounding = leafDecimals(ranking.source)
  return inBothLanguages(language => {
    if (best === null) return '–'
    const points = formatNumber(best, language, { rounding })
    if (bestUnits.includes(entry.unit))
      return { vi: `chính đơn vị (${points})`, en: `the unit itself (${points})` }[language]
    const named = bestUnits
      .map(unit => textIn(names.unit(unit), language))
      .toSorted(byVietnameseAlphabet)
      .slice(0, mostNamed)
    const others = bestUnits.length - named.length
    const count = formatNumber(others, language)
    const more = others === 0 ? '' : { vi: ` và ${count} đơn vị khác`, en: ` and ${count} others` }[language]
    return `${named.join(', ')}${more} (${points})`
  })
}
