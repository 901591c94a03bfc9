import {
  type CheckedBy,
  type GivenFile,
  type Reading,
  type ReadOptions,
  readAssessments,
  readAssessmentTemplate,
  readJson,
  readUnits,
  readWorkingCalendar,
  recognize,
} from '../exchange/index'
import type { Units } from '../organization/index'
import type { Assessment, Scorecard } from '../scorecards/index'
import { vietnamCivilService, type WorkingCalendar } from '../working-time/index'
import type { Inputs } from './read-inputs'
import type { Settings } from './settings'

/** Reads the units that `--units` names. */
export function loadUnits(inputs: Inputs): Promise<Units | undefined> {
  return inputs.read('units', files => readUnits(files, inputs.options))
}

/** The working calendar: the library's own of Vietnam, or that of a file. */
export function loadCalendar(inputs: Inputs, settings: Settings): Promise<WorkingCalendar | undefined> {
  if (settings.text('calendar') === 'vietnam') return Promise.resolve(vietnamCivilService())
  return inputs.read('calendar', files => readWorkingCalendar(files, inputs.options))
}

/** Reads a JSON file with what checks it. */
export function loadJson<T>(
  inputs: Inputs,
  name: Parameters<Inputs['read']>[0],
  parse: (json: unknown) => T,
): Promise<T | undefined> {
  return inputs.read(name, ([file]) => readJson(file as GivenFile, parse))
}

type Rows = readonly Assessment<Scorecard>[]

/** Reads assessments from tables, and from forms that were made by `template` and filled in. */
export async function readAnyAssessments(
  scorecard: Scorecard,
  files: readonly GivenFile[],
  options: ReadOptions & CheckedBy<Rows>,
): Promise<Reading<Rows>> {
  const forms: GivenFile[] = []
  const readings: Reading<Rows>[] = []
  for (const file of files) {
    if ((await recognize(file)).input === 'form') forms.push(file)
    else readings.push(await readAssessments(scorecard, file, options))
  }
  for (const form of forms) readings.push(await readAssessmentTemplate(scorecard, form, options))
  return {
    value: readings.some(({ value }) => value === null) ? null : readings.flatMap(({ value }) => value ?? []),
    findings: readings.flatMap(({ findings }) => findings),
    files: readings.flatMap(one => one.files),
  }
}
