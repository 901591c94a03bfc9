import { readTables } from 'egov-kpi/exchange'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { codeText } from '../../support/issues'
import { cell, row, workbook } from '../workbooks'

const header = row(1, cell('A1', 'Đơn vị'))
const long = 'a'.repeat(1_500_000)

/** The codes of the findings of a file, none of which may have a value. */
async function refusals(name: string, data: Uint8Array | string): Promise<readonly string[]> {
  const { value, findings } = await readTables({ name, data })
  expect(value).toBeNull()
  return findings.map(codeText)
}

function ods(rows: string): Uint8Array {
  const space = (name: string): string => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`
  const content = `<office:document-content ${['office', 'table', 'text'].map(space).join(' ')}><office:body><office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(content),
  })
}

const cellOfOds = (inside: string): Uint8Array =>
  ods(`<table:table-row><table:table-cell office:value-type="string">${inside}</table:table-cell></table:table-row>`)

const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const list = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join('')

describe('what a parser would hold whole is refused', () => {
  it.each([
    ['a text of a million letters', header + row(2, cell('A2', long))],
    ['a text of as many pieces', header + row(2, cell('A2', 'a<![CDATA[b]]>'.repeat(300_000)))],
    ['a text of escapes', header + row(2, cell('A2', '&amp;'.repeat(1_100_000)))],
    ['an attribute of a million letters', `<row r="1" x="${long}"/>`],
    ['a comment of a million letters', `${header}<!--${long}-->`],
    ['a name of a million letters', `${header}<${long}/>`],
  ])('%s', async (_, rows) => {
    expect(await refusals('a.xlsx', workbook({ rows }))).toEqual(['too-big text'])
  })

  it.each([
    ['paragraphs without end', '<text:p/>'.repeat(600_000)],
    ['more blanks than a text can have', `<text:p>${'<text:s text:c="1000"/>'.repeat(600_000)}</text:p>`],
  ])('%s in a cell of ODS', async (_, inside) => {
    expect(await refusals('a.ods', cellOfOds(inside))).toEqual(['too-big text'])
  })
})

describe('a list longer than that of any workbook is refused', () => {
  it.each([
    [
      'relations',
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packageRelations}">${list(100_002, at => `<Relationship Id="r${at}" Type="t" Target="x"/>`)}</Relationships>`,
    ],
    ['styles', 'xl/styles.xml', `<styleSheet><cellXfs>${'<xf/>'.repeat(100_001)}</cellXfs></styleSheet>`],
    ['fonts', 'xl/styles.xml', `<styleSheet><fonts>${'<font/>'.repeat(100_001)}</fonts></styleSheet>`],
    [
      'number formats',
      'xl/styles.xml',
      `<styleSheet><numFmts>${list(100_001, at => `<numFmt numFmtId="${at}" formatCode="0"/>`)}</numFmts></styleSheet>`,
    ],
  ])('%s', async (_, part, xml) => {
    expect(await refusals('a.xlsx', workbook({ rows: header, parts: { [part]: xml } }))).toEqual(['unread file'])
  })
})

it('refuses a row that repeats one cell before the whole row is gathered', async () => {
  const rows = `${header}<row r="2">${'<c r="A2"/>'.repeat(20_000)}</row>`
  const { findings } = await readTables({ name: 'a.xlsx', data: workbook({ rows }) })
  expect(findings[0]?.message.en).toContain('row 2, 16384 < cells')
})

it('counts an element as 12 bytes at least, so that the smallest ones cannot take the most time', async () => {
  const data = workbook({ rows: `${header}<row r="2">${'<x/>'.repeat(20_000)}</row>` })
  const read = async (inflatedBytes: number) =>
    (await readTables({ name: 'a.xlsx', data }, { limits: { inflatedBytes } })).findings
  expect((await read(200_000)).map(codeText)).toEqual(['too-big archive'])
  expect(await read(300_000)).toEqual([])
})

it('refuses an element with more attributes than any has, and counts an attribute as 8 bytes at least', async () => {
  const named = (count: number): string => list(count, at => ` a${at}=""`)
  const one = workbook({ rows: `${header}<row r="2"${named(100)}/>` })
  expect((await readTables({ name: 'a.xlsx', data: one })).findings[0]?.message.en).toContain('100 < attributes')
  const letters = list(26, at => ` ${String.fromCharCode(97 + at)}=""`)
  const data = workbook({ rows: header + `<x${letters}/>`.repeat(1_000) })
  const { findings } = await readTables({ name: 'a.xlsx', data }, { limits: { inflatedBytes: 190_000 } })
  expect(findings.map(({ code }) => code)).toEqual(['too-big'])
})

const long32 = (...numbers: readonly number[]): readonly number[] =>
  numbers.flatMap(number => [number & 0xff, (number >> 8) & 0xff, (number >> 16) & 0xff, number >>> 24])
