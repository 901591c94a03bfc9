import { type ClassifyDossierOptions, classifyDossier, type Dossier, tallyDossiers } from 'egov-kpi/dossiers'
import { formatExplanation } from 'egov-kpi/foundation'
import { vietnamCivilService } from 'egov-kpi/working-time'
import { describe, expect, it } from 'vitest'
import { sheets } from '../support/counts'
import { codeText, faultsOf, faultText } from '../support/issues'
import { withHours } from '../working-time/calendars'

const calendar = vietnamCivilService()
const base: Dossier = {
  id: 'HS-1',
  unit: 'so-tttt',
  channel: 'online',
  receivedAt: '2022-04-14',
  term: { amount: 3, measure: 'working-days' },
}
const judged = (change: Partial<Dossier>, options: Partial<ClassifyDossierOptions> = {}) =>
  classifyDossier({ ...base, ...change }, { calendar, asOf: '2022-12-31', ...options })
const codes = (change: Partial<Dossier>, options: Partial<ClassifyDossierOptions> = {}) =>
  judged(change, options).findings.map(codeText)

describe('what lies after the last day of the calendar', () => {
  const december: Partial<Dossier> = { receivedAt: '2026-12-20', term: { amount: 20, measure: 'working-days' } }
  const end = { asOf: '2026-12-31' }

  it.each<[string, Partial<Dossier>]>([
    ['a result', { resolvedAt: '2027-01-05' }],
    ['the end of a pause', { suspensions: [{ mode: 'pause', from: '2026-12-28', to: '2027-01-08' }] }],
    ['the end of a restart', { suspensions: [{ mode: 'restart', from: '2026-12-28', to: '2027-01-08' }] }],
    ['a whole pause', { suspensions: [{ mode: 'pause', from: '2027-01-04', to: '2027-01-08' }] }],
    ['an extension', { suspensions: [{ mode: 'extend', from: '2027-01-04', days: 3, measure: 'working-days' }] }],
    ['a withdrawal', { ended: { how: 'withdrawn', at: '2027-01-05' } }],
    ['a new appointment', { reappointments: [{ sentAt: '2027-01-04', newDate: '2027-02-01', apology: true }] }],
    [
      'the date of a new appointment',
      { reappointments: [{ sentAt: '2026-12-28', newDate: '2027-02-01', apology: true }] },
    ],
    ['a step', { steps: [{ unit: 'a', receivedAt: '2027-01-04', resolvedAt: '2027-01-08', dueOn: '2027-01-09' }] }],
    [
      'an excuse, the result and a reopening',
      { resolvedAt: '2027-01-05', reopened: [{ at: '2027-01-06' }], excuse: { reason: 'x' } },
    ],
  ])('does not refuse the dossier: %s', (_, change) => {
    const { state, over, dueAfter } = judged({ ...december, ...change }, end)
    expect([state, over, dueAfter]).toEqual(['pending-within-deadline', null, '2026-12-31'])
  })

  it('leaves the counts of the year complete, even if it is reported in January', () => {
    const list = [
      { ...base, ...december, id: 'a' },
      { ...base, ...december, id: 'b', resolvedAt: '2027-01-05' },
      { ...base, ...december, id: 'c', suspensions: [{ mode: 'pause', from: '2026-12-28', to: '2027-01-08' }] },
      { ...base, ...december, id: 'd', receivedAt: '2027-01-05' },
    ] as const
    for (const asOf of ['2026-12-31', '2027-01-10', '2027-01-10T08:00:00+07:00']) {
      const { observations, refused } = tallyDossiers(list, { calendar, asOf, period: '2026-Q4', by: 'unit' })
      const [counted] = sheets(observations)
      expect([counted?.['received'], counted?.['pending'], counted?.['asOf'], refused.count]).toEqual([
        3,
        3,
        '2026-12-31',
        0,
      ])
    }
    expect(
      faultsOf(() => tallyDossiers(list, { calendar, asOf: '2027-01-10', period: '2027-Q1', by: 'unit' })),
    ).toEqual(['outside day at asOf'])
  })

  it('differs from what lies before the first day, which refuses the dossier', () => {
    expect(faultsOf(() => judged({ receivedAt: '2017-12-29' }))).toEqual(['outside day at receivedAt'])
  })
})

