import { byCodePoint } from '../foundation/code-point'
import type { Issue } from '../foundation/issue'
import { inBoth } from '../foundation/language'
import type { DateOrMoment } from '../foundation/moment'
import { type DueStep, sayAmount, sayWhen, step } from './due-step'
import type { Suspension } from './suspension'
import type { TermClock } from './term-arithmetic'
import { termIssue } from './wording'

/** A running term: its end so far, and its derivation. */
export interface Running {
  /** The end so far; null while a file is awaited. */
  readonly end: number | null
  /** The latest start of counting. */
  readonly start: number
  readonly steps: readonly DueStep[]
  readonly findings: readonly Issue[]
}

/** The context of the steps: the clock, how points are read and written, how receipt counts. */
export interface TermRun {
  readonly clock: TermClock
  readonly amount: number
  /** The point at which a day or moment is over. */
  readonly pointOf: (at: DateOrMoment) => number
  readonly textOf: (point: number) => DateOrMoment
  /** The receipt of a file as it counts, with its steps. */
  readonly receive: (at: DateOrMoment) => { readonly start: number; readonly steps: readonly DueStep[] }
}

/** Applies suspensions, in order of their start, to a running term. */
export function suspend(run: TermRun, begun: Running, suspensions: readonly Suspension[]): Running {
  const ordered = suspensions
    .map((suspension, position) => ({ suspension, position, from: run.pointOf(suspension.from) }))
    .toSorted((a, b) => a.from - b.from || inOrder(a.suspension, b.suspension))
  let running = begun
  let waitedUntil = Number.NEGATIVE_INFINITY
  let restarts = 0
  for (const { suspension, position, from } of ordered) {
    const { end, start } = running
    if (end === null) break
    const path = ['suspensions', position]
    const due = run.textOf(end)
    // On the due day itself the term still runs; a moment is more precise.
    const isOver = suspension.from.includes('T') ? from > end : suspension.from > due.slice(0, 10)
    if (isOver) {
      const issue = termIssue(
        'left-out',
        path,
        { what: 'after-due', from: suspension.from, due },
        { severity: 'warning' },
      )
      running = { ...running, findings: [...running.findings, issue] }
      continue
    }
    if (from < start && suspension.mode === 'pause') {
      const issue = termIssue(
        'left-out',
        path,
        { what: 'before-receipt', from: suspension.from },
        { severity: 'warning' },
      )
      running = { ...running, findings: [...running.findings, issue] }
    }
    if (suspension.mode === 'restart') restarts++
    running = applied(run, { ...running, end }, suspension, Math.max(from, start, waitedUntil))
    if (suspension.mode !== 'extend' && suspension.to !== undefined) {
      waitedUntil = Math.max(waitedUntil, run.pointOf(suspension.to))
    }
  }
  if (restarts < 2) return running
  const issue = termIssue('assumed', ['suspensions'], { what: 'one-restart', count: restarts }, { severity: 'warning' })
  return { ...running, findings: [...running.findings, issue] }
}

/** On one day pauses come first, then extensions, so that their order in the list does not matter. */
function inOrder(a: Suspension, b: Suspension): number {
  const key = (one: Suspension): string =>
    one.mode === 'extend' ? `2 ${one.measure} ${one.days}` : `${one.mode === 'pause' ? 0 : 1} ${one.to ?? '~'}`
  return byCodePoint(key(a), key(b))
}

function applied(
  run: TermRun,
  running: Running & { readonly end: number },
  suspension: Suspension,
  from: number,
): Running {
  const { clock, amount, pointOf, textOf } = run
  const then = (end: number, made: readonly DueStep[]): Running => ({
    ...running,
    end,
    steps: [...running.steps, ...made],
  })
  if (suspension.mode === 'extend') {
    const { days, measure } = suspension
    const end = clock.later(running.end, days, measure)
    const { vi, en } = sayAmount(days, measure)
    const words = { vi: `Gia hạn thêm ${vi}: đến {at}.`, en: `Extended by ${en}: {at}.` }
    return then(end, [step('extended', textOf(end), words, suspension.source)])
  }
  const since = { vi: sayWhen(suspension.from, 'vi'), en: sayWhen(suspension.from, 'en') }
  if (suspension.to === undefined) {
    const words = {
      vi: `Chờ bổ sung hồ sơ từ ${since.vi}; chưa xác định được hạn.`,
      en: `Waiting for missing documents since ${since.en}; no due date yet.`,
    }
    return { ...running, end: null, steps: [...running.steps, step('awaited', null, words, suspension.source)] }
  }
  if (suspension.mode === 'restart') {
    const { start, steps } = run.receive(suspension.to)
    const end = clock.after(start, amount)
    const words = {
      vi: 'Tính lại từ đầu khi hồ sơ đã đủ: đến {at}.',
      en: 'Counted again from the start once the dossier was complete: {at}.',
    }
    const made = [...steps, step('restarted', textOf(end), words, suspension.source)]
    return { ...then(end, made), start }
  }
  const end = clock.shifted(running.end, Math.max(0, clock.passed(from, Math.max(from, pointOf(suspension.to)))))
  const until = { vi: sayWhen(suspension.to, 'vi'), en: sayWhen(suspension.to, 'en') }
  const reason = suspension.reason === undefined ? null : inBoth(suspension.reason, text => text)
  const words =
    reason === null
      ? {
          vi: `Không tính thời gian chờ bổ sung sau ${since.vi} đến hết ${until.vi}: đến {at}.`,
          en: `The wait after ${since.en} up to and including ${until.en} is not counted: {at}.`,
        }
      : {
          vi: `Không tính thời gian sau ${since.vi} đến hết ${until.vi} (${reason.vi}): đến {at}.`,
          en: `The time after ${since.en} up to and including ${until.en} is not counted (${reason.en}): {at}.`,
        }
  return then(end, [step('paused', textOf(end), words, suspension.source)])
}
