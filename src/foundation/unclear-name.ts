import { isIdentifier } from './identifier'
import type { Issue, IssuePath } from './issue'
import { issueList } from './issue-list'
import { lookAlikeIssue } from './wording'

/** Letters and signs that are invisible, and two spaces that look like one. */
const hidden = /[\p{Default_Ignorable_Code_Point}\u2800]| {2}/u
/** Letters that look like others: full-width ones and the like, and the Icelandic Ð for Đ. */
const twins = /[\u00D0\u0189\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}]/u
/** Scripts whose letters look alike. */
const alike = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Coptic}/u,
]

/** Why a name may look like another one without being equal. */
type Unclear = 'invisible' | 'letters'

function whyUnclear(name: string): Unclear | null {
  if (!isIdentifier(name) || hidden.test(name)) return 'invisible'
  if (twins.test(name)) return 'letters'
  return alike.filter(script => script.test(name)).length > 1 ? 'letters' : null
}

/** The invisible characters of a name, by their code points. */
function numbersOf(name: string): string {
  const unusual = Array.from(name).filter((letter, index, all) => {
    const isLatin = /^(?:[\p{Script=Latin}\p{N}\p{P}]| )$/u.test(letter) && !twins.test(letter)
    return !isLatin && all.indexOf(letter) === index
  })
  return unusual
    .slice(0, 5)
    .map(letter => `U+${(letter.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ')
}

/**
 * Findings for names of people and offices that look like others but are not: with invisible characters or spaces,
 * combining marks, or letters of several scripts. Each name is checked once, however often it occurs, and reported at
 * its first place.
 */
export function unclearNames(names: Iterable<readonly [name: string, path: () => IssuePath]>): readonly Issue[] {
  const seen = new Set<string>()
  const issues = issueList()
  for (const [name, path] of names) {
    if (seen.has(name)) continue
    seen.add(name)
    const what = whyUnclear(name)
    if (what === null) continue
    const parameters = { what, name, numbers: numbersOf(name) }
    issues.add([lookAlikeIssue('look-alike', path(), parameters, { severity: 'warning', actual: name })])
  }
  return issues.found()
}
