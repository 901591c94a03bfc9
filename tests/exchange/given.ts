import { readFileSync } from 'node:fs'
import type { FileOptions, GivenFile, Reading } from 'egov-kpi/exchange'
import { codeText } from '../support/issues'

/** A file of the folder beside the tests. */
export function given(name: string, options?: FileOptions): GivenFile {
  const data = new Uint8Array(readFileSync(new URL(`samples/${name}`, import.meta.url)))
  return options === undefined ? { name, data } : { name, data, options }
}

/** What was found: severity, code and place. */
export function found({ findings }: Pick<Reading<unknown>, 'findings'>): readonly string[] {
  return findings.map(finding => [finding.severity, codeText(finding), ...finding.path].join(' '))
}

/** A table as CSV. */
export function table(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}
