import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { allBlocks } from '../documentation/blocks'
import { parse } from '../documentation/comments'
import { type Modules, pathOf } from './run-modules'

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
