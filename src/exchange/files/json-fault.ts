const blank = /[ \t\n\r]*/y
// biome-ignore format: one row for one kind of token
const scalar = /"(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next'

/**
 * Where a text stops being JSON, line and column counted from 1: the first sign that cannot follow, or the end of a text
 * that is cut off. Hosts word this differently or not at all. Null for JSON.
 */
export function jsonFault(text: string): { readonly line: number; readonly column: number } | null {
  const open: ('[' | '{')[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    at = matchAt(blank, text, at) ?? at
    const sign = text[at]
    if (expected === 'next' && open.length === 0) return sign === undefined ? null : positionOf(text, at)
    if (sign === undefined) return positionOf(text, at)
    const after: Expected | null = follow(sign, expected, open)
    if (after !== null) {
      expected = after
      at++
      continue
    }
    const isKey: boolean = expected === 'key' || expected === 'first-key'
    const isValue: boolean = expected === 'value' || expected === 'first-value'
    const end: number | null = isKey || isValue ? matchAt(scalar, text, at) : null
    if (end === null || (isKey && sign !== '"')) return positionOf(text, at)
    expected = isKey ? 'colon' : 'next'
    at = end
  }
}

/** What is expected after a bracket, comma or colon that may follow; null for a sign that is none or may not. */
function follow(sign: string, expected: Expected, open: ('[' | '{')[]): Expected | null {
  const isValue = expected === 'value' || expected === 'first-value'
  if ((sign === '[' || sign === '{') && isValue) {
    open.push(sign)
    return sign === '[' ? 'first-value' : 'first-key'
  }
  const last = open.at(-1)
  const mayClose = expected === 'next' || expected === (last === '[' ? 'first-value' : 'first-key')
  if (mayClose && sign === (last === '[' ? ']' : '}') && last !== undefined) {
    open.pop()
    return 'next'
  }
  if (sign === ',' && expected === 'next') return last === '[' ? 'value' : 'key'
  return sign === ':' && expected === 'colon' ? 'value' : null
}

function matchAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

function positionOf(text: string, at: number): { readonly line: number; readonly column: number } {
  let [line, start] = [1, 0]
  for (let index = 0; index < at; index++) {
    const sign = text[index]
    if (sign !== '\n' && (sign !== '\r' || text[index + 1] === '\n')) continue
    line++
    start = index + 1
  }
  return { line, column: at - start + 1 }
}
