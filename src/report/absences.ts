import { absentMark, formatNumber } from '../foundation/format-number'
import { inBothLanguages, type Language, type LocalizedText, textIn } from '../foundation/language'
import { lowerFirst } from '../foundation/letter-case'
import type { ReportTable } from './table'

/** So many reasons are named; the others are counted together. */
const mostNamed = 6

/**
 * The one note of a table that says what its dashes mean, reason by reason with the number of cells; undefined if it has
 * none.
 */
export function absenceNote({ sections }: ReportTable): LocalizedText | undefined {
  const reasons = new Map<string, { readonly reason: LocalizedText; count: number }>()
  for (const { rows } of sections) {
    for (const cell of rows.flatMap(({ cells }) => cells)) {
      if (cell.kind !== 'absent') continue
      const key = JSON.stringify(cell.reason)
      const known = reasons.get(key)
      if (known === undefined) reasons.set(key, { reason: cell.reason, count: 1 })
      else known.count++
    }
  }
  if (reasons.size === 0) return undefined
  // Equal counts stay in the order of the table.
  const all = [...reasons.values()].toSorted((a, b) => b.count - a.count)
  const named = all.length > mostNamed ? all.slice(0, mostNamed - 1) : all
  const others = all.slice(named.length).reduce((sum, { count }) => sum + count, 0)
  return inBothLanguages(language => {
    const parts = named.map(
      ({ reason, count }) => `${cellsOf(count, language)}, ${withinSentence(textIn(reason, language))}`,
    )
    const rest = { vi: 'vì các lý do khác', en: 'for other reasons' }[language]
    const ending = others === 0 ? [] : [`${cellsOf(others, language)} ${rest}`]
    return `${absentMark}: ${[...parts, ...ending].join('; ')}.`
  })
}

/** Within a sentence; an abbreviation keeps its capitals. */
function withinSentence(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : lowerFirst(text)
}

function cellsOf(count: number, language: Language): string {
  const number = formatNumber(count, language)
  if (language === 'vi') return `${number} ô`
  return `${number} ${count === 1 ? 'cell' : 'cells'}`
}
