import {
  type ClassifyDossierOptions,
  classifyDossier,
  type Dossier,
  parseDossiers,
  tallyDossiers,
} from 'egov-kpi/dossiers'
import { extendCalendar, vietnamCivilService } from 'egov-kpi/working-time'
import { expect, it } from 'vitest'
import { sheets } from '../support/counts'
import { codeText, faultsOf, faultText, issuesOf } from '../support/issues'

const calendar = vietnamCivilService()
const options: ClassifyDossierOptions = { calendar, asOf: '2022-06-30' }
const good = {
  id: 'HS-7',
  unit: 'so-tttt',
  channel: 'online',
  receivedAt: '2022-04-04',
  term: { amount: 5, measure: 'working-days' },
} as const
const wait = (from: string, to?: string) => ({ mode: 'pause', from, ...(to === undefined ? {} : { to }) }) as const
const step = { unit: 'a', receivedAt: '2022-04-04', dueOn: '2022-04-06' } as const

it.each<[string, object, readonly string[]]>([
  ['resolved before it was received', { resolvedAt: '2022-04-01' }, ['out-of-order result at resolvedAt']],
  [
    'resolved a minute before it was received',
    { receivedAt: '2022-04-04T08:00:00+07:00', resolvedAt: '2022-04-04T07:59:00+07:00' },
    ['out-of-order result at resolvedAt'],
  ],
  ['ended before it was received', { ended: { how: 'returned', at: '2022-04-01' } }, ['out-of-order end at ended.at']],
  [
    'both resolved and withdrawn',
    { resolvedAt: '2022-04-05', ended: { how: 'withdrawn', at: '2022-04-05' } },
    ['only-one dossier-end at ended'],
  ],
  [
    'with a suspension that ends before it begins',
    { suspensions: [wait('2022-04-06', '2022-04-05')] },
    ['out-of-order suspension at suspensions[0]'],
  ],
  [
    'with suspensions that overlap',
    { suspensions: [wait('2022-04-05', '2022-04-08'), wait('2022-04-07', '2022-04-12')] },
    ['overlap suspensions at suspensions[1]'],
  ],
  [
    'with a promised date and a suspension that ends before it begins',
    { term: undefined, dueOn: '2022-04-20', suspensions: [wait('2022-04-06', '2022-04-05')] },
    ['out-of-order suspension at suspensions[0]'],
  ],
  [
    'with a promised date and suspensions that overlap',
    { term: undefined, dueOn: '2022-04-20', suspensions: [wait('2022-04-05', '2022-04-08'), wait('2022-04-07')] },
    ['overlap suspensions at suspensions[1]'],
  ],
  [
    'suspended from a day that the calendar does not know',
    { suspensions: [wait('2017-12-29', '2022-04-08')] },
    ['outside day at suspensions[0].from'],
  ],
  ['that is neither of the place nor of another', { nonLocal: 'yes' }, ['wrong-type at nonLocal']],
  ...['2022-04-00', '2022-00-10', '2022-13-01', '2022-04-31', '2022-1/-10', '2022/04/14'].map(
    (receivedAt): [string, object, readonly string[]] => [
      `received on ${receivedAt}`,
      { receivedAt },
      ['malformed date at receivedAt'],
    ],
  ),
  [
    'suspended after its result',
    { resolvedAt: '2022-04-05', suspensions: [wait('2022-04-06')] },
    ['out-of-order suspension-after-end at suspensions[0]'],
  ],
  [
    'received at a moment without an offset',
    { receivedAt: '2022-04-04T08:00:00' },
    ['malformed moment-without-offset at receivedAt'],
  ],
  ['with a negative term', { term: { amount: -5, measure: 'working-days' } }, ['too-small number at term.amount']],
  ['received in a year that the calendar does not cover', { receivedAt: '2017-04-04' }, ['outside day at receivedAt']],
  ['of a negative term', { term: { amount: -5, measure: 'working-days' } }, ['too-small number at term.amount']],
  ['received in a year that the calendar does not know', { receivedAt: '2017-04-04' }, ['outside day at receivedAt']],
  ['without a term', { term: undefined }, ['missing term at term']],
  ['with a term and a due date', { dueOn: '2022-04-08' }, ['only-one dossier-term at dueOn']],
  ['due before it was received', { dueOn: '2022-04-01', term: undefined }, ['out-of-order due-date at dueOn']],
  [
    'with a term of zero calendar days',
    { term: { amount: 0, measure: 'calendar-days' } },
    ['too-small above at term.amount'],
  ],
  ['with an unknown channel', { channel: 'fax' }, ['not-allowed at channel']],
  ['with a misspelt key', { resolvedOn: '2022-04-05' }, ['unknown property at resolvedOn']],
  [
    'with a step that begins before receipt',
    { steps: [{ ...step, receivedAt: '2022-04-01' }] },
    ['out-of-order step at steps[0].receivedAt'],
  ],
  [
    'with steps that end or are due before they begin, or have no term',
    {
      steps: [
        { ...step, resolvedAt: '2022-04-03' },
        { ...step, dueOn: '2022-04-03' },
        { unit: 'b', receivedAt: '2022-04-04' },
      ],
    },
    [
      'out-of-order result at steps[0].resolvedAt',
      'out-of-order due-date at steps[1].dueOn',
      'missing term at steps[2].term',
    ],
  ],
])('a dossier %s is refused', (_, change, faults) => {
  // A case with undefined leaves the property out.
  const all = Object.entries({ ...good, ...change }).filter(([, value]) => value !== undefined)
  const bad = Object.fromEntries(all) as unknown as Dossier
  const issues = issuesOf(() => classifyDossier(bad, options))
  expect(issues.map(faultText)).toEqual(faults)
  const { refused } = tallyDossiers([bad], { ...options, period: '2022-S1', by: 'unit' })
  expect([refused.count, refused.issues.map(codeText)]).toEqual([1, faults.map(text => text.split(' at ')[0])])
  expect(
    issues.every(({ message }) => message.en.startsWith('Dossier “HS-7”: ') && message.vi.startsWith('Hồ sơ “HS-7”: ')),
  ).toBe(true)
  // What depends on the calendar is not known when a dossier is only read.
  const alone = faults.filter(text => !text.startsWith('outside day'))
  if (alone.length === 0) expect(parseDossiers([bad])).toEqual([bad])
  else expect(faultsOf(() => parseDossiers([bad]))).toEqual(alone.map(text => text.replace(' at ', ' at [0].')))
})

