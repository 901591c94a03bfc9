interface Place {
  readonly line: number
  readonly column: number
}

/** A fault that can be planted, in the words of Stryker's instrumenter: lines from 0. */
export interface Mutant {
  readonly fileName: string
  readonly location: { readonly start: Place; readonly end: Place }
  readonly mutatorName: string
  readonly replacement: string
}

export function keyOf(mutant: Mutant): string
