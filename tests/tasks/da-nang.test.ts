import {
  checkTasks,
  formatText,
  type Issue,
  summarizeTasks,
  type Task,
  type TaskPlan,
  vietnamCivilService,
} from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import plan76Data from '../../examples/data/da-nang-2022/plan-76.json' with { type: 'json' }
import readings from '../../examples/data/da-nang-2022/readings.json' with { type: 'json' }
import source000Data from '../../examples/data/da-nang-2022/source-000.json' with { type: 'json' }
import { codeText } from '../support/issues'
import { plan76, source000, taskOf, units } from './da-nang'
import { rowsOf, statusOf } from './summaries'

const asOf = '2022-06-30'

/** A finding in one line: place in the source, code, message; its message must begin with the title of its task. */
function lineOf(plans: readonly TaskPlan[], issue: Issue): string {
  const { path, message } = issue
  const [at, index] = path[0] === 'tasks' ? [0, path[1]] : [Number(path[0]), path[2]]
  const task = plans[at]?.tasks[Number(index)]
  const about = /^Task “(.+?)(?: …)?”: (.*)$/.exec(message.en)
  if (about === null || !formatText(task?.title ?? '', 'en').startsWith(about[1] as string)) throw new Error(message.en)
  return `${task?.id} ${codeText(issue)}: ${about[2]}`
}

describe('Plan 76 is represented in full:', () => {
  const numbered = plan76.tasks.filter(({ id, parent }) => id.startsWith('V.') && parent === undefined)
  const led = numbered.filter(({ lead }) => lead !== undefined)

  it('35 tasks, 34 lettered and 2.3 without a letter', () => {
    const section = (id: string) => id.split('.').slice(0, -1).join('.')
    const letters: Record<string, string> = {}
    for (const { id, number = '' } of numbered) letters[section(id)] = `${letters[section(id)] ?? ''}${number}`
    expect(numbered).toHaveLength(35)
    expect(letters).toEqual({
      'V.1': 'abc',
      'V.2.1': 'abcdđ',
      'V.2.2': 'ab',
      'V.2': '2.3',
      'V.2.4': 'abcd',
      'V.2.5': 'ab',
      'V.2.6': 'abc',
      'V.2.7': 'abc',
      'V.2.8': 'abcdđeg',
      'V.2.9': 'abcdđ',
    })
  })

  it('25 of them led, 11 of these with a supporting group that contains the lead', () => {
    const groupOf = new Map(units.units.map(({ id, group }) => [id, group]))
    const contained = led.filter(({ lead = [], support = [] }) =>
      support.some(
        party =>
          'group' in party && lead.some(one => ('unit' in one ? groupOf.get(one.unit) : undefined) === party.group),
      ),
    )
    expect([led.length, contained.length]).toEqual([25, 11])
  })

  it('the annex of 18, led by the department, of which only the yearly ranking has a deadline', () => {
    const annex = plan76.tasks.filter(({ id, number }) => id.startsWith('annex.') && number !== undefined)
    expect(annex.map(({ number }) => Number(number))).toEqual(Array.from({ length: 18 }, (_, index) => index + 1))
    expect(annex.every(({ lead }) => JSON.stringify(lead) === '[{"unit":"so-tttt"}]')).toBe(true)
    expect(annex.filter(({ stages }) => stages !== undefined).map(({ id }) => id)).toEqual(['annex.18'])
  })

  it('the duties of section VI and its closing paragraph', () => {
    expect(plan76.tasks.filter(({ id }) => id.startsWith('VI')).map(({ id }) => id)).toEqual(
      ['1.a', '1.b', '2.a', '2.b', '2.c', '2.d', '3', '4.a', '4.b', '5', '6'].map(id => `VI.${id}`),
    )
  })
})

