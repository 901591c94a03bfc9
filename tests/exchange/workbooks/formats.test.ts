import { readdirSync } from 'node:fs'
import { readTables, readUnits } from 'egov-kpi/exchange'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { codeText } from '../../support/issues'
import { found, given } from '../given'

const filesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(`../samples/${folder}`, import.meta.url)).toSorted()

/** What LibreOffice shows of `content.xlsx`, written by hand; the numbers at 15 digits, the percentages as shown. */
const shown = [
  ['007', 'Sở Y tế', 95.8139534883721, 57, '2022-04-15', '2022-10-05T23:59:59', 1234, true, 191.627906976744, 'thường'],
  ['007', 'Sở Nội vụ', 0.3, 12.34, '1900-03-01', '2022-10-03T08:30:00', 5, false, 'Sở Y tế', 'ẩn'],
  ['123456', 'Sở Tư pháp', -1234567.891, 150, '9999-12-31', '2022-10-03', 0.5, true, -1234567.391, 'gạch'],
]

describe.each(['xlsx', 'xls', 'xlsb', 'ods'])('a workbook in the format %s', format => {
  const name = `formats/content.${format}`

  it('gives the figures that LibreOffice shows', async () => {
    const { value, files } = await readTables(given(name), { partial: true })
    expect(files).toEqual([{ name, format }])
    expect(value?.[0]?.name).toBe('Số liệu')
    expect(value?.[0]?.rows.slice(0, 3).map(({ cells }) => cells)).toEqual(shown)
    expect(value?.[0]?.rows.at(-1)).toEqual({ row: 7, cells: ['gộp', null, 1, ...Array(7).fill(null)] })
  })

  it('reports what is hidden, struck through, merged, in error or computed', async () => {
    // The program that wrote content.xlsb keeps neither formulas nor struck letters.
    const isWhole = format !== 'xlsb'
    const sheet = `${name} Số liệu`
    expect(found(await readTables(given(name)))).toEqual([
      `error error-cell ${sheet} 5 I`,
      `info left-out hidden-sheet ${name} Ẩn`,
      `warning read-as merged-cells ${sheet} 7 A`,
      `warning read-as hidden-columns ${sheet} 1 J`,
      `warning read-as percent ${sheet} 2 D`,
      ...(isWhole ? [`warning read-as formula ${sheet} 2 H`, `warning read-as formula ${sheet} 2 I`] : []),
      `warning read-as hidden-rows ${sheet} 3`,
      ...(isWhole ? [`warning read-as struck-rows ${sheet} 4`] : []),
      `info left-out empty-rows ${sheet} 6`,
    ])
  })

  it('shows its ids as the cells do', async () => {
    const columns = {
      Mã: 'Mã đơn vị',
      Tên: 'Tên đơn vị',
      'Ghi chú': 'Nhóm',
      ...Object.fromEntries(
        ['Giá trị', 'Tỷ lệ', 'Ngày', 'Thời điểm', 'Tiền', 'Đúng', 'Công thức'].map(one => [one, null]),
      ),
    }
    const groups = ['thường', 'ẩn', 'gạch'].map(id => ({ id, name: id }))
    const { value, findings } = await readUnits({ ...given(name), options: { columns } }, { groups, partial: true })
    // The text 007 and the number 7 that is shown as 007 are one id, given twice.
    expect(findings.map(({ code, parameters, path }) => [codeText({ code, parameters }), ...path])).toContainEqual([
      'duplicate unit',
      name,
      'Số liệu',
      3,
      'A',
    ])
    expect(value?.units.map(({ id }) => id)).toEqual(['007', '123456'])
  })

  it('is refused with what to do if it is protected by a password', async () => {
    // There is no protected XLSB: in both formats the whole file is encrypted in the same way.
    const file = `formats/protected.${format === 'xlsb' ? 'xlsx' : format}`
    const { value, findings } = await readTables(given(file))
    expect([value, findings.map(codeText)]).toEqual([null, ['unknown format']])
    expect(findings[0]?.message.vi).toContain('có mật khẩu')
    expect(findings[0]?.message.en).toContain('remove the password')
  })

  it('is refused, and never breaks the reader, wherever it is cut off', async () => {
    const { data } = given(name) as { readonly data: Uint8Array }
    for (let length = 8; length < data.length; length += 397) {
      const { value } = await readTables({ name: 'f', data: data.subarray(0, length) })
      expect(value).toBeNull()
    }
  })
})

