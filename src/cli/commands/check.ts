import {
  type GivenFile,
  type InputName,
  type ReadOptions,
  readScorecard,
  readUnits,
  recognize,
  streamDossiers,
} from '../../exchange/index'
import { inputCalled } from '../../exchange/inputs/inputs'
import { readFiles } from '../../exchange/inputs/read-input'
import { issuesThrownBy, throwIfAny } from '../../foundation/error'
import type { Issue } from '../../foundation/issue'
import { type Bilingual, inBothLanguages } from '../../foundation/language'
import type { Units } from '../../organization/index'
import {
  type ReportBlock,
  type ReportRow,
  type ReportSummary,
  type ReportTable,
  reportFindings,
} from '../../report/index'
import { findingFigures } from '../../report/report-findings'
import type { Scorecard } from '../../scorecards/index'
import { checkTasks, type TaskPlan } from '../../tasks/index'
import type { Command, CommandRun, Outcome } from '../command'
import { readingOptions } from '../options'
import { ofFile } from '../read-inputs'
import { reportHead, words } from '../report-head'
import { unitsSpeltAlike } from '../units-spelt-alike'
import { cliIssue } from '../wording'

/** A file that is checked is in memory already: rows of dossiers are not kept, and cells and characters bound the rest. */
const largestFile = 256_000_000

const unknown: Bilingual = { vi: 'không nhận ra', en: 'not recognised' }
const notRead: Bilingual = { vi: 'không đọc được', en: 'not read' }

/** Reports what files contain and what is wrong with them. */
export const checkCommand: Command = {
  name: 'check',
  summary: {
    vi: 'cho biết tệp là loại số liệu nào và có lỗi gì',
    en: 'report what files contain and what is wrong with them',
  },
  words: { value: 'FILE', what: { vi: 'tệp cần kiểm tra', en: 'the file to check' }, isRepeated: true },
  needs: [],
  takes: ['scorecard', ...readingOptions],
  examples: [
    'egov-kpi check units.xlsx scorecard.json assessments.xlsx',
    'egov-kpi check form.xlsx --scorecard scorecard.json --out findings.xlsx',
  ],
  run: runCheck,
}

/** The detected input of a file, or of several that belong together. */
interface CheckedInput {
  readonly files: readonly string[]
  readonly input: InputName | null
  /** How many units, rows, criteria, tasks or days it has; null if it could not be read. */
  readonly items: number | null
  readonly findings: readonly Issue[]
}

interface Pile {
  readonly input: InputName
  /** Whether further CSV files may have the other tables of the input. */
  readonly isPart: boolean
  readonly files: GivenFile[]
}

async function runCheck(run: CommandRun): Promise<Outcome> {
  const { settings, inputs } = run
  const { files, faults } = await inputs.filesAt([...run.words, ...settings.texts('scorecard')])
  throwIfAny(faults)
  const scorecard = settings.isSet('scorecard') ? files.pop() : undefined
  const checked = await checkFiles(files, scorecard, { ...inputs.options, limits: { bytes: largestFile } })
  const doubts = inputs.findings()
  const found = [...doubts, ...checked.flatMap(({ findings }) => findings)]
  const heading: ReportBlock = { kind: 'heading', level: 2, text: words.findings }
  return {
    data: checked,
    findings: found,
    report: {
      ...reportHead(run, words.check),
      blocks: [summary(checked), table(checked), ...(found.length === 0 ? [] : [heading, ...reportFindings(found)])],
    },
  }
}

/** How many errors and warnings are in how many of the files. */
function summary(checked: readonly CheckedInput[]): ReportSummary {
  const findings = checked.flatMap(one => one.findings)
  const count = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length
  const [errors, warnings] = [count('error'), count('warning')]
  const all = checked.flatMap(({ files }) => files).length
  // Of files that belong together, those that a finding names.
  const faulty = new Set(
    checked.flatMap(({ files, findings: own }) =>
      own.flatMap(({ severity, place }) => (severity === 'info' ? [] : [place?.file ?? files[0]])),
    ),
  ).size
  const sentence =
    faulty === 0
      ? { vi: `${all} tệp không có lỗi hay cảnh báo.`, en: `No errors or warnings in ${all} ${plural(all, 'file')}.` }
      : inBothLanguages(language => {
          const counts = [
            ...(errors === 0 ? [] : [{ vi: `${errors} lỗi`, en: `${errors} ${plural(errors, 'error')}` }]),
            ...(warnings === 0
              ? []
              : [{ vi: `${warnings} cảnh báo`, en: `${warnings} ${plural(warnings, 'warning')}` }]),
          ].map(count => count[language])
          const list = counts.join({ vi: ' và ', en: ' and ' }[language])
          const next = (errors === 0 ? reviewWarnings : correctErrors)[language]
          return {
            vi: `${faulty} trên ${all} tệp có ${list}. ${next}`,
            en: `${faulty} of ${all} ${plural(all, 'file')} ${faulty === 1 ? 'has' : 'have'} ${list}. ${next}`,
          }[language]
        })
  return { kind: 'summary', sentence, figures: findingFigures(findings) }
}

