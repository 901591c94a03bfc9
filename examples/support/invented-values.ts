import type { ScoringRule, ShareCounts } from 'egov-kpi'

/** What an assessor could give, or a system count. */
export type InventedValue = boolean | string | number | ShareCounts

/**
 * Invents a value that a rule can take: the higher the strength, from 0 to 1, the more points it gives.
 *
 * @param size - About how many things are counted where the value is a share.
 */
export function inventedValue(rule: ScoringRule, max: number, strength: number, size: number): InventedValue {
  switch (rule.kind) {
    case 'yes-no':
      return strength > 0.3
    case 'levels': {
      const levels = Object.keys(rule.levels)
      return levels[Math.min(levels.length - 1, Math.floor(strength * levels.length + 0.3))] ?? ''
    }
    case 'steps': {
      const [top] = rule.steps
      const highest = top === undefined ? 0 : 'above' in top ? top.above : top[0]
      return Math.round(Math.min(1, strength * 1.2) * Number(typeof highest === 'object' ? size : highest))
    }
    case 'ratio':
      return counts(0.5 + strength / 2, size)
    case 'ratio-to-target':
      return counts((Number(rule.target) / 100) * (0.5 + strength * 0.7), size)
    case 'linear':
      return tidy(Number(rule.from) + (Number(rule.to) - Number(rule.from)) * strength, 1)
    case 'weighted-value':
      return tidy(Number(rule.scale) * (0.5 + strength / 2), 2)
    case 'points':
      return Math.round(max * strength * 4) / 4
    default:
      throw new Error(`Nothing is invented for the rule ${JSON.stringify(rule)}`)
  }
}

function counts(share: number, denominator: number): ShareCounts {
  return { numerator: Math.round(Math.min(1, share) * denominator), denominator }
}

/** A number with so many decimals at most. */
function tidy(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals
}
