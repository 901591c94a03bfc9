import { type Issue, type IssuePath, renderPath, type Severity } from '../foundation/index'
import type { Bilingual, Language } from '../foundation/language'
import { printable } from '../foundation/printable'
import type { CommandIo } from './io'

const severities: Readonly<Record<Severity, Bilingual>> = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cần xem lại', en: 'Doubtful' },
  info: { vi: 'Lưu ý', en: 'Note' },
}
const gravest: readonly Severity[] = ['error', 'warning', 'info']
const mostTold = 50

/** Tells issues on standard error, the gravest first; of very many only the first. */
export function tellIssues(io: CommandIo, issues: readonly Issue[], language: Language): void {
  const sorted = gravest.flatMap(grave => issues.filter(({ severity }) => severity === grave))
  for (const issue of sorted.slice(0, mostTold)) io.tell(`${issueLine(issue, language)}\n`)
  const more = sorted.length - mostTold
  if (more > 0) io.tell(language === 'vi' ? `… và ${more} điều nữa.\n` : `… and ${more} more.\n`)
}

/** An issue of a file says its place in its sentence; before others the way to it is written, if it says something. */
function issueLine({ severity, path, place, message }: Issue, language: Language): string {
  const isSilent = place !== undefined || path.length === 0 || path[0] === 'options'
  const way = isSilent ? '' : `${printable(wayTo(path))}: `
  return `${severities[severity][language]}: ${way}${printable(message[language])}`
}

const longestWay = 120

/** The way to a place; of one through keys longer than any that people give, its beginning. */
function wayTo(path: IssuePath): string {
  const way = renderPath(path)
  return way.length > longestWay ? `${way.slice(0, longestWay)}…` : way
}
