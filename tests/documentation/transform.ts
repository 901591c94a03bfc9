import ts from 'typescript'
import { type Comment, commentsAt, commentsIn, parse } from './comments.ts'

/**
 * Turns the `// =>` comments of an example into calls of `$check` (see `check.ts`).
 * No line moves, so that line n of the result is line n of the example.
 * A comment that would assert nothing is an error: it looks like a check and checks nothing.
 */
export const transform = (code: string, file: string, firstLine = 1): string => {
  const source = parse(code)
  const statements = statementsIn(source)
  const comments = commentsIn(source)
  const taken = new Set<ts.Statement>()
  let result = ''
  let done = 0
  for (const [index, comment] of comments.entries()) {
    if (!isAssertion(comment)) continue
    const place = `${file}:${source.getLineAndCharacterOfPosition(comment.pos).line + firstLine}`
    const fail = (why: string): never => {
      throw new Error(`${place}: \`${comment.text}\` ${why}`)
    }
    const statement = statements.find(({ end }) => commentsAt(code, end).some(({ pos }) => pos === comment.pos))
    if (!statement || taken.has(statement))
      return fail('belongs to no statement, or to one that has its comment already')
    const shown = shownBy(statement) ?? fail('follows a statement that does not show exactly one value')
    const expected = expectationFrom(code, comments.slice(index)) ?? fail('is not an expression, nor throws and a text')
    taken.add(statement)
    const call = expected.throws
      ? `await $check.throws(async () => (${shown.value})`
      : shown.name
        ? `${statement.getText()};$check.same(${shown.name}`
        : `$check.same((${shown.value})`
    const between = code.slice(statement.end, comment.pos)
    const lost = newlines(code.slice(comment.pos, expected.end)) - newlines(expected.text)
    result += `${code.slice(done, statement.getStart())}${call},${between}(${expected.text}),${JSON.stringify(place)})`
    result += '\n'.repeat(lost)
    done = expected.end
  }
  return `${result}${code.slice(done)}\n$check.allReached(${taken.size})`
}

const isAssertion = (comment: Comment): boolean => comment.text.startsWith('// =>')

const newlines = (text: string): number => text.split('\n').length - 1

/** All statements, the inner ones first: of two that end in one place, the inner one has the value. */
const statementsIn = (node: ts.Node): ts.Statement[] => {
  const inner: ts.Statement[] = []
  ts.forEachChild(node, child => {
    inner.push(...statementsIn(child))
  })
  return ts.isStatement(node) ? [...inner, node] : inner
}

/** What a statement shows: its expression, the one argument of `console.log`, or the constant that it names. */
const shownBy = (statement: ts.Statement): { value: string; name?: string } | undefined => {
  if (ts.isExpressionStatement(statement)) {
    const { expression } = statement
    const isLog = ts.isCallExpression(expression) && expression.expression.getText() === 'console.log'
    if (!isLog) return { value: expression.getText() }
    const [argument, ...others] = expression.arguments
    return argument && others.length === 0 ? { value: argument.getText() } : undefined
  }
  if (!ts.isVariableStatement(statement)) return undefined
  const [declaration, ...others] = statement.declarationList.declarations
  if (!declaration?.initializer || others.length > 0 || !ts.isIdentifier(declaration.name)) return undefined
  return { value: declaration.initializer.getText(), name: declaration.name.text }
}

/** Reads the comment lines that follow until the expression is complete. */
const expectationFrom = (
  code: string,
  comments: readonly Comment[],
): { text: string; end: number; throws: boolean } | undefined => {
  let text = ''
  let end: number | undefined
  for (const comment of comments) {
    if (end !== undefined && (isAssertion(comment) || !/^\n[ \t]*$/.test(code.slice(end, comment.pos))))
      return undefined
    text += end === undefined ? comment.text.slice('// =>'.length) : comment.text.replace(/^\/\/ ?/, '\n')
    end = comment.end
    const throws = /^\s*throws\s/.test(text)
    const expression = expressionOf(throws ? text.replace('throws', '') : text)
    if (expression && (!throws || ts.isStringLiteralLike(expression)))
      return { text: expression.getText(), end, throws }
  }
  return undefined
}

const expressionOf = (text: string): ts.Expression | undefined => {
  const code = `(${text}\n)`
  if (ts.transpileModule(code, { reportDiagnostics: true }).diagnostics?.length) return undefined
  const [statement, ...others] = parse(code).statements
  if (others.length > 0 || !statement || !ts.isExpressionStatement(statement)) return undefined
  if (!ts.isParenthesizedExpression(statement.expression)) return undefined
  const { expression } = statement.expression
  // JavaScript keeps only the 2 of `1, 2`, which is never what an example means.
  const isComma = ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.CommaToken
  return isComma ? undefined : expression
}
