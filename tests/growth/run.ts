/**
 * Measures how the time of every exported function grows with what it is given: the first example of each, made large in
 * one place, and inputs that no example can become that way. Time that grows faster than the input is a fault.
 *
 *   npm run growth            all functions
 *   npm run growth -- rank    one of them
 */
import { modulesFrom } from '../fuzz/modules'
import { type RightCall, targetsFrom } from '../fuzz/targets'
import { cases } from './cases'
import { type Enlargement, enlargements } from './enlarge'
import { exempt, small } from './exempt'
import { type Growth, growthOf, mostExponent } from './measure'

/** The calls of a function that are looked at, the smallest first. */
const mostCalls = 5
const only = process.argv[2]
const isAsked = ({ name }: { readonly name: string }): boolean => only === undefined || name === only
const targets = await targetsFrom(modulesFrom([]))
const withoutCall = targets.filter(({ right }) => right.length === 0).map(({ name }) => name)
const neither: string[] = []
/** A call in which much can be made large, of those that are quick. */
const richest = (calls: readonly RightCall[]): readonly Enlargement[] =>
  calls
    .filter((_, index) => index < mostCalls)
    .map(({ args }) => enlargements(args))
    .reduce((most, one) => (one.length > most.length ? one : most), [])
let measured = 0
let faults = 0

function report(name: string, what: string, { sizes, times, exponent }: Growth): void {
  measured++
  if (exponent < mostExponent) return
  const because = exempt[`${name} ${what}`]
  if (because === undefined) faults++
  const seconds = times.map(time => `${(time / 1_000).toFixed(3)} s`).join(', ')
  console.log(
    `${name}, ${what}: ${seconds} at ${sizes.join(', ')}, exponent ${exponent.toFixed(2)}${because === undefined ? '' : ` (exempt: ${because})`}`,
  )
}

for (const { name, what, n, call } of cases.filter(isAsked))
  report(name, what, await growthOf(size => () => call(size), n))
for (const { name, call, right } of targets.filter(isAsked)) {
  const large = richest(right)
  if (large.length === 0) neither.push(name)
  for (const { what, n, at } of large) {
    const growth = await growthOf(size => {
      const grown = at(size)
      return () => call(...grown)
    }, n)
    report(name, what, growth)
  }
}
const unmeasured = neither.filter(name => !Object.hasOwn(small, name))
if (unmeasured.length > 0)
  console.log(`Nothing in a call of ${unmeasured.join(', ')} can be made large: write an example, or give a reason.`)
if (withoutCall.length > 0) console.log(`No example calls ${withoutCall.join(', ')}: write one in the doc comment.`)
console.log(
  `${measured} inputs of ${targets.length} functions measured, ${faults} grow faster than the power ${mostExponent}.`,
)
process.exitCode = faults > 0 || withoutCall.length > 0 || unmeasured.length > 0 ? 1 : 0
