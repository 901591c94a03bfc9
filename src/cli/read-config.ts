import { dirname, isAbsolute, join } from 'node:path'
import { EgovKpiError, throwIfAny } from '../foundation/error'
import { type IssueList, issueList } from '../foundation/issue-list'
import { nearestAmong, nearestTo } from '../foundation/nearest'
import { type InputSettings, readInputSettings } from './input-settings'
import { isOptionName, isPath, type Option, type OptionName, options, paperParts, valueIssues } from './options'
import type { GivenOptions } from './settings'
import { cliIssue } from './wording'

/** The sections of a settings file: commands with the same inputs share one. */
const sections = ['rank', 'on-time', 'tasks', 'kpi'] as const
export type SectionName = (typeof sections)[number]

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
const onlyOnCommandLine = ['config', 'help', 'hidden', 'only', 'out', 'partial', 'prefill', 'unit', 'version']

const settable = Object.keys(options).filter(name => !onlyOnCommandLine.includes(name))

const anObject = { vi: 'một đối tượng', en: 'an object' }
const textOrNumber = { vi: 'chữ hoặc số nguyên', en: 'a text or a whole number' }

/**
 * Checks a settings file: `--as-of` of the command line is `"as-of"` there, at the top for all commands, or in the
 * section of one. What stands at the head and at the foot of a paper may be grouped: `letterhead`, `signature`. Paths are
 * relative to the settings file; `inputs` has the settings of single files.
 */
export function parseConfig(json: unknown, path: string): Config {
  if (!isObject(json))
    throw new EgovKpiError([cliIssue('malformed', [], { what: 'setting', name: path, description: anObject })])
  const issues = issueList()
  const found = new Map<SectionName, GivenOptions>()
  const top = new Map<string, unknown>()
  let inputs: readonly InputSettings[] = []
  for (const [key, value] of Object.entries(json)) {
    if (key === 'inputs') {
      inputs = readInputSettings(value, path, issues)
      continue
    }
    const section = sections.find(one => one === key)
    if (section === undefined) top.set(key, value)
    else if (isObject(value)) found.set(section, readSection(new Map(Object.entries(value)), [section], path, issues))
    else issues.add([cliIssue('malformed', [key], { what: 'setting', name: key, description: anObject })])
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
  const grouped = [...settable, ...paperParts.keys()]
  const nearest = nearestAmong(() => (at.length === 0 ? [...grouped, ...sections, 'inputs'] : grouped))
  for (const { key, place, value, known } of flat(entries, at, issues)) {
    if (!isOptionName(key) || !known.includes(key)) {
      const meant = known === settable ? nearest(key) : nearestTo(key, known)
      issues.add([cliIssue('unknown', place, { what: 'setting', name: key, nearest: meant }, { actual: key })])
      continue
    }
    if (given.has(key)) {
      issues.add([cliIssue('duplicate', place, { what: 'option', name: key }, { actual: key })])
      continue
    }
    const option: Option = options[key]
    const list = Array.isArray(value) && option.isRepeated === true ? value : [value]
    const values = list.flatMap(one => textOf(one, option) ?? [])
    if (values.length < list.length) {
      const parameters = { name: key, description: textOrNumber }
      issues.add([cliIssue('malformed', place, { what: 'setting', ...parameters }, { actual: value })])
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

interface Entry {
  readonly key: string
  readonly place: readonly string[]
  readonly value: unknown
  /** The names that it may have. */
  readonly known: readonly string[]
}

/** The entries of a section, with those that are grouped as if they were not. */
function flat(entries: ReadonlyMap<string, unknown>, at: readonly string[], issues: IssueList): readonly Entry[] {
  return [...entries].flatMap(([key, value]): readonly Entry[] => {
    const place = [...at, shortKey(key)]
    const known = paperParts.get(key)
    if (known === undefined) return [{ key, place, value, known: settable }]
    if (isObject(value))
      return Object.entries(value).map(([own, inside]) => ({
        key: own,
        place: [...place, shortKey(own)],
        value: inside,
        known,
      }))
    issues.add([cliIssue('malformed', place, { what: 'setting', name: key, description: anObject }, { actual: value })])
    return []
  })
}

function shortKey(key: string): string {
  return key.length > longestKey ? `${key.slice(0, longestKey)}…` : key
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
    [...given].flatMap(([name, values]) => values.filter(one => isPath(options[name], one))),
  )
}
