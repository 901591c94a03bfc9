/** Whether a term is nothing but whole days, or the day of receipt; other terms are possible, and for the schema. */
export function isSimpleTerm(
  value: unknown,
): value is { readonly amount: number; readonly measure: 'working-days' | 'calendar-days' } {
  if (typeof value !== 'object' || value === null) return false
  const { amount, measure } = value as Record<string, unknown>
  if (measure !== 'working-days' && measure !== 'calendar-days') return false
  if (!Number.isSafeInteger(amount) || (amount as number) < (measure === 'working-days' ? 0 : 1)) return false
  let keys = 0
  for (const _ in value) keys++
  return keys === 2
}
