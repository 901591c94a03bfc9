import { throwIfAny } from '../foundation/error'
import { groupedBy } from '../foundation/grouped'
import { Issue, pathText, type Severity } from '../foundation/issue'
import type { Bilingual, Language } from '../foundation/language'
import type { Schema } from '../foundation/schema'
import { listOf, readStructure } from '../foundation/structure'
import { labels } from './labels'
import type { ReportFigure, ReportFindings } from './report'

/**
 * Puts findings of any rooms into a report, each once: file by file and sheet by sheet, most severe first in each, row by
 * row.
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
  const sorted = groupsOf(once).flatMap(group =>
    gravest.flatMap(grave =>
      group.filter(({ severity }) => severity === grave).toSorted((a, b) => rowOf(a) - rowOf(b)),
    ),
  )
  return [{ kind: 'findings', findings: sorted }]
}

/** The row of a finding; what is of a whole sheet comes first. */
function rowOf({ place }: Issue): number {
  return place?.row ?? 0
}

/** Findings by file and sheet, in the order of the first of each. */
function groupsOf(findings: readonly Issue[]): readonly (readonly Issue[])[] {
  const byFile = groupedBy(findings, ({ place }) => place?.file ?? '')
  return [...byFile.values()].flatMap(ofFile => [...groupedBy(ofFile, ({ place }) => place?.sheet ?? '').values()])
}

/** Findings of one sheet, or of one file without sheets. */
export interface FindingGroup {
  /** The file and the sheet; empty where all findings are of one, which their heading names. */
  readonly title: string
  readonly findings: readonly Issue[]
}

/** Findings under the files and sheets that they are in. */
export function findingGroups(findings: readonly Issue[], language: Language): readonly FindingGroup[] {
  const groups = groupsOf(findings)
  return groups.map(group => {
    const { file = '', sheet } = group[0]?.place ?? {}
    const title = sheet === undefined ? file : `${file}, ${labels.sheet[language].toLowerCase()} “${sheet}”`
    return { title: groups.length > 1 ? title : '', findings: group }
  })
}

/** The severity of a finding and where it is, within its group: "Lỗi, dòng 5, cột D". */
export function findingHead(finding: Issue, group: FindingGroup, language: Language): string {
  const path = pathOf(finding)
  const at = findingPlace(finding, group, language)
  const head = `${severityWords[finding.severity][language]}${at === '' ? '' : `, ${at}`}`
  return path === '' ? head : `${head} (${path})`
}

/** Where a finding is within its group: "dòng 5, cột D"; empty if the sentence says it. */
export function findingPlace({ place }: Issue, { title }: FindingGroup, language: Language): string {
  if (title === '') return ''
  return [
    ...(place?.row === undefined ? [] : [`${labels.row[language].toLowerCase()} ${place.row}`]),
    ...(place?.column === undefined ? [] : [`${labels.column[language].toLowerCase()} ${place.column}`]),
  ].join(', ')
}

/** What a finding says, without the place that its group and its head have. */
export function findingText(finding: Issue, { title }: FindingGroup, language: Language): string {
  return title === '' ? finding.message[language] : textWithoutPlace(finding, language)
}

/** How many findings there are of each severity, as figures. */
export function findingFigures(findings: readonly Issue[]): readonly ReportFigure[] {
  return gravest.map(grave => ({
    label: severityWords[grave],
    value: { kind: 'number', value: findings.filter(({ severity }) => severity === grave).length },
  }))
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
