import { issuesThrownBy, throwIfAny } from '../../foundation/error'
import type { Sheet } from '../sheets/sheet'
import { type SheetOptions, sheetOf } from '../sheets/write-records'
import type { Layout } from '../tables/layout'
import type { Input } from './input'

/** Puts an input into its tables, once it is checked; what is wrong has the name of the argument before its path. */
export function toSheets<T, Given extends object>(
  argument: string,
  { tables, parse, rowsOf }: Input<T, Given>,
  value: T,
  options: SheetOptions,
  given: Given,
): readonly Sheet[] {
  throwIfAny(issuesThrownBy(() => parse(value, given), [argument]))
  const rows: { readonly [K in string]?: readonly object[] | undefined } = rowsOf?.(value) ?? {}
  return Object.entries<Layout>(tables).flatMap(([name, layout]) => {
    const items = rows[name]
    return items === undefined ? [] : [sheetOf(layout, items, options)]
  })
}