it('a tally refuses a dossier or a unit whose id is not a text', () => {
  for (const id of [7, '', '__proto__', null]) {
    const plan = { ...options, period: '2022-S1', by: 'unit' } as const
    expect(tallyDossiers([{ ...good, id } as never], plan).refused.count).toBe(1)
    expect(tallyDossiers([{ ...good, unit: id } as never], plan).refused.count).toBe(1)
  }
})

it('what is not a dossier, or has no id, is refused without a name', () => {
  const list = [null, undefined, 5, 'HS-7', [], { ...good, id: '' }, { ...good, id: undefined, channel: 'fax' }]
  const { refused } = tallyDossiers(list as unknown as readonly Dossier[], {
    ...options,
    period: '2022-S1',
    by: 'unit',
  })
  expect(refused.count).toBe(list.length)
  expect(refused.issues.filter(({ message }) => message.en.startsWith('Dossier "'))).toEqual([])
})

it('procedures that are not a list, or each broken or repeated one, are refused', () => {
  const plan = { ...options, period: '2022-S1', by: 'unit' } as const
  const faults = (procedures: unknown) => faultsOf(() => tallyDossiers([], { ...plan, procedures } as never))
  const procedure = { id: 'bts', title: 'Cấp phép BTS', field: 'viễn thông' }
  expect(faults(5)).toEqual(['wrong-type at procedures'])
  expect(faults([{ id: 'a', field: 'x' }, procedure, procedure])).toEqual([
    'missing at procedures[0].title',
    'duplicate procedure at procedures[2].id',
  ])
})

it('a tally lists what is doubtful in each dossier, and what is doubtful in the calendar once', () => {
  const assumed = extendCalendar(calendar, { to: '2027-12-31', status: 'assumed' })
  const late = (id: string): Dossier => ({
    ...good,
    id,
    receivedAt: '2026-12-28',
    resolvedAt: '2027-01-08',
    suspensions: [wait('2027-01-04')],
  })
  const plan = { calendar: assumed, asOf: '2027-01-31', period: '2027', by: 'unit' } as const
  const found = (...list: readonly Dossier[]) => tallyDossiers(list, plan).findings.map(faultText)
  const [first, ...rest] = found(late('a'), late('b'))
  expect(first).toContain('assumed calendar')
  expect(rest).toEqual([
    'assumed suspension-end at dossiers[0].suspensions[0]',
    'assumed suspension-end at dossiers[1].suspensions[0]',
  ])
  expect(found({ ...good, receivedAt: '2026-12-01', resolvedAt: '2027-01-08' })).toEqual([])
  // 24/11/2026 is a day off that is not confirmed yet.
  const autumn = { ...good, receivedAt: '2026-11-20', resolvedAt: '2027-01-08' } as const
  expect(found(autumn, { ...autumn, id: 'b' })).toHaveLength(1)
})

