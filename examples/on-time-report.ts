/**
 * On-time resolution: two printed reports recomputed and checked, then a million generated dossiers counted live.
 *
 *   npx tsx examples/on-time-report.ts          in English
 *   npx tsx examples/on-time-report.ts vi       in Vietnamese
 */
import {
  addDays,
  checkForm,
  computeIndicators,
  type Dossier,
  type FormAnswer,
  fillForm,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatText,
  type Indicator,
  type Observation,
  tallyDossiers,
  vietnamCivilService,
} from 'egov-kpi'
import { formII06a, onTimeRates } from 'egov-kpi/frameworks'
import { nameFindings } from 'egov-kpi/report'
import daNang from './data/da-nang-department.json' with { type: 'json' }
import ducPho from './data/duc-pho.json' with { type: 'json' }
import { heading, language, say } from './support/language'
import { table } from './support/table'

const right = (title: string) => ({ heading: title, align: 'right' }) as const
const number = (value: string | number | null | undefined): string =>
  value == null ? '–' : formatNumber(value, language)
const percent = (value: string | number | null | undefined): string =>
  value == null ? '–' : formatPercent(value, language, { rounding: { decimals: 2, mode: 'half-up' } })

/** The form with the rates beside its counts, so that printed percentages are checked too. */
const form = { ...formII06a, indicators: [...formII06a.indicators, ...onTimeRates] }
const names = Object.fromEntries(form.indicators.map(({ id, name }) => [id, name]))
const hidden = ['newly-received', 'handled-in-time'].map(id => `dossiers-${id}`)

/** A printed form, its rates side by side, and everything doubtful about it. */
const report = (
  title: { vi: string; en: string },
  counts: readonly Observation[],
  printed: readonly FormAnswer[],
): void => {
  const periods = [...new Map(counts.map(({ period, label }) => [period, label]))]
  const { observations } = computeIndicators(onTimeRates, {
    observations: fillForm(formII06a, counts),
    periods: periods.map(([period]) => period),
  })
  const figureOf = (id: string, period: string) =>
    observations.find(one => one.indicator === id && one.period === period)?.value
  const headings = periods.map(([period, label]) =>
    right(label === undefined ? formatPeriod(period, language) : formatText(label, language)),
  )
  const rows = (list: readonly Pick<Indicator, 'id' | 'name'>[], write: typeof number) =>
    list.map(({ id, name }) => [formatText(name, language), ...periods.map(([period]) => write(figureOf(id, period)))])
  const known = formII06a.indicators.filter(({ id }) => periods.some(([period]) => figureOf(id, period) != null))
  console.log(heading(title))
  console.log(
    table(
      [{ heading: say('Hồ sơ', 'Dossiers') }, ...headings],
      rows(
        known.filter(({ id }) => !hidden.includes(id)),
        number,
      ),
    ),
  )
  console.log()
  console.log(table([{ heading: say('Tỷ lệ', 'Rate') }, ...headings], rows(onTimeRates, percent)))
  console.log()
  const answers = counts.map(({ indicator, period, value }) => ({ row: indicator, period, value: value as number }))
  const { findings } = checkForm(form, [...answers, ...printed])
  console.log(
    findings.length === 0
      ? say('Không phát hiện nội dung cần rà soát.', 'No findings.')
      : nameFindings(findings, { indicators: names })
          .map(({ message }) => `• ${message[language]}`)
          .join('\n'),
  )
}

report(
  { vi: 'Thị xã Đức Phổ', en: 'Đức Phổ town' },
  ducPho.observations as readonly Observation[],
  ducPho.printed as readonly FormAnswer[],
)
report(
  { vi: 'Sở Thông tin và Truyền thông Đà Nẵng', en: 'Đà Nẵng’s Department of Information and Communications' },
  daNang.observations as readonly Observation[],
  daNang.printed,
)

// A million dossiers of 500 units, generated from a seed: no real ones.
const total = 1_000_000
const first = '2021-12-01'
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
    const received = addDays(first, random(220))
    const amount = 1 + random(20)
    yield {
      id: `HS-${row}`,
      unit: `unit-${String(random(500)).padStart(3, '0')}`,
      channel: random(2) === 0 ? 'online' : 'direct',
      receivedAt: received,
      ...(random(20) === 0 ? {} : { resolvedAt: addDays(received, random(Math.ceil(amount * 1.5))) }),
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
const period = '2022-S1'
const { observations, refused } = tallyDossiers(generated(), {
  calendar: vietnamCivilService(),
  asOf: '2022-06-30',
  period,
  by: 'unit',
})
if (process.stdout.isTTY) process.stdout.write('\n\n')
const computed = computeIndicators(onTimeRates, { observations, periods: [period] }).observations
const units = [...new Set(observations.map(({ unit }) => unit))]
const figure = (unit: string, id: string) => computed.find(one => one.unit === unit && one.indicator === id)?.value
console.log(
  table(
    [
      { heading: say('Đơn vị', 'Unit') },
      right(say('Tiếp nhận', 'Received')),
      right(say('Đã giải quyết', 'Resolved')),
      right(say('Đúng hạn', 'In time')),
    ],
    units
      .slice(0, 5)
      .map(unit => [
        say(`Đơn vị số ${Number(unit.slice(5)) + 1}`, `Unit ${Number(unit.slice(5)) + 1}`),
        number(figure(unit, 'dossiers-received')),
        number(figure(unit, 'dossiers-resolved')),
        percent(figure(unit, 'resolved-in-time')),
      ]),
  ),
)
console.log(
  say(
    `… và ${number(units.length - 5)} đơn vị khác; ${number(refused.count)} hồ sơ bị từ chối.`,
    `… and ${number(units.length - 5)} other units; ${number(refused.count)} dossiers refused.`,
  ),
)
