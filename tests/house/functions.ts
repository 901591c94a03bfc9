import ts from 'typescript'
import { faceOf } from './exports'
import { builtRooms, sourceFiles } from './rooms'

/** A function that a face exports. */
export interface PublicFunction {
  readonly name: string
  /** The names of its parameters, in order. */
  readonly parameters: readonly string[]
}

const exported = new Set(
  builtRooms.flatMap(room => faceOf(sourceFiles.find(({ path }) => path === `src/${room}/index.ts`)?.text ?? '').names),
)

/** Every function that a face exports. */
export const publicFunctions: readonly PublicFunction[] = sourceFiles.flatMap(({ path, text }) => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  return source.statements.flatMap(statement => {
    // Of an overloaded function, the signature with the body.
    if (!ts.isFunctionDeclaration(statement) || statement.body === undefined) return []
    const name = statement.name?.text ?? ''
    const parameters = statement.parameters.map(parameter => parameter.name.getText(source))
    return exported.has(name) ? [{ name, parameters }] : []
  })
})
