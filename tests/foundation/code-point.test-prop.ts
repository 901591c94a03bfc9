import fc from 'fast-check'
import { expect, it } from 'vitest'
import { byCodePoint } from '../../src/foundation/code-point'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: fc.constantFrom('a', 'b', 'ế', '\u{ffff}', '\u{e000}', '\u{1f600}', '\u{10000}'), maxLength: 4 }),
)

it('orders texts by their code points', () => {
  const compare = (a: string, b: string): number => {
    const [left, right] = [a, b].map(each => Array.from(each, character => character.codePointAt(0) ?? 0)) as [
      number[],
      number[],
    ]
    const first = left.findIndex((code, index) => code !== right[index])
    if (first < 0) return left.length - right.length
    return (left[first] as number) - (right[first] ?? -1)
  }
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(compare(a, b)))
    }),
    { numRuns: 2000 },
  )
})
