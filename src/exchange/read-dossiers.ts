import { Dossier } from '../dossiers/dossier'
import { isDossier } from '../dossiers/is-dossier'
import { EgovKpiError } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import { AnyList, parseStructure, readStructure } from '../foundation/structure'
import { type ChunkedFile, openChunked } from './chunked-file'
import { type FileDescription, type GivenFile, limitsOf } from './file'
import {
  describeFiles,
  openFiles,
  type Reading,
  type ReadOptions,
  readInput,
  readOptions,
  visibleSheets,
} from './input'
import { dossierLayout } from './layouts/dossiers'
import { takeNotes } from './notes'
import { listKind } from './read-list'
import { readRecords } from './records'
import { chooseSheets } from './sheets'

function parseDossiers(json: unknown): readonly Dossier[] {
  const list = parseStructure(AnyList, json)
  const issues = list.flatMap((item, index) =>
    isDossier(item) ? [] : (readStructure(Dossier, item, [index]).issues ?? []),
  )
  const [first, ...others] = issues
  if (first !== undefined) throw new EgovKpiError([first, ...others])
  return list as readonly Dossier[]
}

/**
 * Reads dossiers from a file into memory: a sheet or CSV file with one dossier on each row, or JSON.
 *
 * Headings are those of `layouts.dossiers`. Times of day without an offset, as spreadsheets have them, need
 * `options.offset`. For more dossiers than memory holds, use {@link streamDossiers}. What the dates of a dossier say
 * about each other is for `tallyDossiers`.
 *
 * @param files - The file.
 * @param options - What it does not say.
 * @returns The dossiers, or null where something is wrong, with all findings.
 * @throws An `EgovKpiError` when the options are wrong; never because of what a file holds.
 *
 * @example
 * ```ts
 * import { readDossiers } from 'egov-kpi/exchange'
 *
 * const data = 'Mã hồ sơ,Đơn vị,Hình thức nộp,Ngày tiếp nhận\nH-1,hue,trực tuyến,2022-04-15 08:30\n'
 * const { value } = await readDossiers({ name: 'dossiers.csv', data }, { offset: '+07:00' })
 * value // => [{ id: 'H-1', unit: 'hue', channel: 'online', receivedAt: '2022-04-15T08:30+07:00' }]
 * ```
 */
export function readDossiers(
  files: GivenFile | readonly GivenFile[],
  options: ReadOptions = {},
): Promise<Reading<readonly Dossier[]>> {
  return readInput(listKind(dossierLayout, parseDossiers), files, options)
}

/** Dossiers that are read while they are asked for, in one pass. */
export interface DossierStream {
  /**
   * The dossiers. Without `partial`, asking for the one after the last throws an `EgovKpiError` where anything was wrong:
   * what was counted until then is lost with it, and nothing is imported halfway.
   */
  readonly dossiers: Iterable<Dossier>
  /** What was noticed so far. */
  readonly findings: () => readonly Issue[]
  readonly files: readonly FileDescription[]
}

/**
 * Reads dossiers from a file one by one, so that a million of them need no room in memory at once.
 *
 * For `tallyDossiers`, which takes any iterable in one pass. Of a CSV file only a piece is held as rows, and where
 * its bytes come in `chunks`, only a piece of these too; a workbook is read whole.
 *
 * @param file - The sheet or CSV file, whole or in pieces; headings as for {@link readDossiers}.
 * @param options - What it does not say; `partial` leaves broken rows out instead of throwing at the end.
 * @throws An `EgovKpiError` when the options are wrong.
 *
 * @example
 * ```ts
 * import { streamDossiers } from 'egov-kpi/exchange'
 *
 * const data = 'Mã hồ sơ,Đơn vị,Hình thức nộp,Ngày tiếp nhận\nH-1,hue,online,2022-04-15\nH-2,hue,fax,2022-04-15\n'
 * const stream = await streamDossiers({ name: 'dossiers.csv', data }, { partial: true })
 * const ids = [...stream.dossiers].map(({ id }) => id) // => ['H-1']
 * stream.findings().map(({ path }) => path) // => [['dossiers', 3, 'C']]
 * ```
 */
export async function streamDossiers(file: GivenFile | ChunkedFile, options: ReadOptions = {}): Promise<DossierStream> {
  const read = readOptions(options)
  const limits = limitsOf(read)
  const notes = takeNotes(limits)
  const opened = 'chunks' in file ? [await openChunked(file, read, notes)] : await openFiles(file, read, notes)
  const choices = [{ layout: dossierLayout, isNeeded: true }]
  const sheets = visibleSheets(opened, read, notes)
  const [sheet = null] = sheets.length === 0 ? [] : chooseSheets(sheets, choices, read.sheet, notes)
  const dossiers = function* (): Generator<Dossier> {
    const given = opened[0]?.json
    if (given !== undefined) yield* parseDossiers(given)
    const records = sheet === null ? null : readRecords(sheet, dossierLayout, read, limits, notes)
    for (const record of records?.records ?? []) {
      if (record.isBroken) continue
      if (isDossier(record.value)) {
        yield record.value
        continue
      }
      const { issues = [] } = readStructure(Dossier, record.value)
      for (const issue of issues) if (records !== null) notes.add(records.place(issue, record))
    }
    if (read.partial === true || !notes.hasErrors()) return
    const [first, ...others] = notes.issues().filter(({ severity }) => severity === 'error')
    throw new EgovKpiError([first as Issue, ...others])
  }
  return { dossiers: { [Symbol.iterator]: dossiers }, findings: notes.issues, files: describeFiles(opened) }
}
