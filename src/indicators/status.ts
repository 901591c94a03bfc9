import { ExactNumber, parseExact } from '../foundation/exact'
import { compareFractions, type Fraction, hundred } from '../foundation/fraction'
import { deepFreeze } from '../foundation/freeze'
import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { list, maybe, notEmpty, oneOf, record, type Schema } from '../foundation/schema'
import { SourceReference } from '../foundation/source'
import { Tone } from '../foundation/tone'

/** The figures of a standing that a threshold may look at, all in percent. */
export type StandingStatusFigure = 'attainment' | 'progress' | 'pace'

/** A status: its name, and how pages show it. */
export interface NamedStandingStatus {
  readonly id: string
  readonly name: LocalizedText
  /**
   * How good it is. Of a threshold that does not say, that of the usual status of this id; of an id of your own, the first
   * step is `fair`, those after it `watch`, and what holds otherwise `weak`.
   */
  readonly tone?: Tone
  /** The sign before its name, so that colour is never alone: `✓`, `▲`; unless given, that of the usual status of its tone. */
  readonly sign?: string
}

/** One status, and from which figure on a unit has it. */
export interface StandingStatusStep extends NamedStandingStatus {
  readonly of: StandingStatusFigure
  /** In percent; at this value it holds. */
  readonly atLeast: string | number
}

/** By what a standing is called good or bad while the target's period runs: the first step that holds, or else the last name. */
export interface StandingThresholds {
  readonly steps: readonly StandingStatusStep[]
  readonly otherwise: NamedStandingStatus
  readonly source?: SourceReference
}

const named = { id: Identifier, name: LocalizedText, tone: maybe(Tone), sign: maybe(notEmpty) }

/** The schema of a {@link NamedStandingStatus}. */
export const NamedStandingStatus: Schema<NamedStandingStatus> = record(() => named)

/** The schema of {@link StandingThresholds}. */
export const StandingThresholds: Schema<StandingThresholds> = record(() => ({
  steps: list(record(() => ({ ...named, of: oneOf(['attainment', 'progress', 'pace']), atLeast: ExactNumber }))),
  otherwise: NamedStandingStatus,
  source: maybe(SourceReference),
}))

/**
 * Thresholds for those who have none: as fast as a straight line, nearly so, or behind. They are our assumption; no
 * regulation sets them.
 */
export const assumedThresholds: StandingThresholds = /* @__PURE__ */ deepFreeze({
  steps: [
    { id: 'on-track', name: { vi: 'Đúng tiến độ', en: 'On track' }, of: 'pace', atLeast: 100 },
    { id: 'at-risk', name: { vi: 'Có nguy cơ chậm tiến độ', en: 'At risk' }, of: 'pace', atLeast: 90 },
  ],
  otherwise: { id: 'behind', name: { vi: 'Chậm tiến độ', en: 'Behind' } },
  source: { title: { vi: 'Ngưỡng của thư viện egov-kpi', en: 'Thresholds of egov-kpi' }, assumed: true },
})

/** The statuses that need no threshold, since they are decided. */
const decided: readonly NamedStandingStatus[] = /* @__PURE__ */ deepFreeze([
  { id: 'achieved', name: { vi: 'Đạt', en: 'Achieved' }, tone: 'good', sign: '✓' },
  { id: 'reached', name: { vi: 'Đạt trước hạn', en: 'Reached early' }, tone: 'good', sign: '✓' },
  { id: 'missed', name: { vi: 'Không đạt', en: 'Missed' }, tone: 'weak', sign: '✕' },
  { id: 'replaced', name: { vi: 'Đã được thay thế', en: 'Replaced' } },
])

const usualSigns: Readonly<Record<Tone, string>> = { good: '✓', fair: '●', watch: '▲', weak: '▼' }

const usualTones: ReadonlyMap<string, Tone> = /* @__PURE__ */ new Map([
  ['achieved', 'good'],
  ['reached', 'good'],
  ['on-track', 'fair'],
  ['at-risk', 'watch'],
  ['behind', 'weak'],
  ['missed', 'weak'],
])

/** Every status that a standing may have, with its name, tone and sign; a threshold may rename one that is decided. */
export function statusesOf({ steps, otherwise }: StandingThresholds): readonly NamedStandingStatus[] {
  const own = [...steps, otherwise].map(({ id, name, tone, sign }, place): NamedStandingStatus => {
    const byPlace = place === steps.length ? 'weak' : place === 0 ? 'fair' : 'watch'
    const shown = tone ?? usualTones.get(id) ?? byPlace
    return { id, name, tone: shown, sign: sign ?? (id === 'missed' ? '✕' : usualSigns[shown]) }
  })
  return [...decided.filter(({ id }) => own.every(one => one.id !== id)), ...own]
}

/** A figure as a threshold sees it: in percent, known to be at least 100 though no percentage can be told, or missing. */
export type Percentage = Fraction | 'beyond' | null

/** The first status that holds; null if a figure that is needed to tell is missing. */
export function statusOf(
  thresholds: StandingThresholds,
  figures: Readonly<Record<StandingStatusFigure, Percentage>>,
): string | null {
  for (const { id, of, atLeast } of thresholds.steps) {
    const figure = figures[of]
    const bound = parseExact(atLeast)
    if (figure === 'beyond') return compareFractions(bound, hundred) <= 0 ? id : null
    if (figure === null) return null
    if (compareFractions(figure, bound) >= 0) return id
  }
  return thresholds.otherwise.id
}
