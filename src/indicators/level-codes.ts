import type { LevelCode } from '../formulas/measure'
import type { Issue, IssuePath } from '../foundation/issue'
import { indicatorIssue } from './wording'

/** An issue for each answer whose code another one has: nobody could tell which of them was given. */
export function duplicateCodes(levels: readonly LevelCode[], path: IssuePath): readonly Issue[] {
  const seen = new Set<number>()
  return levels.flatMap(({ code }, index) => {
    if (!seen.has(code)) {
      seen.add(code)
      return []
    }
    return [indicatorIssue('duplicate', [...path, index, 'code'], { what: 'answer-code', code }, { actual: code })]
  })
}
