import { formatDate, formatPeriod } from '../foundation/format-date'
import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBoth, inBothLanguages, type LocalizedText } from '../foundation/language'
import type { Standing, StandingReason } from '../indicators/standing'
import type { PointTarget, RangeTarget, Target, TargetKind } from '../indicators/target'
import { absenceWords } from '../observations/absence'
import { labels } from './labels'

const kindWords: Readonly<Record<TargetKind, Bilingual | null>> = {
  baseline: { vi: 'giá trị cơ sở', en: 'baseline' },
  minimum: { vi: 'tối thiểu', en: 'minimum' },
  target: null,
  stretch: { vi: 'phấn đấu', en: 'stretch' },
}

/** The period of a target, and its kind unless it is the usual one: `2022 (minimum)`. */
export function periodText({ period, kind }: Target): Bilingual {
  const words = kindWords[kind]
  return inBothLanguages(language => {
    const text = formatPeriod(period, language)
    return words === null ? text : `${text} (${words[language]})`
  })
}

/** Which document replaced a target, and since when. */
export function replacedText(name: LocalizedText, { document, replaces }: Target): Bilingual {
  return inBoth(name, (text, language) => {
    const words = { vi: { by: ' theo', from: 'từ' }, en: { by: ' by', from: 'from' } }[language]
    const by = document === undefined ? '' : `${words.by} ${document}`
    return `${text}${by} ${words.from} ${replaces === undefined ? '' : formatDate(replaces.from, language)}`
  })
}

/** The reason why something cannot be determined, as a phrase in a cell: without its full stop, in lower case. */
export function reasonFor({ reasons }: Standing, of: StandingReason['of']): Bilingual | undefined {
  const message = reasons.find(reason => reason.of === of)?.message
  return message === undefined ? undefined : inBoth(message, phrase)
}

function phrase(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '')
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
