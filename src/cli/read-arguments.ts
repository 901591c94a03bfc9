import type { Issue } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import type { Language } from '../foundation/language'
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

/** An option by its name or its letter, and what is joined to it: `--by=unit`, `-ofile.html`. */
const optionForm = /^(--[^=]+|-.)(=?)(.*)$/su

/** Reads a command line. `parseArgs` of Node would take time that grows with the square of the arguments. */
export function readArguments(argv: readonly string[]): Arguments {
  const words: string[] = []
  const given = new Map<OptionName, string[]>()
  const issues = issueList()
  // A shell expands `forms/*.xlsx` to a list of files: all belong to the option before them.
  let open: OptionName | undefined
  const give = (name: OptionName, value: string): void => {
    const values = given.get(name)
    if (values === undefined) given.set(name, [value])
    else values.push(value)
  }
  const nearest = nearestAmong(() => Object.keys(options).map(one => `--${one}`))
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] as string
    if (index === end) continue
    const [, key = '', equals = '', joined = ''] = (index < end && optionForm.exec(argument)) || []
    if (key === '') {
      // Anything but an option is a file or a folder, with its name as in the file system.
      if (open === undefined || words.length === 0) words.push(argument)
      else give(open, argument)
      continue
    }
    open = undefined
    const name = key.startsWith('--') ? key.slice(2) : optionOfLetter(key.slice(1))
    if (!isOptionName(name)) {
      const actual = equals === '=' ? key : argument
      issues.add([cliIssue('unknown', [], { what: 'option', name: actual, nearest: nearest(actual) }, { actual })])
      continue
    }
    const option = options[name]
    const isJoined = equals === '=' || joined !== ''
    if (option.kind === 'flag') {
      if (isJoined) issues.add([cliIssue('not-applicable', [], { what: 'option-value', name: `--${name}` })])
      given.set(name, [''])
      continue
    }
    const next = argv[index + 1]
    const isNext = !isJoined && next !== undefined && !next.startsWith('--')
    if (isNext) index += 1
    const text = isNext ? next : joined
    if (text === '') {
      issues.add([cliIssue('missing', [], { what: 'option-value', name: `--${name}` })])
      continue
    }
    const value = isPath(option, text) ? text : text.normalize('NFC')
    issues.add(valueIssues(option, `--${name}`, value))
    give(name, value)
    if (isNext && option.kind === 'file' && option.isRepeated === true) open = name
  }
  for (const [name, values] of given) {
    const isTwice = values.length > 1 && options[name].isRepeated !== true
    if (isTwice) issues.add([cliIssue('duplicate', [], { what: 'option', name: `--${name}` })])
  }
  return { words, given, issues: issues.found() }
}

function optionOfLetter(letter: string): string {
  return Object.entries(options).find(([, { short }]) => short === letter)?.[0] ?? ''
}

/** The language of a command line, as far as it can be read; Vietnamese by default. */
export function languageOf(given: GivenOptions, settings?: GivenOptions): Language {
  const [asked] = given.get('lang') ?? settings?.get('lang') ?? []
  return asked === 'en' ? 'en' : 'vi'
}
