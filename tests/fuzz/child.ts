import { readFileSync, writeSync } from 'node:fs'
import { inspect } from 'node:util'
import { Worker } from 'node:worker_threads'
import { diceOf } from './dice'
import { faultsOf, isAlike, type Outcome } from './judge'
import { mutate } from './mutate'
import type { Modules } from './run-modules'
import { type Target, targetsFrom } from './targets'
import { freeze } from './values'

/** What one process is to try. */
export interface Task {
  readonly modules: Modules
  readonly seed: string
  /** The first turn and how many there are to the next: processes share the cases out among them. */
  readonly from: number
  readonly step: number
  /** The turn at which all end. */
  readonly until: number
  /** Functions that ended a process before. */
  readonly without: readonly string[]
  /** What is tried, if not everything. */
  readonly rooms?: readonly string[]
  readonly function?: string
  readonly case?: number
}

/** What a process says, one line each. */
export type Word =
  | { readonly ready: { readonly functions: number; readonly withoutCall: readonly string[] } }
  | { readonly begins: readonly [name: string, number: number]; readonly turn: number }
  | { readonly changed: string }
  | { readonly fault: { readonly room: string; readonly name: string; readonly what: string; readonly at: string } }
  | { readonly detail: string }

/** A call that takes more of the processor is too slow. */
const mostSeconds = 2
/** A call that takes so much more is ended. */
const endAfter = 5 * mostSeconds
/** How long a promise may stay pending; only one that is forgotten takes so long. */
const patience = 30_000

const say = (word: Word): void => {
  writeSync(1, `${JSON.stringify(word)}\n`)
}

Error.stackTraceLimit = 60
const task: Task = JSON.parse(readFileSync(0, 'utf8'))
const all = await targetsFrom(task.modules)
const withoutCall = all.filter(({ right }) => right.length === 0).map(({ name }) => name)
const foreign = all.flatMap(({ right }) => right.slice(0, 2).flatMap(({ args, result }) => [...args, result]))
freeze(all.map(({ right }) => right))
// What a run leaves unhandled is reported by what it gave.
process.on('unhandledRejection', () => undefined)
say({ ready: { functions: all.length, withoutCall } })

const targets = all.filter(
  ({ name, room, right }) =>
    right.length > 0 &&
    !task.without.includes(name) &&
    (task.rooms ?? [room]).includes(room) &&
    (task.function ?? name) === name,
)

const turns = new Int32Array(new SharedArrayBuffer(4))
new Worker(new URL('watch.mjs', import.meta.url), { workerData: { turns, mostSeconds: endAfter } }).unref()

if (task.case !== undefined) for (const target of targets) await tryCase(target, task.case, 0)
else {
  for (let turn = task.from; turn < task.until; turn += task.step) {
    const target = targets[turn % targets.length]
    const round = Math.floor(turn / targets.length)
    if (target !== undefined && round % target.onceIn === 0) await tryCase(target, round, turn)
  }
}

async function tryCase({ name, room, call, right }: Target, number: number, turn: number): Promise<void> {
  const make = () => {
    const dice = diceOf(`${task.seed} ${name} ${number}`)
    // Small calls are tried more often: they take less time.
    return mutate(dice.pick(right.slice(0, 1 + dice.below(right.length))).args, foreign, dice)
  }
  say({ begins: [name, number], turn })
  Atomics.add(turns, 0, 1)
  const first = make()
  say({ changed: first.words })
  const { outcome, seconds } = await timed(call, first.args)
  const faults = [...faultsOf(outcome, first)]
  // Compiling and collecting what earlier cases left may fall into one call; they do not fall into the next one, too.
  if (seconds > mostSeconds && (await timed(call, make().args)).seconds > mostSeconds)
    faults.push({ what: `takes more than ${mostSeconds} s`, at: '' })
  const second = make()
  if (!isAlike(first.args, second.args)) faults.push({ what: 'changes what it was given', at: '' })
  // One case in four is called again, which is enough to notice state that is kept between calls.
  if (number % 4 === 0 && seconds < 0.1 && !isAlike(outcome, await outcomeOf(call, second.args)))
    faults.push({ what: 'gives something else the second time', at: '' })
  for (const fault of faults) say({ fault: { room, name, ...fault } })
  if (task.case !== undefined) say({ detail: detailOf(make().args, outcome, seconds) })
}

async function timed(
  call: Target['call'],
  args: readonly unknown[],
): Promise<{ readonly outcome: Outcome; readonly seconds: number }> {
  const before = process.cpuUsage()
  const outcome = await outcomeOf(call, args)
  const { user, system } = process.cpuUsage(before)
  return { outcome, seconds: (user + system) / 1e6 }
}

async function outcomeOf(call: Target['call'], args: readonly unknown[]): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined
  const never = new Promise<Outcome>(resolve => {
    timer = setTimeout(() => resolve({ thrown: new Error('the promise is never kept') }), patience)
  })
  try {
    return await Promise.race([call(...args).then((result: unknown) => ({ result })), never])
  } catch (thrown) {
    return { thrown }
  } finally {
    clearTimeout(timer)
  }
}

function detailOf(args: readonly unknown[], outcome: Outcome, seconds: number): string {
  const options = { depth: 8, maxArrayLength: 20, maxStringLength: 2_000 }
  const thrown = 'thrown' in outcome ? outcome.thrown : undefined
  const ended = thrown instanceof Error ? thrown.stack : inspect(outcome, options)
  // An object of 100,000 keys is no help to anybody, and more than a pipe takes at once.
  const shown = inspect(args, options).slice(0, 20_000)
  return `${shown}\n\n${ended}\n\n${seconds.toFixed(2)} s of the processor`
}
