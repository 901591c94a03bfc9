/**
 * Where Đà Nẵng stood at mid-2022 on the 20 indicators of its Plan 76, and of which there is no figure.
 *
 *   npx tsx examples/kpi-dashboard.ts          in English
 *   npx tsx examples/kpi-dashboard.ts vi       in Vietnamese
 *   npx tsx examples/kpi-dashboard.ts kpi.html also as a page
 */
import { writeFileSync } from 'node:fs'
import {
  type Bilingual,
  computeIndicators,
  computeStandings,
  defineUnits,
  formatFigure,
  formatNumber,
  formatPeriod,
  formatText,
  parseExact,
  parseFigure,
  type Standing,
  type Target,
} from 'egov-kpi'
import { nameFindings, renderHtml, reportFindings, reportStandings } from 'egov-kpi/report'
import formData from './data/da-nang-2022/statistical-form.json' with { type: 'json' }
import { heading, language, say } from './support/language'
import { formMid2022, plan76, plan76Table, plan76Targets, reportedMid2022 } from './support/plan-76'
import { table } from './support/table'

const units = defineUnits({
  groups: [{ id: 'city', name: { vi: 'Thành phố', en: 'City' } }],
  units: [{ id: 'da-nang', name: { vi: 'Thành phố Đà Nẵng', en: 'Đà Nẵng city' }, group: 'city' }],
})

// What the form of the first half of 2022 counts, and what the plan computes from it.
const { observations } = computeIndicators(plan76, { observations: reportedMid2022, periods: [formData.period] })
const found = computeStandings(plan76, { observations, targets: plan76Targets, units, asOf: '2022-06-30' })
const { rows, findings, statuses } = found

const number = (value: string | number | null | undefined): string =>
  value === null || value === undefined
    ? '–'
    : formatNumber(value, language, { rounding: { decimals: 2, mode: 'half-up' } })
const signed = (value: string | null): string =>
  `${value !== null && parseExact(value).numerator > 0n ? '+' : ''}${number(value)}`
const printed = (indicator: string, period: string): string =>
  formatFigure(parseFigure(plan76Table.find(row => row.indicator === indicator)?.printed[period] ?? ''), language)
const targetText = (target: Target | null): string => {
  if (target === null) return '–'
  if (target.comparator === 'between') return `${number(target.low)}–${number(target.high)}`
  return `${target.comparator === 'about' ? '~' : ''}${number(target.value)}`
}
const statusText = ({ status, reasons }: Standing): string => {
  const step = statuses.find(({ id }) => id === status)
  return step === undefined ? (reasons.at(-1)?.message[language] ?? '') : formatText(step.name, language)
}
const scopes: Readonly<Record<string, Bilingual>> = {
  city: { vi: 'thành phố', en: 'city' },
  nation: { vi: 'quốc gia', en: 'nation' },
}
const right = (title: string) => ({ heading: title, align: 'right' }) as const
const codeOf = (indicator: string): string => plan76.find(({ id }) => id === indicator)?.code ?? ''
const nameOf = (indicator: string): string => {
  const name = formatText(plan76.find(({ id }) => id === indicator)?.name ?? '', language)
  return name.length > 56 ? `${name.slice(0, 55)}…` : name
}

console.log(heading({ vi: 'Kế hoạch 76: Đà Nẵng đến 30/6/2022', en: 'Plan 76: Đà Nẵng on 30 June 2022' }))
console.log(
  table(
    [
      { heading: say('Số', 'No.') },
      { heading: say('Chỉ tiêu', 'Indicator') },
      { heading: say('Phạm vi', 'Scope') },
      right('2021'),
      right(formatPeriod(formData.period, language)),
      right(say('Mục tiêu', 'Target')),
      { heading: say('Kỳ của mục tiêu', 'Target for') },
      right(say('Đạt %', 'Attained %')),
      right(say('Tiến độ %', 'Progress %')),
      right(say('So với mục tiêu', 'From target')),
      { heading: say('Tình trạng', 'Status') },
    ],
    rows.map(row => [
      codeOf(row.indicator),
      nameOf(row.indicator),
      [scopes[row.scope ?? '']?.[language] ?? '–', row.target?.document].filter(Boolean).join(', '),
      printed(row.indicator, '2021'),
      number(row.observation?.value),
      targetText(row.target),
      row.target === null ? '–' : formatPeriod(row.target.period, language),
      number(row.attainment),
      number(row.progress),
      signed(row.difference),
      statusText(row),
    ]),
  ),
)
const without = plan76.filter(({ id }) => !rows.some(row => row.indicator === id && row.observation !== null))
console.log(
  say(
    `\nChưa có số liệu: ${without.length}/${plan76.length} chỉ tiêu.`,
    `\nNo figure yet: ${without.length} of ${plan76.length} indicators.`,
  ),
)
console.log(say('\nNội dung cần rà soát:', '\nFindings:'))
const named = nameFindings([...formMid2022.findings, ...findings], {
  units: Object.fromEntries(units.units.map(({ id, name }) => [id, name])),
  indicators: Object.fromEntries(plan76.map(({ id, name }) => [id, name])),
  scopes,
})
console.log(named.map(({ message }) => `• ${message[language]}`).join('\n'))

const page = process.argv.find(argument => argument.endsWith('.html'))
if (page !== undefined) {
  const names = { units: Object.fromEntries(units.units.map(({ id, name }) => [id, name])) }
  const blocks = [...reportStandings(found, { indicators: plan76, names, scopes }), ...reportFindings(named)]
  writeFileSync(page, renderHtml({ title: { vi: 'Kế hoạch 76', en: 'Plan 76' }, blocks }, { language }))
}
