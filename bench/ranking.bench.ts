import { rank as rankDoubles } from 'd3-array'
import { rank } from 'egov-kpi'
import { measure, printGrowth, printRatios } from './harness'

/** Scores with two decimals between 0 and 100, so that many are tied; the same on every run. */
function scores(count: number): readonly string[] {
  let state = 20221231
  return Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return (Math.floor(state / 214748) / 100).toFixed(2)
  })
}

const entriesOf = (texts: readonly string[]) => texts.map((score, index) => ({ unit: `unit ${index}`, score }))

/** What a spreadsheet does: floating point, sorted, ties found by comparing doubles; no checks, no groups, no policy. */
function spreadsheet(texts: readonly string[]): readonly { readonly unit: string; readonly rank: number }[] {
  const sorted = texts
    .map((text, index) => ({ unit: `unit ${index}`, score: Number.parseFloat(text), rank: 0 }))
    .sort((a, b) => b.score - a.score)
  sorted.forEach((entry, index) => {
    const before = sorted[index - 1]
    entry.rank = before?.score === entry.score ? before.rank : index + 1
  })
  return sorted
}

for (const count of [10_000, 100_000]) {
  const texts = scores(count)
  const entries = entriesOf(texts)
  const [first, second] = [rank(entries).entries[0]?.rank, rank(entries).entries.at(-1)?.rank]
  if (first !== 1 || second !== spreadsheet(texts).at(-1)?.rank) throw new Error('the rivals do not agree')
  printRatios(`${count.toLocaleString('en')} entries ranked, checks included`, [
    measure('egov-kpi rank', () => rank(entries)),
    measure('egov-kpi rank, decimals 1', () => rank(entries, { decimals: 1 })),
    measure('d3-array rank (doubles, unchecked, no ties policy)', () =>
      rankDoubles(texts.map(text => -Number.parseFloat(text))),
    ),
    measure('sort of doubles (unchecked)', () => spreadsheet(texts)),
  ])
}

printGrowth(
  'rank',
  [1000, 10_000, 100_000, 1_000_000],
  count => {
    const entries = entriesOf(scores(count))
    return () => rank(entries)
  },
  { runs: 3, warmUp: 1 },
)
