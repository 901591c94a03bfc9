import { type ReadOptions, readAssessments, readDossiers, readTables } from 'egov-kpi/exchange'
import { describe, expect, it } from 'vitest'
import { codeText } from '../../support/issues'
import { found, given } from '../given'
import { cell, numberCell, row, workbook } from '../workbooks'

const header = row(1, cell('A1', 'Đơn vị'), cell('B1', 'Điểm'))
const cellsOf = async (...rows: readonly string[]) => {
  const { value, findings } = await readTables({
    name: 'f.xlsx',
    data: workbook({ rows: `${header}${rows.join('')}` }),
  })
  return value === null ? findings.map(codeText) : value[0]?.rows.map(({ cells }) => cells)
}
const codes = async (name: string, options: ReadOptions = {}) => {
  const { value, findings } = await readTables(given(name), options)
  return [value === null ? null : value.length, findings.map(codeText)]
}

describe('an archive', () => {
  it('is refused if a part that its directory does not list has the name of another part', async () => {
    expect(await codes('two-faces.xlsx')).toEqual([null, ['unread file']])
  })

  it.each(['crc-broken.xlsx', 'k-badcrc.xlsx'])('is refused if a byte of it was damaged: %s', async name => {
    expect(await codes(name)).toEqual([null, ['unread file']])
  })

  it('is refused if it ends before its directory', async () => {
    const whole = workbook({ rows: header })
    const { value, findings } = await readTables({ name: 'f.xlsx', data: whole.subarray(0, whole.length - 30) })
    expect([value, findings.map(codeText)]).toEqual([null, ['unread file']])
  })

  it('is read with an attachment that a server streamed into it', async () => {
    const { value, findings } = await readDossiers(given('embedded-stored-streamed.xlsx'))
    expect([value?.length, findings.filter(({ severity }) => severity === 'error')]).toEqual([2, []])
  })

  it('is read if an old program wrote its names with backslashes', async () => {
    const { value } = await readDossiers(given('z-backslash.xlsx'))
    expect(value).toHaveLength(2)
  })
})

describe('a sheet', () => {
  it('is refused if it has a row or a cell twice, since one of the two would be lost', async () => {
    expect(await cellsOf(row(2, cell('A2', 'x')), row(2, cell('A2', 'y')))).toEqual(['unread file'])
    expect(await cellsOf(row(2, cell('B2', 'y'), cell('A2', 'x'), cell('A2', 'z')))).toEqual(['unread file'])
  })

  it('is read by its addresses, in whatever order its rows and cells are', async () => {
    expect(
      await cellsOf(row(3, numberCell('B3', '2'), cell('A3', 'y')), row(2, cell('A2', 'x'), numberCell('B2', '1'))),
    ).toEqual([
      ['x', 1],
      ['y', 2],
    ])
  })

  it.each(['0x1F', '1e400x', 'INF', '1,5', '--1'])('is refused if a number cell holds %s', async text => {
    expect(await cellsOf(row(2, cell('A2', 'x'), numberCell('B2', text)))).toEqual(['unread file'])
  })

  it.each(['99', '-1', 'constructor', '1.5'])('is refused if a cell points to the shared text %s', async index => {
    expect(await cellsOf(row(2, `<c r="A2" t="s"><v>${index}</v></c>`, numberCell('B2', '1')))).toEqual(['unread file'])
  })

  it('costs no memory for a cell in the last column', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => row(at + 2, numberCell(`XFD${at + 2}`, '1')))
    expect(await cellsOf(...rows)).toEqual(['too-big columns'])
  })

  it('is read up to a limit of cells, and the message says what to do beyond it', async () => {
    const data = workbook({ rows: `${header}${row(2, cell('A2', 'x'), numberCell('B2', '1'))}` })
    const { value, findings } = await readTables({ name: 'f.xlsx', data }, { limits: { cells: 3 } })
    expect([value, findings.map(codeText)]).toEqual([null, ['too-big data']])
    expect(findings[0]?.message.vi).toContain('lưu bảng tính thành CSV')
  })
})

