import type { Issue, IssuePath } from '../foundation/issue'
import { nearestTo } from '../foundation/nearest'
import type { Option } from './options'
import { cliIssue } from './wording'

/** What is wrong with the value of an option, wherever it was given; `name` is how it is called there. */
export function valueIssues(option: Option, name: string, value: string, path: IssuePath = []): readonly Issue[] {
  const { choices = [], range } = option
  if (!(option.kind === 'number' || option.kind === 'choice') || choices.includes(value)) return []
  if (option.orFile === true || (range !== undefined && isWholeNumber(value, range))) return []
  const known = range === undefined ? choices : [...choices, `${range[0]}…${range[1]}`]
  return [cliIssue('not-a-choice', path, { name, value, known, nearest: nearestTo(value, choices) }, { actual: value })]
}

/** As people write one, `7` and not `007`: another writing may be a slip. */
function isWholeNumber(value: string, [least, most]: readonly [number, number]): boolean {
  return /^(?:0|[1-9]\d{0,8})$/.test(value) && Number(value) >= least && Number(value) <= most
}
