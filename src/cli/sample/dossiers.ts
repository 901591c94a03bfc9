import type { Dossier } from '../../dossiers/index'
import { addDays } from '../../foundation/index'

const units = ['so-y-te', 'so-noi-vu', 'so-khcn', 'so-xay-dung']
const amounts = [3, 5, 10]

/** Eighty dossiers of the second quarter of 2026, some late, some not resolved yet. */
export const sampleDossiers: readonly Dossier[] = Array.from({ length: 80 }, (_, index): Dossier => {
  const receivedAt = addDays('2026-03-26', index)
  const amount = amounts[index % amounts.length] as number
  const days = 1 + ((index * 7) % (2 * amount))
  const resolvedAt = addDays(receivedAt, days)
  return {
    id: `HS-${String(index + 1).padStart(4, '0')}`,
    unit: units[(index * 3) % units.length] as string,
    channel: index % 3 === 0 ? 'direct' : 'online',
    receivedAt,
    ...(index % 13 === 12 || resolvedAt > '2026-06-30' ? {} : { resolvedAt }),
    term: { amount, measure: 'working-days' },
  }
})
