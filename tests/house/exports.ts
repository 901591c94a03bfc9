import ts from 'typescript'

/** The names that a face gives on, and the statements in it that are anything else than named re-exports. */
export const faceOf = (text: string): { names: string[]; others: string[] } => {
  const source = ts.createSourceFile('index.ts', text, ts.ScriptTarget.ES2022, true)
  const names: string[] = []
  const others: string[] = []
  for (const statement of source.statements) {
    const isNamed =
      ts.isExportDeclaration(statement) &&
      statement.moduleSpecifier &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    if (isNamed) names.push(...statement.exportClause.elements.map(({ name }) => name.text))
    else others.push(statement.getText(source))
  }
  return { names, others }
}
