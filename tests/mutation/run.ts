/**
 * Plants faults in a room and counts those that its tests find: a sample that is the same for everybody.
 *
 *   npm run mutation -- ranking                  300 mutants of one room
 *   npm run mutation -- ranking --sample 50      fewer
 *   npm run mutation -- ranking --seed 7         others
 *
 * Faults in sentences, texts and lists of properties are left out: tests that hold them would only repeat them.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { randomNumbers } from '../../examples/support/random'
import { equivalent } from './equivalent'
import { keyOf, type Mutant } from './only-sample.mjs'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
})
const [room = 'ranking'] = positionals
const leftOut = ['StringLiteral', 'ObjectLiteral']
const least = 85

/** Every fault that can be planted in the room, in the order of the files. */
async function mutantsIn(room: string): Promise<readonly Mutant[]> {
  const files = readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !/(?:^|\/)(?:index|wording)\.ts$/.test(name))
    .sort()
    .map(name => `src/${room}/${name}`)
  const silent = Object.fromEntries(
    ['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map(level => [level, () => undefined]),
  )
  const is = () => false
  const log = { ...silent, isTraceEnabled: is, isDebugEnabled: is, isInfoEnabled: is, isWarnEnabled: is }
  const instrumenter = new Instrumenter({ ...log, isErrorEnabled: is, isFatalEnabled: is } as never)
  const { mutants } = await instrumenter.instrument(
    files.map(name => ({ name, content: readFileSync(name, 'utf8'), mutate: true })),
    { plugins: null, excludedMutations: leftOut, ignorers: [] },
  )
  return mutants.filter(({ status }) => status !== 'Ignored')
}

/** So many of a list, in its order. */
function sampleOf<T>(list: readonly T[], size: number, seed: number): readonly T[] {
  const random = randomNumbers(seed)
  const drawn = list.map((item, index) => ({ item, index, lot: random() })).sort((a, b) => a.lot - b.lot)
  return drawn
    .slice(0, size)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item)
}

const all = await mutantsIn(room)
const sample = sampleOf(all, Number(options.sample), Number(options.seed))
const keys = new Set(sample.map(keyOf))
process.env['MUTATED_ROOM'] = room
process.env['MUTATED_SAMPLE'] = JSON.stringify([...keys])
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
  reporters: ['progress'],
  incremental: false,
  disableTypeChecks: false,
  allowEmpty: true,
  thresholds: { break: null },
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['dist', 'site', 'bench', 'coverage'],
}).runMutationTest()

const counted = results
  .map(({ fileName, location: { start, end }, mutatorName, replacement = '', status }) => {
    const at = (place: { line: number; column: number }) => ({ line: place.line - 1, column: place.column - 1 })
    return { status, mutant: { fileName, mutatorName, replacement, location: { start: at(start), end: at(end) } } }
  })
  .filter(({ mutant }) => keys.has(keyOf(mutant)))
const isKilled = (status: string): boolean => status === 'Killed' || status === 'Timeout'
const survivors = counted.filter(({ status }) => !isKilled(status))
const named = survivors.filter(({ mutant }) => Object.hasOwn(equivalent, keyOf(mutant)))
for (const { status, mutant } of survivors) console.log(`${status}  ${keyOf(mutant)}`)
const outOf = counted.length - named.length
const killed = counted.length - survivors.length
const percent = (100 * killed) / outOf
console.log(
  `${room}: ${killed} of ${outOf} killed (${percent.toFixed(1)} %), ${named.length} equivalent; ${all.length} in all, seed ${options.seed}`,
)
process.exitCode = percent < least ? 1 : 0
