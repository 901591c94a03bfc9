import { extname } from 'node:path'
import { writeXlsx } from '../exchange/index'
import type { Issue } from '../foundation/issue'
import type { Language } from '../foundation/language'
import { printable } from '../foundation/printable'
import { type Report, renderCsv, renderHtml, renderMarkdown, renderSheets, renderText } from '../report/index'
import type { Outcome } from './command'
import { writing } from './file-faults'
import type { CommandIo, FileToWrite, StagedFile } from './io'
import { defined } from './settings'
import { cliIssue, shortPath } from './wording'

/** The extensions that can be written. */
export const extensions: readonly string[] = ['.html', '.md', '.csv', '.xlsx', '.json']

/** The faults of the files to be written, reported before anything is computed. */
export async function outputIssues(
  io: CommandIo,
  paths: readonly string[],
  known: readonly string[],
  read: readonly string[],
): Promise<readonly Issue[]> {
  if (paths.length === 0) return []
  const issues = paths
    .filter(path => !known.includes(extensionOf(path)))
    .map(path => cliIssue('unknown', [], { what: 'extension', name: path, known }))
  // One file may have several names: `a.csv`, `./a.csv` and a link to it are the same.
  const places = new Set(await Promise.all(read.map(io.placeOf)))
  for (const path of paths) {
    const place = await io.placeOf(path)
    if (places.has(place)) issues.push(cliIssue('duplicate', [], { what: 'file', name: path }))
    places.add(place)
  }
  return issues
}

function extensionOf(path: string): string {
  return extname(path).toLowerCase()
}

/** Writes an outcome to files, in the format of each extension. */
export async function writeOutcome(
  io: CommandIo,
  outcome: Outcome,
  paths: readonly string[],
  language: Language,
): Promise<readonly string[]> {
  const made: FileToWrite[] = []
  for (const path of paths) made.push({ path, data: await contentOf(extensionOf(path), outcome, language) })
  return writeFiles(io, made, language)
}

/**
 * Writes files. All are written beside their targets before the first is moved, so that none is written if one cannot
 * be. If the system refuses one even then, the files already written are reported.
 */
export async function writeFiles(
  io: CommandIo,
  files: readonly FileToWrite[],
  language: Language,
): Promise<readonly string[]> {
  const staged: { path: string; file: StagedFile }[] = []
  const written: string[] = []
  try {
    for (const one of files) staged.push({ path: one.path, file: await writing(one.path, () => io.stageFile(one)) })
    for (const { path, file } of staged) {
      await writing(path, file.put)
      written.push(path)
    }
    return written
  } catch (error) {
    for (const { file } of staged.slice(written.length)) await file.drop()
    tellWritten(io, written, language)
    throw error
  }
}

/** Reports which files were written. */
export function tellWritten(io: CommandIo, paths: readonly string[], language: Language): void {
  for (const path of paths) io.tell(`${language === 'vi' ? 'Đã ghi' : 'Written'}: ${printable(shortPath(path))}\n`)
}

/** The CSV that spreadsheets expect in each language. */
const csvForms = { vi: { separator: ';', decimalMark: 'comma' }, en: {} } as const
const blank: Report = { title: '–', blocks: [] }

async function contentOf(extension: string, outcome: Outcome, language: Language): Promise<Uint8Array | string> {
  const { report = blank, data = null, workbook } = outcome
  switch (extension) {
    case '.html':
      return renderHtml(report, { language })
    case '.md':
      return renderMarkdown(report, language)
    case '.csv':
      return renderCsv(report, language, { byteOrderMark: true, ...csvForms[language] })
    case '.xlsx':
      return workbook ?? writeXlsx(renderSheets(report, language))
    default:
      return `${JSON.stringify(data, null, 2)}\n`
  }
}

/** The report as text, as wide as the terminal. */
export function textOf({ report }: Outcome, io: CommandIo, language: Language): string {
  if (report === undefined) return ''
  const width = io.columns === undefined ? undefined : Math.max(io.columns, 40)
  return renderText(report, language, defined({ width }))
}
