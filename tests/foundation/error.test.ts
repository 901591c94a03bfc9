import { EgovKpiError, type Issue, isEgovKpiError, parseExact } from 'egov-kpi'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { throwIfAny } from '../../src/foundation/error'
import { foundationIssue, numberIssue } from '../../src/foundation/wording'
import { issuesOf } from '../support/issues'

const zeroAt = (...path: readonly (string | number)[]): Issue => numberIssue('zero-denominator', path, {})
const caught = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    return error
  }
}

describe('the text of an error is in both languages', () => {
  it('for one issue', () => {
    const error = caught(() => parseExact('65,47'))
    expect(String(error)).toBe(
      'EgovKpiError: “65,47” is not a number: expected a decimal such as “65.47” or a fraction such as “1/3”. / ' +
        '“65,47” không phải là số: cần số thập phân như “65.47” hoặc phân số như “1/3”.',
    )
  })

  it('for floating-point noise', () => {
    expect(issuesOf(() => parseExact(0.1 + 0.2))[0]?.message).toEqual({
      vi: '0.30000000000000004 có 17 chữ số có nghĩa, có thể do sai số của phép tính trên máy; hãy làm tròn đến mức đã đo (tối đa 15 chữ số có nghĩa).',
      en: '0.30000000000000004 has 17 significant digits, which looks like floating-point noise; round it to what was measured (at most 15 significant digits).',
    })
  })

  it('for several issues, each on its own line with its place', () => {
    const error = new EgovKpiError([zeroAt('rows', 0), zeroAt('rows', 7, 'value')])
    expect(error.message).toBe(
      '2 issues / vấn đề\n' +
        'rows[0]: The denominator is zero. / Mẫu số bằng 0.\n' +
        'rows[7].value: The denominator is zero. / Mẫu số bằng 0.',
    )
  })

  it('for the first twenty of many issues, with the number of the others', () => {
    const error = new EgovKpiError([zeroAt(0), ...Array.from({ length: 24 }, (_, index) => zeroAt(index + 1))])
    const lines = error.message.split('\n')
    expect(lines).toHaveLength(22)
    expect(lines[0]).toBe('25 issues / vấn đề')
    expect(lines[20]).toMatch(/^\[19\]: /)
    expect(lines[21]).toBe('… and 5 more in `issues` / … còn 5 vấn đề nữa trong `issues`')
    expect(error.issues).toHaveLength(25)
  })
})

describe('an error of the library', () => {
  afterEach(() => {
    vi.resetModules()
  })

  it('is recognised by a second copy of the library', async () => {
    vi.resetModules()
    const copy = await import('../../src/foundation/index')
    const error = caught(() => copy.parseExact('x'))
    expect(copy.EgovKpiError).not.toBe(EgovKpiError)
    expect(error).not.toBeInstanceOf(EgovKpiError)
    expect(isEgovKpiError(error)).toBe(true)
    expect(copy.isEgovKpiError(caught(() => parseExact('x')))).toBe(true)
  })

  it.each([
    ['an error of JavaScript', new Error('x')],
    ['an object of the same shape', { name: 'EgovKpiError', code: 'x', issues: [] }],
    ['null', null],
    ['a text', 'EgovKpiError'],
    ['undefined', undefined],
  ])('is not confused with %s', (_, value) => {
    expect(isEgovKpiError(value)).toBe(false)
  })

  it('has a stack, a name and the code of its first issue', () => {
    const error = new EgovKpiError([zeroAt('a'), foundationIssue('missing', ['b'], { key: 'b' })])
    expect(error).toBeInstanceOf(Error)
    expect(error.stack).toContain('error.test.ts')
    expect([error.name, error.code]).toEqual(['EgovKpiError', 'zero-denominator'])
  })
})

it('the JSON of an error contains its issues, but not the stack', () => {
  const error = new EgovKpiError([zeroAt('rows', 3)])
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'EgovKpiError',
    code: 'zero-denominator',
    issues: [
      {
        code: 'zero-denominator',
        severity: 'error',
        path: ['rows', 3],
        parameters: {},
        message: { vi: 'Mẫu số bằng 0.', en: 'The denominator is zero.' },
      },
    ],
  })
})

it('errors are thrown, warnings and information are not', () => {
  const warning: Issue = { ...zeroAt('a'), severity: 'warning' }
  const info: Issue = { ...zeroAt('b'), severity: 'info' }
  expect(throwIfAny([])).toBeUndefined()
  expect(throwIfAny([warning, info])).toBeUndefined()
  expect(issuesOf(() => throwIfAny([warning, zeroAt('c'), info, zeroAt('d')]))).toEqual([zeroAt('c'), zeroAt('d')])
})
