import { describe, expect, it } from 'vitest'
import { ExactNumber } from '../../src/foundation/exact'
import type { Issue } from '../../src/foundation/issue'
import { LocalizedText } from '../../src/foundation/language'
import {
  anyText,
  dictionary,
  just,
  list,
  maybe,
  number,
  oneOf,
  openRecord,
  record,
  tested,
  textOfForm,
  textUpTo,
  variants,
  whole,
} from '../../src/foundation/schema'
import { parseStructure, readEach, readProperties, readRow, readStructure } from '../../src/foundation/structure'
import { faultsOf, faultText, issuesOf } from '../support/issues'

const Rule = variants(() => [
  record(() => ({ kind: just('steps'), steps: list(whole(), 1) })),
  record(() => ({ kind: just('levels'), levels: dictionary(number()) })),
])
const Criterion = record(() => ({
  id: textUpTo(5),
  title: LocalizedText,
  max: whole(0, 100),
  weight: maybe(ExactNumber),
  mode: maybe(oneOf(['half-up', 'half-even'])),
  rule: maybe(Rule),
  code: maybe(textOfForm(/^\d+$/)),
}))
const good = { id: 'abc', title: 'A', max: 5 }
const faults = (input: unknown) => faultsOf(() => parseStructure(Criterion, input))
const first = (input: unknown) => issuesOf(() => parseStructure(Criterion, input))[0] as Issue

describe('a fault in a structure is reported:', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['a text for an object', 'abc', ['wrong-type']],
    ['undefined', undefined, ['wrong-type']],
    ['a list for an object', [good], ['wrong-type']],
    ['a missing property', { id: 'abc', title: 'A' }, ['missing at max']],
    ['a missing text of two forms', { id: 'abc', max: 5 }, ['missing at title']],
    ['a property that is undefined', { ...good, max: undefined }, ['wrong-type at max']],
    ['an unknown property', { ...good, maximum: 5 }, ['unknown property at maximum']],
    ['a text for a number', { ...good, max: '5' }, ['wrong-type at max']],
    ['a fraction for a whole number', { ...good, max: 5.5 }, ['wrong-type at max']],
    ['NaN', { ...good, max: Number.NaN }, ['wrong-type at max']],
    ['too small a number', { ...good, max: -1 }, ['too-small number at max']],
    ['too large a number', { ...good, max: 101 }, ['too-big number at max']],
    ['too short a text', { ...good, id: '' }, ['too-small text at id']],
    ['too long a text', { ...good, id: 'abcdef' }, ['too-big text at id']],
    ['a text that does not match its pattern', { ...good, code: 'x' }, ['malformed form at code']],
    ['a text that is not a number', { ...good, weight: '65,47' }, ['malformed number at weight']],
    ['an object for a number', { ...good, weight: {} }, ['wrong-type at weight']],
    ['an unknown word', { ...good, mode: 'half_up' }, ['not-allowed at mode']],
    ['an unknown kind', { ...good, rule: { kind: 'step', steps: [1] } }, ['not-allowed at rule.kind']],
    ['a missing kind', { ...good, rule: { steps: [1] } }, ['missing at rule.kind']],
    ['an empty list', { ...good, rule: { kind: 'steps', steps: [] } }, ['too-small list at rule.steps']],
    ['a broken item', { ...good, rule: { kind: 'steps', steps: [1, 'x'] } }, ['wrong-type at rule.steps[1]']],
    [
      'a broken value under a name from the data',
      { ...good, rule: { kind: 'levels', levels: { đạt: 'x' } } },
      ['wrong-type at rule.levels.đạt'],
    ],
    ['a broken language', { ...good, title: { vi: 5 } }, ['wrong-type at title.vi']],
  ])('%s', (_, input, expected) => {
    expect(faults(input)).toEqual(expected)
  })

  it('but sound data is accepted', () => {
    const whole = { ...good, weight: '1/3', mode: 'half-even', code: '01', rule: { kind: 'steps', steps: [1] } }
    expect(parseStructure(Criterion, whole)).toEqual(whole)
  })

  it('together with all others', () => {
    expect(faults({ id: '', title: 5, max: 'x', weight: 0.1 + 0.2, mod: 'half-up' })).toEqual([
      'too-small text at id',
      'wrong-type at title',
      'wrong-type at max',
      'imprecise-number at weight',
      'unknown property at mod',
    ])
  })

  it('at the place that the caller knows', () => {
    expect(faultsOf(() => parseStructure(Criterion, { ...good, max: 'x' }, ['criteria', 3]))).toEqual([
      'wrong-type at criteria[3].max',
    ])
  })
})

