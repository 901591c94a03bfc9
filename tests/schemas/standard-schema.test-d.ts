import type { CommitteeRun, Dossier, Ranking, TaskPlan, Units } from 'egov-kpi'
import {
  assessmentsSchema,
  type dossiersSchema,
  type planSchema,
  type rankingSchema,
  type runSchema,
  type StandardSchema,
  type unitsSchema,
} from 'egov-kpi/schemas'
import { expectTypeOf, it } from 'vitest'
import type { $ZodType, ZodStandardSchemaWithJSON } from 'zod/v4/core'

type Described = {
  readonly '~standard': { readonly types?: { readonly input: unknown; readonly output: unknown } | undefined }
}
type Output<S extends Described> = NonNullable<S['~standard']['types']>['output']
type Input<S extends Described> = NonNullable<S['~standard']['types']>['input']

it('a schema of ours is one of the specification', () => {
  // Zod has the interfaces of the specification, word by word.
  expectTypeOf<StandardSchema<Units>['~standard']>().toExtend<ZodStandardSchemaWithJSON<$ZodType<Units, Units>>>()
})

it('programs infer what is read and returned', () => {
  expectTypeOf<Output<typeof unitsSchema>>().toEqualTypeOf<Units>()
  expectTypeOf<Input<typeof unitsSchema>>().toEqualTypeOf<Units>()
  expectTypeOf<Output<typeof dossiersSchema>>().toEqualTypeOf<readonly Dossier[]>()
  expectTypeOf<Output<typeof planSchema>>().toEqualTypeOf<TaskPlan>()
  expectTypeOf<Output<typeof runSchema>>().toEqualTypeOf<CommitteeRun>()
  expectTypeOf<Output<typeof rankingSchema>>().toEqualTypeOf<Ranking>()
})

it('assessments know the criteria of their scorecard', () => {
  const schema = assessmentsSchema({
    id: 's',
    title: 'S',
    scale: 10,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: [{ id: 'plan', max: 10, rule: { kind: 'yes-no' } }],
  })
  expectTypeOf<Output<typeof schema>[number]['criterion']>().toEqualTypeOf<'plan'>()
})
