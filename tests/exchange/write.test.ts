import { layouts, readTables, writeCsv, writeXlsx } from 'egov-kpi/exchange'
import { describe, expect, it } from 'vitest'

const columns = [{ header: '=x', kind: 'text' }] as const

describe('a text that a spreadsheet would run', () => {
  it.each(['=1+1', '+1+1', '-1+1', '@sum', '\t=1', '\r=1', '＝1', "'=1"])('%j is run from CSV', text => {
    const lines = writeCsv({ name: 'a', columns, rows: [[text]] }).slice(1)
    for (const cell of lines
      .replaceAll('"', '')
      .split('\r\n')
      .filter(line => line !== ''))
      expect(cell).toMatch(/^'/)
  })

  it.each([',', ';', '\t'] as const)(
    'comes back from CSV with the separator %j, wherever it would be run',
    async separator => {
      const texts = [
        '=1',
        ' =1',
        "'=1",
        'a;=1',
        "a;'=1",
        'x\t=2',
        'a|@b',
        'a\n=3',
        '\n=3',
        '\t=4',
        '"=5"',
        "don't; 'x'",
        'a, -5',
      ]
      const data = writeCsv({ name: 'a', columns, rows: texts.map(text => [text]) }, { separator })
      const { value, findings } = await readTables({ name: 'a.csv', data }, { separator })
      expect(value?.[0]?.rows.map(({ cells }) => cells[0])).toEqual(texts)
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    },
  )

  it('becomes a formula in a workbook', async () => {
    const data = await writeXlsx([{ name: 'a', columns, rows: [['=1+1']] }])
    const { value, findings } = await readTables({ name: 'a.xlsx', data })
    expect(value?.[0]?.rows[0]?.cells).toEqual(['=1+1'])
    expect(findings).toEqual([])
  })

  it('makes a number text', () => {
    const numbers = [{ header: 'x', kind: 'number' }] as const
    expect(writeCsv({ name: 'a', columns: numbers, rows: [['-5.5'], [-3]] })).toBe('\uFEFFx\r\n-5.5\r\n-3\r\n')
  })
})

it.each([['a/b'], ['a'.repeat(32)], ["'a"]])('a sheet is called %s, which Excel refuses', async name => {
  await expect(writeXlsx([{ name, columns, rows: [] }])).rejects.toThrow('cannot be written')
})

it('two sheets have one name, or a cell is longer than any', async () => {
  const sheet = { name: 'a', columns, rows: [] }
  await expect(writeXlsx([sheet, { ...sheet, name: 'A' }])).rejects.toThrow('2 × A')
  await expect(writeXlsx([{ ...sheet, rows: [['a'.repeat(32_768)]] }])).rejects.toThrow('32767')
})

it.each(Object.entries(layouts))('in the table %s one heading names two columns', (_, { columns: all }) => {
  for (const language of ['vi', 'en'] as const) {
    const headings = all.flatMap(one => one.headings[language].map(heading => heading.toLowerCase()))
    expect(headings.filter((heading, at) => headings.indexOf(heading) !== at)).toEqual([])
  }
  const both = all.flatMap(one => [
    ...new Set([...one.headings.vi, ...one.headings.en].map(text => text.toLowerCase())),
  ])
  expect(both.filter((heading, at) => both.indexOf(heading) !== at)).toEqual([])
})
