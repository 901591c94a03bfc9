import { checkForm, computeIndicators, type Observation, rollUp } from 'egov-kpi'
import { classifyDossier, type Dossier, tallyDossiers } from 'egov-kpi/dossiers'
import { formII06a, onTimeRates } from 'egov-kpi/frameworks'
import { vietnamCivilService } from 'egov-kpi/working-time'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Dossier as DossierSchema } from '../../src/dossiers/dossier'
import { tallying } from '../../src/dossiers/tally-dossiers'
import { readTallyOptions } from '../../src/dossiers/tally-options'
import { civilDateOf, dayNumberOf } from '../../src/foundation/civil-date'
import { guardOf } from '../../src/foundation/guard'
import { isAccepted } from '../../src/foundation/schema'
import { sheets } from '../support/counts'
import { dossierStates } from '../support/dossier-states'
import { withHours } from '../working-time/calendars'
import { asOf, dossier, dossiers, filed } from './dossiers'

const calendar = vietnamCivilService()
const units = {
  groups: [{ id: 'g', name: 'G' }],
  units: [
    { id: 'a', name: 'A', group: 'g' },
    { id: 'b', name: 'B', group: 'g' },
  ],
}
const tally = (list: readonly Dossier[], period: string) =>
  tallyDossiers(list, { calendar, asOf: '2024-06-30', period, by: 'unit' })
const periods = ['2021-Q3', '2021-Q4', '2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4']

it('every dossier has one of the eight states', () => {
  fc.assert(
    fc.property(dossier, asOf, (one, day) => {
      expect(dossierStates).toContain(classifyDossier(one, { calendar, asOf: day }).state)
    }),
  )
})

it('a known result stays the same on every later day', () => {
  fc.assert(
    fc.property(dossier, asOf, asOf, (one, a, b) => {
      const [earlier, later] = a < b ? [a, b] : [b, a]
      const before = classifyDossier(one, { calendar, asOf: earlier })
      const after = classifyDossier(one, { calendar, asOf: later })
      if (before.over === null) return
      expect([after.state, after.over, after.due]).toEqual([before.state, before.over, before.due])
    }),
  )
})

const answerOf = ({ indicator, period, value }: Observation) => ({ row: indicator, period, value: value as number })

it('every sum over counted dossiers holds', () => {
  fc.assert(
    fc.property(dossiers, fc.constantFrom(...periods, '2022', '2021-09-15/2022-03-10'), (list, period) => {
      const { observations, refused } = tally(list, period)
      expect(refused).toEqual({ count: 0, issues: [] })
      for (const unit of new Set(observations.map(one => one.unit))) {
        const answers = observations.filter(one => one.unit === unit).map(one => answerOf(one))
        expect(checkForm(formII06a, answers).findings).toEqual([])
      }
    }),
  )
})

it('counts equal the numbers of dossiers in each state', () => {
  fc.assert(
    fc.property(dossiers, asOf, (list, day) => {
      const period = `2021-01-01/${day}`
      const counted = sheets(tallyDossiers(list, { calendar, asOf: day, period, by: 'unit' }).observations)
      const states = list.map(one => classifyDossier(one, { calendar, asOf: day }))
      const count = (state: string): number => states.filter(one => one.state === state).length
      const sum = (column: string) => counted.reduce((total, one) => total + Number(one[column]), 0)
      expect(['early', 'on-time', 'late', 'pending-within-deadline', 'pending-overdue', 'received'].map(sum)).toEqual([
        count('resolved-early'),
        count('resolved-on-time'),
        count('resolved-late'),
        count('pending-within-deadline'),
        count('pending-overdue'),
        list.length - count('not-received-yet'),
      ])
    }),
  )
})

const oddIds = [
  '',
  ' ',
  'a ',
  ' a',
  'a b',
  'a\u00a0b',
  'a\u200bb',
  'e\u0301',
  'Đơn vị',
  '__proto__',
  'constructor',
  '\ud800',
]

