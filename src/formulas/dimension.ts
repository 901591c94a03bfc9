import { type Bilingual, textIn } from '../foundation/language'
import { describeMeasure, type FormulaMeasure } from './measure'

/**
 * The dimension of a value: things to powers, so that dossiers ÷ dossiers is a pure number and enterprises ÷ people is
 * not. A literal number fits everything (`'any'`); so does a value made of unknown references, which already have an
 * issue.
 */
export type Dimension = 'any' | 'unknown' | Units

interface Units {
  readonly powers: ReadonlyMap<string, number>
  /** The kind of pure number, if known: percent and index cannot be added. */
  readonly pure: 'percent' | 'index' | 'level' | null
}

const noPowers: ReadonlyMap<string, number> = new Map()

/** The dimension of values in a measure. */
export function dimensionOf(measure: FormulaMeasure): Dimension {
  switch (measure.kind) {
    case 'count':
      return { powers: new Map([[thing(measure.of), 1]]), pure: null }
    case 'money': {
      const powers = new Map([[`${measure.scale} ${measure.currency}`, 1]])
      if (measure.per !== undefined) powers.set(thing(measure.per), -1)
      return { powers, pure: null }
    }
    case 'rate':
      return joined({ powers: new Map([[thing(measure.of), 1]]), pure: null }, new Map([[thing(measure.per), 1]]), -1)
    default:
      return { powers: noPowers, pure: measure.kind }
  }
}

/** Things are the same if they have the same name, ignoring case; the Vietnamese name if there are both. */
function thing(name: Parameters<typeof textIn>[0]): string {
  return textIn(name, 'vi').toLowerCase()
}

/** The dimension of a product. */
export function multiplied(a: Dimension, b: Dimension): Dimension {
  if (a === 'unknown' || b === 'unknown') return 'unknown'
  if (a === 'any') return b
  return b === 'any' ? a : joined(a, b.powers, 1)
}

/** The dimension of a quotient. */
export function divided(a: Dimension, b: Dimension): Dimension {
  if (a === 'unknown' || b === 'unknown') return 'unknown'
  if (b === 'any') return a
  return joined(a === 'any' ? { powers: noPowers, pure: null } : a, b.powers, -1)
}

/** The dimension of a power with a whole exponent; of a percentage it is a pure number, as that of a product is. */
export function raised(a: Dimension, exponent: number): Dimension {
  if (typeof a === 'string') return a
  if (exponent === 1) return a
  const powers = new Map([...a.powers].map(([name, power]) => [name, power * exponent] as const))
  return { powers: exponent === 0 ? noPowers : powers, pure: null }
}

/** The dimension of a root; null if there is none, as for the square root of dossiers. */
export function rooted(a: Dimension, degree: number): Dimension | null {
  if (typeof a === 'string') return a
  const powers = [...a.powers].map(([name, power]) => [name, power / degree] as const)
  return powers.every(([, power]) => Number.isInteger(power)) ? { powers: new Map(powers), pure: null } : null
}

/** Whether a value is counted in nothing. */
export function isPure(a: Dimension): boolean {
  return typeof a === 'string' || a.powers.size === 0
}

/** The dimension of a number that is counted in nothing. */
export const pureNumber: Dimension = { powers: noPowers, pure: null }

function joined(a: Units, powers: ReadonlyMap<string, number>, sign: 1 | -1): Units {
  const result = new Map(a.powers)
  for (const [name, power] of powers) {
    const sum = (result.get(name) ?? 0) + sign * power
    if (sum === 0) result.delete(name)
    else result.set(name, sum)
  }
  return { powers: result, pure: null }
}

/** Whether two values can be added, compared or used for each other. */
export function goTogether(a: Dimension, b: Dimension): boolean {
  if (typeof a === 'string' || typeof b === 'string') return true
  if (a.pure !== null && b.pure !== null && a.pure !== b.pure) return false
  return a.powers.size === b.powers.size && [...a.powers].every(([name, power]) => b.powers.get(name) === power)
}

/** A dimension in words, for a message. */
export function describeDimension(dimension: Dimension): Bilingual {
  if (typeof dimension === 'string') return { vi: 'số', en: 'a number' }
  if (dimension.pure === 'percent' || dimension.pure === 'index') return describeMeasure({ kind: dimension.pure })
  if (dimension.pure === 'level') return { vi: 'mức có mã', en: 'a coded level' }
  if (dimension.powers.size === 0) return { vi: 'số không có đơn vị', en: 'a pure number' }
  const names = (sign: 1 | -1): string =>
    [...dimension.powers]
      .filter(([, power]) => power * sign > 0)
      .flatMap(([name, power]) =>
        power * sign > 3 ? [`${name}^${power * sign}`] : Array<string>(power * sign).fill(name),
      )
      .join(' × ')
  const text = names(-1) === '' ? names(1) : `${names(1) || '1'}/${names(-1)}`
  return { vi: text, en: text }
}
