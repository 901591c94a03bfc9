import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import * as files from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { CommandIo, FileToWrite, OpenedFile, StagedFile } from './io'

const chunkLength = 262_144
const waitForInput = 20
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The environment of Node. */
export function nodeIo(process: NodeJS.Process): CommandIo {
  const { stdout, stderr } = process
  const unfinished = removedOnStop(process)
  return {
    write: text => writeTo(stdout, text),
    tell: text => void stderr.write(text),
    isTerminal: { output: stdout.isTTY === true, error: stderr.isTTY === true },
    columns: stdout.isTTY ? stdout.columns : stderr.isTTY ? stderr.columns : undefined,
    readFile: async path => (path === '-' ? Buffer.concat([...openInput().chunks]) : files.readFile(onDisk(path))),
    openFile: path => (path === '-' ? openInput() : openPath(onDisk(path))),
    stageFile: file => stageFile(file, unfinished),
    placeOf: path => targetOf(onDisk(path)).catch(() => resolve(path)),
    namesIn: path => files.readdir(path).catch(ifMissing),
    makeFolder,
  }
}

/**
 * The path of a file as on the disk: names from a Mac have combining marks, which are hard to type into settings. Only
 * a path that does not exist is searched for, and only a unique match is used.
 */
function onDisk(path: string): string {
  const name = basename(path).normalize('NFC')
  if (path.normalize('NFC') === path.normalize('NFD') || fs.existsSync(path)) return path
  const folder = onDisk(dirname(path))
  if (!fs.existsSync(folder)) return path
  const [found, ...others] = entriesOf(folder).filter(one => one.normalize('NFC') === name)
  return found === undefined || others.length > 0 ? path : join(folder, found)
}

function entriesOf(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    // A system error is reported when the file is opened.
    return []
  }
}

function writeTo(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((done, fail) => {
    stream.write(text, error => {
      // A reader of only the first lines (`| head`) may stop.
      const isEnough = (error as NodeJS.ErrnoException | null | undefined)?.code === 'EPIPE'
      if (error === null || error === undefined || isEnough) done()
      else fail(error)
    })
  })
}

function openPath(path: string): OpenedFile {
  const file = fs.openSync(path, 'r')
  const facts = fs.fstatSync(file)
  if (facts.isDirectory()) {
    fs.closeSync(file)
    throw failure('EISDIR', path)
  }
  return { size: facts.isFile() ? facts.size : null, chunks: chunksOf(file) }
}

function openInput(): OpenedFile {
  return { size: null, chunks: chunksOf(0) }
}

function* chunksOf(file: number): Generator<Uint8Array> {
  try {
    for (;;) {
      const chunk = new Uint8Array(chunkLength)
      const length = readSome(file, chunk)
      if (length === 0) return
      yield chunk.subarray(0, length)
    }
  } finally {
    if (file !== 0) fs.closeSync(file)
  }
}

/** Reads what is available, and waits if there is nothing yet. */
function readSome(file: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return fs.readSync(file, chunk)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitForInput)
    }
  }
}

/**
 * Writes a file beside its target, so that the final move cannot fail for lack of space. Its name is random, and an
 * existing file or link with that name is refused: in a shared folder no other user can redirect the output.
 */
async function stageFile({ path, data }: FileToWrite, unfinished: Unfinished): Promise<StagedFile> {
  const target = await targetOf(path)
  const facts = await files.stat(target).catch(ifMissing)
  if (facts?.isDirectory() === true) throw failure('EISDIR', path)
  // A pipe or a device is written directly; it cannot be replaced.
  if (facts !== null && !facts.isFile())
    return { put: () => files.writeFile(target, data), drop: async () => undefined }
  if (facts !== null) await requireWritable(target, facts.mode)
  const beside = join(dirname(target), `.egov-kpi-${randomBytes(12).toString('hex')}.tmp`)
  const drop = async (): Promise<void> => {
    await files.rm(beside, { force: true }).catch(() => undefined)
    unfinished.forget(beside)
  }
  unfinished.add(beside)
  try {
    await writeNew(beside, data, facts)
  } catch (error) {
    await drop()
    throw error
  }
  return {
    put: async () => {
      await files.rename(beside, target)
      unfinished.forget(beside)
    },
    drop,
  }
}

/** Writes a new file with the owner and the permissions of its target. */
async function writeNew(path: string, data: Uint8Array | string, replaced: fs.Stats | null): Promise<void> {
  // A private file must not be readable while it is being written either.
  const file = await files.open(path, 'wx', replaced === null ? 0o666 : 0o600)
  try {
    await file.writeFile(data)
    if (replaced !== null) {
      const { uid, gid, mode } = replaced
      const own = await file.stat()
      if (own.uid !== uid || own.gid !== gid) await file.chown(uid, gid).catch(() => undefined)
      // Members of another group must not get the permissions of the original group.
      await file.chmod((await file.stat()).gid === gid ? mode & 0o7777 : mode & 0o707)
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The target of a path through symbolic links, even if it does not exist yet. */
async function targetOf(path: string): Promise<string> {
  const real = await files.realpath(path).catch(ifMissing)
  if (real !== null) return real
  const folder = await files.realpath(dirname(path))
  const link = await files.readlink(path).catch(() => null)
  return link === null ? join(folder, basename(path)) : targetOf(resolve(folder, link))
}

/** Creates a folder and its parents one by one: Node's own function loops for ever in folders such as `/proc`. */
async function makeFolder(path: string): Promise<void> {
  try {
    await files.mkdir(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && (await files.stat(path).catch(ifMissing))?.isDirectory() === true) return
    const above = dirname(path)
    if (code !== 'ENOENT' || above === path) throw error
    if ((await files.stat(above).catch(ifMissing)) !== null) throw failure('EPERM', path)
    await makeFolder(above)
    await files.mkdir(path)
  }
}

/** Refuses a read-only file, even to a user who may write everything. */
async function requireWritable(path: string, mode: number): Promise<void> {
  if ((mode & 0o222) === 0) throw failure('EACCES', path)
  await files.access(path, fs.constants.W_OK)
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}

function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** Unfinished files. */
interface Unfinished {
  readonly add: (path: string) => void
  readonly forget: (path: string) => void
}

/** Removes unfinished files if the program is interrupted, which then ends as usual. */
function removedOnStop(process: NodeJS.Process): Unfinished {
  const paths = new Set<string>()
  const stop = (signal: NodeJS.Signals): void => {
    for (const path of paths) fs.rmSync(path, { force: true })
    for (const one of stopSignals) process.off(one, stop)
    process.kill(process.pid, signal)
  }
  return {
    add: path => {
      if (paths.size === 0) for (const signal of stopSignals) process.on(signal, stop)
      paths.add(path)
    },
    forget: path => {
      if (paths.delete(path) && paths.size === 0) for (const signal of stopSignals) process.off(signal, stop)
    },
  }
}
