import ts from 'typescript'
import type { Block } from './blocks.ts'
import { atItsLine, nameOf } from './modules.ts'

/** Type-checks blocks as their readers would see them, all in one program; each error names file and line. */
export const typeErrors = (blocks: readonly Block[]): ReadonlyMap<Block, string[]> => {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
    ts.sys,
    '.',
  )
  const texts = new Map(blocks.map(block => [ts.sys.resolvePath(nameOf(block)), atItsLine(block, block.code)]))
  const host = ts.createCompilerHost(options)
  const { fileExists, getSourceFile } = host
  host.fileExists = path => texts.has(path) || fileExists(path)
  host.getSourceFile = (path, languageVersion, ...others) => {
    const text = texts.get(path)
    if (text === undefined) return getSourceFile(path, languageVersion, ...others)
    return ts.createSourceFile(path, text, languageVersion)
  }
  const program = ts.createProgram([...texts.keys()], options, host)
  return new Map(
    blocks.map(block => {
      const source = program.getSourceFile(ts.sys.resolvePath(nameOf(block)))
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      return [block, found.map(diagnostic => `${block.file}:${lineOf(diagnostic)}: ${messageOf(diagnostic)}`)]
    }),
  )
}

const lineOf = ({ file, start = 0 }: ts.Diagnostic): number =>
  (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1

const messageOf = ({ messageText }: ts.Diagnostic): string => ts.flattenDiagnosticMessageText(messageText, '\n')
