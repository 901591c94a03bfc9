import { join } from 'node:path'
import { throwIfAny } from '../../foundation/error'
import type { Command, CommandRun, Outcome } from '../command'
import { writing } from '../file-faults'
import { sampleFiles } from '../sample/files'
import { cliIssue } from '../wording'
import { writeFiles } from '../write-outcome'

/** Creates a folder with a small complete example. */
export const initCommand: Command = {
  name: 'init',
  summary: {
    vi: 'tạo thư mục với một ví dụ nhỏ, đầy đủ để sửa theo',
    en: 'create a folder with a small complete example to edit',
  },
  words: { value: 'FOLDER', what: { vi: 'thư mục cần tạo', en: 'the folder to create' } },
  needs: [],
  takes: [],
  common: ['lang', 'help', 'version'],
  examples: ['egov-kpi init demo'],
  run: runInit,
}

function runInit({ io, words, language }: CommandRun): Promise<Outcome> {
  const [folder] = words as readonly [string]
  return writing(folder, async () => {
    const names = await io.namesIn(folder)
    if (names !== null && names.length > 0) throwIfAny([cliIssue('not-writable', [], { what: 'folder', name: folder })])
    await io.makeFolder(folder)
    const files = (await sampleFiles(language)).map(([name, data]) => ({ path: join(folder, name), data }))
    return { findings: [], written: await writeFiles(io, files, language) }
  })
}
