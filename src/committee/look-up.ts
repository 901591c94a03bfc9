import { EgovKpiError } from '../foundation/error'
import type { Issue, IssuePath } from '../foundation/issue'
import { nearestTo } from '../foundation/nearest'
import type { Noun } from '../foundation/nouns'
import { anyText } from '../foundation/schema'
import { parseStructure } from '../foundation/structure'
import { thingIssue } from '../foundation/wording'
import { type Criterion, type CriterionHeading, isHeading, leavesOf } from '../scorecards/scorecard'

/** The issue of a name that does not exist, with the nearest ones that do. */
export function unknownName(what: Noun, name: string, known: readonly string[], path: IssuePath): Issue {
  return thingIssue('unknown', path, { what, name, nearest: nearestTo(name, known) }, { actual: name })
}

/** An issue if a round does not exist. */
export function unknownRound(round: string, rounds: readonly string[], path: IssuePath): readonly Issue[] {
  return rounds.includes(round) ? [] : [unknownName('round', round, rounds, path)]
}

/** The entry of a unit; throws if there is none, naming the nearest units. */
export function entryOfUnit<E extends { readonly unit: string }>(entries: readonly E[], unit: string): E {
  const entry = entries.find(one => one.unit === unit)
  if (entry !== undefined) return entry
  parseStructure(anyText, unit, ['unit'])
  const known = entries.map(one => one.unit)
  throw new EgovKpiError([unknownName('unit', unit, known, ['unit'])])
}

/** The criterion of an id, or the criteria under the heading of an id; nothing if there is neither. */
export function leavesUnder(nodes: readonly (CriterionHeading | Criterion)[], id: string): readonly Criterion[] {
  return nodes.flatMap(node => {
    if (node.id === id) return leavesOf([node])
    return isHeading(node) ? leavesUnder(node.criteria, id) : []
  })
}
