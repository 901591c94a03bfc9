import { type CountsForm, checkForm, type FormAnswer, parseForm, type StatisticalForm } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, faultText } from '../support/issues'
import { dossiers, percent, simple } from './support'

const ref = (to: string) => ({ kind: 'reference', to }) as const
const sum = (...of: readonly string[]) => ({ kind: 'sum', of: of.map(ref) }) as const
const says = { vi: 'phải đúng', en: 'must hold' }
const flow = (id: string) => simple(id, { additivity: { units: 'sum', periods: 'sum' } })
const stock = (id: string, periods: 'first' | 'last') => simple(id, { additivity: { units: 'sum', periods } })

/** A sheet of dossiers: what came in and what was carried over is resolved, withdrawn or pending. */
const form: CountsForm = {
  id: 'sheet',
  title: 'Biểu',
  rounding: { decimals: 'as-printed', mode: 'half-up' },
  indicators: [
    { id: 'all', kind: 'derived', name: 'all', measure: dossiers, direction: 'higher', formula: sum('new', 'carried') },
    flow('new'),
    stock('carried', 'first'),
    flow('resolved'),
    flow('in-time'),
    flow('late'),
    flow('excused'),
    flow('withdrawn'),
    stock('pending', 'last'),
    stock('overdue', 'last'),
    {
      id: 'left',
      kind: 'derived',
      name: 'left',
      measure: dossiers,
      direction: 'lower',
      formula: sum('withdrawn', 'pending'),
    },
    {
      id: 'late-rate',
      kind: 'ratio',
      name: 'late-rate',
      measure: percent,
      direction: 'lower',
      numerator: 'late',
      denominator: 'resolved',
      factor: 100,
    },
  ],
  zeroIfUnanswered: ['withdrawn'],
  constraints: [
    {
      id: 'handled',
      says,
      holds: { kind: 'compare', left: ref('all'), is: 'equal', right: sum('resolved', 'pending', 'withdrawn') },
    },
    {
      id: 'resolved',
      says,
      holds: { kind: 'compare', left: sum('in-time', 'late'), is: 'equal', right: ref('resolved') },
    },
    {
      id: 'part',
      says,
      holds: { kind: 'compare', left: ref('excused'), is: 'at-most', right: ref('late') },
      severity: 'info',
    },
    { id: 'received', says, holds: { kind: 'compare', left: ref('all'), is: 'equal', right: sum('new', 'carried') } },
    { id: 'continuity', says, opening: 'carried', closing: 'pending', dropped: ['overdue'] },
  ],
}
type Values = Readonly<Record<string, number | string>>
const sheet = (period: string | null, values: Values): readonly FormAnswer[] =>
  Object.entries(values).map(([row, value]) => ({ row, value, ...(period === null ? {} : { period }) }))
const check = (...answers: readonly (readonly FormAnswer[])[]) => checkForm(form, answers.flat())
const found = (...answers: readonly (readonly FormAnswer[])[]) => check(...answers).findings.map(faultText)
/** The computed rows of the sheet of a period: the sum of all, and the rate of what is late. */
const computed = (period: string | null, ...answers: readonly (readonly FormAnswer[])[]) =>
  check(...answers)
    .rows.filter(row => (row.period ?? null) === period && ['all', 'late-rate'].includes(row.row))
    .map(row => row.computed ?? row.absence)

