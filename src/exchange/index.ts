export { assessmentTemplate, type TemplateOptions } from './assessment-template'
export { type DatedObligation, obligationDays, workingCalendarDays } from './calendar-days'
export { type CalendarDay, type CalendarFileOptions, writeCalendarFile } from './calendar-file'
export type { ChunkedFile } from './chunked-file'
export type { Separator } from './csv-format'
export type { Encoding } from './decode-text'
export type { FileDescription, GivenFile, LimitOptions } from './file'
export type { DateOrder, DecimalMark, FileFormat, FileOptions } from './file-options'
export type { CheckedBy, Reading, ReadOptions } from './input'
export type { SchemaName } from './input-schemas'
export {
  assessmentSheets,
  calendarSheets,
  dossierSheets,
  observationSheets,
  planSheets,
  scorecardSheets,
  unitSheets,
} from './input-sheets'
export { type JsonSchema, jsonSchema, schemaNames } from './json-schemas'
export type { Choice, Column, ColumnKind, Headings, Layout } from './layout'
export { type LayoutName, layouts } from './layouts'
export type { FileLimits } from './limits'
export { readAssessmentTemplate } from './read-assessment-template'
export { readAssessments } from './read-assessments'
export { readWorkingCalendar } from './read-calendar'
export { type DossierStream, readDossiers, streamDossiers } from './read-dossiers'
export { readJson } from './read-json'
export { readObservations } from './read-observations'
export { type ReadPlanOptions, readPlan } from './read-plan'
export { readPlans } from './read-plans'
export { readScorecard } from './read-scorecard'
export { readTables } from './read-tables'
export { type ReadUnitsOptions, readUnits } from './read-units'
export { type InputName, type Recognized, recognize } from './recognize'
export { Sheet, type SheetColumn, type SheetColumnKind, type SheetNumberForm } from './sheet'
export type { Cell, Table, TableColumn, TableRow } from './table'
export { type WriteCsvOptions, writeCsv } from './write-csv'
export type { SheetOptions } from './write-records'
export { writeXlsx } from './write-xlsx'
