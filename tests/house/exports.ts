import ts from 'typescript'

export interface Face {
  /** The names that it re-exports one by one. */
  readonly names: readonly string[]
  /** The modules that it re-exports whole: `export * from`. */
  readonly wholes: readonly string[]
  /** Statements that are not re-exports. */
  readonly others: readonly string[]
}

export const faceOf = (text: string): Face => {
  const source = ts.createSourceFile('index.ts', text, ts.ScriptTarget.ES2022, true)
  const face = { names: [] as string[], wholes: [] as string[], others: [] as string[] }
  for (const statement of source.statements) {
    const origin = ts.isExportDeclaration(statement) ? statement.moduleSpecifier : undefined
    if (!ts.isExportDeclaration(statement) || !origin || !ts.isStringLiteral(origin))
      face.others.push(statement.getText(source))
    else if (!statement.exportClause) face.wholes.push(origin.text)
    else if (ts.isNamedExports(statement.exportClause))
      face.names.push(...statement.exportClause.elements.map(({ name }) => name.text))
    else face.others.push(statement.getText(source))
  }
  return face
}
