import { deepFreeze } from '../../foundation/freeze'
import type { Layout } from '../tables/layout'
import * as inputs from './all-inputs'
import type { Input } from './input'

type Inputs = typeof inputs

/** The inputs of the library that a file may hold; `form` is one that `assessmentTemplate` made. */
export type InputName = keyof Inputs

/** The names of all inputs. */
export const inputNames: readonly InputName[] = /* @__PURE__ */ (Object.keys(inputs) as InputName[]).sort()

const byName = /* @__PURE__ */ new Map<string, unknown>(Object.entries(inputs))

/** An input by its name, whatever its data are. */
export function inputCalled(name: InputName): Input<unknown> {
  return byName.get(name) as Input<unknown>
}

/** What an input is once it is read. */
export type InputValue<N extends InputName> = Inputs[N] extends Input<infer T, infer _, infer __> ? T : never

/** What the reader of an input takes besides files and the usual options. */
export type InputGiven<N extends InputName> = Inputs[N] extends Input<infer _, infer G, infer __> ? G : never

/** The tables that inputs are read from, by name. */
export type LayoutName = { [N in InputName]: keyof Inputs[N]['tables'] }[InputName]

/**
 * The columns of every table that is read: the headings under which each is known, in Vietnamese and English, and what it
 * may hold. Headings are compared in Unicode form NFC, without blanks at the ends, in any case; another one is an issue.
 *
 * @example
 * ```ts
 * import { layouts } from 'egov-kpi/exchange'
 *
 * layouts.units.columns[0]?.headings
 * // => { vi: ['Mã đơn vị', 'mã'], en: ['unit', 'unit id', 'id'] }
 * ```
 */
export const layouts: Readonly<Record<LayoutName, Layout>> = /* @__PURE__ */ deepFreeze(
  Object.assign({}, ...inputNames.map(name => inputCalled(name).tables)),
)

/** The input that a table belongs to. */
export function inputOfTable(name: LayoutName): InputName {
  return inputNames.find(input => Object.hasOwn(inputCalled(input).tables, name)) as InputName
}
