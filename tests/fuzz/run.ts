/**
 * Calls every exported function with wrong arguments: those of the examples and tests, changed in one place or two. What
 * no call may do, whatever it is given, is listed in `judge.ts`.
 *
 *   npm run fuzz                                            30,000 cases, the same for everybody, in at most 60 seconds
 *   npm run fuzz -- --seed random --seconds 600             cases that were not tried before
 *   npm run fuzz -- --room report --room exchange           only functions of some rooms
 *   npm run fuzz -- --seed 13 --function rank --case 17     one case again, with its arguments
 */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { Task, Word } from './child'
import { modulesFrom } from './modules'
import { sources } from './sources'

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '13' },
    seconds: { type: 'string' },
    room: { type: 'string', multiple: true },
    function: { type: 'string' },
    case: { type: 'string' },
    processes: { type: 'string', default: String(Math.min(4, availableParallelism())) },
  },
})
const seed = options.seed === 'random' ? String(Date.now()) : options.seed
/** Without `--seconds` a run ends after so many turns, so that a fast machine tries the same cases. */
const seconds = Number(options.seconds ?? 60)
const until = options.seconds === undefined ? 30_000 : Number.MAX_SAFE_INTEGER
const megabytes = 1_024
/** A function that ended so many processes is no longer called: starting takes longer than everything else. */
const mostEnds = 3

interface Kind {
  readonly room: string
  readonly name: string
  readonly what: string
  readonly at: string
  readonly first: string
  count: number
}

const kinds = new Map<string, Kind>()
const ends = new Map<string, number>()
let calls = 0
let functions = 0
let withoutCall: readonly string[] = []
let deadline = Number.POSITIVE_INFINITY

const workers = options.case === undefined ? Number(options.processes) : 1
const modules = modulesFrom(sources)
await Promise.all(Array.from({ length: workers }, (_, from) => work(from)))

for (const { room, name, what, at, first, count } of [...kinds.values()].sort(
  (a, b) => compare(a.room, b.room) || compare(a.name, b.name),
))
  console.log(`${room}  ${name} ${what}${at === '' ? '' : ` at ${at}`}  (${count}×; ${first})`)
if (withoutCall.length > 0) console.log(`No example calls ${withoutCall.join(', ')}: write one in the doc comment.`)
console.log(`${calls} calls of ${functions} functions, ${kinds.size} kinds of faults; seed ${seed}`)
process.exitCode = kinds.size > 0 || withoutCall.length > 0 ? 1 : 0

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function note(fault: { room: string; name: string; what: string; at: string }, number: number, words: string): void {
  const key = Object.values(fault).join(' ')
  const kind = kinds.get(key)
  if (kind !== undefined) kind.count++
  else
    kinds.set(key, { ...fault, first: `--seed ${seed} --function ${fault.name} --case ${number}: ${words}`, count: 1 })
}

/** Lets one process after the other try every n-th case, until the time is over. */
async function work(from: number): Promise<void> {
  for (let next = from; Date.now() < deadline; ) {
    const last = await run(next)
    if (last === undefined) return
    next = last + workers
  }
}

/** Runs one process; gives the turn that ended it, undefined if nothing did. */
function run(from: number): Promise<number | undefined> {
  const task: Task = {
    modules,
    seed,
    from,
    step: workers,
    until,
    without: [...ends].filter(([, count]) => count >= mostEnds).map(([name]) => name),
    ...(options.room === undefined ? {} : { rooms: options.room }),
    ...(options.function === undefined ? {} : { function: options.function }),
    ...(options.case === undefined ? {} : { case: Number(options.case) }),
  }
  const child = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      // Most of what a case makes is gone with it.
      '--max-semi-space-size=64',
      `--max-old-space-size=${megabytes}`,
      '--import',
      'tsx',
      new URL('child.ts', import.meta.url).pathname,
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  )
  // A process that ended before it read says why by itself.
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify(task))
  let last: Extract<Word, { readonly begins: unknown }> | undefined
  let words = ''
  let isOver = false
  let complaint = ''
  child.stderr.on('data', data => {
    complaint = `${complaint}${data}`.slice(0, 5_000)
  })
  const watch = setInterval(() => {
    isOver = Date.now() > deadline
    if (isOver) child.kill()
  }, 200)
  createInterface(child.stdout).on('line', line => {
    const word: Word = JSON.parse(line)
    if ('ready' in word) {
      ;({ functions, withoutCall } = word.ready)
      deadline = Math.min(deadline, Date.now() + seconds * 1_000)
    } else if ('begins' in word) {
      calls++
      last = word
      words = 'while the arguments were made'
    } else if ('changed' in word) words = word.changed
    else if ('fault' in word) note(word.fault, last?.begins[1] ?? 0, words)
    else console.log(word.detail)
  })
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      clearInterval(watch)
      if (isOver || code === 0) return resolve(undefined)
      if (last === undefined)
        return reject(new Error(`no case was begun (code ${code}, signal ${signal}):\n${complaint}`))
      const [name, number] = last.begins
      ends.set(name, (ends.get(name) ?? 0) + 1)
      const what =
        signal === 'SIGKILL'
          ? 'does not end'
          : /heap/.test(complaint)
            ? `takes more than ${megabytes} MB`
            : `ends the process: ${complaint.slice(0, 200)}`
      note({ room: '', name, what, at: '' }, number, words)
      resolve(last.turn)
    })
  })
}
