import { libraryVersion } from '../committee/index'
import { readJson } from '../exchange/index'
import { isEgovKpiError, throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { nearestTo } from '../foundation/nearest'
import { type Command, type Outcome, takenBy } from './command'
import { commands } from './commands'
import { reading, writing } from './file-faults'
import { commandHelp, generalHelp } from './help'
import { unusedInputs } from './input-settings'
import type { CommandIo } from './io'
import { options, valueIssues } from './options'
import { type Arguments, languageOf, readArguments } from './read-arguments'
import { type Config, filesOf, parseConfig } from './read-config'
import { inputsOf, nameOf, type RunSettings } from './read-inputs'
import { paperIssues } from './report-head'
import { type GivenOptions, type Settings, settingsOf } from './settings'
import { tellIssues } from './tell-issues'
import { cliIssue } from './wording'
import { extensions, outputIssues, tellWritten, textOf, writeOutcome } from './write-outcome'

/** The exit codes: success, a result with findings, or failure. */
export type ExitCode = 0 | 1 | 2

/**
 * Runs the command: reads its arguments, runs the command they name, and writes its outcome.
 *
 * @param argv - The arguments behind the name of the command.
 * @param io - The environment: files, standard input and output.
 * @returns 0 for success, 1 for a result with findings, 2 for failure. An internal error is thrown, and ends the
 * command with 70.
 */
export async function runCommand(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const read = readArguments(argv)
  let language = languageOf(read.given)
  let doubts: readonly Issue[] = []
  try {
    const { words, given } = read
    if (given.has('version')) {
      throwIfAny(read.issues)
      await writing('-', () => io.write(`${libraryVersion}\n`))
      return 0
    }
    const [name, ...rest] = words[0] === 'help' ? [...words.slice(1), 'help'] : words
    const isHelp = given.has('help') || words[0] === 'help'
    if (name === undefined || (isHelp && (name === 'help' || words.length === 0))) {
      throwIfAny(read.issues)
      await (isHelp
        ? writing('-', () => io.write(generalHelp(commands, language)))
        : io.tell(generalHelp(commands, language)))
      return isHelp ? 0 : 2
    }
    const names = commands.map(one => one.name)
    const command = commands[names.indexOf(name)]
    if (command === undefined) {
      const parameters = { name, nearest: nearestTo(name, names) }
      throwIfAny([cliIssue('unknown', [], { what: 'command', ...parameters }, { actual: name }), ...read.issues])
      return 2
    }
    if (isHelp) {
      throwIfAny(read.issues)
      await writing('-', () => io.write(commandHelp(command, language)))
      return 0
    }
    const config = await readConfig(io, given)
    language = languageOf(given, config?.all)
    const section = command.section === undefined ? undefined : config?.sections.get(command.section)
    const settings = settingsOf([given, section ?? new Map(), config?.all ?? new Map()], config?.inputs)
    throwIfAny([...read.issues, ...(await commandIssues(io, command, read, rest, settings))])
    // Settings of files that are named neither in the settings nor on the command line.
    const named = [...words, ...[...given.values()].flat()]
    doubts = config === undefined ? [] : unusedInputs(config.inputs, [...filesOf(config), ...named])
    const run = { io, settings, language }
    const outcome = await command.run({ ...run, inputs: inputsOf(run, doubts), words: rest })
    return await finish(run, outcome)
  } catch (error) {
    if (!isEgovKpiError(error)) throw error
    // An unused setting may be the reason why another file was misread.
    tellIssues(io, [...error.issues, ...doubts.filter(one => !error.issues.includes(one))], language)
    return 2
  }
}

async function readConfig(io: CommandIo, given: GivenOptions): Promise<Config | undefined> {
  const [path] = given.get('config') ?? []
  if (path === undefined) return undefined
  const data = await reading(path, () => io.readFile(path))
  const { value, findings } = await readJson({ name: nameOf(path), data }, json => parseConfig(json, path))
  throwIfAny(findings)
  return value ?? undefined
}

/** The faults of a command's options and arguments, before anything is read. */
async function commandIssues(
  io: CommandIo,
  command: Command,
  { given }: Arguments,
  rest: readonly string[],
  settings: Settings,
): Promise<readonly Issue[]> {
  const { name, words, needs, by = [], writes = extensions } = command
  const known = [...needs, ...takenBy(command)]
  const inputs = known
    .filter(one => options[one].kind === 'file' || options[one].orFile === true)
    .flatMap(settings.texts)
  const surplus = words === undefined ? rest : words.isRepeated === true ? [] : rest.slice(1)
  const asked = settings.text('by')
  const foreign = [...given.keys()].filter(one => !known.includes(one))
  const missing = needs.filter(one => !settings.isSet(one))
  const issues = [
    ...foreign.map(one => cliIssue('not-applicable', [], { what: 'option', name: `--${one}`, command: name })),
    ...missing.map(one =>
      cliIssue('missing', [], { what: 'option', name: `--${one}`, description: options[one].words }),
    ),
    ...surplus.map(one => cliIssue('not-applicable', [], { what: 'argument', name: one })),
  ]
  if (words !== undefined && rest.length === 0)
    issues.push(cliIssue('missing', [], { what: 'argument', description: words.what }))
  if (asked !== undefined && by.length > 0) issues.push(...valueIssues({ kind: 'choice', choices: by }, '--by', asked))
  if (command.takes.includes('publisher')) issues.push(...paperIssues(settings))
  if (inputs.filter(one => one === '-').length > 1) issues.push(cliIssue('duplicate', [], { what: 'standard-input' }))
  return [...issues, ...(await outputIssues(io, settings.texts('out'), writes, [...inputs, ...rest]))]
}

async function finish({ io, settings, language }: RunSettings, outcome: Outcome): Promise<ExitCode> {
  const { findings, written = [] } = outcome
  const paths = settings.texts('out')
  const outputs = [...written, ...(await writeOutcome(io, outcome, paths, language))]
  if (paths.length === 0) await writing('-', () => io.write(textOf(outcome, io, language)))
  else tellIssues(io, findings, language)
  tellWritten(io, outputs, language)
  return findings.some(({ severity }) => severity !== 'info') ? 1 : 0
}