describe('new appointments', () => {
  const late: Partial<Dossier> = { receivedAt: '2022-04-01', resolvedAt: '2022-05-10' }
  const sent = (sentAt: string, newDate: string, apology: boolean) => ({ sentAt, newDate, apology })
  const [first, last] = [sent('2022-04-06', '2022-04-20', false), sent('2022-04-25', '2022-05-10', true)]

  it('count in the order in which they were sent', () => {
    expect(judged({ ...late, reappointments: [first, last] }).apology).toBe(true)
    expect(judged({ ...late, reappointments: [last, first] }).apology).toBe(true)
    expect(judged({ ...late, reappointments: [last, first] }, { asOf: '2022-04-24' }).apology).toBe(false)
    const sameDay = sent('2022-04-25', '2022-05-10', false)
    expect(judged({ ...late, reappointments: [last, sameDay] }).apology).toBe(true)
    expect(judged({ ...late, reappointments: [sameDay, last] }).apology).toBe(true)
  })

  it('with impossible dates are findings, and one that was sent before receipt does not count', () => {
    const reappointments = [sent('2021-04-18', '2021-04-15', true), sent('2022-04-18', '2022-04-15', true)]
    expect(judged({ reappointments }).findings.map(faultText)).toEqual([
      'left-out appointment at reappointments[0]',
      'out-of-order appointment at reappointments[1]',
      'assumed one-reappointment at reappointments',
    ])
    const early = judged({ reappointments: [sent('2021-04-18', '2022-05-15', true)] })
    expect([early.state, early.apology]).toEqual(['pending-overdue', null])
    expect(early.findings[0]?.message).toEqual({
      vi: 'Hồ sơ “HS-1”: Văn bản hẹn lại gửi ngày 18/4/2021, trước khi tiếp nhận ngày 14/4/2022, nên không được tính.',
      en: 'Dossier “HS-1”: The new appointment was sent on 18/4/2021, before receipt on 14/4/2022, so it does not count.',
    })
  })

  it('are not known before they are sent', () => {
    const reappointments = [sent('2022-04-18', '2022-04-15', true)]
    expect(codes({ reappointments }, { asOf: '2022-04-17' })).toEqual([])
  })
})

describe('what has no effect is a finding:', () => {
  const { term: _, ...untermed } = base
  const promised = (change: Partial<Dossier>, asOf = '2022-12-31') =>
    classifyDossier({ ...untermed, dueOn: '2022-04-20', ...change }, { calendar, asOf })

  it('suspensions beside a promised date', () => {
    const suspensions = [{ mode: 'pause', from: '2022-04-15', to: '2022-04-19' }] as const
    const { due, state, workingDays, netWorkingDays, findings } = promised({ suspensions, resolvedAt: '2022-04-21' })
    expect([due, state, workingDays, netWorkingDays]).toEqual(['2022-04-20', 'resolved-late', 5, 3])
    expect(findings.map(issue => [codeText(issue), issue.severity])).toEqual([['without-effect suspensions', 'info']])
    expect(promised({ suspensions }, '2022-04-14').findings).toEqual([])
  })

  it('an excuse for a dossier resolved in time', () => {
    const excuse = { reason: { vi: 'Bão', en: 'Storm' } }
    expect(codes({ excuse, resolvedAt: '2022-04-19' })).toEqual(['without-effect excuse'])
    expect(codes({ excuse, resolvedAt: '2022-04-18' })).toEqual(['without-effect excuse'])
    expect(codes({ excuse, resolvedAt: '2022-04-20' })).toEqual([])
    expect(codes({ excuse })).toEqual([])
    expect([judged({ excuse, resolvedAt: '2022-04-20' }).state, judged({ excuse }).state]).toEqual([
      'resolved-late',
      'pending-overdue',
    ])
    expect([judged({ excuse, resolvedAt: '2022-04-20' }).excused, judged({ excuse }).excused]).toEqual([excuse, excuse])
    expect(judged({ excuse, resolvedAt: '2022-04-19' }).excused).toBeUndefined()
  })
})

