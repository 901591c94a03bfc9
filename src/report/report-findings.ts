import { throwIfAny } from '../foundation/error'
import { groupedBy } from '../foundation/grouped'
import { Issue, pathText, type Severity } from '../foundation/issue'
import type { Bilingual, Language } from '../foundation/language'
import type { Schema } from '../foundation/schema'
import { listOf, readStructure } from '../foundation/structure'
import { labels } from './labels'
import type { ReportFindings } from './report'

/**
 * Puts findings of any rooms into a report, most severe first, each once.
 *
 * @param findings - The `findings` of results, or the `issues` of an error; lists are given one after another.
 * @returns One block, which says so if there are no findings.
 * @throws An `EgovKpiError` when a list is none.
 *
 * @example
 * ```ts
 * import { checkBands } from 'egov-kpi'
 * import { renderText, reportFindings } from 'egov-kpi/report'
 *
 * const findings = checkBands([{ id: 'A', atLeast: 85 }, { id: 'B', below: 84 }], 'exact')
 * renderText({ title: 'Kiểm tra', blocks: reportFindings(findings) }, 'en').split('\n')[3]
 * // => '• Error (bands): The bands leave a gap: score from 84 to below 85, for example score 84. If scores'
 * ```
 */
export function reportFindings(...findings: readonly (readonly Issue[])[]): readonly [ReportFindings] {
  throwIfAny(findings.flatMap((list, index) => readStructure(Findings, list, ['findings', index]).issues ?? []))
  const same = groupedBy(findings.flat(), ({ code, path, message }) => JSON.stringify([code, path, message]))
  const once = [...same.values()].map(([first]) => first as Issue)
  return [{ kind: 'findings', findings: gravest.flatMap(grave => once.filter(({ severity }) => severity === grave)) }]
}

/** A list of findings. */
export const Findings: Schema<readonly Issue[]> = listOf(Issue)

const gravest: readonly Severity[] = ['error', 'warning', 'info']

/** The path of a finding in the data, which its sentence does not contain. */
export function pathOf({ path, place }: Issue): string {
  return place === undefined ? pathText(path) : ''
}

/** What is wrong, without the place in a file: for a table that has columns for it. */
export function textWithoutPlace({ place, message }: Issue, language: Language): string {
  const text = message[language]
  const start = place === undefined ? '' : `${place.words[language]}: `
  return start !== '' && text.startsWith(start) ? text.slice(start.length) : text
}

/** A column of a table of findings. */
export interface FindingColumn {
  readonly header: string
  readonly kind: 'text' | 'number'
  readonly width: number
  readonly of: (issue: Issue) => string
}

/** The columns of a table of findings that are not empty. */
export function findingColumns(findings: readonly Issue[], language: Language): readonly FindingColumn[] {
  const text = (label: Bilingual, width: number, of: FindingColumn['of']): FindingColumn => ({
    header: label[language],
    kind: 'text',
    width,
    of,
  })
  const places = [
    text(labels.file, 30, ({ place }) => place?.file ?? ''),
    text(labels.sheet, 20, ({ place }) => place?.sheet ?? ''),
    { ...text(labels.row, 8, ({ place }) => String(place?.row ?? '')), kind: 'number' } as const,
    text(labels.column, 8, ({ place }) => place?.column ?? ''),
    text(labels.place, 30, pathOf),
  ]
  return [
    text(labels.severity, 14, ({ severity }) => severityWords[severity][language]),
    ...places.filter(({ of }) => findings.some(issue => of(issue) !== '')),
    text(labels.finding, 90, issue => textWithoutPlace(issue, language)),
  ]
}

/** The word for each severity. */
export const severityWords = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  info: { vi: 'Lưu ý', en: 'Note' },
} as const
