import * as z from 'zod'
import {
  type GivenFile,
  type InputName,
  type Reading,
  type ReadOptions,
  readAssessments,
  readAssessmentTemplate,
  readJson,
  readObservations,
  readPlan,
  readScorecard,
  readUnits,
  readWorkingCalendar,
  recognize,
  streamDossiers,
} from '../exchange/index'
import { issuesThrownBy } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { parseStructure } from '../foundation/structure'
import { parseIndicators, Target } from '../indicators/index'
import type { Units } from '../organization/index'
import type { Scorecard } from '../scorecards/index'
import { checkTasks, type Plan } from '../tasks/index'
import { unitsSpeltAlike } from './units-spelt-alike'
import { cliIssue } from './wording'

/** The detected input of a file, or of several that belong together. */
export interface CheckedInput {
  readonly files: readonly string[]
  readonly input: InputName | null
  /** How many units, rows, criteria, tasks or days it has; null if it could not be read. */
  readonly items: number | null
  readonly findings: readonly Issue[]
}

interface Pile {
  readonly input: InputName
  readonly files: GivenFile[]
}

/** Inputs whose tables may be in separate CSV files. */
const inSeveral: readonly InputName[] = ['units', 'plan', 'calendar', 'scorecard']

/**
 * Detects what files contain and checks them. CSV files of one input belong together; assessments are checked against
 * the given scorecard, or the one among the files; plans against the units among the files.
 */
export async function checkFiles(
  files: readonly GivenFile[],
  given: GivenFile | undefined,
  options: ReadOptions,
): Promise<readonly CheckedInput[]> {
  const piles: Pile[] = []
  const unknown: CheckedInput[] = []
  const { partial: _, ...ofFiles } = options
  for (const file of files) {
    const { input, format, findings } = await recognize(file, { ...ofFiles, ...file.options })
    if (input === null) {
      unknown.push({ files: [file.name], input, items: null, findings })
      continue
    }
    const isPart = format === 'csv' && inSeveral.includes(input)
    const pile = isPart
      ? piles.find(one => one.input === input && one.files.every(({ name }) => isCsv(name)))
      : undefined
    if (pile === undefined) piles.push({ input, files: [file] })
    else pile.files.push(file)
  }
  const of = piles.find(({ input }) => input === 'scorecard')?.files ?? []
  const scorecard = (await readScorecard(given === undefined ? of : [given], options)).value
  const unitFiles = piles.find(({ input }) => input === 'units')?.files ?? []
  const units = unitFiles.length === 0 ? null : (await readUnits(unitFiles, options)).value
  const checked: CheckedInput[] = []
  for (const pile of piles) checked.push(await checkPile(pile, scorecard, units, options))
  return [...checked, ...unknown]
}

/** The findings about a plan, with all its events; group membership is checked only if there are units. */
function doubtsOf(plan: Plan, units: Units | null): readonly Issue[] {
  const dates = plan.tasks.flatMap(({ events = [] }) => events.map(({ date }) => date))
  const asOf = [plan.date, ...dates].toSorted().at(-1) as string
  return checkTasks(plan, { asOf, ...(units === null ? {} : { units }) })
}

function isCsv(name: string): boolean {
  return !/\.(xlsx|xlsm|xlsb|xls|ods|json)$/i.test(name)
}

async function checkPile(
  { input, files }: Pile,
  scorecard: Scorecard | null,
  units: Units | null,
  options: ReadOptions,
): Promise<CheckedInput> {
  const names = files.map(({ name }) => name)
  const [file] = files as [GivenFile]
  const result = <T>({ value, findings }: Reading<T>, count: (value: T) => number): CheckedInput => ({
    files: names,
    input,
    items: value === null ? null : count(value),
    findings,
  })
  const unchecked = (issue: Issue): CheckedInput => ({ files: names, input, items: null, findings: [issue] })
  const length = (list: readonly unknown[]): number => list.length
  switch (input) {
    case 'units':
      return result(await readUnits(files, options), ({ units }) => units.length)
    case 'scorecard':
      return result(await readScorecard(files, options), ({ criteria }) => criteriaIn(criteria))
    case 'plan': {
      const read = await readPlan(files, options)
      const doubts = read.value === null ? [] : doubtsOf(read.value, units)
      return result({ ...read, findings: [...read.findings, ...doubts] }, ({ tasks }) => tasks.length)
    }
    case 'calendar':
      return result(await readWorkingCalendar(files, options), ({ daysOff }) => daysOff.length)
    case 'observations':
      return result(await readObservations(file, options), length)
    case 'indicators':
      return result(await readJson(file, parseIndicators), length)
    case 'targets':
      return result(await readJson(file, json => parseStructure(z.array(Target), json)), length)
    case 'dossiers':
      return checkDossiers(file, options)
    case 'assessments':
    case 'form': {
      if (scorecard === null) {
        const parameters = { name: file.name, option: '--scorecard' }
        return unchecked(cliIssue('incomplete', [], { what: 'check', ...parameters }, { severity: 'warning' }))
      }
      const read = input === 'form' ? readAssessmentTemplate : readAssessments
      return result(await read(scorecard, file, options), length)
    }
  }
}

async function checkDossiers(file: GivenFile, options: ReadOptions): Promise<CheckedInput> {
  const { dossiers, findings } = await streamDossiers(file, options)
  let items: number | null = 0
  const units = new Set<string>()
  const issues = issuesThrownBy(() => {
    for (const { unit } of dossiers) {
      items = (items ?? 0) + 1
      units.add(unit)
    }
  }, [])
  if (issues.length > 0) items = null
  return { files: [file.name], input: 'dossiers', items, findings: [...findings(), ...unitsSpeltAlike(units)] }
}

function criteriaIn(nodes: Scorecard['criteria']): number {
  return nodes.reduce((sum, node) => sum + ('criteria' in node ? criteriaIn(node.criteria) : 1), 0)
}
