import { type Dossier, tallyDossiers } from 'egov-kpi/dossiers'
import { vietnamCivilService } from 'egov-kpi/working-time'
import { civilDateOf, dayNumberOf } from '../src/foundation/civil-date'

// A process of its own, that nothing else of a benchmark lies in its memory. Generated dossiers, not observed ones.
const rows = 10_000_000
const first = dayNumberOf('2021-04-01')
let peak = 0

function* stream(): Generator<Dossier> {
  for (let row = 0; row < rows; row++) {
    if (row % 100_000 === 0) peak = Math.max(peak, process.memoryUsage().rss)
    const received = first + ((row * 7919) % 600)
    yield {
      id: `HS-${row}`,
      unit: `unit-${(row * 31) % 500}`,
      channel: row % 2 === 0 ? 'online' : 'direct',
      receivedAt: civilDateOf(received),
      ...(row % 10 === 0 ? {} : { resolvedAt: civilDateOf(received + ((row * 13) % 45)) }),
      term: { amount: 1 + (row % 30), measure: 'working-days' },
    }
  }
}

const started = performance.now()
const { observations, refused } = tallyDossiers(stream(), {
  calendar: vietnamCivilService(),
  asOf: '2022-12-31',
  period: '2018-01-01/2022-12-31',
  by: 'unit',
})
const seconds = (performance.now() - started) / 1000
console.log(
  `${rows.toLocaleString('en')} dossiers streamed into ${observations.length} counts, ${refused.count} refused: ` +
    `${seconds.toFixed(1)} s with their generation, at most ${Math.round(peak / 1e6)} MB resident\n`,
)
