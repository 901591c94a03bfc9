import ts from 'typescript'
import type { SourceFile } from './rooms'

const forbiddenNames = /^(Intl|localeCompare|toLocale\w*)$/
const forbiddenCalls = /^(Date\.now|Math\.random|performance\.now|crypto\.(randomUUID|getRandomValues))$/

/** What in a file would answer differently on another machine, in another zone or at another time. */
export const impuritiesIn = ({ path, text }: SourceFile): string[] => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const isClock =
      (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) ||
      (ts.isCallExpression(node) && node.expression.getText() === 'Date')
    const isName = (ts.isIdentifier(node) || ts.isStringLiteral(node)) && forbiddenNames.test(node.text)
    const isCall = ts.isPropertyAccessExpression(node) && forbiddenCalls.test(node.getText().replace('globalThis.', ''))
    if (isClock || isName || isCall)
      found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText()}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
