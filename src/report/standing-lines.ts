import { referencedIn } from '../formulas/operands'
import { parseExact } from '../foundation/exact'
import { compareFractions } from '../foundation/fraction'
import { groupedBy } from '../foundation/grouped'
import { type LocalizedText, textIn } from '../foundation/language'
import { byVietnameseAlphabet } from '../foundation/vietnamese-order'
import type { Indicator } from '../indicators/indicator'
import type { Standing } from '../indicators/standing'
import type { Standings } from '../indicators/standings'
import type { NamedStandingStatus } from '../indicators/status'
import type { WholeStanding } from '../indicators/whole-standings'
import type { RankPlaceNames } from '../ranking/place-words'
import { namesOf } from './names'

/** A line of a table of KPIs: one unit, one indicator, one target, and the other targets that the figure has. */
export interface StandingLine {
  readonly row: Standing
  /** The minimum and the stretch beside the target: marks, not verdicts of their own. */
  readonly beside: readonly Standing[]
  /** Of the whole: of how many units the figure is. */
  readonly whole?: Omit<WholeStanding, 'standing'>
}

/** Standings as a page shows them, with the names of what is in them. */
export interface StandingPage {
  readonly standings: Standings
  readonly lines: readonly StandingLine[]
  /** The lines of all units together. */
  readonly wholes: readonly StandingLine[]
  readonly units: readonly string[]
  readonly indicators: readonly string[]
  readonly definitionOf: (indicator: string) => Indicator | undefined
  readonly unitName: (id: string) => LocalizedText
  /** A unit, or a group: an indicator may be led by all of one. */
  readonly leadName: (id: string) => LocalizedText
  readonly scopes: Readonly<Record<string, LocalizedText>>
  readonly statusOf: (row: Standing) => NamedStandingStatus | undefined
}

/** Reads the lines out of standings. */
export function standingPage(
  standings: Standings,
  indicators: readonly Indicator[],
  names: RankPlaceNames,
  scopes: Readonly<Record<string, LocalizedText>>,
): StandingPage {
  const { statuses } = standings
  const inputs = inputsOf(indicators)
  const targeted = new Set(standings.rows.flatMap(({ indicator, target }) => (target === null ? [] : [indicator])))
  // A count that only serves to compute a rate does not stand for itself.
  const isShown = ({ indicator }: Standing): boolean => targeted.has(indicator) || !inputs.has(indicator)
  const rows = standings.rows.filter(isShown)
  const whole = standings.whole.filter(({ standing }) => isShown(standing))
  const definitions = new Map(indicators.map(one => [one.id, one]))
  const named = new Map(statuses.map(one => [one.id, one]))
  const wholeOf = new Map(whole.map(({ standing, ...coverage }) => [standing, coverage]))
  return {
    standings,
    lines: linesOf(rows),
    wholes: linesOf(whole.map(({ standing }) => standing)).map(line => ({
      ...line,
      whole: wholeOf.get(line.row) as Omit<WholeStanding, 'standing'>,
    })),
    units: [...new Set(rows.map(({ unit }) => unit))],
    indicators: [...new Set(rows.map(({ indicator }) => indicator))],
    definitionOf: id => definitions.get(id),
    unitName: namesOf(names).unit,
    leadName: namesOf({ units: { ...names.groups, ...names.units } }).unit,
    scopes,
    statusOf: ({ status }) => (status === null ? undefined : named.get(status)),
  }
}

/** The indicators from which others are computed. */
function inputsOf(indicators: readonly Indicator[]): ReadonlySet<string> {
  return new Set(
    indicators.flatMap((one): readonly string[] => {
      if (one.kind === 'ratio') return [one.numerator, one.denominator]
      if (one.kind === 'derived') return referencedIn(one.formula)
      return one.kind === 'cumulative' ? [one.of] : []
    }),
  )
}

/** Puts the targets of one figure together: the target has the verdict, or the only one that there is. */
function linesOf(rows: readonly Standing[]): readonly StandingLine[] {
  const groups = groupedBy(rows, ({ unit, indicator, scope, target }) =>
    JSON.stringify([unit, indicator, scope, target?.document]),
  )
  return [...groups.values()].flatMap(group => {
    const own = group.filter(({ target, replacedBy }) => target?.kind === 'target' && replacedBy === null)
    const [row] = own.length > 0 ? own : group
    const beside = group.filter(one => one !== row && one.replacedBy === null && one.target?.kind !== row?.target?.kind)
    return group.filter(one => !beside.includes(one)).map(one => ({ row: one, beside: one === row ? beside : [] }))
  })
}

/** Whether a line has a figure. */
export function hasFigure({ row: { observation } }: StandingLine): boolean {
  return observation !== null && observation.value !== null
}

/** Whose target it is, and by which document, as a key. */
export function scopeKey({ scope, target }: Standing): string {
  return JSON.stringify([scope, target?.document])
}

/**
 * Lines from the best attainment down, equals by name. What reached its target beyond any percentage, such as no late
 * dossier of at most five, is first; a figure that has no percentage otherwise is after the others, and no figure last.
 */
export function bestFirst(lines: readonly StandingLine[], { unitName }: StandingPage): readonly StandingLine[] {
  const place = (line: StandingLine): number => {
    const { attainment, gap } = line.row
    if (attainment !== null) return 1
    if (!hasFigure(line)) return 3
    return gap !== null && parseExact(gap).numerator <= 0n ? 0 : 2
  }
  const attained = ({ row }: StandingLine) => parseExact(row.attainment ?? 0)
  return lines.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      compareFractions(attained(b), attained(a)) ||
      byVietnameseAlphabet(textIn(unitName(a.row.unit), 'vi'), textIn(unitName(b.row.unit), 'vi')),
  )
}
