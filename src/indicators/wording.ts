import { issueFactory } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'

const suggestion = (nearest: readonly string[]): Bilingual =>
  nearest.length === 0
    ? { vi: '.', en: '.' }
    : { vi: `; gần nhất: ${nearest.join(', ')}.`, en: `; nearest: ${nearest.join(', ')}.` }

/** The sentences of every issue that concerns indicators, figures, targets and forms. */
export const indicatorWording = {
  'duplicate-indicator': ({ id, first }: { id: string; first: number }): Bilingual => ({
    vi: `Mã chỉ tiêu "${id}" được dùng hai lần; lần đầu ở vị trí ${first}.`,
    en: `The indicator id "${id}" is used twice; the first time at position ${first}.`,
  }),
  'unknown-indicator': ({ indicator, nearest }: { indicator: string; nearest: readonly string[] }): Bilingual => ({
    vi: `Không có chỉ tiêu "${indicator}"${suggestion(nearest).vi}`,
    en: `There is no indicator "${indicator}"${suggestion(nearest).en}`,
  }),
  'unknown-unit': ({ unit, nearest }: { unit: string; nearest: readonly string[] }): Bilingual => ({
    vi: `Không có đơn vị "${unit}"${suggestion(nearest).vi}`,
    en: `There is no unit "${unit}"${suggestion(nearest).en}`,
  }),
  'factor-clashes': ({ factor, expected }: { factor: number; expected: number }): Bilingual => ({
    vi: `Hệ số ${factor} không khớp với đơn vị đo; cần ${expected}.`,
    en: `The factor ${factor} does not go with the measure; it must be ${expected}.`,
  }),
  'cumulative-not-additive': ({ of }: { of: string }): Bilingual => ({
    vi: `Chỉ tiêu "${of}" không cộng được theo thời gian nên không có lũy kế.`,
    en: `The indicator "${of}" does not add up over time, so there is no running total of it.`,
  }),
  'percent-as-fraction': ({ indicator, value }: { indicator: string; value: string }): Bilingual => ({
    vi: `Tỷ lệ ${value}% của chỉ tiêu "${indicator}" có vẻ là phân số: các giá trị khác của chỉ tiêu này lớn hơn ít nhất hai mươi lần.`,
    en: `The percentage ${value} of "${indicator}" looks like a fraction: its other values are at least twenty times as large.`,
  }),
  'members-missing': ({
    unit,
    indicator,
    period,
    reported,
    members,
  }: {
    unit: string
    indicator: string
    period: string
    reported: number
    members: number
  }): Bilingual => ({
    vi: `Số tổng chỉ tiêu "${indicator}" kỳ ${period} của "${unit}" chỉ gồm ${reported}/${members} đơn vị.`,
    en: `The total of "${indicator}" in ${period} for "${unit}" is of ${reported} of ${members} units.`,
  }),
  'not-additive': ({ indicator }: { indicator: string }): Bilingual => ({
    vi: `Chỉ tiêu "${indicator}" không cộng được qua các đơn vị nên không có số tổng.`,
    en: `The indicator "${indicator}" does not add up over units, so it has no totals.`,
  }),
  'not-a-figure': ({ text }: { text: string }): Bilingual => ({
    vi: `${text} không phải là một số liệu; không suy đoán.`,
    en: `${text} is no figure, and nothing is guessed.`,
  }),
}

/** Builds an issue of the indicators. */
export const indicatorIssue: ReturnType<typeof issueFactory<typeof indicatorWording>> = issueFactory(indicatorWording)