describe('a count that was not answered follows from its sum:', () => {
  const given = { new: 10, carried: 5, resolved: 12 }

  it.each<[string, Values, readonly unknown[]]>([
    ['the one part that is left', { ...given, 'in-time': 9 }, ['15', '25']],
    ['the whole of all parts', { new: 10, carried: 5, 'in-time': 9, late: 3 }, ['15', '25']],
    ['zero for what is left of a whole that is made up already', { ...given, 'in-time': 12 }, ['15', '0']],
    ['nothing if two parts are left of a rest', given, ['15', 'no-data']],
    ['nothing if a part of an unknown whole is left', { new: 10, carried: 5, late: 3 }, ['15', 'no-data']],
    ['nothing if the sum does not hold', { ...given, 'in-time': 13 }, ['15', 'no-data']],
    ['from one sum to the next', { all: 15, carried: 5, pending: 3, 'in-time': 9 }, ['15', '25']],
    ['nothing from a part of something larger', { ...given, excused: 3 }, ['15', 'no-data']],
    ['nothing from one that is not a number', { ...given, new: '1/3', 'in-time': '5.5' }, ['16/3', '325/6']],
  ])('%s', (_, values, expected) => {
    expect(computed(null, sheet(null, values))).toEqual(expected)
  })

  it('all parts of nothing are zero', () => {
    expect(found(sheet('2022-S1', { resolved: 0, excused: 1 }))).toEqual(['contradiction rows at constraints[2]'])
    expect(found(sheet('2022-S1', { resolved: 1, excused: 1 }))).toEqual([])
  })

  it('what older sheets do not name is zero unless it is answered', () => {
    const values = { new: 10, carried: 5, resolved: 12, pending: 2 }
    expect(found(sheet('2022', values))).toEqual(['contradiction rows at constraints[0]'])
    expect(found(sheet('2022', { ...values, withdrawn: 1 }))).toEqual([])
  })

  it('what is known already must not exceed its whole', () => {
    expect(found(sheet('2022', { resolved: 12, late: 12 }))).toEqual([])
    expect(found(sheet('2022', { resolved: 12, late: 13 }))).toEqual(['contradiction rows at constraints[1]'])
  })
})

describe('the sheet of a year', () => {
  const first = sheet('2022-S1', { new: 10, carried: 5, resolved: 12, late: 3, pending: 3 })
  const second = sheet('2022-S2', { new: 7, carried: 3, resolved: 6, late: 3, pending: 4 })
  const rate = (printed: string): readonly FormAnswer[] => [{ row: 'late-rate', period: '2022', printed }]
  const all = (printed: string): readonly FormAnswer[] => [{ row: 'all', period: '2022', printed }]

  it.each([
    ['last', [first, second, rate('33,3')]],
    ['first', [rate('33,3'), second, first]],
  ])('is made of those of its parts, in whatever order they come: the year %s', (_, answers) => {
    const { rows, findings } = check(...answers)
    expect(rows.filter(({ row }) => row === 'all').map(({ period, computed }) => [period, computed])).toEqual([
      ['2022-S1', '15'],
      ['2022-S2', '10'],
      ['2022', '22'],
    ])
    expect(rows.at(-1)).toMatchObject({ period: '2022', computed: '100/3', agrees: true })
    expect(findings).toEqual([])
  })

  it('that answers a count itself is computed from that', () => {
    expect(computed('2022', first, second, sheet('2022', { late: 9 }))).toEqual(['22', '50'])
  })

  it('does not take what it does not name for zero if its parts do', () => {
    const left = (...parts: readonly (readonly FormAnswer[])[]) =>
      check(...parts, sheet('2022', { new: 10 })).rows.find(one => one.period === '2022' && one.row === 'left')
        ?.computed
    expect(left(sheet('2022-S1', { pending: 2, withdrawn: 1 }), sheet('2022-S2', { pending: 4, withdrawn: 2 }))).toBe(
      '7',
    )
    expect(left(sheet('2022-S1', { pending: 2, withdrawn: 1 }), sheet('2022-S2', { pending: 4 }))).toBe('5')
  })

  it('counts what was carried over once, and a figure that counts it twice is named', () => {
    expect(found(first, second, all('22'))).toEqual([])
    const finding = (printed: string) => check(first, second, all(printed)).findings.map(({ parameters }) => parameters)
    expect(finding('25')).toMatchObject([{ what: 'counted-twice', twice: '3' }])
    expect(finding('24')).toMatchObject([{ what: 'row', computed: '22' }])
    const unknown = sheet('2022-S2', { resolved: 6, late: 3, pending: 4, carried: 3 })
    expect(check(first, unknown, [...sheet('2022', { new: 17 }), ...all('15')]).findings).toMatchObject([
      { parameters: { what: 'row' } },
    ])
  })

  it('shows a figure of another rounding, which the finding names, or none', () => {
    const { findings, rows } = check(first, second, rate('33,4'))
    expect(rows.at(-1)).toMatchObject({ agrees: false, computed: '100/3' })
    expect(findings.map(({ parameters }) => parameters['what'])).toEqual(['row'])
    const [up] = check(sheet('2022', { resolved: 3, late: 2 }), rate('66,6')).findings
    expect(up).toMatchObject({ severity: 'info', expected: '66.67', parameters: { what: 'rounding' } })
    expect(up?.message.en).toContain('1 decimal')
  })
})

