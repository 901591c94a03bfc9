import { expect } from 'vitest'

export interface Check {
  readonly same: (actual: unknown, expected: unknown, place: string) => void
  readonly throws: (run: () => Promise<unknown>, message: string, place: string) => Promise<void>
  readonly allReached: (places: number) => void
}

/** What the `// =>` comments of one example become. Each block has its own check; an assertion that never ran is a fault. */
export const createCheck = (): Check => {
  const reached = new Set<string>()
  return {
    same: (actual, expected, place) => {
      reached.add(place)
      expect(actual, place).toStrictEqual(expected)
    },
    throws: async (run, message, place) => {
      reached.add(place)
      const error = await run().then(
        () => undefined,
        (reason: unknown) => reason ?? 'nothing',
      )
      expect(error, `${place}: nothing was thrown`).toBeDefined()
      expect(error instanceof Error ? error.message : String(error), place).toContain(message)
    },
    allReached: places => {
      expect([...reached], 'assertions that the example reached').toHaveLength(places)
    },
  }
}
