import { type AnyAssessment, parseUnits, type Units } from 'egov-kpi'
import { assessmentTemplate, readAssessments, readTables } from 'egov-kpi/exchange'
import fc from 'fast-check'
import { readXlsx, writeXlsx as writeWorkbook } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { codeText } from '../../support/issues'
import { assessments, scorecard } from '../inputs'

const units: Units = parseUnits({
  groups: [
    { id: 'tp', name: { vi: 'Thành phố', en: 'Cities' } },
    { id: 'so', name: 'Sở' },
  ],
  units: [
    { id: 'hue', name: { vi: 'Huế', en: 'Hue' }, group: 'tp' },
    { id: 'da-nang', name: 'Đà Nẵng', group: 'tp' },
    { id: '=x', name: '=1+1', group: 'so' },
  ],
})
const options = { asOf: '2022-12-31' }

/** What a form can hold: no absent value without a detail beside it, and no part that is declared absent. */
function fillable({ value, ...rest }: AnyAssessment): readonly AnyAssessment[] {
  const parts =
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null))
      : value
  const isEmpty = parts === null || (typeof parts === 'object' && Object.keys(parts).length === 0)
  const { unit: _, criterion: __, round: ___, ...details } = rest
  const said = Object.entries(details).filter(([, one]) => !Array.isArray(one) || one.length > 0)
  if (isEmpty && said.length === 0) return []
  return [{ ...rest, value: isEmpty ? null : parts }]
}

describe('a form', () => {
  it('keeps what was filled in', () =>
    fc.assert(
      fc.asyncProperty(assessments, async drawn => {
        const given = (drawn as readonly AnyAssessment[]).filter(({ round }) => round === undefined).flatMap(fillable)
        const data = await assessmentTemplate(scorecard, units, { ...options, assessments: given })
        const { value, findings } = await readAssessments(scorecard, { name: 'form.xlsx', data })
        const key = ({ unit, criterion }: AnyAssessment): string => `${unit} ${criterion}`
        const sorted = (rows: readonly AnyAssessment[]) => rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(sorted(value ?? [])).toEqual(sorted(given))
      }),
      { numRuns: 60 },
    ))

  it('is refused for a unit that does not exist', async () => {
    const made = assessmentTemplate(scorecard, units, { ...options, only: ['hue', 'huế'] })
    await expect(made).rejects.toMatchObject({ issues: [{ code: 'unknown', path: ['options', 'only', 1] }] })
  })

  it('is read without findings about the lines above its headings', async () => {
    const data = await assessmentTemplate(scorecard, units, options)
    const { findings } = await readAssessments(scorecard, { name: 'form.xlsx', data })
    expect(findings).toEqual([])
  })

  it('has the same bytes the second time', async () => {
    const again = await assessmentTemplate(scorecard, units, options)
    expect(await assessmentTemplate(scorecard, units, options)).toEqual(again)
  })

  it('asks a unit neither for what does not concern it, nor for what is read from an indicator', async () => {
    const data = await assessmentTemplate(scorecard, units, options)
    const { value } = await readTables({ name: 'form.xlsx', data }, { sheet: '_egov-kpi' })
    const criteria = value?.[0]?.rows.map(({ cells }) => cells[3])
    expect(criteria).not.toContain('read')
    expect(new Set(criteria).size).toBe(10)
  })

  it('has drop-downs for levels, yes or no, and absences', async () => {
    const data = await assessmentTemplate(scorecard, units, { ...options, only: ['hue'] })
    const { sheets } = await readXlsx(data)
    const lists = (sheets[0]?.dataValidations ?? []).filter(({ type }) => type === 'list')
    // Criteria in order: points, plan (yes or no), level, …; the value is in column G, from row 5 on.
    expect(lists.find(({ range }) => range === 'G6')?.values).toEqual(['Có', 'Không'])
    expect(lists.find(({ range }) => range === 'G7')?.formula1).toBe("'_egov-kpi-lists'!$A$1:$A$3")
    expect(lists.find(({ range }) => range.startsWith('H5'))?.values).toContain('không áp dụng')
    expect(sheets.find(({ name }) => name === '_egov-kpi-lists')?.rows.map(([one]) => one)).toEqual([
      'chưa có',
      'Đang dự thảo, góp ý',
      'Đã “ban hành”',
    ])
    expect(sheets.map(({ hidden, veryHidden }) => hidden === true || veryHidden === true)).toEqual([false, true, true])
  })
})

describe('a form that was changed by hand', () => {
  /** The form as a spreadsheet would save it after a person changed its cells. */
  async function changed(change: (rows: (string | number | boolean | Date | null)[][]) => void): Promise<Uint8Array> {
    const { sheets } = await readXlsx(await assessmentTemplate(scorecard, units, { ...options, only: ['hue'] }))
    return writeWorkbook({
      sheets: sheets.map(({ name, rows, veryHidden = false }, index) => {
        if (index === 0) change(rows)
        return { name, rows, veryHidden }
      }),
    })
  }
  const codes = async (data: Uint8Array, of = scorecard) => {
    const { value, findings } = await readAssessments(of, { name: 'form.xlsx', data })
    return { value, codes: findings.filter(({ severity }) => severity === 'error').map(codeText) }
  }

  it('may have its rows in another order', async () => {
    const data = await changed(rows => {
      const filled = rows[4]
      if (filled !== undefined) filled[6] = 7.5
      rows.splice(4, rows.length - 4, ...rows.slice(4).toReversed())
    })
    expect(await codes(data)).toEqual({ value: [{ unit: 'hue', criterion: 'points', value: '7.5' }], codes: [] })
  })

  it.each([
    [
      'an added row',
      (rows: unknown[][]) => void rows.push(['D999', null, null, null, null, null, 5]),
      ['unknown form-row'],
    ],
    ['a repeated row', (rows: unknown[][]) => void rows.push([...(rows[4] ?? [])]), ['unknown form-row']],
    ['a missing row', (rows: unknown[][]) => void rows.splice(5, 1), ['missing form-rows']],
    [
      'a level that does not exist',
      (rows: unknown[][]) => void rows[6]?.splice(6, 1, 'sắp có'),
      ['not-allowed choice'],
    ],
    ['more points than there are', (rows: unknown[][]) => void rows[4]?.splice(6, 1, 11), ['out-of-range points']],
  ])('is refused with %s', async (_, change, expected) => {
    expect(await codes(await changed(rows => change(rows)))).toEqual({ value: null, codes: expected })
  })

  it('is refused for another scorecard', async () => {
    const data = await assessmentTemplate(scorecard, units, options)
    expect((await codes(data, { ...scorecard, id: 'it-2023' })).codes).toEqual(['contradiction scorecard'])
  })
})