it('the annex of source 000 is represented in full: three main tasks, six others, four of the programme of work', () => {
  const main = source000.flatMap(({ tasks }) => tasks.filter(({ parent }) => parent === undefined))
  expect(main.map(({ id }) => id)).toEqual(
    ['I.1', 'I.2', 'I.3', 'II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'II.6'].concat([
      'III.QI.1',
      'III.QI.2',
      'III.QI.3',
      'III.QII.1',
    ]),
  )
})

it('each item, deadline and event names its source and line', () => {
  const places = [plan76, ...source000].flatMap(({ tasks }) =>
    tasks.flatMap(({ place, stages = [], events = [], targets = [] }) => [
      place,
      ...[...stages, ...events, ...targets].map(one => one.place),
    ]),
  )
  expect(places.filter(place => !/^00[0-2]:\d+$/.test(place ?? ''))).toEqual([])
})

it('each deadline is read, and keeps its printed words', () => {
  const given = [plan76Data, ...source000Data.plans] as unknown as readonly TaskPlan[]
  const written = given.flatMap(({ tasks }) => tasks.flatMap(({ stages = [] }) => stages.map(one => one.deadline)))
  const read = [plan76, ...source000].flatMap(({ tasks }) =>
    tasks.flatMap(({ stages = [] }) => stages.map(one => one.deadline)),
  )
  expect(read.map(one => (typeof one === 'object' ? one.text : one))).toEqual(written)
  expect(read.every(one => typeof one === 'object')).toBe(true)
  const kinds = new Set(read.map(one => (typeof one === 'object' ? one.kind : one)))
  expect([...kinds].toSorted()).toEqual(['before', 'milestones', 'on', 'recurring', 'within'])
})

/**
 * Part 4 of the readings, as far as it concerns tasks and deadlines: nothing more, nothing less. Numbers 1 to 6 are in
 * source 000, 16 to 18 and 20 in source 001 (20 with 002), 26 in source 002.
 */
describe('exactly what must be found is found:', () => {
  it('in source 000', () => {
    expect(checkTasks(source000, { units, asOf }).map(finding => lineOf(source000, finding))).toEqual([
      // 6: and not before Decision 123 of 15/01/2022, which is not a plan of the department
      'I.3.1 out-of-order plan-date: The deadline 31/01/2022 had already passed when the plan was issued on 12/02/2022.',
      // 1
      'I.3.1 contradiction reported-done: The report says “The scheme is complete”, but these stages were late (deadline → completion): Submission 31/01/2022 → 24/3/2022; Approval 28/02/2022 → 13/4/2022.',
      // 2
      'II.2 contradiction reported-done: The report says “Done”, but these stages were late (deadline → completion): Approval 31/3/2022 → 09/5/2022.',
      // 3
      'II.4 out-of-order extension-request: An extension was requested on 24/5/2022, 70 days after the deadline 15/3/2022.',
      // 5
      'III.QI.2 contradiction reported-at: The document refers to item “117-kh-stttt II.3 – Resolution on fees for checking legal-deposit press”, but this task is item “117-kh-stttt II.4 – Resolution on support of investors in IT parks”.',
      'III.QI.3 contradiction reported-at: The document refers to item “117-kh-stttt II.4 – Resolution on support of investors in IT parks”, but this task is item “117-kh-stttt II.3 – Resolution on fees for checking legal-deposit press”.',
      // 4
      'III.QII.1 contradiction two-deadlines: The stage “Submission” of the same task has two deadlines: 30/5/2022 here, 31/7/2022 in the task “One-year review of Resolution 05-NQ/TU”.',
    ])
  })

  it('in source 001: nothing about supporting groups that contain the lead, tasks without a lead, or 001:684', () => {
    expect(checkTasks(plan76, { units, asOf }).map(finding => lineOf([plan76], finding))).toEqual([
      // 16
      'V.2.4.b.3 out-of-order plan-date: The deadline 31/3/2022 had already passed when the plan was issued on 13/4/2022.',
      // 20
      'V.2.8.e out-of-order expected-day: The report expects completion on 30/6/2022, after the deadline 31/5/2022.',
      // 17
      'VI.4.a out-of-order plan-date: The deadline 29/3/2022 had already passed when the plan was issued on 13/4/2022.',
      'VI.4.a duplicate due-day: Several days are due within one cycle, Q4 2022: 15/12/2022, 29/12/2022.',
      // 18
      'annex.15.1 out-of-order plan-date: The deadline 09/4/2022 had already passed when the plan was issued on 13/4/2022.',
    ])
  })

  it('in source 002, which speaks of 2019 as the future', () => {
    const report: TaskPlan = {
      id: 'report-002',
      document: { number: '/BC-STTTT' },
      date: '2022-05-31',
      tasks: [
        {
          id: 'hoa-ninh',
          title: 'Quy hoạch Khu nông nghiệp công nghệ cao tại Hòa Ninh',
          stages: [{ id: 'completion', deadline: 'Năm 2019, thành phố sẽ hoàn thành quy hoạch', place: '002:120' }],
        },
      ],
    }
    // 26
    expect(checkTasks(report, { units, asOf }).map(finding => lineOf([report], finding))).toEqual([
      'hoa-ninh out-of-order plan-date: The deadline 31/12/2019 had already passed when the plan was issued on 31/5/2022.',
    ])
  })

  it('never as an error', () => {
    const findings = checkTasks([plan76, ...source000], { units, asOf })
    expect(findings).toHaveLength(12)
    expect(findings.map(({ severity }) => severity).filter(one => one === 'error')).toEqual([])
  })
})

