import { checkForm, type FormAnswer, parseForm, type StatisticalForm } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'
import { dossiers, percent } from './support'

const ref = (to: string) => ({ kind: 'reference', to }) as const
const form: StatisticalForm = {
  id: 'f',
  title: 'Biểu mẫu',
  rounding: { decimals: 2, mode: 'half-up' },
  rows: [
    {
      code: '1',
      kind: 'coded',
      title: 'LGSP',
      answers: [
        { code: 0, name: 'Chưa' },
        { code: 1, name: 'Đang làm' },
        { code: 2, name: 'Hoàn thành' },
      ],
    },
    { code: '5', kind: 'heading', title: 'Dịch vụ công' },
    {
      code: '5.4',
      kind: 'derived',
      title: 'Tỷ lệ',
      measure: percent,
      formula: {
        kind: 'product',
        of: [
          { kind: 'number', value: 100 },
          { kind: 'quotient', of: [ref('5.4.2'), ref('5.4.1')] },
        ],
      },
    },
    { code: '5.4.1', kind: 'figure', title: 'Tổng số', measure: dossiers },
    { code: '5.4.2', kind: 'figure', title: 'Trực tuyến', measure: dossiers },
  ],
  constraints: [
    {
      id: 'part',
      says: { vi: 'trực tuyến không quá tổng số', en: 'online is no more than all' },
      holds: { kind: 'compare', left: ref('5.4.2'), is: 'at-most', right: ref('5.4.1') },
    },
  ],
}
const answers = (share: string, all = '116.340', online = '58.941'): readonly FormAnswer[] => [
  { row: '1', printed: '2' },
  { row: '5.4', printed: share },
  { row: '5.4.1', printed: all },
  { row: '5.4.2', printed: online },
]
const agreement = (share: string, all?: string, online?: string) =>
  checkForm(form, answers(share, all, online)).rows[1]?.agrees

describe('a printed figure is compared as it is meant:', () => {
  it.each([
    ['50,66', true],
    ['50,66%', true],
    ['50,7', false],
    ['51', false],
    ['50,65', false],
    ['50,660', true],
    ['0,5066', false],
    ['gần 60%', false],
    ['gần 51%', true],
    ['gần 50%', false],
    ['khoảng 50%', true],
    ['khoảng 51%', true],
    ['khoảng 47%', false],
    ['gần 53%', false],
    ['hơn 50%', true],
    ['trên 51%', false],
    ['tối thiểu 50,66%', true],
    ['dưới 51%', true],
    ['không quá 50%', false],
    ['ước đạt 50,66%', true],
    ['50-60%', true],
    ['51,5-60%', false],
    ['-', null],
  ])('“%s” agrees with 50.66: %s', (share, expected) => {
    expect(agreement(share)).toBe(expected)
  })

  it.each([
    ['50,7', true],
    ['51%', true],
    ['50,660', false],
    ['50,6', false],
  ])('“%s” agrees if each figure has its own decimals: %s', (share, expected) => {
    const asPrinted = { ...form, rounding: { decimals: 'as-printed', mode: 'half-up' } } as const
    expect(checkForm(asPrinted, answers(share)).rows[1]?.agrees).toBe(expected)
  })

  it('with the rounding that the form states', () => {
    const truncating = { ...form, rounding: { decimals: 2, mode: 'truncate' } } as const
    expect(checkForm(truncating, answers('66,67', '3', '2')).rows[1]?.agrees).toBe(false)
    expect(checkForm(truncating, answers('66,66', '3', '2')).rows[1]?.agrees).toBe(true)
    expect(
      checkForm(form, [
        { row: '5.4', value: '66.67' },
        { row: '5.4.1', value: 3 },
        { row: '5.4.2', value: 2 },
      ]).rows[1]?.agrees,
    ).toBe(true)
  })
})

