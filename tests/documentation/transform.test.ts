import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { type Check, createCheck } from './check.ts'
import { transform } from './transform.ts'

const run = async (...lines: string[]): Promise<void> => {
  const code = transform(lines.join('\n'), 'guide.md', 10)
  const script = ts.transpile(`return async $check => {${code}\n}`, { target: ts.ScriptTarget.ES2022 })
  const execute: (check: Check) => Promise<void> = new Function(script)()
  await execute(createCheck())
}

const passes = (...lines: string[]) => expect(run(...lines)).resolves.toBeUndefined()
const fails = (message: string | RegExp, ...lines: string[]) => expect(run(...lines)).rejects.toThrow(message)

describe('a comment asserts what comes before it', () => {
  it('an expression', async () => {
    await passes('1 + 1 // => 2')
    await fails('guide.md:10', '1 + 1 // => 3')
  })

  it('a constant, which later lines can use', async () => {
    await passes('const sum: number = 1 + 1 // => 2', 'sum * 2 // => 4')
    await fails('guide.md:10', 'const sum = 1 + 1 // => 3')
  })

  it('the argument of console.log', async () => {
    await passes("console.log('a' + 'b') // => 'ab'")
    await fails('guide.md:10', "console.log('a' + 'b') // => 'ba'")
  })

  it('over the lines that follow', async () => {
    await passes('[1, 2]', '// => [', '//   1,', '//   2,', '// ]', '3 // => 3')
    await fails('guide.md:11', '[1, 2]', '// => [', '//   1,', '//   3,', '// ]')
  })

  it('text of several lines', () => passes("['a', '  b'].join('\\n')", '// => `a', '//   b`'))

  it('after another comment, and before one', () => passes('1', '// as everyone knows:', '// => 1', '// so it is'))

  it('with a remark after it', () => passes('2 // => 2 // the smallest prime'))

  it('a promise that is awaited', () => passes('await Promise.resolve(1) // => 1'))

  it('a statement over several lines, semicolon or not', () => passes('[', '  1, // one', '].length; // => 1'))

  it('a statement within another', () => passes('for (const n of [1, 1]) {', '  n // => 1', '}'))

  it('strictly', async () => {
    await fails(/guide/, "1 // => '1'")
    await fails(/guide/, '({ a: undefined }) // => {}')
    await fails(/guide/, '[1, 2] // => [2, 1]')
  })
})

describe('throws', () => {
  it('asserts an error whose message contains the text', async () => {
    await passes("JSON.parse('{') // => throws 'JSON'")
    await passes('const json = JSON.parse("{")', "// => throws 'JSON'")
    await passes("await Promise.reject(new Error('not today')) // => throws 'today'")
  })

  it('fails when nothing is thrown, or something else', async () => {
    await fails('guide.md:10: nothing was thrown', "1 // => throws 'JSON'")
    await fails('guide.md:10', "JSON.parse('{') // => throws 'XML'")
  })
})

describe('a comment that would assert nothing fails', () => {
  it.each([
    ['before any statement', ['// => 1', '1']],
    ['after an import or a function', ['function f() {}', '// => 1']],
    ['in the middle of a statement', ['[', '  1, // => 1', ']']],
    ['after a second comment on the same statement', ['1 // => 1', '// => 1']],
    ['after more than one value', ['console.log(1, 2) // => 1']],
    ['after a pattern', ['const { a } = { a: 1 } // => 1']],
    ['in a block that holds nothing else', ['// => 1']],
    ['without a text', ['1 // =>']],
    ['with a text that is not an expression', ['1 // => about one']],
    ['with two expressions', ['2 // => 1, 2']],
    ['with a list that never ends', ['[1]', '// => [', '1']],
    ['with throws and no text', ['1 // => throws Error']],
  ])('%s', (_, lines) => {
    expect(() => transform(lines.join('\n'), 'guide.md', 10)).toThrow(/^guide\.md:1\d: `\/\/ =>/)
  })

  it('in code that is never reached', () => fails('reached', 'const f = () => {', '  1 // => 2', '}'))
})

describe('what is left alone', () => {
  it('an arrow in a string', () => passes('const text = `', '// => 1', '`', 'text.length // => 9'))

  it('other comments', () => passes('1 // 2', '/* => 2 */'))

  it('the line number of the code that follows', () => {
    const code = ['[', '  1,', ']', '// => [', '//   1 // one', '// ] // done', '//', "const next = 'here'"].join('\n')
    expect(transform(code, 'guide.md').split('\n')[7]).toBe("const next = 'here'")
  })
})