it('a task of the sources is found with all its parties', () => {
  const card: Task = taskOf(plan76, 'V.2.8.e')
  expect([card.number, card.lead, card.implement]).toEqual([
    'e',
    [{ unit: 'so-du-lich' }],
    [{ party: { vi: 'Tập đoàn Viettel', en: 'Viettel Group' } }],
  ])
})

describe('what had been reached on 13/4/2022 follows from the counts of the plan (001:49-93):', () => {
  const options = { units, asOf: '2022-04-13', calendar: vietnamCivilService() }
  const completed = (id: string) => {
    const summary = summarizeTasks([{ ...plan76, tasks: [taskOf(plan76, id)] }], { ...options, by: 'group' })
    return Object.fromEntries(rowsOf(summary).map(([key, { completed, owed }]) => [key, [completed, owed]]))
  }

  it('steering committees in 20 of 24 departments, all 7 districts, 31 of 56 communes', () => {
    expect(completed('V.2.1.a')).toEqual({ departments: [20, 24], districts: [7, 7], communes: [31, 56] })
  })

  it('detailed plans in 24 of 24 departments, 6 of 7 districts, 41 of 56 communes', () => {
    expect(completed('V.2.1.b')).toEqual({ departments: [24, 24], districts: [6, 7], communes: [41, 56] })
  })

  it('the ranking of IT application was reported as completed on 27/5/2022, but not proven', () => {
    const { seeAlso: _, ...ranking } = taskOf(plan76, 'annex.18.1')
    const { obligations } = statusOf(ranking, { ...options, asOf: '2022-06-30' })
    expect(
      obligations.map(({ state, evidence, reported }) => [state, evidence, reported?.state, reported?.date]),
    ).toEqual([['in-progress', 'proven', 'completed', '2022-05-27']])
  })
})

it('each reading and each omission names its source, line and reason in both languages', () => {
  const places = [...readings.readings, ...readings.leftOut].map(({ place }) => place)
  expect(places.filter(place => !/^00[0-4]:\d+$/.test(place))).toEqual([])
  const texts = [...readings.readings, ...readings.leftOut].flatMap(({ what }) => [what.vi, what.en])
  expect([...texts, ...readings.leftOut.flatMap(({ why }) => [why.vi, why.en])].filter(text => text === '')).toEqual([])
})
