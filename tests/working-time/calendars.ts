import { vietnamTime } from 'egov-kpi/foundation'
import { type OfficeHours, vietnamCivilService, type WorkingCalendar } from 'egov-kpi/working-time'

/** Office hours as in one system: seven and a half hours and the half hour of midday make eight. */
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
