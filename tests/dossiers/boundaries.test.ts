import { classifyDossier, createDossierKernel, type Dossier, dossierStates, notResolved } from 'egov-kpi/dossiers'
import { civilDateOf, dayNumberOf } from 'egov-kpi/foundation'
import { vietnamCivilService } from 'egov-kpi/working-time'
import { expect, it } from 'vitest'
import { tallying } from '../../src/dossiers/tally-dossiers'
import { readTallyOptions } from '../../src/dossiers/tally-options'

const calendar = vietnamCivilService()
// A Thursday before the holiday of 30 April and 1 May 2022, which moved to Monday and Tuesday.
const first = dayNumberOf('2022-04-28')
const offsets = Array.from({ length: 14 }, (_, offset) => offset)
const day = (offset: number): string => civilDateOf(first + offset)

/** Every dossier of three weeks that was received, was due and was resolved on whichever days. */
const everyDossier: readonly Dossier[] = offsets.flatMap(received =>
  [1, 2, 4].flatMap(amount =>
    [undefined, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap(takes =>
      (['working-days', 'calendar-days', 'due'] as const).map(kind => ({
        id: `${received}-${amount}-${takes}-${kind}`,
        unit: 'a',
        channel: 'online' as const,
        receivedAt: day(received),
        ...(takes === undefined ? {} : { resolvedAt: day(received + takes) }),
        ...(kind === 'due' ? { dueOn: day(received + amount) } : { term: { amount, measure: kind } }),
      })),
    ),
  ),
)

it.each(offsets)('on a day on which something is due, resolved or received, the quick count errs (%i)', offset => {
  for (const start of [0, 3, 5]) {
    if (offset < start) continue
    const options = { calendar, asOf: day(offset), period: `${day(start)}/${day(offset)}`, by: 'unit' } as const
    const plan = readTallyOptions(options)
    const [quick, slow] = [tallying(plan), tallying(plan, false)]
    everyDossier.forEach((one, position) => {
      quick.take(one, position)
      slow.take(one, position)
    })
    expect(quick.result()).toEqual(slow.result())
  }
})

it.each(offsets)('on such a day the kernel errs (%i)', offset => {
  const plain = everyDossier.filter(({ term }) => term?.measure === 'working-days')
  const { states } = createDossierKernel({ calendar }).days(
    {
      received: Int32Array.from(plain, one => dayNumberOf(one.receivedAt)),
      term: Int32Array.from(plain, ({ term }) => (term as { readonly amount: number }).amount),
      resolved: Int32Array.from(plain, one =>
        one.resolvedAt === undefined ? notResolved : dayNumberOf(one.resolvedAt),
      ),
      unit: new Int32Array(plain.length),
      units: 1,
    },
    day(offset),
  )
  const expected = plain.map(one => classifyDossier(one, { calendar, asOf: day(offset) }).state)
  expect(Array.from(states, code => dossierStates[code])).toEqual(expected)
})

it('a result in the minute in which it is due, or in the next one, is taken for the other by the kernel', () => {
  const weekly = [{ weekdays: [1, 2, 3, 4, 5], openings: [{ from: '07:30', to: '11:30' }] }] as const
  const timed = vietnamCivilService({ officeHours: { hoursPerDay: 4, weekly } })
  const received = Date.UTC(2022, 3, 4, 1, 0) / 60_000 // 08:00 in Vietnam
  const takes = [89, 90, 91, 210, 211, 24 * 60 - 30, 24 * 60, 24 * 60 + 1]
  const rows = [90, 210, 240].flatMap(term => takes.map(taken => ({ term, taken })))
  const { states } = createDossierKernel({ calendar: timed }).minutes(
    {
      received: Float64Array.from(rows, () => received),
      term: Int32Array.from(rows, ({ term }) => term),
      resolved: Float64Array.from(rows, ({ taken }) => received + taken),
      unit: new Int32Array(rows.length),
      units: 1,
    },
    '2022-04-08',
  )
  const found = Array.from(states, code => dossierStates[code])
  const late = rows.flatMap(({ term, taken }, row) => (found[row] === 'resolved-late' ? [] : [`${term}: ${taken}`]))
  // An hour and a half is up at 09:30; three and a half at 11:30; four at 08:00 of the next day.
  expect(late).toEqual([
    ...['90: 89', '90: 90'],
    ...['210: 89', '210: 90', '210: 91', '210: 210'],
    ...['240: 89', '240: 90', '240: 91', '240: 210', '240: 211', '240: 1410', '240: 1440'],
  ])
  const oneByOne = rows.map(({ term, taken }) => {
    const moment = (minute: number): string => new Date(minute * 60_000).toISOString().replace('.000Z', 'Z')
    const given: Dossier = {
      id: 'x',
      unit: 'u',
      channel: 'online',
      receivedAt: moment(received),
      resolvedAt: moment(received + taken),
      term: { amount: term / 60, measure: 'working-hours' },
    }
    return classifyDossier(given, { calendar: timed, asOf: '2022-04-08' }).state
  })
  expect(found).toEqual(oneByOne)
})

it('a wait that begins later is known before', () => {
  const dossier: Dossier = {
    id: 'x',
    unit: 'u',
    channel: 'online',
    receivedAt: '2022-04-04',
    term: { amount: 5, measure: 'working-days' },
    suspensions: [{ mode: 'pause', from: '2022-04-07', to: '2022-04-20' }],
  }
  const on = (asOf: string) => {
    const { due, awaitingSupplement } = classifyDossier(dossier, { calendar, asOf })
    return [due, awaitingSupplement]
  }
  expect(on('2022-04-06')).toEqual(['2022-04-12', false])
  expect(on('2022-04-07')).toEqual([null, true])
  expect(on('2022-04-20')[1]).toBe(false)
})
