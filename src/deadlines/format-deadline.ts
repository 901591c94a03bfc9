import { formatDate, formatPeriod } from '../foundation/format-date'
import type { Language } from '../foundation/language'
import { type LanguageTag, readLanguage } from '../foundation/language-tag'
import { upperFirst } from '../foundation/letter-case'
import { parseStructure } from '../foundation/structure'
import type { DeadlineCycle } from './cycle'
import {
  type BeforeDeadline,
  type BetweenDeadline,
  type ByEventDeadline,
  Deadline,
  type RecurringDeadline,
  type RelativeDeadline,
  type SimpleDeadline,
} from './deadline'
import { boundsOf } from './last-day'

/**
 * Writes a deadline in one standard form, however it was written originally.
 *
 * In Vietnamese `parseDeadline` reads the result back with the same kind, days and words. Words of the paper itself
 * (the work, the event, the document) stay as they are in both languages.
 *
 * @param deadline - A {@link Deadline}.
 * @param language - The language.
 * @throws An `EgovKpiError` when the deadline is malformed, or the language is unknown.
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
export function formatDeadline(deadline: Deadline, language: LanguageTag): string {
  const read = parseStructure(Deadline, deadline, ['deadline'])
  const written = readLanguage(language)
  const text =
    read.kind === 'milestones'
      ? read.milestones.map(({ deadline: one }) => clauseText(one, written)).join('; ')
      : clauseText(read, written)
  return upperFirst(text)
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
  // Words after an event would be taken for part of the event.
  return kind === 'by-event' || kind === 'by-reference' || kind === 'relative'
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
      if (deadline.time !== undefined) {
        return isVietnamese ? `đến ${clockText(deadline.time)} ngày ${date}` : `by ${deadline.time}, ${date}`
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
    case 'between':
      return betweenText(deadline, language)
    case 'recurring':
      return recurringText(deadline, language)
    case 'open-ended': {
      const { from, said } = deadline
      if (from !== undefined) return `${isVietnamese ? 'từ ngày' : 'from'} ${formatDate(from, language)}`
      if (isVietnamese) return said ?? ''
      return said === undefined ? 'no end named' : `no end named (“${said}”)`
    }
    case 'by-reference':
      return `${isVietnamese ? 'theo' : 'according to:'} ${deadline.reference}`
    case 'by-event':
      return eventText(deadline, language)
    case 'relative':
      return relativeText(deadline, language)
  }
}

/** `17h00`: the hour as letters write it. */
function clockText(time: string): string {
  return time.replace(':', 'h')
}

function betweenText({ from, fromTime, to, time }: BetweenDeadline, language: Language): string {
  const [first, last] = [formatDate(from, language), formatDate(to, language)]
  if (language === 'en') {
    const hours = [fromTime, time].map(hour => (hour === undefined ? '' : `${hour}, `))
    return `from ${hours[0]}${first} to ${hours[1]}${last}`
  }
  const hours = [fromTime, time].map(hour => (hour === undefined ? '' : `${clockText(hour)} `))
  return `từ ${hours[0]}ngày ${first} đến ${hours[1]}ngày ${last}`
}

const measureNames = {
  'working-days': ['ngày làm việc', 'working day'],
  'calendar-days': ['ngày', 'day'],
  weeks: ['tuần', 'week'],
  months: ['tháng', 'month'],
  'working-hours': ['giờ làm việc', 'working hour'],
  hours: ['giờ', 'hour'],
} as const

function relativeText({ amount, measure, relation, event }: RelativeDeadline, language: Language): string {
  const [vi, en] = measureNames[measure]
  if (language === 'en') {
    const length = `${amount} ${en}${amount === 1 ? '' : 's'}`
    return relation === 'after' ? `within ${length} from: ${event}` : `at least ${length} before: ${event}`
  }
  return relation === 'after'
    ? `trong thời hạn ${amount} ${vi} kể từ ${event}`
    : `chậm nhất ${amount} ${vi} trước ${event}`
}

function beforeText({ bound, time, reading }: BeforeDeadline, language: Language): string {
  const isVietnamese = language === 'vi'
  const named = boundsOf(bound)
  const isDay = named !== null && named.from === named.to && bound.length === 10
  const date = isDay ? `${isVietnamese ? 'ngày ' : ''}${formatDate(bound, language)}` : periodText(bound, language)
  if (time !== undefined) {
    return isVietnamese ? `trước ${clockText(time)} ${date}` : `before ${time}, ${date}`
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

function cyclesText(cycles: readonly DeadlineCycle[], language: Language): string {
  if (language === 'en') return cycles.map(englishCycle).join(' and ')
  const texts = cycles.map(vietnameseCycle)
  const often = texts[0]?.often ?? ''
  const hasDays = texts.some(({ day }) => day !== '')
  // "ngày 15/6 và ngày 15/12 hằng năm": the part that all days share is written once.
  if (texts.every(one => one.often === often) && hasDays) return `${texts.map(({ day }) => day).join(' và ')} ${often}`
  return texts.map(({ day, often }) => [day, often].filter(text => text !== '').join(' ')).join(hasDays ? ' và ' : ', ')
}

const vietnameseUnits = { days: 'ngày', weeks: 'tuần', months: 'tháng', years: 'năm' } as const
const weekdays = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const

/** A cycle in two parts: its day, if it has one, and how often it comes. */
function vietnameseCycle({ every, measure, day, month, weekday, time, relation }: DeadlineCycle): {
  readonly day: string
  readonly often: string
} {
  const unit = measure === 'months' && every === 3 ? 'quý' : vietnameseUnits[measure]
  const hour = time === undefined ? '' : `${clockText(time)} `
  const before = `${relation === 'before' ? 'trước ' : hour === '' ? '' : 'đến '}${hour}`
  const often = every === 1 || unit === 'quý' ? `hằng ${unit}` : `${every} ${unit}/lần`
  if (weekday !== undefined) return { day: `${before}${weekdays.vi[weekday - 1]}`, often }
  if (day === undefined) {
    const isMonth = month !== undefined && measure === 'years'
    return { day: isMonth ? `${before}tháng ${month}` : '', often }
  }
  if (measure === 'years') return { day: `${before}ngày ${day}/${month ?? 12}`, often }
  const inMonth = `${before}ngày ${day}`
  if (unit === 'quý') {
    return { day: `${inMonth} tháng ${['đầu', 'giữa', 'cuối'][(month ?? 3) - 1]}`, often: 'của từng quý' }
  }
  if (every === 1) return { day: inMonth, often }
  return { day: `${inMonth} tháng thứ ${month ?? every}`, often: `của mỗi ${every} tháng` }
}

function englishCycle({ every, measure, day, month, weekday, time, relation }: DeadlineCycle): string {
  const isQuarter = measure === 'months' && every === 3
  const unit = isQuarter ? 'quarter' : measure.slice(0, -1)
  const often = every === 1 || isQuarter ? `every ${unit}` : `every ${every} ${measure}`
  const which = `${relation === 'before' ? 'before' : 'on'} ${time === undefined ? '' : `${time}, `}`
  if (weekday !== undefined) return `${which}${weekdays.en[weekday - 1]} of ${often}`
  if (day === undefined)
    return month !== undefined && measure === 'years' ? `by the end of month ${month} ${often}` : often
  if (measure === 'years') return `${which}${day}/${month ?? 12} ${often}`
  return `${which}day ${day}${every === 1 ? '' : ` of month ${month ?? every}`} of ${often}`
}
