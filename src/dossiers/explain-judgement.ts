import { sayWhen } from '../deadlines/due-step'
import { explanationOf } from '../deadlines/explain-due-date'
import type { Explanation } from '../foundation/explanation'
import type { Bilingual, Language } from '../foundation/language'
import type { DateOrMoment } from '../foundation/moment'
import type { Dossier } from './dossier'
import type { Judged } from './judge'
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
  'ended-without-result': { vi: 'kết thúc không có kết quả', en: 'ended without result' },
}

/** Explains why a dossier has its state: what was compared, how the due date came about, and its steps. */
export function explainJudgement(
  { id, steps = [] }: Dossier,
  judged: Judged,
  judgedSteps: readonly Judged[],
  asOf: DateOrMoment,
): Explanation {
  return {
    label: { vi: `Hồ sơ "${id}"`, en: `Dossier "${id}"` },
    value: stateNames[judged.state],
    reason: { vi: compared(judged, asOf, 'vi'), en: compared(judged, asOf, 'en') },
    inputs: [
      ...due(judged),
      ...handling(judged),
      ...judgedSteps.map((step, position) => ({
        label: `${position + 1}. ${steps[position]?.unit}`,
        value: stateNames[step.state],
        reason: { vi: compared(step, asOf, 'vi'), en: compared(step, asOf, 'en') },
        inputs: due(step),
      })),
    ],
  }
}

function due({ found }: Judged): readonly Explanation[] {
  if (found?.kind === 'counted') return [explanationOf(found.by)]
  if (found?.kind !== 'given') return []
  return [
    {
      label: { vi: 'Ngày hẹn trả kết quả', en: 'Promised date' },
      value: { vi: sayWhen(found.due, 'vi'), en: sayWhen(found.due, 'en') },
    },
  ]
}

function handling({ handling: took }: Judged): readonly Explanation[] {
  if (took === null) return []
  const { days, waitingDays } = took
  const label = { vi: 'Thời gian giải quyết', en: 'Handling time' }
  const value = { vi: `${days} ngày làm việc`, en: `${days} working day(s)` }
  if (waitingDays === 0) return [{ label, value }]
  const reason = {
    vi: `Trong đó ${waitingDays} ngày hồ sơ không ở cơ quan (chờ bổ sung, hoặc đã có kết quả và chưa mở lại); còn ${days - waitingDays} ngày.`,
    en: `Of these, ${waitingDays} with the file not at the agency (awaited, or resolved and not reopened yet); without them ${days - waitingDays}.`,
  }
  return [{ label, value, reason }]
}

function compared({ state, found, over, awaitingSupplement }: Judged, asOf: DateOrMoment, language: Language): string {
  const say = (vi: string, en: string): string => (language === 'vi' ? vi : en)
  const at = over === null ? null : sayWhen(over, language)
  const first =
    state === 'ended-without-result'
      ? say(`Kết thúc ${at}`, `Ended ${at}`)
      : at !== null
        ? say(`Trả kết quả ${at}`, `Resolved ${at}`)
        : state === 'not-received-yet'
          ? say(`Chưa tiếp nhận đến ${sayWhen(asOf, language)}`, `Not received by ${sayWhen(asOf, language)}`)
          : say(`Chưa giải quyết đến ${sayWhen(asOf, language)}`, `Not resolved by ${sayWhen(asOf, language)}`)
  const dueAt = found?.due
  const second =
    found?.kind === 'beyond'
      ? say(`, hạn sau ${sayWhen(found.after, language)}`, `, due after ${sayWhen(found.after, language)}`)
      : dueAt === null || dueAt === undefined
        ? awaitingSupplement
          ? say(', đang chờ bổ sung', ', waiting for the file to be supplemented')
          : ''
        : say(`, hạn ${sayWhen(dueAt, language)}`, `, due ${sayWhen(dueAt, language)}`)
  return `${first}${second}.`
}
