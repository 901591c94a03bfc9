import {
  classifyDossier,
  defineWorkingCalendar,
  dueDate,
  parsePlan,
  parseRanking,
  rank,
  type Suspension,
  vietnamCivilService,
} from 'egov-kpi'
import { addWorkingHours, vietnamCivilService as calendarOf } from 'egov-kpi/working-time'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

const calendar = vietnamCivilService()
const many = <T>(item: T): readonly T[] => Array.from({ length: 130_000 }, () => item)

describe('a list of 130,000 wrong items gives 1,000 issues and their number, in', () => {
  it.each<[string, () => unknown]>([
    ['the days off of a calendar', () => defineWorkingCalendar({ ...calendar, daysOff: many({}) } as never)],
    ['the make-up days of a calendar', () => defineWorkingCalendar({ ...calendar, workingDays: many({}) } as never)],
    ['the tasks of a plan', () => parsePlan({ id: 'plan-76', title: 'Kế hoạch 76', tasks: many(5) })],
  ])('%s', (_, run) => {
    const issues = issuesOf(run)
    expect(issues).toHaveLength(1_001)
    expect(issues.at(-1)?.code).toBe('more-issues')
  })
})

describe('a term is suspended or lengthened 200 times at most', () => {
  const more: Suspension = { mode: 'extend', from: '2022-04-18', days: 1, measure: 'working-days' }
  const term = { amount: 3, measure: 'working-days' } as const
  const due = (times: number) => () =>
    dueDate(term, { receivedAt: '2022-04-15', calendar, suspensions: Array(times).fill(more) })
  const dossier = (times: number) => () =>
    classifyDossier(
      {
        id: '1',
        unit: 'a',
        channel: 'online',
        receivedAt: '2022-04-15',
        term,
        suspensions: Array(times).fill(more),
      },
      { calendar, asOf: '2022-06-30' },
    )

  it('in a due date', () => {
    expect(due(200)).not.toThrow()
    expect(faultsOf(due(201))).toEqual(['too-big at suspensions'])
  })

  it('in a dossier', () => {
    expect(dossier(200)).not.toThrow()
    expect(faultsOf(dossier(201))).toEqual(['too-big at suspensions'])
    expect(issuesOf(dossier(201))[0]?.message.en).toContain('200')
  })
})

describe('what is missing is named', () => {
  it('by its place, if it is the one part that a ranking lacks', () => {
    const { entries: _, ...rest } = rank([{ unit: 'a', score: 1 }])
    expect(faultsOf(() => parseRanking(rest))).toEqual(['not-a-ranking at entries'])
  })

  it('without words of a programming language', () => {
    const [issue] = issuesOf(() => addWorkingHours(calendarOf(), '2022-04-15T08:00:00+07:00', undefined as never))
    expect(issue?.message.en).not.toContain('undefined')
  })
})
