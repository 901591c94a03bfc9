import {
  type GivenFile,
  type InputName,
  type ReadOptions,
  readScorecard,
  readUnits,
  recognize,
  streamDossiers,
} from '../exchange/index'
import { inputCalled } from '../exchange/inputs/inputs'
import { readFiles } from '../exchange/inputs/read-input'
import { issuesThrownBy } from '../foundation/error'
import type { Issue } from '../foundation/issue'
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
    // Tables of one input may be in a CSV file each.
    const isPart = format === 'csv' && Object.keys(inputCalled(input).tables).length > 1
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
  { input: name, files }: Pile,
  scorecard: Scorecard | null,
  units: Units | null,
  options: ReadOptions,
): Promise<CheckedInput> {
  const [file] = files as [GivenFile]
  if (name === 'dossiers') return checkDossiers(file, options)
  const input = inputCalled(name)
  const result = (items: number | null, findings: readonly Issue[]): CheckedInput => ({
    files: files.map(one => one.name),
    input: name,
    items,
    findings,
  })
  const isScored = Object.hasOwn(input.options ?? {}, 'scorecard')
  if (isScored && scorecard === null) {
    const parameters = { name: file.name, option: '--scorecard' }
    return result(null, [cliIssue('incomplete', [], { what: 'check', ...parameters }, { severity: 'warning' })])
  }
  const given: object = isScored ? { scorecard } : {}
  const { value, findings } = await readFiles(input, files, options, given)
  const doubts = name === 'plan' && value !== null ? doubtsOf(value as Plan, units) : []
  return result(value === null ? null : input.count(value), [...findings, ...doubts])
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
