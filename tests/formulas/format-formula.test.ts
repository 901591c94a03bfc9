import { type Formula, type FormulaCondition, type FormulaMeasure, formatFormula } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { measureText } from '../../src/formulas/measure'

const ref = (to: string): Formula => ({ kind: 'reference', to })
const sum: Formula = { kind: 'sum', of: [ref('a'), ref('b')] }
const quotient: Formula = { kind: 'quotient', of: [ref('a'), ref('b')] }

describe('a formula is printed so that it cannot be read as another one', () => {
  it.each<[Formula | FormulaCondition, string, string]>([
    [{ kind: 'product', of: [sum, { kind: 'number', value: '1234.5' }] }, '(a + b) × 1.234,5', '(a + b) × 1,234.5'],
    [{ kind: 'difference', of: [sum, sum] }, 'a + b − (a + b)', 'a + b − (a + b)'],
    [{ kind: 'quotient', of: [quotient, quotient] }, 'a ÷ b ÷ (a ÷ b)', 'a ÷ b ÷ (a ÷ b)'],
    [{ kind: 'maximum', of: [sum, ref('c')] }, 'lớn nhất(a + b; c)', 'max(a + b; c)'],
    [
      { kind: 'round', of: quotient, rounding: { decimals: 2, mode: 'truncate' } },
      '(a ÷ b, làm tròn đến 2 chữ số thập phân (bỏ phần còn lại))',
      '(a ÷ b, rounded to 2 decimals (the rest cut off))',
    ],
    [
      {
        kind: 'sum',
        of: [
          {
            kind: 'if',
            when: { kind: 'compare', left: ref('a'), is: 'at-least', right: ref('b') },
            value: ref('a'),
            otherwise: ref('b'),
          },
          ref('c'),
        ],
      },
      '(nếu a ≥ b thì a, nếu không thì b) + c',
      '(if a ≥ b then a else b) + c',
    ],
    [
      {
        kind: 'all',
        of: [
          { kind: 'has-value', of: ref('a') },
          {
            kind: 'any',
            of: [
              { kind: 'compare', left: ref('a'), is: 'not-equal', right: ref('b') },
              { kind: 'not', of: { kind: 'has-value', of: ref('b') } },
            ],
          },
        ],
      },
      'a có số liệu và (a ≠ b hoặc không (b có số liệu))',
      'a has a value and (a ≠ b or not (b has a value))',
    ],
  ])('in case %#', (tree, vi, en) => {
    expect(formatFormula(tree, 'vi')).toBe(vi)
    expect(formatFormula(tree, 'en')).toBe(en)
  })

  it('and without a name that every object inherits', () => {
    expect(formatFormula(ref('constructor'), 'en', {})).toBe('constructor')
  })
})

it.each<[FormulaMeasure, string, string]>([
  [{ kind: 'percent' }, '%', '%'],
  [{ kind: 'index' }, 'chỉ số', 'index'],
  [{ kind: 'count', of: { vi: 'hồ sơ', en: 'dossiers' } }, 'hồ sơ', 'dossiers'],
  [{ kind: 'money', currency: 'VND', scale: 'billion' }, 'tỷ đồng', 'billion VND'],
  [{ kind: 'money', currency: 'USD', scale: 'one', per: { vi: 'năm', en: 'year' } }, 'USD/năm', 'USD/year'],
  [{ kind: 'rate', of: 'máy', base: 100, per: 'dân' }, 'máy/100 dân', 'máy/100 dân'],
  [{ kind: 'rate', of: 'lượt', base: 1, per: 'tháng' }, 'lượt/tháng', 'lượt/tháng'],
  [
    {
      kind: 'level',
      levels: [
        { code: 0, name: 'Chưa' },
        { code: 1, name: 'Hoàn thành' },
      ],
    },
    'Chưa = 0, Hoàn thành = 1',
    'Chưa = 0, Hoàn thành = 1',
  ],
])('a measure is named in both languages: %j', (measure, vi, en) => {
  expect([measureText(measure, 'vi'), measureText(measure, 'en')]).toEqual([vi, en])
})
