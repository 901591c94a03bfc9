import ts from 'typescript'

/** A regular expression as it is written. */
export interface Pattern {
  readonly text: string
  readonly line: number
}

/** The regular expressions of a source file: those written out, and the lines on which others are put together. */
export function patternsIn(source: string): {
  readonly written: readonly Pattern[]
  readonly built: readonly number[]
} {
  const file = ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest, true)
  const written: Pattern[] = []
  const built: number[] = []
  const visit = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
    if (ts.isRegularExpressionLiteral(node)) written.push({ text: node.text, line })
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
      built.push(line)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return { written, built }
}

/** A short text first: a pattern whose time doubles with each character would never finish on a long one. */
const lengths = [22, 5_000]
/** In milliseconds. One step for each character takes less than 1, one for each pair of them more than 15. */
const most = 8
const everywhere = [' ', '0', 'a', 'A', 'ơ']

/** The text on which a regular expression takes quadratic time or worse; null if none of those tried is one. */
export function slowOn(pattern: string): string | null {
  const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(pattern) ?? []
  const expression = new RegExp(source, flags)
  const plain = source.replace(/\\[pPuxkdDwWsSbB](?:\{[^}]*\})?/g, ' ')
  const characters = [...new Set([...everywhere, ...plain.replace(/[\\^$*+?()[\]{}|]/g, '')])].slice(0, 14)
  const words = (plain.match(/[\p{L}\p{N}]+ ?/gu) ?? []).filter(word => word.length > 1).slice(0, 12)
  const pumps = [...characters, ...characters.flatMap(one => characters.map(other => one + other)), ...words]
  const starts = ['', ...characters]
  for (const pump of pumps) {
    for (const start of pump.length === 1 ? starts : ['']) {
      for (const length of lengths) {
        const text = `${start}${pump.repeat(Math.ceil(length / pump.length))}\u0000`
        if (isSlow(expression, text)) return `${start}${pump}…`
      }
    }
  }
  return null
}

/** Measured in the time of this process, and repeated, because the machine may be busy. */
function isSlow(expression: RegExp, text: string): boolean {
  for (let time = 0; time < 3; time++) {
    const { user: before } = process.cpuUsage()
    text.replace(expression, '')
    if (process.cpuUsage().user - before < most * 1_000) return false
  }
  return true
}
