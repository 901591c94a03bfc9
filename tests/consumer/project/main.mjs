// What a stranger's first minute holds, on the runtime that runs this: Node, Deno or Bun. Prints one line of JSON.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { isEgovKpiError, rank } from 'egov-kpi'

const require = createRequire(import.meta.url)
const { exports } = require('egov-kpi/package.json')

const names = {}
for (const subpath of Object.keys(exports).filter(path => !path.endsWith('.json'))) {
  const name = subpath.replace('.', 'egov-kpi')
  names[name] = Object.keys(await import(name)).sort()
  assert(names[name].length > 0, `${name} exports nothing`)
  assert.deepEqual(Object.keys(require(name)).sort(), names[name], `${name} differs between import and require`)
}

// One program may hold both copies of the library: each knows the other's errors, whatever instanceof says.
const commonJs = require('egov-kpi')
for (const [thrower, judge] of [
  [rank, commonJs.isEgovKpiError],
  [commonJs.rank, isEgovKpiError],
]) {
  const isOurs = error => judge(error) && error.issues.length > 0
  assert.throws(() => thrower([{ unit: 'hue', score: Number.NaN }]), isOurs, 'an error of the other copy is not known')
}
assert(!isEgovKpiError(new Error('another')), 'any error passes for ours')

const run = file => execFileSync(process.execPath, [file], { encoding: 'utf8' })
const result = JSON.parse(run('job.mjs'))
assert.deepEqual(JSON.parse(run('job.cjs')), result, 'the main job differs between import and require')
assert.deepEqual(
  result.entries.map(({ unit, rank }) => [unit, rank]),
  [
    ['da-nang', 1],
    ['hue', 1],
    ['ho-chi-minh', 3],
  ],
)

const { node, deno, bun } = process.versions
console.log(JSON.stringify({ versions: { node, deno, bun }, names, result }))