const wide = (text: string): readonly number[] => [
  ...long32(text.length),
  ...[...text].flatMap(letter => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
]
/** A record of XLSB: its type and its length in sevens of bits, and its content. */
const binary = (type: number, ...content: readonly number[]): readonly number[] => [
  ...(type < 0x80 ? [type] : [(type & 0x7f) | 0x80, type >> 7]),
  ...[0, 7, 14].flatMap(shift => {
    const left = content.length >> shift
    return shift > 0 && left === 0 ? [] : [(left & 0x7f) | (left > 0x7f ? 0x80 : 0)]
  }),
  ...content,
]
const repeated = (record: readonly number[], times: number): Uint8Array => {
  const bytes = new Uint8Array(record.length * times)
  for (let at = 0; at < times; at++) bytes.set(record, at * record.length)
  return bytes
}
function xlsb(sheet: Uint8Array, styles: Uint8Array = new Uint8Array()): Uint8Array {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const related = (...listed: readonly (readonly [string, string])[]): Uint8Array =>
    strToU8(
      `<Relationships xmlns="${packageRelations}">${listed.map(([type, target], at) => `<Relationship Id="r${at}" Type="${relations}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
    )
  return zipSync({
    '_rels/.rels': related(['officeDocument', 'xl/workbook.bin']),
    'xl/workbook.bin': Uint8Array.from([
      ...binary(153, ...long32(0, 0)),
      ...binary(156, ...long32(0, 1), ...wide('r0'), ...wide('S')),
    ]),
    'xl/_rels/workbook.bin.rels': related(['worksheet', 'sheet.bin'], ['styles', 'styles.bin']),
    'xl/sheet.bin': sheet,
    'xl/styles.bin': styles,
  })
}
const rowOfXlsb = (row: number): readonly number[] => binary(0, ...long32(row, 0, 0, 0))

describe('XLSB', () => {
  const table = Uint8Array.from([
    ...rowOfXlsb(0),
    ...binary(6, ...long32(0, 0), ...wide('Đơn vị')),
    ...rowOfXlsb(1),
    ...binary(6, ...long32(0, 0), ...wide('Sở Y tế '.repeat(5_000))),
  ])

  it('counts a record as 12 bytes at least, so that empty ones cannot take the most time', async () => {
    const sheet = new Uint8Array([...table, ...repeated([0x7f, 0], 20_000)])
    const read = async (inflatedBytes: number) =>
      (await readTables({ name: 'a.xlsb', data: xlsb(sheet) }, { limits: { inflatedBytes } })).findings
    expect((await read(200_000)).map(({ code }) => code)).toEqual(['too-big'])
    expect((await read(500_000)).map(({ code }) => code)).toEqual(['too-big'])
  })

  it('reads a record that goes on over several pieces', async () => {
    const { value } = await readTables({ name: 'a.xlsb', data: xlsb(table) }, { limits: { cellCharacters: 200_000 } })
    expect(value?.[0]?.rows.map(({ cells }) => cells)).toEqual([['Sở Y tế '.repeat(5_000)]])
  })

  it('refuses fonts, formats and merged cells without end', async () => {
    expect(await refusals('a.xlsb', xlsb(table, repeated(binary(43, 0, 0, 0, 0), 100_002)))).toEqual(['unread file'])
    expect(await refusals('a.xlsb', xlsb(repeated(binary(176, ...long32(1, 1, 1, 1)), 100_002)))).toEqual([
      'unread file',
    ])
  })

  it('refuses a part that ends within a record, or a text longer than its record', async () => {
    expect(await refusals('a.xlsb', xlsb(table.subarray(0, table.length - 1)))).toEqual(['unread file'])
    const text = Uint8Array.from([...rowOfXlsb(0), ...binary(6, ...long32(0, 0, 5), 0x61, 0)])
    expect(await refusals('a.xlsb', xlsb(text))).toEqual(['unread file'])
  })
})

it('keeps no empty line of a CSV file', async () => {
  const data = `a,b\n${'\n'.repeat(300_000)}1,2\n`
  const { value, findings } = await readTables({ name: 'a.csv', data }, { limits: { cells: 40 } })
  expect([value?.[0]?.rows.length, findings.filter(({ severity }) => severity === 'error')]).toEqual([1, []])
})

it.each([
  ['bytes', { data: 'a,b\n1,2\n' }],
  ['cells', { data: 'a,b\n1,2\n' }],
  ['characters', { data: 'a,b\nx,yyy\n' }],
  ['rows', { data: 'a,b\n1,2\n3,4\n' }],
  ['columns', { data: 'a,b\n1,2\n' }],
  ['cellCharacters', { data: 'a,b\nxx,y\n' }],
  ['entries', { data: workbook({ rows: header }) }],
  ['inflatedBytes', { data: workbook({ rows: header }) }],
] as const)('names limits.%s where it is exceeded', async (limit, { data }) => {
  const { findings } = await readTables({ name: 'f', data }, { limits: { [limit]: 1 } })
  for (const language of ['vi', 'en'] as const) {
    expect(findings.map(({ message }) => message[language]).join('\n')).toContain(`(limits.${limit})`)
  }
})

it('names the format of a damaged part', async () => {
  const { findings } = await readTables({ name: 'a.ods', data: ods('<table:table-row>') })
  expect(findings[0]?.message.en).toContain('not a readable ODS')
})

it('counts a list of JSON by what it takes, so that lists in lists are refused before they are made', async () => {
  const data = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`
  expect(await refusals('a.json', data)).toEqual(['too-big data'])
})
