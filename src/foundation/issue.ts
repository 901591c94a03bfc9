import { Bilingual } from './language'
import {
  anyText,
  described,
  dictionary,
  either,
  flag,
  just,
  list,
  maybe,
  notEmpty,
  number,
  oneOf,
  record,
  type Schema,
  whole,
  wholeCount,
} from './schema'
import { type Formats, type ParametersOf, type Sentence, say } from './sentence'

/** The severity of an issue: an `error` makes a result impossible, a `warning` is doubtful, an `info` is worth knowing. */
export type Severity = 'error' | 'warning' | 'info'

/** The way to a place in the data: property names and list positions, counted from 0. */
export type IssuePath = readonly (string | number)[]

/** The location of an issue in a file, for people. */
export interface IssuePlace {
  readonly file: string
  readonly sheet?: string
  /** Counted from 1, as spreadsheets show it. */
  readonly row?: number
  /** Letters, as spreadsheets show them. */
  readonly column?: string
  /** The same in words, as the sentences of the issue begin. */
  readonly words: Bilingual
}

/** Plain data that JSON can represent. */
export type IssueParameter =
  | string
  | number
  | boolean
  | null
  | readonly IssueParameter[]
  | { readonly [name: string]: IssueParameter }

/**
 * The content of an issue as data: a program can offer the `nearest` name, or word the issue in another language.
 *
 * If one code is used for several things, `what` says which. Texts and lists are cut: no parameter is a whole file.
 */
export interface IssueParameters {
  readonly [name: string]: IssueParameter
}

/**
 * One fault or doubt, worded so that a person can correct it and a program can act on it.
 *
 * Errors are thrown together in an {@link EgovKpiError}; valid but doubtful data is reported in `findings` beside a
 * result. Every code is listed in the guide "Issues and findings".
 */
export interface Issue {
  /** What kind of issue it is: a stable name such as `duplicate`. */
  readonly code: string
  readonly severity: Severity
  /** The path in the data. */
  readonly path: IssuePath
  /** The content of the sentences, as frozen data. */
  readonly parameters: IssueParameters
  readonly message: Bilingual
  /** The location in a file, if it was found in one. */
  readonly place?: IssuePlace
  /** What would have been right, if that is known. */
  readonly expected?: string
  /** What was found, as text. */
  readonly actual?: string
}

const json: Schema<IssueParameter> = described(() =>
  either(anyText, number(), flag, just(null), list(json), dictionary(json)),
)

/** The schema of an {@link Issue}, for findings that come back with a result. */
export const Issue: Schema<Issue> = record(() => ({
  code: notEmpty,
  severity: oneOf(['error', 'warning', 'info']),
  path: list(either(anyText, wholeCount)),
  parameters: dictionary(json),
  message: Bilingual,
  place: maybe(
    record<IssuePlace>(() => ({
      file: anyText,
      sheet: maybe(anyText),
      row: maybe(whole(1)),
      column: maybe(anyText),
      words: Bilingual,
    })),
  ),
  expected: maybe(anyText),
  actual: maybe(anyText),
}))

/**
 * The wording of every issue of a room: for each code its sentences, or the sentences for each `what`.
 */
export type IssueWording = Readonly<Record<string, Sentence | Readonly<Record<string, Sentence>>>>

/** Properties of an issue beside its code, path and sentences. */
export interface IssueDetails {
  readonly severity?: Severity
  readonly expected?: string
  readonly actual?: unknown
}

type WordedBy<E, F> = E extends Sentence
  ? ParametersOf<E, F>
  : { [What in keyof E & string]: { readonly what: What } & ParametersOf<E[What], F> }[keyof E & string]

/** Builds the issues of one room from its wording, with codes and parameters known to the compiler. */
export type IssueFactory<W extends IssueWording, F extends Formats> = <C extends keyof W & string>(
  code: C,
  path: IssuePath,
  parameters: WordedBy<W[C], F>,
  details?: IssueDetails,
) => Issue

/**
 * Turns the wording of a room into the function that builds its issues.
 *
 * @param formats - How its sentences write their parameters.
 */
