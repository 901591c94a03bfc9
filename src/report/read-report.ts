import { isCivilDate } from '../foundation/civil-date'
import { throwIfAny } from '../foundation/error'
import { isFraction, readExact } from '../foundation/exact'
import { type Issue, type IssuePath, quote } from '../foundation/issue'
import type { ReportCell } from './cell'
import type { Report, ReportBlock } from './report'
import type { ReportTable } from './table'
import { reportIssue } from './wording'

const blockKinds: readonly ReportBlock['kind'][] = [
  'heading',
  'paragraph',
  'figures',
  'table',
  'chart',
  'findings',
  'explanation',
]

const pictureKinds: readonly string[] = ['ranked-bars', 'heat-map', 'progress', 'intervals']

/** Throws everything that is wrong with the form of a report. */
export function requireReport(report: Report): void {
  const { title, subtitle, publisher, blocks } = asObject(report)
  if (title === undefined || !Array.isArray(blocks)) {
    throwIfAny([reportIssue('not-a-report', [], { text: quote(report) }, { actual: report })])
    return
  }
  throwIfAny([
    ...textIssues(title, ['title']),
    ...(subtitle === undefined ? [] : textIssues(subtitle, ['subtitle'])),
    ...(publisher === undefined ? [] : textIssues(publisher, ['publisher'])),
    ...blocks.flatMap((block, index) => blockIssues(block, ['blocks', index])),
  ])
}

/** Throws everything that is wrong with the form of a table. */
export function requireTable(table: ReportTable): void {
  throwIfAny(tableIssues(table, ['table']))
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function textIssues(text: unknown, path: IssuePath): readonly Issue[] {
  if (isText(text)) return []
  return [reportIssue('not-a-text', path, { text: quote(text) }, { actual: text })]
}

function blockIssues(input: unknown, path: IssuePath): readonly Issue[] {
  const block = asObject(input)
  const { kind } = block
  switch (kind) {
    case 'heading':
    case 'paragraph':
      return textIssues(block['text'], [...path, 'text'])
    case 'figures':
      return listOf(block['figures']).flatMap((figure, index) => {
        const { label, value } = asObject(figure)
        const at = [...path, 'figures', index]
        return [...textIssues(label, [...at, 'label']), ...cellIssues(value, [...at, 'value'])]
      })
    case 'table':
      return tableIssues(input, path)
    case 'chart': {
      // What its data must be is for the function that draws it to say.
      const { kind: picture, data } = asObject(block['picture'])
      const isKnown = typeof picture === 'string' && pictureKinds.includes(picture) && typeof data === 'object'
      return isKnown
        ? []
        : [reportIssue('not-a-picture', [...path, 'picture'], { text: quote(block['picture']), known: pictureKinds })]
    }
    case 'findings':
      return Array.isArray(block['findings']) && block['findings'].every(isFinding)
        ? []
        : [reportIssue('not-a-list-of-findings', [...path, 'findings'], {})]
    case 'explanation':
      return isExplanation(block['explanation'])
        ? []
        : [reportIssue('not-an-explanation', [...path, 'explanation'], { text: quote(block['explanation']) })]
    default:
      return [reportIssue('not-a-block', path, { text: quote(input), known: blockKinds }, { actual: input })]
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function tableIssues(input: unknown, path: IssuePath): readonly Issue[] {
  const { kind, caption, columns, sections, notes } = asObject(input)
  const isTable = kind === 'table' && caption !== undefined && listOf(columns).length > 0 && Array.isArray(sections)
  if (!isTable) return [reportIssue('not-a-table', path, { text: quote(input) }, { actual: input })]
  return [
    ...textIssues(caption, [...path, 'caption']),
    ...listOf(columns).flatMap((column, index) => textIssues(asObject(column)['title'], [...path, 'columns', index])),
    ...listOf(notes).flatMap((note, index) => textIssues(note, [...path, 'notes', index])),
    ...sections.flatMap((section, place) => {
      const { title, rows } = asObject(section)
      const at = [...path, 'sections', place]
      return [
        ...(title === undefined ? [] : textIssues(title, [...at, 'title'])),
        ...listOf(rows).flatMap((row, index) =>
          rowIssues(asObject(row)['cells'], listOf(columns).length, [...at, 'rows', index, 'cells']),
        ),
      ]
    }),
  ]
}

function rowIssues(cells: unknown, columns: number, path: IssuePath): readonly Issue[] {
  const list = listOf(cells)
  if (list.length !== columns) return [reportIssue('cells-differ', path, { cells: list.length, columns })]
  return list.flatMap((cell, index) => (isCell(cell) ? [] : cellIssues(cell, [...path, index])))
}

function cellIssues(cell: unknown, path: IssuePath): readonly Issue[] {
  return isCell(cell) ? [] : [reportIssue('not-a-cell', path, { text: quote(cell) }, { actual: cell })]
}

function isFinding(input: unknown): boolean {
  const { severity, path, message } = asObject(input)
  const { vi, en } = asObject(message)
  const isGrave = severity === 'error' || severity === 'warning' || severity === 'info'
  return isGrave && Array.isArray(path) && typeof vi === 'string' && typeof en === 'string'
}

function isExplanation(input: unknown): boolean {
  const { label, value, reason, rounding, source, inputs } = asObject(input)
  const isNumber = typeof value === 'string' && isFraction(readExact(value))
  return (
    isText(label) &&
    (value === null || isNumber || (typeof value === 'object' && isText(value))) &&
    (reason === undefined || isText(reason)) &&
    (rounding === undefined || isFraction(readExact(asObject(rounding)['exact']))) &&
    (source === undefined || isText(asObject(source)['title'])) &&
    (inputs === undefined || (Array.isArray(inputs) && inputs.every(isExplanation)))
  )
}

function isCell(input: unknown): input is ReportCell {
  const cell = asObject(input) as Partial<ReportCell> & Readonly<Record<string, unknown>>
  if (cell.explanation !== undefined && !isExplanation(cell.explanation)) return false
  switch (cell.kind) {
    case 'number':
      return isFraction(readExact(cell['value']))
    case 'text':
      return isText(cell['text'])
    case 'date':
      return isCivilDate(cell['date'])
    case 'absent':
      return isText(cell['reason'])
    default:
      return false
  }
}

/** Checked by hand: a page has many thousands of texts. An empty one is a blank place. */
function isText(text: unknown): boolean {
  if (typeof text === 'string') return true
  if (typeof text !== 'object' || text === null) return false
  const languages = Object.entries(text)
  return (
    languages.length > 0 && languages.every(([key, one]) => (key === 'vi' || key === 'en') && typeof one === 'string')
  )
}
