import type { CivilDate } from '../foundation/civil-date'
import type { Issue } from '../foundation/issue'
import { nearestTo } from '../foundation/nearest'
import type { Units } from '../organization/unit'
import { notScored } from './compile'
import type { EvaluationInputs } from './evaluation'
import { readAssessment, rowsSeen } from './read-assessments'
import type { ScoreTable } from './score-table'
import { scorecardIssue } from './wording'

/** Reads all assessments into the table; returns everything that is wrong with them. */
export function fillAssessed(
  table: ScoreTable,
  { assessments, round, units }: EvaluationInputs,
  asOf: CivilDate,
): Issue[] {
  const { rowOf, compiled } = table
  const firstRow = rowsSeen(compiled.leaves.length)
  const rounds = new Set<string | undefined>()
  const issues: Issue[] = []
  assessments.forEach((input, index) => {
    const read = readAssessment(input, compiled, ['assessments'], index)
    if (!('row' in read)) {
      issues.push(...read)
      markFaulty(input, table)
      return
    }
    const { unit, criterion, round: own } = read.row
    rounds.add(own)
    const first = firstRow(read.row, read.leaf.index, index)
    if (first !== null) {
      issues.push(scorecardIssue('duplicate-assessment', ['assessments', index], { unit, criterion, first }))
    }
    const row = rowOf.get(unit)
    if (row === undefined) issues.push(unknownUnit(unit, units, asOf, index))
    else if (round === undefined || own === round) {
      const isExempt = table.at(row, read.leaf.index)?.exempt !== undefined
      if (!isExempt) table.put(row, read.leaf.index, read.result)
      else if (read.row.value !== null) {
        issues.push(scorecardIssue('exempt-assessed', ['assessments', index], { unit, criterion }))
      }
    }
  })
  return [...issues, ...roundIssues(rounds, round)]
}

/** A row that could not be read stands for its cell all the same: the cell is faulty, not missing. */
function markFaulty(input: unknown, { rowOf, compiled, put }: ScoreTable): void {
  const { unit, criterion } = (input ?? {}) as { unit?: string; criterion?: string }
  const row = rowOf.get(unit ?? '')
  const leaf = compiled.byId.get(criterion ?? '')
  if (row !== undefined && leaf !== undefined) put(row, leaf.index, notScored)
}

function unknownUnit(unit: string, { units }: Units, asOf: CivilDate, position: number): Issue {
  const path = ['assessments', position, 'unit']
  if (units.some(({ id }) => id === unit))
    return scorecardIssue('unit-not-valid', path, { unit, asOf }, { actual: unit })
  const nearest = nearestTo(
    unit,
    units.map(({ id }) => id),
  )
  return scorecardIssue('unknown-unit', path, { unit, nearest }, { actual: unit })
}

function roundIssues(rounds: ReadonlySet<string | undefined>, chosen: string | undefined): readonly Issue[] {
  const names = [...rounds].filter(round => round !== undefined)
  if (chosen === undefined) {
    if (rounds.size < 2) return []
    return [scorecardIssue('round-not-chosen', ['round'], { rounds: names }, { expected: names.join(' | ') })]
  }
  if (rounds.has(chosen) || rounds.size === 0) return []
  return [
    scorecardIssue(
      'unknown-round',
      ['round'],
      { round: chosen, nearest: nearestTo(chosen, names) },
      { actual: chosen },
    ),
  ]
}
