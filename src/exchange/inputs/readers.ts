import { issuesThrownBy, throwIfAny } from '../../foundation/error'
import { oneOf } from '../../foundation/schema'
import { parseStructure } from '../../foundation/structure'
import type { Observation } from '../../observations/observation'
import type { Units } from '../../organization/unit'
import type { Assessment } from '../../scorecards/assessment'
import { parseScorecard } from '../../scorecards/define-scorecard'
import type { ScorecardIds } from '../../scorecards/known-ids'
import type { Scorecard } from '../../scorecards/scorecard'
import type { TaskPlan } from '../../tasks/plan'
import type { WorkingCalendar } from '../../working-time/working-calendar'
import { type GivenFile, parseFiles } from '../files/file'
import { formatOf } from '../files/formats'
import { assessmentInput, type GivenScorecard } from './assessments'
import { calendarInput } from './calendar'
import type { Input } from './input'
import { type InputGiven, type InputName, type InputValue, inputCalled, inputNames } from './inputs'
import { observationInput } from './observations'
import { type GivenPlan, planInput } from './plan'
import { readDossiers } from './read-dossiers'
import { readFiles } from './read-input'
import { type CheckedBy, type Reading, type ReadOptions, readOwnOptions } from './read-options'
import { scorecardInput } from './scorecard'
import { type GivenGroups, unitInput } from './units'

/** A file, or several that are read together. */
export type GivenFiles = GivenFile | readonly GivenFile[]

/** How agencies are read. */
export type ReadUnitsOptions = ReadOptions & GivenGroups

/** How a plan is read. */
export type ReadPlanOptions = ReadOptions & GivenPlan

/** How an input is read by its name: what else it takes is optional, but for the scorecard of assessments. */
export type ReadInputOptions<N extends InputName> = ReadOptions & CheckedBy<InputValue<N>> & InputGiven<N>

/**
 * Reads the input of a name, such as one that `recognize` has found.
 *
 * For programs that take files of any input. Where the input is known, its own reader says what its files may hold; for
 * more dossiers than memory holds, use `streamDossiers`.
 *
 * @param name - The name of the input.
 * @param files - The files; all are read and joined.
 * @param options - What the files do not say; `scorecard` for assessments and forms, `groups` for units, `plan`, `units` and
 * `reportedOn` for a plan, `indicators`, `scope` and `period` for a table of targets.
 * @returns The data, or null if something is wrong, with all findings.
 * @throws An `EgovKpiError` when no input has this name, or the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readInput, recognize } from 'egov-kpi/exchange'
 *
 * const data = 'Đơn vị;Chỉ tiêu;Kỳ;Giá trị;Trạng thái\nhue;online;2022-S1;65,47;chính thức\n'
 * const file = { name: 's1.csv', data, options: { decimalMark: 'comma' } } as const
 * const { input } = await recognize(file)
 * input // => 'observations'
 * const { value } = await readInput('observations', file)
 * value?.[0]?.value // => '65.47'
 * ```
 */
export function readInput<N extends InputName>(
  name: N,
  files: GivenFiles,
  ...[options]: object extends InputGiven<N> ? [options?: ReadInputOptions<N>] : [options: ReadInputOptions<N>]
): Promise<Reading<InputValue<N>>> {
  parseStructure(Name, name, ['name'])
  if (name === 'dossiers')
    return readDossiers(files, options) as Promise<Reading<unknown>> as Promise<Reading<InputValue<N>>>
  const input = inputCalled(name) as Input<InputValue<N>, InputGiven<N>>
  return readFiles(input, files, options ?? ({} as ReadInputOptions<N>))
}

const Name = oneOf(inputNames)

/**
 * Reads agencies and their groups from files: sheets or CSV files of units and of groups, JSON, or several of these.
 *
 * Headings are those of `layouts.units` and `layouts.groups`, in Vietnamese or English. Without a table of groups these
 * are given by `options.groups`.
 *
 * @param files - The files; all are read and joined.
 * @param options - What the files do not say; `partial` to import what is whole.
 * @returns The units, or null if something is wrong, with all findings.
 * @throws An `EgovKpiError` when the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readUnits } from 'egov-kpi/exchange'
 *
 * const units = { name: 'units.csv', data: 'Mã đơn vị;Tên đơn vị;Nhóm\nso-y-te;Sở Y tế;so\n' }
 * const groups = { name: 'groups.csv', data: 'Mã nhóm;Tên nhóm\nso;Sở, ban, ngành\n' }
 * const { value, files } = await readUnits([units, groups])
 * value?.units // => [{ id: 'so-y-te', name: 'Sở Y tế', group: 'so' }]
 * files[0]?.separator // => ';'
 * ```
 */
