export { type DatedObligation, obligationDays, workingCalendarDays } from './calendar/calendar-days'
export { type CalendarDay, type CalendarFileOptions, writeCalendarFile } from './calendar/calendar-file'
export type { Separator } from './csv/csv-format'
export { type WriteCsvOptions, writeCsv } from './csv/write-csv'
export type { ChunkedFile } from './files/chunked-file'
export type { Encoding } from './files/decode-text'
export type { FileDescription, GivenFile, LimitOptions } from './files/file'
export type { DateOrder, DecimalMark, FileFormat, FileOptions } from './files/file-options'
export type { FileLimits } from './files/limits'
export { assessmentTemplate, type TemplateOptions } from './forms/assessment-template'
export { type ReadCountsOptions, readCounts } from './forms/read-counts'
export { assessmentSheets } from './inputs/assessments'
export { calendarSheets } from './inputs/calendar'
export { dossierSheets } from './inputs/dossiers'
export { type InputGiven, type InputName, type InputValue, type LayoutName, layouts } from './inputs/inputs'
export { observationSheets } from './inputs/observations'
export { type GivenPlan, planSheets } from './inputs/plan'
export { procedureSheets } from './inputs/procedures'
export { type DossierStream, readDossiers, streamDossiers } from './inputs/read-dossiers'
export { readJson } from './inputs/read-json'
export type { CheckedBy, Reading, ReadOptions } from './inputs/read-options'
export {
  type GivenFiles,
  type ReadInputOptions,
  type ReadPlanOptions,
  type ReadUnitsOptions,
  readAssessments,
  readInput,
  readObservations,
  readPlan,
  readPlans,
  readScorecard,
  readUnits,
  readWorkingCalendar,
} from './inputs/readers'
export { type Recognized, recognize } from './inputs/recognize'
export { scorecardSheets } from './inputs/scorecard'
export type { GivenTargets } from './inputs/targets'
export { type GivenGroups, unitSheets } from './inputs/units'
export { Sheet, type SheetColumn, type SheetColumnKind, type SheetNumberForm, type SheetScale } from './sheets/sheet'
export type { SheetOptions } from './sheets/write-records'
export type { Choice, Column, ColumnKind, Headings, Layout } from './tables/layout'
export { readTables } from './tables/read-tables'
export type { Cell, Table, TableColumn, TableRow } from './tables/table'
export { writeXlsx } from './workbooks/write-xlsx'
