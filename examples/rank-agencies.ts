/**
 * Ranks real governments from published figures and explains a place.
 *
 *   npm start          in English
 *   npm start -- vi    in Vietnamese
 */
import { explain, explainPlace, formatExplanation, formatNumber, formatText, rank, round } from 'egov-kpi'
import { dti2022, egdi2018 } from 'egov-kpi/frameworks'
import { heading, language, say } from './support/language'
import { dti2022Figures, dti2022Ranks, egdi2018Rows, itApplication2017, recompute } from './support/published-indices'
import { table } from './support/table'

const number = (value: string | number, decimals: number): string =>
  formatNumber(value, language, { rounding: { decimals, mode: 'half-up' } })
const right = (title: string) => ({ heading: title, align: 'right' }) as const
const left = (title: string) => ({ heading: title })

// The United Nations' index of 193 countries: recomputed from its components, ranked on its published precision.
const countries = rank(recompute(egdi2018, egdi2018Rows, 'country', '2018'), egdi2018.ranking)
const published = new Map(egdi2018Rows.map(row => [row['country'], row]))
const components = (unit: string): readonly string[] =>
  ['osi', 'hci', 'tii'].map(indicator => number(published.get(unit)?.[indicator] ?? '', 4))
const bandName = (band: string | undefined): string =>
  formatText(egdi2018.ranking?.bands?.find(({ id }) => id === band)?.name ?? '', language)

console.log(
  heading({
    vi: 'Chính phủ điện tử của 193 quốc gia năm 2018 (EGDI)',
    en: 'E-government of 193 countries, 2018 (EGDI)',
  }),
)
console.log(
  table(
    [
      right(say('Hạng', 'Rank')),
      left(say('Quốc gia', 'Country')),
      right('EGDI'),
      right('OSI'),
      right('HCI'),
      right('TII'),
      left(say('Nhóm', 'Group')),
    ],
    countries.entries.map(({ unit, score, rank, band }) => [
      String(rank),
      unit,
      number(score, 4),
      ...components(unit),
      bandName(band),
    ]),
  ),
)
const agree = countries.entries.filter(
  ({ unit, score, rank }) =>
    score === round(published.get(unit)?.['egdi'] ?? '', { decimals: 4, mode: 'half-up' }) &&
    String(rank) === published.get(unit)?.['rank'],
).length
console.log(
  say(
    `\n${agree}/193 chỉ số và thứ hạng tính lại đúng như đã công bố.\n`,
    `\n${agree} of 193 recomputed indices and ranks are as published.\n`,
  ),
)
console.log(formatExplanation(explain(countries, 'Viet Nam'), language))

// Vietnam's ranking of provinces by IT application: published scores, ties that share a rank.
const provinces = rank(itApplication2017.map(({ province = '', score = '' }) => ({ unit: province, score })))
console.log(
  heading({
    vi: 'Ứng dụng công nghệ thông tin của các tỉnh, thành phố năm 2017',
    en: 'IT application of Vietnam’s provinces, 2017',
  }),
)
console.log(
  table(
    [right(say('Hạng', 'Rank')), left(say('Tỉnh, thành phố', 'Province')), right(say('Điểm', 'Score'))],
    provinces.entries.map(({ unit, score, rank }) => [String(rank), unit, number(score, 3)]),
  ),
)
console.log(`\n${formatExplanation(explainPlace(provinces, 'Bà Rịa - Vũng Tàu'), language)}`)

// The Digital Transformation Index 2022: three totals can be recomputed, 63 ranks are published.
const totals = new Map(
  recompute(dti2022, dti2022Figures, 'province', '2022').entries.map(({ unit, exact }) => [unit, exact ?? '']),
)
const publishedTotals = new Map(dti2022Figures.map(row => [row['province'], row['dti'] ?? '']))
const shown = (value: string | number | undefined, decimals: number): string =>
  value === undefined ? '–' : number(value, decimals)
console.log(
  heading({ vi: 'Chuyển đổi số cấp tỉnh năm 2022 (DTI)', en: 'Digital transformation of provinces, 2022 (DTI)' }),
)
console.log(
  table(
    [
      right(say('Hạng công bố', 'Published rank')),
      left(say('Tỉnh, thành phố', 'Province')),
      right(say('DTI công bố', 'Published DTI')),
      right(say('DTI tính lại', 'Recomputed')),
    ],
    dti2022Ranks.map(({ rank = '', province = '' }) => [
      rank,
      province,
      shown(publishedTotals.get(province), 4),
      shown(totals.get(province), 5),
    ]),
  ),
)
console.log(
  say(
    '\nTP. Hồ Chí Minh tính lại cao hơn một đơn vị ở chữ số thập phân thứ tư, vì các chỉ số chính đã được làm tròn khi công bố.',
    '\nHồ Chí Minh City comes out one unit of the fourth decimal higher, because the published main indices are rounded.',
  ),
)
