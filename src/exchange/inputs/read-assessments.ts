import type { Issue } from '../../foundation/issue'
import type { Bilingual } from '../../foundation/language'
import type { AnyAssessment, Assessment } from '../../scorecards/assessment'
import { parseScorecard } from '../../scorecards/define-scorecard'
import { parseAssessments } from '../../scorecards/parse-assessments'
import type { RuleInput } from '../../scorecards/rules/rule'
import { kindOf, type Rule } from '../../scorecards/rules/rules'
import { leavesOf, type Scorecard } from '../../scorecards/scorecard'
import type { GivenFile } from '../files/file'
import type { Notes } from '../files/notes'
import { readForm } from '../forms/read-form'
import { readInputCell } from '../forms/value-cell'
import { partName } from '../forms/value-parts'
import { type Column, headingOf } from '../tables/layout'
import type { RawCell } from '../tables/read-value'
import { type RowRecord, setAt } from '../tables/records'
import type { Twins } from '../tables/twins'
import { exchangeIssue } from '../wording'
import { checkedAs } from './checked-as'
import { type Assembled, type CheckedBy, type InputKind, type Reading, type ReadOptions, readInput } from './input'
import { assessmentLayout } from './layouts/assessments'

/**
 * Reads assessments from files: sheets or CSV files with a row for each value, or JSON; all are joined.
 *
 * Headings are those of `layouts.assessments`. What a value cell may hold follows from the rule of its criterion: a number,
 * "Có" or "Không", a level. A value made of parts (counts, answers of a survey, parts of a criterion) has a row for each,
 * named in the column "Phần"; what else is said of the assessment stands in one of them, or in all alike.
 *
 * @param scorecard - The scorecard that the rows belong to.
 * @param files - The files; forms that `assessmentTemplate` made may be among them.
 * @param options - What they do not say.
 * @returns The assessments, or null where something is wrong, with all findings.
 * @throws An `EgovKpiError` when the scorecard or the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readAssessments } from 'egov-kpi/exchange'
 *
 * const scorecard = {
 *   id: 'it',
 *   title: 'Ứng dụng CNTT',
 *   scale: 10,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'plan', max: 10, rule: { kind: 'yes-no' } }],
 * } as const
 * const { value } = await readAssessments(scorecard, { name: 'a.csv', data: 'Đơn vị,Tiêu chí,Giá trị\nhue,plan,Có\n' })
 * value // => [{ unit: 'hue', criterion: 'plan', value: true }]
 * ```
 */
export async function readAssessments<const S extends Scorecard>(
  scorecard: S,
  files: GivenFile | readonly GivenFile[],
  options: ReadOptions & CheckedBy<readonly Assessment<S>[]> = {},
): Promise<Reading<readonly Assessment<S>[]>> {
  checkedAs('scorecard', () => parseScorecard(scorecard))
  return readInput(assessmentKind(scorecard), files, options)
}

function assessmentKind<const S extends Scorecard>(scorecard: S): InputKind<readonly Assessment<S>[]> {
  return {
    tables: [{ layout: assessmentLayout, isNeeded: true }],
    itemsOf: json => (Array.isArray(json) ? [{ items: json, path: [] }] : null),
    readFile: (file, limits, notes) => readForm(scorecard, file, limits, notes),
    assemble: ([rows], notes) => gatherAssessments(scorecard, rows ?? [], notes),
    parse: json => parseAssessments(scorecard, json),
    twins: assessmentTwins,
  }
}

