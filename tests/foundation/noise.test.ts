import { describe, expect, it } from 'vitest'
import { formatIssues } from '../../src/foundation/format-issues'
import { isNoise, noiseFindings } from '../../src/foundation/noise'

describe('the check for floating-point noise, which has 16 or more significant digits,', () => {
  it.each([
    '0.30000000000000004',
    '-0.30000000000000004',
    '.30000000000000004',
    '77.69911504424779',
    '1234567890123456',
  ])('finds noise in %s', text => {
    expect(isNoise(text)).toBe(true)
  })

  it.each([
    '0.3',
    '0.123456789012345',
    '0.000000000000000001',
    '1000000000000000000',
    '439/565',
    '12345678901234567/3',
  ])('finds no noise in %s', text => {
    expect(isNoise(text)).toBe(false)
  })

  it('leaves out numbers and absent values, which other checks read', () => {
    expect([0.1 + 0.2, null, undefined].map(isNoise)).toEqual([false, false, false])
  })

  it('names the first figure and counts the others', () => {
    const figures = ['0.3', '0.30000000000000004', '0.6000000000000001'].map((value, index) => ({
      value,
      path: () => ['entries', index, 'score'],
    }))
    const findings = noiseFindings(figures)
    expect(findings.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ['imprecise-number', 'warning', ['entries', 1, 'score']],
    ])
    expect(formatIssues(findings, 'en')).toBe(
      'entries[1].score: “0.30000000000000004” has 17 significant digits, which looks like floating-point noise; round it to what was measured (at most 15 significant digits). 1 more like it.',
    )
    expect(formatIssues(findings, 'vi')).toContain('có thể do sai số của phép tính trên máy')
  })
})
