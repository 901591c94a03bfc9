import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import type { Tone } from '../../foundation/tone'
import { columnLetters } from '../tables/table'

/** The font of official papers, and of every workbook. */
export const font: NonNullable<CellStyle['font']> = { name: 'Times New Roman', size: 12 }

const solid = (rgb: string): NonNullable<CellStyle['fill']> => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } })
const ink = { style: 'medium', color: { rgb: 'FF17202A' } } as const
const rule = { style: 'thin', color: { rgb: 'FFD3D9DF' } } as const

/** The heading of a column. */
export const heading: CellStyle = {
  font: { ...font, bold: true },
  alignment: { wrapText: true, vertical: 'bottom' },
  fill: solid('FFF3F5F7'),
  border: { top: rule, right: rule, bottom: ink, left: rule },
}

/** The heading that columns share. */
export const sharedHeading: CellStyle = {
  ...heading,
  alignment: { wrapText: true, vertical: 'bottom', horizontal: 'center' },
  border: { top: rule, right: rule, bottom: rule, left: rule },
}

/** A line above the headings or below the rows. */
export const line: CellStyle = { font, alignment: { wrapText: true, vertical: 'top' } }

/** The first line above the headings: the title. */
export const title: CellStyle = { ...line, font: { ...font, bold: true, size: 14 } }

/** A cell below the headings. */
export const cell: CellStyle = { font, alignment: { vertical: 'top' }, border: { top: rule, bottom: rule } }

/** A row that is the sum of others. */
export const total: CellStyle = { font: { ...font, bold: true }, border: { top: ink, bottom: rule } }

/** The bars in cells: one colour, since a user may sort the rows, and a rule for a range would colour the wrong ones. */
export const barColor = 'FF4A8BBD'

/** The ends of the shades of cells: the deepest still leaves figures readable. */
export const shades: readonly [string, string] = ['FFF2F6FA', 'FFA9CBE6']

/** The ground and the text of each tone, as pages have them. */
export const toneColors: Readonly<Record<Tone | 'none', readonly [ground: string, text: string]>> = {
  good: ['FFDCEAF6', 'FF0A3D6B'],
  fair: ['FFE4F0F8', 'FF1C4F75'],
  watch: ['FFFAEDD3', 'FF664306'],
  weak: ['FFFBE3DA', 'FF7D2507'],
  none: ['FFEEF1F4', 'FF434D58'],
}

const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 100) / 100

/** Characters that fit on a page of A4 where 12 points are printed as 8, the least that is readable: upright and across. */
const fits = { portrait: 115, landscape: 180 } as const

/**
 * A page of A4 with the margins of Decree 30/2020/NĐ-CP, as many pages wide as it takes to print no text below 8 points;
 * headings and the columns that name a row are on every page.
 */
export function pageOf(
  widths: readonly number[],
  { from, to, names = 0 }: { readonly from: number; readonly to: number; readonly names?: number },
): NonNullable<WriteSheet['pageSetup']> {
  const width = widths.reduce((sum, one) => sum + one, 0)
  const repeated = widths.slice(0, names).reduce((sum, one) => sum + one, 0)
  const orientation = widths.length > 10 || width > fits.portrait ? 'landscape' : 'portrait'
  const room = fits[orientation]
  const across = width <= room ? 1 : Math.ceil((width - repeated) / Math.max(room - repeated, room / 2))
  return {
    paperSize: 'a4',
    orientation,
    fitToPage: true,
    fitToWidth: across,
    fitToHeight: 0,
    margins: {
      top: inches(20),
      bottom: inches(20),
      left: inches(30),
      right: inches(15),
      header: inches(10),
      footer: inches(10),
    },
    printTitlesRow: `$${from}:$${to}`,
    ...(across > 1 && names > 0 ? { printTitlesColumn: `$A:$${columnLetters(names)}` } : {}),
  }
}