describe('a document type', () => {
  const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const sheet = (doctype: string, text: string): string =>
    `${doctype}<worksheet xmlns="${spreadsheet}"><sheetData>${row(1, cell('A1', text))}${row(2, cell('A2', '1'))}</sheetData></worksheet>`
  const parts: readonly (readonly [string, string, string])[] = [
    [
      'entities of entities',
      'xl/worksheets/sheet1.xml',
      sheet('<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', '&b;'),
    ],
    ['a file', 'xl/worksheets/sheet1.xml', sheet('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>', '&b;')],
    ['an address', 'xl/worksheets/sheet1.xml', sheet('<!DOCTYPE a SYSTEM "http://example.com/a.dtd">', 'a')],
    ['nothing', 'xl/worksheets/sheet1.xml', sheet('<!DOCTYPE worksheet>', 'a')],
    ['styles', 'xl/styles.xml', `<!DOCTYPE a [<!ENTITY j "0%">]><styleSheet xmlns="${spreadsheet}"/>`],
    ['the list of parts', '_rels/.rels', '<!DOCTYPE a [<!ENTITY j "x">]><Relationships/>'],
  ]

  it.each(parts)(
    'in a part is refused with the name of the part, whatever it declares: %s',
    async (_, part, content) => {
      const { value, findings } = await readTables({
        name: 'f',
        data: workbook({ rows: header, parts: { [part]: content } }),
      })
      expect([value, findings.map(codeText)]).toEqual([null, ['unread file']])
      expect(findings[0]?.message.vi).toContain(`${part}: DOCTYPE`)
    },
  )

  it('is not needed for an entity: one that is not declared is refused', async () => {
    expect(await cellsOf(row(2, cell('A2', '&j;'), numberCell('B2', '1')))).toEqual(['unread file'])
    expect(await cellsOf(row(2, cell('A2', '&amp;&#7879;'), numberCell('B2', '1')))).toEqual([['&ệ', 1]])
  })
})

describe('what a reader of the sheet does not see, or sees crossed out', () => {
  it.each([
    ['o-filtered.xlsx', ['warning read-as hidden-rows o-filtered.xlsx Hồ sơ 3']],
    [
      'o-hidden-row-col.xlsx',
      [
        'warning read-as hidden-columns o-hidden-row-col.xlsx Hồ sơ 1 E',
        'warning read-as hidden-rows o-hidden-row-col.xlsx Hồ sơ 2',
      ],
    ],
    ['o-strike.xlsx', ['warning read-as struck-rows o-strike.xlsx Hồ sơ 2']],
  ])('is read and reported: %s', async (name, expected) => {
    const reading = await readDossiers(given(name))
    expect(reading.value).toHaveLength(2)
    expect(found(reading)).toEqual(expected)
  })

  const hiddenRow = (number: number, how = 'hidden="1"'): string =>
    `<row r="${number}" ${how}>${cell(`A${number}`, 'x')}${numberCell(`B${number}`, 1)}</row>`
  const message = async (data: Uint8Array) => {
    const { findings } = await readTables({ name: 'f.xlsx', data })
    return findings.map(({ code, parameters, message }) => [codeText({ code, parameters }), message.vi])
  }

  it('is reported once for a sheet: how many rows, and which', async () => {
    const rows = [2, 3, 4, 6].map(at => hiddenRow(at)).join('')
    const seen = row(5, cell('A5', 'x'), numberCell('B5', 1))
    const [found, ...others] = await message(workbook({ rows: `${header}${rows}${seen}` }))
    expect(others).toEqual([])
    expect(found?.[0]).toBe('read-as hidden-rows')
    expect(found?.[1]).toContain('4 dòng bị ẩn')
    expect(found?.[1]).toContain('dòng 2–4, 6.')
  })

  it('is listed up to a number of rows', async () => {
    const rows = Array.from(
      { length: 50 },
      (_, at) => hiddenRow(2 + at * 2) + row(3 + at * 2, cell(`A${3 + at * 2}`, 'x')),
    )
    const [found] = await message(workbook({ rows: `${header}${rows.join('')}` }))
    expect(found?.[1]).toContain('50 dòng bị ẩn')
    expect(found?.[1]).toContain('38, 40, ….')
  })

  it('includes a row without height and a column without width', async () => {
    const data = workbook({
      rows: '',
      parts: {
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="2" max="3" width="0" customWidth="1"/></cols><sheetData>${header}${hiddenRow(2, 'ht="0" customHeight="1"')}</sheetData></worksheet>`,
      },
    })
    const { findings } = await readTables({ name: 'f.xlsx', data })
    expect(findings.map(codeText)).toEqual(['read-as hidden-columns', 'read-as hidden-rows'])
    expect(findings[0]?.message.vi).toContain('B (Điểm)')
  })

  it('does not include a hidden row or column that is empty or not read', async () => {
    const data = workbook({ rows: `${header}<row r="2" hidden="1"/>${row(3, cell('A3', 'x'), numberCell('B3', 1))}` })
    expect((await message(data)).map(([code]) => code)).toEqual(['left-out empty-rows'])
    const ignored = given('o-hidden-row-col.xlsx', { columns: { 'Ngày trả kết quả': null } })
    expect(found(await readDossiers(ignored))).toEqual(['warning read-as hidden-rows o-hidden-row-col.xlsx Hồ sơ 2'])
  })

  it('includes a text of which a part is struck through, since the rest is another text', async () => {
    const rich =
      '<si><r><rPr><strike/></rPr><t>57</t></r><r><t>60</t></r></si><si><r><rPr><strike val="0"/></rPr><t>a</t></r></si>'
    const data = workbook({
      rows: `${header}${row(2, '<c r="A2" t="s"><v>0</v></c>', numberCell('B2', 1))}${row(3, '<c r="A3" t="s"><v>1</v></c>', numberCell('B3', 1))}${row(4, '<c r="A4" t="inlineStr"><is><r><rPr><strike/></rPr><t>a</t></r></is></c>')}`,
      parts: {
        'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${rich}</sst>`,
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      },
    })
    const [struck] = await message(data)
    expect(struck?.[1]).toContain('2 dòng có chữ bị gạch ngang')
    expect(struck?.[1]).toContain('dòng 2, 4.')
  })
})

