import { Dossier } from '../../dossiers/dossier'
import { EgovKpiError } from '../../foundation/error'
import { guardOf } from '../../foundation/guard'
import type { Issue } from '../../foundation/issue'
import { AnyList, parseStructure, readStructure } from '../../foundation/structure'
import { type ChunkedFile, ChunkedFileSchema, openChunked } from '../files/chunked-file'
import { type FileDescription, type GivenFile, GivenFileSchema, limitsOf, type OpenFile, openFile } from '../files/file'
import type { FileLimits } from '../files/limits'
import { type Notes, takeNotes } from '../files/notes'
import { placedInJson } from '../files/place'
import { itemRecords, keptRows, type RecordSource, type RowRecord, readRecords } from '../tables/records'
import { exchangeIssue } from '../wording'
import { assignSheets } from './assign-sheets'
import { dossierInput } from './dossiers'
import { describeFiles, type Reading, type ReadOptions, readOptions } from './read-options'

/**
 * Reads dossiers from files into memory: sheets or CSV files with one dossier on each row, or JSON; all are joined.
 *
 * Headings are those of `layouts.dossiers`. Times of day without an offset, as spreadsheets have them, need
 * `options.offset`. For more dossiers than memory holds, use {@link streamDossiers}. What the dates of a dossier say
 * about each other is for `tallyDossiers`.
 *
 * @param files - The files.
 * @param options - What they do not say.
 * @returns The dossiers, or null if something is wrong, with all findings. Two rows of one unit and id are a finding.
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
export async function readDossiers(
  files: GivenFile | readonly GivenFile[],
  options: ReadOptions = {},
): Promise<Reading<readonly Dossier[]>> {
  const { partial = false, ...read } = readOptions(options)
  const { opened, rows, notes } = await openDossiers(files, read, keptRows)
  const value = [...rows()]
  const isRefused = notes.isBrokenOff() || (notes.hasErrors() && !partial)
  return { value: isRefused ? null : value, findings: notes.issues(), files: describeFiles(opened) }
}

/** Dossiers that are read while they are asked for, in one pass. */
export interface DossierStream {
  /**
   * The dossiers. Asking for the one after the last throws an `EgovKpiError` if anything was wrong: what was counted until
   * then is lost with it, and nothing is imported halfway. With `partial` it throws only if a file could not be read to
   * its end.
   */
  readonly dossiers: Iterable<Dossier>
  /** What was noticed so far. */
  readonly findings: () => readonly Issue[]
  /** An issue whose path begins with the position of a dossier, such as one of `tallyDossiers`, placed at its row. */
  readonly place: (issue: Issue) => Issue
  readonly files: readonly FileDescription[]
}

/**
 * Reads dossiers from files one by one, so that a million of them need no room in memory at once.
 *
 * For `tallyDossiers`, which takes any iterable in one pass. Of a CSV file only a piece is held as rows, and if its bytes
 * come in `chunks`, only a piece of these too; a workbook is read whole. The ids are kept, to find dossiers that are there
 * twice.
 *
 * @param files - Sheets or CSV files, whole or in pieces, one after the other; headings as for {@link readDossiers}.
 * @param options - What they do not say; `partial` leaves broken rows out instead of throwing at the end.
 * @throws An `EgovKpiError` when the options are wrong.
 *
 * @example
 * ```ts
 * import { streamDossiers } from 'egov-kpi/exchange'
 *
 * const data = 'Mã hồ sơ,Đơn vị,Hình thức nộp,Ngày tiếp nhận\nH-1,hue,online,2022-04-15\nH-2,hue,fax,2022-04-15\n'
 * const stream = await streamDossiers({ name: 'dossiers.csv', data }, { partial: true })
 * const ids = [...stream.dossiers].map(({ id }) => id) // => ['H-1']
 * stream.findings().map(({ path }) => path) // => [['dossiers.csv', 3, 'C']]
 * ```
 */
export async function streamDossiers(
  files: GivenFile | ChunkedFile | readonly (GivenFile | ChunkedFile)[],
  options: ReadOptions = {},
): Promise<DossierStream> {
  const { partial = false, ...read } = readOptions(options)
  const { opened, rows, notes, places } = await openDossiers(files, read)
  const dossiers = function* (): Generator<Dossier> {
    yield* rows()
    if (partial ? !notes.isBrokenOff() : !notes.hasErrors()) return
    const [first, ...others] = notes.issues().filter(({ severity }) => severity === 'error')
    throw new EgovKpiError([first as Issue, ...others])
  }
  return {
    dossiers: { [Symbol.iterator]: dossiers },
    findings: notes.issues,
    place: issue => places.place(issue.path[0] === 'dossiers' ? { ...issue, path: issue.path.slice(1) } : issue),
    files: describeFiles(opened),
  }
}

/** Passes on the records that are read: all, or as many as there is room for. */
type Kept = (records: Iterable<RowRecord>, notes: Notes) => Iterable<RowRecord>