export function readUnits(files: GivenFiles, options: ReadUnitsOptions = {}): Promise<Reading<Units>> {
  return readFiles(unitInput, files, options)
}

/**
 * Reads observations from files: sheets or CSV files with one figure on each row, or JSON; all are joined.
 *
 * Headings are those of `layouts.observations`. An empty value stands for null, and needs the reason beside it.
 *
 * @param files - The files.
 * @param options - What they do not say: a decimal comma is declared by `decimalMark: 'comma'`, never guessed.
 * @returns The observations, or null if something is wrong, with all findings.
 * @throws An `EgovKpiError` when the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readObservations } from 'egov-kpi/exchange'
 *
 * const data = 'Đơn vị;Chỉ tiêu;Kỳ;Giá trị;Trạng thái\nhue;online;2022-S1;65,47;chính thức\n'
 * const { value } = await readObservations({ name: 's1.csv', data }, { decimalMark: 'comma' })
 * value?.[0]?.value // => '65.47'
 * ```
 */
export function readObservations(
  files: GivenFiles,
  options: ReadOptions & CheckedBy<readonly Observation[]> = {},
): Promise<Reading<readonly Observation[]>> {
  return readFiles(observationInput, files, options)
}

/**
 * Reads assessments from files: sheets or CSV files with a row for each value, or JSON; all are joined.
 *
 * Headings are those of `layouts.assessments`. What a value cell may hold follows from the rule of its criterion: a number,
 * "Có" or "Không", a level. A value made of parts (counts, answers of a survey, parts of a criterion) has a row for each,
 * named in the column "Phần"; what else is said of the assessment stands in one of them, or in all alike.
 *
 * @param scorecard - The scorecard that the rows belong to.
 * @param files - The files; forms that `assessmentTemplate` made may be among them.
 * @param options - What they do not say.
 * @returns The assessments, or null if something is wrong, with all findings.
 * @throws An `EgovKpiError` when the scorecard or the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readAssessments } from 'egov-kpi/exchange'
 *
 * const scorecard = {
 *   id: 'it',
 *   title: 'Ứng dụng CNTT',
 *   scale: 10,
 *   rounding: { leaf: 'exact', total: 'exact' },
 *   criteria: [{ id: 'plan', max: 10, rule: { kind: 'yes-no' } }],
 * } as const
 * const { value } = await readAssessments(scorecard, { name: 'a.csv', data: 'Đơn vị,Tiêu chí,Giá trị\nhue,plan,Có\n' })
 * value // => [{ unit: 'hue', criterion: 'plan', value: true }]
 * ```
 */
export async function readAssessments<const S extends Scorecard>(
  scorecard: S,
  files: GivenFiles,
  options: ReadOptions & CheckedBy<readonly Assessment<ScorecardIds<S>>[]> = {},
): Promise<Reading<readonly Assessment<ScorecardIds<S>>[]>> {
  throwIfAny(issuesThrownBy(() => parseScorecard(scorecard), ['scorecard']))
  const input = assessmentInput as unknown as Input<readonly Assessment<ScorecardIds<S>>[], GivenScorecard>
  return readFiles(input, files, options, { scorecard })
}

/**
 * Reads a scorecard from a file: JSON, or a workbook with a table of itself and one of its criteria.
 *
 * JSON is its own form. In a workbook (headings of `layouts.scorecard` and `layouts.criteria`) each heading stands above
 * what belongs to it, which names it; rules stand as JSON.
 *
 * @param files - The JSON file, the workbook, or the CSV files.
 * @param options - What the files do not say.
 * @returns The scorecard, or null if something is wrong, with all findings.
 * @throws An `EgovKpiError` when the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readScorecard } from 'egov-kpi/exchange'
 *
 * const { value, findings } = await readScorecard({ name: 'scorecard.json', data: '{"id": "it", "scale": 10}' })
 * value // => null
 * findings.map(({ code }) => code) // => ['missing', 'missing', 'missing']
 * ```
 */
export function readScorecard(files: GivenFiles, options: ReadOptions = {}): Promise<Reading<Scorecard>> {
  return readFiles(scorecardInput, files, options)
}

