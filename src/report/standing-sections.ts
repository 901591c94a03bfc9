import { groupedBy } from '../foundation/grouped'
import { inBoth, type LocalizedText } from '../foundation/language'
import { upperFirst } from '../foundation/letter-case'
import { labels } from './labels'
import { type StandingLine, type StandingPage, scopeKey } from './standing-lines'
import { scopeText } from './standing-words'

interface ScopeSection {
  readonly title?: LocalizedText
  readonly key?: string
  readonly rows: readonly StandingLine[]
}

/** The lines of each scope of targets, under its name if there are several; those without a target last. */
export function sectionsOf(lines: readonly StandingLine[], { scopes }: StandingPage): readonly ScopeSection[] {
  const groups = [...groupedBy(lines, ({ row }) => scopeKey(row))]
  if (groups.length <= 1) return [{ rows: lines }]
  return groups
    .toSorted(([, a], [, b]) => Number(a[0]?.row.scope === null) - Number(b[0]?.row.scope === null))
    .map(([key, rows]) => {
      const { scope, target } = (rows[0] as StandingLine).row
      const title =
        scope === null
          ? inBoth(labels.noTarget, upperFirst)
          : inBoth(scopeText(scope, target, scopes), (text, language) => `${labels.target[language]}: ${text}`)
      return { title, key, rows }
    })
}
