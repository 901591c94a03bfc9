import { type CompiledFormula, compileFormula } from '../formulas/compile'
import { throwIfAny } from '../foundation/error'
import { isDeepFrozen } from '../foundation/freeze'
import type { Indicator } from './indicator'
import { readIndicators, referencesIn } from './read-indicators'

/** A definition made ready: others are named by their place in the list, not by id. */
export interface CompiledIndicator {
  readonly definition: Indicator
  /** The places of what it is computed from, in order: numerator and denominator, the references of a formula, … */
  readonly inputs: readonly number[]
  /** The formula of a derived indicator. */
  readonly formula?: CompiledFormula
  /** Which of the inputs each reference of the formula is. */
  readonly inputOf: ReadonlyMap<string, number>
}

/** Definitions made ready to compute many figures. */
export interface CompiledIndicators {
  readonly list: readonly CompiledIndicator[]
  readonly indexOf: ReadonlyMap<string, number>
}

/** Frozen definitions are read once: those of `frameworks` serve every row of a table. */
const remembered = new WeakMap<readonly Indicator[], CompiledIndicators>()

/** Checks definitions and makes them ready, with the counts that rates among them bring along. */
export function compileIndicators(indicators: readonly Indicator[]): CompiledIndicators {
  const known = typeof indicators === 'object' && indicators !== null ? remembered.get(indicators) : undefined
  if (known !== undefined) return known
  const { indicators: all, issues } = readIndicators(indicators, Array.isArray(indicators) ? [] : ['indicators'])
  throwIfAny(issues)
  const indexOf = new Map(all.map(({ id }, index) => [id, index]))
  const compiled = { list: all.map(definition => compileIndicator(definition, indexOf)), indexOf }
  if (isDeepFrozen(indicators)) remembered.set(indicators, compiled)
  return compiled
}

function compileIndicator(definition: Indicator, indexOf: ReadonlyMap<string, number>): CompiledIndicator {
  const references = inputsOf(definition)
  const inputs = references.map(id => indexOf.get(id) as number)
  const inputOf = new Map(references.map((id, position) => [id, position]))
  if (definition.kind !== 'derived') return { definition, inputs, inputOf }
  return { definition, inputs, inputOf, formula: compileFormula(definition.formula) }
}

/** The ids of what an indicator is computed from; of a ratio the numerator and the denominator. */
export function inputsOf(definition: Indicator): readonly string[] {
  const ids = referencesIn(definition).map(({ to }) => to)
  return definition.kind === 'derived' ? [...new Set(ids)] : ids
}
