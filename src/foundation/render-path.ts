import { type IssuePath, pathText } from './issue'
import { anyText, either, list, number, type Schema } from './schema'
import { parseStructure } from './structure'

const Path: Schema<IssuePath> = list(either(anyText, number()))

/**
 * Writes a path as people write it in code.
 *
 * @param path - Property names and list positions.
 * @returns A text such as `entries[3].score`; an empty path is the empty text.
 * @throws An `EgovKpiError` when it is not a list of names and positions.
 *
 * @example
 * ```ts
 * import { formatPath } from 'egov-kpi'
 *
 * formatPath(['entries', 3, 'score']) // => 'entries[3].score'
 * ```
 */
export function formatPath(path: IssuePath): string {
  return pathText(parseStructure(Path, path))
}
