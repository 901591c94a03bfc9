import { readTables } from 'egov-kpi/exchange'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cell, row, workbook } from '../workbooks'

const header = row(1, cell('A1', 'Đơn vị'))
const long = 'a'.repeat(1_500_000)

/** The codes of the findings of a file, none of which may have a value. */
async function refusals(name: string, data: Uint8Array | string): Promise<readonly string[]> {
  const { value, findings } = await readTables({ name, data })
  expect(value).toBeNull()
  return findings.map(({ code }) => code)
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
    expect(await refusals('a.xlsx', workbook({ rows }))).toEqual(['cell-too-long'])
  })

  it.each([
    ['paragraphs without end', '<text:p/>'.repeat(600_000)],
    ['more blanks than a text can have', `<text:p>${'<text:s text:c="1000"/>'.repeat(600_000)}</text:p>`],
  ])('%s in a cell of ODS', async (_, inside) => {
    expect(await refusals('a.ods', cellOfOds(inside))).toEqual(['cell-too-long'])
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
    expect(await refusals('a.xlsx', workbook({ rows: header, parts: { [part]: xml } }))).toEqual(['file-unreadable'])
  })
})

it('refuses a row of one cell again and again before it is gathered to its end', async () => {
  const rows = header + `<row r="2">${'<c r="A2"/>'.repeat(20_000)}</row>`
  const { findings } = await readTables({ name: 'a.xlsx', data: workbook({ rows }) })
  expect(findings[0]?.message.en).toContain('row 2, 16384 < cells')
})

it('counts an element as 12 bytes at least, so that the smallest ones cannot take the most time', async () => {
  const data = workbook({ rows: header + `<row r="2">${'<x/>'.repeat(20_000)}</row>` })
  const read = async (inflatedBytes: number) =>
    (await readTables({ name: 'a.xlsx', data }, { limits: { inflatedBytes } })).findings
  expect((await read(200_000)).map(({ code }) => code)).toEqual(['archive-too-big'])
  expect(await read(300_000)).toEqual([])
})

it('says of a damaged part in which format it is', async () => {
  const { findings } = await readTables({ name: 'a.ods', data: ods('<table:table-row>') })
  expect(findings[0]?.message.en).toContain('no readable ODS')
})

it('counts a list of JSON as what it takes, so that lists in lists are refused before they are made', async () => {
  const data = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`
  expect(await refusals('a.json', data)).toEqual(['data-too-big'])
})
