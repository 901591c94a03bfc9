import { formatIssues, type Issue, parseExact } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { issueFactory, pathText, quote } from '../../src/foundation/issue'
import { plainFormats } from '../../src/foundation/sentence-formats'

describe('a path is written as in code', () => {
  it.each<[readonly (string | number)[], string]>([
    [[], ''],
    [['entries'], 'entries'],
    [['entries', 3, 'score'], 'entries[3].score'],
    [[3, 'value'], '[3].value'],
    [['values', 'so-tttt'], 'values.so-tttt'],
    [['values', 'Sở Y tế'], 'values["Sở Y tế"]'],
    [['tên', 'điểm_1'], 'tên.điểm_1'],
    [['values', '1'], 'values["1"]'],
    [['values', ''], 'values[""]'],
    [['a.b', 'c"d'], '["a.b"]["c\\"d"]'],
    [[0, 1], '[0][1]'],
  ])('%j: %s', (path, text) => {
    expect(pathText(path)).toBe(text)
  })
})

describe('a value is shown in a message', () => {
  it.each<[unknown, string]>([
    ['65,47', '“65,47”'],
    ['', '“”'],
    ['a"b\n', '“a"b\\n”'],
    ['a\\"b', '“a\\\\"b”'],
    [5, '5'],
    [-0, '0'],
    [5n, '5n'],
    [Number.NaN, 'NaN'],
    [null, 'null'],
    [undefined, 'null'],
    [[1, 2], '[2]'],
    [{ unit: 'a', score: 1 }, '{unit, score}'],
    [{}, '{}'],
    [Symbol('a'), 'Symbol(a)'],
    [Object.create(null), '{}'],
    ['x'.repeat(78), `“${'x'.repeat(78)}”`],
    ['x'.repeat(79), `“${'x'.repeat(78)}…`],
  ])('%s as %s', (value, text) => {
    expect(quote(value)).toBe(text)
  })

  it('without half a character at its end', () => {
    for (const length of [76, 77, 78]) expect(quote(`${'x'.repeat(length)}${'😀'.repeat(9)}`)).not.toMatch(/\p{Cs}/u)
  })

  it('without being read, because an object may throw when it is read', () => {
    const hostile = {
      get value(): never {
        throw new Error('looked at')
      },
      toString: () => {
        throw new Error('asked')
      },
    }
    expect(quote(hostile)).toBe('{value, toString}')
  })
})

describe('the issues of a room', () => {
  const wording = {
    'too-late': { vi: 'Sau {day}.', en: 'After {day}.' },
    'too-many': ({ names }: { names: readonly string[] }) => ({
      vi: `${names.length} tên.`,
      en: `${names.length} names.`,
    }),
    missing: {
      year: { vi: 'Thiếu năm của {days:list}.', en: 'The year of {days:list} is missing.' },
      plan: ({ of }: { of: string | undefined }) => ({ vi: `Thiếu ${of}.`, en: `${of} is missing.` }),
    },
  } as const
  const issue = issueFactory(wording, plainFormats)

  it('carry code, path, parameters and both sentences', () => {
    expect(issue('too-late', ['rows', 3], { day: '2022-04-15' })).toEqual({
      code: 'too-late',
      severity: 'error',
      path: ['rows', 3],
      parameters: { day: '2022-04-15' },
      message: { vi: 'Sau 2022-04-15.', en: 'After 2022-04-15.' },
    })
    const details = { severity: 'warning', expected: 'a day', actual: 'x' } as const
    expect(issue('too-late', [], { day: 'x' }, details)).toMatchObject({
      severity: 'warning',
      expected: 'a day',
      actual: '"x"',
    })
  })

  it('name what a code is used for, and write parameters in their formats', () => {
    const { parameters, message } = issue('missing', [], { what: 'year', days: ['1/1', '2/1'] })
    expect(parameters).toEqual({ what: 'year', days: ['1/1', '2/1'] })
    expect(message).toEqual({ vi: 'Thiếu năm của 1/1, 2/1.', en: 'The year of 1/1, 2/1 is missing.' })
  })

  it('keep parameters as frozen data that JSON carries, cut to a few thousand characters', () => {
    const { parameters, message } = issue('too-many', [], { names: Array(1_000).fill('x'.repeat(1_000)) })
    expect(message.en).toBe('1000 names.')
    expect(parameters['names']).toHaveLength(50)
    expect(JSON.stringify(parameters).length).toBeLessThan(5_000)
    expect([Object.isFrozen(parameters), Object.isFrozen(parameters['names'])]).toEqual([true, true])
    const { parameters: without } = issue('missing', [], { what: 'plan', of: undefined })
    expect(Object.keys(without)).toEqual(['what'])
  })

  it('need the parameters that their sentences name', () => {
    // @ts-expect-error `day` is missing
    issue('too-late', [], {})
    // @ts-expect-error `days` is a list
    issue('missing', [], { what: 'plan', days: ['1/1'] })
  })

  it('are rendered one per line, with their paths', () => {
    const issues: readonly Issue[] = [issue('too-late', ['rows', 3], { day: 'a' }), issue('too-late', [], { day: 'b' })]
    expect(formatIssues(issues, 'vi')).toBe('rows[3]: Sau a.\nSau b.')
    expect(formatIssues(issues, 'en')).toBe('rows[3]: After a.\nAfter b.')
    expect(formatIssues([], 'en')).toBe('')
  })
})

it('a big integer is refused with a message that shows its value', () => {
  expect(() => parseExact(5n as unknown as number)).toThrow('5n is not a number')
})
