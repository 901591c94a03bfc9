import { type ReadOptions, readObservations, readTables, readUnits } from 'egov-kpi/exchange'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { pathText } from '../../../src/foundation/issue'
import { codeText } from '../../support/issues'
import { cell, numberCell, row, workbook } from '../workbooks'

/** What reading a file as plain tables finds: codes with their places. */
async function found(data: Uint8Array | string, options: ReadOptions = {}): Promise<readonly string[]> {
  const { findings } = await readTables({ name: 'f', data }, options)
  return findings.map(({ code, parameters, path }) => `${codeText({ code, parameters })} ${pathText(path)}`)
}

const header = row(1, cell('A1', 'Đơn vị'), cell('B1', 'Điểm'))

describe('broken and unusual files:', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'empty file f'],
    ['a file of blanks', '  \n\n ', 'empty file f'],
    ['half an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'unread file f'],
    ['a PDF', strToU8('%PDF-1.7'), 'unknown format f'],
    ['a web page', '<!DOCTYPE html><table></table>', 'unknown format f'],
    ['JSON', '{"units": []}', 'not-applicable json f'],
    ['half a JSON', '{"units": [', 'unread json f'],
    ['an archive of something else', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'unknown format f'],
    ['half an archive', workbook({ rows: header }).subarray(0, 300), 'unread file f'],
    ['bytes that only begin like an archive', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'unread file f'],
    [
      'a sheet that is cut off',
      workbook({ rows: '', parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' } }),
      'unread file f',
    ],
    ['a workbook that is not XML', workbook({ rows: header, parts: { 'xl/workbook.xml': '<<<' } }), 'unread file f'],
    ['windows-1258', new Uint8Array([0xd0, 0xf4, 0x6e, 0x2c, 0x61, 0x0a]), 'unknown encoding f'],
    ['UTF-16 without its mark', new Uint8Array([0x61, 0, 0x2c, 0, 0x62, 0]), 'unknown encoding f'],
    ['text with lost letters', 'S\uFFFD,b\n1,2\n', 'broken-text replaced f'],
  ])('%s is refused', async (_, data, expected) => {
    const { value } = await readTables({ name: 'f', data })
    expect(await found(data)).toContain(expected)
    expect(value).toBeNull()
  })

  it('letters that were misread before they were saved are reported', async () => {
    expect(await found('Äơn vị,b\nThÃ´ng tin,1\nHá»“ sÆ¡,2\n')).toEqual(['broken-text misread f[2].A'])
  })

  it('letters of two code points each are read as one', async () => {
    const { value, findings } = await readTables({ name: 'f', data: 'a,b\nSở Y tế'.normalize('NFD') })
    expect(findings.map(codeText)).toContain('read-as nfc')
    expect(value).toBeNull()
    const whole = await readTables({ name: 'f', data: `a,b\n${'Sở Y tế'.normalize('NFD')},1` })
    expect(whole.value?.[0]?.rows[0]?.cells).toEqual(['Sở Y tế', '1'])
  })

  it.each([
    ['utf-16le', [0xff, 0xfe], false],
    ['utf-16be', [0xfe, 0xff], true],
  ] as const)('%s is read by its mark', async (encoding, mark, isBig) => {
    const units = [...'Sở;1\n'].flatMap(sign => {
      const code = sign.charCodeAt(0)
      return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8]
    })
    const { value, files } = await readTables({ name: 'f.csv', data: new Uint8Array([...mark, ...units, ...units]) })
    expect(files).toEqual([{ name: 'f.csv', format: 'csv', encoding, separator: ';' }])
    expect(value?.[0]).toEqual({
      name: 'f',
      columns: [
        { header: 'Sở', column: 1 },
        { header: '1', column: 2 },
      ],
      rows: [{ row: 2, cells: ['Sở', '1'] }],
    })
  })
})

