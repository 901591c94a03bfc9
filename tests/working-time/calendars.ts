import { vietnamTime } from 'egov-kpi/foundation'
import { type OfficeHours, vietnamCivilService, type WorkingCalendar } from 'egov-kpi/working-time'

/** Office hours of eight hours a day: four in the morning, four in the afternoon. */
export const officeHours: OfficeHours = {
  hoursPerDay: 8,
  weekly: [
    {
      weekdays: [1, 2, 3, 4, 5],
      openings: [
        { from: '07:30', to: '11:30' },
        { from: '13:30', to: '17:30' },
      ],
    },
  ],
}

export const withHours: WorkingCalendar = vietnamCivilService({ officeHours })

/** Two weeks of March 2026, from Monday 2 to Sunday 15, without holidays. */
export const plain: WorkingCalendar = {
  id: 'plain',
  title: 'Two weeks',
  asKnownOn: '2026-01-01',
  zone: vietnamTime,
  from: '2026-03-02',
  to: '2026-03-15',
  workingWeek: [1, 2, 3, 4, 5],
  daysOff: [],
  workingDays: [],
}

export const dayOff = (date: string, workedOn?: string) => ({
  date,
  reason: 'closed',
  source: { title: 'a notice' },
  ...(workedOn === undefined ? {} : { workedOn }),
})

export const makeUp = (date: string, insteadOf?: string) => ({
  date,
  reason: 'made up',
  source: { title: 'a notice' },
  ...(insteadOf === undefined ? {} : { insteadOf }),
})

/** An office in Berlin that never closes, from 2022 on, with the given changes of its clocks. */
export const alwaysOpen = (changes: readonly [string, string, string], to = '2022-12-31'): WorkingCalendar => {
  const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
  const [winter, summer] = ['+01:00', '+02:00']
  return {
    ...plain,
    id: 'always-open',
    from: '2022-01-01',
    to,
    zone: {
      name: 'Europe/Berlin',
      offsets: [
        { from: changes[0], offset: winter },
        { from: changes[1], offset: summer },
        { from: changes[2], offset: winter },
      ],
    },
    workingWeek: weekdays,
    officeHours: { hoursPerDay: 24, weekly: [{ weekdays, openings: [{ from: '00:00', to: '24:00' }] }] },
  }
}
export const changesByDay = ['2021-10-31', '2022-03-27', '2022-10-30'] as const
export const changesByMinute = [
  '2021-10-31T03:00:00+02:00',
  '2022-03-27T02:00:00+01:00',
  '2022-10-30T03:00:00+02:00',
] as const
