import { throwIfAny } from '../foundation/error'
import type { Form } from './form'
import { readForm } from './read-form'

/**
 * Defines a statistical form in TypeScript.
 *
 * For the forms that agencies fill in every quarter: which rows there are, which answers they take, which figures follow
 * from which by what formula, and what must hold between them. From JSON use {@link parseForm}.
 *
 * @param form - Rows, constraints and the rounding of printed figures; plain data.
 * @returns The same object.
 * @throws An `EgovKpiError` with everything that is wrong: unknown keys and kinds, a code used twice, a formula of a row
 * that does not exist (with the nearest that does), formulas that run in a circle, measures that do not go together.
 *
 * @example
 * ```ts
 * import { checkForm, defineForm } from 'egov-kpi'
 *
 * const procedures = { kind: 'count', of: 'thủ tục' } as const
 * const form = defineForm({
 *   id: 'integration',
 *   title: 'Tích hợp trên Cổng DVC quốc gia',
 *   rounding: { decimals: 2, mode: 'half-up' },
 *   rows: [
 *     {
 *       code: '5.3',
 *       kind: 'derived',
 *       title: 'Tỷ lệ đã tích hợp',
 *       measure: { kind: 'percent' },
 *       formula: {
 *         kind: 'product',
 *         of: [
 *           { kind: 'number', value: 100 },
 *           { kind: 'quotient', of: [{ kind: 'reference', to: '5.3.2' }, { kind: 'reference', to: '5.3.1' }] },
 *         ],
 *       },
 *     },
 *     { code: '5.3.1', kind: 'figure', title: 'Tổng số', measure: procedures },
 *     { code: '5.3.2', kind: 'figure', title: 'Đã tích hợp', measure: procedures },
 *   ],
 * })
 * const answers = [
 *   { row: '5.3', printed: '56,39' },
 *   { row: '5.3.1', printed: '1.736' },
 *   { row: '5.3.2', printed: '979' },
 * ]
 * checkForm(form, answers).findings // => []
 * ```
 */
export function defineForm<const F extends Form>(form: F): F {
  throwIfAny(readForm(form).issues)
  return form
}

/**
 * Reads a statistical form from unknown data, such as JSON.
 *
 * @param json - What should be a {@link Form}.
 * @returns The same data, checked.
 * @throws An `EgovKpiError` with everything that is wrong, as {@link defineForm} does.
 *
 * @example
 * ```ts
 * import { parseForm } from 'egov-kpi'
 *
 * const row = { code: '1', kind: 'coded', title: 'LGSP', answers: [] }
 * const rounding = { decimals: 2, mode: 'half-up' }
 * parseForm({ id: 'f', title: 'F', rounding, rows: [row] }) // => throws 'at least 1 item'
 * ```
 */
export function parseForm(json: unknown): Form {
  throwIfAny(readForm(json).issues)
  return json as Form
}
