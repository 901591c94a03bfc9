import { missing } from '../../foundation/zod-issue'
import type { Notes } from '../files/notes'
import type { RowRecord } from '../tables/records'

/** A printed number as an id: without the dot or the bracket behind it. */
export function idOfNumber(number: string): string {
  return number.trim().replace(/(?<![.):])[.):]+$/u, '')
}

/**
 * The rows of tasks that are known by their printed numbers, as annexes of plans number them. Rows with an id of their own
 * stay as they are. Headings of sections become the place of the tasks below them.
 */
export function numberedTasks(records: readonly RowRecord[], notes: Notes): readonly RowRecord[] {
  const bySheet = new Map<unknown, RowRecord[]>()
  for (const record of records) {
    const known = bySheet.get(record.from)
    if (known === undefined) bySheet.set(record.from, [record])
    else known.push(record)
  }
  return [...bySheet.values()].flatMap(rows =>
    rows.some(({ value }) => value['id'] !== undefined) ? rows : numbered(rows, notes),
  )
}

/** A task as its number says: its own id, the one under which it stands, and the section. */
interface NumberedTask {
  readonly record: RowRecord
  readonly own: string
  readonly under: string | null
  readonly sections: readonly Section[]
}

/** The heading of a section: how it is numbered, its number and its words. */
interface Section {
  readonly style: 'letter' | 'roman' | 'words'
  readonly number: string
  readonly text: string
}

function numbered(rows: readonly RowRecord[], notes: Notes): readonly RowRecord[] {
  let sections: readonly Section[] = []
  let last: string | null = null
  const broken: RowRecord[] = []
  const tasks: NumberedTask[] = []
  for (const record of rows) {
    const section = sectionOf(record)
    if (section !== null) {
      const at = sections.findIndex(({ style }) => style === section.style)
      sections = [...(at < 0 ? sections : sections.slice(0, at)), section]
      last = null
      continue
    }
    const own = idOfNumber(String(record.value['number'] ?? ''))
    if (own === '') {
      if (!record.isBroken) notes.add(record.from.place(missing(['number']), record.row))
      broken.push({ ...record, isBroken: true })
      continue
    }
    // "a", "đ" count the parts of the numbered task above them.
    const isPart = last !== null && /^\p{Ll}$/u.test(own)
    const under = isPart ? last : own.includes('.') ? own.slice(0, own.lastIndexOf('.')) : null
    tasks.push({ record, own: isPart ? `${last}.${own}` : own, under, sections })
    if (!isPart) last = own
  }
  // Where numbers begin again in each section, the number of the section makes them ids.
  const firstSections = new Map<string, string>()
  const beginsAgain = tasks.some(({ own, sections: of }) => {
    const key = numberOf(of)
    const first = firstSections.get(own) ?? key
    firstSections.set(own, first)
    return first !== key
  })
  const idOf = (own: string, of: readonly Section[]): string =>
    beginsAgain && numberOf(of) !== '' ? `${numberOf(of)}.${own}` : own
  const ids = new Set(tasks.map(({ own, sections: of }) => idOf(own, of)))
  for (const { record, own, under, sections: of } of tasks) {
    const { value } = record
    const parent = under === null ? null : idOf(under, of)
    // The row keeps its identity: its issues are placed by it.
    value['id'] = idOf(own, of)
    if (parent !== null && ids.has(parent)) value['parent'] ??= parent
    if (of.length > 0) value['place'] ??= of.map(({ text }) => text).join(' / ')
  }
  return [...tasks.map(({ record }) => record), ...broken]
}

function numberOf(sections: readonly Section[]): string {
  return sections.flatMap(({ number }) => (number === '' ? [] : [number])).join('.')
}

const roman = /^[IVXLC]+$/
/** A heading that stands in one cell, which is often merged over the row: "II. Hoàn thiện thể chế". */
const inOneCell = /^(?:([IVXLC]+|\p{Lu})\s*[.)/:-]\s*)?\p{L}{2}.*$/su

/** The heading of a section that a row is: a Roman number or a capital letter with words, or words where numbers stand. */
function sectionOf({ value, isBroken }: RowRecord): Section | null {
  const { number, title, ...others } = value
  if (isBroken || typeof number !== 'string' || Object.keys(others).length > 0) return null
  const own = idOfNumber(number)
  if (title === undefined) {
    const match = inOneCell.exec(number.trim())
    return match === null ? null : section(match[1] ?? '', number.trim())
  }
  if (typeof title !== 'string' || !(roman.test(own) || /^\p{Lu}$/u.test(own))) return null
  return section(own, `${own}. ${title.trim()}`)
}

function section(number: string, text: string): Section {
  // One letter other than I, V and X counts as a letter: sections A, B, C are common, and C as a hundred is not.
  const style = number === '' ? 'words' : roman.test(number) && !/^[LC]$/.test(number) ? 'roman' : 'letter'
  return { style, number, text }
}
