import { describe, expect, it } from 'vitest'
import { blocksInMarkdown, blocksInSource } from './blocks.ts'
import { typeErrors } from './type-errors.ts'

const fence = '```'

describe('blocks of a Markdown file', () => {
  it('are the fenced ts blocks, with the line on which their code begins', () => {
    const text = ['Text', '', `${fence}ts`, '1 // => 1', fence, `${fence}sh`, 'npm start', fence].join('\n')
    expect(blocksInMarkdown('guide.md', text)).toEqual([{ file: 'guide.md', line: 4, code: '1 // => 1' }])
  })

  it('lose the indentation of their fence', () => {
    const text = [`1. do`, `   ${fence}ts`, '   if (true)', '     2', `   ${fence}`].join('\n')
    expect(blocksInMarkdown('guide.md', text)).toEqual([{ file: 'guide.md', line: 3, code: 'if (true)\n  2' }])
  })

  it('may not stay open', () => {
    expect(() => blocksInMarkdown('guide.md', `text\n${fence}ts\n1`)).toThrow(
      'guide.md:2: a fenced block is never closed',
    )
  })
})

describe('blocks of a source file', () => {
  const source = (...lines: string[]) =>
    ['const a = 1', '/**', ...lines.map(line => ` * ${line}`), ' */', 'a'].join('\n')

  it('are in its doc comments', () => {
    const text = source('@example', `${fence}ts`, 'if (a)', '  1', fence)
    expect(blocksInSource('one.ts', text)).toEqual([{ file: 'one.ts', line: 5, code: 'if (a)\n  1' }])
  })

  it('are not found in a string that looks like a comment', () => {
    expect(blocksInSource('one.ts', `const a = \`/**\n${fence}ts\n1\n${fence}\n*/\``)).toEqual([])
  })

  it('must be fenced where there is an @example', () => {
    expect(() => blocksInSource('one.ts', source('@example', 'a()'))).toThrow('one.ts:2: an @example without')
  })
})

describe('types of a block', () => {
  const errors = (...blocks: [number, string][]) => {
    const all = blocks.map(([line, code]) => ({ file: 'guide.md', line, code }))
    return [...typeErrors(all).values()].flat()
  }

  it('are checked by the flags of this repository, and an error names its line', () => {
    expect(errors([7, 'const list = [1]\nlist[0].toFixed(2)'])).toEqual(["guide.md:8: Object is possibly 'undefined'."])
  })

  it('are not shared with the next block', () => {
    expect(errors([1, 'const one = 1'], [9, "const one = 'one'"])).toEqual([])
    expect(errors([1, 'const one = 1'], [9, 'one'])).toEqual(["guide.md:9: Cannot find name 'one'."])
  })

  it('come from the package by its own name, and unknown names are errors', () => {
    expect(errors([3, "import { noSuchName } from 'egov-kpi'\nnoSuchName"])).toEqual([
      expect.stringMatching(/^guide\.md:3: .*noSuchName/),
    ])
  })

  it('may be wrong on purpose only where the block says so', () => {
    expect(errors([3, "// @ts-expect-error\nconst one: number = 'one'"])).toEqual([])
    expect(errors([3, '// @ts-expect-error\nconst one: number = 1'])).toEqual([
      expect.stringContaining('guide.md:3: Unused'),
    ])
  })
})
