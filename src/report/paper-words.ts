import { formatDate } from '../foundation/format-date'
import { type Bilingual, inBoth, inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import { labels } from './labels'
import type { Report, ReportLetterhead, ReportNote } from './report'

const states: Readonly<Record<'draft' | 'assumed', Bilingual>> = {
  draft: { vi: 'Dự thảo', en: 'Draft' },
  assumed: { vi: 'Số liệu giả định', en: 'Assumed figures' },
}

/** What is said of figures that are not final; undefined of those that are, and where nothing is stated. */
export function stateText({ state }: Report): Bilingual | undefined {
  return state === undefined || state === 'final' ? undefined : states[state]
}

/** The number of a paper with the word before it: "Số: 12/BC-HĐĐG". */
export function numberedText({ number }: ReportLetterhead): Bilingual | undefined {
  if (number === undefined) return undefined
  return inBoth(number, (text, language) => `${{ vi: 'Số:', en: 'No.' }[language]} ${text}`)
}

/** Where and when a paper was issued: "Thanh Giang, ngày 15 tháng 7 năm 2026". */
export function placeAndDate({ place, date }: ReportLetterhead): Bilingual | undefined {
  if (place === undefined && date === undefined) return undefined
  return inBothLanguages(language =>
    [
      ...(place === undefined ? [] : [textIn(place, language)]),
      ...(date === undefined ? [] : [formatDate(date, language, 'long')]),
    ].join(', '),
  )
}

/** What a report is an annex of, in brackets. */
export function attachedText({ attachedTo }: ReportLetterhead): LocalizedText | undefined {
  if (attachedTo === undefined) return undefined
  return inBoth(attachedTo, (text, language) => ({ vi: `(Kèm theo ${text})`, en: `(Attached to ${text})` })[language])
}

/** What a report is based on, from all of its blocks; that it has no findings is one more line, and no chapter. */
export function notesOf({ blocks }: Pick<Report, 'blocks'>): readonly ReportNote[] {
  const none = { vi: 'Không có', en: 'None' }
  return blocks.flatMap((block): readonly ReportNote[] => {
    if (block.kind === 'notes') return block.notes
    return block.kind === 'findings' && block.findings.length === 0 ? [{ term: labels.findings, text: none }] : []
  })
}
