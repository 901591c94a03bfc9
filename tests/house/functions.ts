import { posix } from 'node:path'
import ts from 'typescript'
import { builtRooms, sourceFiles } from './rooms'

/** A function that a face exports. */
export interface PublicFunction {
  readonly name: string
  /** The names of its parameters, in order. */
  readonly parameters: readonly string[]
  /** Their types as written. */
  readonly types: readonly string[]
  /** The type of the result as written. */
  readonly returns: string
}

const parsed = (path: string): ts.SourceFile => {
  const text = sourceFiles.find(file => file.path === path)?.text ?? ''
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
}

/** Every function that a face exports, by the files that the face names; names may repeat within rooms. */
export const publicFunctions: readonly PublicFunction[] = builtRooms.flatMap(room =>
  functionsOf(`src/${room}/index.ts`),
)

function functionsOf(face: string): readonly PublicFunction[] {
  return parsed(face).statements.flatMap(statement => {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) return []
    const { exportClause, moduleSpecifier } = statement
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return []
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return []
    const path = `${posix.join(posix.dirname(face), moduleSpecifier.text)}.ts`
    const names = exportClause.elements.map(({ name }) => name.text)
    const found = path.endsWith('/index.ts') ? functionsOf(path) : functionsIn(path)
    return found.filter(({ name }) => names.includes(name))
  })
}

function functionsIn(path: string): readonly PublicFunction[] {
  const source = parsed(path)
  return source.statements.flatMap(statement => {
    // Of an overloaded function, the signature with the body.
    if (!ts.isFunctionDeclaration(statement) || statement.body === undefined) return []
    const textOf = (node: ts.Node | undefined): string => node?.getText(source) ?? ''
    return [
      {
        name: textOf(statement.name),
        parameters: statement.parameters.map(({ name }) => textOf(name)),
        types: statement.parameters.map(({ type }) => textOf(type)),
        returns: textOf(statement.type),
      },
    ]
  })
}