/** What makes two assessments the same. */
export const assessmentTwins: Twins = {
  'duplicate-assessment': ['unit', 'criterion', 'round'],
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
export function gatherAssessments(
  scorecard: Scorecard,
  records: readonly RowRecord[],
  notes: Notes,
): (keep: (record: RowRecord) => boolean) => Assembled {
  const rules = new Map(leavesOf(scorecard.criteria).map(({ id, rule }) => [id, rule]))
  const gathered = new Map<unknown, Gathered>()
  for (const given of records) {
    if (given.isItem) {
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
    notes.addAll(faults.map(given.place))
    at.rows.push(faults.length > 0 ? { ...given, isBroken: true } : given)
    gathered.set(key, at)
  }
  const all = [...gathered.values()]
  return keep => {
    const kept = all.filter(({ rows }) => rows.map(keep).every(isKept => isKept))
    return {
      json: kept.map(({ value }) => value),
      originOf: ([position, ...rest]) => {
        const found = typeof position === 'number' ? kept[position] : undefined
        if (found === undefined) return null
        const broken = found.rows.find(({ isBroken }) => isBroken)
        const steps = rest.slice(1).map(String)
        const ofPart = [...steps.keys()].map(length => found.parts.get(partName(steps.slice(0, length + 1))))
        const record = broken ?? (rest[0] === 'value' ? ofPart.findLast(one => one !== undefined) : undefined)
        return { record: record ?? (found.rows[0] as RowRecord), rest }
      },
    }
  }
}

function addValue(
  { value, parts }: Gathered,
  rule: Rule | undefined,
  part: unknown,
  cell: RawCell | null | undefined,
  record: RowRecord,
): readonly Issue[] {
  const name = typeof part === 'string' ? part : ''
  const before = parts.get(name)
  if (before !== undefined)
    return [exchangeIssue('duplicate', ['part'], { what: 'part', part: name, first: before.where(before.row) })]
  parts.set(name, record)
  // What the criterion is, and that it exists, is for the scorecard to say.
  if (rule === undefined) return []
  const inputs = kindOf(rule).inputs(rule)
  const read = readPart(inputs, name, cell ?? null)
  if ('issue' in read) return [{ ...read.issue, path: [...('isPart' in read ? ['part'] : ['value'])] }]
  if (read.path.length === 0) {
    // In a form the row of the value itself stays empty where its parts are filled in.
    if (read.value === null) return []
    if (value.value !== null) return [twice(name, parts)]
    ;(value as Record<string, unknown>)['value'] = read.value
    return []
  }
  if (value.value === null) (value as Record<string, unknown>)['value'] = {}
  const isSet =
    typeof value.value === 'object' && setAt(value as Record<string, unknown>, ['value', ...read.path], read.value)
  return isSet ? [] : [twice(name, parts)]
}

function twice(part: string, parts: ReadonlyMap<string, RowRecord>): Issue {
  return exchangeIssue('duplicate', ['part'], { what: 'part', part, first: whereOf([...parts.values()][0]) })
}

function whereOf(record: RowRecord | undefined): Bilingual {
  return record?.where(record.row) ?? { vi: '', en: '' }
}

function readPart(
  inputs: readonly RuleInput[],
  name: string,
  cell: RawCell | null,
): { readonly path: readonly string[]; readonly value: unknown } | { readonly issue: Issue; readonly isPart?: true } {
  const input = inputs.find(({ path }) => partName(path) === name)
  if (input !== undefined && cell === null) return { path: input.path, value: null }
  if (input !== undefined) {
    const read = readInputCell(cell as RawCell, input)
    return 'issue' in read ? read : { path: input.path, value: read.value }
  }
  // A whole part without a value, or a value without any part.
  const isWhole = inputs.some(({ path }) => name === '' || partName(path.slice(0, 1)) === name)
  const path = name === '' ? [] : (inputs.find(one => partName(one.path.slice(0, 1)) === name)?.path.slice(0, 1) ?? [])
  if (isWhole && cell === null) return { path, value: null }
  if (isWhole && cell?.cell === '{}') return { path, value: {} }
  const known = inputs.map(one => partName(one.path)).filter(one => one !== '')
  return { issue: exchangeIssue('unknown', [], { what: 'part', part: name, known }, { actual: name }), isPart: true }
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
    const texts = { wanted: headingOf(headings), first: whereOf(rows[0]) }
    return [exchangeIssue('contradiction', [key], { what: 'details', ...texts })]
  })
}
