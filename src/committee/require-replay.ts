import * as z from 'zod'
import { alteredIssues } from '../foundation/altered'
import { throwIfAny, withPaths } from '../foundation/error'
import { quote } from '../foundation/issue'
import { plainCopy } from '../foundation/plain-data'
import { record } from '../foundation/record'
import { parseStructure } from '../foundation/structure'
import { madeReplays, type Replay, replay } from './replay'
import { committeeIssue } from './wording'

const parts: z.ZodType<unknown> = record(() => ({
  run: z.unknown(),
  rounds: z.array(z.looseObject({ evaluation: z.looseObject({}), ranking: z.looseObject({}) })),
  findings: z.array(z.unknown()),
}))

/** Reads a replay that was given as an argument: its run is gone through anew, and must come to the same. */
export function requireReplay(given: Replay): Replay {
  if (madeReplays.has(given)) return given
  const { run, rounds, findings } = given
  if (typeof run !== 'object' || run === null || !Array.isArray(rounds) || !Array.isArray(findings)) {
    // What lacks a part is something else; a part that is there and broken can be named.
    const isFine = {
      run: typeof run === 'object' && run !== null,
      rounds: Array.isArray(rounds),
      findings: Array.isArray(findings),
    }
    const broken = Object.entries(isFine).flatMap(([part, fine]) => (fine ? [] : [part]))
    const at = broken.length === 1 && Object.hasOwn(given, broken[0] as string) ? broken : []
    throwIfAny([committeeIssue('not-a-replay', at, { text: quote(given) }, { actual: given })])
  }
  const copy = plainCopy(given) as Replay
  parseStructure(parts, copy)
  const made = withPaths(
    () => replay(copy.run),
    path => ['run', ...path],
  )
  throwIfAny(alteredIssues(copy, made, []))
  return made
}
