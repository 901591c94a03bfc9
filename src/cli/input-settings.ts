import { dirname, resolve, sep } from 'node:path'
import { fileOptionShape } from '../exchange/files/file-options'
import type { FileOptions } from '../exchange/index'
import type { Issue } from '../foundation/issue'
import type { IssueList } from '../foundation/issue-list'
import { list, maybe, notEmpty, object, oneOf } from '../foundation/schema'
import { readStructure } from '../foundation/structure'
import { separatorOf, separators } from './options'
import { cliIssue } from './wording'

/** The settings of one file, or of several such as `dossiers/*.csv`. */
export interface InputSettings {
  /** The file as named in the settings. */
  readonly file: string
  /** Whether a path matches it. */
  readonly isOf: (path: string) => boolean
  readonly options: FileOptions
}

const { format: _, assumedMark: __, ...shape } = fileOptionShape

const Entries = list(
  object(() => ({
    ...shape,
    file: notEmpty,
    decimalMark: maybe(oneOf(['point', 'comma'])),
    separator: maybe(oneOf(separators)),
  })),
)

/** Reads the entry `inputs` of a settings file and adds its issues. */
export function readInputSettings(given: unknown, path: string, issues: IssueList): readonly InputSettings[] {
  const { value = [], issues: found = [] } = { value: undefined, ...readStructure(Entries, given, ['inputs']) }
  issues.add(found)
  return value.map(({ file, separator, ...options }) => {
    const name = file.normalize('NFC')
    const own = separator === undefined ? options : { ...options, separator: separatorOf(separator) }
    return { file: name, isOf: matcher(resolve(dirname(path), name)), options: own }
  })
}

/** A path may have stars; each matches any part of one name. */
function matcher(wanted: string): (path: string) => boolean {
  const patterns = wanted.split(sep)
  return path => {
    if (path === '-') return false
    const names = resolve(path).normalize('NFC').split(sep)
    return names.length === patterns.length && patterns.every((pattern, index) => fits(names[index] as string, pattern))
  }
}

/** Whether a name has the parts between the stars in order; a regular expression could backtrack. */
function fits(name: string, pattern: string): boolean {
  const [start = '', ...parts] = pattern.split('*')
  const end = parts.pop()
  if (end === undefined) return name === start
  if (!name.startsWith(start) || !name.endsWith(end)) return false
  let at = start.length
  for (const part of parts) {
    const found = name.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= name.length - end.length
}

/** The options of one file: those of every matching entry, later ones overriding earlier ones. */
export function fileOptionsOf(inputs: readonly InputSettings[], path: string): FileOptions | undefined {
  const own = inputs.filter(one => one.isOf(path))
  return own.length === 0 ? undefined : Object.assign({}, ...own.map(one => one.options))
}

/** Entries for files that no option names: because of a typo the file would be read with other settings. */
export function unusedInputs(inputs: readonly InputSettings[], paths: readonly string[]): readonly Issue[] {
  return inputs
    .filter(one => !paths.some(one.isOf))
    .map(({ file }) =>
      cliIssue('left-out', ['inputs'], { what: 'setting', file }, { severity: 'warning', actual: file }),
    )
}
