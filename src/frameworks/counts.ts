import type { Formula } from '../formulas/formula'
import type { Bilingual } from '../foundation/language'
import type { FormConstraint } from '../indicators/form'
import type {
  DerivedIndicator,
  Indicator,
  IndicatorAdditivity,
  IndicatorDirection,
  RatioIndicator,
  SimpleIndicator,
} from '../indicators/indicator'

/** One count: how periods combine, which direction is better, its names, and its number on the form. */
type Row = readonly [
  periods: IndicatorAdditivity['periods'],
  direction: IndicatorDirection,
  vi: string,
  en: string,
  code?: string,
]

/** Counts whose ids begin alike; over units all of them add up. */
export function counts(prefix: string, of: Bilingual, rows: Readonly<Record<string, Row>>): readonly SimpleIndicator[] {
  return Object.entries(rows).map(([id, [periods, direction, vi, en, code]]) => ({
    id: `${prefix}-${id}`,
    kind: 'simple',
    ...(code === undefined ? {} : { code }),
    name: { vi, en },
    measure: { kind: 'count', of },
    direction,
    additivity: { units: 'sum', periods },
  }))
}

/** A count that is the sum of others in each period, also in one that is made of several. */
export function total(
  prefix: string,
  id: string,
  parts: readonly string[],
  of: Bilingual,
  name: Bilingual,
): DerivedIndicator {
  return {
    id: `${prefix}-${id}`,
    kind: 'derived',
    name,
    measure: { kind: 'count', of },
    direction: 'higher',
    formula: sumOf(prefix, parts),
  }
}

/** Makes rates of the counts of a form whose ids begin alike: one count ÷ another, in percent unless a factor says otherwise. */
export function ratesOf(prefix: string, counts: readonly Indicator[]) {
  return (
    id: string,
    [numerator, denominator]: readonly [string, string],
    more: Partial<Pick<RatioIndicator, 'source' | 'direction' | 'factor' | 'measure'>>,
    name: Bilingual,
  ): RatioIndicator => ({
    id,
    name,
    kind: 'ratio',
    numerator: `${prefix}-${numerator}`,
    denominator: `${prefix}-${denominator}`,
    factor: 100,
    measure: { kind: 'percent' },
    direction: 'higher',
    counts,
    ...more,
  })
}

const reference = (prefix: string, id: string): Formula => ({ kind: 'reference', to: `${prefix}-${id}` })

function sumOf(prefix: string, parts: readonly string[]): Formula {
  const [first = '', ...others] = parts
  if (others.length === 0) return reference(prefix, first)
  return { kind: 'sum', of: parts.map(part => reference(prefix, part)) }
}

/** That a count is the sum of others. */
export function isSum(prefix: string, whole: string, parts: readonly string[], id = `${whole}-is-sum`): FormConstraint {
  return {
    id,
    says: { vi: 'tổng số bằng tổng các số thành phần', en: 'the total is the sum of its parts' },
    holds: { kind: 'compare', left: reference(prefix, whole), is: 'equal', right: sumOf(prefix, parts) },
  }
}

/** That counts together are no more than another one. */
export function isPart(prefix: string, parts: readonly string[], whole: string): FormConstraint {
  return {
    id: `${parts.join('-')}-of-${whole}`,
    says: { vi: 'số thành phần không lớn hơn tổng số', en: 'a part is no more than its whole' },
    holds: { kind: 'compare', left: sumOf(prefix, parts), is: 'at-most', right: reference(prefix, whole) },
  }
}

/** That what is carried over was pending at the end of the period before; what is overdue is dropped most often. */
export function continues(prefix: string): FormConstraint {
  return {
    id: 'carried-over-was-pending',
    says: {
      vi: 'số từ kỳ trước chuyển sang là số chưa giải quyết cuối kỳ trước',
      en: 'what is carried over was pending at the end of the period before',
    },
    opening: `${prefix}-carried-over`,
    closing: `${prefix}-pending`,
    dropped: [`${prefix}-pending-overdue`],
  }
}
