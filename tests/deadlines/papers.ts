import type { DeadlineOptions } from 'egov-kpi/deadlines'

/** What each of the five papers says about its own date: 000 gives no day, 002 and 004 give no date at all. */
export const papers: Readonly<Record<'000' | '001' | '002' | '003' | '004', DeadlineOptions>> = {
  '000': { year: 2022 },
  '001': { writtenOn: '2022-04-13' },
  '002': { year: 2022 },
  '003': { writtenOn: '2019-01-31' },
  '004': { year: 2022 },
}
