import { resolve } from 'node:path'
import ts from 'typescript'
import type { Plugin } from 'vitest/config'
import { type Block, blocksOf } from './blocks.ts'
import { transform } from './transform.ts'

/** The name of a block as a module. It exists in memory only, so that parallel runs cannot collide. */
export const nameOf = ({ file, line }: Block): string => `${file}.${line}.ts`

/** Puts code on the lines that it has in its file, so that a reported line is the reader's. */
export const atItsLine = ({ line }: Block, code: string): string => '\n'.repeat(line - 1) + code

const header = "import { createCheck } from '/tests/documentation/check.ts';const $check = createCheck();"
const prefix = 'example:'

/** Serves every block as the module `example:<its name>`, with its comments turned into assertions. */
export const exampleModules = (): Plugin => ({
  name: 'egov-kpi:examples',
  resolveId: id => (id.startsWith(prefix) ? `\0${id}` : undefined),
  load: id => {
    const [, file] = /^\0example:(.*)\.\d+\.ts$/.exec(id) ?? []
    const block = file && blocksOf(file).find(block => id === `\0${prefix}${nameOf(block)}`)
    if (!block) return undefined
    const code = atItsLine(block, header + transform(block.code, block.file, block.line))
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, sourceMap: true }
    const { outputText, sourceMapText = '{}' } = ts.transpileModule(code, { compilerOptions })
    return {
      code: outputText,
      map: { ...JSON.parse(sourceMapText), sources: [resolve(block.file)], sourcesContent: [code] },
    }
  },
})
