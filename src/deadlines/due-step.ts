import { formatDate, formatMoment } from '../foundation/format-date'
import type { Bilingual, Language } from '../foundation/language'
import type { DateOrMoment } from '../foundation/moment'
import { plainFormats } from '../foundation/sentence-formats'
import type { SourceReference } from '../foundation/source'

/** The rules that determine a due date. */
export type DueRule =
  | 'received'
  | 'next-opening'
  | 'cut-off'
  | 'counted'
  | 'paused'
  | 'restarted'
  | 'extended'
  | 'awaited'
  | 'rolled-forward'
  | 'no-term'

/** One step towards a due date: the rule, its result, and the reason in words. */
export interface DueStep {
  readonly rule: DueRule
  /** The result of the step; null if there is no date. */
  readonly at: DateOrMoment | null
  readonly text: Bilingual
  readonly source?: SourceReference
}

const civilCode = (article: number): SourceReference => ({
  title: { vi: 'Bộ luật Dân sự 2015', en: 'Civil Code 2015' },
  place: `art. ${article}`,
})
const practice: SourceReference = {
  title: {
    vi: 'Cách làm của các hệ thống đang vận hành, không phải quy định',
    en: 'Practice of systems in use, not law',
  },
}

const sources: Readonly<Partial<Record<DueRule, SourceReference>>> = {
  'next-opening': practice,
  counted: civilCode(147),
  'rolled-forward': civilCode(148),
}

/** Writes a day or a moment in a language. */
export function sayWhen(at: DateOrMoment, language: Language): string {
  return at.includes('T') ? formatMoment(at, language) : formatDate(at, language)
}

const measures: Readonly<Record<string, Bilingual>> = {
  'working-days': { vi: 'ngày làm việc', en: 'working day' },
  'working-hours': { vi: 'giờ làm việc', en: 'working hour' },
  'calendar-days': { vi: 'ngày', en: 'calendar day' },
  weeks: { vi: 'tuần', en: 'week' },
  months: { vi: 'tháng', en: 'month' },
}

/** Writes an amount with its measure. */
export function sayAmount(amount: number, measure: string): Bilingual {
  const { vi, en } = measures[measure] as Bilingual
  const text = String(amount)
  return { vi: `${text.replace('.', ',')} ${vi}`, en: `${text} ${en}${plainFormats.s(amount)}` }
}

/** Builds a step; `{at}` in its words is its result. */
export function step(
  rule: DueRule,
  at: DateOrMoment | null,
  words: Bilingual,
  source: SourceReference | undefined = sources[rule],
): DueStep {
  const fill = (text: string, language: Language): string =>
    at === null ? text : text.replace('{at}', sayWhen(at, language))
  return {
    rule,
    at,
    text: { vi: fill(words.vi, 'vi'), en: fill(words.en, 'en') },
    ...(source === undefined ? {} : { source }),
  }
}
