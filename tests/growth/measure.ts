/** What is called at a size: the input is made before the clock runs. */
export type Made = () => unknown

/** How long something takes at three sizes, in milliseconds of the processor, and the power of the size with which that grows. */
export interface Growth {
  readonly sizes: readonly number[]
  readonly times: readonly number[]
  readonly exponent: number
}

const runs = 5
/** At the largest size. What takes less is at most a few steps for each item, whatever its power. */
const tooShort = 10
/** What takes longer at the smallest size is not tried at four times that. */
const tooLong = 2_000
/** Time that grows faster is a fault. It is 1 for a list, a little more for sorting, 2 for comparing each with each. */
export const mostExponent = 1.5

/** Measures at n, 2n and 4n; what seems to grow too fast is measured again, larger where it was short. */
export async function growthOf(make: (n: number) => Made, n: number): Promise<Growth> {
  const first = await growthAt(make, n)
  if (first.exponent < mostExponent) return first
  const isShort = (first.times.at(-1) ?? 0) < 200
  const second = await growthAt(make, isShort ? n * 2 : n)
  return second.exponent < first.exponent ? second : first
}

async function growthAt(make: (n: number) => Made, n: number): Promise<Growth> {
  const sizes = [n, 2 * n, 4 * n]
  const once = await timed(make(n))
  if (once > tooLong) return { sizes, times: [once], exponent: Number.POSITIVE_INFINITY }
  const last = await timed(make(4 * n))
  if (last < tooShort) return { sizes, times: [once, last], exponent: 0 }
  const times: number[] = []
  for (const size of sizes) times.push(await fastest(make(size), last > 2_000 ? 1 : runs))
  const [least = 0, , most = 0] = times
  return { sizes, times, exponent: Math.log(most / Math.max(least, 0.05)) / Math.log(4) }
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
    // Refused: whether rightly so is for `npm run fuzz` to tell.
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
