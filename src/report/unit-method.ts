import { beforeRounding } from '../foundation/explanation'
import { formatNumber } from '../foundation/format-number'
import { inBothLanguages, type Language, type LocalizedText, textIn } from '../foundation/language'
import { absenceOf } from '../scorecards/evaluation'
import { absenceSentence } from '../scorecards/explain-criterion'
import { filledTable, textColumn } from './filled-table'
import { labels } from './labels'
import { leafDecimals } from './points-columns'
import type { ReportTable } from './table'
import { explainedSteps } from './total-cell'
import type { CriterionRow, UnitFacts } from './unit-facts'

/** A line of the method: a code, and a computation. */
interface Line {
  readonly code: string
  readonly text: LocalizedText
}

/** How the points of a unit come about: one line for each criterion, and one for each step from them to the total. */
export function methodTable(facts: UnitFacts): ReportTable {
  const { rows, entry, ranking } = facts
  const lines: readonly Line[] = [
    ...rows.map(row => ({ code: row.code, text: inBothLanguages(language => computation(row, facts, language)) })),
    ...explainedSteps(entry, ranking.source).map(({ label, reason = '' }) => ({
      code: '–',
      text: inBothLanguages(language => `${textIn(label, language)}: ${textIn(reason, language)}`),
    })),
  ]
  return filledTable<Line>({
    title: { vi: 'Cách tính từng tiêu chí', en: 'How each criterion is computed' },
    isFolded: true,
    rowHeader: 'code',
    columns: [
      textColumn('code', labels.code, ({ code }) => code),
      textColumn('computation', { vi: 'Cách tính', en: 'Computation' }, ({ text }) => text),
    ],
    sections: [{ rows: lines }],
  })
}

/** The rule with its numbers, the figure before rounding, and the points. */
function computation(row: CriterionRow, { entry, ranking }: UnitFacts, language: Language): string {
  const { explanation, criterion } = row
  const { points, reason, rounding } = explanation
  const absence = absenceOf(entry, criterion.id)
  const why: LocalizedText = reason ?? (absence === undefined ? '' : absenceSentence(absence))
  const shown = points === null ? labels.notScored[language] : pointsText(points, ranking, language)
  const how = textIn(why, language)
  const exact = rounding === undefined ? '' : beforeRounding(rounding, language)
  // The sign ≈ stands for the equals sign.
  const before =
    exact === '' || (exact.startsWith('≈') && how.includes(exact))
      ? ''
      : exact.startsWith('≈')
        ? ` ${exact}`
        : ` = ${exact}`
  return how === '' ? shown : `${how}${before} → ${shown}`
}

function pointsText(points: string, ranking: UnitFacts['ranking'], language: Language): string {
  return formatNumber(points, language, { rounding: leafDecimals(ranking.source) })
}
