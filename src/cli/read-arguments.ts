import type { Issue } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import type { Language } from '../foundation/language'
import { nearestTo } from '../foundation/nearest'
import { valueIssues } from './check-value'
import { isOptionName, isPath, type OptionName, optionOf, options } from './options'
import type { GivenOptions } from './settings'
import { cliIssue, mostSuggested } from './wording'

/** The options that have a letter. */
const letters: ReadonlyMap<string, string> = new Map(
  Object.entries(options).flatMap(([name, { short }]) => (short === undefined ? [] : [[short, name]])),
)

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
  let unknown = 0
  const give = (name: OptionName, value: string): void => {
    const values = given.get(name)
    if (values === undefined) given.set(name, [value])
    else values.push(value)
  }
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
    const name = key.startsWith('--') ? key.slice(2) : letters.get(key.slice(1))
    if (name === undefined || !isOptionName(name)) {
      unknown += 1
      const known = Object.keys(options).map(one => `--${one}`)
      const rawName = equals === '=' ? key : argument
      const nearest = unknown > mostSuggested ? [] : nearestTo(rawName, known)
      issues.add([cliIssue('unknown', [], { what: 'option', name: rawName, nearest }, { actual: rawName })])
      continue
    }
    const option = optionOf(name)
    const isJoined = equals === '=' || joined !== ''
    if (option.kind === 'flag') {
      if (isJoined) issues.add([cliIssue('unexpected', [], { what: 'option-value', name: `--${name}` })])
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
    const isTwice = values.length > 1 && optionOf(name).isRepeated !== true
    if (isTwice) issues.add([cliIssue('duplicate', [], { what: 'option', name: `--${name}` })])
  }
  return { words, given, issues: issues.found() }
}

/** The language of a command line, as far as it can be read; Vietnamese by default. */
export function languageOf(given: GivenOptions, settings?: GivenOptions): Language {
  const [asked] = given.get('lang') ?? settings?.get('lang') ?? []
  return asked === 'en' ? 'en' : 'vi'
}
