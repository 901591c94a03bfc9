export { checkCalendar } from './check-calendar'
export { type CalendarLayer, composeCalendar } from './compose-calendar'
export { type CalendarDayDescription, describeDay } from './describe-day'
export { type CalendarExtension, extendCalendar } from './extend-calendar'
export type { OfficeHours, OfficeHoursException, OfficeOpening, OfficeWeekdayHours, TimeOfDay } from './office-hours'
export { parseWorkingCalendar } from './parse-calendar'
export { type VietnamCalendarOptions, vietnamCivilService } from './vietnam'
export type {
  CalendarReference,
  DayOff,
  MakeUpDay,
  UnannouncedSpan,
  UnannouncedStatus,
  WorkingCalendar,
} from './working-calendar'
export {
  addWorkingDays,
  countWorkingDays,
  findWorkingDayFrom,
  findWorkingDayUpTo,
  isWorkingDay,
  listWorkingDays,
} from './working-days'
export {
  addHalfDays,
  addWorkingHours,
  countWorkingMinutes,
  findNextOpening,
  findPreviousOpening,
} from './working-hours'
