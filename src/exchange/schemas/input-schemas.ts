import * as z from 'zod'
import { Dossier } from '../../dossiers/dossier'
import { Observation } from '../../observations/observation'
import { Group, Unit } from '../../organization/unit'
import { AssessmentRow } from '../../scorecards/assessment'
import { Scorecard } from '../../scorecards/scorecard'
import { planShape } from '../../tasks/plan'
import { Task } from '../../tasks/task'
import { WorkingCalendar } from '../../working-time/working-calendar'

/** The inputs that have a JSON Schema. */
export type SchemaName = 'units' | 'scorecard' | 'assessments' | 'observations' | 'dossiers' | 'plan' | 'calendar'

/** The structure of each input, without what its parts say about each other. */
export const inputSchemas: Readonly<Record<SchemaName, z.ZodType>> = {
  units: z.strictObject({ groups: z.array(Group), units: z.array(Unit) }),
  scorecard: Scorecard,
  assessments: z.array(AssessmentRow),
  observations: z.array(Observation),
  dossiers: z.array(Dossier),
  plan: z.strictObject({ ...planShape, tasks: z.array(Task) }),
  calendar: WorkingCalendar,
}
