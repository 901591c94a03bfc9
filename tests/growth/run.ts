/**
 * Measures how the time of every exported function grows with what it is given: the first example of each, made large in
 * one place, and inputs that no example becomes so. Time that grows faster than the input is a fault.
 *
 *   npm run growth            all functions
 *   npm run growth -- rank    one of them
 */
import { modulesFrom } from '../fuzz/modules'
import { targetsFrom } from '../fuzz/targets'
import { cases } from './cases'
import { enlargements } from './enlarge'
import { exempt } from './exempt'
import { type Growth, growthOf, mostExponent } from './measure'

const only = process.argv[2]
const isAsked = ({ name }: { readonly name: string }): boolean => only === undefined || name === only
const targets = await targetsFrom(modulesFrom([]))
const withoutCall = targets.filter(({ right }) => right.length === 0).map(({ name }) => name)
const neither: string[] = []
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
  const large = enlargements(right[0]?.args ?? [])
  if (large.length === 0) neither.push(name)
  for (const { what, n, at } of large) {
    const growth = await growthOf(size => {
      const grown = at(size)
      return () => call(...grown)
    }, n)
    report(name, what, growth)
  }
}
if (neither.length > 0) console.log(`Take neither a list nor a text: ${neither.join(', ')}.`)
if (withoutCall.length > 0) console.log(`No example calls ${withoutCall.join(', ')}: write one in the doc comment.`)
console.log(
  `${measured} inputs of ${targets.length} functions measured, ${faults} grow faster than the power ${mostExponent}.`,
)
process.exitCode = faults > 0 || withoutCall.length > 0 ? 1 : 0
