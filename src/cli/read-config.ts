import { dirname, isAbsolute, join } from 'node:path'
import { throwIfAny } from '../foundation/error'
import { type IssueList, issueList } from '../foundation/issue-list'
import { nearestTo } from '../foundation/nearest'
import { valueIssues } from './check-value'
import { type InputSettings, readInputSettings } from './input-settings'
import { isOptionName, isPath, type Option, type OptionName, optionOf, options } from './options'
import type { GivenOptions } from './settings'
import { cliIssue, mostSuggested } from './wording'

/** The sections of a settings file: commands with the same inputs share one. */
export type SectionName = 'rank' | 'on-time' | 'tasks' | 'kpi'

const sections: readonly SectionName[] = ['rank', 'on-time', 'tasks', 'kpi']

/** A parsed settings file: the settings of all commands, and of some. */
export interface Config {
  readonly all: GivenOptions
  readonly sections: ReadonlyMap<SectionName, GivenOptions>
  /** The settings of single files. */
  readonly inputs: readonly InputSettings[]
}

/** A key longer than any setting is cut in messages. */
const longestKey = 80

/** Options that a settings file cannot set. */
const onlyOnCommandLine: readonly OptionName[] = [
  'config',
  'help',
  'hidden',
  'only',
  'out',
  'partial',
  'prefill',
  'unit',
  'version',
]

/**
 * Checks a settings file: `--as-of` of the command line is `"as-of"` there, at the top for all commands, or in the
 * section of one. Paths are relative to the settings file; `inputs` has the settings of single files.
 */
export function parseConfig(json: unknown, path: string): Config {
  if (!isObject(json)) {
    throwIfAny([
      cliIssue('malformed', [], { what: 'setting', name: path, description: { vi: 'một đối tượng', en: 'an object' } }),
    ])
    return { all: new Map(), sections: new Map(), inputs: [] }
  }
  const issues = issueList()
  const found = new Map<SectionName, GivenOptions>()
  const top = new Map<string, unknown>()
  let inputs: readonly InputSettings[] = []
  for (const [key, value] of Object.entries(json)) {
    if (key === 'inputs') {
      inputs = readInputSettings(value, [key], path, issues)
      continue
    }
    const section = sections.find(one => one === key)
    if (section === undefined) top.set(key, value)
    else if (isObject(value)) found.set(section, readSection(new Map(Object.entries(value)), [section], path, issues))
    else
      issues.add([
        cliIssue('malformed', [key], {
          what: 'setting',
          name: key,
          description: { vi: 'một đối tượng', en: 'an object' },
        }),
      ])
  }
  const all = readSection(top, [], path, issues)
  throwIfAny(issues.found())
  return { all, sections: found, inputs }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readSection(
  entries: ReadonlyMap<string, unknown>,
  at: readonly string[],
  path: string,
  issues: IssueList,
): GivenOptions {
  const given = new Map<OptionName, readonly string[]>()
  let unknown = 0
  for (const [key, value] of entries) {
    const place = [...at, key.length > longestKey ? `${key.slice(0, longestKey)}…` : key]
    if (!isOptionName(key) || onlyOnCommandLine.includes(key)) {
      const known = Object.keys(options).filter(name => !onlyOnCommandLine.some(one => one === name))
      unknown += 1
      const nearest =
        unknown > mostSuggested ? [] : nearestTo(key, at.length === 0 ? [...known, ...sections, 'inputs'] : known)
      issues.add([cliIssue('unknown', place, { what: 'setting', name: key, nearest }, { actual: key })])
      continue
    }
    const option = optionOf(key)
    const list = Array.isArray(value) && option.isRepeated === true ? value : [value]
    const values = list.flatMap(one => textOf(one, option) ?? [])
    if (values.length < list.length) {
      const what = { vi: 'chữ hoặc số nguyên', en: 'a text or a whole number' }
      issues.add([cliIssue('malformed', place, { what: 'setting', name: key, description: what }, { actual: value })])
      continue
    }
    issues.add(values.flatMap(one => valueIssues(option, key, one, place)))
    given.set(
      key,
      values.map(one => (isPath(option, one) ? fromFolderOf(path, one) : one)),
    )
  }
  return given
}

/** A path relative to the settings file; `-` is standard input everywhere. */
function fromFolderOf(path: string, file: string): string {
  return file === '-' || isAbsolute(file) ? file : join(dirname(path), file)
}

/** A value as text. A file name stays as it is written, since the file system may have it so. */
function textOf(value: unknown, option: Option): string | undefined {
  if (typeof value === 'string' && value !== '') return isPath(option, value) ? value : value.normalize('NFC')
  return typeof value === 'number' && Number.isInteger(value) ? String(value) : undefined
}

/** Every file named in a settings file, for any command. */
export function filesOf({ all, sections: own }: Config): readonly string[] {
  return [all, ...own.values()].flatMap(given =>
    [...given].flatMap(([name, values]) => values.filter(one => isPath(optionOf(name), one))),
  )
}
