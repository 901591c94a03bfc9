import type { Issue, IssuePath } from '../../foundation/issue'
import { parseScorecard } from '../../scorecards/define-scorecard'
import type { Scorecard } from '../../scorecards/scorecard'
import type { GivenFile } from '../files/file'
import type { Notes } from '../files/notes'
import type { RowRecord } from '../tables/records'
import { exchangeIssue } from '../wording'
import { type Assembled, type InputKind, type Reading, type ReadOptions, readInput } from './input'
import { criterionLayout, scorecardLayout } from './layouts/scorecard'
import { onlyRow } from './only-row'

/**
 * Reads a scorecard from a file: JSON, or a workbook with a table of itself and one of its criteria.
 *
 * JSON is its own form. In a workbook (headings of `layouts.scorecard` and `layouts.criteria`) each heading stands above
 * what belongs to it, which names it; rules stand as JSON.
 *
 * @param files - The JSON file, the workbook, or the CSV files.
 * @param options - What the files do not say.
 * @returns The scorecard, or null where something is wrong, with all findings.
 * @throws An `EgovKpiError` when the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readScorecard } from 'egov-kpi/exchange'
 *
 * const { value, findings } = await readScorecard({ name: 'scorecard.json', data: '{"id": "it", "scale": 10}' })
 * value // => null
 * findings.map(({ code }) => code) // => ['missing', 'missing', 'missing']
 * ```
 */
export function readScorecard(
  files: GivenFile | readonly GivenFile[],
  options: ReadOptions = {},
): Promise<Reading<Scorecard>> {
  return readInput(scorecardKind, files, options)
}

const scorecardKind: InputKind<Scorecard> = {
  tables: [
    { layout: criterionLayout, isNeeded: true },
    { layout: scorecardLayout, isNeeded: true },
  ],
  assemble: ([criteria, scorecard = null], notes) => {
    const head = onlyRow(scorecard, scorecardLayout, notes)
    if (criteria === null || criteria === undefined || head === null) return null
    noteLostHeadings(criteria, notes)
    return keep => assemble(criteria, head, keep)
  },
  parse: parseScorecard,
}

function noteLostHeadings(criteria: readonly RowRecord[], notes: Notes): void {
  const above = new Set<unknown>()
  for (const record of criteria) {
    const { id, is, heading } = record.value
    if (heading !== undefined && !above.has(heading)) {
      notes.add(record.place(exchangeIssue('out-of-order', ['heading'], { what: 'heading', parent: String(heading) })))
    }
    if (is === 'heading') above.add(id)
  }
}

interface Node {
  readonly record: RowRecord
  readonly value: Record<string, unknown>
  readonly children: Node[] | null
}

function assemble(criteria: readonly RowRecord[], head: RowRecord, keep: (record: RowRecord) => boolean): Assembled {
  const top: Node[] = []
  const headings = new Map<unknown, Node>()
  for (const record of criteria.filter(keep)) {
    const { is, heading, ...rest } = record.value
    const children = is === 'heading' ? [] : null
    const node: Node = { record, value: children === null ? rest : { ...rest, criteria: [] }, children }
    const parent = heading === undefined ? undefined : headings.get(heading)
    const siblings = parent?.children ?? top
    siblings.push(node)
    if (parent !== undefined) (parent.value['criteria'] as object[]).push(node.value)
    if (children !== null && !headings.has(rest['id'])) headings.set(rest['id'], node)
  }
  return {
    json: { ...head.value, criteria: top.map(({ value }) => value) },
    originOf: path => {
      const found = path[0] === 'criteria' ? nodeAt(top, path.slice(1)) : null
      if (found !== null) return { record: found.node.record, rest: found.rest }
      return { record: head, rest: path }
    },
  }
}

function nodeAt(
  nodes: readonly Node[],
  [position, ...rest]: IssuePath,
): { readonly node: Node; readonly rest: Issue['path'] } | null {
  const node = typeof position === 'number' ? nodes[position] : undefined
  if (node === undefined) return null
  return (
    (rest[0] === 'criteria' && node.children !== null ? nodeAt(node.children, rest.slice(1)) : null) ?? { node, rest }
  )
}
