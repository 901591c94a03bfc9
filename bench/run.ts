import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

const files = readdirSync('bench').filter(name => name.endsWith('.bench.ts'))

/** `egov-kpi` is the built package here, as users get it; elsewhere it is the sources. */
const env = { ...process.env, TSX_TSCONFIG_PATH: 'bench/tsconfig.json' }

/** Runs each file in a process of its own, one after the other, so that none warms up or slows down the next. */
for (const file of files.sort()) {
  console.log(`── ${file}`)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `bench/${file}`], { stdio: 'inherit', env })
  if (status !== 0) process.exitCode = 1
}
