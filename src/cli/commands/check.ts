import { inputCalled } from '../../exchange/inputs/inputs'
import { throwIfAny } from '../../foundation/error'
import type { Bilingual } from '../../foundation/language'
import { type ReportBlock, type ReportRow, type ReportTable, reportFindings } from '../../report/index'
import { type CheckedInput, checkFiles } from '../check-files'
import type { Command, CommandRun, Outcome } from '../command'
import { readingOptions } from '../options'
import { inputsOf, ofFile } from '../read-inputs'
import { reportHead, words } from '../report-head'

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
  common: ['config', 'out', 'lang', 'help', 'version'],
  examples: [
    'egov-kpi check units.xlsx scorecard.json assessments.xlsx',
    'egov-kpi check form.xlsx --scorecard scorecard.json --out findings.xlsx',
  ],
  run: runCheck,
}

async function runCheck(run: CommandRun): Promise<Outcome> {
  const { settings } = run
  const inputs = inputsOf(run)
  const scorecard = settings.text('scorecard')
  const read = await inputs.files([...run.words, ...(scorecard === undefined ? [] : [scorecard])])
  throwIfAny(read.flatMap(one => ('issue' in one ? [one.issue] : [])))
  const files = read.flatMap(one => ('name' in one ? [one] : []))
  const given = scorecard === undefined ? undefined : files.pop()
  const checked = (await checkFiles(files, given, { ...inputs.options, limits: { bytes: largestFile } })).map(one => ({
    ...one,
    findings: one.findings.map(issue => ofFile(issue, named(one.files))),
  }))
  const doubts = inputs.findings()
  const blocks = checked.flatMap(({ files: names, findings }): readonly ReportBlock[] =>
    findings.length === 0 ? [] : [{ kind: 'heading', level: 2, text: names.join(', ') }, reportFindings(findings)],
  )
  return {
    data: checked,
    findings: [...doubts, ...checked.flatMap(({ findings }) => findings)],
    report: {
      ...reportHead(run, words.check),
      blocks: [table(checked), ...(doubts.length === 0 ? [] : [reportFindings(doubts)]), ...blocks],
    },
  }
}

function named(files: readonly string[]): readonly { readonly name: string }[] {
  return files.map(name => ({ name }))
}

function table(checked: readonly CheckedInput[]): ReportTable {
  return {
    kind: 'table',
    caption: { vi: 'Các tệp', en: 'Files' },
    columns: [
      { id: 'file', title: { vi: 'Tệp', en: 'File' }, kind: 'text' },
      { id: 'input', title: { vi: 'Loại số liệu', en: 'Content' }, kind: 'text' },
      { id: 'items', title: { vi: 'Số mục', en: 'Items' }, kind: 'number' },
      { id: 'errors', title: { vi: 'Lỗi', en: 'Errors' }, kind: 'number' },
      { id: 'warnings', title: { vi: 'Cần xem lại', en: 'Warnings' }, kind: 'number' },
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
