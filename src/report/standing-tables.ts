import { describeMeasure } from '../formulas/measure'
import { groupedBy } from '../foundation/grouped'
import { type Bilingual, inBoth, inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'
import type { Standing } from '../indicators/standing'
import type { Target } from '../indicators/target'
import type { ReportCell } from './cell'
import { type FilledColumn, filledTable, numberColumn, textColumn } from './filled-table'
import { labels } from './labels'
import { amountText, countsText, differenceCell, figureCell, statusCell, targetCell, within } from './standing-cells'
import { bestFirst, hasFigure, type StandingLine, type StandingPage, scopeKey } from './standing-lines'
import { ownAxis, sharedAxis, standingKey, standingMark } from './standing-marks'
import {
  periodText,
  periodTitle,
  pointOf,
  reasonFor,
  scopeText,
  targetText,
  upperFirst,
  whyNoFigure,
} from './standing-words'
import type { ReportTable } from './table'

/** One indicator: a row for each unit from the best down, under all units together. */
export function unitsTable(indicator: string, page: StandingPage, rounding: RoundingPolicy): ReportTable {
  const { lines, wholes, definitionOf, unitName } = page
  const definition = definitionOf(indicator)
  const ofIt = ({ row }: StandingLine): boolean => row.indicator === indicator
  const [own, whole] = [lines.filter(ofIt), wholes.filter(ofIt)]
  const all = [...whole, ...own]
  // A count of the whole has no target; the units may still share one, which is said once.
  const shared = sharedOf(all.filter(({ row, whole: coverage }) => coverage === undefined || row.target !== null))
  const isPercent = definition?.measure.kind === 'percent'
  const line = shared.target === undefined ? undefined : (pointOf(shared.target) ?? undefined)
  const decimals = decimalsIn(all, page, rounding)
  const sections = sectionsOf(own, page)
  // A count of the whole has no target of its own, and so no section.
  const placeOf = ({ row }: StandingLine): number =>
    Math.max(
      0,
      sections.findIndex(({ key }) => key === scopeKey(row)),
    )
  return filledTable<StandingLine>({
    title: definition?.name ?? indicator,
    lead: leadOf(shared, page, definition?.measure, labels.byAttainment),
    key: standingKey(all),
    rowHeader: 'unit',
    sectionTitle: labels.scope,
    columns: [
      {
        id: 'unit',
        title: labels.unit,
        kind: 'text',
        cell: ({ row, whole: coverage }) => {
          const counts = row.observation === null ? undefined : countsText(row.observation, definition)
          return withNote(unitName(row.unit), [counts, coverage === undefined ? undefined : coverageText(coverage)])
        },
      },
      ...comparedColumns(shared, decimals, isPercent ? { measure: labels.percent } : {}),
      {
        id: 'mark',
        title: labels.course,
        kind: 'mark',
        axis: sharedAxis(all, isPercent, line),
        draws: 'figure',
        cell: one => standingMark(one, page, { line }),
      },
      ...verdictColumns(page, decimals),
    ],
    sections: sections.map(({ key, rows, ...section }, place) => ({
      ...section,
      rows: [...whole.filter(line => placeOf(line) === place), ...bestFirst(rows, page)],
    })),
    isTotal: ({ whole: coverage }) => coverage !== undefined,
  })
}

/** One unit: a row for each indicator that has a figure, in the order of the plan. */
export function indicatorsTable(page: StandingPage, rounding: RoundingPolicy): ReportTable {
  const { definitionOf } = page
  const lines = page.lines.filter(hasFigure)
  const shared = sharedOf(lines)
  const measures = new Set(lines.map(({ row }) => JSON.stringify(definitionOf(row.indicator)?.measure)))
  const measure = measures.size === 1 ? definitionOf((lines[0] as StandingLine).row.indicator)?.measure : undefined
  const decimals = decimalsIn(lines, page, rounding)
  return filledTable<StandingLine>({
    title: labels.kpi,
    lead: leadOf(shared, page, measure),
    key: standingKey(lines),
    rowHeader: 'indicator',
    sectionTitle: labels.scope,
    columns: [
      ...codeColumn(page),
      {
        id: 'indicator',
        title: labels.indicator,
        kind: 'text',
        cell: ({ row }) => {
          const definition = definitionOf(row.indicator)
          const counts = row.observation === null ? undefined : countsText(row.observation, definition)
          const own =
            measure === undefined && definition !== undefined ? describeMeasure(definition.measure) : undefined
          return withNote(definition?.name ?? row.indicator, [own, counts])
        },
      },
      ...comparedColumns(shared, decimals, measure?.kind === 'percent' ? { measure: labels.percent } : {}),
      {
        id: 'mark',
        title: labels.course,
        kind: 'mark',
        draws: 'figure',
        cell: one => standingMark(one, page, { axis: ownAxis(one) }),
      },
      ...verdictColumns(page, decimals),
    ],
    sections: sectionsOf(lines, page).map(({ key, ...section }) => section),
  })
}

/** The indicators of one unit without a figure: what is due, when, and who leads. */
export function absentTable(page: StandingPage, rounding: RoundingPolicy): ReportTable {
  const { definitionOf, leadName } = page
  const without = groupedBy(page.lines, ({ row }) => row.indicator)
  const lines = [...without.values()].filter(group => !group.some(hasFigure))
  const leadsOf = (indicator: string): readonly LocalizedText[] => (definitionOf(indicator)?.leads ?? []).map(leadName)
  const hasLeads = lines.some(([line]) => leadsOf((line as StandingLine).row.indicator).length > 0)
  const first = (group: readonly StandingLine[]): Standing => (group[0] as StandingLine).row
  return filledTable<readonly StandingLine[]>({
    title: inBoth(labels.noFigureYet, text => `${text} (${lines.length})`),
    rowHeader: 'indicator',
    columns: [
      ...codeColumn(page, first),
      {
        id: 'indicator',
        title: labels.indicator,
        kind: 'text',
        cell: group => {
          const row = first(group)
          const isUsual = row.observation === null && row.reasons.some(({ code }) => code === 'no-value')
          return withNote(definitionOf(row.indicator)?.name ?? row.indicator, [isUsual ? undefined : whyNoFigure(row)])
        },
      },
      {
        id: 'target',
        title: labels.target,
        kind: 'text',
        cell: group => {
          const targets = group.flatMap(({ row, beside }) => [row, ...beside]).filter(({ target }) => target !== null)
          if (targets.length === 0)
            return { kind: 'absent', reason: reasonFor(first(group), 'target') ?? labels.noData }
          return {
            kind: 'text',
            text: inBothLanguages(language =>
              targets.map(one => textIn(dueText(one, page, rounding, targets.length > 1), language)).join('; '),
            ),
          }
        },
      },
      ...(hasLeads
        ? [
            {
              id: 'leads',
              title: labels.leads,
              kind: 'text',
              cell: (group: readonly StandingLine[]): ReportCell => {
                const leads = leadsOf(first(group).indicator)
                return leads.length === 0
                  ? { kind: 'absent', reason: labels.noLead }
                  : {
                      kind: 'text',
                      text: inBothLanguages(language => leads.map(one => textIn(one, language)).join(', ')),
                    }
              },
            } as const,
          ]
        : []),
    ],
    sections: [{ rows: lines }],
  })
}

/** Many units and many indicators: the status of each, a table for each scope of targets. */
export function statusMatrix(page: StandingPage, rounding: RoundingPolicy): readonly ReportTable[] {
  const { lines, wholes, units, indicators, definitionOf, unitName } = page
  return sectionsOf(lines, page).map(({ title, key, rows }): ReportTable => {
    const ofScope = wholes.filter(({ row }) => key === undefined || scopeKey(row) === key)
    const byPlace = groupedBy([...ofScope, ...rows], ({ row }) => JSON.stringify([row.unit, row.indicator]))
    const wholeId = wholes[0]?.row.unit
    return filledTable<string>({
      title:
        title === undefined
          ? labels.statusMatrix
          : inBoth(labels.statusMatrix, (text, language) => `${text}: ${textIn(title, language)}`),
      rowHeader: 'unit',
      columns: [
        textColumn('unit', labels.unit, unitName),
        ...indicators.map((indicator): FilledColumn<string> => {
          const definition = definitionOf(indicator)
          const name = definition?.name ?? indicator
          return {
            id: indicator,
            title: definition?.code ?? name,
            ...(definition?.code === undefined ? {} : { description: name }),
            kind: 'text',
            cell: unit => {
              const row = byPlace
                .get(JSON.stringify([unit, indicator]))
                ?.find(({ row: one }) => one.replacedBy === null)?.row
              if (row === undefined) return { kind: 'absent', reason: labels.noTarget }
              // The figure stands in the table of the indicator.
              return statusCell(row, page, rounding)
            },
          }
        }),
      ],
      sections: [{ rows: wholeId === undefined || ofScope.length === 0 ? units : [wholeId, ...units] }],
      isTotal: unit => unit === wholeId,
    })
  })
}

/** What all lines of a table have in common: it is said once, above them. */
interface Shared {
  readonly baseline?: Target
  readonly target?: Target
  readonly figurePeriod?: string
  /** The period and the kind of all targets, if their values differ. */
  readonly targetPeriod?: Target
  readonly hasBaseline: boolean
  readonly hasTarget: boolean
}

function sharedOf(lines: readonly StandingLine[]): Shared {
  const same = <T>(of: (row: Standing) => T | null | undefined): T | undefined => {
    const [first, ...others] = lines.map(({ row }) => of(row) ?? null)
    const text = JSON.stringify(first)
    return lines.length > 1 && first !== null && others.every(one => JSON.stringify(one) === text) ? first : undefined
  }
  const periods = [...new Set(lines.filter(hasFigure).flatMap(({ row }) => row.observation?.period ?? []))]
  const baseline = same(row => row.baseline)
  const target = same(row => row.target)
  const ofTargets = new Map(
    lines.flatMap(({ row: { target: one } }) => (one === null ? [] : [[JSON.stringify([one.period, one.kind]), one]])),
  )
  const [targetPeriod] = ofTargets.values()
  return {
    ...(target === undefined && targetPeriod !== undefined && ofTargets.size === 1 ? { targetPeriod } : {}),
    ...(baseline === undefined ? {} : { baseline }),
    ...(target === undefined ? {} : { target }),
    ...(periods.length === 1 ? { figurePeriod: periods[0] as string } : {}),
    hasBaseline: lines.some(({ row }) => row.baseline !== null),
    hasTarget: lines.some(({ row }) => row.target !== null),
  }
}

function leadOf(
  { baseline, target, figurePeriod, targetPeriod }: Shared,
  page: StandingPage,
  measure: Parameters<typeof describeMeasure>[0] | undefined,
  order?: Bilingual,
): Bilingual {
  const write = (value: string | number): Bilingual => amountText(value, measure, { decimals: 20, mode: 'half-up' })
  return inBothLanguages(language => {
    const of = (label: Bilingual, text: string): string => `${label[language]}: ${text}.`
    const point = pointOf(baseline ?? null)
    const scope = target === undefined ? '' : textIn(scopeText(target.scope, target, page.scopes), language)
    const [unit = '', ...others] = page.units
    return [
      ...(others.length > 0 ? [] : [of(labels.unit, textIn(page.unitName(unit), language))]),
      ...(measure === undefined ? [] : [of(labels.measure, describeMeasure(measure)[language])]),
      ...(figurePeriod === undefined ? [] : [of(labels.figurePeriod, periodTitle(figurePeriod)[language])]),
      ...(baseline === undefined || point === null
        ? []
        : [of(labels.baseline, `${write(point)[language]} (${periodText(baseline)[language]})`)]),
      ...(target === undefined
        ? []
        : [of(labels.target, `${targetText(target, write)[language]} (${periodText(target)[language]}; ${scope})`)]),
      ...(targetPeriod === undefined ? [] : [of(labels.targetPeriod, upperFirst(periodText(targetPeriod)[language]))]),
      ...(order === undefined ? [] : [order[language]]),
    ].join(' ')
  })
}

interface LineDecimals {
  readonly figures: RoundingPolicy
  readonly targets: RoundingPolicy
  readonly differences: RoundingPolicy
}

/** The decimals of the lines of each measure: those that any number of it has, up to those of the policy. */
function decimalsIn(
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
function comparedColumns(
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

function verdictColumns(
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
function codeColumn<Row = StandingLine>(
  { indicators, definitionOf }: StandingPage,
  rowOf: (row: Row) => Standing = row => (row as StandingLine).row,
): readonly FilledColumn<Row>[] {
  if (indicators.every(id => definitionOf(id)?.code === undefined)) return []
  return [textColumn('code', labels.code, row => definitionOf(rowOf(row).indicator)?.code ?? '–')]
}

interface ScopeSection {
  readonly title?: LocalizedText
  readonly key?: string
  readonly rows: readonly StandingLine[]
}

/** The lines of each scope of targets, under its name if there are several; those without a target last. */
function sectionsOf(lines: readonly StandingLine[], { scopes }: StandingPage): readonly ScopeSection[] {
  const groups = [...groupedBy(lines, ({ row }) => scopeKey(row))]
  if (groups.length <= 1) return [{ rows: lines }]
  return groups
    .toSorted(([, a], [, b]) => Number(a[0]?.row.scope === null) - Number(b[0]?.row.scope === null))
    .map(([key, rows]) => {
      const { scope, target } = (rows[0] as StandingLine).row
      const title =
        scope === null
          ? inBoth(labels.noTarget, upperFirst)
          : inBoth(scopeText(scope, target, scopes), (text, language) => `${labels.target[language]}: ${text}`)
      return { title, key, rows }
    })
}

function withNote(text: LocalizedText, notes: readonly (LocalizedText | undefined)[]): ReportCell {
  const given = notes.flatMap(note => note ?? [])
  if (given.length === 0) return { kind: 'text', text }
  return {
    kind: 'text',
    text,
    note: inBothLanguages(language => given.map(one => textIn(one, language)).join('; ')),
  }
}

/** Of how many units the figure of the whole is. */
function coverageText({ reported, members }: { readonly reported: number; readonly members: number }): Bilingual {
  return reported === members
    ? { vi: `tính từ tổng của ${members} đơn vị`, en: `from the sums of ${members} units` }
    : { vi: `mới có ${reported}/${members} đơn vị`, en: `${reported} of ${members} units only` }
}

/** A target, when it is due, and of which scope if there are several: "ít nhất 50%, năm 2022 (thành phố)". */
function dueText(row: Standing, page: StandingPage, rounding: RoundingPolicy, isOfSeveral: boolean): Bilingual {
  const target = row.target as Target
  const { measure } = page.definitionOf(row.indicator) ?? {}
  const aim = targetText(target, value => amountText(value, measure, rounding))
  return inBothLanguages(language => {
    const scope = textIn(scopeText(row.scope, target, page.scopes), language)
    return `${aim[language]}, ${periodText(target)[language]}${isOfSeveral ? ` – ${scope}` : ''}`
  })
}
