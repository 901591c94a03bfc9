import type { Issue } from '../../foundation/issue'
import type { RowRecord } from '../tables/records'

/** Finds the first row that is the same as another one by some properties; undefined if it is that row. */
export function firstAlike(
  tables: readonly (readonly RowRecord[] | null)[],
): (record: RowRecord, keys: readonly string[]) => RowRecord | undefined {
  const firsts = new Map<string, RowRecord>()
  const indexed = new Set<string>()
  const tableOf = new Map<RowRecord, number>()
  const keyOf = (record: RowRecord, table: number, keys: readonly string[]): string =>
    JSON.stringify([table, keys, keys.map(key => record.value?.[key])])
  const index = (keys: readonly string[]): void => {
    if (indexed.has(keys.join())) return
    indexed.add(keys.join())
    tables.forEach((rows, table) => {
      for (const row of rows ?? []) {
        tableOf.set(row, table)
        const key = keyOf(row, table, keys)
        if (!firsts.has(key)) firsts.set(key, row)
      }
    })
  }
  return (record, keys) => {
    index(keys)
    const table = tableOf.get(record)
    const first = table === undefined ? undefined : firsts.get(keyOf(record, table, keys))
    return first === record ? undefined : first
  }
}

/** The same issue, saying that a row is there twice by the file and row of the first one. */
export function repeats(issue: Issue, first: RowRecord, what: readonly unknown[]): Issue {
  const { vi, en } = first.from.where(first.row)
  const named = what.map(String).join(', ')
  const message = {
    vi: `Dòng này trùng với ${vi} (${named}).`,
    en: `This row is the same as ${en} (${named}).`,
  }
  return { ...issue, message }
}
