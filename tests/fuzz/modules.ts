import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { allBlocks } from '../documentation/blocks'
import { parse } from '../documentation/comments'

/** Modules that call the library as users do, compiled once for all who run them. */
export interface Modules {
  /** Those to run. */
  readonly entries: readonly string[]
  /** CommonJS by path; a block of the documentation has its file and line. */
  readonly code: Readonly<Record<string, string>>
}

/** The blocks of the documentation, the example programs and some tests, with all that these import of the repository. */
export function modulesFrom(files: readonly string[]): Modules {
  const code: Record<string, string> = {}
  for (const block of allBlocks()) code[`${block.file}:${block.line}`] = compile(forgiving(block.code))
  const blocks = Object.keys(code)
  const add = (path: string): void => {
    if (code[path] !== undefined) return
    const text = readFileSync(path, 'utf8')
    code[path] = path.endsWith('.json') ? `module.exports = ${text}` : compile(text)
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      const imported = pathOf(fileName, path)
      if (imported !== undefined) add(imported)
    }
  }
  for (const file of files) add(file)
  return { entries: [...blocks, ...files], code }
}

/** The path of a module of the examples or tests; undefined for packages and for the library itself. */
export function pathOf(name: string, from: string): string | undefined {
  if (!name.startsWith('.')) return undefined
  const path = join(dirname(from), name)
  if (path.startsWith('src/')) return undefined
  return /\.(ts|json)$/.test(path) ? path : `${path}.ts`
}

function compile(code: string): string {
  return ts.transpile(code.replaceAll('import.meta.url', '$url'), {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    esModuleInterop: true,
  })
}

/** A statement that shows what is refused does not end the example here. */
function forgiving(code: string): string {
  return parse(code)
    .statements.map(statement =>
      ts.isExpressionStatement(statement) ? `try { ${statement.getText()} } catch {}` : statement.getText(),
    )
    .join('\n')
}
