export { type CalendarLayer, composeCalendar } from './compose-calendar'
export { defineWorkingCalendar } from './define-calendar'
export { calendarFindings, type DayDescription, describeDay } from './describe-day'
export { type CalendarExtension, extendCalendar } from './extend-calendar'
export { type HoursException, OfficeHours, Opening, TimeOfDay, type WeekdayHours } from './office-hours'
export { type VietnamCalendarOptions, vietnamCivilService } from './vietnam'
export {
  type AssumedSpan,
  type CalendarReference,
  DayOff,
  MakeUpDay,
  type WorkingCalendar,
} from './working-calendar'
export {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
  workingDayUpTo,
} from './working-days'
export {
  addHalfDays,
  addWorkingHours,
  countWorkingMinutes,
  nextOpening,
  openingsOn,
  previousOpening,
} from './working-hours'
