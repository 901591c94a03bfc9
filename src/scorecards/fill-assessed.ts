import type { CivilDate } from '../foundation/civil-date'
import { isIdentifier, notIdentifier } from '../foundation/identifier'
import type { Issue, IssuePath } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { nearestAmong, nearestTo } from '../foundation/nearest'
import { thingIssue } from '../foundation/wording'
import type { Units } from '../organization/unit'
import { isWithin } from '../organization/validity'
import { notScored } from './compile'
import type { EvaluationInputs } from './evaluation'
import { assessmentReader, rowsSeen } from './read-assessments'
import type { ScoreTable } from './score-table'
import { scorecardIssue } from './wording'

/** Reads all assessments into the table; returns every problem with them. */
export function fillAssessed(
  table: ScoreTable,
  { assessments, round, units }: EvaluationInputs,
  asOf: CivilDate,
): Issue[] {
  const { rowOf, compiled } = table
  const readAssessment = assessmentReader(compiled, ['assessments'])
  const unknownUnit = unknownUnits(units, asOf)
  const firstRow = rowsSeen(compiled.leaves.length)
  const rounds = new Set<unknown>()
  const issues = issueList(['assessments'])
  // Rows mostly follow each other unit by unit: then none has to be looked up.
  let lastUnit: string | null = null
  let lastRow: number | undefined
  for (let index = 0; index < assessments.length; index++) {
    if (issues.endsAt(index, assessments.length)) break
    const input = assessments[index]
    const read = readAssessment(input, index)
    if (!('row' in read)) {
      issues.add(read)
      markFaulty(input, index, table, rounds)
      continue
    }
    const { unit, criterion, round: own } = read.row
    rounds.add(own)
    const first = firstRow(read.row, read.leaf.index, index)
    if (first !== null) {
      issues.add([scorecardIssue('duplicate', ['assessments', index], { what: 'assessment', unit, criterion, first })])
    }
    if (unit !== lastUnit) {
      lastUnit = unit
      lastRow = rowOf.get(unit)
    }
    const row = lastRow
    if (row === undefined) issues.add([unknownUnit(unit, ['assessments', index, 'unit'])])
    else if (round === undefined || own === round) {
      const before = table.at(row, read.leaf.index)
      const exempt = before?.exempt === undefined ? null : before
      if (exempt !== null && read.row.value !== null) {
        issues.add([scorecardIssue('not-applicable', ['assessments', index], { what: 'exempt', unit, criterion })])
      }
      table.put(row, read.leaf.index, exempt ?? read.result, index)
    }
  }
  return [...issues.found(), ...roundIssues(rounds, round)]
}

/** A row that could not be read stands for its cell and its round all the same: they are faulty, not missing. */
function markFaulty(input: unknown, index: number, { rowOf, compiled, put }: ScoreTable, rounds: Set<unknown>): void {
  const { unit, criterion, round } = (input ?? {}) as Readonly<Record<string, unknown>>
  rounds.add(round)
  const row = rowOf.get(unit as string)
  const leaf = compiled.byId.get(criterion as string)
  if (row !== undefined && leaf !== undefined) put(row, leaf.index, notScored, index)
}

/**
 * Prepares to say why a unit is not among those judged: it does not exist on the day, its group does not, or it is not known.
 */
export function unknownUnits({ units }: Units, asOf: CivilDate): (unit: string, path: IssuePath) => Issue {
  // Made at the first question: what-if asks for one change, mostly of a unit that is judged.
  let byId: ReadonlyMap<string, Units['units'][number]> | undefined
  const nearest = nearestAmong(() => units.map(({ id }) => id))
  return (unit, path) => {
    byId ??= new Map(units.map(one => [one.id, one]))
    const known = byId.get(unit)
    if (known !== undefined) {
      return isWithin(known, asOf)
        ? scorecardIssue('not-valid', path, { what: 'group', unit, group: known.group, asOf }, { actual: unit })
        : scorecardIssue('not-valid', path, { what: 'unit', unit, asOf }, { actual: unit })
    }
    if (!isIdentifier(unit)) return notIdentifier(unit, path)
    return thingIssue('unknown', path, { what: 'unit', name: unit, nearest: nearest(unit) }, { actual: unit })
  }
}

/** Whether rows of these rounds can be judged: one round, or the one that was chosen. */
export function roundIssues(rounds: ReadonlySet<unknown>, chosen: string | undefined): readonly Issue[] {
  const names = [...rounds].filter(round => typeof round === 'string')
  if (chosen === undefined) {
    if (rounds.size < 2) return []
    if (names.length < rounds.size) names.push('–')
    return [scorecardIssue('missing', ['round'], { what: 'round', rounds: names }, { expected: names.join(' | ') })]
  }
  if (rounds.has(chosen) || rounds.size === 0) return []
  const texts = { what: 'round', name: chosen, nearest: nearestTo(chosen, names) } as const
  return [thingIssue('unknown', ['round'], texts, { actual: chosen })]
}
