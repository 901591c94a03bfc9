import { type Explanation, formatExplanation } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { describeRounding, describeSource } from '../../src/foundation/explanation'

const explanation: Explanation = {
  label: { vi: 'Chỉ số phát triển', en: 'Development index' },
  value: '0.8741',
  reason: { vi: 'Trung bình cộng của hai chỉ số', en: 'The mean of two indices' },
  rounding: { decimals: 4, mode: 'half-up', exact: '10489/12000' },
  source: { title: { vi: 'Báo cáo 2018', en: 'Survey 2018' }, place: 'p. 227', assumed: true },
  inputs: [
    { label: { vi: 'Dịch vụ', en: 'Services' }, value: '12345.5' },
    {
      label: 'Hạ tầng',
      value: { vi: 'chưa có số liệu', en: 'no data yet' },
      inputs: [{ label: { vi: 'Cáp', en: 'Cables' }, value: null, source: { title: 'ITU' } }],
    },
  ],
}

it('an explanation is written in indented lines in Vietnamese', () => {
  expect(formatExplanation(explanation, 'vi').split('\n')).toEqual([
    'Chỉ số phát triển: 0,8741',
    '  Trung bình cộng của hai chỉ số',
    '  ≈ 0,874083 → làm tròn đến 4 chữ số thập phân (từ 5 trở lên thì làm tròn lên)',
    '  Nguồn: Báo cáo 2018, p. 227 (giả định, chưa được xác nhận)',
    '  Dịch vụ: 12.345,5',
    '  Hạ tầng: chưa có số liệu',
    '    Cáp',
    '      Nguồn: ITU',
  ])
})

it('an explanation is written in indented lines in English', () => {
  expect(formatExplanation(explanation, 'en').split('\n')).toEqual([
    'Development index: 0.8741',
    '  The mean of two indices',
    '  ≈ 0.874083 → rounded to 4 decimals (half up)',
    '  Source: Survey 2018, p. 227 (assumed, not confirmed)',
    '  Services: 12,345.5',
    '  Hạ tầng: no data yet',
    '    Cables',
    '      Source: ITU',
  ])
})

it('an explanation reads the same after a round trip through JSON', () => {
  const copy = JSON.parse(JSON.stringify(explanation)) as Explanation
  expect(formatExplanation(copy, 'vi')).toBe(formatExplanation(explanation, 'vi'))
})

it('an explanation states a rounding rule once, where it applies first', () => {
  const rounded = (exact: string, value: string, mode: 'half-up' | 'truncate') => ({
    label: exact,
    value,
    rounding: { decimals: 1, mode, exact },
  })
  const inputs = [
    rounded('0.25', '0.3', 'half-up'),
    rounded('0.35', '0.3', 'truncate'),
    rounded('0.45', '0.5', 'half-up'),
  ]
  expect(formatExplanation({ label: 'Points', value: null, inputs }, 'en').split('\n')).toEqual([
    'Points',
    '  0.25: 0.3',
    '    0.25 → rounded to 1 decimal (half up)',
    '  0.35: 0.3',
    '    0.35 → rounded to 1 decimal (the rest cut off)',
    '  0.45: 0.5',
    '    0.45 → rounded to 1 decimal',
  ])
})

describe('a policy is described in both languages', () => {
  it.each([
    [
      { decimals: 1, mode: 'half-even' },
      'làm tròn đến 1 chữ số thập phân (đúng một nửa thì làm tròn về số chẵn)',
      'rounded to 1 decimal (half to even)',
    ],
    [
      { decimals: 2, mode: 'truncate' },
      'làm tròn đến 2 chữ số thập phân (bỏ phần còn lại)',
      'rounded to 2 decimals (the rest cut off)',
    ],
  ] as const)('%j', (policy, vi, en) => {
    expect(describeRounding(policy)).toEqual({ vi, en })
  })

  it('and so is a confirmed source', () => {
    expect(describeSource({ title: 'ITU', assumed: false })).toEqual({ vi: 'ITU', en: 'ITU' })
  })
})
