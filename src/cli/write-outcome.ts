import { extname, resolve } from 'node:path'
import { type Sheet, writeXlsx } from '../exchange/index'
import { throwIfAny } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import type { Language } from '../foundation/language'
import { printable } from '../foundation/printable'
import { type Report, renderCsv, renderHtml, renderMarkdown, renderText, reportSheets } from '../report/index'
import type { Outcome } from './command'
import { writeFault } from './file-faults'
import type { CommandIo } from './io'
import { cliIssue } from './wording'

/** The extensions that are written. */
export const extensions: readonly string[] = ['.html', '.md', '.csv', '.xlsx', '.json']

/** What is wrong with the files that are to be written, said before anything is computed. */
export function outputIssues(
  paths: readonly string[],
  known: readonly string[],
  read: readonly string[],
): readonly Issue[] {
  // One file has many names: `a.csv` and `./a.csv` are the same.
  const isRead = new Set(read.map(path => resolve(path)))
  const places = paths.map(path => resolve(path))
  return paths.flatMap((path, index) => {
    if (!known.includes(extensionOf(path))) return [cliIssue('unknown-extension', [], { name: path, known })]
    const place = places[index] as string
    const isTwice = places.indexOf(place) < index || isRead.has(place)
    return isTwice ? [cliIssue('same-file-twice', [], { name: path })] : []
  })
}

function extensionOf(path: string): string {
  return extname(path).toLowerCase()
}

/**
 * Writes an outcome to files, in the form that the extension of each names. All are made before the first is written, so
 * that nothing is written where one cannot be made.
 */
export async function writeOutcome(
  io: CommandIo,
  outcome: Outcome,
  paths: readonly string[],
  language: Language,
): Promise<readonly string[]> {
  const made: [path: string, data: Uint8Array | string][] = []
  for (const path of paths) made.push([path, await contentOf(extensionOf(path), outcome, language)])
  const written: string[] = []
  for (const [path, data] of made) {
    try {
      await io.writeFile(path, data)
      written.push(path)
    } catch (error) {
      tellWritten(io, written, language)
      throwIfAny([writeFault(error, path)])
    }
  }
  return written
}

/** Says which files were written. */
export function tellWritten(io: CommandIo, paths: readonly string[], language: Language): void {
  for (const path of paths) io.tell(`${language === 'vi' ? 'Đã ghi' : 'Written'}: ${printable(path)}\n`)
}

const blank: Report = { title: '–', blocks: [] }

async function contentOf(extension: string, outcome: Outcome, language: Language): Promise<Uint8Array | string> {
  const { report = blank, data = null, workbook } = outcome
  switch (extension) {
    case '.html':
      return renderHtml(report, { language })
    case '.md':
      return renderMarkdown(withoutPictures(report), language)
    case '.csv':
      // As the spreadsheets of each language expect it.
      return renderCsv(report, language, {
        byteOrderMark: true,
        ...(language === 'vi' ? { separator: ';', decimalMark: ',' } : {}),
      })
    case '.xlsx':
      return workbook ?? writeXlsx(reportSheets(report, language) as readonly Sheet[])
    default:
      return `${JSON.stringify(data, null, 2)}\n`
  }
}

/** The report as text, as wide as the terminal. */
export function textOf({ report }: Outcome, io: CommandIo, language: Language): string {
  if (report === undefined) return ''
  return renderText(
    withoutPictures(report),
    language,
    io.columns === undefined ? {} : { width: Math.max(io.columns, 40) },
  )
}

/** A report for plain text, in which a chart whose figures stand in a table is nothing but its title. */
function withoutPictures(report: Report): Report {
  return { ...report, blocks: report.blocks.filter(block => block.kind !== 'chart' || block.isTabled !== true) }
}
