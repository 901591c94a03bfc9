import { civilDateOf } from '../foundation/civil-date'
import { byCodePoint } from '../foundation/code-point'
import { EgovKpiError, throwIfAny } from '../foundation/error'
import { type Issue, placedUnder } from '../foundation/issue'
import { dayIn } from '../foundation/when'
import { wrongType } from '../foundation/zod-issue'
import type { Observation } from '../observations/observation'
import { checkCalendar } from '../working-time/check-calendar'
import { countJudged, isOfPeriod } from './count-judged'
import { type Counters, counterOf, countersOf, countsOf, sumsOf, type Unsaid, unsaid } from './counter'
import type { Dossier, ReceivedDossier } from './dossier'
import { type Judged, judgeDossier } from './judge'
import type { JudgingContext } from './judging-context'
import { type QuickCount, quickCount } from './quick-count'
import { named } from './read-dossier'
import { partOf, scopeIssues, unitOf } from './scope-of'
import { readTallyOptions, type TallyDossiersOptions, type TallySettings } from './tally-options'
import { dossierIssue } from './wording'

/** The counts of many dossiers, and what became of the others. */
export interface TallyDossiersResult {
  /** The counts of each unit, or part of one, that had anything to handle, in the order of their ids; as of the day judged. */
  readonly observations: readonly Observation[]
  /** The dossiers that could not be counted: how many, and why the first of them. */
  readonly refused: { readonly count: number; readonly issues: readonly Issue[] }
  readonly findings: readonly Issue[]
}

/** The result at once for what is at hand, and a promise of it for what comes over time. */
export type TallyDossiersAnswer<D> =
  D extends AsyncIterable<unknown> ? Promise<TallyDossiersResult> : TallyDossiersResult

/**
 * Counts dossiers into the columns of form II.06a: observations of each unit or group, or by procedure, field or channel.
 *
 * Reads any list or stream once and keeps none of it, so that ten million dossiers need no more memory than ten. The
 * states are those at the end of the period, or of `asOf` if that is earlier: what came before and was not over when
 * the period began is carried over, what was over by then does not count. Bad dossiers are refused, counted, and the
 * first of them reported with their ids; a dossier that comes twice is not noticed.
 *
 * The counts are indicators of `formII06a`, and rates such as `onTimeRates` are computed from them by `computeIndicators`. By
 * procedure, field and channel they carry a `dimension`, which `rollUp` sums away.
 *
 * @param dossiers - {@link Dossier}s: an array, any iterable, or an async one such as a file being read.
 * @param options - `calendar`, `asOf`, `period`, `by`; `whole`, `units`, `procedures`, `strict` and policies if they matter.
 * @returns The counts, the refused, and findings; a promise of that for an async iterable.
 * @throws An `EgovKpiError` when the options are wrong, or with `strict` when a dossier is.
 *
 * @example
 * ```ts
 * import { type Dossier, tallyDossiers, vietnamCivilService } from 'egov-kpi'
 *
 * const term = { amount: 3, measure: 'working-days' } as const
 * const dossiers: readonly Dossier[] = [
 *   { id: 'A', unit: 'so-tttt', channel: 'online', receivedAt: '2022-03-30', resolvedAt: '2022-04-04', term },
 *   { id: 'B', unit: 'so-tttt', channel: 'direct', receivedAt: '2022-04-04', resolvedAt: '2022-04-08', term },
 *   { id: 'C', unit: 'so-tttt', channel: 'online', receivedAt: '2022-06-29', resolvedAt: '2022-07-01', term },
 *   { id: 'D', unit: 'so-tttt', channel: 'online', receivedAt: '2022-05-04', resolvedAt: '2022-05-03', term },
 * ]
 * const { observations, refused } = tallyDossiers(dossiers, {
 *   calendar: vietnamCivilService(), asOf: '2022-12-31', period: '2022-Q2', by: 'unit',
 * })
 * const counts = Object.fromEntries(observations.map(({ indicator, value }) => [indicator, value]))
 * counts['dossiers-received'] // => 3
 * counts['dossiers-carried-over'] // => 1
 * counts['dossiers-on-time'] // => 1
 * counts['dossiers-late'] // => 1
 * refused.issues[0]?.message.en // => 'Dossier “D”: The result is dated 03/5/2022, before receipt (04/5/2022).'
 * ```
 */
export function tallyDossiers<D extends Iterable<Dossier> | AsyncIterable<Dossier>>(
  dossiers: D,
  options: TallyDossiersOptions,
): TallyDossiersAnswer<D> {
  const count = tallying(readTallyOptions(options))
  if (has(dossiers, Symbol.asyncIterator)) {
    return countAsync(dossiers as AsyncIterable<unknown>, count) as TallyDossiersAnswer<D>
  }
  if (!has(dossiers, Symbol.iterator)) throw new EgovKpiError([wrongType(['dossiers'], ['array', 'stream'], dossiers)])
  let position = 0
  for (const dossier of dossiers as Iterable<unknown>) count.take(dossier, position++)
  return count.result() as TallyDossiersAnswer<D>
}

async function countAsync(dossiers: AsyncIterable<unknown>, count: Tallying): Promise<TallyDossiersResult> {
  let position = 0
  for await (const dossier of dossiers) count.take(dossier, position++)
  return count.result()
}

function has(value: unknown, iterator: symbol): boolean {
  return typeof value === 'object' && value !== null && iterator in value
}

/** A tally that is being made. */
export interface Tallying {
  readonly take: (input: unknown, position: number) => void
  readonly result: () => TallyDossiersResult
}

/** How the dossiers of one calendar are counted. */
interface Counting {
  readonly settings: TallySettings
  readonly quick: QuickCount
}

