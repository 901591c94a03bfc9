import type { Language } from '../foundation/language'
import type { Qualifier } from './figure'

/** A way to write a qualifier; the first one of each qualifier is the usual one, which is written by default. */
export interface QualifierWord {
  readonly qualifier: Qualifier
  readonly word: string
  /** Where it stands: before the number, after all, or in brackets after all. */
  readonly place: 'before' | 'after' | 'bracketed'
}

const before = (qualifier: Qualifier, ...words: readonly string[]): readonly QualifierWord[] =>
  words.map(word => ({ qualifier, word, place: 'before' }))

/** The words of the sources, and those of the same meaning that are common elsewhere. */
export const qualifierWords: Readonly<Record<Language, readonly QualifierWord[]>> = {
  vi: [
    ...before('about', '~', 'khoảng', 'xấp xỉ'),
    ...before('nearly', 'gần'),
    ...before('more-than', 'trên', 'hơn'),
    ...before('less-than', 'dưới'),
    ...before('at-least', 'ít nhất', 'tối thiểu'),
    { qualifier: 'at-least', word: 'trở lên', place: 'after' },
    ...before('at-most', 'đến', 'tối đa', 'không quá'),
    ...before('estimated', 'ước đạt', 'ước'),
    ...before('planned', 'dự kiến', 'dự kiến là'),
    ...before('average', 'trung bình'),
    ...before('increase', 'tăng', 'tăng thêm', 'thêm'),
    ...before('decrease', 'giảm', 'rút ngắn'),
    { qualifier: 'cumulative', word: 'lũy kế', place: 'bracketed' },
  ],
  en: [
    ...before('about', '~', 'about', 'approximately'),
    ...before('nearly', 'nearly', 'almost'),
    ...before('more-than', 'more than', 'over'),
    ...before('less-than', 'less than', 'under'),
    ...before('at-least', 'at least'),
    { qualifier: 'at-least', word: 'or more', place: 'after' },
    ...before('at-most', 'up to', 'at most'),
    ...before('estimated', 'estimated'),
    ...before('planned', 'planned'),
    ...before('average', 'on average'),
    ...before('increase', 'up by'),
    ...before('decrease', 'down by'),
    { qualifier: 'cumulative', word: 'cumulative', place: 'bracketed' },
  ],
}

/** The word by which a qualifier is written in a language. */
export function usualWord(qualifier: Qualifier, language: Language): QualifierWord {
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

/** What begins a note on what a figure does not cover. */
export const coverageWords: Readonly<Record<Language, readonly string[]>> = {
  vi: ['không bao gồm', 'không kể', 'không tính', 'trừ'],
  en: ['not including', 'excluding', 'except'],
}
