import { inspect } from 'node:util'
import { type Issue, isEgovKpiError } from 'egov-kpi'
import { expect } from 'vitest'
import { pathText } from '../../src/foundation/issue'

/** The issues that a call throws. Fails where nothing is thrown, or anything but an error of the library. */
export function issuesOf(run: () => unknown): readonly Issue[] {
  let thrown: unknown
  let result: unknown
  try {
    result = run()
  } catch (error) {
    thrown = error
  }
  if (isEgovKpiError(thrown)) return thrown.issues
  if (thrown !== undefined) throw thrown
  return expect.fail(`nothing was thrown; the call returned ${inspect(result)}`)
}

/** The same as short texts, which a table of decisions can hold: `'malformed number'`, `'duplicate band at bands[1].id'`. */
export function faultsOf(run: () => unknown): readonly string[] {
  return issuesOf(run).map(faultText)
}

/** One issue as such a text. */
export function faultText(issue: Issue): string {
  return issue.path.length > 0 ? `${codeText(issue)} at ${pathText(issue.path)}` : codeText(issue)
}

/** The code of an issue, and what it concerns if it is used for several things. */
export function codeText({ code, parameters: { what } }: Pick<Issue, 'code' | 'parameters'>): string {
  return typeof what === 'string' ? `${code} ${what}` : code
}