/** Starts a tally. Without the quick count every dossier is judged step by step; tests compare the two. */
export function tallying(settings: TallySettings, isQuick = true): Tallying {
  const { procedures, contexts, mostIssues } = settings
  const counters: Counters = new Map()
  // Units with a calendar of their own are counted by it, into the same counters.
  const byContext = new Map(
    [...new Set([settings.context, ...contexts.values()])].map((context): [JudgingContext, Counting] => {
      const own = { ...settings, context }
      return [context, { settings: own, quick: quickCount(own, counters) }]
    }),
  )
  const contextOf = (unit: unknown): JudgingContext => contexts.get(unit as string) ?? settings.context
  const main = byContext.get(settings.context) as Counting
  const countingOf = (input: unknown): Counting =>
    byContext.get(contextOf((input as { readonly unit?: unknown } | null | undefined)?.unit)) as Counting
  const refused = { count: 0, issues: [] as Issue[] }
  const findings: Issue[] = []
  const keep = (list: Issue[], issues: readonly Issue[]): void => {
    list.push(...issues.slice(0, mostIssues - list.length))
  }
  const countByJudging = (input: unknown, position: number, { settings: own, quick }: Counting): void => {
    const path = ['dossiers', position]
    const read = judgeDossier(input, own.context, procedures ?? new Map(), contextOf, dossier =>
      scopeIssues(dossier, settings),
    )
    if (read.issues !== undefined) {
      refused.count++
      keep(refused.issues, placedUnder(path, read.issues))
      return
    }
    const { dossier, judged } = read.value
    useCalendar(dossier, judged, quick, own)
    const ofDossier = judged.findings.filter(({ parameters }) => !ofCalendar.includes(parameters['what']))
    keep(findings, placedUnder(path, named(dossier, ofDossier)))
    if (!isOfPeriod(judged, own)) return
    const ofPart = countersOf(counters, partOf(dossier, settings) as string)
    countJudged(counterOf(ofPart, unitOf(dossier, settings) as string), dossier, judged, own)
  }
  return {
    take: (input, position) => {
      const counting = contexts.size === 0 ? main : countingOf(input)
      if (!isQuick || !counting.quick.count(input)) countByJudging(input, position, counting)
    },
    result: () => {
      if (settings.strict) throwIfAny(refused.issues)
      return {
        observations: observationsOf(counters, settings),
        refused,
        findings: [...[...byContext.values()].flatMap(aboutCalendar), ...unsaidIn(counters).findings, ...findings],
      }
    },
  }
}

/** What findings about the calendar itself are of, which are reported once for all dossiers. */
const ofCalendar: readonly unknown[] = ['calendar', 'day', 'zone']

function useCalendar(dossier: Dossier, { found }: Judged, { used }: QuickCount, { context }: TallySettings): void {
  if (found?.kind === 'beyond') used.beyond++
  if (found?.kind !== 'counted' || found.due === null) return
  const { zone } = context.index.calendar
  used.from = Math.min(used.from, dayIn(zone, (dossier as ReceivedDossier).receivedAt))
  used.to = Math.max(used.to, dayIn(zone, found.due))
}

function aboutCalendar({ quick: { used }, settings: { context } }: Counting): readonly Issue[] {
  const { calendar } = context.index
  const { id, to } = calendar
  const findings = used.to < 0 ? [] : checkCalendar(calendar, civilDateOf(used.from), civilDateOf(used.to))
  if (used.beyond === 0) return findings
  const parameters = { what: 'due-date', count: used.beyond, calendar: id, to } as const
  return [...findings, dossierIssue('outside', [], parameters, { severity: 'info' })]
}

/** What units leave unsaid in any of their parts, and what no dossier says; with a finding for what only some say. */
function unsaidIn(counters: Counters): {
  readonly leftOutFor: (unit: string) => readonly Unsaid[]
  readonly findings: readonly Issue[]
} {
  const all = [...counters.values()].flatMap(units => [...units].map(([unit, one]) => ({ unit, sums: sumsOf(one) })))
  const findings: Issue[] = []
  const units = (Object.keys(unsaid) as Unsaid[]).map(what => {
    const sum = (id: string): number => all.reduce((total, { sums }) => total + (sums.get(id) as number), 0)
    const [count, of] = [sum(unsaid[what].count), sum(unsaid[what].of)]
    const isSaid = what === 'acceptance-time' ? sum('filed') > 0 : of > count
    if (isSaid && count > 0) findings.push(dossierIssue('missing', [], { what, count, of }, { severity: 'info' }))
    const silent = all.filter(({ sums }) => (sums.get(unsaid[what].count) as number) > 0)
    return { what, isSaid, silent: new Set(silent.map(({ unit }) => unit)) }
  })
  return {
    leftOutFor: unit => units.flatMap(({ what, isSaid, silent }) => (!isSaid || silent.has(unit) ? [what] : [])),
    findings,
  }
}

function observationsOf(counters: Counters, { by, period, context }: TallySettings): readonly Observation[] {
  const { leftOutFor } = unsaidIn(counters)
  return [...counters]
    .flatMap(([part, units]) => [...units].map(([unit, counter]) => ({ unit, part, counter })))
    .sort((a, b) => byCodePoint(a.unit, b.unit) || byCodePoint(a.part, b.part))
    .flatMap(({ unit, part, counter }) => {
      const of = part === '' ? {} : { dimension: { [by]: part } }
      return countsOf(counter, leftOutFor(unit)).map(
        ([indicator, value]): Observation => ({
          unit,
          indicator,
          period,
          ...of,
          value,
          status: 'final',
          asOf: context.asOf,
        }),
      )
    })
}