it('the quick count agrees with judging step by step', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          dossier,
          filed,
          fc.constant({ id: 'x' }),
          dossier.map(one => ({ ...one, tern: 1 })),
          fc
            .tuple(dossier, fc.constantFrom('id', 'unit', 'procedure'), fc.constantFrom(...oddIds))
            .map(([one, key, id]) => ({ ...one, [key]: id })),
        ),
        { maxLength: 30 },
      ),
      fc.constantFrom(...periods),
      asOf,
      fc.constantFrom('next-opening' as const, 'as-received' as const),
      fc.boolean(),
      fc.constantFrom('unit' as const, 'group' as const, 'channel' as const, 'procedure' as const),
      fc.boolean(),
      fc.boolean(),
      (list, period, day, receipt, rollForward, by, isListed, isTimed) => {
        fc.pre(day >= '2022-10-01')
        const listed = by === 'group' || isListed ? { units } : {}
        const own = isTimed ? { calendar: withHours, calendars: { b: calendar } } : { calendar }
        const plan = readTallyOptions({ ...own, asOf: day, period, by, ...listed, receipt, rollForward })
        const [quick, slow] = [tallying(plan), tallying(plan, false)]
        list.forEach((one, position) => {
          quick.take(one, position)
          slow.take(one, position)
        })
        expect(quick.result()).toEqual(slow.result())
      },
    ),
    { numRuns: 300 },
  )
})

const nearlyADossier = fc.oneof(
  dossier,
  fc.object(),
  fc
    .tuple(
      dossier,
      fc.constantFrom('id', 'unit', 'channel', 'receivedAt', 'term', 'dueOn', 'suspensions', 'steps', 'excuse', 'x'),
      fc.oneof(fc.anything(), fc.constantFrom(undefined, '', '2022-02-30', '2022-02-03T10:00')),
    )
    .map(([one, key, value]) => ({ ...one, [key]: value })),
)

it('the quick guard of dossiers and their schema agree', () => {
  fc.assert(
    fc.property(nearlyADossier, input => {
      expect(guardOf(DossierSchema)(input)).toBe(isAccepted(DossierSchema, input))
    }),
    { numRuns: 1000 },
  )
})

const everyRate = onTimeRates.map(({ id }) => id)
const ratesOf = (observations: readonly Observation[], period: string) =>
  computeIndicators(onTimeRates, { observations, periods: [period] })
    .observations.filter(({ indicator }) => everyRate.includes(indicator))
    .map(({ unit, indicator, value, numerator, denominator }) => [unit, indicator, value, numerator, denominator])
const byUnitAndIndicator = (observations: readonly Observation[]) =>
  Object.fromEntries(observations.map(({ unit, indicator, value }) => [`${unit} ${indicator}`, String(value)]))

it('rolling up parts of units gives the counts of the units and of all of them', () => {
  const all = {
    groups: units.groups,
    units: [...units.units, { id: 'c', name: 'C', group: 'g' }],
  }
  fc.assert(
    fc.property(dossiers, fc.constantFrom('unit' as const, 'all' as const), (list, to) => {
      const options = { calendar, asOf: '2024-06-30', period: '2022' } as const
      const parts = tallyDossiers(list, { ...options, by: 'channel' }).observations
      const whole = tallyDossiers(list, { ...options, by: 'unit', ...(to === 'all' ? { whole: 'all' } : {}) })
      const rolled = rollUp(parts, { indicators: formII06a.indicators, units: all, to })
      expect(byUnitAndIndicator(rolled.observations)).toEqual(byUnitAndIndicator(whole.observations))
    }),
  )
})

