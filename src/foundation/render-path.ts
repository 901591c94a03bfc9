import * as z from 'zod'
import { type IssuePath, pathText } from './issue'
import { parseStructure } from './structure'

const Path: z.ZodType<IssuePath> = z.array(z.union([z.string(), z.number()]))

/**
 * Writes a path as people write it in code.
 *
 * @param path - Property names and list positions.
 * @returns A text such as `entries[3].score`; an empty path is the empty text.
 * @throws An `EgovKpiError` when it is not a list of names and positions.
 *
 * @example
 * ```ts
 * import { renderPath } from 'egov-kpi'
 *
 * renderPath(['entries', 3, 'score']) // => 'entries[3].score'
 * ```
 */
export function renderPath(path: IssuePath): string {
  return pathText(parseStructure(Path, path))
}
