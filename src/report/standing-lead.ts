import { describeMeasure } from '../formulas/measure'
import { type Bilingual, inBothLanguages, textIn } from '../foundation/language'
import { upperFirst } from '../foundation/letter-case'
import type { Standing } from '../indicators/standing'
import type { Target } from '../indicators/target'
import { labels } from './labels'
import { amountText } from './standing-cells'
import { hasFigure, type StandingLine, type StandingPage } from './standing-lines'
import { periodText, periodTitle, pointOf, scopeText, targetText } from './standing-words'

/** What all lines of a table have in common: it is said once, above them. */
export interface Shared {
  readonly baseline?: Target
  readonly target?: Target
  readonly figurePeriod?: string
  /** The period and the kind of all targets, if their values differ. */
  readonly targetPeriod?: Target
  readonly hasBaseline: boolean
  readonly hasTarget: boolean
}

export function sharedOf(lines: readonly StandingLine[]): Shared {
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

export function leadOf(
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
