import { type Issue, type IssuePath, pathText, type Severity } from '../foundation/issue'
import type { Bilingual, Language } from '../foundation/language'
import { printable } from '../foundation/printable'
import type { CommandIo } from './io'

const severities: Readonly<Record<Severity, Bilingual>> = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  info: { vi: 'Lưu ý', en: 'Note' },
}
const gravest: readonly Severity[] = ['error', 'warning', 'info']
const mostListed = 50

/** Writes issues to standard error, most severe first; of very many only the first. */
export function tellIssues(io: CommandIo, issues: readonly Issue[], language: Language): void {
  const sorted = gravest.flatMap(grave => issues.filter(({ severity }) => severity === grave))
  for (const issue of sorted.slice(0, mostListed)) io.tell(`${issueLine(issue, language)}\n`)
  const more = sorted.length - mostListed
  if (more > 0) io.tell(language === 'vi' ? `… và ${more} điều nữa.\n` : `… and ${more} more.\n`)
}

/** An issue of a file has its location in the sentence; other issues are preceded by their path, if they have one. */
function issueLine({ severity, path, place, message }: Issue, language: Language): string {
  const isSilent = place !== undefined || path.length === 0 || path[0] === 'options'
  const prefix = isSilent ? '' : `${printable(shownPath(path))}: `
  return `${severities[severity][language]}: ${prefix}${printable(message[language])}`
}

const longestPath = 120

/** The path; one with keys longer than people write is cut. */
function shownPath(path: IssuePath): string {
  const text = pathText(path)
  return text.length > longestPath ? `${text.slice(0, longestPath)}…` : text
}
