/** A mutant that changes no result, named by what it replaces and not by its place, since lines shift. */
export interface Equivalent {
  readonly file: string
  /** The text that is replaced, on one line. */
  readonly source: string
  readonly replacement: string
  /** The line on which that text begins, if it appears more than once in the file. */
  readonly line?: string
  readonly reason: string
}

export const equivalent: readonly Equivalent[] = []
