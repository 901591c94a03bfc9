import { periodInSentence } from '../foundation/figure-formats'
import { formatDate, formatPeriod } from '../foundation/format-date'
import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBoth, inBothLanguages, type LocalizedText } from '../foundation/language'
import { lowerFirst, upperFirst } from '../foundation/letter-case'
import type { Standing, StandingReason } from '../indicators/standing'
import type { PointTarget, RangeTarget, Target, TargetComparator, TargetKind } from '../indicators/target'
import { absenceWords } from '../observations/absence'
import { labels } from './labels'

const kindWords: Readonly<Record<TargetKind, Bilingual | null>> = {
  baseline: { vi: 'giá trị cơ sở', en: 'baseline' },
  minimum: { vi: 'tối thiểu', en: 'minimum' },
  target: null,
  stretch: { vi: 'phấn đấu', en: 'stretch' },
}

const comparatorWords: Readonly<Record<TargetComparator, Bilingual>> = {
  'at-least': { vi: 'ít nhất', en: 'at least' },
  'more-than': { vi: 'trên', en: 'more than' },
  'at-most': { vi: 'không quá', en: 'at most' },
  'less-than': { vi: 'dưới', en: 'less than' },
  exactly: { vi: 'đúng', en: 'exactly' },
  about: { vi: 'khoảng', en: 'about' },
  between: { vi: 'từ … đến …', en: 'between … and …' },
}

/** For when a target is, and how it is meant: "Mục tiêu năm 2022 (tối thiểu), ít nhất". */
export function aimText(target: Target): Bilingual {
  return inBothLanguages(language => {
    const period = periodText(target)[language]
    if (target.kind === 'baseline') return `${labels.baseline[language]}, ${period}`
    const words = comparatorWords[target.comparator][language]
    return { vi: `Mục tiêu ${period}, ${words}`, en: `Target for ${period}, ${words}` }[language]
  })
}

/** A target with its value: "ít nhất 50%", "65–70%"; empty if it has none. */
export function targetText(target: Target, write: (value: string | number) => Bilingual): Bilingual {
  return inBothLanguages(language => {
    if (target.comparator === 'between') return `${formatNumber(target.low, language)}–${write(target.high)[language]}`
    const { value, comparator } = target
    return value === null ? '' : `${comparatorWords[comparator][language]} ${write(value)[language]}`
  })
}

/** The period of a target, and its kind unless it is the usual one: `2022 (minimum)`. */
export function periodText({ period, kind }: Target): Bilingual {
  const words = kind === 'baseline' ? null : kindWords[kind]
  return inBothLanguages(language => {
    const text = periodInSentence(period, language)
    return words === null ? text : `${text} (${words[language]})`
  })
}

/** What the marks of a minimum or a stretch are called. */
export function kindText({ kind }: Target): Bilingual {
  return kindWords[kind] ?? labels.target
}

/** Which document replaced a target, and since when: "theo 90/KH-UBND từ 01/7/2022". */
export function replacedText({ document, replaces }: Target): Bilingual {
  return inBothLanguages(language => {
    const words = { vi: { by: 'theo', from: 'từ' }, en: { by: 'by', from: 'from' } }[language]
    const by = document === undefined ? '' : `${words.by} ${document} `
    return `${by}${words.from} ${replaces === undefined ? '' : formatDate(replaces.from, language)}`
  })
}

/** The reason why something cannot be determined, as a phrase in a cell: without its full stop, in lower case. */
export function reasonFor({ reasons }: Standing, of: StandingReason['of']): Bilingual | undefined {
  const message = reasons.find(reason => reason.of === of)?.message
  return message === undefined ? undefined : inBoth(message, text => lowerFirst(text).replace(/\.$/, ''))
}

/** Why there is no figure: none was observed, or what was observed has no value. */
export function whyNoFigure(row: Standing): LocalizedText {
  const { observation } = row
  return observation === null ? (reasonFor(row, 'value') ?? labels.noData) : whyNoValue(observation)
}

/** Why an observation or a target has no value, in its own words where it has any. */
export function whyNoValue({ words, absence }: Pick<PointTarget, 'words' | 'absence'>): LocalizedText {
  return words ?? absenceWords(absence ?? 'no-data')
}

/** The scope of a target, with its document; a dash if there is no target. */
export function scopeText(
  scope: string | null,
  target: Target | null,
  scopes: Readonly<Record<string, LocalizedText>>,
): LocalizedText {
  if (scope === null) return '–'
  const name = Object.hasOwn(scopes, scope) ? (scopes[scope] ?? scope) : scope
  const document = target?.document
  return document === undefined ? name : inBoth(name, text => `${text}, ${document}`)
}

/** Both ends of a target that is a range. */
export function rangeText({ low, high }: RangeTarget): Bilingual {
  return inBothLanguages(language => [low, high].map(end => formatNumber(end, language)).join('–'))
}

/** The one value of a target or a baseline, if it has one. */
export function pointOf(target: Target | null): string | number | null {
  return target === null || target.comparator === 'between' ? null : target.value
}

/** The period of a figure or a target as a heading: "Năm 2022". */
export function periodTitle(period: string): Bilingual {
  return inBothLanguages(language => upperFirst(formatPeriod(period, language)))
}
