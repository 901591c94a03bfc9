import * as z from 'zod'
import { CivilDate } from '../foundation/civil-date'
import { throwIfAny } from '../foundation/error'
import { ExactText } from '../foundation/exact'
import { Identifier } from '../foundation/identifier'
import { Issue, type IssuePath } from '../foundation/issue'
import { Bilingual, LocalizedText } from '../foundation/language'
import { PeriodText } from '../foundation/period'
import { plainCopy } from '../foundation/plain-data'
import { parseStructure } from '../foundation/structure'
import { foundationIssue } from '../foundation/wording'
import { ObservationParts } from '../observations/observation'
import { reasonCodes, type Standing } from './standing'
import { madeStandings, type Standings } from './standings'
import { StatusThresholds } from './status'
import { Target } from './target'

const orNull = <T>(schema: z.ZodType<T>): z.ZodType<T | null> => z.union([z.null(), schema])

/** The schema of a {@link Standing}. */
const Row: z.ZodType<Standing> = z.strictObject({
  unit: Identifier,
  indicator: Identifier,
  scope: orNull(Identifier),
  target: orNull(Target),
  replacedBy: orNull(Target),
  baseline: orNull(Target),
  observation: orNull(ObservationParts),
  missing: z.array(PeriodText),
  met: orNull(z.boolean()),
  attainment: orNull(ExactText),
  progress: orNull(ExactText),
  gap: orNull(ExactText),
  difference: orNull(ExactText),
  expected: orNull(ExactText),
  pace: orNull(ExactText),
  status: orNull(Identifier),
  reasons: z.array(
    z.strictObject({
      of: z.enum(['value', 'target', 'met', 'attainment', 'progress', 'expected', 'status']),
      code: z.enum(reasonCodes),
      message: Bilingual,
    }),
  ),
})

const Shape: z.ZodType<Standings> = z.strictObject({
  rows: z.array(Row),
  asOf: CivilDate,
  thresholds: StatusThresholds,
  statuses: z.array(z.strictObject({ id: Identifier, name: LocalizedText })),
  findings: z.array(Issue),
})

/** Reads standings that were given as an argument, unless they were made here. */
export function requireStandings(given: Standings, path: IssuePath = ['standings']): Standings {
  if (madeStandings.has(given)) return given
  const standings = plainCopy(given, path) as Standings
  parseStructure(Shape, standings, path)
  const allowed = standings.statuses.map(({ id }) => id)
  throwIfAny(
    standings.rows.flatMap(({ status }, row) =>
      status === null || allowed.includes(status)
        ? []
        : foundationIssue(
            'not-allowed',
            [...path, 'rows', row, 'status'],
            { allowed, nearest: undefined },
            { actual: status },
          ),
    ),
  )
  return standings
}
