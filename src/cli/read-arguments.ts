import { parseArgs } from 'node:util'
import type { Issue } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { type Language, languageNamed } from '../foundation/language'
import { nearestAmong } from '../foundation/nearest'
import { isOptionName, isPath, type OptionName, options, valueIssues } from './options'
import type { GivenOptions } from './settings'
import { cliIssue } from './wording'

/** A command line, parsed independently of the command. */
export interface Arguments {
  /** The arguments that are not options, in order: the command, then its files or folder. */
  readonly words: readonly string[]
  readonly given: GivenOptions
  readonly issues: readonly Issue[]
}

/** More files than an office has; the time of `parseArgs` grows with the square of the arguments. */
const mostArguments = 10_000

/** Reads a command line. `parseArgs` splits it; faults are reported here, in both languages. */
export function readArguments(argv: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: argv.slice(0, mostArguments),
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { kind, short }]) => [
        name,
        { type: kind === 'flag' ? 'boolean' : 'string', multiple: true, ...(short === undefined ? {} : { short }) },
      ]),
    ),
  })
  const words: string[] = []
  const given = new Map<OptionName, string[]>()
  const issues = issueList()
  // A shell expands `forms/*.xlsx` to a list of files: all belong to the option before them.
  let open: OptionName | undefined
  const nearest = nearestAmong(() => Object.keys(options).map(one => `--${one}`))
  const give = (name: OptionName, value: string): void => {
    const values = given.get(name)
    if (values === undefined) given.set(name, [value])
    else values.push(value)
  }
  if (argv.length > mostArguments) issues.add([cliIssue('too-big', [], { what: 'arguments', most: mostArguments })])
  for (const token of tokens) {
    if (token.kind === 'positional') {
      // Anything but an option is a file or a folder, with its name as in the file system.
      if (open === undefined || words.length === 0) words.push(token.value)
      else give(open, token.value)
    }
    if (token.kind !== 'option') continue
    open = undefined
    const { name, rawName, inlineValue } = token
    if (!isOptionName(name)) {
      const parameters = { what: 'option', name: rawName, nearest: nearest(rawName) } as const
      issues.add([cliIssue('unknown', [], parameters, { actual: rawName })])
      continue
    }
    const option = options[name]
    const value = token.value === undefined || isPath(option, token.value) ? token.value : token.value.normalize('NFC')
    if (option.kind === 'flag') {
      if (value !== undefined) issues.add([cliIssue('not-applicable', [], { what: 'option-value', name: `--${name}` })])
      given.set(name, [''])
    } else if (value === undefined || value === '' || (inlineValue === false && value.startsWith('--'))) {
      issues.add([cliIssue('missing', [], { what: 'option-value', name: `--${name}` })])
    } else {
      issues.add(valueIssues(option, `--${name}`, value))
      give(name, value)
      if (option.kind === 'file' && option.isRepeated === true && inlineValue === false) open = name
    }
  }
  for (const [name, values] of given) {
    const isTwice = values.length > 1 && options[name].isRepeated !== true
    if (isTwice) issues.add([cliIssue('duplicate', [], { what: 'option', name: `--${name}` })])
  }
  return { words, given, issues: issues.found() }
}

/** The language of a command line, as far as it can be read; Vietnamese by default. */
export function languageOf(given: GivenOptions, settings?: GivenOptions): Language {
  const [asked] = given.get('lang') ?? settings?.get('lang') ?? []
  return languageNamed(asked) ?? 'vi'
}
