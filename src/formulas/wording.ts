import { type IssueFactory, issueFactory } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'
import { type PlainFormats, plainFormats } from '../foundation/sentence-formats'

const suggestion = (nearest: readonly string[]): Bilingual =>
  nearest.length === 0
    ? { vi: '.', en: '.' }
    : { vi: `; gần nhất: ${nearest.join(', ')}.`, en: `; nearest: ${nearest.join(', ')}.` }

/** The sentences of every issue that concerns formulas. */
export const formulaWording = {
  'formula-too-deep': ({ most }: { most: number }): Bilingual => ({
    vi: `Công thức lồng nhau quá ${most} tầng.`,
    en: `The formula is nested more than ${most} levels deep.`,
  }),
  'formula-too-large': ({ most }: { most: number }): Bilingual => ({
    vi: `Công thức có hơn ${most} phần; hãy tách thành nhiều chỉ tiêu.`,
    en: `The formula has more than ${most} parts; split it into several indicators.`,
  }),
  'unknown-reference': ({ to, nearest }: { to: string; nearest: readonly string[] }): Bilingual => ({
    vi: `Công thức dùng "${to}", nhưng không có mục này${suggestion(nearest).vi}`,
    en: `The formula uses "${to}", which does not exist${suggestion(nearest).en}`,
  }),
  'formula-cycle': ({ way }: { way: readonly string[] }): Bilingual => ({
    vi: `Các công thức đi vòng: ${way.join(' → ')}.`,
    en: `The formulas run in a circle: ${way.join(' → ')}.`,
  }),
  'measures-clash': ({ left, right }: { left: Bilingual; right: Bilingual }): Bilingual => ({
    vi: `Đơn vị đo không khớp: ${left.vi} và ${right.vi}.`,
    en: `The measures do not go together: ${left.en} and ${right.en}.`,
  }),
}

/** Builds an issue of the formulas. */
export const formulaIssue: IssueFactory<typeof formulaWording, PlainFormats> = issueFactory(
  formulaWording,
  plainFormats,
)
