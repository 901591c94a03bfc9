import { assessmentTemplate, layouts, readTables, writeCsv, writeXlsx } from 'egov-kpi/exchange'
import { describe, expect, it } from 'vitest'
import { codeText, issuesOf } from '../../support/issues'

const columns = [{ header: '=x', kind: 'text' }] as const

describe('a text that a spreadsheet would run', () => {
  it.each(['=1+1', '+1+1', '-1+1', '@sum', '\t=1', '\r=1', '＝1', "'=1"])('is not run from CSV: %j', text => {
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

  it('stays a text in a workbook', async () => {
    const data = await writeXlsx([{ name: 'a', columns, rows: [['=1+1']] }])
    const { value, findings } = await readTables({ name: 'a.xlsx', data })
    expect(value?.[0]?.rows[0]?.cells).toEqual(['=1+1'])
    expect(findings).toEqual([])
  })

  it('is never a number, which stays as it is', () => {
    const numbers = [{ header: 'x', kind: 'number' }] as const
    expect(writeCsv({ name: 'a', columns: numbers, rows: [['-5.5'], [-3]] })).toBe('\uFEFFx\r\n-5.5\r\n-3\r\n')
  })
})

it.each([['a/b'], ['a'.repeat(32)], ["'a"]])('refuses the name %s of a sheet, as Excel does', async name => {
  await expect(writeXlsx([{ name, columns, rows: [] }])).rejects.toThrow('cannot be written')
})

it('refuses two sheets of one name, and a cell that is too long', async () => {
  const sheet = { name: 'a', columns, rows: [] }
  await expect(writeXlsx([sheet, { ...sheet, name: 'A' }])).rejects.toThrow('2 × A')
  await expect(writeXlsx([{ ...sheet, rows: [['a'.repeat(32_768)]] }])).rejects.toThrow('32,767')
})

it.each(Object.entries(layouts))('in the table %s each heading names one column', (_, { columns: all }) => {
  for (const language of ['vi', 'en'] as const) {
    const headings = all.flatMap(one => one.headings[language].map(heading => heading.toLowerCase()))
    expect(headings.filter((heading, at) => headings.indexOf(heading) !== at)).toEqual([])
  }
  const both = all.flatMap(one => [
    ...new Set([...one.headings.vi, ...one.headings.en].map(text => text.toLowerCase())),
  ])
  expect(both.filter((heading, at) => both.indexOf(heading) !== at)).toEqual([])
})

describe('a text that no file can hold', () => {
  const refused = async (write: () => Promise<unknown>) => {
    const thrown: unknown = await write().catch((error: unknown) => error)
    return issuesOf(() => {
      if (thrown instanceof Error) throw thrown
      return thrown
    })
  }
  const sheet = (text: string) =>
    ({ name: 'a', columns: [{ header: 'h', kind: 'text' }], rows: [['x'], [text]] }) as const

  it.each([
    ['half a character', 'a\uD83D', 'U+D83D', 2],
    ['the other half', '\uDE00b', 'U+DE00', 1],
    ['two halves in the wrong order', '\uDE00\uD83D', 'U+DE00', 1],
    ['a noncharacter', 'ab\uFFFE', 'U+FFFE', 3],
    ['another noncharacter', '\uFFFF', 'U+FFFF', 1],
    ['NUL', 'a\0b', 'U+0000', 2],
  ])('is refused, with its place: %s', async (_, text, character, position) => {
    const expected = [{ code: 'not-writable', parameters: { what: 'character' }, path: ['sheets', 0, 'rows', 1, 0] }]
    expect(await refused(() => writeXlsx([sheet(text)]))).toMatchObject(expected)
    const [issue] = await refused(async () => writeCsv(sheet(text)))
    expect(issue).toMatchObject(expected[0] as object)
    expect(issue?.message.vi).toContain(`Ký tự thứ ${position} (${character})`)
  })

  it('is refused in names, headings and choices too', async () => {
    const half = 'a\uD83D'
    const columns = [{ header: 'h', kind: 'text' }] as const
    expect(await refused(() => writeXlsx([{ name: half, columns, rows: [] }]))).toMatchObject([
      { code: 'not-writable', parameters: { what: 'character' }, path: ['sheets', 0, 'name'] },
    ])
    const headed = { name: 'a', columns: [{ header: half, kind: 'text' }], rows: [] } as const
    const place = [
      { code: 'not-writable', parameters: { what: 'character' }, path: ['sheets', 0, 'columns', 0, 'header'] },
    ]
    expect(await refused(() => writeXlsx([headed]))).toMatchObject(place)
    expect(await refused(async () => writeCsv(headed))).toMatchObject(place)
    const chosen = { name: 'a', columns: [{ header: 'h', kind: 'text', choices: ['x', half] }], rows: [] } as const
    expect(await refused(() => writeXlsx([chosen]))).toMatchObject([
      {
        code: 'not-writable',
        parameters: { what: 'character' },
        path: ['sheets', 0, 'columns', 0, 'choices', 1],
      },
    ])
  })

  it('is refused in a form', async () => {
    const scorecard = {
      id: 's',
      title: 'S',
      scale: 10,
      rounding: { leaf: 'exact', total: 'exact' },
      criteria: [{ id: 'c', title: 'a\uD83D', max: 10, rule: { kind: 'yes-no' } }],
    } as const
    const units = { groups: [{ id: 'so', name: 'Sở' }], units: [{ id: 'a', name: 'A', group: 'so' }] }
    const issues = await refused(() => assessmentTemplate(scorecard, units, { asOf: '2022-12-31' }))
    expect(issues.map(codeText)).toEqual(['not-writable character'])
  })

  it('does not include emoji, control characters and headings that look like an escape, which come back', async () => {
    for (const text of ['\u{1F600}', 'a\u0001b', 'a\u000Bb', 'a\rb', '_x0041_', '\uFFFD']) {
      const columns = [{ header: text, kind: 'text' }] as const
      const data = await writeXlsx([{ name: 'a', columns, rows: [[text]] }])
      const { value } = await readTables({ name: 'a.xlsx', data })
      expect([value?.[0]?.columns[0]?.header, value?.[0]?.rows[0]?.cells]).toEqual([text, [text]])
    }
  })
})
