import type { Procedure } from '../dossiers/index'
import type { LocalizedText } from '../foundation/language'
import type { Indicator } from '../indicators/index'
import type { Units } from '../organization/index'
import type { FindingNames } from '../report/index'
import type { Criterion, CriterionHeading, Scorecard } from '../scorecards/index'

interface Known {
  readonly units?: Units | undefined
  /** Rows of a report by procedure have their titles, as groups. */
  readonly procedures?: readonly Procedure[] | undefined
  readonly scorecard?: Scorecard | undefined
  readonly indicators?: readonly Indicator[] | undefined
  readonly scopes?: Readonly<Record<string, LocalizedText>> | undefined
}

/** The names, from the files of a command, of the things in its findings. */
export function namesOf({
  units,
  procedures = [],
  scorecard,
  indicators = [],
  scopes = {},
}: Known): Required<FindingNames> {
  return {
    units: byId(units?.units ?? []),
    groups: byId([...(units?.groups ?? []), ...procedures]),
    criteria: byId(nodesIn(scorecard?.criteria ?? [])),
    indicators: byId(indicators),
    scopes,
  }
}

interface Named {
  readonly id: string
  readonly name?: LocalizedText
  readonly title?: LocalizedText
}

function byId(named: readonly Named[]): Readonly<Record<string, LocalizedText>> {
  return Object.fromEntries(named.map(({ id, title = id, name = title }) => [id, name]))
}

function nodesIn(nodes: readonly (CriterionHeading | Criterion)[]): readonly (CriterionHeading | Criterion)[] {
  return nodes.flatMap(node => ('criteria' in node ? [node, ...nodesIn(node.criteria)] : [node]))
}
