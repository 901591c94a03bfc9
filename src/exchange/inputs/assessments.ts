import { canonicalJson } from '../../committee/canonical-json'
import { issuesThrownBy, throwIfAny } from '../../foundation/error'
import type { Issue } from '../../foundation/issue'
import { list } from '../../foundation/schema'
import { parseStructure } from '../../foundation/structure'
import { type AnyAssessment, AssessmentRow } from '../../scorecards/assessment'
import { parseScorecard } from '../../scorecards/define-scorecard'
import { parseAssessments } from '../../scorecards/parse-assessments'
import type { ScoringRule } from '../../scorecards/rules/composed-rules'
import type { RuleInput } from '../../scorecards/rules/rule'
import { kindOf } from '../../scorecards/rules/rules'
import { leavesOf, Scorecard } from '../../scorecards/scorecard'
import type { Notes } from '../files/notes'
import { formIdLayout } from '../forms/form-layout'
import { readForm } from '../forms/read-form'
import { readInputCell, writeInputCell } from '../forms/value-cell'
import { partName, partsOfValue } from '../forms/value-parts'
import type { Sheet } from '../sheets/sheet'
import { languageOf, type SheetOptions, sheetOf } from '../sheets/write-records'
import { absenceChoices, type Column, column, headingOf, type Layout, localized, needed } from '../tables/layout'
import type { RawCell } from '../tables/read-value'
import { type RowRecord, setAt } from '../tables/records'
import { exchangeIssue } from '../wording'
import type { Assemble, Input } from './input'

/** The table of assessments: a row for each value, and for a value made of parts a row for each part. */
const assessmentLayout: Layout = {
  names: { vi: ['Đánh giá', 'Chấm điểm', 'Điểm'], en: ['assessments', 'scores'] },
  columns: [
    needed('unit', 'text', 'Đơn vị | mã đơn vị', 'unit | unit id'),
    needed('criterion', 'text', 'Tiêu chí | mã tiêu chí', 'criterion | criterion id'),
    column('part', 'text', 'Phần', 'part'),
    needed('value', 'raw', 'Giá trị | điểm | kết quả', 'value', { isNullable: true }),
    column('absence', 'choice', 'Lý do không có giá trị', 'absence', { choices: absenceChoices }),
    column('round', 'text', 'Vòng | đợt', 'round'),
    column('by', 'text', 'Người đánh giá | cơ quan đánh giá', 'by | assessed by'),
    column('at', 'moment', 'Ngày đánh giá', 'at | assessed at'),
    ...localized('reason', 'Lý do | ghi chú', 'reason | note'),
    column('evidence', 'items', 'Tài liệu kiểm chứng', 'evidence', { item: 'title' }),
  ],
}

/** What the files of assessments cannot say. */
export interface GivenScorecard {
  /** The scorecard that the rows belong to. */
  readonly scorecard: Scorecard
}

export const assessmentInput: Input<readonly AnyAssessment[], GivenScorecard, 'assessments'> = {
  title: { vi: 'kết quả đánh giá', en: 'assessments' },
  tables: { assessments: assessmentLayout },
  marks: ['unit', 'criterion'],
  form: 'list',
  count: ({ length }) => length,
  options: { scorecard: Scorecard },
  readFile: (file, { scorecard }, limits, notes) => readForm(scorecard, file, limits, notes),
  assemble: ({ assessments }, { scorecard }, notes) => gatherAssessments(scorecard, assessments ?? [], notes),
  parse: (json, { scorecard }) => parseAssessments(scorecard, json),
  sameBy: { 'duplicate assessment': ['unit', 'criterion', 'round'] },
}

/** A form that `assessmentTemplate` made: assessments that are known by a hidden sheet. */
export const formInput: Input<readonly AnyAssessment[], GivenScorecard, 'assessments'> = {
  ...assessmentInput,
  title: { vi: 'phiếu đánh giá', en: 'form' },
  sheet: formIdLayout.names,
}

