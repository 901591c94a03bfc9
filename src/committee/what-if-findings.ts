import type { Issue } from '../foundation/issue'
import { comparedOnTooLittle } from '../scorecards/compared-share'
import type { CompiledScorecard } from '../scorecards/compile'
import { aboveScale, withoutTotal } from '../scorecards/entry-findings'
import type { Evaluation, EvaluationEntry } from '../scorecards/evaluation'
import { figureFindings } from '../scorecards/figure-findings'
import type { ScoreTable } from '../scorecards/score-table'
import { type Rescored, restoreRow } from './rescore'

/** What changed in an evaluation. */
export interface After {
  readonly entries: readonly EvaluationEntry[]
  /** The units that were judged anew, by their places among the entries. */
  readonly judged: ReadonlyMap<number, Rescored>
  readonly inputs: Evaluation['inputs']
  readonly observationAt: (place: number) => number
  /** What is found where figures of the period are made of others. */
  readonly ofPeriods: readonly Issue[]
}

/** The findings of an evaluation after changes, in the order in which a full evaluation finds them. */
export function findingsAfter(before: Evaluation, compiled: CompiledScorecard, after: After): readonly Issue[] {
  const { scorecard, findings } = before
  const { entries, judged } = after
  const kept = (codes: readonly string[]): readonly Issue[] =>
    findings.filter(({ code, path }) => codes.includes(code) && !judged.has(path[1] as number))
  const anew = (find: (entry: EvaluationEntry, row: number, lacking: readonly string[]) => readonly Issue[]) =>
    [...judged].flatMap(([row, { lacking }]) => find(entries[row] as EvaluationEntry, row, lacking))
  const inOrder = (issues: readonly Issue[]) => issues.toSorted((a, b) => (a.path[1] as number) - (b.path[1] as number))
  return [
    ...findings.filter(({ code }) => !ofEntries.includes(code)).map(issue => moved(issue, after)),
    ...inOrder([...kept(ofTotals), ...anew((entry, row, lacking) => withoutTotal(entry, lacking, row))]),
    ...compared(before, compiled, after),
    ...inOrder([...kept([beyond]), ...anew((entry, row) => aboveScale(entry, scorecard, row))]),
    ...after.ofPeriods,
    ...figureFindings({ scorecard, inputs: after.inputs, entries }),
  ]
}

const ofTotals = ['unit-incomplete', 'nothing-applies']
const tooLittle = 'compared-on-too-little'
const beyond = 'total-above-scale'
const ofFigures = ['imprecise-number', 'percent-as-fraction', 'points-not-final']
/** Codes of what is found where figures of a period are made of others. */
export const ofPeriods: readonly string[] = [
  'period-not-covered',
  'parts-disagree',
  'figures-not-brought',
  'ended-unit-not-counted',
]
const ofEntries = [...ofTotals, tooLittle, beyond, ...ofFigures, ...ofPeriods]

/** A finding about an observation, which may stand elsewhere now. */
function moved(issue: Issue, { observationAt }: After): Issue {
  const [list, place, ...rest] = issue.path
  if (list !== 'observations' || typeof place !== 'number') return issue
  return { ...issue, path: [list, observationAt(place), ...rest] }
}

/** What is found where units are compared on too little; the same as before where nobody lacks other criteria. */
function compared(before: Evaluation, compiled: CompiledScorecard, { entries, judged }: After): readonly Issue[] {
  const excludedOf = ({ absences = {} }: EvaluationEntry): string =>
    Object.keys(absences)
      .filter(id => absences[id]?.policy === 'exclude')
      .join('\n')
  const isSame = [...judged].every(
    ([row, { entry }]) => excludedOf(entry) === excludedOf(before.entries[row] as EvaluationEntry),
  )
  if (isSame) return before.findings.filter(({ code }) => code === tooLittle)
  const rows = entries.map(entry => restoreRow(compiled, entry))
  const table: ScoreTable = {
    units: entries.map(({ unit, group }) => ({ id: unit, group })),
    rowOf: new Map(),
    compiled,
    at: (row, column) => rows[row]?.[column] ?? undefined,
    put: () => undefined,
    fromAt: () => null,
  }
  return comparedOnTooLittle(table, before.scorecard)
}
