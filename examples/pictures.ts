/**
 * Draws the pictures of the README.
 *
 *   npm run pictures
 */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { rank } from 'egov-kpi'
import { egdi2018 } from 'egov-kpi/frameworks'
import { drawRankedBars } from 'egov-kpi/report'
import { egdi2018Rows, recompute } from './support/published-indices'

/** The eleven countries of ASEAN, as the index names them. */
const asean: readonly string[] = [
  'Brunei Darussalam',
  'Cambodia',
  'Indonesia',
  "Lao People's Democratic Republic",
  'Malaysia',
  'Myanmar',
  'Philippines',
  'Singapore',
  'Thailand',
  'Timor-Leste',
  'Viet Nam',
]

/** ASEAN in the United Nations' index of 2018, with its own bands. */
function drawRanking(): string {
  const bands = egdi2018.ranking?.bands ?? []
  const { entries } = rank(recompute(egdi2018, egdi2018Rows, 'country', '2018'), { bands })
  const { svg } = drawRankedBars(
    {
      id: 'ranking',
      title: { vi: 'Chính phủ điện tử các nước ASEAN năm 2018 (EGDI)', en: 'E-government of ASEAN, 2018 (EGDI)' },
      description: {
        vi: 'Chỉ số EGDI tính lại từ ba chỉ số thành phần đã công bố, thứ hạng trong 193 quốc gia.',
        en: 'The EGDI recomputed from its three published components, with ranks among 193 countries.',
      },
      rowHeading: { vi: 'Quốc gia', en: 'Country' },
      rows: entries
        .filter(({ unit }) => asean.includes(unit))
        .map(({ unit, score, rank, band = '' }) => ({
          label: unit,
          value: score,
          rank,
          band,
          highlighted: unit === 'Viet Nam',
        })),
      bands,
      measure: 'EGDI',
      rounding: { decimals: 4, mode: 'half-up' },
      include: [1],
    },
    'en',
  )
  return `${svg}\n`
}

/** Each picture by the file that it stands in. */
export const pictures: Readonly<Record<string, () => string>> = { 'docs/pictures/ranking.svg': drawRanking }

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [file, draw] of Object.entries(pictures)) writeFileSync(file, draw())
}
