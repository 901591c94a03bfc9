import { deepFreeze } from '../foundation/freeze'
import type { CountsForm } from '../indicators/form'
import { continues, isPart, isSum } from './counts'
import { dossierCounts } from './dossier-counts'

const title = {
  vi: 'Biểu II.06a/VPCP: tình hình, kết quả giải quyết thủ tục hành chính',
  en: 'Form II.06a/VPCP: the handling of administrative procedures',
}
const own = 'dossiers'

/**
 * Form II.06a of the Government Office as data: its columns c3 to c13, the columns of newer forms, of what has no due date
 * and of what ended without a result; what must hold between them, and from one period to the next.
 *
 * `tallyDossiers` counts these indicators. `rollUp` merges units by them and `computeIndicators` chains periods: what happens
 * adds up, what was carried over is that of the first period, what is pending that of the last, so that what was to be handled
 * counts those carried over once. `checkForm` holds printed figures against each other.
 *
 * @example
 * ```ts
 * import { checkForm } from 'egov-kpi'
 * import { formII06a } from 'egov-kpi/frameworks'
 *
 * const { findings } = checkForm(formII06a, [
 *   { row: 'dossiers-pending', period: '2020-12-15/2021-12-14', printed: '350' },
 *   { row: 'dossiers-pending-overdue', period: '2020-12-15/2021-12-14', printed: '55' },
 *   { row: 'dossiers-carried-over', period: '2021-12-15/2022-06-14', printed: '295' },
 * ])
 * findings.map(({ code, expected }) => [code, expected]) // => [['contradiction', '350']]
 * ```
 */
export const formII06a: CountsForm = /* @__PURE__ */ deepFreeze<CountsForm>({
  id: 'II.06a',
  title,
  source: { title },
  validity: null,
  supersededBy: {
    title: {
      vi: 'Biểu 07a/BTP; kiểm soát thủ tục hành chính chuyển về Bộ Tư pháp theo Nghị định số 09/2026/NĐ-CP',
      en: 'Form 07a/BTP; Decree 09/2026/NĐ-CP moved procedure control to the Ministry of Justice',
    },
    assumed: true,
  },
  rounding: { decimals: 'as-printed', mode: 'half-up' },
  indicators: dossierCounts,
  zeroIfUnanswered: [
    'resolved-without-deadline',
    'pending-without-deadline',
    'ended-without-result',
    'not-accepted',
  ].map(id => `${own}-${id}`),
  constraints: [
    isSum(own, 'received', ['newly-received', 'carried-over']),
    isSum(own, 'newly-received', ['online', 'offline']),
    isSum(own, 'online', ['online-full', 'online-partial', 'online-other']),
    isSum(own, 'offline', ['direct', 'postal']),
    isSum(own, 'received', ['resolved', 'pending', 'ended-without-result'], 'received-is-handled'),
    isSum(own, 'resolved', ['in-time', 'late', 'resolved-without-deadline']),
    isSum(own, 'resolved', ['early', 'on-time', 'late', 'resolved-without-deadline'], 'resolved-is-sum-of-four'),
    isSum(own, 'in-time', ['early', 'on-time']),
    isSum(own, 'pending', ['pending-within-deadline', 'pending-overdue', 'pending-without-deadline']),
    isSum(own, 'ended-without-result', ['returned', 'withdrawn', 'rejected', 'stopped', 'not-accepted']),
    isSum(own, 'pending-overdue', ['pending-overdue-with-apology', 'pending-overdue-without-apology']),
    isSum(own, 'paid', ['paid-online', 'paid-directly']),
    isSum(own, 'late', ['late-with-apology', 'late-without-apology']),
    isPart(own, ['non-local'], 'received'),
    isPart(own, ['late-excused'], 'late'),
    isPart(own, ['awaiting-supplement'], 'pending'),
    isPart(own, ['net-working-days'], 'working-days'),
    continues(own),
  ],
})
