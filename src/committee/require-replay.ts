import { alteredIssues } from '../foundation/altered'
import { brokenPart } from '../foundation/broken-part'
import { throwIfAny, withPaths } from '../foundation/error'
import { Issue, quote } from '../foundation/issue'
import { plainCopy } from '../foundation/plain-data'
import { list, openRecord, record, type Schema } from '../foundation/schema'
import { listOf, parseStructure, unreadObject } from '../foundation/structure'
import { RankingForm } from '../ranking/parse-ranking'
import { EvaluationForm } from '../scorecards/parse-evaluation'
import { RunParts } from './read-run'
import { madeReplays, type RunReplay, replay } from './replay'
import { committeeIssue } from './wording'

/** The schema of a {@link RunReplay}. What is not read here is compared with what is computed anew. */
export const ReplayForm: Schema<RunReplay> = record(() => ({
  run: unreadObject(() => RunParts),
  rounds: list(openRecord(() => ({ evaluation: EvaluationForm, ranking: RankingForm, findings: listOf(Issue) }))),
  findings: listOf(Issue),
})) as Schema as Schema<RunReplay>

/** Reads a replay that was given as an argument: its run is gone through anew, and must come to the same. */
export function requireReplay(given: RunReplay): RunReplay {
  if (madeReplays.has(given)) return given
  const broken = brokenPart(given, { run: 'object', rounds: 'list', findings: 'list' }, [])
  if (broken !== null)
    throwIfAny([committeeIssue('not-a-result', broken, { what: 'replay', text: quote(given) }, { actual: given })])
  const copy = plainCopy(given) as RunReplay
  parseStructure(ReplayForm, copy)
  const made = withPaths(
    () => replay(copy.run),
    path => ['run', ...path],
  )
  throwIfAny(alteredIssues(copy, made, []))
  return made
}