describe('files that grow when they are opened', () => {
  const padding = ' '.repeat(3_000_000)

  it('are inflated only up to the limit', async () => {
    const bomb = workbook({ rows: `${header}${padding}` })
    expect(bomb.length).toBeLessThan(20_000)
    expect(await found(bomb, { limits: { inflatedBytes: 1_000_000 } })).toEqual(['too-big archive f'])
  })

  it('are refused if they lie about their sizes', async () => {
    const bomb = workbook({ rows: `${header}${padding}` })
    // The declared sizes are behind each signature: in local headers at 22, in the directory at 24.
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let at = 0; at + 30 < bomb.length; at++) {
      const signature = view.getUint32(at, true)
      const place = signature === 0x04034b50 ? 22 : signature === 0x02014b50 ? 24 : 0
      if (place > 0 && view.getUint32(at + place, true) > padding.length) view.setUint32(at + place, 10, true)
    }
    expect(await found(bomb, { limits: { inflatedBytes: 1_000_000 } })).toEqual(['unread file f'])
  })

  it('cost nothing if what grows is an attachment, which is not opened', async () => {
    const bomb = workbook({ rows: header, parts: { 'xl/media/a.bin': new Uint8Array(3_000_000) } })
    expect(await found(bomb, { limits: { inflatedBytes: 1_000_000 } })).toEqual([])
  })

  it('are refused if they have very many parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`xl/media/${at}.bin`, 'a']))
    expect(await found(workbook({ rows: header, parts }), { limits: { entries: 20 } })).toEqual(['too-big entries f'])
  })

  it('are refused if they have more bytes than the limit', async () => {
    expect(await found('a,b\n1,2\n', { limits: { bytes: 4 } })).toEqual(['too-big file f'])
  })

  it('are refused if two parts have one name', async () => {
    const twice = workbook({ rows: header, parts: { 'xl/worksheets/sheet2.xml': '<a/>' } })
    const text = new TextDecoder('latin1').decode(twice).replaceAll('sheet2.xml', 'sheet1.xml')
    const data = Uint8Array.from(text, sign => sign.charCodeAt(0))
    // The decoder replaces some bytes, so only the names are put back.
    const bytes = twice.map((byte, at) => (byte === 0x32 && data[at] === 0x31 ? 0x31 : byte))
    expect(await found(bytes)).toEqual(['unread file f'])
  })

  it('are refused for a cell in the last column', async () => {
    const rows = `${header}${row(1_048_576, cell('XFD1048576', 'a'))}`
    expect(await found(workbook({ rows }))).toEqual(['too-big columns f'])
  })
})

describe('beyond the limits,', () => {
  const long = 'a'.repeat(10_000_000)

  it.each([
    ['in CSV', `a,b\n1,${long}\n`, 'too-big cell'],
    ['in CSV, in quotation marks that never end', `a,b\n1,"${long}`, 'too-big cell'],
    ['in XLSX', workbook({ rows: `${header}${row(2, cell('A2', long))}` }), 'too-big text'],
  ])('a cell of 10 MB %s is refused', async (_, data, code) => {
    expect((await found(data)).map(one => one.split(' ').slice(0, 2).join(' '))).toEqual([code])
  })

  it('rows are refused', async () => {
    expect(await found('a,b\n1,2\n3,4\n', { limits: { rows: 2 } })).toEqual(['too-big rows f'])
    const rows = `${header}${row(2, cell('A2', 'a'))}${row(3, cell('A3', 'b'))}`
    expect(await found(workbook({ rows }), { limits: { rows: 2 } })).toEqual(['too-big rows f["Số liệu"]'])
  })

  it('columns are refused', async () => {
    expect(await found('a,b,c\n1,2,3\n', { limits: { columns: 2 } })).toEqual([
      'too-big columns f[1]',
      'too-big columns f[2]',
    ])
  })

  it('findings are counted, but not listed', async () => {
    const data = `a,b\n${'1\n'.repeat(5000)}`
    const { findings } = await readTables({ name: 'f', data })
    expect(findings).toHaveLength(1001)
    expect(findings.at(-1)?.message.en).toBe('… and 4000 more that are not listed (limits.findings).')
  })
})

describe('a table', () => {
  it.each([
    ['a row that is too short', 'a,b\n1\n', 'contradiction cells f[2].B'],
    ['a row that is too long', 'a,b\n1,2,3\n', 'contradiction cells f[2].C'],
    ['two columns of one heading', 'a,A \n1,2\n', 'duplicate heading f[1].B'],
    ['data without a heading', 'a,,c\n1,2,3\n', 'missing heading f[2].B'],
    ['a stray quotation mark', 'a,b\n1,2"3\n', 'unread inner-quote f[2]'],
    ['an empty row', 'a,b\n1,2\n,\n3,4\n', 'left-out empty-rows f[3]'],
    ['a row of totals', 'a,b\nx,2\nTổng cộng:,4\n', 'left-out totals f[3]'],
    ['no separator', 'a\n1\n', 'read-as one-column f'],
  ])('gives a finding for %s', async (_, data, expected) => {
    expect(await found(data)).toEqual([expected])
  })

  it('gives a finding for merged headings and cells', async () => {
    const rows = `${header}${row(2, cell('A2', 'a'), numberCell('B2', 1))}`
    expect(await found(workbook({ rows, merges: ['A1:B1'] }))).toEqual(['malformed header f["Số liệu"][1]'])
    expect(await found(workbook({ rows, merges: ['A2:A3'] }))).toEqual(['read-as merged-cells f["Số liệu"][2].A'])
  })

  it('gives a finding for a hidden sheet, which is read only if that is asked for', async () => {
    const data = workbook({ rows: header, state: ' state="hidden"' })
    expect(await found(data)).toEqual(['left-out hidden-sheet f["Số liệu"]'])
    expect((await readTables({ name: 'f', data }, { hidden: true })).value).toHaveLength(1)
  })
})

