import { randomNumbers } from '../../examples/support/random'

/** Choices that look random and are the same for the same text. */
export interface Dice {
  /** A whole number from 0 up to, but not including, a limit. */
  readonly below: (limit: number) => number
  /** Whether something happens that happens once in so many times. */
  readonly once: (inTimes: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
}

export function diceOf(text: string): Dice {
  let seed = 2_166_136_261
  for (let index = 0; index < text.length; index++) seed = Math.imul(seed ^ text.charCodeAt(index), 16_777_619)
  const random = randomNumbers(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  return { below, once: times => below(times) === 0, pick: list => list[below(list.length)] as (typeof list)[number] }
}