/**
 * Reads a working calendar from files: tables of itself and of its days, as sheets or CSV files, or JSON.
 *
 * Headings are those of `layouts.calendar`, `layouts.daysOff`, `layouts.makeUpDays` and `layouts.unconfirmedDays`.
 *
 * @param files - The workbook, the JSON file, or the CSV files.
 * @param options - What the files do not say.
 * @returns The calendar, or null if something is wrong, with all findings.
 * @throws An `EgovKpiError` when the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { vietnamCivilService } from 'egov-kpi'
 * import { readWorkingCalendar } from 'egov-kpi/exchange'
 *
 * const calendar = vietnamCivilService()
 * const { value } = await readWorkingCalendar({ name: 'calendar.json', data: JSON.stringify(calendar) })
 * value?.daysOff.length === calendar.daysOff.length // => true
 * ```
 */
export function readWorkingCalendar(files: GivenFiles, options: ReadOptions = {}): Promise<Reading<WorkingCalendar>> {
  return readFiles(calendarInput, files, options)
}

/**
 * Reads a plan from files: tables of its tasks, of itself, of stages and of events, as sheets or CSV files, or JSON.
 *
 * Headings are those of `layouts.tasks`, `layouts.plan`, `layouts.stages` and `layouts.events`. A task with one deadline
 * has it in its own row; one with several stages has them in their table, in order. Deadlines stand as the paper writes
 * them; agencies as ids, separated by `;`.
 *
 * @param files - The workbook, the JSON file, or the CSV files.
 * @param options - What the files do not say; `plan` where they have no table of the plan itself, `units` where they print names
 * of agencies, `reportedOn` where they report progress.
 * @returns The plan with its deadlines read, or null if something is wrong, with all findings.
 * @throws An `EgovKpiError` when the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readPlan } from 'egov-kpi/exchange'
 *
 * const data = 'Mã nhiệm vụ;Nhiệm vụ;Chủ trì;Thời hạn\ne;Thí điểm thẻ du lịch;so-du-lich;Trước 15/4/2022\n'
 * const plan = { id: 'plan-76', date: '2022-04-13', document: { number: '76/KH-UBND' } }
 * const { value } = await readPlan({ name: 'tasks.csv', data }, { plan })
 * value?.tasks[0]?.lead // => [{ unit: 'so-du-lich' }]
 * ```
 */
export function readPlan(
  files: GivenFiles,
  options: ReadPlanOptions & CheckedBy<TaskPlan> = {},
): Promise<Reading<TaskPlan>> {
  return readFiles(planInput, files, options)
}

/**
 * Reads several plans from files: each workbook and each JSON file is a plan, and CSV files together are one.
 *
 * For `summarizeTasks`, which takes a list of plans. One plan from several files is for {@link readPlan}.
 *
 * @param files - The files.
 * @param options - What the files do not say, as of {@link readPlan}; `check` gets one plan after the other.
 * @returns The plans in the order of their files, or null if something is wrong with one, with all findings.
 * @throws An `EgovKpiError` when the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readPlans } from 'egov-kpi/exchange'
 *
 * const plan = (id: string, number: string) => ({
 *   name: `${id}.json`,
 *   data: JSON.stringify({ id, date: '2022-04-13', document: { number }, tasks: [{ id: 'a', title: 'A' }] }),
 * })
 * const { value } = await readPlans([plan('plan-76', '76/KH-UBND'), plan('plan-117', '117/KH-STTTT')])
 * value?.map(({ id }) => id) // => ['plan-76', 'plan-117']
 * ```
 */
export async function readPlans(
  files: readonly GivenFile[],
  options: ReadPlanOptions & CheckedBy<TaskPlan> = {},
): Promise<Reading<readonly TaskPlan[]>> {
  readOwnOptions(options, planInput.options ?? {})
  const tables: GivenFile[] = []
  const groups: GivenFile[][] = []
  for (const file of parseFiles(files)) {
    if ((file.options?.format ?? options.format ?? formatOf(file.data)) !== 'csv') groups.push([file])
    else if (tables.push(file) === 1) groups.push(tables)
  }
  const readings: Reading<TaskPlan>[] = []
  for (const group of groups) readings.push(await readPlan(group, options))
  const plans = readings.flatMap(({ value }) => value ?? [])
  return {
    value: plans.length < readings.length || plans.length === 0 ? null : plans,
    findings: readings.flatMap(({ findings }) => findings),
    files: readings.flatMap(reading => reading.files),
  }
}