describe('in a workbook,', () => {
  const cells = async (rows: string, options: { is1904?: boolean } = {}) => {
    const { value, findings } = await readTables({
      name: 'f',
      data: workbook({ rows: `${header}${rows}`, ...options }),
    })
    return { cells: value?.[0]?.rows.map(one => one.cells) ?? null, codes: findings.map(codeText) }
  }

  it('a formula gives what the file stores, and is reported once for its column', async () => {
    const rows = [2, 3].map(at => row(at, cell(`A${at}`, 'a'), `<c r="B${at}"><f>1+1</f><v>2</v></c>`)).join('')
    expect(await cells(rows)).toEqual({
      cells: [
        ['a', 2],
        ['a', 2],
      ],
      codes: ['read-as formula'],
    })
  })

  it('a formula without a value is refused, and so is an error', async () => {
    expect(await cells(row(2, cell('A2', 'a'), '<c r="B2"><f>1+1</f></c>'))).toEqual({
      cells: null,
      codes: ['missing formula-value'],
    })
    expect(await cells(row(2, cell('A2', 'a'), '<c r="B2" t="e"><v>#N/A</v></c>'))).toEqual({
      cells: null,
      codes: ['error-cell'],
    })
  })

  it('a percentage is what it shows', async () => {
    const rows = row(2, numberCell('A2', 0.57, 2), numberCell('B2', 0.1234, 4))
    expect(await cells(rows)).toEqual({ cells: [[57, 12.34]], codes: ['read-as percent', 'read-as percent'] })
  })

  it.each([
    ['1900-03-01', 61, false],
    ['2022-04-15', 44_666, false],
    ['9999-12-31', 2_958_465, false],
    ['2022-04-15T08:30:00', 44_666.354_166_666_664, false],
    ['1904-01-01', 0, true],
    ['2022-04-15', 43_204, true],
  ])('the day %s is the serial %d (1904: %s), in every time zone', async (date, serial, is1904) => {
    expect(await cells(row(2, numberCell('A2', serial, 3)), { is1904 })).toEqual({ cells: [[date, null]], codes: [] })
  })

  it.each([1, 59, 60, -5, 1e12])('the serial %d is refused, since it is not a reliable day', async serial => {
    const { cells: read, codes } = await cells(row(2, numberCell('A2', serial, 1)))
    expect(read).toBeNull()
    expect(codes).toEqual([serial > 100 ? 'outside years' : 'malformed early-date'])
  })

  it('a number in a column of dates is refused, with the day that it would mean', async () => {
    const rows = `${row(1, cell('A1', 'Mã đơn vị'), cell('B1', 'Tên đơn vị'), cell('C1', 'Nhóm'), cell('D1', 'Hiệu lực đến'))}${row(
      2,
      cell('A2', 'a'),
      cell('B2', 'A'),
      cell('C2', 'so'),
      numberCell('D2', 44_666),
    )}`
    const { findings } = await readUnits(
      { name: 'f', data: workbook({ rows }) },
      { groups: [{ id: 'so', name: 'Sở' }] },
    )
    expect(
      findings.map(({ code, parameters, path, expected }) => [codeText({ code, parameters }), ...path, expected]),
    ).toEqual([['malformed date-serial', 'f', 'Số liệu', 2, 'D', '2022-04-15']])
  })

  it('a sum in floating point is read at the 15 digits that Excel holds', async () => {
    const rows = `${row(1, cell('A1', 'unit'), cell('B1', 'indicator'), cell('C1', 'period'), cell('D1', 'value'), cell('E1', 'status'))}${row(
      2,
      cell('A2', 'a'),
      cell('B2', 'b'),
      numberCell('C2', 2022),
      numberCell('D2', 0.1 + 0.2),
      cell('E2', 'final'),
    )}`
    const { value, findings } = await readObservations({ name: 'f', data: workbook({ rows }) })
    expect(value?.[0]?.value).toBe('0.3')
    expect(findings).toEqual([])
  })
})
