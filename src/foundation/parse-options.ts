import { withPaths } from './error'
import type { IssuePath } from './issue'
import { anyText, either, list, maybe, record, type Schema, wholeCount } from './schema'
import { parseStructure } from './structure'

/** Where the data of a `parse…` function lies. */
export interface ParseOptions {
  /**
   * The path of the data in what the caller was given: `['body', 'scorecard']`. The paths of issues begin with it; by
   * default, with the data itself.
   */
  readonly path?: IssuePath
}

const ParseOptions: Schema<ParseOptions> = record(() => ({ path: maybe(list(either(anyText, wholeCount))) }))

/**
 * Reads data that lies where the options say: the paths of all issues begin there.
 *
 * @param read - Reads the data, with paths that begin with the data itself.
 * @param name - The path of the data as a whole if the options give none: its name among several arguments.
 */
export function parseAt<T>(options: ParseOptions | undefined, read: () => T, name?: string): T {
  const path = options === undefined ? [] : (parseStructure(ParseOptions, options, ['options']).path ?? [])
  const ofWhole = path.length === 0 && name !== undefined ? [name] : path
  return withPaths(read, inner => (inner.length === 0 ? ofWhole : [...path, ...inner]))
}