describe('a valid workbook is read as LibreOffice shows it', () => {
  it.each(filesIn('valid'))('%s', async name => {
    const { value, findings } = await readTables(given(`valid/${name}`), { sheet: 'Bảng' })
    expect(value?.[0]).toEqual({
      name: 'Bảng',
      columns: [
        { header: 'Đơn vị', column: 1 },
        { header: 'Điểm', column: 2 },
        { header: 'Ngày', column: 3 },
      ],
      rows: [
        { row: 2, cells: ['Sở Y tế', 70.5, '2022-04-15'] },
        { row: 3, cells: ['Sở Nội vụ', 100, '2022-12-31'] },
      ],
    })
    expect(findings.map(codeText).filter(code => code !== 'read-as formula')).toEqual([])
  })
})

/** A compound file of one stream, as old programs of Microsoft write it. */
function compoundFile(name: string, content: Uint8Array = new Uint8Array(4096)): Uint8Array {
  const data = new Uint8Array(512 * 11)
  const view = new DataView(data.buffer)
  data.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(26, 3, true)
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(48, 1, true)
  view.setUint32(56, 4096, true)
  view.setUint32(60, 0xff_ff_ff_fe, true)
  view.setUint32(68, 0xff_ff_ff_fe, true)
  for (let at = 76; at < 512; at += 4) view.setUint32(at, at === 76 ? 0 : 0xff_ff_ff_ff, true)
  // The table of sectors: itself, the directory, and eight of the stream.
  for (let at = 0; at < 128; at++) view.setUint32(512 + at * 4, at > 1 && at < 9 ? at + 1 : 0xff_ff_ff_fe, true)
  const entry = (at: number, called: string, child: number, start: number, size: number): void => {
    const from = 1024 + at * 128
    for (const [index, sign] of [...called].entries()) view.setUint16(from + index * 2, sign.charCodeAt(0), true)
    view.setUint16(from + 64, called.length * 2 + 2, true)
    for (const place of [68, 72]) view.setUint32(from + place, 0xff_ff_ff_ff, true)
    view.setUint32(from + 76, child, true)
    view.setUint32(from + 116, start, true)
    view.setUint32(from + 120, size, true)
  }
  entry(0, 'Root Entry', 1, 0xff_ff_ff_fe, 0)
  entry(1, name, 0xff_ff_ff_ff, 2, 4096)
  data.set(content.subarray(0, 4096), 1536)
  return data
}