describe('handling time', () => {
  const days = (change: Partial<Dossier>, options: Partial<ClassifyDossierOptions> = {}) => {
    const { workingDays, netWorkingDays } = judged(change, options)
    return [workingDays, netWorkingDays]
  }

  it.each([
    ['filed on Monday, done on Monday', '2022-04-18', '2022-04-18', 0],
    ['filed on Sunday, done on Monday', '2022-04-17', '2022-04-18', 0],
    ['filed on Sunday, done on Sunday', '2022-04-17', '2022-04-17', 0],
    ['filed on Saturday, done on Sunday', '2022-04-16', '2022-04-17', 0],
    ['filed on Sunday, done on Tuesday', '2022-04-17', '2022-04-19', 1],
    ['filed on a holiday', '2022-04-11', '2022-04-13', 1],
    ['filed on Friday, done on Monday', '2022-04-15', '2022-04-18', 1],
  ])('starts at the opening at which it counts as received: %s', (_, receivedAt, resolvedAt, expected) => {
    expect(days({ receivedAt, resolvedAt })).toEqual([expected, expected])
  })

  it('is explained by its days, and by those that the dossier was away if there are any', () => {
    const explained = (change: Partial<Dossier>) =>
      judged({ receivedAt: '2022-04-12', resolvedAt: '2022-04-20', ...change }).explanation.inputs?.at(-1)
    const label = { vi: 'Thời gian giải quyết', en: 'Handling time' }
    const value = { vi: '6 ngày làm việc', en: '6 working days' }
    expect(explained({})).toEqual({ label, value })
    expect(explained({ suspensions: [{ mode: 'pause', from: '2022-04-13', to: '2022-04-15' }] })).toMatchObject({
      label,
      value,
      reason: { vi: expect.stringContaining('Trong đó 2 ngày hồ sơ không ở cơ quan') },
    })
  })

  it('starts on the very day of receipt if the receipt policy says so', () => {
    expect(days({ receivedAt: '2022-04-17', resolvedAt: '2022-04-18' }, { receipt: 'as-received' })).toEqual([1, 1])
  })

  it('starts on the next working day after closing time and after the cut-off', () => {
    const late = { receivedAt: '2022-04-15T18:00:00+07:00', resolvedAt: '2022-04-18T10:00:00+07:00' }
    expect(days(late, { calendar: withHours })).toEqual([0, 0])
    expect(days(late)).toEqual([1, 1])
    expect(days({ ...late, term: { amount: 0, measure: 'working-days', cutOff: '15:00' } })).toEqual([0, 0])
  })

  it('is also known without the time spent waiting for the applicant', () => {
    const wait = { receivedAt: '2022-05-04', resolvedAt: '2022-06-03' }
    const pause = (from: string, to: string) => ({ mode: 'pause', from, to }) as const
    expect(days({ ...wait, suspensions: [pause('2022-05-05', '2022-06-02')] })).toEqual([22, 2])
    expect(days({ ...wait, suspensions: [{ mode: 'restart', from: '2022-05-05', to: '2022-06-02' }] })).toEqual([22, 2])
    const two = [pause('2022-05-10', '2022-05-12'), pause('2022-05-16', '2022-05-17')]
    expect(days({ ...wait, suspensions: two })).toEqual([22, 19])
    // A wait that is listed as having begun before receipt counts from receipt.
    expect(days({ ...wait, suspensions: [pause('2022-04-26', '2022-05-09')] })).toEqual([22, 19])
    const added = { mode: 'extend', from: '2022-05-05', days: 9, measure: 'working-days' } as const
    expect(days({ ...wait, suspensions: [added] })).toEqual([22, 22])
  })

  it('is known in minutes of office hours if both moments are', () => {
    const timed = judged(
      {
        receivedAt: '2022-04-14T10:00:00+07:00',
        resolvedAt: '2022-04-15T09:00:00+07:00',
        suspensions: [{ mode: 'pause', from: '2022-04-14T14:00:00+07:00', to: '2022-04-14T17:00:00+07:00' }],
      },
      { calendar: withHours },
    )
    expect([timed.workingMinutes, timed.netWorkingMinutes]).toEqual([90 + 240 + 90, 90 + 240 + 90 - 180])
    const day = judged({ resolvedAt: '2022-04-15' }, { calendar: withHours })
    expect([day.workingMinutes, day.netWorkingMinutes, judged({}).workingMinutes]).toEqual([null, null, null])
  })

  it('is tallied with and without the time spent waiting', () => {
    const list: Dossier[] = [
      {
        ...base,
        id: 'a',
        receivedAt: '2022-05-04',
        resolvedAt: '2022-06-03',
        suspensions: [{ mode: 'pause', from: '2022-05-05', to: '2022-06-02' }],
      },
      { ...base, id: 'b', receivedAt: '2022-05-08', resolvedAt: '2022-05-10' },
    ]
    const { observations } = tallyDossiers(list, { calendar, asOf: '2022-12-31', period: '2022', by: 'unit' })
    expect(sheets(observations)).toMatchObject([{ 'working-days': 23, 'net-working-days': 3 }])
  })
})