async function openDossiers(
  files: GivenFile | ChunkedFile | readonly (GivenFile | ChunkedFile)[],
  options: Omit<ReadOptions, 'partial'>,
  kept: Kept = records => records,
): Promise<{
  readonly opened: readonly OpenFile[]
  readonly rows: () => Generator<Dossier>
  readonly notes: Notes
  readonly places: RowPlaces
}> {
  const limits = limitsOf(options)
  const notes = takeNotes(limits)
  const list = Array.isArray(files) ? (files as readonly (GivenFile | ChunkedFile)[]) : [files as GivenFile]
  const opened: OpenFile[] = []
  list.forEach((file, index) => {
    const path = Array.isArray(files) ? ['files', index] : ['files']
    if (isChunked(file)) parseStructure(ChunkedFileSchema, file, path)
    else parseStructure(GivenFileSchema, file, path)
  })
  for (const file of list) {
    opened.push(await (isChunked(file) ? openChunked(file, options, notes) : openFile(file, options, notes)))
  }
  if (list.length === 0) notes.add(exchangeIssue('empty', [], { what: 'file' }))
  const places = new RowPlaces()
  return { opened, rows: () => dossiersIn(opened, limits, notes, places, kept), notes, places }
}

function isChunked(file: GivenFile | ChunkedFile): file is ChunkedFile {
  return typeof file === 'object' && file !== null && 'chunks' in file
}

/** The dossiers of files, in their order. One whose unit and id were there already is a finding. */
function* dossiersIn(
  files: readonly OpenFile[],
  limits: FileLimits,
  notes: Notes,
  places: RowPlaces,
  kept: Kept,
): Generator<Dossier> {
  const noteRepeated = repeatNoter(notes)
  for (const file of files) {
    for (const records of recordsIn(file, limits, notes)) {
      for (const record of kept(records, notes)) {
        if (record.isBroken) continue
        const { value, row, from } = record
        if (!guardOf(Dossier)(value)) {
          notes.addAll((readStructure(Dossier, value).issues ?? []).map(issue => from.place(issue, row)))
          continue
        }
        noteRepeated(value, record)
        places.add(record)
        yield value
      }
    }
  }
}

/** The records of each sheet of a file, or of its JSON. */
function* recordsIn(file: OpenFile, limits: FileLimits, notes: Notes): Generator<Iterable<RowRecord>> {
  if (file.format === 'json') {
    const list = readStructure(AnyList, file.json)
    if ('value' in list) yield itemRecords(list.value, file.name, [])
    else notes.addAll(list.issues.map(issue => placedInJson(issue, file.name, issue.path)))
    return
  }
  for (const [sheet, { layout }] of assignSheets(
    file,
    [{ layout: dossierInput.tables.dossiers, isNeeded: true }],
    notes,
  )) {
    const records = readRecords(sheet, layout, limits, notes)
    if (records !== null) yield records
  }
}

/** Notes dossiers that are there twice. Of each only id and row are kept, since they come by the million. */
function repeatNoter(notes: Notes): (dossier: Dossier, record: RowRecord) => void {
  const seen = new Map<string, Map<string, number>>()
  const sources: RecordSource[] = []
  return ({ unit, id }, { row, from }) => {
    if (sources.at(-1) !== from) sources.push(from)
    const ids = seen.get(unit) ?? new Map<string, number>()
    seen.set(unit, ids)
    const first = ids.get(id)
    if (first === undefined) {
      ids.set(id, (sources.length - 1) * mostRows + row)
      return
    }
    const place = sources[Math.floor(first / mostRows)]?.where(first % mostRows)
    if (place === undefined) return
    const issue = exchangeIssue(
      'duplicate',
      [],
      { what: 'dossier', unit, id, place },
      { severity: 'warning', actual: id },
    )
    notes.add(from.place({ ...issue, path: ['id'] }, row))
  }
}

/** More rows than a sheet or a list has. */
const mostRows = 2 ** 32

/** Rows that follow each other in one sheet, from the position of the first of them on. */
interface Run {
  readonly position: number
  readonly first: RowRecord
}

/** Where each of many rows came from: only where the next row is not the next position, so that a million need no room. */
class RowPlaces {
  readonly #runs: Run[] = []
  #count = 0

  add(record: RowRecord): void {
    const last = this.#runs.at(-1)
    const isNext = last?.first.from === record.from && record.row - last.first.row === this.#count - last.position
    if (!isNext) this.#runs.push({ position: this.#count, first: record })
    this.#count++
  }

  /** An issue whose path begins with the position of a row, placed at that row; any other issue as it is. */
  place(issue: Issue): Issue {
    const [position, ...rest] = issue.path
    const run = typeof position === 'number' ? this.#runs.findLast(one => one.position <= position) : undefined
    if (typeof position !== 'number' || run === undefined || position >= this.#count) return issue
    return run.first.from.place({ ...issue, path: rest }, run.first.row + position - run.position)
  }
}