/**
 * Puts assessments into a table, which `readAssessments` reads back: a row for each value, or for each part of one.
 *
 * @param scorecard - The scorecard that they belong to.
 * @param assessments - The assessments.
 * @param options - The language of the headings and choices.
 * @throws An `EgovKpiError` when the scorecard, the form of an assessment or the options are wrong.
 *
 * @example
 * ```ts
 * import { assessmentSheets, type Sheet } from 'egov-kpi/exchange'
 *
 * const scorecard = {
 *   id: 'it',
 *   title: 'Ứng dụng CNTT',
 *   scale: 10,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'online', max: 10, rule: { kind: 'ratio' } }],
 * } as const
 * const assessment = { unit: 'hue', criterion: 'online', value: { numerator: 3, denominator: 4 } }
 * const sheet: Sheet | undefined = assessmentSheets(scorecard, [assessment])[0]
 * sheet?.rows // => [['hue', 'online', 'numerator', 3], ['hue', 'online', 'denominator', 4]]
 * ```
 */
export function assessmentSheets(
  scorecard: Scorecard,
  assessments: readonly AnyAssessment[],
  options: SheetOptions = {},
): readonly Sheet[] {
  throwIfAny(issuesThrownBy(() => parseScorecard(scorecard), ['scorecard']))
  throwIfAny(issuesThrownBy(() => canonicalJson(assessments), ['assessments']))
  parseStructure(list(AssessmentRow), assessments, ['assessments'])
  const language = languageOf(options)
  const rules = new Map(leavesOf(scorecard.criteria).map(({ id, rule }) => [id, rule]))
  const rows = assessments.flatMap(({ value, ...rest }): readonly object[] => {
    const rule = rules.get(rest.criterion)
    if (rule === undefined) return [{ ...rest, value }]
    const inputs = kindOf(rule).inputs(rule)
    const parts = partsOfValue(rule, value)
    const { unit, criterion, round } = rest
    const identity = { unit, criterion, ...(round === undefined ? {} : { round }) }
    if (parts.length === 0) return [{ ...rest, value: '{}' }]
    return parts.map(({ path, value: given }, index) => {
      const name = partName(path)
      const input = inputs.find(one => partName(one.path) === name)
      return {
        ...(index === 0 ? rest : identity),
        ...(name === '' ? {} : { part: name }),
        value: writeInputCell(given, input, language),
      }
    })
  })
  return [sheetOf(assessmentLayout, rows, options)]
}

/** An assessment that is put together from one row or several. */
interface Gathered {
  readonly value: AnyAssessment & Record<string, unknown>
  readonly rows: RowRecord[]
  /** The row of each part of the value. */
  readonly parts: Map<string, RowRecord>
}

const details = ['absence', 'by', 'at', 'reason', 'evidence'] as const

/** Puts rows together to assessments; a row that does not fit becomes a broken one, with an issue. */
function gatherAssessments(scorecard: Scorecard, records: readonly RowRecord[], notes: Notes): Assemble {
  const rules = new Map(leavesOf(scorecard.criteria).map(({ id, rule }) => [id, rule]))
  const gathered = new Map<unknown, Gathered>()
  for (const given of records) {
    if (given.from.isJson) {
      gathered.set(given, { value: given.value as Gathered['value'], rows: [given], parts: new Map() })
      continue
    }
    const { unit, criterion, round, part, value: cell, isNote, ...rest } = given.value
    const key = JSON.stringify([unit, criterion, round])
    const first = gathered.get(key)
    const at: Gathered = first ?? {
      value: { unit, criterion, ...(round === undefined ? {} : { round }), value: null, ...rest } as Gathered['value'],
      rows: [],
      parts: new Map(),
    }
    const faults: Issue[] = []
    if (!given.isBroken) {
      if (isNote !== true)
        faults.push(...addValue(at, rules.get(String(criterion)), part, cell as RawCell | null | undefined, given))
      if (first !== undefined) faults.push(...addDetails(at, rest))
    }
    notes.addAll(faults.map(issue => given.from.place(issue, given.row)))
    at.rows.push(faults.length > 0 ? { ...given, isBroken: true } : given)
    gathered.set(key, at)
  }
  const all = [...gathered.values()]
  return keep => {
    const kept = all.filter(({ rows }) => rows.map(keep).every(isKept => isKept))
    const json = kept.map(({ value }) => value)
    const byFirst = new Map(kept.map(one => [one.rows[0], one]))
    return {
      json,
      lists: new Map([[json, kept.map(({ rows }) => rows[0] as RowRecord)]]),
      narrow: (record, rest) => {
        const { rows = [], parts } = byFirst.get(record) ?? {}
        const broken = rows.find(({ isBroken }) => isBroken)
        if (broken !== undefined || rest[0] !== 'value') return broken ?? record
        const steps = rest.slice(1).map(String)
        const ofPart = [...steps.keys()].map(length => parts?.get(partName(steps.slice(0, length + 1))))
        return ofPart.findLast(one => one !== undefined) ?? record
      },
    }
  }
}

