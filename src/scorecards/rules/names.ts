import { byCodePoint } from '../../foundation/code-point'
import { compareFractions, type Fraction, multiplyFractions } from '../../foundation/fraction'
import type { Issue, IssuePath } from '../../foundation/issue'
import { type Bilingual, inBothLanguages, type Language, LocalizedText, textIn } from '../../foundation/language'
import { dictionary, type Schema } from '../../foundation/schema'
import { unknownKey } from '../../foundation/zod-issue'
import { scorecardIssue } from '../wording'
import { exactly, inPoints, written } from './numbers'

/** What levels or answers are worth, by their ids. */
export type Worth = Readonly<Record<string, string | number>>

/** What levels or answers are called, by their ids: `{ approved: { vi: 'đã phê duyệt', en: 'approved' } }`. */
export type Names = Readonly<Record<string, LocalizedText>>

/** The schema of {@link Names}. */
export const Names: Schema<Names> = dictionary(LocalizedText)

/**
 * The names of levels or answers, from the one worth least to the one worth most, equals in order of code points. The
 * order in which keys are written says nothing: databases do not keep it.
 */
export function namesInOrder(worth: Worth): readonly string[] {
  return Object.entries(worth)
    .map(([name, share]) => ({ name, share: exactly(share) }))
    .sort((a, b) => compareFractions(a.share, b.share) || byCodePoint(a.name, b.name))
    .map(({ name }) => name)
}

/** What a level or an answer is called; its id if it has no name. */
export function nameIn(names: Names | undefined, id: string, language: Language): string {
  return names !== undefined && Object.hasOwn(names, id) ? textIn(names[id] as LocalizedText, language) : id
}

/** The levels or answers to choose from, in order, with what they are called. */
export function choicesOf(
  worth: Worth,
  names: Names | undefined,
): readonly { readonly value: string; readonly name: Bilingual }[] {
  return namesInOrder(worth).map(value => ({
    value,
    name: inBothLanguages(language => nameIn(names, value, language)),
  }))
}

/** The levels or answers with the points that each is worth: "draft (10 points); approved (20 points)". */
export function worthInWords(worth: Worth, names: Names | undefined, max: Fraction, language: Language): string {
  return namesInOrder(worth)
    .map(id => {
      const points = multiplyFractions(max, exactly(worth[id] as string | number))
      const words = { vi: `${written(points, 'vi')} điểm`, en: inPoints(points) }
      return `${nameIn(names, id, language)} (${words[language]})`
    })
    .join('; ')
}

/** The issues of names: of what does not exist, or of two under one name, which a form could not tell apart. */
export function nameIssues(names: Names | undefined, known: readonly string[], path: IssuePath): readonly Issue[] {
  return Object.keys(names ?? {}).flatMap(id => {
    if (!known.includes(id)) return [unknownKey(path, id, known)]
    const texts = (['vi', 'en'] as const).map(language => nameIn(names, id, language))
    const twin = known.find(
      other =>
        other !== id &&
        [other, nameIn(names, other, 'vi'), nameIn(names, other, 'en')].some(text => texts.includes(text)),
    )
    if (twin === undefined) return []
    return [
      scorecardIssue('duplicate', [...path, id], { what: 'level-name', one: id, other: twin }, { actual: names?.[id] }),
    ]
  })
}
