import type { Cell as HucreCell, WriteSheet } from 'hucre/xlsx'
import { largest } from '../../foundation/largest'
import type { Scorecard } from '../../scorecards/scorecard'
import { keyOf } from '../tables/layout'
import { asText, escaped, looksLikeError } from '../workbooks/write-xlsx'
import { formIdLayout } from './form-layout'
import type { FormRow } from './form-rows'
import { inForm } from './value-cell'
import { partName } from './value-parts'

/** The sheet of the ids: what each row is about. */
export function idSheet({ id }: Scorecard, rows: readonly FormRow[], round: string | undefined): WriteSheet {
  const ids = rows.map(({ key, unit, criterion, input }): readonly (string | null)[] => [
    key,
    id,
    unit.id,
    criterion.id,
    partName(input.path) || null,
    round ?? null,
  ])
  const header = formIdLayout.columns.map(keyOf)
  return hiddenSheet(formIdLayout.names.en[0] as string, [header, ...ids])
}

/** The name of the sheet of the lists. */
export const listSheetName = '_egov-kpi-lists'

/** The sheet of the levels to choose from, a column for each list: in a cell they may be too many or have commas. */
export function listSheet(lists: readonly (readonly string[])[]): WriteSheet {
  const longest = largest(lists.map(({ length }) => length))
  const rows = Array.from({ length: longest }, (_, row) => lists.map(list => list[row] ?? null))
  return hiddenSheet(listSheetName, rows)
}

function hiddenSheet(name: string, rows: readonly (readonly (string | null)[])[]): WriteSheet {
  const cells = new Map<string, Partial<HucreCell>>()
  rows.forEach((row, at) => {
    row.forEach((cell, position) => {
      if (looksLikeError(cell)) cells.set(`${at},${position}`, asText(cell))
    })
  })
  return {
    name,
    rows: rows.map(row => row.map(cell => (cell === null ? null : escaped(cell)))),
    cells,
    veryHidden: true,
  }
}

/** The different lists of levels that rows choose from. */
export function levelLists(rows: readonly FormRow[]): readonly (readonly string[])[] {
  const lists = new Map(
    rows.flatMap(({ input: { levels } }) => {
      const names = levels?.map(({ name }) => inForm(name))
      return names === undefined ? [] : [[JSON.stringify(names), names] as const]
    }),
  )
  return [...lists.values()]
}
