// The few functions that we measure against. Stated here, so that the type check does not need bench's packages.

declare module 'd3-array' {
  export function rank(values: readonly number[]): Float64Array
  export function rank<T>(values: readonly T[], value: (item: T) => number): Float64Array
}
