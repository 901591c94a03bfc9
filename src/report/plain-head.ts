import { formatDate } from '../foundation/format-date'
import { type Bilingual, type Language, type LocalizedText, textIn } from '../foundation/language'
import { labels } from './labels'
import type { Report, ReportNote } from './report'

const states: Readonly<Record<'draft' | 'assumed', Bilingual>> = {
  draft: { vi: 'Dự thảo', en: 'Draft' },
  assumed: { vi: 'Số liệu giả định', en: 'Assumed figures' },
}

/** What stands above and below the title of a report that is not a page: who publishes it, and how far it is final. */
export function plainHead(
  { title, subtitle, sort, state, letterhead }: Report,
  language: Language,
): { readonly above: readonly string[]; readonly title: string; readonly below: readonly string[] } {
  const { superior, authority, number, place, date, attachedTo } = letterhead ?? {}
  const text = (given: LocalizedText): string => textIn(given, language)
  const joined = (parts: readonly (LocalizedText | undefined)[], between: string): readonly string[] => {
    const given = parts.flatMap(part => (part === undefined ? [] : [text(part)]))
    return given.length === 0 ? [] : [given.join(between)]
  }
  const numbered = number === undefined ? undefined : `${{ vi: 'Số:', en: 'No.' }[language]} ${text(number)}`
  const day = date === undefined ? undefined : formatDate(date, language, 'long')
  const papers = attachedTo === undefined ? [] : [{ vi: 'Kèm theo', en: 'Attached to' }[language], text(attachedTo)]
  return {
    above: [
      ...joined([superior, authority], ' · '),
      ...joined([numbered, ...joined([place, day], ', ')], '  '),
      ...joined([sort], ''),
    ],
    title: text(title),
    below: [
      ...(papers.length === 0 ? [] : [`(${papers.join(' ')})`]),
      ...joined([subtitle], ''),
      ...(state === undefined || state === 'final' ? [] : [`[${states[state][language]}]`]),
    ],
  }
}

/** What a report is based on, from all of its blocks; that it has no findings is one more line. */
export function notesOf({ blocks }: Report): readonly ReportNote[] {
  const none = { vi: 'Không có', en: 'None' }
  return blocks.flatMap((block): readonly ReportNote[] => {
    if (block.kind === 'notes') return block.notes
    return block.kind === 'findings' && block.findings.length === 0 ? [{ term: labels.findings, text: none }] : []
  })
}

/** Who signs a report, and who receives it. */
export function signatureLines({ signature }: Report, language: Language): readonly string[] {
  if (signature === undefined) return []
  const { onBehalf, position, name, recipients = [] } = signature
  const signed = [onBehalf, position, name].flatMap(one => (one === undefined ? [] : [textIn(one, language)]))
  const copies = recipients.map(one => textIn(one, language)).join('; ')
  return [...signed, ...(copies === '' ? [] : [`${{ vi: 'Nơi nhận', en: 'Recipients' }[language]}: ${copies}`])]
}
