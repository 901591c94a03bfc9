import { type Issue, isEgovKpiError } from '../../src/foundation/index'
import { callersFault } from './changes'
import type { Mutated } from './mutate'
import { isList, isPlain, partsOf } from './values'

/** How a call ended. */
export type Outcome = { readonly result: unknown } | { readonly thrown: unknown }

/** What is wrong with an outcome: one line for one kind, so that alike cases can be counted. */
export interface Fault {
  readonly what: string
  /** The first place in `src`, if something was thrown. */
  readonly at: string
}

/** What no call may do, whatever its arguments. */
export function faultsOf(outcome: Outcome, call: Mutated): readonly Fault[] {
  if (!('thrown' in outcome)) return textFaults(outcome.result, call).map(what => ({ what, at: '' }))
  const { thrown } = outcome
  if (thrown === callersFault) return []
  if (!isEgovKpiError(thrown)) return [{ what: `throws ${nameOf(thrown)}`, at: placeOf(thrown) }]
  if (thrown.issues.length === 0) return [{ what: 'throws no issue', at: placeOf(thrown) }]
  const faults = thrown.issues.slice(0, 50).flatMap(issue => [...issueFaults(issue, call), ...pathFaults(issue, call)])
  return [...new Set(faults)].map(what => ({ what, at: '' }))
}

function nameOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `a ${typeof thrown}`
  const message = thrown.message
    .slice(0, 100)
    .replace(/\d+/g, '#')
    .replace(/"[^"]*"?/g, '"…"')
  return `${thrown.name}: ${message.split('\n')[0]}`
}

function placeOf(thrown: unknown): string {
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : ''
  return /[\\/](src[\\/][^:)]+:\d+)/.exec(stack)?.[1] ?? ''
}

/** What a text must not contain: a value that was turned into words by mistake. */
const leaks = /\bundefined\b|\bNaN\b|\[object /
const loneSurrogate = /\p{Surrogate}/u
const libraryEnglish =
  /Invalid (?:input|string|type|option)|expected \w+, received|Unrecognized key|Too (?:big|small):|match pattern/
const longestSentence = 2_000

function issueFaults(issue: Issue, { isNaNGiven }: Mutated): readonly string[] {
  const { vi, en } = issue.message ?? {}
  if (typeof vi !== 'string' || typeof en !== 'string' || vi === '' || en === '')
    return [`${issue.code}: lacks a sentence`]
  const faults: string[] = []
  const sentences = `${vi}\n${en}`
  const leak = leaks.exec(sentences)?.[0]
  if (leak !== undefined && !(leak === 'NaN' && isNaNGiven)) faults.push(`says "${leak}"`)
  if (loneSurrogate.test(sentences)) faults.push('says half a surrogate pair')
  if (libraryEnglish.test(sentences)) faults.push(`says ${libraryEnglish.exec(sentences)?.[0]}`)
  if (Math.max(vi.length, en.length) > longestSentence) faults.push('says more than 2,000 characters')
  if (vi === en) faults.push('says the same in both languages')
  return faults.map(what => `${issue.code} ${what}`)
}

/** Codes that speak of one value, so that a path can lead to it. */
const ofOneValue = /^(?:wrong-type|missing|not-allowed|malformed|too-small|too-big|not-an?-.*|unknown-.*|imprecise-.*)$/

function pathFaults({ code, path, parameters }: Issue, { isInside, isOneOfSeveral }: Mutated): readonly string[] {
  if (!isList(path)) return [`${code} has no path`]
  if (path.length > 0) {
    return path.every(step => typeof step === 'string' || typeof step === 'number') ? [] : [`${code} has a broken path`]
  }
  // A code that says what it concerns may concern the whole.
  const concernsOneValue = ofOneValue.test(code) && parameters['what'] === undefined
  return isOneOfSeveral || (isInside && concernsOneValue) ? [`${code} has an empty path`] : []
}

/** What is wrong with the texts, numbers and findings of a result. */
function textFaults(result: unknown, call: Mutated): readonly string[] {
  const faults = new Set<string>()
  const rest: unknown[] = [result]
  const seen = new Set<unknown>()
  while (rest.length > 0 && seen.size < 50_000) {
    const value = rest.pop()
    if (typeof value === 'string') {
      // The program of a page is code; its data is in another element.
      const leak = leaks.exec(value.replace(/<script>.*?<\/script>/gs, ''))?.[0]
      if (leak !== undefined && !(leak === 'NaN' && call.isNaNGiven)) faults.add(`gives a text with "${leak}"`)
    } else if (Number.isNaN(value) && !call.isNaNGiven) faults.add('gives NaN')
    try {
      if ((!isPlain(value) && !isList(value)) || seen.has(value)) continue
      seen.add(value)
      // A finding that the caller gave is handed on in the caller's words.
      if (isIssue(value) && isWithin(value, call.args)) continue
      if (isIssue(value)) for (const fault of issueFaults(value, call)) faults.add(`finding ${fault}`)
      else for (const [, inner] of partsOf(value)) rest.push(inner)
    } catch (error) {
      // A result hands on what was given and not asked for, even a proxy that throws when it is looked at.
      if (error !== callersFault) throw error
    }
  }
  return [...faults]
}

/** Whether the arguments, or lists in them, hold this very object. */
function isWithin(value: object, args: readonly unknown[]): boolean {
  return args.some(argument => argument === value || (isList(argument) && argument.includes(value)))
}

function isIssue(value: unknown): value is Issue {
  return isPlain(value) && 'severity' in value && 'code' in value && 'message' in value
}

/** Whether two values are alike all the way down; functions are, as they cannot be compared. */
export function isAlike(one: unknown, other: unknown): boolean {
  const rest: (readonly [unknown, unknown])[] = [[one, other]]
  const seen = new Set<unknown>()
  while (rest.length > 0 && seen.size < 5_000) {
    const [a, b] = rest.pop() ?? []
    if (Object.is(a, b) || (typeof a === typeof b && (typeof a === 'function' || typeof a === 'symbol'))) continue
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
    if (seen.has(a)) continue
    seen.add(a)
    try {
      const [own, others] = [contentsOf(a), contentsOf(b)]
      if (own.length !== others.length) return false
      own.forEach((inner, index) => {
        rest.push([inner, others[index]])
      })
    } catch (error) {
      if (error !== callersFault && !(error instanceof TypeError)) throw error
    }
  }
  return true
}

function contentsOf(value: object): readonly unknown[] {
  if (value instanceof Date) return [value.getTime()]
  if (value instanceof Map || value instanceof Set) return [...value].flat()
  if (isEgovKpiError(value)) return [value.code, value.issues, value.message]
  if (value instanceof Error) return [value.name, value.message]
  return isList(value) ? value.slice(0, 1_000) : Object.entries(value).flat()
}
