import { type Language, type LocalizedText, textIn } from '../foundation/language'
import { attachedText, numberedText, placeAndDate, stateText } from './paper-words'
import type { Report } from './report'

/** What stands above and below the title of a report that is not a page: who publishes it, and how far it is final. */
export function plainHead(
  report: Report,
  language: Language,
): { readonly above: readonly string[]; readonly title: string; readonly below: readonly string[] } {
  const { title, subtitle, sort, letterhead } = report
  const lines = (parts: readonly (LocalizedText | undefined)[], between = ''): readonly string[] => {
    const given = parts.flatMap(part => (part === undefined ? [] : [textIn(part, language)]))
    return given.length === 0 ? [] : [given.join(between)]
  }
  const state = stateText(report)
  return {
    above: [
      ...(letterhead === undefined
        ? []
        : [
            ...lines([letterhead.superior, letterhead.authority], ' · '),
            ...lines([numberedText(letterhead), placeAndDate(letterhead)], '  '),
          ]),
      ...lines([sort]),
    ],
    title: textIn(title, language),
    below: [
      ...(letterhead === undefined ? [] : lines([attachedText(letterhead)])),
      ...lines([subtitle]),
      ...(state === undefined ? [] : [`[${state[language]}]`]),
    ],
  }
}

/** Who signs a report, and who receives it. */
export function signatureLines({ signature }: Report, language: Language): readonly string[] {
  if (signature === undefined) return []
  const { onBehalf, position, name, recipients = [] } = signature
  const signed = [onBehalf, position, name].flatMap(one => (one === undefined ? [] : [textIn(one, language)]))
  const copies = recipients.map(one => textIn(one, language)).join('; ')
  return [...signed, ...(copies === '' ? [] : [`${{ vi: 'Nơi nhận', en: 'Recipients' }[language]}: ${copies}`])]
}
