import { classifyDossier, type Dossier, tallyDossiers } from 'egov-kpi/dossiers'
import { vietnamCivilService } from 'egov-kpi/working-time'
import { expect, it } from 'vitest'
import { tallying } from '../../src/dossiers/tally-dossiers'
import { readTallyOptions } from '../../src/dossiers/tally-options'
import { civilDateOf, dayNumberOf } from '../../src/foundation/civil-date'
import { sheets } from '../support/counts'
import { withHours } from '../working-time/calendars'

const calendar = vietnamCivilService()
// A Thursday before the holiday of 30 April and 1 May 2022, which moved to Monday and Tuesday.
const first = dayNumberOf('2022-04-28')
const offsets = Array.from({ length: 14 }, (_, offset) => offset)
const day = (offset: number): string => civilDateOf(first + offset)

/** Dossiers of three weeks with every combination of days of receipt, due dates and results. */
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

it.each(offsets)(
  'the quick count agrees with judging step by step as of every day on which something is due, resolved or received (%i)',
  offset => {
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
  },
)

/** Moments of receipt and of the result, with office hours until 17:30 on Thursday 14 and Friday 15 April 2022. */
it.each([
  ['in the morning', '2022-04-14T08:00:00+07:00', '2022-04-15T08:00:00+07:00', 'on-time'],
  [
    'after closing time, which counts as the next day',
    '2022-04-14T18:00:00+07:00',
    '2022-04-18T08:00:00+07:00',
    'on-time',
  ],
  ['on a day without an hour', '2022-04-14', '2022-04-18', 'late'],
  ['in another zone, where it is a day later', '2022-04-15T00:30:00+08:00', '2022-04-18T08:00:00+07:00', 'on-time'],
  ['in another zone, in the morning', '2022-04-14T09:00:00+08:00', '2022-04-18T08:00:00+07:00', 'late'],
])('a tally counts a dossier received %s', (_, receivedAt, resolvedAt, expected) => {
  const term = { amount: 1, measure: 'working-days' } as const
  for (const channel of ['online', 'direct', 'postal'] as const) {
    const one = { id: 'x', unit: 'u', channel, receivedAt, resolvedAt, term }
    const plan = { calendar: withHours, asOf: '2022-04-30', period: '2022-04', by: 'unit' } as const
    const [counted] = sheets(tallyDossiers([one], plan).observations)
    const outcome = ['early', 'on-time', 'late'].filter(name => counted?.[name] === 1)
    expect([outcome, counted?.['online'], counted?.['offline']]).toEqual([
      [expected],
      channel === 'online' ? 1 : 0,
      channel === 'online' ? 0 : 1,
    ])
  }
})

it('a wait is not known before it begins', () => {
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