it('a tally lists units by their ids, and the parts of each by theirs, in whatever order dossiers come', () => {
  const procedures = ['a', 'b'].map(id => ({ id, title: id, field: id }))
  const list = ['y', 'x'].flatMap(unit =>
    ['b', 'a'].map((procedure): Dossier => ({ ...good, id: `${unit}${procedure}`, unit, procedure })),
  )
  const plan = { calendar, asOf: '2022-06-30', period: '2022-S1', by: 'procedure', procedures } as const
  const rows = (given: readonly Dossier[]) =>
    sheets(tallyDossiers(given, plan).observations).map(({ unit, dimension }) => [unit, dimension])
  const ordered = ['x', 'y'].flatMap(unit => ['a', 'b'].map(procedure => [unit, { procedure }]))
  expect(rows(list)).toEqual(ordered)
  expect(rows(list.toReversed())).toEqual(ordered)
})

it('a term in hours is judged by the moment of the result', () => {
  const weekly = [{ weekdays: [1, 2, 3, 4, 5], openings: [{ from: '07:30', to: '17:30' }] }] as const
  const timed = { calendar: vietnamCivilService({ officeHours: { hoursPerDay: 10, weekly } }), asOf: '2022-06-30' }
  const received = {
    ...good,
    receivedAt: '2022-04-04T08:00:00+07:00',
    term: { amount: 4, measure: 'working-hours' },
  } as const
  expect(faultsOf(() => classifyDossier({ ...received, resolvedAt: '2022-04-04' }, timed))).toEqual([
    'missing moment at resolvedAt',
  ])
  expect(classifyDossier({ ...received, resolvedAt: '2022-04-04T12:00:00+07:00' }, timed).state).toBe(
    'resolved-on-time',
  )
  expect(classifyDossier({ ...received, resolvedAt: '2022-04-04T12:00:01+07:00' }, timed).state).toBe('resolved-late')
})

it('a message names what is missing or wrong', () => {
  const { term: _, ...untermed } = good
  const due = { ...untermed, dueOn: '2022-04-08T17:00:00+07:00', resolvedAt: '2022-04-08' } as const
  expect(issuesOf(() => classifyDossier(due, options))[0]?.message).toEqual({
    vi: 'Hồ sơ “HS-7”: Hạn tính đến giờ trong ngày 08/4/2022 nên cần thời điểm hoàn thành, nhưng chỉ có ngày.',
    en: 'Dossier “HS-7”: The deadline is a time of day on 08/4/2022, which needs the moment of the result; only the day is given.',
  })
  const none = { ...good, term: { amount: 0, measure: 'calendar-days' } } as const
  expect(issuesOf(() => classifyDossier(none, options))[0]?.message.vi).toBe('Hồ sơ “HS-7”: Giá trị phải lớn hơn 0.')
})

it('a dossier whose term runs past the calendar is pending within the deadline, with a finding', () => {
  const long = { ...good, receivedAt: '2026-12-20', term: { amount: 30, measure: 'working-days' } } as const
  const { state, due, dueAfter, findings } = classifyDossier(long, { calendar, asOf: '2026-12-31' })
  expect({ state, due, dueAfter, codes: findings.map(codeText) }).toEqual({
    state: 'pending-within-deadline',
    due: null,
    dueAfter: '2026-12-31',
    codes: ['outside due-date'],
  })
  const { observations, findings: once } = tallyDossiers([long, { ...long, id: 'b' }], {
    calendar,
    asOf: '2026-12-31',
    period: '2026',
    by: 'unit',
  })
  expect(sheets(observations)).toMatchObject([{ 'pending-within-deadline': 2 }])
  expect(once.filter(issue => codeText(issue) === 'outside due-date').map(({ message }) => message.en)).toEqual([
    'Some dossiers (2) are due after the working calendar “vietnam-civil-service” ends (31/12/2026); it is known only that they are not due yet.',
  ])
})

it('the step that caused a delay is named', () => {
  const interlinked = {
    ...good,
    resolvedAt: '2022-04-20',
    steps: [
      {
        unit: 'thue',
        receivedAt: '2022-04-04',
        resolvedAt: '2022-04-06',
        term: { amount: 2, measure: 'working-days' },
      },
      {
        unit: 'dat-dai',
        receivedAt: '2022-04-06',
        resolvedAt: '2022-04-20',
        term: { amount: 3, measure: 'working-days' },
      },
    ],
  } as const
  const { state, steps, delayedBy } = classifyDossier(interlinked, options)
  expect([state, steps?.map(one => one.state), delayedBy]).toEqual([
    'resolved-late',
    ['resolved-on-time', 'resolved-late'],
    ['dat-dai'],
  ])
})

