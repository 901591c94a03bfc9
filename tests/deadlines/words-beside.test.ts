import { type Deadline, type DeadlineOptions, formatDeadline, parseDeadline } from 'egov-kpi/deadlines'
import { isEgovKpiError } from 'egov-kpi/foundation'
import { describe, expect, it } from 'vitest'
import { papers } from './papers'
import { realPhrases } from './real-phrases'
import { show } from './show'
import { sourcePhrases } from './source-phrases'

/** The reading without the words beside it; null if it is refused. */
function timeOf(words: string, options: DeadlineOptions): string | null {
  try {
    return withoutWords(parseDeadline(words, options))
  } catch (error) {
    if (isEgovKpiError(error)) return null
    throw error
  }
}

function withoutWords(deadline: Deadline): string {
  const { what: _, ...time } = deadline
  return show(time as Deadline)
}

const phrases = [
  ...realPhrases.map(([words, writtenOn]) => ({ words, options: { writtenOn } })),
  ...sourcePhrases.map(([where, words]) => ({
    words,
    options: papers[where.slice(0, 3) as keyof typeof papers],
  })),
].flatMap(({ words, options }, index, all) => {
  const isFirst = all.findIndex(other => other.words === words) === index
  const time = isFirst ? timeOf(words, options) : null
  return time === null ? [] : [{ words, options, time }]
})
const kindOf = ({ words, options }: (typeof phrases)[number]) => parseDeadline(words, options).kind
/** Those whose own words do not run on to the end, as the name of an event does. */
const closed = phrases.filter(one => !['by-event', 'by-reference', 'milestones'].includes(kindOf(one)))

const work = [
  'niêm yết công khai',
  'xét công nhận kết quả',
  'UBND các xã, phường',
  'thanh toán không dùng tiền mặt',
  'hoàn thành 100% kế hoạch',
  'theo Nghị quyết số 57-NQ/TW',
  'để tổng hợp',
]
const others = [
  '20/5/2031',
  'ngày 20/5',
  'tháng 6/2031',
  'quý III/2031',
  'năm 2031',
  'trước 20/5/2031',
  'sau khi được phê duyệt',
  'khi có yêu cầu',
  'nếu được phê duyệt',
]

/** The pairs of a phrase and, in turn, every fifth of the other words whose reading is not what it should be. */
function wrong(
  phrases: readonly (typeof closed)[number][],
  words: readonly string[],
  join: (phrase: string, other: string) => readonly string[],
  isRight: (read: string | null, time: string) => boolean,
): readonly string[] {
  return phrases.flatMap((phrase, index) =>
    words
      .filter((_, place) => (place + index) % 5 === 0)
      .flatMap(other => join(phrase.words, other).filter(text => !isRight(timeOf(text, phrase.options), phrase.time))),
  )
}

describe('words beside a time', () => {
  it('do not change it, before it or after it', () => {
    const join = (phrase: string, other: string) => [`${other}: ${phrase}`, `${phrase}, ${other}`]
    expect(wrong(closed, work, join, (read, time) => read === time)).toEqual([])
  })

  it('never swallow a second time or a condition', () => {
    const join = (phrase: string, other: string) => [`${phrase} ${other}`, `${phrase}, ${other}`, `${other}, ${phrase}`]
    expect(wrong(closed, others, join, (read, time) => read !== time)).toEqual([])
  })

  it('never contain an alternative', () => {
    const join = (phrase: string, other: string) => [
      `${phrase} hoặc ${other}`,
      `${phrase} hay ${other}`,
      `${other} và/hoặc ${phrase}`,
    ]
    expect(wrong(phrases, others, join, read => read === null)).toEqual([])
  })
})

it('a phrase that is written again is read as the same deadline', () => {
  for (const { words, options } of phrases) {
    const deadline = parseDeadline(words, options)
    expect(timeOf(formatDeadline(deadline, 'vi'), {}), formatDeadline(deadline, 'vi')).not.toBeNull()
    expect(show(parseDeadline(formatDeadline(deadline, 'vi'))).toLowerCase()).toBe(show(deadline).toLowerCase())
  }
})