describe('from one sheet to the next', () => {
  const ends = (period: string, pending: number, overdue?: number) =>
    sheet(period, { pending, ...(overdue === undefined ? {} : { overdue }) })
  const begins = (period: string, carried: number) => sheet(period, { new: 1, carried })
  const told = (...answers: readonly (readonly FormAnswer[])[]) =>
    check(...answers).findings.map(issue => [faultText(issue), issue.severity])

  it('what is carried over is what was pending', () => {
    expect(told(ends('2022-S1', 3), begins('2022-S2', 3))).toEqual([])
    expect(told(ends('2022-S1', 3), begins('2022-S2', 2))).toEqual([
      ['contradiction carry-over at answers[2]', 'warning'],
    ])
    expect(told(begins('2022-S2', 2), ends('2022-S1', 3))).toEqual([
      ['contradiction carry-over at answers[1]', 'warning'],
    ])
  })

  it('what is missing may be exactly a part that was dropped', () => {
    const [finding] = check(ends('2022-S1', 3, 1), begins('2022-S2', 2)).findings
    expect(finding?.parameters).toMatchObject({ what: 'dropped-carry-over', row: 'overdue', lost: '1' })
    expect(told(ends('2022-S1', 3, 2), begins('2022-S2', 2))).toEqual([
      ['contradiction carry-over at answers[3]', 'warning'],
    ])
    expect(told(ends('2022-S1', 3, 0), begins('2022-S2', 2))).toEqual([
      ['contradiction carry-over at answers[3]', 'warning'],
    ])
  })

  it('a count that follows is held against it too, at the first answer of the sheet', () => {
    // 15 less 9 in time and 3 late leave 3; 5 less 3 new ones were carried over.
    const before = sheet('2022-S1', { all: 15, 'in-time': 9, late: 3 })
    const next = (fresh: number) => [{ row: 'new', period: '2022-S2', value: fresh }, ...sheet('2022-S2', { all: 5 })]
    expect(told(before, next(2))).toEqual([])
    expect(told(before, next(3))).toEqual([['contradiction carry-over at answers[3]', 'warning']])
    expect(told(next(3).toReversed(), before)).toEqual([['contradiction carry-over at answers[0]', 'warning']])
  })

  it('nothing can be said of what one of them does not show', () => {
    expect(told(ends('2022-S1', 3), sheet('2022-S2', { new: 1 }))).toEqual([])
    expect(told(sheet('2022-S1', { new: 1 }), begins('2022-S2', 3))).toEqual([])
    expect(told(sheet('2022-S1', { new: 1 }), sheet('2022-S2', { new: 1 }))).toEqual([])
  })

  it('nothing can be said if sheets are missing between, or overlap', () => {
    const gap = [['out-of-order sheets at answers[1]', 'info']]
    const overlap = [['out-of-order sheets at answers[1]', 'warning']]
    expect(told(ends('2021-S2', 3), begins('2022-S2', 2))).toEqual(gap)
    expect(told(ends('2022-01-01/2022-06-29', 3), begins('2022-07-01/2022-12-31', 2))).toEqual(gap)
    expect(told(ends('2022-S1', 3), begins('2022-06-30/2022-12-31', 2))).toEqual(overlap)
    expect(told(ends('2022-S1', 3), begins('2022-02-01/2022-12-31', 2))).toEqual(overlap)
  })

  it('every pair is compared, but not the year with its last part, nor a sheet without a period', () => {
    const quarters = [ends('2022-Q1', 3), sheet('2022-Q2', { carried: 2, pending: 4 }), begins('2022-Q3', 5)]
    expect(told(...quarters)).toEqual([
      ['contradiction carry-over at answers[1]', 'warning'],
      ['contradiction carry-over at answers[4]', 'warning'],
    ])
    const year = sheet('2022', { resolved: 6 })
    expect(told(ends('2022-S1', 3), begins('2022-S2', 3), year)).toEqual([])
    expect(told(sheet(null, { pending: 9 }), ends('2022-S1', 3), begins('2022-S2', 3))).toEqual([])
  })

  it('a form that does not ask for it is not checked for it', () => {
    const { constraints } = form
    const free = { ...form, constraints: constraints.filter(one => 'holds' in one) }
    expect(checkForm(free, [...ends('2021-S2', 3), ...begins('2022-S2', 2)].flat()).findings).toEqual([])
  })
})

