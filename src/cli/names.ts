import type { LocalizedText } from '../foundation/language'
import type { Indicator } from '../indicators/index'
import type { Units } from '../organization/index'
import type { FindingNames } from '../report/index'
import type { Criterion, Heading, Scorecard } from '../scorecards/index'

interface Known {
  readonly units?: Units | undefined
  readonly scorecard?: Scorecard | undefined
  readonly indicators?: readonly Indicator[] | undefined
  readonly scopes?: Readonly<Record<string, LocalizedText>> | undefined
}

/** The names, from the files of a command, of the things in its findings. */
export function namesOf({ units, scorecard, indicators = [], scopes = {} }: Known): FindingNames {
  return {
    units: byId(units?.units ?? []),
    groups: byId(units?.groups ?? []),
    criteria: byId(nodesIn(scorecard?.criteria ?? []).map(({ id, title }) => ({ id, name: title ?? id }))),
    indicators: byId(indicators),
    scopes,
  }
}

function byId(
  named: readonly { readonly id: string; readonly name: LocalizedText }[],
): Readonly<Record<string, LocalizedText>> {
  return Object.fromEntries(named.map(({ id, name }) => [id, name]))
}

function nodesIn(nodes: readonly (Heading | Criterion)[]): readonly (Heading | Criterion)[] {
  return nodes.flatMap(node => ('criteria' in node ? [node, ...nodesIn(node.criteria)] : [node]))
}
