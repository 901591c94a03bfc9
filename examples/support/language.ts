import type { Bilingual, Language } from 'egov-kpi'

/** The language to print in: English, or Vietnamese where the command ends in `vi`. */
export const language: Language = process.argv.includes('vi') ? 'vi' : 'en'

/** A text of the example, in the language that was asked for. */
export function say(vi: string, en: string): string {
  return { vi, en }[language]
}

/** A heading, underlined. */
export function heading(title: Bilingual): string {
  return `\n${title[language]}\n${'═'.repeat(title[language].length)}\n`
}
