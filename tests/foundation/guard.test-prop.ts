import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilDate } from '../../src/foundation/civil-date'
import { ExactNumber } from '../../src/foundation/exact'
import { guardOf } from '../../src/foundation/guard'
import { Identifier } from '../../src/foundation/identifier'
import { LocalizedText } from '../../src/foundation/language'
import { DateOrMoment } from '../../src/foundation/moment'
import { PeriodText } from '../../src/foundation/period'
import {
  anyText,
  anything,
  dictionary,
  either,
  flag,
  isAccepted,
  just,
  list,
  maybe,
  notEmpty,
  number,
  oneOf,
  openRecord,
  record,
  type Schema,
  textOfForm,
  tuple,
  variants,
  whole,
  wholeCount,
} from '../../src/foundation/schema'
import { readRow } from '../../src/foundation/structure'
import { wholeIssue } from '../../src/foundation/wording'

interface Node {
  readonly id: string
  readonly left?: Node
  readonly right: Node | null
}

const Node: Schema<Node> = record(() => ({ id: Identifier, left: maybe(Node), right: either(just(null), Node) }))

interface Span {
  readonly from: number
  readonly to: number
}

const Span: Schema<Span> = record(
  () => ({ from: wholeCount, to: wholeCount }),
  ({ from, to }) =>
    from <= to ? [] : [wholeIssue('not-whole', ['to'], { what: 'number', text: '', range: [from, to] })],
)

const texts = [
  'a',
  '',
  ' a',
  'đ',
  '2022',
  '2022-Q4',
  '2022-02-30',
  '2022-02-28',
  '2022-02-28T08:00Z',
  '1/3',
  '1.5',
  '__proto__',
]
const leaf = fc.oneof(
  fc.constantFrom<unknown>(...texts, undefined, null, true, 0, -1, 1.5, 1e21, Number.NaN, -0, [], {}),
  fc.anything({ maxDepth: 1 }),
)
const keys = ['id', 'left', 'right', 'from', 'to', 'vi', 'en', 'kind', 'size', 'list', '__proto__', 'toString']
const data = fc.letrec(again => ({
  node: fc.oneof({ maxDepth: 3 }, leaf, fc.array(again('node'), { maxLength: 3 }), again('object')),
  object: fc.dictionary(fc.constantFrom(...keys), again('node'), { maxKeys: 3 }),
})).node

const schemas: readonly (readonly [string, Schema, fc.Arbitrary<unknown>])[] = [
  ['an id', Identifier, leaf],
  ['a date', CivilDate, leaf],
  ['a date or a moment', DateOrMoment, leaf],
  ['a period', PeriodText, leaf],
  ['a number', ExactNumber, leaf],
  ['a text in two languages', LocalizedText, data],
  ['a record that contains itself', Node, data],
  [
    'a record whose properties depend on each other',
    Span,
    fc.record({ from: fc.oneof(fc.nat(9), leaf), to: fc.oneof(fc.nat(9), leaf) }),
  ],
  [
    'an open record',
    openRecord<{ readonly id: string; readonly size?: number }>(() => ({ id: notEmpty, size: maybe(number()) })),
    data,
  ],
  ['a map', dictionary(either(just(null), ExactNumber), Identifier), data],
  ['a list', list(either(whole(), flag, just('a')), 1, 2), fc.array(leaf, { maxLength: 3 })],
  ['a text with a pattern', record(() => ({ id: textOfForm(/^a/), to: maybe(number(0, 2)) })), data],
  [
    'a choice of kinds',
    variants(() => [record(() => ({ kind: just('a') })), record(() => ({ kind: oneOf(['đ', '']), size: anything }))]),
    data,
  ],
  [
    'a schema that only zod can check',
    record(() => ({ id: dictionary(anyText, oneOf(['a', 'b'])), size: tuple([whole()]) })),
    data,
  ],
]

describe('the guard of a schema', () => {
  it.each(schemas)('accepts only what the schema accepts: %s', (_, schema, input) => {
    fc.assert(
      fc.property(input, value => {
        const success = isAccepted(schema, value)
        // The guard may leave what only looks like plain data to the schema, never the other way round.
        if (guardOf(schema)(value)) expect(success).toBe(true)
        expect(readRow(schema, value, () => []).issues === undefined).toBe(success)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    [
      'a record that contains itself',
      Node,
      { id: 'a', left: { id: 'b', right: null }, right: { id: 'c', right: null } },
    ],
    ['a record whose properties depend on each other', Span, { from: 1, to: 1 }],
    ['a text in two languages', LocalizedText, { en: 'a' }],
    ['a list', list(whole(), 1), [1]],
    ['a map', dictionary(ExactNumber, Identifier), { đ: '1/3' }],
  ] as const)('accepts sound data without the schema: %s', (_, schema, value) => {
    expect(guardOf<unknown>(schema)(value)).toBe(true)
  })

  it('remembers accepted texts, but not refused ones', () => {
    const accepts = guardOf(PeriodText)
    for (const text of ['2022-Q4', '2022-Q5', '2022-Q4', '2022-Q5']) expect(accepts(text)).toBe(text === '2022-Q4')
  })
})
