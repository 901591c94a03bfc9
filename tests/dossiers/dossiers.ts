import type { Dossier } from 'egov-kpi/dossiers'
import fc from 'fast-check'
import { civilDateOf, dayNumberOf } from '../../src/foundation/civil-date'

const first = dayNumberOf('2021-06-01')

/** Dossiers of two years, most of them plain, some with everything that can happen to one. */
export const dossier: fc.Arbitrary<Dossier> = fc
  .record({
    id: fc.nat(1e6),
    unit: fc.constantFrom('a', 'b', 'c'),
    channel: fc.constantFrom('online' as const, 'direct' as const, 'postal' as const),
    nonLocal: fc.option(fc.boolean(), { nil: undefined }),
    received: fc.nat(600),
    hour: fc.option(fc.constantFrom('06:30:00', '09:30:00', '12:00:00', '17:30:00', '22:00:00'), { nil: undefined }),
    takes: fc.option(fc.nat(60), { nil: undefined }),
    term: fc.oneof(
      fc.integer({ min: 0, max: 40 }).map(amount => ({ amount, measure: 'working-days' as const })),
      fc.integer({ min: 1, max: 40 }).map(amount => ({ amount, measure: 'calendar-days' as const })),
      fc.constantFrom(
        { amount: 1, measure: 'months' as const },
        { amount: 2, measure: 'weeks' as const },
        { measure: 'none' as const },
        undefined,
      ),
    ),
    due: fc.nat(60),
    wait: fc.option(
      fc.record({
        after: fc.nat(10),
        length: fc.option(fc.nat(20), { nil: undefined }),
        mode: fc.constantFrom('pause' as const, 'restart' as const),
      }),
      { nil: undefined, freq: 4 },
    ),
    ended: fc.option(
      fc.constantFrom('returned' as const, 'withdrawn' as const, 'rejected' as const, 'stopped' as const),
      { nil: undefined, freq: 4 },
    ),
    serviceLevel: fc.option(fc.constantFrom('full' as const, 'partial' as const, 'other' as const), { nil: undefined }),
    payment: fc.option(fc.constantFrom('online' as const, 'direct' as const, 'none' as const), { nil: undefined }),
    apology: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map(
    ({
      id,
      unit,
      channel,
      nonLocal,
      received,
      hour,
      takes,
      term,
      due,
      wait,
      ended,
      apology,
      serviceLevel,
      payment,
    }) => {
      const day = (offset: number): string => civilDateOf(first + received + offset)
      const at = (offset: number): string => (hour === undefined ? day(offset) : `${day(offset)}T${hour}+07:00`)
      const over = takes === undefined ? undefined : takes
      const waitEnds = wait?.length === undefined ? undefined : wait.after + wait.length
      const isWaitPossible = wait !== undefined && (over === undefined || (waitEnds ?? wait.after) <= over)
      return {
        id: `HS-${id}`,
        unit,
        channel,
        ...(nonLocal === undefined ? {} : { nonLocal }),
        ...(serviceLevel === undefined ? {} : { serviceLevel }),
        ...(payment === undefined ? {} : { payment }),
        receivedAt: at(0),
        ...(over === undefined
          ? {}
          : ended === undefined
            ? { resolvedAt: at(over) }
            : { ended: { how: ended, at: at(over) } }),
        ...(term === undefined ? { dueOn: day(due) } : { term }),
        ...(isWaitPossible
          ? {
              suspensions: [
                { mode: wait.mode, from: at(wait.after), ...(waitEnds === undefined ? {} : { to: at(waitEnds) }) },
              ],
            }
          : {}),
        ...(apology === undefined ? {} : { reappointments: [{ sentAt: at(1), newDate: day(90), apology }] }),
      }
    },
  )

/** Dossiers that were filed before they were received, or were not received at all. */
export const filed: fc.Arbitrary<Dossier> = fc
  .record({
    one: dossier,
    before: fc.nat(30),
    isReceived: fc.boolean(),
    within: fc.option(fc.nat(20), { nil: undefined }),
    ended: fc.option(fc.constantFrom('not-accepted' as const, 'withdrawn' as const), { nil: undefined }),
    endsAfter: fc.nat(30),
  })
  .map(({ one, before, isReceived, within, ended, endsAfter }) => {
    const received = dayNumberOf((one.receivedAt ?? '').slice(0, 10))
    const day = (offset: number): string => civilDateOf(received - before + offset)
    const acceptBy = within === undefined ? {} : { acceptBy: day(within) }
    if (isReceived) return { ...one, filedAt: day(0), ...acceptBy }
    const { id, unit, channel } = one
    const end = ended === undefined ? {} : { ended: { how: ended, at: day(endsAfter) } }
    return { id, unit, channel, filedAt: day(0), ...acceptBy, ...end }
  })

/** Lists of dossiers that either all say their level and payment, or none does: else some units lack counts of these. */
export const dossiers: fc.Arbitrary<readonly Dossier[]> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: dossier }, { weight: 1, arbitrary: filed }), { maxLength: 40 }),
    fc.boolean(),
  )
  .map(([list, isSaid]) =>
    list.map(({ serviceLevel = 'full', payment = 'none', ...one }): Dossier => {
      const timed = one.filedAt === undefined ? {} : { acceptBy: one.acceptBy ?? '2029-12-31' }
      return isSaid ? { ...one, ...timed, serviceLevel, payment } : { ...one, ...timed }
    }),
  )
/** Days of 2021 to 2023. */
export const asOf = fc.integer({ min: first, max: first + 800 }).map(civilDateOf)
