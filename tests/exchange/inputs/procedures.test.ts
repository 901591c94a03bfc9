import type { Procedure } from 'egov-kpi'
import { procedureSheets, readInput, recognize, writeCsv, writeXlsx } from 'egov-kpi/exchange'
import { describe, expect, it } from 'vitest'

const procedures: readonly Procedure[] = [
  {
    id: 'khai-sinh',
    title: { vi: 'Đăng ký khai sinh', en: 'Registration of a birth' },
    field: 'ho-tich',
    unitLevel: 'commune',
    term: { amount: 1, measure: 'working-days' },
    feeDuty: false,
    serviceLevel: 'full',
  },
  {
    id: 'dat-dai',
    title: 'Cấp giấy chứng nhận',
    field: 'dat-dai',
    terms: [
      { validTo: '2021-12-31', term: { amount: 30, measure: 'working-days' } },
      { validFrom: '2022-01-01', term: { amount: 20, measure: 'working-days' } },
    ],
    feeDuty: true,
    serviceLevel: 3,
  },
]

describe('a table of procedures', () => {
  it.each(['vi', 'en'] as const)('comes back from CSV and XLSX, with headings in %s', async language => {
    const sheets = procedureSheets(procedures, { language })
    const csv = { name: 'p.csv', data: writeCsv(sheets[0] as (typeof sheets)[0]) }
    const xlsx = { name: 'p.xlsx', data: await writeXlsx(sheets) }
    for (const file of [csv, xlsx]) {
      expect(await recognize(file)).toMatchObject({ input: 'procedures', tables: ['procedures'], findings: [] })
      expect(await readInput('procedures', file)).toMatchObject({ value: procedures, findings: [] })
    }
  })

  it('reads the term of what is filed online from columns of its own', async () => {
    const data =
      'Mã thủ tục;Tên thủ tục;Lĩnh vực;Thời hạn;Đơn vị thời hạn;Thời hạn trực tuyến;Đơn vị thời hạn trực tuyến\n' +
      'ks;Khai sinh;Hộ tịch;3;ngày làm việc;8;giờ làm việc\n'
    const { value } = await readInput('procedures', { name: 'p.csv', data })
    expect(value).toEqual([
      {
        id: 'ks',
        title: 'Khai sinh',
        field: 'Hộ tịch',
        term: { amount: 3, measure: 'working-days' },
        onlineTerm: { amount: 8, measure: 'working-hours' },
      },
    ])
  })

  it('names the row that an id repeats, and the cell that holds no level of service', async () => {
    const data =
      'Mã thủ tục,Tên thủ tục,Lĩnh vực,Mức độ dịch vụ công trực tuyến\nks,A,ht,mức độ 3\nkt,B,ht,mức độ 5\nks,C,ht,4\n'
    const { value, findings } = await readInput('procedures', { name: 'p.csv', data })
    expect(value).toBeNull()
    expect(findings.map(({ path, message }) => [path, message.en])).toEqual([
      [['p.csv', 3, 'D'], expect.stringContaining('“mức độ 5”')],
      [['p.csv', 4, 'A'], expect.stringContaining('This row is the same as “p.csv”, row 2 (ks).')],
    ])
  })

  it('is refused before it is written if a procedure has both one term and several', () => {
    const term = { amount: 1, measure: 'working-days' } as const
    const wrong: Procedure = { id: 'a', title: 'A', field: 'f', term, terms: [{ term }] }
    expect(() => procedureSheets([wrong])).toThrow('procedures[0].terms')
  })
})
