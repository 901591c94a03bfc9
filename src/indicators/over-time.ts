import type { Formula } from '../formulas/formula'
import type { OverTime } from '../observations/combination'
import { inputsOf } from './compile-indicators'
import { factorOfIndicator, type Indicator } from './indicator'

/** How the figures of an indicator combine over time. */
export function overTimeOf(definition: Indicator, byId: ReadonlyMap<string, Indicator>): OverTime {
  const factor = factorOfIndicator(definition)
  if (definition.kind === 'simple') return { how: definition.additivity.periods, factor }
  // A running total already contains the ones before it.
  if (definition.kind === 'cumulative') return { how: 'last', factor }
  if (definition.kind === 'derived') return { how: 'none', factor }
  const [above, below] = inputsOf(definition).map(id => {
    const part = byId.get(id)
    return part === undefined ? 'none' : overTimeOf(part, byId).how
  })
  if (above !== below) return { how: 'none', factor }
  // A share of two stocks is a stock itself: pending overdue ÷ pending.
  return { how: above === 'sum' ? 'ratio' : above === 'first' || above === 'last' ? above : 'none', factor }
}

/** Whether an indicator begins at zero when its period begins: a flow, a running total, or what is added up of such. */
export function startsAtZero(definition: Indicator, byId: ReadonlyMap<string, Indicator>): boolean {
  // A set is gone through to its end while it grows: each of those that it is added up of is looked at once.
  const addends = new Set([definition])
  for (const one of addends) {
    if (!isFlow(one)) return false
    for (const id of inputsOf(one)) {
      const input = byId.get(id)
      if (input === undefined) return false
      addends.add(input)
    }
  }
  return true
}

/** Whether an indicator begins at zero if what it is computed from does. */
function isFlow(definition: Indicator): boolean {
  if (definition.kind === 'derived') return isAddedUp(definition.formula)
  if (definition.kind === 'cumulative')
    return definition.since === 'start-of-year' || typeof definition.since === 'object'
  return definition.kind === 'simple' && definition.additivity.periods === 'sum'
}

/** Whether a formula only adds and subtracts. */
export function isAddedUp(formula: Formula): boolean {
  if (formula.kind === 'reference') return true
  return (
    (formula.kind === 'sum' || formula.kind === 'difference') && formula.of.every((part: Formula) => isAddedUp(part))
  )
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
