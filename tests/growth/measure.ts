/** What is called at a size: the input is made before the clock runs. */
export type Made = () => unknown

/** How long something takes at three sizes, in milliseconds of the processor, and the power of the size with which that grows. */
export interface Growth {
  readonly sizes: readonly number[]
  readonly times: readonly number[]
  readonly exponent: number
}

const runs = 5
/** At the largest size. A call that takes less does at most a few steps for each item, whatever its power. */
const tooShort = 15
/** A call that takes longer at the smallest size is not tried at four times that. */
const tooLong = 2_000
/** Time that grows faster is a fault. It is 1 for a list, a little more for sorting, 2 for comparing each with each. */
export const mostExponent = 1.5

/** What grows no faster in one run is not measured again: noise alone does not make 16 times the work look so small. */
const surelySlow = 1.3

/** How long the largest call takes at least where its exponent counts, in milliseconds: below, a collection of garbage is much. */
const longEnough = 300

/** Measures at n and 4n; what seems to grow too fast is measured again, with twice the size as long as it is short. */
export async function growthOf(make: (n: number) => Made, n: number): Promise<Growth> {
  let growth = await growthAt(make, n, [n, 4 * n], 1)
  if (growth.exponent < surelySlow) return growth
  let from = n
  for (let isShort = true; isShort; ) {
    isShort = (growth.times.at(-1) ?? 0) < longEnough
    if (isShort) from *= 2
    growth = await growthAt(make, from, [from, 2 * from, 4 * from], runs)
    if (growth.exponent < mostExponent) return growth
  }
  return growth
}

/** The first call is there for the compiler: what it adds would hide how the rest grows. */
async function growthAt(make: (n: number) => Made, n: number, sizes: readonly number[], runs: number): Promise<Growth> {
  const once = await timed(make(n))
  if (once > tooLong) return { sizes, times: [once], exponent: Number.POSITIVE_INFINITY }
  const times: number[] = []
  for (const size of sizes.toReversed()) {
    times.unshift(await fastest(make(size), runs))
    if ((times.at(-1) ?? 0) < tooShort) return { sizes, times, exponent: 0 }
  }
  const [least = 0] = times
  return { sizes, times, exponent: Math.log((times.at(-1) ?? 0) / Math.max(least, 0.05)) / Math.log(4) }
}

async function fastest(made: Made, times: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let time = 0; time < times; time++) least = Math.min(least, await timed(made))
  return least
}

/** The time of this process, which other work on the machine does not lengthen. What a call refuses takes time too. */
async function timed(made: Made): Promise<number> {
  const before = process.cpuUsage()
  try {
    await made()
  } catch {
    // Refused: `npm run fuzz` checks whether that is right.
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
