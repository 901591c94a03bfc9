/** The largest of non-negative numbers; `Math.max(...numbers)` overflows the stack for a long list. */
export function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, one) => Math.max(most, one), 0)
}
