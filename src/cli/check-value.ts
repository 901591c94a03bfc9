import type { Issue, IssuePath } from '../foundation/issue'
import { nearestTo } from '../foundation/nearest'
import type { Option } from './options'
import { cliIssue } from './wording'

/** The fault of an option's value, from the command line or the settings; `name` is the option's name there. */
export function valueIssues(option: Option, name: string, value: string, path: IssuePath = []): readonly Issue[] {
  const { choices = [], range } = option
  if (!(option.kind === 'number' || option.kind === 'choice') || choices.includes(value)) return []
  if (option.orFile === true || (range !== undefined && isWholeNumber(value, range))) return []
  const known = range === undefined ? choices : [...choices, `${range[0]}…${range[1]}`]
  return [
    cliIssue(
      'not-allowed',
      path,
      { what: 'option-value', name, value, known, nearest: nearestTo(value, choices) },
      { actual: value },
    ),
  ]
}

/** A plain number, `7` and not `007`: other forms may be slips. */
function isWholeNumber(value: string, [least, most]: readonly [number, number]): boolean {
  return /^(?:0|[1-9]\d{0,8})$/.test(value) && Number(value) >= least && Number(value) <= most
}
