import type { Issue, IssuePath } from '../foundation/issue'
import { nearestTo } from '../foundation/nearest'
import type { Option } from './options'
import { cliIssue } from './wording'

/** What is wrong with the value of an option, wherever it was given; `name` is how it is called there. */
export function valueIssues(option: Option, name: string, value: string, path: IssuePath = []): readonly Issue[] {
  const { kind, choices = [], orFile = false, orNumber = false } = option
  if (kind === 'number' && !/^\d+$/.test(value)) {
    return [cliIssue('not-a-choice', path, { name, value, known: ['0, 1, 2, …'] }, { actual: value })]
  }
  const isFree = kind !== 'choice' || choices.includes(value) || orFile || (orNumber && /^\d+$/.test(value))
  if (isFree) return []
  const known = orNumber ? [...choices, '0, 1, 2, …'] : choices
  return [cliIssue('not-a-choice', path, { name, value, known, nearest: nearestTo(value, choices) }, { actual: value })]
}
