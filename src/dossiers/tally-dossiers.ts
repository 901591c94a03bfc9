import { civilDateOf } from '../foundation/civil-date'
import { byCodePoint } from '../foundation/code-point'
import { EgovKpiError } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { dayIn } from '../foundation/when'
import { wrongType } from '../foundation/zod-issue'
import type { Observation } from '../observations/observation'
import { calendarFindings } from '../working-time/describe-day'
import { countJudged, isOfPeriod } from './count-judged'
import { type Counters, counterOf, countersOf, countsOf } from './counter'
import type { Dossier } from './dossier'
import { type Judged, judge, judgeStep } from './judge'
import { type QuickCount, quickCount } from './quick-count'
import { named, readDossier } from './read-dossier'
import type { Frame } from './read-frame'
import { partOf, scopeIssues, unitOf } from './scope-of'
import { readTallyOptions, type TallyDossiersOptions, type TallyPlan } from './tally-options'
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
 * states are those at the end of the period, or of `asOf` where that is earlier: what came before and was not over when
 * the period began is carried over, what was over by then does not count. Bad dossiers are refused, counted, and the
 * first of them reported with their ids; whether one dossier comes twice is not noticed.
 *
 * The counts are indicators of `formII06a`, and rates such as `onTimeRates` are computed from them by `computeIndicators`. By
 * procedure, field and channel they carry a `dimension`, which `rollUp` sums away.
 *
 * @param dossiers - {@link Dossier}s: an array, any iterable, or an async one such as a file being read.
 * @param options - `calendar`, `asOf`, `period`, `by`; `whole`, `units`, `procedures`, `strict` and policies where they matter.
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
 * refused.issues[0]?.message.en // => 'Dossier "D": Resolved 2022-05-03, before it was received 2022-05-04.'
 * ```
 */
export function tallyDossiers<D extends Iterable<Dossier> | AsyncIterable<Dossier>>(
  dossiers: D,
  options: TallyDossiersOptions,
): TallyDossiersAnswer<D> {
  const plan = readTallyOptions(options)
  const count = tallying(plan)
  if (isAsync(dossiers)) return countAsync(dossiers, count) as TallyDossiersAnswer<D>
  if (!isIterable(dossiers)) throw new EgovKpiError([wrongType(['dossiers'], ['array', 'stream'], dossiers)])
  let position = 0
  for (const dossier of dossiers) count.take(dossier, position++)
  return count.result() as TallyDossiersAnswer<D>
}

async function countAsync(dossiers: AsyncIterable<Dossier>, count: Tallying): Promise<TallyDossiersResult> {
  let position = 0
  for await (const dossier of dossiers) count.take(dossier, position++)
  return count.result()
}

function isAsync(value: unknown): value is AsyncIterable<Dossier> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

function isIterable(value: unknown): value is Iterable<Dossier> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

/** A tally that is being made. */
export interface Tallying {
  readonly take: (input: unknown, position: number) => void
  readonly result: () => TallyDossiersResult
}

/** How the dossiers of one calendar are counted. */
interface Counting {
  readonly plan: TallyPlan
  readonly quick: QuickCount
}

function frameOfUnit({ frame, frames }: TallyPlan, unit: unknown): Frame {
  return (typeof unit === 'string' ? frames.get(unit) : undefined) ?? frame
}

/** Starts a tally. Without the quick count every dossier is judged step by step, which tests compare. */
export function tallying(plan: TallyPlan, isQuick = true): Tallying {
  const counters: Counters = new Map()
  // Units with a calendar of their own are counted by it, into the same counters.
  const frames = [...new Set([plan.frame, ...plan.frames.values()])]
  const byFrame = new Map(
    frames.map((frame): [Frame, Counting] => {
      const own = { ...plan, frame }
      return [frame, { plan: own, quick: quickCount(own, counters) }]
    }),
  )
  const main = byFrame.get(plan.frame) as Counting
  const countingOf = (input: unknown): Counting => {
    const unit = typeof input === 'object' && input !== null ? (input as { readonly unit?: unknown }).unit : undefined
    return byFrame.get(frameOfUnit(plan, unit)) as Counting
  }
  const refused = { count: 0, issues: [] as Issue[] }
  const findings: Issue[] = []
  const keep = (list: Issue[], issues: readonly Issue[]): void => {
    for (const issue of issues) if (list.length < plan.mostIssues) list.push(issue)
  }
  const refuse = (issues: readonly Issue[]): void => {
    refused.count++
    keep(refused.issues, issues)
  }
  const judgeSlowly = (input: unknown, position: number, { plan: own, quick }: Counting): void => {
    const path = ['dossiers', position]
    const read = readDossier(input, own.frame.index, plan.procedures ?? new Map(), path)
    if ('issues' in read) {
      refuse(read.issues)
      return
    }
    const { dossier } = read
    const judged = judge(read, own.frame, path)
    const steps = (dossier.steps ?? []).map((step, at) =>
      judgeStep(step, frameOfUnit(plan, step.unit), [...path, 'steps', at]),
    )
    const issues = [
      ...scopeIssues(dossier, plan, path),
      ...[judged, ...steps].flatMap(one => ('issues' in one ? one.issues : [])),
    ]
    if (issues.length > 0 || 'issues' in judged) {
      refuse(named(dossier, issues))
      return
    }
    useCalendar(dossier, judged, quick, own)
    keep(
      findings,
      named(
        dossier,
        judged.findings.filter(finding => !isOfCalendar(finding)),
      ),
    )
    if (!isOfPeriod(judged, own)) return
    const ofPart = countersOf(counters, partOf(dossier, plan) as string)
    countJudged(counterOf(ofPart, unitOf(dossier, plan) as string), dossier, judged, own)
  }
  return {
    take: (input, position) => {
      const counting = frames.length === 1 ? main : countingOf(input)
      if (!isQuick || !counting.quick.count(input)) judgeSlowly(input, position, counting)
    },
    result: () => {
      if (plan.strict && refused.count > 0) throw new EgovKpiError(refused.issues as unknown as [Issue, ...Issue[]])
      return {
        observations: observationsOf(counters, plan),
        refused,
        findings: [...[...byFrame.values()].flatMap(one => aboutCalendar(one.quick, one.plan)), ...findings],
      }
    },
  }
}

/** Whether a finding is about the calendar itself, which is said once for all dossiers. */
function isOfCalendar({ code, parameters: { what } }: Issue): boolean {
  return code === 'assumed' ? what === 'calendar' || what === 'day' : code === 'incomplete' && what === 'zone'
}

function useCalendar(dossier: Dossier, { found }: Judged, { seen }: QuickCount, { frame }: TallyPlan): void {
  if (found?.kind === 'beyond') seen.beyond++
  if (found?.kind !== 'counted' || found.due === null) return
  const { zone } = frame.index.calendar
  seen.from = Math.min(seen.from, dayIn(zone, dossier.receivedAt))
  seen.to = Math.max(seen.to, dayIn(zone, found.due))
}

function aboutCalendar({ seen }: QuickCount, { frame }: TallyPlan): readonly Issue[] {
  const { calendar } = frame.index
  const { id, to } = calendar
  const used = seen.to < 0 ? [] : calendarFindings(calendar, civilDateOf(seen.from), civilDateOf(seen.to))
  if (seen.beyond === 0) return used
  const parameters = { what: 'due-date', count: seen.beyond, calendar: id, to } as const
  return [...used, dossierIssue('outside-coverage', [], parameters, { severity: 'info' })]
}

function observationsOf(counters: Counters, { by, period, frame }: TallyPlan): readonly Observation[] {
  return [...counters]
    .flatMap(([part, units]) => [...units].map(([unit, counter]) => ({ unit, part, counter })))
    .sort((a, b) => byCodePoint(a.unit, b.unit) || byCodePoint(a.part, b.part))
    .flatMap(({ unit, part, counter }) => {
      const of = part === '' ? {} : { dimension: { [by]: part } }
      return countsOf(counter).map(
        ([indicator, value]): Observation => ({
          unit,
          indicator,
          period,
          ...of,
          value,
          status: 'final',
          asOf: frame.asOf,
        }),
      )
    })
}
