import {
  checkForm,
  type FormAnswer,
  type Indicator,
  type Observation,
  type PrintedTargetOptions,
  parseForm,
  parseIndicators,
  parsePrintedTarget,
  parseTargets,
  type Target,
} from 'egov-kpi'
import ducPho from '../data/da-nang-2022/duc-pho-targets.json' with { type: 'json' }
import plan from '../data/da-nang-2022/indicators.json' with { type: 'json' }
import formData from '../data/da-nang-2022/statistical-form.json' with { type: 'json' }

/** A row of Plan 76's table: cells as printed, by year; what the national plan has; a third document where one is named. */
interface PlanRow {
  readonly indicator: string
  readonly line: number
  readonly printed: Readonly<Record<string, string>>
  readonly nation?: Readonly<Record<string, string>> | null
  readonly startsOn?: Readonly<Record<string, string>>
  readonly documents?: readonly { readonly document: string; readonly printed: Readonly<Record<string, string>> }[]
}

/** The 20 indicators of Đà Nẵng's Plan 76. */
export const plan76 = parseIndicators(plan.indicators)
export const plan76Table: readonly PlanRow[] = plan.table as readonly PlanRow[]

/** The seven indicators for which Đức Phổ town has targets. */
export const ducPhoIndicators = parseIndicators(ducPho.indicators)

type TargetPlace = Omit<PrintedTargetOptions, 'indicator'> & { readonly indicator: string }

/** What a printed cell says as a target or a baseline; nothing if a target's cell is blank. */
function targetOf(
  indicators: readonly Indicator[],
  text: string,
  { indicator: id, ...place }: TargetPlace,
): readonly Target[] {
  const indicator = indicators.find(one => one.id === id) as Indicator
  const { target } = parsePrintedTarget(text, { indicator, ...place })
  return target === null ? [] : [target]
}

/** The baselines of 2021 and the targets of 2022 and 2025: the city's, the nation's, and those of the city's scheme. */
export const plan76Targets = parseTargets(
  plan76,
  plan76Table.flatMap(({ indicator, printed, nation, startsOn, documents = [] }) => [
    ...Object.entries(printed).flatMap(([period, text]) => {
      const kind = period === '2021' ? 'baseline' : 'target'
      return targetOf(plan76, text, {
        indicator,
        scope: 'city',
        period,
        kind,
        ...(startsOn && kind === 'target' ? { startsOn } : {}),
      })
    }),
    ...Object.entries(nation ?? {}).flatMap(([period, text]) =>
      targetOf(plan76, text, { indicator, scope: 'nation', period, kind: 'target' }),
    ),
    ...documents.flatMap(({ document, printed }) =>
      Object.entries(printed).flatMap(([period, text]) =>
        targetOf(plan76, text, { indicator, scope: 'city', document, period, kind: 'target' }),
      ),
    ),
  ]),
)

/** The targets of Đức Phổ town. */
export const ducPhoTargets = parseTargets(
  ducPhoIndicators,
  ducPho.table.flatMap(({ indicator, period, printed }) =>
    targetOf(ducPhoIndicators, printed, { indicator, scope: 'town', period, kind: 'target' }),
  ),
)

/** The report of the first half of 2022, which comes as a form; it is checked before its figures are used. */
export const formMid2022 = checkForm(parseForm(formData.form), formData.answers as readonly FormAnswer[])
const counted = (row: string): number => Number(formMid2022.rows.find(found => found.row === row)?.figure?.value)
const share = (indicator: string, numerator: number, denominator: number): Observation => ({
  unit: 'da-nang',
  indicator,
  period: formData.period,
  value: `${numerator * 100}/${denominator}`,
  numerator,
  denominator,
  status: 'final',
})
/**
 * What the report counts of three indicators. That the plan's services "in use" are those filed online among those filed at
 * all is assumed; the plan does not say.
 */
export const reportedMid2022: readonly Observation[] = [
  share('dossiers-online', counted('5.4.2'), counted('5.4.1')),
  share('services-used', counted('5.1.3') + counted('5.2.3'), counted('5.1.3 ghi chú') + counted('5.2.3 ghi chú')),
  share('services-level-4', counted('5.2.2'), counted('5.2.1')),
]