it('chaining quarters gives the counts and rates of the whole span', () => {
  fc.assert(
    fc.property(dossiers, list => {
      const span = '2021-07-01/2022-12-31'
      const whole = tally(list, span).observations
      // A quarter in which a unit had nothing to handle has counts of zero.
      const units = [...new Set(whole.map(({ unit }) => unit))]
      // What nobody says in a quarter, since nobody filed then, has no count in it.
      const saidIn = periods.map(period => new Set(tally(list, period).observations.map(one => one.indicator)))
      const ids = [...new Set(whole.map(({ indicator }) => indicator))].filter(id =>
        saidIn.every(said => said.size === 0 || said.has(id)),
      )
      const quarters = periods.flatMap(period => {
        const counted = tally(list, period).observations
        const known = new Set(counted.map(({ unit }) => unit))
        const zeros = units
          .filter(unit => !known.has(unit))
          .flatMap(unit => ids.map(indicator => ({ unit, indicator, period, value: 0, status: 'final' as const })))
        return [...counted, ...zeros].filter(({ unit }) => units.includes(unit))
      })
      const chained = computeIndicators(formII06a.indicators, { observations: quarters, periods: [span] })
      const own = chained.observations.filter(({ indicator }) => ids.includes(indicator))
      expect(byUnitAndIndicator(own)).toEqual(
        byUnitAndIndicator(whole.filter(({ indicator }) => ids.includes(indicator))),
      )
      expect(ratesOf(quarters, span).toSorted()).toEqual(ratesOf(whole, span).toSorted())
    }),
  )
})

it('no dossier is lost from one quarter to the next', () => {
  fc.assert(
    fc.property(dossiers, list => {
      const answers = periods
        .flatMap(period => tally(list, period).observations)
        .filter(({ unit }) => unit === 'a')
        .map(one => answerOf(one))
      const { findings } = checkForm(formII06a, answers)
      expect(findings.filter(({ code }) => code !== 'out-of-order')).toEqual([])
    }),
  )
})

it('the net handling time is at most the gross one, and equals it if there was no wait', () => {
  fc.assert(
    fc.property(dossier, fc.boolean(), (one, isTimed) => {
      const options = { calendar: isTimed ? withHours : calendar, asOf: '2024-06-30' }
      const { workingDays, netWorkingDays, workingMinutes, netWorkingMinutes } = classifyDossier(one, options)
      for (const [gross, net] of [
        [workingDays, netWorkingDays],
        [workingMinutes, netWorkingMinutes],
      ] as const) {
        expect(net === null).toBe(gross === null)
        if (gross === null || net === null) continue
        expect(0 <= net && net <= gross).toBe(true)
        if (one.suspensions === undefined) expect(net).toBe(gross)
      }
    }),
  )
})

it('the events of a dossier are ordered by their dates, not by their place in its lists', () => {
  const told = (day: number, date: number, apology: boolean) => ({ sentAt: on(day), newDate: on(date), apology })
  const on = (day: number): string => civilDateOf(dayNumberOf('2022-03-01') + day)
  const appointments = fc.array(fc.tuple(fc.nat(30), fc.nat(60), fc.boolean()), { maxLength: 4 })
  const extensions = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 4 }), fc.boolean()), { maxLength: 3 })
  fc.assert(
    fc.property(appointments, extensions, fc.nat(90), (sent, added, day) => {
      const reappointments = sent.map(([at, date, apology]) => told(at, date, apology))
      const suspensions = added.map(
        ([from, days, isWorking]) =>
          ({ mode: 'extend', from: on(from), days, measure: isWorking ? 'working-days' : 'calendar-days' }) as const,
      )
      const one: Dossier = {
        id: 'x',
        unit: 'u',
        channel: 'online',
        receivedAt: on(5),
        term: { amount: 8, measure: 'working-days' },
        reappointments,
        suspensions,
      }
      const reversed = { ...one, reappointments: reappointments.toReversed(), suspensions: suspensions.toReversed() }
      const [a, b] = [one, reversed].map(given => classifyDossier(given, { calendar, asOf: on(day) }))
      expect([b?.state, b?.due, b?.apology]).toEqual([a?.state, a?.due, a?.apology])
      expect(b?.findings.map(({ code }) => code).toSorted()).toEqual(a?.findings.map(({ code }) => code).toSorted())
    }),
  )
})
