import { sayWhen } from '../deadlines/due-step'
import { explanationOf } from '../deadlines/explain-due-date'
import type { Explanation } from '../foundation/explanation'
import { type Bilingual, inBothLanguages } from '../foundation/language'
import type { DateOrMoment } from '../foundation/moment'
import { plainFormats } from '../foundation/sentence-formats'
import type { Judged, JudgedDossier } from './judge'
import type { DossierState } from './state'

/** What a state is called. */
export const stateNames: Readonly<Record<DossierState, Bilingual>> = {
  'resolved-early': { vi: 'đã giải quyết trước hạn', en: 'resolved early' },
  'resolved-on-time': { vi: 'đã giải quyết đúng hạn', en: 'resolved on time' },
  'resolved-late': { vi: 'đã giải quyết quá hạn', en: 'resolved late' },
  'pending-within-deadline': { vi: 'đang giải quyết trong hạn', en: 'pending within deadline' },
  'pending-overdue': { vi: 'đang giải quyết quá hạn', en: 'pending overdue' },
  'no-deadline': { vi: 'không có thời hạn', en: 'no deadline' },
  'not-received-yet': { vi: 'chưa tiếp nhận', en: 'not received yet' },
  'ended-without-result': { vi: 'kết thúc không có kết quả', en: 'ended without a result' },
}

/** Explains why a dossier has its state: what was compared, how the due date came about, and its steps. */
export function explainJudgement({ dossier, judged, steps }: JudgedDossier, asOf: DateOrMoment): Explanation {
  const labelled = (label: Bilingual | string, one: Judged, inputs: readonly Explanation[]): Explanation => ({
    label,
    value: stateNames[one.state],
    reason: compared(one, asOf),
    inputs: [...due(one), ...inputs],
  })
  return labelled({ vi: `Hồ sơ “${dossier.id}”`, en: `Dossier “${dossier.id}”` }, judged, [
    ...handling(judged),
    ...steps.map((step, position) => labelled(`${position + 1}. ${step.unit}`, step.judged, [])),
  ])
}

function due({ found }: Judged): readonly Explanation[] {
  if (found?.kind === 'counted') return [explanationOf(found.by)]
  if (found?.kind !== 'given') return []
  const label = { vi: 'Ngày hẹn trả kết quả', en: 'Promised date' }
  return [{ label, value: inBothLanguages(language => sayWhen(found.due, language)) }]
}

function handling({ handling: took }: Judged): readonly Explanation[] {
  if (took === null) return []
  const { days, netDays } = took
  const label = { vi: 'Thời gian giải quyết', en: 'Handling time' }
  const value = { vi: `${days} ngày làm việc`, en: `${days} working day${plainFormats.s(days)}` }
  if (netDays === days) return [{ label, value }]
  const reason = {
    vi: `Trong đó ${days - netDays} ngày hồ sơ không ở cơ quan (chờ bổ sung, hoặc đã có kết quả và chưa mở lại); còn ${netDays} ngày.`,
    en: `On ${days - netDays} of these, the dossier was not at the agency (waiting for documents, or resolved and not reopened yet); the rest: ${netDays}.`,
  }
  return [{ label, value, reason }]
}

/** The words of what was compared, each before a day or a moment. */
const words = {
  ended: { vi: 'Kết thúc', en: 'Ended' },
  resolved: { vi: 'Trả kết quả', en: 'Resolved' },
  unreceived: { vi: 'Chưa tiếp nhận đến', en: 'Not received by' },
  unresolved: { vi: 'Chưa giải quyết đến', en: 'Not resolved by' },
  dueAfter: { vi: ', hạn sau', en: ', due after' },
  due: { vi: ', hạn', en: ', due' },
  awaited: { vi: ', đang chờ bổ sung', en: ', waiting for missing documents' },
}

function compared({ state, found, over, awaitingSupplement }: Judged, asOf: DateOrMoment): Bilingual {
  const open = state === 'not-received-yet' ? words.unreceived : words.unresolved
  const event = over === null ? open : state === 'ended-without-result' ? words.ended : words.resolved
  const dueAt = found?.kind === 'beyond' ? found.after : (found?.due ?? null)
  const awaited = awaitingSupplement ? words.awaited : { vi: '', en: '' }
  return inBothLanguages(language => {
    const dueWords = found?.kind === 'beyond' ? words.dueAfter : words.due
    const end = dueAt === null ? awaited[language] : `${dueWords[language]} ${sayWhen(dueAt, language)}`
    return `${event[language]} ${sayWhen(over ?? asOf, language)}${end}.`
  })
}
