import { throwIfAny } from '../foundation/error'
import type { Issue, Severity } from '../foundation/issue'
import type { ReportFindings } from './report'
import { reportIssue } from './wording'

/**
 * Puts findings of any rooms into a report, the gravest first, each once.
 *
 * @param findings - The `findings` of results, or the `issues` of an error; lists are given one after another.
 * @returns A piece of a report, which says so where nothing is doubtful.
 * @throws An `EgovKpiError` when a list is none.
 *
 * @example
 * ```ts
 * import { checkBands } from 'egov-kpi'
 * import { renderText, reportFindings } from 'egov-kpi/report'
 *
 * const findings = checkBands([{ id: 'A', atLeast: 85 }, { id: 'B', below: 84 }], 'exact')
 * renderText({ title: 'Kiểm tra', blocks: [reportFindings(findings)] }, 'en').split('\n')[3]
 * // => '• Error (bands): The bands leave a hole: score from 84 and below 85, for example score 84. If scores'
 * ```
 */
export function reportFindings(...findings: readonly (readonly Issue[])[]): ReportFindings {
  throwIfAny(
    findings.flatMap((list, index) =>
      Array.isArray(list) ? [] : [reportIssue('not-a-list-of-findings', ['findings', index], {})],
    ),
  )
  const seen = new Set<string>()
  const once = findings.flat().filter(finding => {
    const key = JSON.stringify([finding.code, finding.path, finding.message])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return { kind: 'findings', findings: gravest.flatMap(grave => once.filter(({ severity }) => severity === grave)) }
}

const gravest: readonly Severity[] = ['error', 'warning', 'info']

/** What a finding is called by its severity. */
export const severityWords = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cần xem lại', en: 'Doubtful' },
  info: { vi: 'Lưu ý', en: 'Note' },
} as const
