import { closeSync, constants, fstatSync, openSync, readSync, rmSync } from 'node:fs'
import {
  access,
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { CommandIo, OpenedFile } from './io'

const chunkLength = 262_144
const waitForInput = 20
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The world as Node knows it. */
export function nodeIo(process: NodeJS.Process): CommandIo {
  const { stdout, stderr } = process
  return {
    write: text => writeTo(stdout, text),
    tell: text => void stderr.write(text),
    isTerminal: { output: stdout.isTTY === true, error: stderr.isTTY === true },
    columns: stdout.isTTY ? stdout.columns : stderr.isTTY ? stderr.columns : undefined,
    readFile: async path => (path === '-' ? Buffer.concat([...openInput().chunks]) : readFile(path)),
    openFile: path => (path === '-' ? openInput() : openPath(path)),
    writeFile: (path, data) => writeWhole(path, data, process),
    namesIn: path => readdir(path).catch(ifMissing),
    makeFolder: async path => void (await mkdir(path, { recursive: true })),
  }
}

function writeTo(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((done, fail) => {
    stream.write(text, error => {
      // A reader of only the first lines (`| head`) has what it wants.
      const isEnough = (error as NodeJS.ErrnoException | null | undefined)?.code === 'EPIPE'
      if (error === null || error === undefined || isEnough) done()
      else fail(error)
    })
  })
}

function openPath(path: string): OpenedFile {
  const file = openSync(path, 'r')
  const facts = fstatSync(file)
  if (facts.isDirectory()) {
    closeSync(file)
    throw Object.assign(new Error(`EISDIR: ${path}`), { code: 'EISDIR' })
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
    if (file !== 0) closeSync(file)
  }
}

/** Reads what there is; of an input that has nothing yet, waits for it. */
function readSome(file: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(file, chunk)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitForInput)
    }
  }
}

async function writeWhole(path: string, data: Uint8Array | string, process: NodeJS.Process): Promise<void> {
  const target = await targetOf(path)
  const facts = await stat(target).catch(ifMissing)
  if (facts !== null && !facts.isFile()) return writeFile(target, data)
  if (facts !== null) await requireWritable(target, facts.mode)
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  const release = onStop(process, () => rmSync(beside, { force: true }))
  try {
    // What must not be read by everyone is not readable while it is being written either.
    await writeFile(beside, data, facts === null ? {} : { mode: 0o600 })
    if (facts !== null) await chmod(beside, facts.mode & 0o7777)
    await rename(beside, target)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  } finally {
    release()
  }
}

/** The file that a path leads to, through symbolic links: also one that is not there yet. */
async function targetOf(path: string): Promise<string> {
  const facts = await lstat(path).catch(ifMissing)
  if (facts?.isSymbolicLink() !== true) return path
  const real = await realpath(path).catch(ifMissing)
  return real ?? resolve(dirname(path), await readlink(path))
}

/** Refuses a file that is read-only, also to a user who may write everything. */
async function requireWritable(path: string, mode: number): Promise<void> {
  if ((mode & 0o222) === 0) throw Object.assign(new Error(`EACCES: ${path}`), { code: 'EACCES' })
  await access(path, constants.W_OK)
}

function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** Tidies up when somebody stops the program, which then ends as it would have; gives what forgets about it. */
function onStop(process: NodeJS.Process, tidy: () => void): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    release()
    tidy()
    process.kill(process.pid, signal)
  }
  const release = (): void => {
    for (const signal of stopSignals) process.off(signal, stop)
  }
  for (const signal of stopSignals) process.on(signal, stop)
  return release
}
