/**
 * Plants faults in a room and counts those that its tests find: a sample that is the same for everybody.
 *
 *   npm run mutation -- ranking                  300 mutants of one room
 *   npm run mutation -- ranking --sample 50      fewer
 *   npm run mutation -- ranking --seed 7         others
 *
 * Faults in sentences, texts and lists of properties are left out: tests that hold them would only repeat them.
 */
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { equivalent } from './equivalent'
import { isNamed, leftOut, mutantsIn, sampleOf } from './mutants-in'
import { keyOf } from './only-sample.mjs'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
})
const [room = 'ranking'] = positionals
const least = 85

const all = await mutantsIn(room)
const sample = sampleOf(all, Number(options.sample), Number(options.seed))
const byKey = new Map(sample.map(mutant => [keyOf(mutant), mutant]))
process.env['MUTATED_ROOM'] = room
process.env['MUTATED_SAMPLE'] = JSON.stringify([...byKey.keys()])
// What else lies inside one of the sample is left out by the checker.
const results = await new Stryker({
  mutate: sample.map(
    ({ fileName, location: { start, end } }) =>
      `${fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`,
  ),
  mutator: { excludedMutations: leftOut },
  plugins: ['@stryker-mutator/*', './tests/mutation/only-sample.mjs'],
  checkers: ['only-sample'],
  // On a busy machine a slow run is no fault found.
  timeoutMS: 60_000,
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  reporters: ['progress', 'survivors'],
  incremental: false,
  disableTypeChecks: false,
  allowEmpty: true,
  thresholds: { break: null },
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['dist', 'site', 'bench', 'coverage'],
}).runMutationTest()

const counted = results.flatMap(({ fileName, location: { start, end }, mutatorName, replacement = '', status }) => {
  const at = (place: { line: number; column: number }) => ({ line: place.line - 1, column: place.column - 1 })
  const key = keyOf({ fileName, mutatorName, replacement, location: { start: at(start), end: at(end) } })
  const mutant = byKey.get(key)
  return mutant === undefined ? [] : [{ key, status, mutant }]
})
// A test file that no longer loads is a runtime error.
const isKilled = (status: string): boolean => ['Killed', 'Timeout', 'RuntimeError'].includes(status)
const survivors = counted.filter(({ status }) => !isKilled(status))
const named = survivors.filter(({ mutant }) => equivalent.some(one => isNamed(mutant, one)))
for (const one of survivors.filter(one => !named.includes(one)))
  console.log(`${one.status}  ${one.key}\n    ${one.mutant.line}`)
const stale = equivalent.filter(one => one.file.startsWith(`src/${room}/`) && !all.some(mutant => isNamed(mutant, one)))
for (const { file, source, replacement } of stale)
  console.log(`Listed as equivalent, but no longer a mutant: ${file} ${source} → ${replacement}`)
const outOf = counted.length - named.length
const killed = counted.length - survivors.length
const percent = (100 * killed) / outOf
console.log(
  `${room}: ${killed} of ${outOf} killed (${percent.toFixed(1)} %), ${named.length} equivalent; ${all.length} in all, seed ${options.seed}`,
)
process.exitCode = percent < least || stale.length > 0 ? 1 : 0
