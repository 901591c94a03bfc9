import { forms } from '../dossiers/form'
import type { Tally, TallyColumn } from '../dossiers/tally'
import type { Issue } from '../foundation/issue'
import { type Language, type LocalizedText, textIn } from '../foundation/language'
import type { RankingSource } from '../ranking/entry'
import type { Ranking } from '../ranking/rank'
import type { Sheet } from './sheet'
import type { Cell } from './table'
import type { SheetOptions } from './write-records'

/** How results are put into tables. */
export interface ResultSheetOptions extends SheetOptions {
  /** What units are called; their ids where no name is given. */
  readonly names?: Readonly<Record<string, LocalizedText>>
}

const says =
  (language: Language) =>
  (vi: string, en: string): string =>
    language === 'vi' ? vi : en

/**
 * Puts a ranking into a table: those who are ranked, in order, then those who are not, with the reason.
 *
 * @param ranking - The ranking.
 * @param options - Names of units, language of headings.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { rankingSheets } from 'egov-kpi/exchange'
 *
 * const ranking = rank([{ unit: 'hue', score: '70' }, { unit: 'da-nang', score: null, reason: 'chưa chấm' }])
 * rankingSheets(ranking)[0]?.rows // => [['hue', 'hue', null, 1, '70', '70', null, null], ['da-nang', 'da-nang', null, null, null, null, null, 'chưa chấm']]
 * ```
 */
export function rankingSheets(
  ranking: Ranking<RankingSource>,
  { names = {}, language = 'vi' }: ResultSheetOptions = {},
): readonly Sheet[] {
  const say = says(language)
  const name = (unit: string): string =>
    textIn((Object.hasOwn(names, unit) ? names[unit] : undefined) ?? unit, language)
  return [
    {
      name: say('Xếp hạng', 'Ranking'),
      columns: [
        { header: say('Mã đơn vị', 'Unit id'), kind: 'text' },
        { header: say('Đơn vị', 'Unit'), kind: 'text', width: 40 },
        { header: say('Nhóm', 'Group'), kind: 'text' },
        { header: say('Hạng', 'Rank'), kind: 'number', width: 8 },
        { header: say('Điểm', 'Score'), kind: 'number', width: 10 },
        { header: say('Điểm trước làm tròn', 'Score before rounding'), kind: 'number' },
        { header: say('Xếp loại', 'Band'), kind: 'text' },
        { header: say('Lý do không xếp hạng', 'Why not ranked'), kind: 'text', width: 30 },
      ],
      rows: [
        ...ranking.entries.map(({ unit, group, rank, score, exact, band }): Cell[] => [
          unit,
          name(unit),
          group ?? null,
          rank,
          score,
          exact,
          band === undefined ? null : bandName(ranking, band, language),
          null,
        ]),
        ...ranking.unranked.map(({ unit, group, reason }): Cell[] => [
          unit,
          name(unit),
          group ?? null,
          null,
          null,
          null,
          null,
          textIn(reason, language),
        ]),
      ],
    },
  ]
}

function bandName({ policy }: Ranking<RankingSource>, id: string, language: Language): string {
  return textIn(policy.bands?.find(band => band.id === id)?.name ?? id, language)
}

/**
 * Puts tallies into tables, one for each kind: scope, period, and the columns of its form.
 *
 * @param tallies - The tallies.
 * @param options - Names of units, language of headings. The columns of the forms keep the names that the data has.
 *
 * @example
 * ```ts
 * import { tallySheets } from 'egov-kpi/exchange'
 *
 * const tally = { kind: 'satisfaction', by: 'unit', scope: 'hue', period: '2022', rated: 10, satisfied: 9 } as const
 * tallySheets([tally], { language: 'en' })[0]?.rows // => [['unit', 'hue', 'hue', '2022', null, 10, 9]]
 * ```
 */
