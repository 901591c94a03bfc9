import { alteredIssues } from '../foundation/altered'
import { brokenPart } from '../foundation/broken-part'
import { throwIfAny, withPaths } from '../foundation/error'
import { quote } from '../foundation/issue'
import { plainCopy } from '../foundation/plain-data'
import { madeReplays, type RunReplay, replay } from './replay'
import { committeeIssue } from './wording'

/** Reads a replay that was given as an argument: its run is gone through anew, and must come to the same. */
export function requireReplay(given: RunReplay): RunReplay {
  if (madeReplays.has(given)) return given
  const broken = brokenPart(given, { run: 'object', rounds: 'list', findings: 'list' }, [])
  if (broken !== null)
    throwIfAny([committeeIssue('not-a-result', broken, { what: 'replay', text: quote(given) }, { actual: given })])
  const copy = plainCopy(given) as RunReplay
  const made = withPaths(
    () => replay(copy.run),
    path => ['run', ...path],
  )
  throwIfAny(alteredIssues(copy, made, []))
  return made
}
