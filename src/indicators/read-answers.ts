import type { LevelCode } from '../formulas/measure'
import { throwIfAny } from '../foundation/error'
import { formatExact, parseExact } from '../foundation/exact'
import { type Issue, type IssuePath, quote } from '../foundation/issue'
import { textIn } from '../foundation/language'
import { nearestAmong } from '../foundation/nearest'
import type { PeriodText } from '../foundation/period'
import { anything, list } from '../foundation/schema'
import { parseStructure, readEach } from '../foundation/structure'
import { thingIssue } from '../foundation/wording'
import type { Figure } from './figure'
import { FormAnswer, type FormRow } from './form'
import { readFigure } from './parse-figure'
import { indicatorIssue } from './wording'

/** What stands in a row, read, and where it stood among the answers. */
export interface ReadAnswer {
  readonly figure: Figure
  readonly index: number
}

/** The answers of one period by the codes of their rows; the period is null if the answers state none. */
export interface AnsweredSheet {
  readonly period: PeriodText | null
  readonly answers: ReadonlyMap<string, ReadAnswer>
}

/** Reads the answers of a form, sheet by sheet in the order given; throws every problem at once. */
export function readAnswers(formRows: readonly FormRow[], answers: unknown): readonly AnsweredSheet[] {
  const given = parseStructure(list(anything), answers, ['answers'])
  const { whole, issues } = readEach(FormAnswer, given, ['answers'])
  const rows = new Map(formRows.map(row => [row.code, row]))
  const nearest = nearestAmong(() => rows.keys())
  const sheets = new Map<PeriodText | null, Map<string, ReadAnswer>>()
  const faults = whole.flatMap(({ value: answer, index }): readonly Issue[] => {
    const path: IssuePath = ['answers', index]
    const row = rows.get(answer.row)
    if (row === undefined) {
      const names = { what: 'row', name: answer.row, nearest: nearest(answer.row) } as const
      return [thingIssue('unknown', [...path, 'row'], names, { actual: answer.row })]
    }
    if (row.kind === 'heading')
      return [indicatorIssue('not-applicable', [...path, 'row'], { what: 'form-heading', row: row.code })]
    const found = sheets.get(answer.period ?? null) ?? new Map<string, ReadAnswer>()
    sheets.set(answer.period ?? null, found)
    if (found.has(row.code)) return [indicatorIssue('duplicate', [...path, 'row'], { what: 'answer', row: row.code })]
    const read = readAnswer(answer, row, path)
    if ('code' in read) return [read]
    found.set(row.code, { figure: read, index })
    return []
  })
  throwIfAny([...issues, ...faults])
  if (sheets.size === 0) sheets.set(null, new Map())
  return [...sheets].map(([period, found]) => ({ period, answers: found }))
}

/** The answers as readable numbers: a coded answer may be given by its code or by its name. */
function readAnswer(answer: FormAnswer, row: FormRow, path: IssuePath): Figure | Issue {
  const figure = figureOf(answer, row)
  const key = 'printed' in answer ? 'printed' : 'value'
  const actual = 'printed' in answer ? answer.printed : answer.value
  if (figure === null)
    return indicatorIssue('unread', [...path, key], { what: 'figure', text: quote(actual) }, { actual })
  if (row.kind !== 'coded' || !isAnswer(figure)) return figure
  // A code stands alone: "about 1" and 2/2 are not codes.
  const isPlain = figure.qualifiers.length === 0 && figure.numerator === undefined
  if (isPlain && row.answers.some(({ code }) => String(code) === figure.value)) return figure
  const allowed = row.answers.map(({ code, name }) => `${code} (${textIn(name, 'vi')})`)
  const texts = { what: 'answer', row: row.code, allowed } as const
  return indicatorIssue('not-allowed', [...path, key], texts, { expected: allowed.join(' | '), actual })
}

/** Whether something was answered: other words are an answer, but not a dash, a blank or a named absence. */
function isAnswer({ absence, words, denominator }: Figure): boolean {
  return absence === undefined || denominator !== undefined || (absence === 'in-words' && words !== undefined)
}

function figureOf(answer: FormAnswer, row: FormRow): Figure | null {
  if ('printed' in answer) {
    const named = row.kind === 'coded' ? byName(row.answers, answer.printed) : undefined
    return named === undefined ? readFigure(answer.printed, 'vi') : { value: String(named.code), qualifiers: [] }
  }
  if (answer.value === null) return { value: null, absence: answer.absence, qualifiers: [] }
  return { value: formatExact(parseExact(answer.value)), qualifiers: [] }
}

/** Answers are named as they are typed: capitals, blanks around them and the Unicode form make no difference. */
function byName(answers: readonly LevelCode[], text: string): LevelCode | undefined {
  const typed = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
  const asked = typed(text)
  return answers.find(({ name }) => typed(textIn(name, 'vi')) === asked || typed(textIn(name, 'en')) === asked)
}
