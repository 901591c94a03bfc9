import type { IssuePath } from '../foundation/issue'
import type { EvaluationInputs } from './evaluation'
import { type Counts, isCounts } from './rules/ratio'
import { type SimpleRule, simpleKindOf } from './rules/simple'
import type { Criterion } from './scorecard'

/** Where the units' values on a criterion stand among the inputs; null where nothing was given. */
export type Places = readonly (number | null)[]

/** The figures that units were given on a criterion, or on one part of it: plain numbers and counts, with their places. */
export interface GivenFigures {
  readonly subject: string
  readonly rule: SimpleRule
  readonly numbers: readonly { readonly value: string | number; readonly path: () => IssuePath }[]
  readonly counts: readonly { readonly value: Counts; readonly path: () => IssuePath }[]
}

/** The rules by which a criterion reads figures: its own, or those of its parts. */
function simpleRulesOf({ id, rule }: Criterion): readonly { subject: string; rule: SimpleRule; part?: string }[] {
  if (rule.kind !== 'parts' && rule.kind !== 'best-of') return [{ subject: id, rule }]
  const parts = rule.kind === 'parts' ? rule.parts : rule.alternatives
  return parts.map(part => ({ subject: `${id}.${part.id}`, rule: part.rule, part: part.id }))
}

/** Rules whose values are no measured figures, even if they look like numbers. */
const withoutFigures: ReadonlySet<string> = new Set<SimpleRule['kind']>(['levels', 'yes-no', 'survey', 'tracked'])

/** What was given on a criterion at these places. */
export function givenFigures(
  criterion: Criterion,
  places: Places,
  { assessments, observations }: Pick<EvaluationInputs, 'assessments' | 'observations'>,
): readonly GivenFigures[] {
  const list = criterion.indicator === undefined ? 'assessments' : 'observations'
  const rows: readonly { readonly value: unknown }[] = list === 'assessments' ? assessments : observations
  return simpleRulesOf(criterion)
    .filter(({ rule }) => !withoutFigures.has(simpleKindOf(rule).kind))
    .map(({ subject, rule, part }) => {
      const numbers: GivenFigures['numbers'][number][] = []
      const counts: GivenFigures['counts'][number][] = []
      for (const place of places) {
        if (place === null) continue
        const whole = rows[place]?.value
        const value = part === undefined ? whole : partOf(whole, part)
        const path = (): IssuePath => [list, place, 'value', ...(part === undefined ? [] : [part])]
        if (typeof value === 'string' || typeof value === 'number') numbers.push({ value, path })
        else if (typeof value === 'object' && value !== null && isCounts(value)) counts.push({ value, path })
      }
      return { subject, rule, numbers, counts }
    })
}

function partOf(value: unknown, part: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return null
  return (value as Readonly<Record<string, unknown>>)[part]
}
