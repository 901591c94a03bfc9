/**
 * Ends this process if one call takes too much of the processor: a call that hangs cannot be asked to stop. The time of the
 * processor counts, so that a busy machine causes no faults.
 */
import { workerData } from 'node:worker_threads'

const { turns, mostSeconds } = workerData
let turn = -1
let before = 0

setInterval(() => {
  const { user, system } = process.cpuUsage()
  const now = Atomics.load(turns, 0)
  // Before the first call, modules are compiled and right calls recorded.
  if (now === 0 || now !== turn) before = user + system
  else if (user + system - before > mostSeconds * 1e6) process.kill(process.pid, 'SIGKILL')
  turn = now
}, 100)
