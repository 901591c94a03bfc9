/** How long one way of doing something takes, in milliseconds per call. */
export interface Timing {
  readonly label: string
  readonly median: number
  readonly min: number
  /** What the last run returned: for a look at whether rivals did the same work, and so that none is optimised away. */
  readonly result: unknown
}

export interface MeasureOptions {
  /** Timed runs; the median of an odd number of them is one of them. */
  readonly runs?: number
  /** Runs before the clock counts, in which the engine learns the code. */
  readonly warmUp?: number
}

/** Times a function that does the whole job, validation included. Prepare its input before, not in it. */
export const measure = (label: string, job: () => unknown, { runs = 9, warmUp = 3 }: MeasureOptions = {}): Timing => {
  const times: number[] = []
  let result: unknown
  for (let run = -warmUp; run < runs; run++) {
    const start = performance.now()
    result = job()
    const time = performance.now() - start
    if (run >= 0) times.push(time)
  }
  times.sort((a, b) => a - b)
  return { label, median: times[Math.floor(runs / 2)] ?? Number.NaN, min: times[0] ?? Number.NaN, result }
}

/** Prints timings below each other; the ratio says how many times as long as the first one each takes. */
export const printRatios = (title: string, timings: readonly Timing[]): void => {
  const base = timings[0]?.median ?? Number.NaN
  const rows = timings.map(({ label, median, min }) => [
    label,
    inMs(median),
    inMs(min),
    `${(median / base).toFixed(2)} ×`,
  ])
  printTable(title, [['', 'median', 'fastest', 'ratio'], ...rows])
}

/** Times the same job at growing sizes and prints n → time, and the power of n with which the time grows (1 = linear). */
export const printGrowth = (
  label: string,
  sizes: readonly number[],
  prepare: (n: number) => () => unknown,
  options?: MeasureOptions,
): void => {
  const timings = sizes.map(n => ({ n, median: measure(label, prepare(n), options).median }))
  const steps = timings.map(({ n, median }) => `${n.toLocaleString('en')} → ${inMs(median)}`)
  const [first, last] = [timings[0], timings.at(-1)]
  const power = first && last && Math.log(last.median / first.median) / Math.log(last.n / first.n)
  console.log(`${label}: ${steps.join(', ')}${power === undefined ? '' : ` (grows as n^${power.toFixed(2)})`}\n`)
}

const inMs = (time: number): string => `${time < 1000 ? time.toPrecision(3) : Math.round(time)} ms`

const printTable = (title: string, rows: readonly (readonly string[])[]): void => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  console.log(title)
  for (const [label = '', ...figures] of rows)
    console.log(
      [label.padEnd(widths[0] ?? 0), ...figures.map((text, i) => text.padStart(widths[i + 1] ?? 0))].join('  '),
    )
  console.log()
}