describe('a doubt is a finding:', () => {
  const findings = (list: readonly FormAnswer[]) => checkForm(form, list).findings.map(({ message }) => message.en)

  it('a part larger than the whole, a figure that differs from its formula', () => {
    expect(findings(answers('100', '1.000', '1.001'))).toEqual([
      'Row “5.4” shows “100”, but its formula gives 100.1.',
      'The figures do not fit: online is no more than all (expected 1,001 ≤ 1,000).',
    ])
  })

  it('a count of something else, a row without an answer', () => {
    expect(
      findings([
        { row: '1', printed: 'Đang làm' },
        { row: '5.4.1', printed: '116.340 thủ tục' },
      ]),
    ).toEqual(['Row “5.4.1” counts “dossiers”, but the figure says “thủ tục”.', 'Row “5.4.2” has no answer.'])
  })

  it('a constraint that does not hold, in either language alone', () => {
    const asks = {
      id: 'needs',
      says: { vi: 'phải có tổng số', en: 'all must be given' },
      holds: { kind: 'has-value', of: ref('5.4.1') },
    } as const
    const { findings } = checkForm({ ...form, constraints: [asks] }, [])
    expect(findings.at(-1)?.message).toEqual({
      vi: 'Số liệu không khớp: phải có tổng số (cần 5.4.1 có số liệu).',
      en: 'The figures do not fit: all must be given (expected 5.4.1 has a value).',
    })
  })

  it('but a computed row without a value only says why', () => {
    const { rows } = checkForm(form, answers('-', '0', '0'))
    expect([rows[1]?.computed, rows[1]?.absence]).toEqual([null, 'zero-denominator'])
    const none = checkForm(form, [
      { row: '5.4.1', value: null, absence: 'not-yet-known' },
      { row: '5.4.2', value: 1 },
    ])
    expect(none.rows[1]?.absence).toBe('not-yet-known')
  })
})

describe('bad input is reported at its place:', () => {
  it('in answers', () => {
    const faults = (...list: readonly unknown[]) => faultsOf(() => checkForm(form, list as never))
    expect(
      faults(
        { row: '1', printed: '3' },
        { row: '5', printed: '1' },
        { row: '5.4.3', printed: '1' },
        { row: '5.4.1', printed: 'mức 3,4' },
        { row: '5.4.2', printed: '1' },
        { row: '5.4.2', printed: '1' },
        { row: '5.4', prnted: '1' },
      ),
    ).toEqual([
      'missing at answers[6].value',
      'unknown property at answers[6].prnted',
      'not-allowed answer at answers[0].printed',
      'not-applicable form-heading at answers[1].row',
      'unknown row at answers[2].row',
      'unread figure at answers[3].printed',
      'duplicate answer at answers[5].row',
    ])
  })

  it('in place of a code, as a range, a fraction, a hedge or other words', () => {
    const given = (printed: string) => checkForm(form, [{ row: '1', printed }]).rows[0]?.figure?.value
    for (const printed of ['0-2', '2/2', '0/0', '~1', 'Xong', '2 năm 1'])
      expect(faultsOf(() => given(printed))).toEqual([
        `${printed === '2 năm 1' ? 'unread figure' : 'not-allowed answer'} at answers[0].printed`,
      ])
    for (const printed of ['Hoàn thành', 'hoàn  thành ', 'Hoàn thành'.normalize('NFD'), '2', '02'])
      expect(given(printed)).toBe('2')
    for (const printed of ['-', '', ' ']) expect(given(printed)).toBe(null)
  })

  it('in forms', () => {
    const faults = (change: object) => faultsOf(() => parseForm({ ...form, ...change }))
    const [coded, heading, derived, all, part] = form.rows
    expect(faults({ rows: [coded, coded, all, part] })).toEqual(['duplicate row at rows[1].code'])
    expect(faults({ rows: [derived, all] })).toEqual([
      'unknown reference at rows[0].formula.of[1].of[0].to',
      'unknown reference at constraints[0].holds.left.to',
    ])
    expect(faults({ rows: [{ ...derived, formula: ref('5.4') }, all, part] })).toEqual(['cycle formulas at rows[0]'])
    expect(faults({ rows: [{ ...derived, formula: ref('5.4.1') }, all, part] })).toEqual([
      'contradiction measures at rows[0].formula',
    ])
    expect(faults({ rows: [{ ...derived, formula: ref('5') }, heading, all, part] })).toEqual([
      'unknown reference at rows[0].formula.to',
    ])
    expect(faults({ constraints: [...(form.constraints ?? []), ...(form.constraints ?? [])] })).toEqual([
      'duplicate constraint at constraints[1].id',
    ])
    const twice = { code: 0, name: 'Không' }
    expect(faults({ rows: [{ ...coded, answers: [twice, { code: 1, name: 'Có' }, twice] }, all, part] })).toEqual([
      'duplicate answer-code at rows[0].answers[2].code',
    ])
    expect(faults({ rows: [], titel: 'x' })).toEqual(['unknown property at titel', 'too-small list at rows'])
  })
})
