import type { Observation } from '../observations/observation'
import type { CountsForm } from './form'
import { rollUp } from './roll-up'

/**
 * The counts of several sheets of one form together, as `rollUp` adds them: the row "Tổng số" at the end of a form.
 *
 * A count that one of the sheets lacks has no sum: what is unknown is not zero.
 *
 * @param unit - What the sums are of.
 */
export function sumSheets(
  form: CountsForm,
  sheets: readonly (readonly Observation[])[],
  unit: string,
): readonly Observation[] {
  const ids = sheets.map((_, index) => `sheet-${index + 1}`)
  const given = sheets.flatMap((sheet, index) =>
    sheet.map(({ dimension: _, ...one }) => ({ ...one, unit: ids[index] as string })),
  )
  const { observations, coverage } = rollUp(given, {
    indicators: form.indicators,
    units: {
      groups: [{ id: 'sheets', name: 'Sheets' }],
      units: ids.map(id => ({ id, name: id, group: 'sheets' })),
    },
    to: 'all',
    whole: unit,
  })
  return observations.map((one, index) =>
    (coverage[index]?.missing ?? []).length === 0 ? one : { ...one, value: null, absence: 'no-data' },
  )
}