function addValue(
  { value, parts }: Gathered,
  rule: ScoringRule | undefined,
  part: unknown,
  cell: RawCell | null | undefined,
  record: RowRecord,
): readonly Issue[] {
  const name = typeof part === 'string' ? part : ''
  const before = parts.get(name)
  if (before !== undefined) return [twice(name, before)]
  const [first = record] = parts.values()
  parts.set(name, record)
  // What the criterion is, and that it exists, is for the scorecard to say.
  if (rule === undefined) return []
  const inputs = kindOf(rule).inputs(rule)
  const read = readPart(inputs, name, cell ?? null)
  if ('issue' in read) return [read.issue]
  if (read.path.length === 0) {
    // In a form the row of the value itself stays empty where its parts are filled in.
    if (read.value === null) return []
    if (value.value !== null) return [twice(name, first)]
    ;(value as Record<string, unknown>)['value'] = read.value
    return []
  }
  if (value.value === null) (value as Record<string, unknown>)['value'] = {}
  const isSet =
    typeof value.value === 'object' && setAt(value as Record<string, unknown>, ['value', ...read.path], read.value)
  return isSet ? [] : [twice(name, first)]
}

function twice(part: string, { from, row }: RowRecord): Issue {
  const first = from.where(row)
  return exchangeIssue('duplicate', ['part'], part === '' ? { what: 'value', first } : { what: 'part', part, first })
}

function readPart(
  inputs: readonly RuleInput[],
  name: string,
  cell: RawCell | null,
): { readonly path: readonly string[]; readonly value: unknown } | { readonly issue: Issue } {
  const input = inputs.find(({ path }) => partName(path) === name)
  if (input !== undefined) {
    const read = cell === null ? { value: null } : readInputCell(cell, input)
    return 'issue' in read ? { issue: { ...read.issue, path: ['value'] } } : { path: input.path, value: read.value }
  }
  // A whole part without a value, or a value without any part.
  const wholes = inputs.flatMap(({ path }) => path.map((_, length) => path.slice(0, length)))
  const path = wholes.find(one => partName(one) === name)
  if (path !== undefined && cell === null) return { path, value: null }
  if (path !== undefined && cell?.cell === '{}') return { path, value: {} }
  const known = inputs.map(one => partName(one.path)).filter(one => one !== '')
  return { issue: exchangeIssue('unknown', ['part'], { what: 'part', part: name, known }, { actual: name }) }
}

function addDetails({ value, rows }: Gathered, rest: Readonly<Record<string, unknown>>): readonly Issue[] {
  return details.flatMap(key => {
    const [before, now] = [value[key], rest[key]]
    if (now === undefined || JSON.stringify(before) === JSON.stringify(now)) return []
    if (before === undefined) {
      ;(value as Record<string, unknown>)[key] = now
      return []
    }
    const { headings } = assessmentLayout.columns.find(({ path }) => path[0] === key) as Column
    const { from, row } = rows[0] as RowRecord
    const texts = { wanted: headingOf(headings), first: from.where(row) }
    return [exchangeIssue('contradiction', [key], { what: 'details', ...texts })]
  })
}
