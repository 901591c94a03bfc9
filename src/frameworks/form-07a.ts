import { deepFreeze } from '../foundation/freeze'
import type { SourceReference } from '../foundation/source'
import type { CountsForm } from '../indicators/form'
import { continues, isPart, isSum } from './counts'
import { dossierCounts } from './dossier-counts'

/** The columns as two systems read them in 9/2026; the circular that introduces them was not found. */
const columnsOf2026: SourceReference = {
  title: {
    vi: 'Biểu 07a/BTP, các cột theo hai hệ thống đọc biểu này năm 2026; chưa tìm thấy thông tư ban hành',
    en: 'Form 07a/BTP, its columns as two systems read them in 2026; the circular that introduces it was not found',
  },
  assumed: true,
}

const own = 'dossiers'
const idsOf = (counts: readonly string[]): readonly string[] => counts.map(count => `${own}-${count}`)
const received = ['received', 'newly-received', 'online', 'online-full', 'online-partial', 'online-other', 'offline']
const pending = ['pending', 'pending-within-deadline', 'pending-overdue']
/** What the forms have no column for, and a tally may count. */
const withoutTerm = ['resolved-without-deadline', 'pending-without-deadline']
const endsElsewhere = ['returned', 'rejected']

/** An indicator is the same object on every form, so that forms and rates can be put together. */
function indicatorsOf(counts: readonly string[]): CountsForm['indicators'] {
  const ids = new Set(idsOf(counts))
  return dossierCounts.filter(({ id }) => ids.has(id))
}

/**
 * Form 07a/BTP, which follows form II.06a since procedure control moved to the Ministry of Justice: online services by level,
 * post, what is late with and without an apology, what waits to be accepted, and payments.
 *
 * Its counts are those of {@link formII06a}, so that `onTimeRates` work on both. A dossier that is late with an apology is late.
 * Non-local dossiers are among those received. What was stopped, withdrawn or not accepted is received, and neither resolved
 * nor pending. The text that introduces the form was not found: columns and identities are assumptions.
 *
 * @example
 * ```ts
 * import { checkForm } from 'egov-kpi'
 * import { form07a } from 'egov-kpi/frameworks'
 *
 * const printed = { received: 100, resolved: 80, pending: 17, stopped: 2, withdrawn: 0, 'not-accepted': 0 }
 * const answers = Object.entries(printed).map(([count, value]) => ({ row: `dossiers-${count}`, value }))
 * checkForm(form07a, answers).findings.map(({ code, parameters }) => [code, parameters['id']])
 * // => [['contradiction', 'received-is-handled']]
 * ```
 */
export const form07a: CountsForm = /* @__PURE__ */ deepFreeze<CountsForm>({
  id: '07a',
  title: columnsOf2026.title,
  source: columnsOf2026,
  validity: null,
  rounding: { decimals: 'as-printed', mode: 'half-up' },
  indicators: /* @__PURE__ */ indicatorsOf([
    ...[...received, 'direct', 'postal', 'non-local', 'carried-over'],
    ...['resolved', 'in-time', 'late', 'late-with-apology', 'late-without-apology'],
    ...[...pending, 'pending-overdue-with-apology', 'pending-overdue-without-apology'],
    ...['stopped', 'awaiting-acceptance-in-time', 'awaiting-acceptance-late', 'not-accepted', 'withdrawn'],
    ...['paid', 'paid-online', 'paid-directly', 'result-differs-from-paper', 'fee-with-receipt'],
    ...[...withoutTerm, ...endsElsewhere, 'ended-without-result'],
  ]),
  zeroIfUnanswered: /* @__PURE__ */ idsOf([...withoutTerm, ...endsElsewhere]),
  // What must hold is said of the columns of the form; the sums that they have on form II.06a follow from them.
  constraints: [
    isSum(own, 'newly-received', ['online', 'offline']),
    isSum(own, 'online', ['online-full', 'online-partial', 'online-other']),
    isSum(own, 'offline', ['direct', 'postal']),
    isSum(own, 'late', ['late-with-apology', 'late-without-apology']),
    isSum(own, 'pending-overdue', ['pending-overdue-with-apology', 'pending-overdue-without-apology']),
    isSum(own, 'ended-without-result', ['returned', 'withdrawn', 'rejected', 'stopped', 'not-accepted']),
    isSum(
      own,
      'received',
      ['resolved', 'pending', 'stopped', 'withdrawn', 'not-accepted', ...endsElsewhere],
      'received-is-handled',
    ),
    isSum(own, 'resolved', ['in-time', 'late-with-apology', 'late-without-apology', 'resolved-without-deadline']),
    isSum(own, 'pending', [
      'pending-within-deadline',
      'pending-overdue-with-apology',
      'pending-overdue-without-apology',
      'pending-without-deadline',
    ]),
    isSum(own, 'paid', ['paid-online', 'paid-directly']),
    isPart(own, ['non-local'], 'received'),
    continues(own),
  ],
})

/**
 * The weekly form: columns c3 to c13 of form II.06a, with online services by level. An assumption, like {@link form07a}.
 *
 * @example
 * ```ts
 * import { fillForm } from 'egov-kpi'
 * import { weeklyForm } from 'egov-kpi/frameworks'
 *
 * const counted = { 'online-full': 12, 'online-partial': 5 }
 * const week = { unit: 'so-y-te', period: '2026-11-16/2026-11-22', status: 'final' } as const
 * const filled = fillForm(
 *   weeklyForm,
 *   Object.entries(counted).map(([count, value]) => ({ ...week, indicator: `dossiers-${count}`, value })),
 * )
 * filled.find(({ indicator }) => indicator === 'dossiers-online')?.value // => '17'
 * ```
 */
export const weeklyForm: CountsForm = /* @__PURE__ */ deepFreeze<CountsForm>({
  id: 'weekly',
  title: {
    vi: 'Báo cáo tuần về giải quyết thủ tục hành chính, các cột theo hai hệ thống đọc báo cáo này năm 2026',
    en: 'Weekly report on administrative procedures, its columns as two systems read them in 2026',
  },
  source: columnsOf2026,
  validity: null,
  rounding: { decimals: 'as-printed', mode: 'half-up' },
  indicators: /* @__PURE__ */ indicatorsOf([
    ...[...received, 'carried-over'],
    ...['resolved', 'early', 'on-time', 'in-time', 'late'],
    ...[...pending, ...withoutTerm, 'ended-without-result'],
  ]),
  zeroIfUnanswered: /* @__PURE__ */ idsOf(['online-other', ...withoutTerm, 'ended-without-result']),
  constraints: [
    isSum(own, 'received', ['newly-received', 'carried-over']),
    isSum(own, 'newly-received', ['online', 'offline']),
    isSum(own, 'online', ['online-full', 'online-partial', 'online-other']),
    isSum(own, 'received', ['resolved', 'pending', 'ended-without-result'], 'received-is-handled'),
    isSum(own, 'resolved', ['in-time', 'late', 'resolved-without-deadline']),
    isSum(own, 'in-time', ['early', 'on-time']),
    isSum(own, 'pending', ['pending-within-deadline', 'pending-overdue', 'pending-without-deadline']),
    continues(own),
  ],
})
