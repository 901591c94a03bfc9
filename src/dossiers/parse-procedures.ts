import { throwIfAny } from '../foundation/error'
import { type ParseOptions, parseAt } from '../foundation/parse-options'
import { type Procedure, readProcedures } from './procedure'

/**
 * Reads administrative procedures from unknown data, such as JSON.
 *
 * For the list of procedures whose terms dossiers are judged by.
 *
 * @param json - What should be a list of {@link Procedure}.
 * @param options - Where the data lies, for the paths of issues.
 * @returns The same data, checked.
 * @throws An `EgovKpiError` with every problem: an unknown key, an id used twice, terms in both forms, dated terms
 * that overlap.
 *
 * @example
 * ```ts
 * import { parseProcedures } from 'egov-kpi'
 *
 * const procedure = { id: 'ks', title: 'Đăng ký khai sinh', field: 'ho-tich' }
 * parseProcedures([procedure])[0]?.field // => 'ho-tich'
 * parseProcedures([procedure, procedure]) // => throws 'The procedure id “ks” is used twice'
 * ```
 */
export function parseProcedures(json: unknown, options?: ParseOptions): readonly Procedure[] {
  parseAt(options, () => throwIfAny(readProcedures(json, []).issues))
  return json as readonly Procedure[]
}
