/**
 * On-time resolution: two printed reports recomputed and checked, then a million generated dossiers tallied live.
 *
 *   npx tsx examples/on-time-report.ts          in English
 *   npx tsx examples/on-time-report.ts vi       in Vietnamese
 */
import {
  chainTallies,
  checkContinuity,
  checkPublished,
  checkTally,
  civilDateOf,
  compareRates,
  type Dossier,
  type DossierTally,
  dayNumberOf,
  formatNumber,
  formatPercent,
  formatPeriod,
  type Issue,
  onTimeRates,
  type PrintedFigure,
  tallyDossiers,
  textIn,
  vietnamCivilService,
} from 'egov-kpi'
import daNang from './data/da-nang-department.json' with { type: 'json' }
import ducPho from './data/duc-pho.json' with { type: 'json' }
import { heading, language, say } from './support/language'
import { table } from './support/table'

const right = (title: string) => ({ heading: title, align: 'right' }) as const
const number = (value: number | null | undefined): string => (value == null ? '–' : formatNumber(value, language))
const percent = (value: string | null): string =>
  value === null ? '–' : formatPercent(value, language, { rounding: { decimals: 2, mode: 'half-up' } })
const told = (findings: readonly Issue[]): string =>
  findings.length === 0
    ? say('Không có gì bất thường.', 'Nothing is doubtful.')
    : findings.map(({ message }) => `• ${message[language]}`).join('\n')

const columns: readonly (readonly [keyof DossierTally, string, string])[] = [
  ['received', 'Tiếp nhận', 'Received'],
  ['carriedOver', '  kỳ trước chuyển sang', '  carried over'],
  ['resolved', 'Đã giải quyết', 'Resolved'],
  ['early', '  trước hạn', '  early'],
  ['onTime', '  đúng hạn', '  on time'],
  ['inTime', '  trước hạn và đúng hạn', '  early and on time'],
  ['late', '  quá hạn', '  late'],
  ['pending', 'Đang giải quyết', 'Pending'],
  ['pendingWithinDeadline', '  trong hạn', '  within deadline'],
  ['pendingOverdue', '  quá hạn', '  overdue'],
]

/** A count of the form; one that it does not print follows from those that it does. */
const countOf = (tally: DossierTally, column: keyof DossierTally): number | null => {
  const { resolved, early, onTime, pending, pendingWithinDeadline: within } = tally
  const inTime = tally.inTime ?? (early == null || onTime == null ? null : early + onTime)
  const late = tally.late ?? (resolved == null || inTime == null ? null : resolved - inTime)
  const pendingOverdue = tally.pendingOverdue ?? (pending == null || within == null ? null : pending - within)
  return { ...tally, inTime, late, pendingOverdue }[column] as number | null
}

/** A printed form, its rates side by side, and everything doubtful about it. */
const report = (
  title: { vi: string; en: string },
  tallies: readonly DossierTally[],
  printed: readonly (readonly PrintedFigure[])[],
): void => {
  const periods = tallies.map(({ label, period }) =>
    label === undefined ? formatPeriod(period, language) : textIn(label, language),
  )
  console.log(heading(title))
  console.log(
    table(
      [{ heading: say('Hồ sơ', 'Dossiers') }, ...periods.map(right)],
      columns.map(([column, vi, en]) => [say(vi, en), ...tallies.map(tally => number(countOf(tally, column)))]),
    ),
  )
  const rates = tallies.map(tally => compareRates(tally))
  console.log()
  console.log(
    table(
      [{ heading: say('Tỷ lệ', 'Rate') }, ...periods.map(right), { heading: say('Công thức', 'Formula') }],
      Object.values(onTimeRates).map(({ title: name, formula }, row) => [
        name[language],
        ...rates.map(of => percent(of[row]?.value ?? null)),
        formula[language],
      ]),
    ),
  )
  console.log()
  console.log(
    told([
      ...tallies.flatMap(tally => checkTally(tally)),
      ...tallies.flatMap((tally, period) => checkPublished(tally, printed[period] ?? []).findings),
      ...checkContinuity(tallies),
    ]),
  )
}

const towns = ducPho.tallies as unknown as readonly DossierTally[]
const figures = ({ printed }: { printed: readonly unknown[] }) => printed as readonly (readonly PrintedFigure[])[]
report({ vi: 'Thị xã Đức Phổ', en: 'Đức Phổ town' }, towns, figures(ducPho))
const { findings } = checkPublished(chainTallies(towns).tally, [{ column: 'received', printed: ducPho.printedTotal }])
console.log(told(findings))
report(
  { vi: 'Sở Thông tin và Truyền thông Đà Nẵng', en: 'Đà Nẵng’s Department of Information and Communications' },
  daNang.tallies as unknown as readonly DossierTally[],
  figures(daNang),
)

// A million dossiers of 500 units, generated from a seed: no real ones.
const total = 1_000_000
const first = dayNumberOf('2021-12-01')
const bar = (done: number): void => {
  if (!process.stdout.isTTY) return
  const width = 40
  const filled = Math.round((done / total) * width)
  process.stdout.write(`\r${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${number(done)} / ${number(total)}`)
}
function* generated(): Generator<Dossier> {
  let seed = 2022
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  for (let row = 0; row < total; row++) {
    if (row % 10_000 === 0) bar(row)
    const received = first + random(220)
    const amount = 1 + random(20)
    yield {
      id: `HS-${row}`,
      unit: `unit-${String(random(500)).padStart(3, '0')}`,
      channel: random(2) === 0 ? 'online' : 'direct',
      receivedAt: civilDateOf(received),
      ...(random(20) === 0 ? {} : { resolvedAt: civilDateOf(received + random(Math.ceil(amount * 1.5))) }),
      term: { amount, measure: 'working-days' },
    }
  }
  bar(total)
}
console.log(
  heading({
    vi: '1.000.000 hồ sơ sinh ngẫu nhiên của 500 đơn vị, 6 tháng đầu năm 2022',
    en: '1,000,000 generated dossiers of 500 units, first half of 2022',
  }),
)
const { tallies, refused } = tallyDossiers(generated(), {
  calendar: vietnamCivilService(),
  asOf: '2022-06-30',
  period: '2022-S1',
  by: 'unit',
})
if (process.stdout.isTTY) process.stdout.write('\n\n')
console.log(
  table(
    [
      { heading: say('Đơn vị', 'Unit') },
      right(say('Tiếp nhận', 'Received')),
      right(say('Đã giải quyết', 'Resolved')),
      right(say('Đúng hạn', 'In time')),
    ],
    tallies
      .slice(0, 5)
      .map(tally => [
        say(`Đơn vị số ${Number(tally.scope.slice(5)) + 1}`, `Unit ${Number(tally.scope.slice(5)) + 1}`),
        number(tally.received),
        number(tally.resolved),
        percent(onTimeRates.resolvedInTime(tally).value),
      ]),
  ),
)
console.log(
  say(
    `… và ${number(tallies.length - 5)} đơn vị khác; ${number(refused.count)} hồ sơ bị từ chối.`,
    `… and ${number(tallies.length - 5)} other units; ${number(refused.count)} dossiers refused.`,
  ),
)
