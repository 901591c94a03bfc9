/** Mutants that change no result, and why, by file, place, mutator and replacement. */
export const equivalent: Readonly<Record<string, string>> = {}
