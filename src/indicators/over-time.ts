import type { Formula } from '../formulas/formula'
import { factorOf } from '../formulas/measure'
import type { OverTime } from '../observations/combination'
import type { Indicator } from './indicator'

/** How the figures of an indicator combine over time. */
export function overTimeOf(definition: Indicator, byId: ReadonlyMap<string, Indicator>): OverTime {
  const factor = factorOf(definition.measure)
  switch (definition.kind) {
    case 'simple':
      return { how: definition.additivity.periods, factor }
    case 'cumulative':
      // A running total already contains the ones before it.
      return { how: 'last', factor }
    case 'derived':
      return { how: 'none', factor }
    case 'ratio': {
      const [above, below] = [definition.numerator, definition.denominator].map(id => {
        const part = byId.get(id)
        return part === undefined ? 'none' : overTimeOf(part, byId).how
      })
      // A share of two stocks is a stock itself: pending overdue ÷ pending.
      const how = above === 'sum' && below === 'sum' ? 'ratio' : above === 'last' && below === 'last' ? 'last' : 'none'
      return { how, factor: definition.factor }
    }
  }
}

/** Whether an indicator begins at zero when its period begins: a flow, a running total, or what is added up of such. */
export function startsAtZero(definition: Indicator, byId: ReadonlyMap<string, Indicator>): boolean {
  switch (definition.kind) {
    case 'simple':
      return definition.additivity.periods === 'sum'
    case 'cumulative': {
      const of = byId.get(definition.of)
      return definition.since === 'start-of-year' && of !== undefined && startsAtZero(of, byId)
    }
    case 'ratio':
      return false
    case 'derived':
      return isSumOfFlows(definition.formula, byId)
  }
}

function isSumOfFlows(formula: Formula, byId: ReadonlyMap<string, Indicator>): boolean {
  if (formula.kind === 'reference') {
    const definition = byId.get(formula.to)
    return definition !== undefined && startsAtZero(definition, byId)
  }
  if (formula.kind !== 'sum' && formula.kind !== 'difference') return false
  return formula.of.every((part: Formula) => isSumOfFlows(part, byId))
}

/**
 * Where a figure can still go while its period runs: a flow only grows, the largest of its parts only rises, the smallest
 * only falls. That a flow only grows is taken for granted unless a part of it is below zero.
 */
export function courseOf(definition: Indicator, byId: ReadonlyMap<string, Indicator>): 'up' | 'down' | 'either' {
  if (definition.kind === 'cumulative') {
    const of = byId.get(definition.of)
    return of === undefined || !startsAtZero(definition, byId) ? 'either' : courseOf(of, byId)
  }
  if (definition.kind !== 'simple') return 'either'
  const { periods } = definition.additivity
  return periods === 'sum' || periods === 'maximum' ? 'up' : periods === 'minimum' ? 'down' : 'either'
}
