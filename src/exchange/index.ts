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
export { readAssessmentTemplate } from './forms/read-assessment-template'
export type { CheckedBy, Reading, ReadOptions } from './inputs/input'
export {
  assessmentSheets,
  calendarSheets,
  dossierSheets,
  observationSheets,
  planSheets,
  scorecardSheets,
  unitSheets,
} from './inputs/input-sheets'
export { type LayoutName, layouts } from './inputs/layouts'
export { readAssessments } from './inputs/read-assessments'
export { readWorkingCalendar } from './inputs/read-calendar'
export { type DossierStream, readDossiers, streamDossiers } from './inputs/read-dossiers'
export { readJson } from './inputs/read-json'
export { readObservations } from './inputs/read-observations'
export { type ReadPlanOptions, readPlan } from './inputs/read-plan'
export { readPlans } from './inputs/read-plans'
export { readScorecard } from './inputs/read-scorecard'
export { type ReadUnitsOptions, readUnits } from './inputs/read-units'
export { type InputName, type Recognized, recognize } from './inputs/recognize'
export type { SchemaName } from './schemas/input-schemas'
export { type JsonSchema, jsonSchema, schemaNames } from './schemas/json-schemas'
export { Sheet, type SheetColumn, type SheetColumnKind, type SheetNumberForm } from './sheets/sheet'
export type { SheetOptions } from './sheets/write-records'
export type { Choice, Column, ColumnKind, Headings, Layout } from './tables/layout'
export { readTables } from './tables/read-tables'
export type { Cell, Table, TableColumn, TableRow } from './tables/table'
export { writeXlsx } from './workbooks/write-xlsx'
