import * as z from 'zod'
import { Bilingual } from './language'

/** How grave an issue is: an `error` makes a result impossible, a `warning` is doubtful, an `info` is worth knowing. */
export type Severity = 'error' | 'warning' | 'info'

/** The way to a place in the data: property names and list positions, counted from 0. */
export type IssuePath = readonly (string | number)[]

/** Where in a file an issue is, for people who look for it there. */
export interface IssuePlace {
  readonly file: string
  readonly sheet?: string
  /** Counted from 1, as spreadsheets show it. */
  readonly row?: number
  /** Letters, as spreadsheets show them. */
  readonly column?: string
  /** The same in words, with which the sentences of the issue begin. */
  readonly words: Bilingual
}

/**
 * One thing that is wrong or doubtful, said so that a person can mend it and a program can act on it.
 *
 * Errors are thrown together in an {@link EgovKpiError}; doubtful but legal data stands as `findings` beside a result.
 * Every code is listed in the guide "Issues and findings".
 */
export interface Issue {
  /** What kind of issue it is: a stable name such as `duplicate-unit`. */
  readonly code: string
  readonly severity: Severity
  /** Where in the given data it lies. */
  readonly path: IssuePath
  readonly message: Bilingual
  /** Where in a file it is, if it was found in one. */
  readonly place?: IssuePlace
  /** What would have been right, where that can be said. */
  readonly expected?: string
  /** What was found, as text. */
  readonly actual?: string
}

/** The schema of an {@link Issue}, for findings that come back with a result. */
export const Issue: z.ZodType<Issue> = z.strictObject({
  code: z.string().min(1),
  severity: z.enum(['error', 'warning', 'info']),
  path: z.array(z.union([z.string(), z.int().min(0)])),
  message: Bilingual,
  place: z.exactOptional(
    z.strictObject({
      file: z.string(),
      sheet: z.exactOptional(z.string()),
      row: z.exactOptional(z.int().min(1)),
      column: z.exactOptional(z.string()),
      words: Bilingual,
    }),
  ),
  expected: z.exactOptional(z.string()),
  actual: z.exactOptional(z.string()),
})

/** The wording of every issue of a room: for each code, its sentences in both languages. */
export type IssueWording = Readonly<Record<string, (parameters: never) => Bilingual>>

/** What an issue carries beside its code, path and sentences. */
export interface IssueDetails {
  readonly severity?: Severity
  readonly expected?: string
  readonly actual?: unknown
}

/** Builds the issues of one room from its wording, with codes and parameters known to the compiler. */
export type IssueFactory<W extends IssueWording> = <C extends keyof W & string>(
  code: C,
  path: IssuePath,
  parameters: Parameters<W[C]>[0],
  details?: IssueDetails,
) => Issue

/** Turns the wording of a room into the one function that builds its issues. */
export function issueFactory<W extends IssueWording>(wording: W): IssueFactory<W> {
  return (code, path, parameters, { severity = 'error', expected, actual } = {}) => ({
    code,
    severity,
    path,
    message: bounded((wording[code] as (parameters: unknown) => Bilingual)(shortened(parameters))),
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual: quote(actual) }),
  })
}

/** Writes any value as a short text for a message: texts in quotes, long values cut. */
export function quote(value: unknown): string {
  // What is missing is called as JSON calls it: an official has never heard of undefined.
  return cut(typeof value === 'string' ? JSON.stringify(value.slice(0, mostRepeated)) : describe(value ?? null))
}

/** How much of a text from outside a message repeats. */
const mostRepeated = 80
/** How long a message may be, many names in it included. */
const longestMessage = 2_000

/** Cuts a text for a message. Half of a surrogate pair, cut or given, would make the whole message ill-formed. */
export function cut(text: string, most: number = mostRepeated): string {
  const short = text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text
  return short.replace(/\p{Cs}/gu, '\uFFFD')
}

/** What a message is worded with, each text in it cut: none of them may be a whole file. */
function shortened(parameter: unknown): unknown {
  if (typeof parameter === 'string') return cut(parameter)
  if (Array.isArray(parameter)) return parameter.map(shortened)
  if (typeof parameter !== 'object' || parameter === null) return parameter
  return Object.fromEntries(Object.entries(parameter).map(([key, value]) => [key, shortened(value)]))
}

/** Cuts the sentences of an issue to the length that one may have. */
export function bounded({ vi, en }: Bilingual): Bilingual {
  return { vi: cut(vi, longestMessage), en: cut(en, longestMessage) }
}

/** Issues of one argument of several: one that concerns the whole of it has its name as its path. */
export function ofArgument(name: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map(issue => (issue.path.length === 0 ? { ...issue, path: [name] } : issue))
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length}]`
  if (value !== null && typeof value === 'object') return `{${Object.keys(value).slice(0, 8).join(', ')}}`
  if (typeof value === 'function') return 'function'
  return typeof value === 'bigint' ? `${value}n` : String(value)
}

/** Writes a path as people write it in code. The unsafe core of the public `renderPath`. */
export function pathText(path: IssuePath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    const key = cut(step)
    if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key)) return `${text}[${JSON.stringify(key)}]`
    return text === '' ? key : `${text}.${key}`
  }, '')
}