it('waits may be listed in any order', () => {
  const [first, second] = [wait('2022-04-05', '2022-04-07'), wait('2022-04-12', '2022-04-14')]
  const dueOf = (...suspensions: (typeof first)[]) => classifyDossier({ ...good, suspensions }, options).due
  expect(dueOf(second, first)).toBe(dueOf(first, second))
})

it('a wait for an answer lasts until the answer comes', () => {
  const waiting = { ...good, suspensions: [wait('2022-04-06', '2022-07-04')], resolvedAt: '2022-07-06' }
  const { state, awaitingSupplement, due } = classifyDossier(waiting, options)
  expect({ state, awaitingSupplement, due }).toEqual({
    state: 'pending-within-deadline',
    awaitingSupplement: true,
    due: null,
  })
  expect(classifyDossier(waiting, { calendar, asOf: '2022-07-31' }).state).toBe('resolved-early')
})

it('bad dossiers in a stream are refused and counted, or are an error in strict mode', async () => {
  function* stream(): Generator<Dossier> {
    for (let row = 0; row < 5000; row++)
      yield row % 10 === 0 ? { ...good, id: `bad-${row}`, resolvedAt: '2022-01-01' } : { ...good, id: `${row}` }
  }
  const plan = { calendar, asOf: '2022-06-30', period: '2022-S1', by: 'unit', mostIssues: 3 } as const
  const { observations, refused } = tallyDossiers(stream(), plan)
  expect([sheets(observations)[0]?.['received'], refused.count]).toEqual([4500, 500])
  expect(refused.issues.map(faultText)).toEqual(
    [0, 10, 20].map(row => `out-of-order result at dossiers[${row}].resolvedAt`),
  )
  expect(faultsOf(() => tallyDossiers(stream(), { ...plan, strict: true }))).toHaveLength(3)
  async function* slowly(): AsyncGenerator<Dossier> {
    yield* stream()
  }
  expect(await tallyDossiers(slowly(), plan)).toEqual(tallyDossiers(stream(), plan))
})

it('every problem of the options of a tally is reported at once', () => {
  const wrong = { calendar, asOf: '2022-06-31', period: '2022-Q5', by: 'group' } as const
  expect(faultsOf(() => tallyDossiers([], wrong))).toEqual([
    'malformed date at asOf',
    'malformed period at period',
    'missing units at units',
  ])
  expect(faultsOf(() => tallyDossiers([], { calendar, asOf: '2021-12-31', period: '2022', by: 'unit' }))).toEqual([
    'out-of-order as-of at asOf',
  ])
})

it('a dossier of an unknown unit or procedure is refused, and the others are counted by group and field', () => {
  const units = { groups: [{ id: 'sở', name: 'Sở' }], units: [{ id: 'so-tttt', name: 'Sở TTTT', group: 'sở' }] }
  const procedures = [
    { id: 'bts', title: 'Cấp phép BTS', field: 'viễn thông', term: { amount: 3, measure: 'working-days' } },
  ] as const
  const { term: _, ...untermed } = good
  const list: Dossier[] = [
    { ...untermed, procedure: 'bts' },
    { ...good, id: 'x', unit: 'so-ttt', procedure: 'bst' },
  ]
  const plan = { calendar, asOf: '2022-06-30', period: '2022-S1', units, procedures } as const
  const byGroup = tallyDossiers(list, { ...plan, by: 'group' })
  expect(sheets(byGroup.observations)).toMatchObject([{ unit: 'sở', 'pending-overdue': 1 }])
  expect(byGroup.refused.issues.map(faultText)).toEqual([
    'unknown unit at dossiers[1].unit',
    'unknown procedure at dossiers[1].procedure',
  ])
  const unnamed = { calendar, asOf: '2022-06-30', period: '2022-S1', by: 'field' } as const
  expect(faultsOf(() => tallyDossiers(list, unnamed))).toEqual(['missing procedures at procedures'])
  const byField = tallyDossiers(list, { ...plan, by: 'field' })
  expect(sheets(byField.observations)).toMatchObject([{ unit: 'so-tttt', dimension: { field: 'viễn thông' } }])
  const ofAll = tallyDossiers(list, { ...plan, by: 'field', whole: 'da-nang' })
  expect(sheets(ofAll.observations)).toMatchObject([
    { unit: 'da-nang', dimension: { field: 'viễn thông' }, received: 1 },
  ])
})
