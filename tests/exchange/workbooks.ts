import { strToU8, zipSync } from 'fflate'

/** A workbook written by hand, so that a test states in XML what the file holds: the cells of its only sheet, and more. */
export interface Handmade {
  /** The rows of the sheet, as XML: `<row r="1"><c r="A1" t="inlineStr"><is><t>Đơn vị</t></is></c></row>`. */
  readonly rows: string
  readonly is1904?: boolean
  /** The attribute of a hidden sheet. */
  readonly state?: string
  readonly merges?: readonly string[]
  /** Parts beside or instead of the usual ones. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Styles by their number: 0 general, 1 date, 2 percent, 3 date with time, 4 a format of its own with a percent sign. */
const styles = `<styleSheet xmlns="${spreadsheet}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`

export function workbook({ rows, is1904 = false, state = '', merges = [], parts = {} }: Handmade): Uint8Array {
  const merged =
    merges.length === 0 ? '' : `<mergeCells>${merges.map(one => `<mergeCell ref="${one}"/>`).join('')}</mergeCells>`
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Số liệu" sheetId="1" r:id="rId1"${state}/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${spreadsheet}"><sheetData>${rows}</sheetData>${merged}</worksheet>`,
    ...parts,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  )
}

/** A text cell. */
export const cell = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
/** A number cell with a style. */
export const numberCell = (at: string, value: string | number, style = 0): string =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`
/** A row of cells. */
export const row = (number: number, ...cells: readonly string[]): string => `<row r="${number}">${cells.join('')}</row>`
