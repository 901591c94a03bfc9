import type { Issue } from '../../foundation/issue'
import type { RowRecord } from '../tables/records'

type Repeats = ReadonlyMap<RowRecord, RowRecord>

/** Finds the first row of the same table that another one repeats in some properties. */
export function firstAlike(
  tables: readonly (readonly RowRecord[] | null)[],
): (record: RowRecord, keys: readonly string[]) => RowRecord | undefined {
  const known = new Map<readonly string[], Repeats>()
  return (record, keys) => {
    const repeats = known.get(keys) ?? repeatsIn(tables, keys)
    known.set(keys, repeats)
    return repeats.get(record)
  }
}

function repeatsIn(tables: readonly (readonly RowRecord[] | null)[], keys: readonly string[]): Repeats {
  const repeats = new Map<RowRecord, RowRecord>()
  for (const rows of tables) {
    const firsts = new Map<string, RowRecord>()
    for (const row of rows ?? []) {
      const same = JSON.stringify(keys.map(key => row.value?.[key]))
      const first = firsts.get(same)
      if (first === undefined) firsts.set(same, row)
      else repeats.set(row, first)
    }
  }
  return repeats
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