export function issueFactory<W extends IssueWording, F extends Formats>(wording: W, formats: F): IssueFactory<W, F> {
  return (code, path, parameters, { severity = 'error', expected, actual } = {}) => {
    const words = shortened(parameters) as Readonly<Record<string, unknown>>
    const entry = wording[code] as IssueWording[string]
    const sentence = isSentence(entry) ? entry : (entry[words['what'] as string] as Sentence)
    return {
      code,
      severity,
      path,
      parameters: plain(words) as IssueParameters,
      message: bounded(say(sentence, words, formats)),
      ...(expected === undefined ? {} : { expected }),
      ...(actual === undefined ? {} : { actual: asData(actual) }),
    }
  }
}

function isSentence(entry: IssueWording[string]): entry is Sentence {
  return typeof entry === 'function' || typeof entry['vi'] === 'string'
}

/** Writes any value as a short text for a message: texts in quotation marks as official papers have them, long values cut. */
export function quote(value: unknown): string {
  if (typeof value !== 'string') return asData(value)
  // Line breaks and invisible characters are shown as JSON escapes them; a straight mark needs none between curly ones.
  const [, content = ''] = /^"(.*)"$/su.exec(JSON.stringify(value.slice(0, mostRepeated))) ?? []
  return cut(`“${content.replace(/\\(.)/gu, (code, sign: string) => (sign === '"' ? sign : code))}”`)
}

/** Writes any value as a short text for programs: texts as in JSON, long values cut. */
function asData(value: unknown): string {
  // A missing value is named as in JSON: officials do not know undefined.
  return cut(typeof value === 'string' ? JSON.stringify(value.slice(0, mostRepeated)) : describe(value ?? null))
}

/** How much of an outside text a message quotes. */
const mostRepeated = 80
/** How many items of a list the parameters of an issue keep. */
const mostKept = 50
/** How long a message may be, many names in it included. */
const longestMessage = 2_000

/** Cuts a text for a message. Half of a surrogate pair would make the whole message ill-formed. */
export function cut(text: string, most: number = mostRepeated): string {
  const short = text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text
  return short.replace(/\p{Cs}/gu, '\uFFFD')
}

/** The parameters of a message, with each text cut: none may be a whole file. */
function shortened(parameter: unknown): unknown {
  if (typeof parameter === 'string') return cut(parameter)
  if (Array.isArray(parameter)) return parameter.map(shortened)
  if (typeof parameter !== 'object' || parameter === null) return parameter
  return Object.fromEntries(Object.entries(parameter).map(([key, value]) => [key, shortened(value)]))
}

/** Parameters as frozen JSON data: undefined properties are left out, a long list is cut. */
function plain(parameter: unknown): IssueParameter {
  if (Array.isArray(parameter)) return Object.freeze(parameter.slice(0, mostKept).map(plain))
  if (typeof parameter !== 'object' || parameter === null) return parameter as IssueParameter
  const known = Object.entries(parameter).filter(([, value]) => value !== undefined)
  return Object.freeze(Object.fromEntries(known.map(([key, value]) => [key, plain(value)])))
}

/** Cuts the sentences of an issue to the maximum length. */
export function bounded({ vi, en }: Bilingual): Bilingual {
  return { vi: cut(vi, longestMessage), en: cut(en, longestMessage) }
}

/** Issues of a part, placed under the path of the part. */
export function placedUnder(path: IssuePath, issues: readonly Issue[]): readonly Issue[] {
  return issues.map(issue => ({ ...issue, path: [...path, ...issue.path] }))
}

/** Issues of one of several arguments: an issue of the whole argument has its name as path. */
export function ofArgument(name: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map(issue => (issue.path.length === 0 ? { ...issue, path: [name] } : issue))
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length}]`
  if (value !== null && typeof value === 'object') return `{${Object.keys(value).slice(0, 8).join(', ')}}`
  if (typeof value === 'function') return 'function'
  return typeof value === 'bigint' ? `${value}n` : String(value)
}

/** Writes a path as people write it in code: `entries[3].score`. */
export function pathText(path: IssuePath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    const key = cut(step)
    if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key)) return `${text}[${JSON.stringify(key)}]`
    return text === '' ? key : `${text}.${key}`
  }, '')
}
