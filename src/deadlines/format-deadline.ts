import { formatDate, formatPeriod } from '../foundation/format-date'
import type { Language } from '../foundation/language'
import { parseStructure } from '../foundation/structure'
import type { Cycle } from './cycle'
import {
  type BeforeDeadline,
  type ByEventDeadline,
  Deadline,
  type RecurringDeadline,
  type SimpleDeadline,
} from './deadline'
import { boundsOf } from './last-day'

/**
 * Writes a deadline in one manner, whatever manner it was read from.
 *
 * In Vietnamese it can be read back: the same kind, days and words. Words of the paper itself (what is to be done, the
 * event, the document referred to) stay as they are in both languages.
 *
 * @param deadline - A {@link Deadline}.
 * @param language - The language.
 * @throws An `EgovKpiError` when the deadline is malformed.
 *
 * @example
 * ```ts
 * import { formatDeadline, parseDeadline } from 'egov-kpi'
 *
 * const deadline = parseDeadline('truoc ngay 15/04/2022')
 * formatDeadline(deadline, 'vi') // => 'Trước ngày 15/4/2022'
 * formatDeadline(deadline, 'en') // => 'Before 15/4/2022'
 * ```
 */
export function formatDeadline(deadline: Deadline, language: Language): string {
  const read = parseStructure(Deadline, deadline, ['deadline'])
  const text =
    read.kind === 'milestones'
      ? read.milestones.map(({ deadline: one }) => clauseText(one, language)).join('; ')
      : clauseText(read, language)
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

function clauseText(deadline: SimpleDeadline, language: Language): string {
  const { kind, what, expected } = deadline
  const time = timeText(deadline, language)
  if (language === 'en') {
    const said = expected === undefined ? time : `expected ${time}`
    return what === undefined ? said : `${said}: ${what}`
  }
  if (expected !== undefined) return ['dự kiến', what, time].filter(part => part !== undefined).join(' ')
  if (what === undefined) return time
  // What is named after an event would pass for part of the event.
  return kind === 'by-event' || kind === 'by-reference'
    ? `${what} ${time}`
    : [time, what].filter(part => part !== '').join(', ')
}

function timeText(deadline: SimpleDeadline, language: Language): string {
  const isVietnamese = language === 'vi'
  switch (deadline.kind) {
    case 'on': {
      const date = formatDate(deadline.date, language)
      if (deadline.occasion !== undefined) {
        return isVietnamese
          ? `nhân dịp ${deadline.occasion} ${date}`
          : `on the occasion of ${deadline.occasion}, ${date}`
      }
      return isVietnamese ? `ngày ${date}` : `by ${date}`
    }
    case 'before':
      return beforeText(deadline, language)
    case 'within': {
      const period = periodText(deadline.period, language)
      if (deadline.assumed !== undefined) {
        return isVietnamese ? `đến ${period}` : `by the end of ${period} (end assumed)`
      }
      return isVietnamese ? `trong ${period}` : `within ${period}`
    }
    case 'between': {
      const [from, to] = [formatDate(deadline.from, language), formatDate(deadline.to, language)]
      return isVietnamese ? `từ ngày ${from} đến ngày ${to}` : `from ${from} to ${to}`
    }
    case 'recurring':
      return recurringText(deadline, language)
    case 'open-ended': {
      const { from, said } = deadline
      if (from !== undefined) return `${isVietnamese ? 'từ ngày' : 'from'} ${formatDate(from, language)}`
      if (isVietnamese) return said ?? ''
      return said === undefined ? 'no end named' : `no end named ("${said}")`
    }
    case 'by-reference':
      return `${isVietnamese ? 'theo' : 'according to:'} ${deadline.reference}`
    case 'by-event':
      return eventText(deadline, language)
  }
}

function beforeText({ bound, time, reading }: BeforeDeadline, language: Language): string {
  const isVietnamese = language === 'vi'
  const named = boundsOf(bound)
  const isDay = named !== null && named.from === named.to && bound.length === 10
  const date = isDay ? `${isVietnamese ? 'ngày ' : ''}${formatDate(bound, language)}` : periodText(bound, language)
  if (time !== undefined) {
    return isVietnamese ? `trước ${time.replace(':', 'h')} ${date}` : `before ${time}, ${date}`
  }
  const included = reading === 'exclusive' ? '' : isVietnamese ? ' (tính cả thời gian đó)' : ' (itself included)'
  return `${isVietnamese ? 'trước' : 'before'} ${date}${included}`
}

function eventText({ relation, event }: ByEventDeadline, language: Language): string {
  const isSession = /^(?:các )?(?:kỳ|kì|phiên) họp|^(?:cac )?(?:ky|ki|phien) hop/iu.test(event)
  if (language === 'en') return `${{ before: 'before', at: 'at', after: 'after' }[relation]}: ${event}`
  const word = isSession
    ? { before: 'trước', at: 'tại', after: 'sau' }
    : { before: 'trước khi', at: 'khi', after: 'sau khi' }
  return `${word[relation]} ${event}`
}

/** A period inside a sentence: "tháng 5/2022", "quý IV/2022". */
function periodText(period: string, language: Language): string {
  const text = formatPeriod(period, language)
  return language === 'vi' ? text.replace(/^[NTQ]/, letter => letter.toLowerCase()) : text
}

function recurringText({ cycles, within, also = [] }: RecurringDeadline, language: Language): string {
  const isVietnamese = language === 'vi'
  const named = cycles.length === 0 ? (isVietnamese ? 'định kỳ' : 'periodically') : cyclesText(cycles, language)
  const limit = within === undefined ? '' : `${isVietnamese ? ' trong ' : ' within '}${periodText(within, language)}`
  const fixed = also.map(one => `${isVietnamese ? ' và ' : ' and '}${timeText(one, language)}`)
  return `${named}${limit}${fixed.join('')}`
}

function cyclesText(cycles: readonly Cycle[], language: Language): string {
  const texts = cycles.map(cycle => (language === 'vi' ? vietnameseCycle(cycle) : englishCycle(cycle)))
  // "hằng quý, 6 tháng, năm": in a list of whole cycles the word "hằng" is said once.
  return texts.join(language === 'vi' ? ', ' : ' and ')
}

const vietnameseUnits = { days: 'ngày', weeks: 'tuần', months: 'tháng', years: 'năm' } as const

function vietnameseCycle({ every, measure, day, month, relation }: Cycle): string {
  const unit = measure === 'months' && every === 3 ? 'quý' : vietnameseUnits[measure]
  const before = relation === 'before' ? 'trước ' : ''
  const isOne = every === 1 || unit === 'quý'
  if (day === undefined) return isOne ? `hằng ${unit}` : `${every} ${unit}/lần`
  if (measure === 'years') return `${before}ngày ${day}/${month} hằng năm`
  if (every === 1) return `${before}ngày ${day} hằng tháng`
  if (unit !== 'quý') return `${before}ngày ${day} tháng thứ ${month ?? every} của mỗi ${every} tháng`
  return `${before}ngày ${day} tháng ${['đầu', 'giữa', 'cuối'][(month ?? 3) - 1]} của từng quý`
}

function englishCycle({ every, measure, day, month, relation }: Cycle): string {
  const isQuarter = measure === 'months' && every === 3
  const unit = isQuarter ? 'quarter' : measure.slice(0, -1)
  const often = every === 1 || isQuarter ? `every ${unit}` : `every ${every} ${measure}`
  if (day === undefined) return often
  const which = relation === 'before' ? 'before' : 'on'
  if (measure === 'years') return `${which} ${day}/${month} ${often}`
  return `${which} day ${day}${every === 1 ? '' : ` of month ${month ?? every}`} of ${often}`
}