describe('what a cell shows', () => {
  it('is the id of a unit: 7 in the format 000 and the text 007 are one', async () => {
    const { value, findings } = await readDossiers(given('i-codes.xlsx'), { partial: true })
    expect(value?.map(({ id, unit }) => [id, unit])).toEqual([
      ['H-1', '007'],
      ['H-2', '007'],
      ['H-3', '007'],
    ])
    expect(found({ findings })).toEqual(['error malformed date-cell i-codes.xlsx Hồ sơ 5 A'])
    expect(findings[0]?.message.vi).toContain('định dạng ô là văn bản')
  })

  it('is refused as an id if it has more digits than Excel holds', async () => {
    const { findings } = await readDossiers(given('o-ids.xlsx'))
    expect(findings.filter(finding => codeText(finding) === 'malformed text').map(({ path }) => path.at(-2))).toEqual([
      5, 6,
    ])
  })

  it('is not a value in words if a spreadsheet made a date of it: 3/12 is 3 of 12', async () => {
    const scorecard = {
      id: 's',
      title: 'S',
      scale: 10,
      rounding: { leaf: 'exact', total: 'exact' },
      criteria: [{ id: 'plan', max: 10, rule: { kind: 'levels', levels: { '01': 1, '02': 0 } } }],
    } as const
    const head = row(1, cell('A1', 'Đơn vị'), cell('B1', 'Tiêu chí'), cell('C1', 'Giá trị'))
    const read = async (value: string) => {
      const rows = `${head}${row(2, cell('A2', 'so-y-te'), cell('B2', 'plan'), value)}`
      const styles =
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="2"/></cellXfs></styleSheet>'.replace(
          '<cellXfs>',
          '<numFmts><numFmt numFmtId="164" formatCode="00"/></numFmts><cellXfs>',
        )
      const data = workbook({ rows, parts: { 'xl/styles.xml': styles } })
      const { value: read, findings } = await readAssessments(scorecard, { name: 'f.xlsx', data })
      return read?.[0]?.value ?? findings.map(codeText)
    }
    expect(await read(numberCell('C2', 44_632, 1))).toEqual(['malformed date-cell'])
    expect(await read(numberCell('C2', 1, 2))).toBe('01')
    expect(await read(numberCell('C2', 1, 3))).toEqual(['ambiguous text'])
    expect(await read(numberCell('C2', 1, 0))).toEqual(['not-allowed choice'])
  })
})
