import type { CivilDate } from '../foundation/civil-date'
import type { Bilingual } from '../foundation/language'
import type { SourceReference } from '../foundation/source'
import type { DayOff } from './working-calendar'

/** Why a weekday is off: the holidays of Vietnam's labour law, Vietnam Culture Day, and a swap. */
export type HolidayName =
  | 'newYear'
  | 'tet'
  | 'hungKings'
  | 'reunificationAndLabour'
  | 'nationalDay'
  | 'swap'
  | 'cultureDay'

/** The names of the holidays. */
export const holidayNames: Readonly<Record<HolidayName, Bilingual>> = {
  newYear: { vi: 'Tết Dương lịch', en: 'New Year’s Day' },
  tet: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' },
  hungKings: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Commemoration Day' },
  reunificationAndLabour: {
    vi: 'Ngày Chiến thắng 30/4 và Quốc tế Lao động 1/5',
    en: 'Reunification Day and Labour Day',
  },
  nationalDay: { vi: 'Quốc khánh', en: 'National Day' },
  swap: { vi: 'Hoán đổi ngày làm việc', en: 'Swapped working day' },
  cultureDay: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' },
}

/**
 * The days off on weekdays (month and day) of Vietnam's civil servants by year, without the swapped ones.
 *
 * Two independent compilations agree on all of them; 24/11/2026 follows a resolution of the National Assembly.
 */
export const holidays: Readonly<Record<number, Readonly<Partial<Record<HolidayName, readonly string[]>>>>> = {
  2018: {
    newYear: ['01-01'],
    tet: ['02-14', '02-15', '02-16', '02-19', '02-20'],
    hungKings: ['04-25'],
    reunificationAndLabour: ['04-30', '05-01'],
    nationalDay: ['09-03'],
  },
  2019: {
    newYear: ['01-01'],
    tet: ['02-04', '02-05', '02-06', '02-07', '02-08'],
    hungKings: ['04-15'],
    reunificationAndLabour: ['04-30', '05-01'],
    nationalDay: ['09-02'],
  },
  2020: {
    newYear: ['01-01'],
    tet: ['01-23', '01-24', '01-27', '01-28', '01-29'],
    hungKings: ['04-02'],
    reunificationAndLabour: ['04-30', '05-01'],
    nationalDay: ['09-02'],
  },
  2021: {
    newYear: ['01-01'],
    tet: ['02-10', '02-11', '02-12', '02-15', '02-16'],
    hungKings: ['04-21'],
    reunificationAndLabour: ['04-30', '05-03'],
    nationalDay: ['09-02', '09-03'],
  },
  2022: {
    newYear: ['01-03'],
    tet: ['01-31', '02-01', '02-02', '02-03', '02-04'],
    hungKings: ['04-11'],
    reunificationAndLabour: ['05-02', '05-03'],
    nationalDay: ['09-01', '09-02'],
  },
  2023: {
    newYear: ['01-02'],
    tet: ['01-20', '01-23', '01-24', '01-25', '01-26'],
    reunificationAndLabour: ['05-01', '05-03'],
    hungKings: ['05-02'],
    nationalDay: ['09-01', '09-04'],
  },
  2024: {
    newYear: ['01-01'],
    tet: ['02-08', '02-09', '02-12', '02-13', '02-14'],
    hungKings: ['04-18'],
    reunificationAndLabour: ['04-30', '05-01'],
    nationalDay: ['09-02', '09-03'],
  },
  2025: {
    newYear: ['01-01'],
    tet: ['01-27', '01-28', '01-29', '01-30', '01-31'],
    hungKings: ['04-07'],
    reunificationAndLabour: ['04-30', '05-01'],
    nationalDay: ['09-01', '09-02'],
  },
  2026: {
    newYear: ['01-01'],
    tet: ['02-16', '02-17', '02-18', '02-19', '02-20'],
    hungKings: ['04-27'],
    reunificationAndLabour: ['04-30', '05-01'],
    nationalDay: ['09-01', '09-02'],
    cultureDay: ['11-24'],
  },
}

/** The days off by swap, each with the Saturday that is worked instead. */
export const swaps: readonly (readonly [off: CivilDate, worked: CivilDate])[] = [
  ['2018-12-31', '2019-01-05'],
  ['2019-04-29', '2019-05-04'],
  ['2024-04-29', '2024-05-04'],
  ['2025-05-02', '2025-04-26'],
  ['2026-01-02', '2026-01-10'],
  ['2026-08-31', '2026-08-22'],
]

const pressNotice = (year: number): SourceReference => ({
  title: {
    vi: `Lịch nghỉ lễ, Tết năm ${year} đã công bố (theo báo chí)`,
    en: `Announced schedule of days off ${year} (press)`,
  },
})

/** The source of a year's days off. */
export function holidaySource(year: number, date: CivilDate): SourceReference {
  if (date === '2022-01-03') {
    return {
      title: { vi: 'Quy định nghỉ bù khi ngày lễ trùng ngày nghỉ hằng tuần', en: 'The rule of the substitute day' },
    }
  }
  if (date === '2026-11-24') {
    return {
      title: {
        vi: 'Nghị quyết số 28/2026/QH16, có hiệu lực từ ngày 01/7/2026',
        en: 'Resolution 28/2026/QH16, in force since 1/7/2026',
      },
    }
  }
  switch (year) {
    case 2018:
      return { title: { vi: 'Thông báo số 573/TB-VPCP ngày 14/12/2017', en: 'Notice 573/TB-VPCP of 14/12/2017' } }
    case 2024:
      return { title: { vi: 'Thông báo số 1570/TB-BLĐTBXH', en: 'Notice 1570/TB-BLDTBXH' } }
    case 2025:
      return {
        title: { vi: 'Công văn số 8726/VPCP-KGVX ngày 26/11/2024', en: 'Dispatch 8726/VPCP-KGVX of 26/11/2024' },
      }
    case 2026:
      return { title: { vi: 'Lịch nghỉ lễ, Tết năm 2026 đã công bố', en: 'Announced schedule of days off 2026' } }
    default:
      return pressNotice(year)
  }
}

/** The source of a swap: its own dispatch, or the schedule of its year. */
export function swapSource(off: CivilDate): SourceReference {
  switch (off) {
    case '2018-12-31':
      return { title: { vi: 'Công văn số 6519/VPCP-KGVX (2018)', en: 'Dispatch 6519/VPCP-KGVX (2018)' } }
    case '2024-04-29':
      return {
        title: { vi: 'Công văn số 2450/VPCP-KGVX ngày 12/4/2024', en: 'Dispatch 2450/VPCP-KGVX of 12/4/2024' },
      }
    case '2026-01-02':
      return {
        title: { vi: 'Công văn số 12729/VPCP-KGVX ngày 25/12/2025', en: 'Dispatch 12729/VPCP-KGVX of 25/12/2025' },
      }
    default:
      return holidaySource(Number(off.slice(0, 4)), off)
  }
}

/** A swap that was proposed but, as far as is known, not decided. */
export const proposedSwap: DayOff & { readonly workedOn: CivilDate } = {
  date: '2026-11-23',
  reason: holidayNames.swap,
  source: {
    title: {
      vi: 'Đề xuất ngày 06/9/2026 về hoán đổi ngày làm việc',
      en: 'Proposal of 6/9/2026 to swap a working day',
    },
    place: 'proposed; an approval was not found',
    assumed: true,
  },
  workedOn: '2026-11-28',
}
