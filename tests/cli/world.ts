import { resolve } from 'node:path'
import { type CommandIo, type ExitCode, runCommand } from '../../src/cli/index'

/** A world in memory: files by name, and a command line. */
export interface World {
  readonly files: Map<string, Uint8Array | string>
  /** Runs one command line and gives its answer. */
  readonly run: (line: string, input?: string) => Promise<Answer>
}

export interface Answer {
  readonly code: ExitCode
  readonly out: string
  readonly told: string
}

const bytes = (data: Uint8Array | string): Uint8Array =>
  typeof data === 'string' ? new TextEncoder().encode(data) : data

const failing = (code: string): Error => Object.assign(new Error(code), { code })

export function world(given: Readonly<Record<string, string>> = {}, isTerminal = false): World {
  const files = new Map<string, Uint8Array | string>(Object.entries(given))
  const run = async (line: string, input = ''): Promise<Answer> => {
    let out = ''
    let told = ''
    const contentOf = (path: string): Uint8Array => {
      const data = path === '-' ? input : files.get(path)
      if (data === undefined) throw failing('ENOENT')
      if (data === 'forbidden') throw failing('EACCES')
      return bytes(data)
    }
    const io: CommandIo = {
      write: text => {
        out += text
      },
      tell: text => {
        told += text
      },
      isTerminal: { output: isTerminal, error: isTerminal },
      columns: undefined,
      readFile: async path => contentOf(path),
      openFile: path => {
        const data = contentOf(path)
        const half = Math.ceil(data.length / 2)
        return { size: path === '-' ? null : data.length, chunks: [data.subarray(0, half), data.subarray(half)] }
      },
      stageFile: async ({ path, data }) => {
        if (path.startsWith('forbidden/')) throw failing('EACCES')
        const put = async (): Promise<void> => {
          if (path.startsWith('vanished/')) throw failing('ENOENT')
          files.set(path, data)
        }
        return { put, drop: async () => undefined }
      },
      placeOf: async path => resolve(path),
      namesIn: async path => {
        const names = [...files.keys()].filter(name => name.startsWith(`${path}/`))
        return names.length === 0 ? null : names
      },
      makeFolder: async () => undefined,
    }
    const code = await runCommand(line.split(' '), io)
    return { code, out, told }
  }
  return { files, run }
}

/** The example that `init` writes, as the content of the current folder. */
export async function demo(language: 'vi' | 'en' = 'vi'): Promise<World> {
  const made = world()
  await made.run(`init demo --lang ${language}`)
  for (const [name, data] of [...made.files]) {
    made.files.delete(name)
    made.files.set(name.replace('demo/', ''), data)
  }
  return made
}

/** A text file of a world. */
export function textAt({ files }: World, name: string): string {
  const data = files.get(name)
  if (data === undefined) throw new Error(`${name} was not written`)
  return typeof data === 'string' ? data : new TextDecoder().decode(data)
}