describe('a reopened dossier', () => {
  // Due Tuesday 19/4; a result on 18/4, reopened on 25/4 with one day of the term left: due 26/4.
  const reopened: Partial<Dossier> = {
    resolvedAt: '2022-04-18',
    reopened: [{ at: '2022-04-25', resolvedAt: '2022-04-27', reason: { vi: 'sai tên', en: 'wrong name' } }],
  }
  const on = (asOf: string, options: Partial<ClassifyDossierOptions> = {}) => {
    const { state, due, over, awaitingSupplement } = judged(reopened, { asOf, ...options })
    return [state, due, over, awaitingSupplement]
  }

  it.each([
    ['2022-04-15', 'pending-within-deadline', '2022-04-19', null],
    ['2022-04-18', 'resolved-early', '2022-04-19', '2022-04-18'],
    ['2022-04-24', 'resolved-early', '2022-04-19', '2022-04-18'],
    ['2022-04-25', 'pending-within-deadline', '2022-04-26', null],
    ['2022-04-26', 'pending-within-deadline', '2022-04-26', null],
    ['2022-04-27', 'resolved-late', '2022-04-26', '2022-04-27'],
  ])('is on %s %s: the last result counts, and the time between is not counted', (asOf, state, due, over) => {
    expect(on(asOf)).toEqual([state, due, over, false])
  })

  it('is resolved from its first result on, if that one counts', () => {
    for (const asOf of ['2022-04-18', '2022-04-25', '2022-12-31']) {
      expect(on(asOf, { result: 'first' })).toEqual(['resolved-early', '2022-04-19', '2022-04-18', false])
    }
    expect(judged(reopened, { result: 'first' }).policy.result).toBe('first')
  })

  it('has an explanation that says which time was not counted', () => {
    const { explanation, workingDays, netWorkingDays } = judged(reopened)
    expect(formatExplanation(explanation, 'vi')).toContain(
      'Không tính thời gian sau 18/4/2022 đến hết 25/4/2022 (đã có kết quả, chưa mở lại): đến 26/4/2022.',
    )
    expect(formatExplanation(explanation, 'en')).toContain(
      'The time after 18/4/2022 up to and including 25/4/2022 is not counted (resolved, not reopened yet): 26/4/2022.',
    )
    expect([workingDays, netWorkingDays]).toEqual([9, 4])
  })

  it('stays late if its first result was late', () => {
    const { state, due } = judged({
      resolvedAt: '2022-04-20',
      reopened: [{ at: '2022-04-25', resolvedAt: '2022-04-25' }],
    })
    expect([state, due]).toEqual(['resolved-late', '2022-04-19'])
  })

  it('may be promised a new date', () => {
    const change = { ...reopened, reopened: [{ at: '2022-04-25', resolvedAt: '2022-04-27', dueOn: '2022-04-29' }] }
    expect(judged(change)).toMatchObject({ state: 'resolved-early', due: '2022-04-29' })
    expect(judged(change, { asOf: '2022-04-24' }).due).toBe('2022-04-19')
  })

  it('may be reopened twice, listed in any order, and finally withdrawn', () => {
    const [one, two] = [{ at: '2022-04-25', resolvedAt: '2022-04-26' }, { at: '2022-05-10' }]
    const change: Partial<Dossier> = { resolvedAt: '2022-04-18', reopened: [two, one] }
    expect(judged(change, { asOf: '2022-05-09' }).state).toBe('resolved-on-time')
    // The last day of the term was used up on 26/4: the day of the second reopening is the due day.
    expect(judged(change, { asOf: '2022-05-10' })).toMatchObject({
      state: 'pending-within-deadline',
      due: '2022-05-10',
    })
    expect(judged(change, { asOf: '2022-05-11' }).state).toBe('pending-overdue')
    const withdrawn = { ...change, ended: { how: 'withdrawn', at: '2022-05-12' } } as const
    expect(judged(withdrawn, { asOf: '2022-05-12' })).toMatchObject({
      state: 'ended-without-result',
      over: '2022-05-12',
    })
    expect(judged(withdrawn, { asOf: '2022-05-11' }).over).toBeNull()
    expect(judged(withdrawn, { result: 'first' })).toMatchObject({ state: 'resolved-early', over: '2022-04-18' })
  })

  it('ends a wait with the result that follows it, and may wait again', () => {
    const change: Partial<Dossier> = {
      ...reopened,
      reopened: [{ at: '2022-04-25' }],
      suspensions: [{ mode: 'pause', from: '2022-04-26' }],
    }
    expect(judged(change, { asOf: '2022-04-26' })).toMatchObject({ awaitingSupplement: true, due: null })
    const left: Partial<Dossier> = { ...reopened, suspensions: [{ mode: 'pause', from: '2022-04-15' }] }
    expect(judged(left).findings.map(faultText)).toContain('assumed suspension-end at suspensions[0]')
    expect(judged(left).due).toBe('2022-04-27')
  })

  it('is refused if its dates are impossible', () => {
    expect(faultsOf(() => judged({ reopened: [{ at: '2022-04-25' }] }))).toEqual([
      'missing first-result at reopened[0].at',
    ])
    expect(faultsOf(() => judged({ ...reopened, reopened: [{ at: '2022-04-15' }] }))).toEqual([
      'out-of-order reopening at reopened[0].at',
    ])
    expect(
      faultsOf(() =>
        judged({ ...reopened, reopened: [{ at: '2022-04-25', resolvedAt: '2022-04-22', dueOn: '2022-04-24' }] }),
      ),
    ).toEqual(['out-of-order new-result at reopened[0].resolvedAt', 'out-of-order due-date at reopened[0].dueOn'])
    const twice = [{ at: '2022-04-25' }, { at: '2022-05-10', resolvedAt: '2022-05-11' }]
    expect(faultsOf(() => judged({ ...reopened, reopened: twice }))).toEqual(['missing first-result at reopened[1].at'])
    const ended = { how: 'returned', at: '2022-04-20' } as const
    expect(faultsOf(() => judged({ ...reopened, ended }))).toEqual([
      'out-of-order end at ended.at',
      'only-one dossier-end at ended',
    ])
    expect(faultsOf(() => judged({ ...reopened, reopened: [{ on: '2022-04-25' }] } as unknown as Dossier))).not.toEqual(
      [],
    )
  })

  it('counts as received again in a later period, so that what is carried over equals what was pending', () => {
    const list = [
      { ...base, ...reopened },
      { ...base, id: 'b', receivedAt: '2022-04-22', term: { amount: 20, measure: 'working-days' } },
    ] as Dossier[]
    const by = (period: string, result: 'first' | 'last') =>
      sheets(tallyDossiers(list, { calendar, asOf: '2022-12-31', period, by: 'unit', result }).observations).map(
        ({ online, resolved, late, pending, ...sheet }) => [sheet['carried-over'], online, resolved, late, pending],
      )[0]
    // carried over, online, resolved, late, pending
    expect(by('2022-04-11/2022-04-24', 'last')).toEqual([0, 2, 1, 0, 1])
    expect(by('2022-04-25/2022-04-30', 'last')).toEqual([1, 1, 1, 1, 1])
    expect(by('2022-04', 'last')).toEqual([0, 2, 1, 1, 1])
    expect(by('2022-04-25/2022-04-30', 'first')).toEqual([1, 0, 0, 0, 1])
    expect(by('2022-04-26/2022-04-30', 'last')).toEqual([2, 0, 1, 1, 1])
  })
})

