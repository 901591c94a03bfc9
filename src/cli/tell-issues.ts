import { type Issue, renderPath, type Severity } from '../foundation/index'
import type { Bilingual, Language } from '../foundation/language'
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

/** An issue of a file says its place in its sentence; of others the way to it stands in front. */
function issueLine({ severity, path, message }: Issue, language: Language): string {
  const text = printable(message[language])
  const [first] = path
  const isPlaced = path.length === 0 || (typeof first === 'string' && text.includes(first))
  return `${severities[severity][language]}: ${isPlaced ? '' : `${printable(renderPath(path))}: `}${text}`
}

/** A text without what could steer a terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
}
