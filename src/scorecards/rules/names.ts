import * as z from 'zod'
import type { Issue, IssuePath } from '../../foundation/issue'
import { type Language, LocalizedText, textIn } from '../../foundation/language'
import { unknownKey } from '../../foundation/zod-issue'
import { scorecardIssue } from '../wording'

/** What levels or answers are called, by their ids: `{ approved: { vi: 'đã phê duyệt', en: 'approved' } }`. */
export type Names = Readonly<Record<string, LocalizedText>>

/** The schema of {@link Names}. */
export const Names: z.ZodType<Names> = z.record(z.string(), LocalizedText)

/** What a level or an answer is called; its id if it has no name. */
export function nameIn(names: Names | undefined, id: string, language: Language): string {
  return names !== undefined && Object.hasOwn(names, id) ? textIn(names[id] as LocalizedText, language) : id
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
    return [scorecardIssue('duplicate-name', [...path, id], { one: id, other: twin }, { actual: names?.[id] })]
  })
}
