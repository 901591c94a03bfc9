import { groupedBy } from '../foundation/grouped'
import { type Bilingual, inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'
import { byVietnameseAlphabet } from '../foundation/vietnamese-order'
import { completionRates, taskCounts } from '../frameworks/completion-rates'
import { formulaOf } from '../indicators/explain-indicator'
import type { RatioIndicator } from '../indicators/indicator'
import type { ObligationClass } from '../tasks/count-obligations'
import { titleAmong } from '../tasks/stage'
import type { TaskSummary, TaskSummaryKey } from '../tasks/summarize'
import type { ReportCell } from './cell'
import { type FilledColumn, filledTable, numberColumn } from './filled-table'
import { asOfTitle, labels } from './labels'
import type { SplitPart } from './mark'
import { ratesTable } from './rates-table'
import type { ReportTable } from './table'
import { countCell, countColumns, countIn, nameAmong, otherColumns, rateCells, type TaskRow } from './task-cells'
import { mostAlike, unitsText } from './task-list'

const keyTitles: Readonly<Record<TaskSummaryKey, Bilingual>> = {
  lead: { vi: 'Đơn vị', en: 'Unit' },
  group: { vi: 'Nhóm', en: 'Group' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  stage: { vi: 'Giai đoạn', en: 'Stage' },
}

/** The row of everything, and of each unit, group, plan or stage; and behind them the further counts and rates. */
export function taskTables(summary: TaskSummary, rounding: RoundingPolicy): readonly ReportTable[] {
  const { total, period, options } = summary
  const { by, asOf } = options
  const all: TaskRow = { key: undefined, counts: total }
  const rows = [all, ...foldedRows(summary)]
  const nameOf = (row: TaskRow): LocalizedText => rowName(row, summary)
  const rates = new Map(rows.map(row => [row, rateCells(row, period, rounding)]))
  const rateCell = ({ id }: RatioIndicator, row: TaskRow): ReportCell =>
    rates.get(row)?.get(id) ?? { kind: 'absent', reason: labels.noData }
  const isTotal = ({ key }: TaskRow): boolean => key === undefined
  const head: readonly FilledColumn<TaskRow>[] = [
    {
      id: by,
      title: keyTitles[by],
      kind: 'text',
      cell: row => ({ kind: 'text', text: nameOf(row), ...(row.each === undefined ? {} : { note: labels.ofEach }) }),
    },
  ]
  const [completion, ...others] = completionRates as readonly [RatioIndicator, ...RatioIndicator[]]
  const table = filledTable<TaskRow>({
    title: asOfTitle(labels.progress, asOf),
    lead: leadOf(completion),
    rowHeader: by,
    columns: [
      ...head,
      ...countColumns(total).flatMap((column): readonly FilledColumn<TaskRow>[] => [
        numberColumn(column.definition.id, column.definition.name, row => countCell(column, row, summary)),
        ...(column.counts === 'owed'
          ? [{ id: 'mark', title: labels.howDone, kind: 'mark', draws: column.definition.id, cell: splitCell } as const]
          : []),
      ]),
      numberColumn(completion.id, completion.name, row => rateCell(completion, row), {
        measure: labels.percent,
        rounding,
        isKey: true,
      }),
    ],
    sections: [{ rows }],
    isTotal,
  })
  const counts = otherColumns(total)
  const behind = filledTable<TaskRow>({
    title: labels.otherCounts,
    isAnnex: true,
    isFolded: true,
    rowHeader: by,
    columns: [
      ...head,
      ...counts.map(column =>
        numberColumn<TaskRow>(column.definition.id, column.definition.name, row => countCell(column, row, summary)),
      ),
    ],
    sections: [{ rows }],
    isTotal,
  })
  // Beside the completion rate, only rates that any row has.
  const known = others.filter(rate => rows.some(row => rateCell(rate, row).kind === 'number'))
  const further = ratesTable<TaskRow>({
    title: labels.taskRates,
    rates: [completion, ...known],
    formula: rateFormula,
    rows,
    isTotal,
    nameOf,
    head,
    cell: rateCell,
    rounding,
  })
  return [table, ...(counts.length === 0 ? [] : [behind]), ...(known.length === 0 ? [] : [further])]
}

const countNames = Object.fromEntries(taskCounts.map(({ id, name }) => [id, name]))

function rateFormula(rate: RatioIndicator): Bilingual {
  return formulaOf(rate, countNames) as Bilingual
}

function leadOf(rate: RatioIndicator): Bilingual {
  return inBothLanguages(
    language => `${textIn(rate.name, language)} = ${rateFormula(rate)[language]}. ${labels.mostOverdueFirst[language]}`,
  )
}

/** What is done on time, done late, overdue and open, from good to bad. */
function splitCell({ counts }: TaskRow): ReportCell {
  const part = (label: Bilingual, tone: SplitPart['tone'], ...of: readonly ObligationClass[]): readonly SplitPart[] => {
    const count = of.reduce((sum, one) => sum + countIn(counts, one), 0)
    return count === 0 ? [] : [{ label, count, tone }]
  }
  const parts = [
    ...part(labels.doneOnTime, 'good', 'on-time'),
    ...part(labels.dayUnknown, 'fair', 'day-unknown'),
    ...part(labels.doneLate, 'watch', 'late'),
    ...part(labels.overdue, 'weak', 'overdue'),
    ...part(labels.open, 'none', 'due-soon', 'within-deadline'),
    ...part(labels.noDeadlineTitle, 'none', 'no-deadline'),
  ]
  return parts.length === 0
    ? { kind: 'absent', reason: labels.noData }
    : { kind: 'mark', mark: { kind: 'split', parts } }
}

/** The rows of a summary, the most overdue first, equals by name; more than ten units with the same counts are one row. */
function foldedRows(summary: TaskSummary): readonly TaskRow[] {
  const rows = rowsOf(summary)
  const alike = groupedBy(rows, ({ counts }) =>
    JSON.stringify(counts.map(({ indicator, value }) => [indicator, value])),
  )
  const folded = [...alike.values()].flatMap((group): readonly TaskRow[] => {
    const [first] = group
    if (first === undefined || group.length <= mostAlike || summary.options.by !== 'lead') return group
    return [{ ...first, each: group.map(({ key }) => key as string) }]
  })
  const name = (row: TaskRow): string => textIn(rowName(row, summary), 'vi')
  return folded.toSorted(
    (a, b) => countIn(b.counts, 'overdue') - countIn(a.counts, 'overdue') || byVietnameseAlphabet(name(a), name(b)),
  )
}

/** The counts of a summary, row by row. */
function rowsOf({ observations, options: { by } }: TaskSummary): readonly TaskRow[] {
  const rows = groupedBy(observations, ({ unit, dimension }) =>
    by === 'plan' || by === 'stage' ? (dimension?.[by] ?? unit) : unit,
  )
  return [...rows].map(([key, counts]) => ({ key, counts }))
}

/** What a row of a summary is called: a unit or several, a group, a plan or a stage. */
function rowName({ key, each }: TaskRow, summary: TaskSummary): LocalizedText {
  if (key === undefined) return labels.sum
  if (each !== undefined) return unitsText(each, summary)
  const { plans, options } = summary
  switch (options.by) {
    case 'lead':
      return nameAmong(options.units.units, key)
    case 'group':
      return nameAmong(options.units.groups, key)
    case 'plan':
      return plans.find(({ id }) => id === key)?.title ?? key
    case 'stage':
      return titleAmong(
        plans.flatMap(({ tasks }) => tasks.flatMap(({ stages = [] }) => stages)),
        key,
      )
  }
}
