import type { Issue } from '../../foundation/issue'
import { flag, maybe, object, type Properties, record, type Schema, tested } from '../../foundation/schema'
import { parseStructure } from '../../foundation/structure'
import {
  type FileDescription,
  type GivenFile,
  type LimitOptions,
  type OpenFile,
  openFile,
  parseFiles,
} from '../files/file'
import { type FileOptions, fileOptionShape } from '../files/file-options'
import { GivenLimits } from '../files/limits'
import type { Notes } from '../files/notes'

/** How an input is read from files. */
export interface ReadOptions extends FileOptions, LimitOptions {
  /**
   * True imports the rows that are whole and leaves out the others. A file that could not be read to its end gives no
   * result in any case. Otherwise nothing is imported from files with an error.
   */
  readonly partial?: boolean
}

/** A further check of what was read, made by the caller, who knows more than the file: that its units exist, say. */
export interface CheckedBy<T> {
  /** The issues of a value, their paths leading into it; each is placed at the row that it is about. */
  readonly check?: (value: T) => readonly Issue[]
}

/** What reading an input gives: the data, and everything that was noticed, errors among it. */
export interface Reading<T> {
  /** Null if something is wrong, unless `partial` was asked for; then what was whole. */
  readonly value: T | null
  /** Errors first, then in the order in which they were met, each with file, sheet, row and column as its path. */
  readonly findings: readonly Issue[]
  /** What was found out about each file. */
  readonly files: readonly FileDescription[]
}

const shape: Properties<ReadOptions> = {
  ...fileOptionShape,
  limits: maybe(GivenLimits),
  partial: maybe(flag),
}
const Options: Schema<ReadOptions> = record(() => shape)

/** Reads options, throwing what is wrong with them. */
export function readOptions(options: ReadOptions): ReadOptions {
  return parseStructure(Options, options, ['options'])
}

/** Reads the options of an input that takes further ones. */
export function readOwnOptions<T extends object>(
  options: T,
  own: Readonly<Record<string, Schema>>,
): ReadOptions & CheckedBy<unknown> & Readonly<Record<string, unknown>> {
  const check = maybe(tested<CheckedBy<unknown>['check']>(value => typeof value === 'function'))
  const schema = object(() => ({ ...shape, check, ...own }))
  return parseStructure(schema, options, ['options']) as ReturnType<typeof readOwnOptions>
}

/** Opens the files of one input. */
export async function openFiles(
  files: GivenFile | readonly GivenFile[],
  options: FileOptions & LimitOptions,
  notes: Notes,
): Promise<readonly OpenFile[]> {
  const opened: OpenFile[] = []
  const list = parseFiles(files)
  for (const file of list) opened.push(await openFile(file, options, notes))
  return opened
}

/** What a result says of its files. */
export function describeFiles(files: readonly OpenFile[]): readonly FileDescription[] {
  return files.map(({ name, format, encoding, separator }) => ({
    name,
    format,
    ...(encoding === undefined ? {} : { encoding }),
    ...(separator === undefined ? {} : { separator }),
  }))
}
