import { type Issue, type IssuePath, pathText, placedUnder } from './issue'
import { isCut, issueList } from './issue-list'

/** The mark that identifies the error across copies of the library (ESM beside CommonJS, two versions). */
const brand = Symbol.for('egov-kpi.error')

/**
 * The one error of the library; it contains every issue that the call found.
 *
 * Thrown if the input makes a result impossible. `issues` has all of them, each with its path and its sentences in
 * Vietnamese and English; `code` is that of the first. Recognise it by {@link isEgovKpiError}, never by `instanceof`: a
 * program may hold an ESM and a CommonJS copy of the class side by side.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 *
 * rank([]) // => throws 'at least one entry'
 * ```
 */
export class EgovKpiError extends Error {
  override readonly name = 'EgovKpiError'
  /** The code of the first issue. */
  readonly code: string
  /** All issues in the order in which they were found; if there are more than 1,000, the last one counts the others. */
  readonly issues: readonly Issue[]

  constructor(issues: readonly [Issue, ...Issue[]]) {
    const listed = bounded(issues)
    super(summary(listed))
    this.code = issues[0].code
    this.issues = listed
    Object.defineProperty(this, brand, { value: true })
  }

  /** The error as plain data, for logs and server responses. */
  toJSON(): { readonly name: string; readonly code: string; readonly issues: readonly Issue[] } {
    return { name: this.name, code: this.code, issues: this.issues }
  }
}

/** Lists gathered by a caller or a room get the same limit as lists that were read. */
function bounded(issues: readonly Issue[]): readonly Issue[] {
  if (isCut(issues)) return issues
  const list = issueList(issues[0]?.path.slice(0, 1))
  list.add(issues)
  return list.found()
}

const shownInMessage = 20

function summary(issues: readonly Issue[]): string {
  const lines = issues.slice(0, shownInMessage).map(({ path, message }) => {
    const place = path.length > 0 ? `${pathText(path)}: ` : ''
    return `${place}${message.en} / ${message.vi}`
  })
  const rest = issues.length - lines.length
  if (rest > 0) lines.push(`… and ${rest} more in \`issues\` / … còn ${rest} vấn đề nữa trong \`issues\``)
  return lines.length === 1 ? (lines[0] as string) : `${issues.length} issues / vấn đề\n${lines.join('\n')}`
}

/**
 * Tells whether something thrown is an {@link EgovKpiError}, whichever copy of the library threw it.
 *
 * @param value - What was caught.
 *
 * @example
 * ```ts
 * import { isEgovKpiError, parseExact } from 'egov-kpi'
 *
 * let codes: readonly string[] = []
 * try {
 *   parseExact('65,47')
 * } catch (error) {
 *   if (isEgovKpiError(error)) codes = error.issues.map((issue) => issue.code)
 * }
 * codes // => ['malformed']
 * ```
 */
export function isEgovKpiError(value: unknown): value is EgovKpiError {
  return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[brand] === true
}

/** Throws all errors among the issues at once; returns if there are none. */
export function throwIfAny(issues: readonly Issue[]): void {
  const [first, ...others] = issues.filter(issue => issue.severity === 'error')
  if (first !== undefined) throw new EgovKpiError([first, ...others])
}

/** Calls a function and puts a path before those of the issues it throws. */
export function withPaths<T>(call: () => T, placeOf: (path: IssuePath) => IssuePath): T {
  try {
    return call()
  } catch (error) {
    if (!isEgovKpiError(error)) throw error
    const [first, ...others] = error.issues.map(issue => ({ ...issue, path: placeOf(issue.path) }))
    throw new EgovKpiError([first as Issue, ...others])
  }
}

/** The result of a function; or null, with the issues that it throws placed under a path. */
export function attempt<T>(
  call: () => T,
  path: IssuePath = [],
): { readonly value: T | null; readonly issues: readonly Issue[] } {
  try {
    return { value: call(), issues: [] }
  } catch (error) {
    if (!isEgovKpiError(error)) throw error
    return { value: null, issues: placedUnder(path, error.issues) }
  }
}

/** Calls a function and returns the issues it throws, placed under a path. */
export function issuesThrownBy(call: () => unknown, path: IssuePath): readonly Issue[] {
  return attempt(call, path).issues
}