export function tallySheets(
  tallies: readonly Tally[],
  { names = {}, language = 'vi' }: ResultSheetOptions = {},
): readonly Sheet[] {
  const say = says(language)
  const titles = {
    dossiers: say('Hồ sơ', 'Dossiers'),
    feedback: say('Phản ánh, kiến nghị', 'Feedback'),
    satisfaction: say('Hài lòng', 'Satisfaction'),
    services: say('Dịch vụ công', 'Services'),
  }
  return (Object.keys(titles) as Tally['kind'][]).flatMap((kind): readonly Sheet[] => {
    const own = tallies.filter(tally => tally.kind === kind)
    const columns = Object.keys(forms[kind].columns).filter(column =>
      own.some(tally => column in tally),
    ) as TallyColumn[]
    if (own.length === 0) return []
    return [
      {
        name: titles[kind],
        columns: [
          { header: say('Theo', 'By'), kind: 'text', width: 10 },
          { header: say('Mã', 'Id'), kind: 'text' },
          { header: say('Tên', 'Name'), kind: 'text', width: 40 },
          { header: say('Kỳ', 'Period'), kind: 'text', width: 12 },
          { header: say('Tính đến', 'As of'), kind: 'date', width: 12 },
          ...columns.map(column => ({ header: column, kind: 'number' as const, width: 12 })),
        ],
        rows: own.map(tally => [
          tally.by,
          tally.scope,
          textIn((Object.hasOwn(names, tally.scope) ? names[tally.scope] : undefined) ?? tally.scope, language),
          tally.period,
          tally.asOf ?? null,
          ...columns.map((column): Cell => countOf(tally, column)),
        ]),
      },
    ]
  })
}

function countOf(tally: Tally, column: string): Cell {
  const count = Object.entries(tally).find(([key]) => key === column)?.[1]
  return typeof count === 'number' ? count : null
}

const severities = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'thông tin', en: 'info' },
} as const

/**
 * Puts what was found in files into a table: sheet, row, column, what is wrong and what was expected, in both languages.
 *
 * For the findings of the readers of this room, to be sent back to whoever made the file; other findings have the way to
 * their place in the first column.
 *
 * @param findings - The findings.
 *
 * @example
 * ```ts
 * import { findingSheets, readUnits } from 'egov-kpi/exchange'
 *
 * const file = { name: 'units.csv', data: 'Mã đơn vị,Tên đơn vị,Nhom\na,A,so\n' }
 * const { findings } = await readUnits(file, { groups: [{ id: 'so', name: 'Sở' }] })
 * findingSheets(findings)[0]?.rows.map(row => row.slice(0, 4))
 * // => [['lỗi / error', 'units', 1, 'C'], ['lỗi / error', 'units', 1, null]]
 * ```
 */
export function findingSheets(findings: readonly Issue[]): readonly Sheet[] {
  return [
    {
      name: 'Kết quả kiểm tra',
      columns: [
        { header: 'Mức độ / Severity', kind: 'text', width: 16 },
        { header: 'Trang tính / Sheet', kind: 'text' },
        { header: 'Dòng / Row', kind: 'number', width: 8 },
        { header: 'Cột / Column', kind: 'text', width: 8 },
        { header: 'Vấn đề', kind: 'text', width: 60 },
        { header: 'What is wrong', kind: 'text', width: 60 },
        { header: 'Giá trị đúng / Expected', kind: 'text', width: 24 },
        { header: 'Giá trị trong tệp / Found', kind: 'text', width: 24 },
        { header: 'Mã / Code', kind: 'text' },
      ],
      rows: findings.map(({ severity, path, message, expected, actual, code }): Cell[] => {
        const [sheet = null, row = null, column = null] = path
        const isPlace = typeof sheet === 'string' && (row === null || typeof row === 'number')
        return [
          `${severities[severity].vi} / ${severities[severity].en}`,
          isPlace ? sheet : path.join('.'),
          isPlace ? row : null,
          isPlace && typeof column === 'string' ? column : null,
          message.vi,
          message.en,
          expected ?? null,
          actual ?? null,
          code,
        ]
      }),
    },
  ]
}