const office = (part: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="${part}"/></Relationships>`,
    ),
    [part]: strToU8('<document/>'),
  })
const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array([...values, ...Array(600).fill(0)])

describe('a file of another kind is named, with what to do', () => {
  it.each([
    ['Word', office('word/document.xml'), 'văn bản Word', 'a Word document'],
    ['PowerPoint', office('ppt/presentation.xml'), 'bản trình chiếu', 'a presentation'],
    [
      'OpenDocument text',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
      'văn bản hoặc bản vẽ OpenDocument',
      'an OpenDocument text',
    ],
    ['Numbers', zipSync({ 'Index/Document.iwa': strToU8('x') }), 'Numbers', 'export it to Excel'],
    ['an archive', zipSync({ 'a.csv': strToU8('a,b') }), 'giải nén', 'unpack it'],
    ['an old Word document', compoundFile('WordDocument'), 'văn bản Word', 'a Word document'],
    ['an old presentation', compoundFile('PowerPoint Document'), 'bản trình chiếu', 'a presentation'],
    ['Excel 95', compoundFile('Book'), 'Excel 95', 'save it as XLSX'],
    ['Excel 4', bytes(0x09, 0x04, 0x06, 0x00), 'Excel 95', 'save it as XLSX'],
    ['a protected workbook', compoundFile('EncryptedPackage'), 'bỏ mật khẩu', 'remove the password'],
    ['Works', bytes(0xff, 0x00, 0x02, 0x00, 0x04, 0x04), 'Works', 'save it as XLSX'],
    ['Lotus 1-2-3', bytes(0x00, 0x00, 0x1a, 0x00), 'Lotus', 'save it as XLSX'],
    ['PDF', strToU8('%PDF-1.7'), 'PDF', 'put the table into a spreadsheet'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), 'ảnh', 'a picture'],
    ['RTF', strToU8('{\\rtf1 a}'), 'RTF', 'an RTF document'],
    ['a page saved as a workbook', strToU8('<html><table><tr><td>1</td></tr></table>'), 'trang web', 'a web page'],
    ['a table of a page', strToU8('<table border="1"><tr><td>1</td></tr></table>'), 'trang web', 'a web page'],
    ['a page in one file', strToU8('MIME-Version: 1.0\n'), 'trang web', 'a web page'],
    ['Excel 2003 XML', strToU8('<?xml version="1.0"?><Workbook/>'), 'XML', 'save it as XLSX'],
  ])('%s', async (_, data, vi, en) => {
    const { value, findings, files } = await readTables({ name: 'f.xls', data })
    expect([value, findings.map(codeText), files]).toEqual([
      null,
      ['unknown format'],
      [{ name: 'f.xls', format: null }],
    ])
    expect(findings[0]?.message.vi).toContain(vi)
    expect(findings[0]?.message.en).toContain(en)
  })

  it('unlike a table that begins with a sign, which is read', async () => {
    const { files } = await readTables({ name: 'f', data: '<5 ngày,>5 ngày\n1,2\n' })
    expect(files[0]?.format).toBe('csv')
  })
})

/** A record of an XLS stream: its type, and its content as words of two bytes. */
const record = (type: number, ...words: readonly number[]): readonly number[] => [type, words.length * 2, ...words]
const stream = (...records: readonly (readonly number[])[]): Uint8Array =>
  new Uint8Array(new Uint16Array(records.flat()).buffer)

describe('an XLS workbook', () => {
  const globals = (at: number, second = at): readonly number[] => [
    ...record(0x809, 0x600, 0x5),
    ...record(0x85, at, 0, 0, 0x101, 0x41),
    ...record(0x85, second, 0, 0, 0x101, 0x42),
    ...record(0x0a),
  ]
  const length = globals(0).length * 2
  const sheet = (...records: readonly (readonly number[])[]): readonly number[] => [
    ...record(0x809, 0x600, 0x10),
    ...records.flat(),
    ...record(0x0a),
  ]
  /** A whole number in a cell: rows and columns from 0. */
  const number = (row: number, column: number, value: number): readonly number[] =>
    record(0x27e, row, column, 0, value * 4 + 2, 0)
  const read = async (...records: readonly (readonly number[])[]) => {
    const { value, findings } = await readTables(
      { name: 'f.xls', data: compoundFile('Workbook', stream(...records)) },
      { sheet: 'A' },
    )
    return value?.[0]?.rows.map(({ cells }) => cells) ?? findings.map(codeText)
  }
  const other = sheet(number(0, 0, 1))
  const first = (one: readonly number[]): number => length + one.length * 2

  it('is read by its addresses, in whatever order its cells are', async () => {
    const one = sheet(
      number(2, 1, 4),
      number(0, 0, 9),
      number(2, 0, 3),
      number(1, 0, 1),
      number(1, 1, 2),
      number(0, 1, 8),
    )
    expect(await read(globals(length, first(one)), one, other)).toEqual([
      [1, 2],
      [3, 4],
    ])
  })

  it('is refused if it has a cell twice, since one of the two would be lost', async () => {
    const one = sheet(number(0, 0, 9), number(1, 0, 1), number(1, 0, 2))
    expect(await read(globals(length, first(one)), one, other)).toEqual(['unread file'])
  })

  it('is refused if a row has more cells than columns', async () => {
    const many = record(0xbd, 1, 0, ...Array.from({ length: 257 }, () => [0, 6, 0]).flat(), 256)
    const one = sheet(number(0, 0, 9), many)
    expect(await read(globals(length, first(one)), one, other)).toEqual(['unread file'])
  })

  it('is refused if two sheets have one place, or a sheet is missing', async () => {
    const one = sheet(number(0, 0, 9), number(1, 0, 1))
    expect(await read(globals(length), one)).toEqual(['unread file'])
    expect(await read(globals(length, 4000), one)).toEqual(['unread file'])
  })

  it('is refused if a shared text is missing', async () => {
    const one = sheet(number(0, 0, 9), record(0xfd, 1, 0, 0, 7, 0))
    expect(await read(globals(length, first(one)), one, other)).toEqual(['unread file'])
  })

  it('is refused if its sectors go in a circle', async () => {
    const data = compoundFile('Workbook', stream(globals(length)))
    new DataView(data.buffer).setUint32(512 + 9 * 4, 2, true)
    const { value, findings } = await readTables({ name: 'f.xls', data })
    expect([value, findings.map(codeText)]).toEqual([null, ['unread file']])
  })

  it('is read up to a limit of size', async () => {
    const data = compoundFile('Workbook')
    const { findings } = await readTables({ name: 'f.xls', data }, { limits: { xlsBytes: 1000 } })
    expect(findings.map(codeText)).toEqual(['too-big file'])
  })
})

describe('an ODS workbook', () => {
  const ods = (table: string, styles = ''): Uint8Array =>
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(
        `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:number="n"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
      ),
    })
  const text = (value: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`
  const number = (value: number | string, more = ''): string =>
    `<table:table-cell office:value-type="float" office:value="${value}" ${more}><text:p>${value}</text:p></table:table-cell>`
  const row = (cells: string, more = ''): string => `<table:table-row ${more}>${cells}</table:table-row>`
  const head = row(text('a') + text('b'))
  const read = async (table: string) => {
    const { value, findings } = await readTables({
      name: 'f.ods',
      data: ods(`<table:table table:name="A">${table}</table:table>`),
    })
    return value?.[0]?.rows.map(({ cells }) => cells) ?? findings.map(codeText)
  }

  it('has as many cells and rows as it repeats', async () => {
    const twice = row(number(1, 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="3"')
    expect(await read(head + twice)).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ])
  })

  it('costs no memory for what it repeats a million times', async () => {
    const wide = row(number(1, 'table:number-columns-repeated="900"'), 'table:number-rows-repeated="1000000"')
    expect(await read(head + wide)).toEqual(['too-big data'])
    expect(await read(head + row(number(1, 'table:number-columns-repeated="16384"')))).toEqual(['too-big columns'])
    expect(await read(head + row(number(1), 'table:number-rows-repeated="9999999"'))).toEqual(['unread file'])
  })

  it('has at most as many sheets as an archive has parts', async () => {
    const data = ods('<table:table table:name="A"/>'.repeat(3000))
    const { findings } = await readTables({ name: 'f.ods', data })
    expect(findings.map(codeText)).toEqual(['too-big entries'])
  })

  it('is read without comments, pictures and what was changed before', async () => {
    const changed = `<table:tracked-changes><table:deletion><table:table-cell office:value-type="float" office:value="9"><text:p>9</text:p></table:table-cell></table:deletion></table:tracked-changes>`
    const comment = `<table:table-cell office:value-type="string"><office:annotation><text:p>nhận xét</text:p></office:annotation><text:p>hai<text:s text:c="2"/>từ</text:p><text:p>dòng</text:p></table:table-cell>`
    const data = ods(`${changed}<table:table table:name="A">${head}${row(comment + number(2))}</table:table>`)
    const { value } = await readTables({ name: 'f.ods', data })
    expect(value?.[0]?.rows).toEqual([{ row: 2, cells: ['hai  từ\ndòng', 2] }])
  })

  it.each(['0x1F', 'NaN', '1,5'])('is refused if a number is %s', async value => {
    expect(await read(head + row(number(value)))).toEqual(['unread file'])
  })

  it('reports a formula without a value, and one that is an error', async () => {
    expect(await read(head + row('<table:table-cell table:formula="of:=1+1"/>'))).toEqual(['missing formula-value'])
    const error =
      '<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0"><text:p>#DIV/0!</text:p></table:table-cell>'
    expect(await read(head + row(error))).toEqual(['error-cell'])
  })
})
