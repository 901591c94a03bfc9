import {
  type AssessmentEntry,
  type CommitteeRound,
  compareRounds,
  digestRun,
  type LockEntry,
  parseRun,
  type RunEntry,
  type RunReplay,
  replay,
} from 'egov-kpi'
import { expectTypeOf, it } from 'vitest'

const run = parseRun({})

it('a run, its replay and its digest have the types that they state', () => {
  expectTypeOf(replay(run)).toEqualTypeOf<RunReplay>()
  expectTypeOf(digestRun(run)).toEqualTypeOf<Promise<string>>()
  expectTypeOf(compareRounds).parameter(0).toEqualTypeOf<typeof run | RunReplay>()
})

it('an entry is distinguished by its kind', () => {
  const [entry] = run.entries
  if (entry?.kind === 'lock') expectTypeOf(entry).toEqualTypeOf<LockEntry>()
  if (entry?.kind === 'assessment') expectTypeOf(entry.value).toEqualTypeOf<unknown>()
})

it('an entry compiles only with its author, its time and its round', () => {
  const whole = {
    kind: 'assessment',
    unit: 'a',
    criterion: 'b',
    value: 1,
    round: 'self',
    by: 'c',
    at: '2022-12-05',
  } as const
  expectTypeOf(whole).toExtend<AssessmentEntry>()
  expectTypeOf<Omit<typeof whole, 'by'>>().not.toExtend<RunEntry>()
  expectTypeOf<Omit<typeof whole, 'at'>>().not.toExtend<RunEntry>()
  expectTypeOf<Omit<typeof whole, 'round'>>().not.toExtend<RunEntry>()
  expectTypeOf<{ id: string; changes: 'sometimes' }>().not.toExtend<CommitteeRound>()
})
