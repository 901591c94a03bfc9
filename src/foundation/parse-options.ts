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

/** The path with which the issues of a `parse…` function begin. */
export function pathOf(options: ParseOptions | undefined): IssuePath {
  if (options === undefined) return []
  return parseStructure(ParseOptions, options, ['options']).path ?? []
}
