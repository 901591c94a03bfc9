import { measureIssues } from '../formulas/check-measures'
import { type Dependent, orderOf, unknownReferences } from '../formulas/dependencies'
import { readTree } from '../formulas/formula'
import type { FormulaMeasure } from '../formulas/measure'
import { type ReferencePlace, referencePlaces } from '../formulas/operands'
import { throwIfAny } from '../foundation/error'
import type { Issue, IssuePath } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { type ParseOptions, parseAt } from '../foundation/parse-options'
import type { Schema } from '../foundation/schema'
import { readProperties } from '../foundation/structure'
import { thingIssue } from '../foundation/wording'
import { CountsForm, FormConstraint, FormRow, StatisticalForm } from './form'
import { type Indicator, ratioFormula } from './indicator'
import { duplicateCodes, readIndicators } from './read-indicators'

/** What reading a form gives. */
export interface ReadForm {
  /** The codes of the rows in an order in which each stands after what it is computed from. */
  readonly order: readonly string[]
  readonly rows: readonly FormRow[]
  readonly issues: readonly Issue[]
}

/** Reads a form row by row, past whatever is broken, and then for what rows and constraints mean together. */
export function readForm(input: unknown, path: IssuePath = []): ReadForm {
  const isOfCounts = typeof input === 'object' && input !== null && 'indicators' in input
  const schema = (isOfCounts ? CountsForm : StatisticalForm) as Schema<Partial<StatisticalForm & CountsForm>>
  const { value, issues: faults } = readProperties(schema, input, path)
  const issues = issueList(['rows'])
  issues.add(faults)
  const codes = new Set<string>()
  const ids = new Set<string>()
  const rows: { row: FormRow; path: IssuePath }[] = []
  const columns = readIndicators(value.indicators ?? [])
  issues.add(columns.issues.map(issue => ({ ...issue, path: ['indicators', ...issue.path] })))
  columns.indicators.forEach((one, index) => {
    codes.add(one.id)
    rows.push({ row: rowOf(one), path: ['indicators', index] })
  })
  value.rows?.forEach((item: unknown, index) => {
    const read = readTree(FormRow, item, ['rows', index])
    const code = (item as { code?: unknown } | null)?.code
    if (typeof code === 'string') {
      if (codes.has(code)) issues.add([duplicate('row', code, ['rows', index, 'code'])])
      codes.add(code)
    }
    if (read.issues === undefined) {
      rows.push({ row: read.value, path: ['rows', index] })
      if (read.value.kind === 'coded') issues.add(duplicateCodes(read.value.answers, ['rows', index, 'answers']))
    } else issues.add(read.issues)
  })
  const constraints: Dependent[] = []
  const measures = new Map(rows.map(({ row }) => [row.code, measureOf(row)]))
  const lookup = (code: string): FormulaMeasure | undefined => measures.get(code)
  value.constraints?.forEach((item: unknown, index) => {
    const path: IssuePath = ['constraints', index]
    const read = readTree(FormConstraint, item, path)
    if (read.issues !== undefined) {
      issues.add(read.issues)
      return
    }
    const { id } = read.value
    if (ids.has(id)) issues.add([duplicate('constraint', id, [...path, 'id'])])
    ids.add(id)
    constraints.push({ id, path, references: referencesOf(read.value, path) })
    if ('holds' in read.value) issues.add(measureIssues(read.value.holds, lookup, [...path, 'holds']))
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
  if (!isOfCounts) issues.add(ordered.issues)
  for (const { row, path } of isOfCounts ? [] : rows) {
    if (row.kind === 'derived') issues.add(measureIssues(row.formula, lookup, [...path, 'formula'], row.measure))
  }
  return { order: ordered.order, rows: rows.map(({ row }) => row), issues: issues.found() }
}

function duplicate(what: 'row' | 'constraint', name: string, path: IssuePath): Issue {
  return thingIssue('duplicate', path, { what, name }, { actual: name })
}

function referencesOf(constraint: FormConstraint, path: IssuePath): readonly ReferencePlace[] {
  if ('holds' in constraint) return referencePlaces(constraint.holds, [...path, 'holds'])
  const { dropped = [] } = constraint
  return [
    ...(['opening', 'closing'] as const).map(key => ({ to: constraint[key], path: [...path, key] })),
    ...dropped.map((to, index) => ({ to, path: [...path, 'dropped', index] })),
  ]
}

/** The row of a form that an indicator makes: its formula holds within one sheet. */
function rowOf(indicator: Indicator): FormRow {
  const { id: code, name: title, measure } = indicator
  if (indicator.kind === 'derived') return { kind: 'derived', code, title, measure, formula: indicator.formula }
  if (indicator.kind !== 'ratio') return { kind: 'figure', code, title, measure }
  return { kind: 'derived', code, title, measure, formula: ratioFormula(indicator) }
}

/** What the figure of a row is counted in. */
export function measureOf(row: FormRow): FormulaMeasure | undefined {
  if (row.kind === 'heading') return undefined
  return row.kind === 'coded' ? { kind: 'level', levels: row.answers } : row.measure
}

/**
 * Defines a statistical form in TypeScript.
 *
 * For the forms that agencies fill in every quarter: which rows there are, which answers they take, which figures follow
 * from which by what formula, and what must hold between them. From JSON use {@link parseForm}.
 *
 * @param form - Rows, constraints and the rounding of printed figures; plain data.
 * @returns The same object.
 * @throws An `EgovKpiError` with every problem: unknown keys and kinds, a code used twice, a formula of a row
 * that does not exist (with the nearest that does), formulas that form a cycle, measures that do not match.
 *
 * @example
 * ```ts
 * import { checkForm, defineForm } from 'egov-kpi'
 *
 * const procedures = { kind: 'count', of: 'thủ tục' } as const
 * const form = defineForm({
 *   id: 'integration',
 *   title: 'Tích hợp trên Cổng DVC quốc gia',
 *   rounding: { decimals: 2, mode: 'half-up' },
 *   rows: [
 *     {
 *       code: '5.3',
 *       kind: 'derived',
 *       title: 'Tỷ lệ đã tích hợp',
 *       measure: { kind: 'percent' },
 *       formula: {
 *         kind: 'product',
 *         of: [
 *           { kind: 'number', value: 100 },
 *           { kind: 'quotient', of: [{ kind: 'reference', to: '5.3.2' }, { kind: 'reference', to: '5.3.1' }] },
 *         ],
 *       },
 *     },
 *     { code: '5.3.1', kind: 'figure', title: 'Tổng số', measure: procedures },
 *     { code: '5.3.2', kind: 'figure', title: 'Đã tích hợp', measure: procedures },
 *   ],
 * })
 * const answers = [
 *   { row: '5.3', printed: '56,39' },
 *   { row: '5.3.1', printed: '1.736' },
 *   { row: '5.3.2', printed: '979' },
 * ]
 * checkForm(form, answers).findings // => []
 * ```
 */
export function defineForm<const F extends StatisticalForm>(form: F): F {
  throwIfAny(readForm(form).issues)
  return form
}

/**
 * Reads a statistical form from unknown data, such as JSON.
 *
 * @param json - What should be a {@link StatisticalForm}.
 * @param options - Where the data lies, for the paths of issues.
 * @returns The same data, checked.
 * @throws An `EgovKpiError` with every problem, as {@link defineForm} does.
 *
 * @example
 * ```ts
 * import { parseForm } from 'egov-kpi'
 *
 * const row = { code: '1', kind: 'coded', title: 'LGSP', answers: [] }
 * const rounding = { decimals: 2, mode: 'half-up' }
 * parseForm({ id: 'f', title: 'F', rounding, rows: [row] }) // => throws 'at least 1 item'
 * ```
 */
export function parseForm(json: unknown, options?: ParseOptions): StatisticalForm {
  parseAt(options, () => throwIfAny(readForm(json).issues))
  return json as StatisticalForm
}
