import { Identifier } from '../foundation/identifier'
import { LocalizedText } from '../foundation/language'
import { either, list, maybe, object, type Schema } from '../foundation/schema'

/** One agency. */
export interface UnitTaskParty {
  /** The id of the unit. */
  readonly unit: string
}

/** All agencies of a group, or a part of them: "10 phường, xã thí điểm". */
export interface GroupTaskParty {
  /** The id of the group. */
  readonly group: string
  /** Which part of the group is meant, in the words of the paper. */
  readonly part?: LocalizedText
  /** The ids of the units that make up the part, if they are known. */
  readonly members?: readonly string[]
}

/** A party outside the agencies that are measured: an enterprise, an association, the schools. */
export interface OutsideTaskParty {
  /** What it is called. */
  readonly party: LocalizedText
}

/** Who leads, implements, supports or follows up a task. */
export type TaskParty = UnitTaskParty | GroupTaskParty | OutsideTaskParty

/** The schema of a {@link TaskParty}. */
export const TaskParty: Schema<TaskParty> = either(
  object(() => ({ unit: Identifier })),
  object(() => ({
    group: Identifier,
    part: maybe(LocalizedText),
    members: maybe(list(Identifier)),
  })),
  object(() => ({ party: LocalizedText })),
)
