import type { LocalizedText } from '../../foundation/language'
import { labels } from '../labels'
import type { ReportBlock } from '../report'
import type { ReportTable } from '../table'
import { isWideTable } from './table'

/** A block with its place on the page. */
export interface Placed {
  readonly block: ReportBlock
  /** Its number, by which headings and tables are named. */
  readonly place: number
  /** The level of its heading. */
  readonly level: number
  /** What a list of contents calls it. */
  readonly title?: LocalizedText | undefined
  /** "Phụ lục I": what stands before the title of an annex. */
  readonly prefix?: LocalizedText | undefined
  /** Whether it follows the signature. */
  readonly isAnnex: boolean
  /** Whether it has sheets of its own that lie across. */
  readonly isAcross: boolean
}

/** The share of a report's cells from which a wide table decides how all sheets lie. */
const deciding = 0.6

/** The blocks of a report with the levels of their headings; wide tables become annexes unless the whole report lies across. */
export function outlineOf(blocks: readonly ReportBlock[]): readonly Placed[] {
  const tables = blocks.filter(block => block.kind === 'table')
  const first = tables.find(isWideTable)
  const all = tables.reduce((sum, table) => sum + cellsOf(table), 0)
  const liesAcross = first !== undefined && first.isAnnex === undefined && cellsOf(first) > deciding * all
  const isAnnex = (block: ReportBlock, before: ReportBlock | undefined): boolean =>
    block.kind === 'table' &&
    (block.isAnnex === true || (isWideTable(block) && !liesAcross && before?.kind !== 'heading'))
  const annexes = blocks.filter((block, index) => isAnnex(block, blocks[index - 1]))
  let last = 1
  return blocks.map((block, place) => {
    const annex = annexes.indexOf(block)
    // No level of headings is skipped.
    if (block.kind === 'heading') last = Math.min(block.level, last + 1)
    const level = block.kind === 'heading' ? last : annex >= 0 ? 2 : Math.min(6, last + 1)
    return {
      block,
      place,
      level,
      title: titleOf(block, blocks[place - 1]),
      prefix: annex < 0 ? undefined : annexName(annex, annexes.length),
      isAnnex: annex >= 0,
      isAcross: block.kind === 'table' && isWideTable(block) && !liesAcross,
    }
  })
}

/** Whether all sheets of a report lie across. */
export function liesAcross(outline: readonly Placed[]): boolean {
  return outline.some(({ block, isAcross }) => block.kind === 'table' && isWideTable(block) && !isAcross)
}

function titleOf(block: ReportBlock, before: ReportBlock | undefined): LocalizedText | undefined {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'table':
      return block.title
    case 'chart':
      return block.picture.data.title
    case 'findings':
      return block.findings.length === 0 || before?.kind === 'heading' ? undefined : labels.findings
    default:
      return undefined
  }
}

function cellsOf({ columns, sections }: ReportTable): number {
  return columns.length * sections.reduce((sum, { rows }) => sum + rows.length, 0)
}

/** One annex has no number; several have Roman ones, by Decree 30/2020/NĐ-CP, annex I, part III. */
function annexName(index: number, count: number): LocalizedText {
  const number = count === 1 ? '' : ` ${roman(index + 1)}`
  return { vi: `Phụ lục${number}.`, en: `Annex${number}.` }
}

function roman(number: number): string {
  const signs = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let rest = number
  let text = ''
  for (const [value, sign] of signs) {
    for (; rest >= value; rest -= value) text += sign
  }
  return text
}