describe('a message', () => {
  it.each<[string, unknown, string, string]>([
    [
      'which types are allowed',
      { ...good, title: 5 },
      'Expected text or an object, got a number.',
      'Cần chuỗi ký tự hoặc đối tượng, nhưng nhận được số.',
    ],
    [
      'what was given',
      { ...good, max: Number.NaN },
      'Expected a number, got the result of a failed calculation.',
      'Cần số, nhưng nhận được kết quả phép tính không xác định.',
    ],
    [
      'that nothing was given',
      { ...good, max: undefined },
      'Expected a number, got a missing value.',
      'Cần số, nhưng nhận được giá trị trống.',
    ],
    [
      'which property was meant',
      { ...good, mox: 5 },
      'There is no property “mox”; nearest: max.',
      'Không có thuộc tính “mox”; gần nhất: max.',
    ],
    [
      'only what is wrong if no known property is near',
      { ...good, banana: 5 },
      'There is no property “banana”.',
      'Không có thuộc tính “banana”.',
    ],
    [
      'which word was meant',
      { ...good, mode: 'half_up' },
      'The value must be one of “half-up”, “half-even”; nearest: half-up.',
      'Giá trị chỉ được là một trong: “half-up”, “half-even”; gần nhất: half-up.',
    ],
    [
      'which kind was meant',
      { ...good, rule: { kind: 'step' } },
      'The value must be one of “steps”, “levels”; nearest: steps.',
      'Giá trị chỉ được là một trong: “steps”, “levels”; gần nhất: steps.',
    ],
    [
      'how long a text must be',
      { ...good, id: '' },
      'The text must have at least 1 character.',
      'Chuỗi ký tự phải có ít nhất 1 ký tự.',
    ],
    [
      'how many items a list must have',
      { ...good, rule: { kind: 'steps', steps: [] } },
      'The list must have at least 1 item.',
      'Danh sách phải có ít nhất 1 mục.',
    ],
    [
      'how large a value may be',
      { ...good, max: 101 },
      'The value must be at most 100.',
      'Giá trị không được vượt quá 100.',
    ],
  ])('says %s', (_, input, en, vi) => {
    expect(first(input).message).toEqual({ en, vi })
  })

  it('comes with what was expected and what was found, for programs', () => {
    expect(first({ ...good, mode: 'x' })).toMatchObject({ expected: 'half-up | half-even', actual: '"x"' })
    expect(first({ ...good, rule: {} })).toMatchObject({ expected: 'steps | levels' })
    expect(first({ ...good, code: 'x' })).toMatchObject({ actual: '"x"' })
    expect(first({ ...good, max: '5' })).toMatchObject({ expected: 'number', actual: '"5"' })
  })
})

describe('one broken item does not hide others', () => {
  it('in a list', () => {
    const { whole, issues } = readEach(
      Criterion,
      [good, { ...good, max: 'x' }, 5, { ...good, id: 'def' }],
      ['criteria'],
    )
    expect(whole).toEqual([
      { value: good, index: 0 },
      { value: { ...good, id: 'def' }, index: 3 },
    ])
    expect(issues.map(faultText)).toEqual(['wrong-type at criteria[1].max', 'wrong-type at criteria[2]'])
  })

  it('among properties', () => {
    const Options = record<{ decimals: number; mode: string; label?: string }>(() => ({
      decimals: whole(),
      mode: oneOf(['half-up', 'half-even']),
      label: maybe(anyText),
    }))
    const read = (input: unknown) => {
      const { value, issues } = readProperties(Options, input, ['options'])
      return { value, faults: issues.map(faultText) }
    }
    expect(read({ decimals: 2, mode: 'x', lable: 'a' })).toEqual({
      value: { decimals: 2 },
      faults: ['unknown property at options.lable', 'not-allowed at options.mode'],
    })
    expect(read({ mode: 'half-up' })).toEqual({ value: { mode: 'half-up' }, faults: ['missing at options.decimals'] })
    expect(read({ decimals: 2, mode: 'half-up', label: undefined })).toEqual({
      value: { decimals: 2, mode: 'half-up' },
      faults: [],
    })
    expect(read([])).toEqual({ value: {}, faults: ['wrong-type at options'] })
    expect(read(null)).toEqual({ value: {}, faults: ['wrong-type at options'] })
    expect(read(undefined)).toEqual({ value: {}, faults: ['wrong-type at options'] })
  })
})

it('hostile data does not change the prototype of objects, and does not stop the reading', () => {
  const hostile: unknown = JSON.parse(
    '{"id":"abc","title":"A","max":5,"__proto__":{"polluted":true},"constructor":5,"toString":5}',
  )
  expect(faults(hostile).toSorted()).toEqual([
    'unknown property at __proto__',
    'unknown property at constructor',
    'unknown property at toString',
  ])
  expect('polluted' in {}).toBe(false)
  const circle: Record<string, unknown> = { ...good }
  circle['title'] = circle
  expect(readStructure(Criterion, circle).issues?.length).toBeGreaterThan(0)
})

describe('more faults than zod hands on in one call', () => {
  const many = Array.from({ length: 130_000 }, () => 1)
  const Lists = list(list(anyText))

  it('are reported with their places in lists and records', () => {
    const Closed = record<{ readonly lists: readonly (readonly string[])[] }>(() => ({ lists: Lists }))
    const issues = readStructure(list(Closed), [{ lists: [many] }]).issues ?? []
    expect(issues).toHaveLength(1_001)
    expect(issues[0]).toMatchObject({ code: 'wrong-type', path: [0, 'lists', 0, 0] })
  })

  it('make the whole malformed if its parts cannot be read one by one', () => {
    const Open = openRecord<{ readonly lists: readonly (readonly string[])[] }>(() => ({ lists: Lists }))
    const issues = readStructure(Open, { id: 'a', lists: [many] }).issues ?? []
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['malformed', []]])
  })
})

it('reads the bytes of a large file without a list of them', () => {
  const bytes = new Uint8Array(60_000_000)
  expect(
    parseStructure(
      tested<Uint8Array>(value => value instanceof Uint8Array),
      bytes,
    ),
  ).toBe(bytes)
})

describe('an undefined property that may be left out', () => {
  it('is unknown if only the prototype of objects has its name', () => {
    expect(faults({ ...good, toString: undefined })).toEqual(['unknown property at toString'])
  })

  it('counts as left out, and is not in the result', () => {
    const result = parseStructure(Criterion, { ...good, mode: undefined, weight: undefined })
    expect(Object.keys(result)).toEqual(['id', 'title', 'max'])
    expect(parseStructure(LocalizedText, { vi: 'a', en: undefined })).toEqual({ vi: 'a' })
  })

  it('is accepted in rows that are not copied, too', () => {
    expect(readRow(Criterion, { ...good, mode: undefined }, () => []).issues).toBeUndefined()
  })
})
