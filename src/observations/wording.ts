import { formatPeriod } from '../foundation/format-date'
import { formatInSentence, formatNumber } from '../foundation/format-number'
import { type IssueFactory, issueFactory } from '../foundation/issue'
import type { Bilingual, Language } from '../foundation/language'
import type { PeriodText } from '../foundation/period'
import { type PlainFormats, plainFormats } from '../foundation/sentence-formats'

/** Two counts and a factor as they are written: `1 / 10 × 100`. */
function quotient(numerator: number, denominator: number, factor: number | undefined, language: Language): string {
  const [above, below, times] = [numerator, denominator, factor ?? 1].map(number => formatNumber(number, language))
  return `${above} / ${below}${times === '1' ? '' : ` × ${times}`}`
}

/** Periods within a sentence: `quý I/2022, quý II/2022`, `kỳ 15/12/2020–14/12/2021`. */
export function periodsInSentence(periods: readonly PeriodText[]): Bilingual {
  const lower = (text: string): string =>
    /^\d+\//.test(text) ? `kỳ ${text}` : `${text.charAt(0).toLowerCase()}${text.slice(1)}`
  return {
    vi: periods.map(period => lower(formatPeriod(period, 'vi'))).join(', '),
    en: periods.map(period => formatPeriod(period, 'en').replace(/^(?=first|second)/, 'the ')).join(', '),
  }
}

/** The sentences of every issue that concerns observations. */
export const observationWording = {
  'value-and-absence': ({ absence }: { absence: string }): Bilingual => ({
    vi: `Số liệu vừa có giá trị vừa ghi là vắng ("${absence}"); chỉ được một trong hai.`,
    en: `The observation has both a value and an absence ("${absence}"); it can have only one.`,
  }),
  'absence-unnamed': (_: object): Bilingual => ({
    vi: 'Giá trị là null nhưng không nói vì sao; cần ghi "absence".',
    en: 'The value is null without saying why; give "absence".',
  }),
  'dimension-empty': (_: object): Bilingual => ({
    vi: 'Phần số liệu ("dimension") phải ghi ít nhất một trong "procedure", "field", "channel", "plan", "stage".',
    en: 'A "dimension" needs at least one of "procedure", "field", "channel", "plan", "stage".',
  }),
  'half-a-ratio': (_: object): Bilingual => ({
    vi: 'Tử số và mẫu số phải đi cùng nhau.',
    en: 'Numerator and denominator come together.',
  }),
  'value-over-zero': (_: object): Bilingual => ({
    vi: 'Mẫu số bằng 0 thì không có giá trị; cần value null và absence "zero-denominator".',
    en: 'A zero denominator gives no value; give value null and absence "zero-denominator".',
  }),
  'denominator-not-zero': ({ denominator }: { denominator: number }): Bilingual => ({
    vi: `Ghi absence "zero-denominator" nhưng mẫu số là ${denominator}.`,
    en: `The absence is "zero-denominator", but the denominator is ${denominator}.`,
  }),
  'words-unexpected': (_: object): Bilingual => ({
    vi: '"words" chỉ đi cùng absence "in-words".',
    en: '"words" goes with the absence "in-words" only.',
  }),
  'value-contradicts-counts': ({
    value,
    numerator,
    denominator,
    factor,
    exact,
  }: {
    value: string
    numerator: number
    denominator: number
    factor: number | undefined
    exact: Bilingual
  }): Bilingual => ({
    vi: `Giá trị ${formatInSentence(value, 'vi')} trái với tử số và mẫu số của chính nó: ${quotient(numerator, denominator, factor, 'vi')} cho ${exact.vi}${factor === undefined ? ', không lũy thừa nào của 10 đến 100.000 cho giá trị ấy' : ''}.`,
    en: `The value ${formatInSentence(value, 'en')} contradicts its own counts: ${quotient(numerator, denominator, factor, 'en')} gives ${exact.en}${factor === undefined ? ', and no power of ten up to 100,000 leads to the value' : ''}.`,
  }),
  'percent-as-fraction': ({ subject, value }: { subject: string; value: string }): Bilingual => ({
    vi: `Tỷ lệ ${formatInSentence(value, 'vi')}% của "${subject}" có vẻ là phân số: các giá trị khác cùng loại lớn hơn ít nhất hai mươi lần.`,
    en: `The percentage ${formatInSentence(value, 'en')} of "${subject}" looks like a fraction: its other values are at least twenty times as large.`,
  }),
  'duplicate-observation': ({
    unit,
    indicator,
    period,
  }: {
    unit: string
    indicator: string
    period: string
  }): Bilingual => ({
    vi: `Hai số liệu cho cùng đơn vị "${unit}", chỉ tiêu "${indicator}", ${periodsInSentence([period]).vi}.`,
    en: `Two observations of the same unit "${unit}", indicator "${indicator}", ${periodsInSentence([period]).en}.`,
  }),
  'period-not-covered': ({
    unit,
    indicator,
    period,
    missing,
  }: {
    unit: string
    indicator: string
    period: PeriodText
    missing: readonly PeriodText[]
  }): Bilingual => {
    const [whole, gaps] = [periodsInSentence([period]), periodsInSentence(missing)]
    return {
      vi: `Số liệu chỉ tiêu "${indicator}" của "${unit}" chưa đủ cho ${whole.vi}: thiếu ${gaps.vi}.`,
      en: `The figures of "${indicator}" for "${unit}" do not cover ${whole.en}: ${gaps.en} missing.`,
    }
  },
  'parts-disagree': ({
    unit,
    indicator,
    period,
    value,
    parts,
    made,
  }: {
    unit: string
    indicator: string
    period: PeriodText
    value: string
    parts: readonly PeriodText[]
    made: string
  }): Bilingual => {
    const [whole, others] = [periodsInSentence([period]), periodsInSentence(parts)]
    return {
      vi: `Chỉ tiêu "${indicator}" của "${unit}": số liệu ${whole.vi} là ${formatInSentence(value, 'vi')}, nhưng tính từ ${others.vi} thì được ${formatInSentence(made, 'vi')}; số liệu ${whole.vi} được dùng.`,
      en: `"${indicator}" of "${unit}": the figure of ${whole.en} is ${formatInSentence(value, 'en')}, but ${others.en} make ${formatInSentence(made, 'en')}; the figure of ${whole.en} is used.`,
    }
  },
}

/** Builds an issue of the observations. */
export const observationIssue: IssueFactory<typeof observationWording, PlainFormats> = issueFactory(
  observationWording,
  plainFormats,
)
