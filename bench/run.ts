import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

/** Runs every `*.bench.ts` in a process of its own, one after the other, so that none warms up or slows down the next. */
for (const file of readdirSync('bench')
  .filter(name => name.endsWith('.bench.ts'))
  .sort()) {
  console.log(`── ${file}`)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `bench/${file}`], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