describe('the term of a procedure by date of receipt', () => {
  const days = (amount: number) => ({ amount, measure: 'working-days' }) as const
  const procedure = {
    id: 'bts',
    title: 'Cấp phép BTS',
    field: 'viễn thông',
    terms: [
      { validTo: '2022-04-15', term: days(10), onlineTerm: days(7) },
      { validFrom: '2022-04-16', validTo: '2022-04-30', term: days(5) },
    ],
  } as const
  const { term: _, ...untermed } = base
  const due = (receivedAt: string, channel: Dossier['channel'] = 'direct') =>
    classifyDossier(
      { ...untermed, procedure: 'bts', channel, receivedAt },
      { calendar, asOf: '2022-12-31', procedures: [procedure] },
    ).due

  it('is that of the day on which it was received, not of the day on which it is judged', () => {
    expect([due('2022-04-15'), due('2022-04-18')]).toEqual(['2022-04-29', '2022-04-25'])
    expect([due('2022-04-15', 'online'), due('2022-04-18', 'online')]).toEqual(['2022-04-26', '2022-04-25'])
    // A Saturday counts as received on Monday, but the term is that of its own day.
    expect(due('2022-04-16')).toBe('2022-04-25')
    expect(due('2022-04-15T23:30:00Z')).toBe('2022-04-25')
    expect(faultsOf(() => due('2022-05-04'))).toEqual(['missing term at term'])
  })

  it('is used in a tally too', () => {
    const list = ['2022-04-15', '2022-04-18'].map(
      (receivedAt): Dossier => ({
        ...untermed,
        id: receivedAt,
        procedure: 'bts',
        channel: 'postal',
        receivedAt,
        resolvedAt: '2022-04-26',
      }),
    )
    const options = { calendar, asOf: '2022-12-31', period: '2022', by: 'procedure', procedures: [procedure] } as const
    expect(sheets(tallyDossiers(list, options).observations)).toMatchObject([
      { dimension: { procedure: 'bts' }, early: 1, late: 1 },
    ])
  })

  it.each<[string, object, readonly string[]]>([
    [
      'overlap',
      {
        terms: [
          { validTo: '2022-04-15', term: days(3) },
          { validFrom: '2022-04-15', term: days(4) },
        ],
      },
      ['overlap terms at procedures[0].terms[1]'],
    ],
    [
      'are given beside a single term of the procedure',
      { term: days(3), terms: [{ term: days(3) }] },
      ['only-one procedure-term at procedures[0].terms'],
    ],
    [
      'end before they begin',
      { terms: [{ validFrom: '2022-04-15', validTo: '2022-04-14', term: days(3) }] },
      ['out-of-order period at procedures[0].terms[0].validTo'],
    ],
  ])('is refused if its terms %s', (__, change, faults) => {
    const procedures = [{ id: 'bts', title: 'x', field: 'x', ...change }]
    expect(faultsOf(() => classifyDossier(base, { calendar, asOf: '2022-12-31', procedures }))).toEqual(faults)
  })
})