const correctErrors: Bilingual = {
  vi: 'Hãy sửa lỗi ngay trong tệp rồi kiểm tra lại.',
  en: 'Correct the errors in the files, then check again.',
}
const reviewWarnings: Bilingual = {
  vi: 'Hãy xem lại các cảnh báo trước khi dùng số liệu.',
  en: 'Review the warnings before you use the data.',
}

function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`
}

function table(checked: readonly CheckedInput[]): ReportTable {
  return {
    kind: 'table',
    title: { vi: 'Các tệp', en: 'Files' },
    columns: [
      { id: 'file', title: { vi: 'Tệp', en: 'File' }, kind: 'text' },
      { id: 'input', title: { vi: 'Loại số liệu', en: 'Content' }, kind: 'text' },
      { id: 'items', title: { vi: 'Số mục', en: 'Items' }, kind: 'number' },
      { id: 'errors', title: { vi: 'Lỗi', en: 'Errors' }, kind: 'number' },
      { id: 'warnings', title: { vi: 'Cảnh báo', en: 'Warnings' }, kind: 'number' },
    ],
    sections: [{ rows: checked.map(rowOf) }],
  }
}

function rowOf({ files, input, items, findings }: CheckedInput): ReportRow {
  const count = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length
  return {
    cells: [
      { kind: 'text', text: files.join(', ') },
      { kind: 'text', text: input === null ? unknown : inputCalled(input).title },
      items === null ? { kind: 'absent', reason: notRead } : { kind: 'number', value: items },
      { kind: 'number', value: count('error') },
      { kind: 'number', value: count('warning') },
    ],
  }
}

/**
 * Detects what files contain and checks them. CSV files of one input belong together; assessments are checked against
 * the given scorecard, or the one among the files; plans against the units among the files.
 */
async function checkFiles(
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
      unknown.push(result([file], null, null, findings))
      continue
    }
    // Tables of one input may be in a CSV file each.
    const isPart = format === 'csv' && Object.keys(inputCalled(input).tables).length > 1
    const pile = isPart ? piles.find(one => one.input === input && one.isPart) : undefined
    if (pile === undefined) piles.push({ input, isPart, files: [file] })
    else pile.files.push(file)
  }
  const filesOf = (name: InputName): readonly GivenFile[] => piles.find(({ input }) => input === name)?.files ?? []
  const scorecard = (await readScorecard(given === undefined ? filesOf('scorecard') : [given], options)).value
  const units = filesOf('units').length === 0 ? null : (await readUnits(filesOf('units'), options)).value
  const checked: CheckedInput[] = []
  for (const pile of piles) checked.push(await checkPile(pile, scorecard, units, options))
  return [...checked, ...unknown]
}

function result(
  files: readonly GivenFile[],
  input: InputName | null,
  items: number | null,
  findings: readonly Issue[],
): CheckedInput {
  return { files: files.map(({ name }) => name), input, items, findings: findings.map(issue => ofFile(issue, files)) }
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
  const isScored = Object.hasOwn(input.options ?? {}, 'scorecard')
  if (isScored && scorecard === null) {
    const parameters = { name: file.name, option: '--scorecard' }
    const issue = cliIssue('incomplete', [], { what: 'check', ...parameters }, { severity: 'warning' })
    return result(files, name, null, [issue])
  }
  const given: object = isScored ? { scorecard } : {}
  const { value, findings } = await readFiles(input, files, options, given)
  if (value === null) return result(files, name, null, findings)
  const doubts = name === 'plan' ? planFindings(value as TaskPlan, units) : []
  return result(files, name, input.count(value), [...findings, ...doubts])
}

/** The findings about a plan, with all its events; group membership is checked only if there are units. */
function planFindings(plan: TaskPlan, units: Units | null): readonly Issue[] {
  const dates = plan.tasks.flatMap(({ events = [] }) => events.map(({ date }) => date))
  const asOf = [plan.date, ...dates].toSorted().at(-1) as string
  return checkTasks(plan, { asOf, ...(units === null ? {} : { units }) })
}

async function checkDossiers(file: GivenFile, options: ReadOptions): Promise<CheckedInput> {
  const { dossiers, findings } = await streamDossiers(file, options)
  const units = new Set<string>()
  let items = 0
  const issues = issuesThrownBy(() => {
    for (const { unit } of dossiers) {
      items += 1
      units.add(unit)
    }
  }, [])
  return result([file], 'dossiers', issues.length > 0 ? null : items, [...findings(), ...unitsSpeltAlike(units)])
}
