import { builtInFormat, type NumberFormat, readFormatCode } from './number-format'
import type { Archive } from './open-archive'
import { isStrike } from './read-shared-strings'
import { checkListed, readXml } from './read-xml'

/** What the style of a cell says of its content. */
export interface CellStyle {
  readonly format: NumberFormat
  /** Whether the text is struck through: crossed out by whoever wrote it. */
  readonly isStruck: boolean
}

export const plainStyle: CellStyle = { format: builtInFormat(0), isStruck: false }

/** The styles of a workbook by their number; one that does not exist is plain. */
export type StyleOf = (index: number) => CellStyle

/** Reads number formats and struck fonts; colours and borders are left. */
export async function readStyles(archive: Archive, part: string | undefined): Promise<StyleOf> {
  if (part === undefined) return () => plainStyle
  const formats = new Map<number, NumberFormat>()
  const struckFonts: boolean[] = []
  const styles: CellStyle[] = []
  // The same elements also stand in named and differential styles, which no cell points to.
  let inside: 'fonts' | 'cellXfs' | undefined
  await readXml(archive, part, {
    open(name, attributes) {
      if (name === 'fonts' || name === 'cellXfs') inside = name
      else if (name === 'numFmt')
        formats.set(Number(attributes['numFmtId']), readFormatCode(attributes['formatCode'] ?? ''))
      else if (inside === 'fonts' && name === 'font') struckFonts.push(false)
      else if (inside === 'fonts' && name === 'strike') {
        struckFonts[struckFonts.length - 1] = isStrike(attributes)
      } else if (inside === 'cellXfs' && name === 'xf') {
        const id = Number(attributes['numFmtId'] ?? 0)
        styles.push({
          format: formats.get(id) ?? builtInFormat(id),
          isStruck: struckFonts[Number(attributes['fontId'] ?? 0)] ?? false,
        })
      }
    },
    close(name) {
      checkListed(Math.max(formats.size, struckFonts.length, styles.length), part)
      if (name === inside) inside = undefined
    },
    text() {},
  })
  return index => styles[index] ?? plainStyle
}
