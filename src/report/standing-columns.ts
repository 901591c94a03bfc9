import { groupedBy } from '../foundation/grouped'
import { type Bilingual, inBoth, inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import { upperFirst } from '../foundation/letter-case'
import type { RoundingPolicy } from '../foundation/rounding'
import type { Standing } from '../indicators/standing'
import type { ReportCell } from './cell'
import { type FilledColumn, numberColumn, textColumn } from './filled-table'
import { labels } from './labels'
import { differenceCell, figureCell, statusCell, targetCell, within } from './standing-cells'
import type { Shared } from './standing-lead'
import type { StandingLine, StandingPage } from './standing-lines'
import { periodText, periodTitle, pointOf, reasonFor } from './standing-words'

interface LineDecimals {
  readonly figures: RoundingPolicy
  readonly targets: RoundingPolicy
  readonly differences: RoundingPolicy
}

/** The decimals of the lines of each measure: those that any number of it has, up to those of the policy. */
export function decimalsIn(
  lines: readonly StandingLine[],
  { definitionOf }: StandingPage,
  rounding: RoundingPolicy,
): (row: Standing) => LineDecimals {
  const keyOf = (row: Standing): string => JSON.stringify(definitionOf(row.indicator)?.measure ?? null)
  const groups = groupedBy(lines, ({ row }) => keyOf(row))
  const found = new Map(
    [...groups].map(([key, group]) => {
      const of = (...pick: readonly ((row: Standing) => string | number | null | undefined)[]): RoundingPolicy =>
        within(
          group.flatMap(({ row }) => pick.flatMap(one => one(row) ?? [])),
          rounding,
        )
      const aims = of(
        row => pointOf(row.target),
        row => pointOf(row.baseline),
      )
      return [
        key,
        { figures: of(row => row.observation?.value), targets: aims, differences: of(row => row.difference) },
      ] as const
    }),
  )
  return row => found.get(keyOf(row)) as LineDecimals
}

/** Baseline, figure and target, and their periods, as far as the lines differ in them. */
export function comparedColumns(
  shared: Shared,
  decimals: (row: Standing) => LineDecimals,
  more: { readonly measure?: Bilingual },
): readonly FilledColumn<StandingLine>[] {
  const target: readonly FilledColumn<StandingLine>[] = [
    numberColumn<StandingLine>('target', labels.target, ({ row }) =>
      targetCell(row.target, decimals(row).targets, reasonFor(row, 'target') ?? labels.noTarget),
    ),
    ...(shared.targetPeriod === undefined
      ? [
          textColumn<StandingLine>('target-period', labels.targetPeriod, ({ row }) =>
            row.target === null ? '–' : inBoth(periodText(row.target), upperFirst),
          ),
        ]
      : []),
  ]
  return [
    ...(shared.hasBaseline && shared.baseline === undefined
      ? [
          numberColumn<StandingLine>('baseline', labels.baseline, ({ row }) =>
            targetCell(row.baseline, decimals(row).targets, labels.noBaseline),
          ),
        ]
      : []),
    numberColumn<StandingLine>('figure', labels.figure, ({ row }) => figureCell(row, decimals(row).figures), {
      isKey: true,
      ...more,
    }),
    ...(shared.figurePeriod === undefined
      ? [
          textColumn<StandingLine>('figure-period', labels.figurePeriod, ({ row }) =>
            row.observation === null ? '–' : periodTitle(row.observation.period),
          ),
        ]
      : []),
    ...(shared.hasTarget && shared.target === undefined ? target : []),
  ]
}

export function verdictColumns(
  page: StandingPage,
  decimals: (row: Standing) => LineDecimals,
): readonly FilledColumn<StandingLine>[] {
  return [
    numberColumn<StandingLine>('difference', labels.difference, ({ row }) =>
      differenceCell(row, decimals(row).differences),
    ),
    {
      id: 'status',
      title: labels.status,
      kind: 'text',
      cell: ({ row }) => {
        const { differences } = decimals(row)
        return statusCell(row, page, { ...differences, decimals: Math.max(2, differences.decimals) })
      },
    },
  ]
}

/** The number of the indicator in print, if any has one. */
export function codeColumn<Row = StandingLine>(
  { indicators, definitionOf }: StandingPage,
  rowOf: (row: Row) => Standing = row => (row as StandingLine).row,
): readonly FilledColumn<Row>[] {
  if (indicators.every(id => definitionOf(id)?.code === undefined)) return []
  return [textColumn('code', labels.code, row => definitionOf(rowOf(row).indicator)?.code ?? '–')]
}

export function withNote(text: LocalizedText, notes: readonly (LocalizedText | undefined)[]): ReportCell {
  const given = notes.flatMap(note => note ?? [])
  if (given.length === 0) return { kind: 'text', text }
  return {
    kind: 'text',
    text,
    note: inBothLanguages(language => given.map(one => textIn(one, language)).join('; ')),
  }
}
