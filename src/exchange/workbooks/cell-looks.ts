import type { CellContext, CellStyle, WorkbookSink } from './workbook-cells'
import { builtInFormat, type NumberFormat, readFormatCode } from './xlsx/number-format'

const plainStyle: CellStyle = { format: builtInFormat(0), isStruck: false }

/** The texts and the styles that the cells of a workbook share, as its parts list them. */
export class CellLooks implements CellContext {
  readonly strings: string[] = []
  readonly struck: Set<number> = new Set()
  readonly struckFonts: boolean[] = []
  is1904 = false
  readonly #formats = new Map<number, NumberFormat>()
  readonly #styles: CellStyle[] = []
  readonly #keep: WorkbookSink['keep']

  constructor(keep: WorkbookSink['keep']) {
    this.#keep = keep
  }

  readonly addText = (text: string, isStruck: boolean): void => {
    this.#keep(1, text.length)
    if (isStruck) this.struck.add(this.strings.length)
    this.strings.push(text)
  }

  addFormat(id: number, code: string): void {
    this.#formats.set(id, readFormatCode(code))
  }

  addStyle(format: number, font: number): void {
    this.#styles.push({ format: this.#formats.get(format) ?? builtInFormat(format), isStruck: this.isStruckFont(font) })
  }

  readonly isStruckFont = (font: number): boolean => this.struckFonts[font] ?? false

  /** The style of a number; one that does not exist is plain. */
  readonly styleOf = (index: number): CellStyle => this.#styles[index] ?? plainStyle

  /** How many formats, fonts and styles there are. */
  get listed(): number {
    return this.#formats.size + this.struckFonts.length + this.#styles.length
  }
}
