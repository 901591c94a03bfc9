import * as z from 'zod'
import { ExactNumber, type ExactText, parseExact } from '../foundation/exact'
import { compareFractions } from '../foundation/fraction'
import { deepFreeze } from '../foundation/freeze'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { Source } from '../foundation/source'

/** The figures of a standing that a threshold may look at, all in percent. */
export type StatusFigure = 'attainment' | 'progress' | 'pace'

/** One status, and from which figure on a unit has it. */
export interface StatusStep {
  readonly id: string
  readonly name: LocalizedText
  readonly of: StatusFigure
  /** In percent; at this value it holds. */
  readonly atLeast: string | number
}

/** By what a standing is called good or bad: the first step that holds, or else the last name. */
export interface StatusThresholds {
  readonly steps: readonly StatusStep[]
  readonly otherwise: { readonly id: string; readonly name: LocalizedText }
  readonly source?: Source
}

const named = { id: Identifier, name: LocalizedText }

/** The schema of {@link StatusThresholds}. */
export const StatusThresholds: z.ZodType<StatusThresholds> = z.strictObject({
  steps: z.array(z.strictObject({ ...named, of: z.enum(['attainment', 'progress', 'pace']), atLeast: ExactNumber })),
  otherwise: z.strictObject(named),
  source: z.exactOptional(Source),
})

/** Thresholds for those who have none: achieved, as fast as a straight line, nearly so, or behind. Ours, not a rule of anybody's. */
export const assumedThresholds: StatusThresholds = /* @__PURE__ */ deepFreeze({
  steps: [
    { id: 'achieved', name: { vi: 'Đạt', en: 'Achieved' }, of: 'attainment', atLeast: 100 },
    { id: 'on-track', name: { vi: 'Đúng tiến độ', en: 'On track' }, of: 'pace', atLeast: 100 },
    { id: 'at-risk', name: { vi: 'Có nguy cơ chậm', en: 'At risk' }, of: 'pace', atLeast: 90 },
  ],
  otherwise: { id: 'behind', name: { vi: 'Chậm', en: 'Behind' } },
  source: { title: { vi: 'Ngưỡng của thư viện egov-kpi', en: 'Thresholds of egov-kpi' }, assumed: true },
})

/** The first status that holds; null where a figure that is needed to say so is missing. */
export function statusOf(
  thresholds: StatusThresholds,
  figures: Readonly<Record<StatusFigure, ExactText | null>>,
): string | null {
  for (const { id, of, atLeast } of thresholds.steps) {
    const figure = figures[of]
    if (figure === null) return null
    if (compareFractions(parseExact(figure), parseExact(atLeast)) >= 0) return id
  }
  return thresholds.otherwise.id
}
