import { throwIfAny } from '../foundation/error'
import type { Issue, IssuePath } from '../foundation/issue'
import { type ParseOptions, parseAt } from '../foundation/parse-options'
import type { SourceReference } from '../foundation/source'
import { unclearNames } from '../foundation/unclear-name'
import { appealIssues } from './check-appeals'
import { recordIssues } from './check-record'
import { type ParsedRun, readRun } from './read-run'
import { type RoundValues, valuesAfter, valuesBefore } from './round-values'
import type { CommitteeRun } from './run'

/** A checked run: the values at the end of each round that was reached. */
export interface CheckedRun {
  readonly read: ParsedRun | null
  readonly stages: readonly RoundValues[]
  /** All issues and findings. */
  readonly issues: readonly Issue[]
}

/** Reads a run, checks its record against its locks, times and appeals, and computes the values round by round. */
export function checkRun(input: unknown): CheckedRun {
  const { read, issues } = readRun(input)
  if (read === null) return { read, stages: [], issues }
  const { run, compiled, entries } = read
  const reached = entries.reduce((last, { round }) => Math.max(last, round), -1)
  const stages: RoundValues[] = []
  const faults: Issue[] = []
  run.rounds.slice(0, reached + 1).forEach((round, place) => {
    const own = entries.filter(entry => entry.round === place)
    const before = stages.at(-1) ?? valuesBefore(read)
    if (own.every(({ entry }) => entry.kind === 'lock')) {
      stages.push(before)
      return
    }
    const { values, issues: found } = valuesAfter(before, own, round, compiled.leaves.length)
    stages.push(values)
    for (const issue of found) faults.push(issue)
  })
  return {
    read,
    stages,
    issues: [...issues, ...recordIssues(read), ...nameIssues(read), ...appealIssues(entries), ...faults],
  }
}

/**
 * Reads a run from unknown data, such as JSON.
 *
 * Checks everything that can be said without evaluating it: scorecard, units, observations, ranking options, rounds, what
 * evidence is asked for, and every entry of the record: its form, that its round, unit and criterion exist, that its rule
 * takes the value, that its round was not locked, that a change has its reason, that a decision has its appeal.
 *
 * @param json - What should be a {@link CommitteeRun}.
 * @param options - Where the data lies, for the paths of issues.
 * @returns The same data, checked.
 * @throws An `EgovKpiError` with all issues, each with its path: `entries[12].value`.
 *
 * @example
 * ```ts
 * import { parseRun } from 'egov-kpi'
 *
 * parseRun({ id: 'it-2022', entries: [], roundz: [] }) // => throws 'There is no property “roundz”; nearest: rounds.'
 * ```
 */
export function parseRun(json: unknown, options?: ParseOptions): CommitteeRun {
  parseAt(options, () => throwIfAny(checkRun(json).issues))
  return json as CommitteeRun
}

type Named = readonly [name: string, path: () => IssuePath]

/** Says which names of who entered, proved or published something may look like others: a record must say who. */
function nameIssues({ run, entries }: ParsedRun): readonly Issue[] {
  return unclearNames(namesIn(run, entries))
}

function* namesIn(run: ParsedRun['run'], entries: ParsedRun['entries']): Generator<Named> {
  for (const { entry, index } of entries) {
    const path = ['entries', index]
    yield [entry.by, () => [...path, 'by']]
    for (const [place, source] of (entry.evidence ?? []).entries())
      yield* titlesOf(source, [...path, 'evidence', place])
    if (entry.kind === 'observation') yield* titlesOf(entry.observation.source, [...path, 'observation', 'source'])
  }
  for (const [index, { source }] of (run.observations ?? []).entries()) {
    yield* titlesOf(source, ['observations', index, 'source'])
  }
}

/** The title of a source, in each language that it has. */
function* titlesOf(source: SourceReference | undefined, path: IssuePath): Generator<Named> {
  if (source === undefined) return
  const { title } = source
  if (typeof title === 'string') return yield [title, () => [...path, 'title']]
  const { also = {}, ...texts } = title
  for (const [language, text] of Object.entries(texts)) yield [text, () => [...path, 'title', language]]
  for (const [language, text] of Object.entries(also)) yield [text, () => [...path, 'title', 'also', language]]
}
