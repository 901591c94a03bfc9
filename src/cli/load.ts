import { readJson, readUnits, readWorkingCalendar } from '../exchange/index'
import type { Units } from '../organization/index'
import { vietnamCivilService, type WorkingCalendar } from '../working-time/index'
import type { Inputs } from './read-inputs'
import type { Settings } from './settings'

/** Reads the units that `--units` names. */
export function loadUnits(inputs: Inputs): Promise<Units | undefined> {
  return inputs.read('units', files => readUnits(files, inputs.options))
}

/** The working calendar: the library's own for Vietnam, or that of a file. */
export function loadCalendar(inputs: Inputs, settings: Settings): Promise<WorkingCalendar | undefined> {
  if (settings.text('calendar') === 'vietnam') return Promise.resolve(vietnamCivilService())
  return inputs.read('calendar', files => readWorkingCalendar(files, inputs.options))
}

/** Reads JSON files with their parser: one, or several with a list each. */
export function loadJson<T>(
  inputs: Inputs,
  name: Parameters<Inputs['read']>[0],
  parse: (json: unknown) => T,
): Promise<T | undefined> {
  return inputs.read(name, files => readJson(files, parse))
}
