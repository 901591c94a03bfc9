import { measureIssues } from '../formulas/check-measures'
import { type Dependent, orderOf, unknownReferences } from '../formulas/dependencies'
import { readTree } from '../formulas/formula'
import type { Measure } from '../formulas/measure'
import { referencePlaces } from '../formulas/operands'
import type { Issue, IssuePath } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { readProperties } from '../foundation/structure'
import { Form, FormConstraint, FormRow } from './form'
import { duplicateCodes } from './level-codes'
import { indicatorIssue } from './wording'

/** What reading a form gives. */
export interface ReadForm {
  /** The codes of the rows in an order in which each stands after what it is computed from. */
  readonly order: readonly string[]
  readonly issues: readonly Issue[]
}

/** Reads a form row by row, past whatever is broken, and then for what rows and constraints mean together. */
export function readForm(input: unknown, path: IssuePath = []): ReadForm {
  const { value, issues: faults } = readProperties(Form, input, path)
  const issues = issueList(['rows'])
  issues.add(faults)
  const codes = new Set<string>()
  const ids = new Set<string>()
  const rows: { row: FormRow; path: IssuePath }[] = []
  value.rows?.forEach((item: unknown, index) => {
    const read = readTree(FormRow, item, ['rows', index])
    const code = (item as { code?: unknown } | null)?.code
    if (typeof code === 'string') {
      if (codes.has(code))
        issues.add([indicatorIssue('duplicate-row', ['rows', index, 'code'], { code }, { actual: code })])
      codes.add(code)
    }
    if (read.issues === undefined) {
      rows.push({ row: read.value, path: ['rows', index] })
      if (read.value.kind === 'coded') issues.add(duplicateCodes(read.value.answers, ['rows', index, 'answers']))
    } else issues.add(read.issues)
  })
  const constraints: Dependent[] = []
  const measures = new Map(rows.map(({ row }) => [row.code, measureOf(row)]))
  const lookup = (code: string): Measure | undefined => measures.get(code)
  value.constraints?.forEach((item: unknown, index) => {
    const path: IssuePath = ['constraints', index]
    const read = readTree(FormConstraint, item, path)
    if (read.issues !== undefined) {
      issues.add(read.issues)
      return
    }
    const { id, holds } = read.value
    if (ids.has(id)) issues.add([indicatorIssue('duplicate-constraint', [...path, 'id'], { id }, { actual: id })])
    ids.add(id)
    constraints.push({ id, path, references: referencePlaces(holds, [...path, 'holds']) })
    issues.add(measureIssues(holds, lookup, [...path, 'holds']))
  })
  const dependents = rows.map(({ row, path }): Dependent => {
    const references = row.kind === 'derived' ? referencePlaces(row.formula, [...path, 'formula']) : []
    return { id: row.code, path, references }
  })
  // Nothing can be made of a heading: it has no figure.
  for (const { row } of rows) if (row.kind === 'heading') codes.delete(row.code)
  const ordered = orderOf(dependents)
  // Where no row could be read, that is the fault; that nothing can be referred to only follows from it.
  if (codes.size > 0) issues.add(unknownReferences([...dependents, ...constraints], codes))
  issues.add(ordered.issues)
  for (const { row, path } of rows) {
    if (row.kind === 'derived') issues.add(measureIssues(row.formula, lookup, [...path, 'formula'], row.measure))
  }
  return { order: ordered.order, issues: issues.found() }
}

/** What the figure of a row is counted in. */
export function measureOf(row: FormRow): Measure | undefined {
  if (row.kind === 'heading') return undefined
  return row.kind === 'coded' ? { kind: 'level', levels: row.answers } : row.measure
}
