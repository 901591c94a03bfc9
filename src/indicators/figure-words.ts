import type { Language } from '../foundation/language'
import type { FigureQualifier } from './figure'

/** A way to write a qualifier; the first one of each qualifier is the usual one, which is written by default. */
export interface QualifierWord {
  readonly qualifier: FigureQualifier
  readonly word: string
  /** Where it stands: before the number, after all, or in brackets after all. */
  readonly place: 'before' | 'after' | 'bracketed'
}

const before = (qualifier: FigureQualifier, words: string): readonly QualifierWord[] =>
  words.split(', ').map(word => ({ qualifier, word, place: 'before' }))

/** The words of the sources, and those of the same meaning that are common elsewhere. */
export const qualifierWords: Readonly<Record<Language, readonly QualifierWord[]>> = {
  vi: [
    ...before('about', '~, ≈, khoảng, xấp xỉ, chừng'),
    ...before('nearly', 'gần'),
    ...before('more-than', 'trên, hơn, lớn hơn, cao hơn, vượt, >'),
    ...before('less-than', 'dưới, nhỏ hơn, thấp hơn, chưa đến, <'),
    ...before('at-least', 'ít nhất, tối thiểu, không dưới, không ít hơn, không thấp hơn, không nhỏ hơn, từ, ≥, >='),
    { qualifier: 'at-least', word: 'trở lên', place: 'after' },
    ...before(
      'at-most',
      'đến, tối đa, không quá, không vượt quá, không trên, không lớn hơn, không cao hơn, nhiều nhất, ≤, <=',
    ),
    { qualifier: 'at-most', word: 'trở xuống', place: 'after' },
    ...before('estimated', 'ước đạt, ước'),
    ...before('planned', 'dự kiến, dự kiến là'),
    ...before('average', 'trung bình'),
    ...before('increase', 'tăng, tăng thêm, thêm'),
    ...before('decrease', 'giảm, rút ngắn'),
    { qualifier: 'cumulative', word: 'lũy kế', place: 'bracketed' },
  ],
  en: [
    ...before('about', '~, ≈, about, approximately, around'),
    ...before('nearly', 'nearly, almost'),
    ...before('more-than', 'more than, over, above, >'),
    ...before('less-than', 'less than, under, below, <'),
    ...before('at-least', 'at least, minimum, no less than, not less than, from, ≥, >='),
    { qualifier: 'at-least', word: 'or more', place: 'after' },
    ...before('at-most', 'up to, at most, maximum, no more than, not more than, ≤, <='),
    { qualifier: 'at-most', word: 'or less', place: 'after' },
    ...before('estimated', 'estimated'),
    ...before('planned', 'planned'),
    ...before('average', 'on average'),
    ...before('increase', 'up by'),
    ...before('decrease', 'down by'),
    { qualifier: 'cumulative', word: 'cumulative', place: 'bracketed' },
  ],
}

/** The word by which a qualifier is written in a language. */
export function usualWord(qualifier: FigureQualifier, language: Language): QualifierWord {
  return qualifierWords[language].find(word => word.qualifier === qualifier) as QualifierWord
}

/** The words of scale before a currency or a thing, longest first. */
export const scaleWords = {
  vi: [
    ['thousand', 'nghìn'],
    ['thousand', 'ngàn'],
    ['million', 'triệu'],
    ['billion', 'tỷ'],
    ['billion', 'tỉ'],
  ],
  en: [
    ['thousand', 'thousand'],
    ['million', 'million'],
    ['billion', 'billion'],
  ],
} as const

/** How many zeros a word of scale stands for. */
export const zerosOf = { one: 0, thousand: 3, million: 6, billion: 9 } as const

/** Whether a word is a sign such as `~` or `≥`, which needs no blank before its number. */
export function isSign(word: string): boolean {
  return /^[~≈<>=≤≥]+$/.test(word)
}

/** What begins a note on what a figure does not cover. */
export const coverageWords: Readonly<Record<Language, readonly string[]>> = {
  vi: ['không bao gồm', 'không kể', 'không tính', 'trừ'],
  en: ['not including', 'excluding', 'except'],
}