it('rows are listed in order of time, those without a period before the others', () => {
  const { rows } = check(sheet('2022', { new: 1 }), sheet(null, { new: 1 }), sheet('2021', { new: 1 }))
  expect(rows.filter(({ row }) => row === 'new').map(({ period }) => period)).toEqual([undefined, '2021', '2022'])
})

describe('a derived row', () => {
  const rows: StatisticalForm['rows'] = [
    { code: 'a', kind: 'figure', title: 'a', measure: dossiers },
    { code: 'b', kind: 'figure', title: 'b', measure: dossiers },
    { code: 'both', kind: 'derived', title: 'both', measure: dossiers, formula: sum('a', 'b') },
    { code: 'twice', kind: 'derived', title: 'twice', measure: dossiers, formula: sum('both', 'both') },
  ]
  const twice = (...answers: readonly FormAnswer[]) =>
    checkForm({ id: 'f', title: 'f', rounding: { decimals: 0, mode: 'half-up' }, rows }, answers).rows[3]

  it('is computed from what another gives, not from what is printed there', () => {
    expect(twice({ row: 'a', value: 1 }, { row: 'b', value: 2 }, { row: 'both', printed: '4' })?.computed).toBe('6')
  })

  it('is not added up over periods', () => {
    const half = { period: '2022-S1' }
    const { rows: found } = checkForm({ id: 'f', title: 'f', rounding: { decimals: 0, mode: 'half-up' }, rows }, [
      { row: 'a', value: 1, ...half },
      { row: 'b', value: 2, ...half },
      { row: 'a', value: 5, period: '2022' },
    ])
    expect(found.filter(({ row }) => row === 'both').map(({ computed, absence }) => computed ?? absence)).toEqual([
      '3',
      'no-data',
    ])
  })

  it('is computed from what is printed if the other one cannot be computed', () => {
    expect(twice({ row: 'a', value: 1 }, { row: 'both', printed: '4' })?.computed).toBe('8')
    expect(twice({ row: 'a', value: 1 })).toMatchObject({ computed: null, absence: 'no-data' })
  })
})

describe('a coded answer', () => {
  const coded: StatisticalForm = {
    id: 'f',
    title: 'f',
    rounding: { decimals: 0, mode: 'half-up' },
    rows: [
      {
        code: '1',
        kind: 'coded',
        title: 'LGSP',
        answers: [
          { code: 0, name: { vi: 'Chưa', en: 'No' } },
          { code: 1, name: { vi: 'Có', en: 'Yes' } },
        ],
      },
    ],
  }
  const read = (answer: object) => checkForm(coded, [{ row: '1', ...answer } as FormAnswer]).rows[0]?.figure?.value

  it('may be given by its name in either language, or by its number', () => {
    expect([{ printed: 'có' }, { printed: 'YES' }, { value: 1 }, { value: '1' }].map(read)).toEqual([
      '1',
      '1',
      '1',
      '1',
    ])
  })

  it('may be absent for any reason, but must not be another number', () => {
    expect(read({ value: null, absence: 'in-words' })).toBe(null)
    expect(read({ value: null, absence: 'not-applicable' })).toBe(null)
    expect(faultsOf(() => read({ value: 2 }))).toEqual(['not-allowed answer at answers[0].value'])
  })
})

describe('what is not a form is refused:', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['a text', 'form'],
  ])('%s', (_, json) => {
    expect(faultsOf(() => parseForm(json))).toEqual(['wrong-type'])
  })

  it('rows whose code is not a text, which are not the same row', () => {
    const row = { code: 7, kind: 'figure', title: 'a', measure: dossiers }
    const json = { id: 'f', title: 'f', rounding: { decimals: 0, mode: 'half-up' }, rows: [row, row, null] }
    expect(faultsOf(() => parseForm(json))).toEqual([
      'wrong-type at rows[0].code',
      'wrong-type at rows[1].code',
      'wrong-type at rows[2]',
    ])
  })
})
