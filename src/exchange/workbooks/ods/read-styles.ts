import type { CellStyle } from '../workbook-cells'
import { builtInFormat, type NumberFormat, readFormatCode } from '../xlsx/number-format'
import { checkListed } from '../xlsx/read-xml'

type Attributes = Readonly<Record<string, string>>

/** The styles of a document: of cells, of words in them, and of sheets, by family and name. */
export interface OdsStyles {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  /** The number of the style of a cell, in the list of all. */
  readonly indexOf: (name: string | undefined) => number
  readonly styleOf: (index: number) => CellStyle
  readonly isStruck: (family: 'table-cell' | 'text', name: string | undefined) => boolean
  readonly isHiddenSheet: (name: string | undefined) => boolean
}

interface Style {
  readonly parent: string | undefined
  readonly data: string | undefined
  isStruck?: boolean
  isHidden?: boolean
}

/** The styles of what is a date, a time or a percentage by its type, whatever its own style says. */
export const dateStyle = 0
export const percentStyle = 1

const numberStyles = new Set(['number-style', 'percentage-style', 'currency-style', 'text-style', 'boolean-style'])
const dateStyles = new Set(['date-style', 'time-style'])

/** Reads styles while the parts of a document are read; formats of numbers become the codes that Excel has for them. */
export function odsStyles(): OdsStyles {
  const styles = new Map<string, Style>()
  const codes = new Map<string, string>()
  const listed: CellStyle[] = [14, 9].map(id => ({ format: builtInFormat(id), isStruck: false }))
  const indices = new Map<string, number>()
  let style: Style | undefined
  let format: { readonly name: string; code: string; maps: string[]; readonly isDate: boolean } | undefined
  let into: 'text' | 'embedded' | undefined
  let digits:
    | { readonly least: number; readonly decimals: number; readonly isGrouped: boolean; embedded: [number, string][] }
    | undefined

  const styleNamed = (family: string, name: string | undefined): Style | undefined =>
    name === undefined ? undefined : styles.get(`${family} ${name}`)
  /** What a style says itself, or else those it is made from; these may not go in a circle. */
  const inherited = <T>(
    family: string,
    name: string | undefined,
    read: (one: Style) => T | undefined,
  ): T | undefined => {
    let at = styleNamed(family, name)
    for (let steps = 0; at !== undefined && steps < 20; steps++) {
      const found = read(at)
      if (found !== undefined) return found
      at = styleNamed(family, at.parent)
    }
    return undefined
  }
  const isStruck: OdsStyles['isStruck'] = (family, name) => inherited(family, name, one => one.isStruck) ?? false
  const formatOf = (name: string | undefined): NumberFormat => {
    const data = inherited('table-cell', name, one => one.data)
    const code = data === undefined ? undefined : codes.get(data)
    return code === undefined ? builtInFormat(0) : readFormatCode(code)
  }
  return {
    open(name, attributes) {
      if (numberStyles.has(name) || dateStyles.has(name)) {
        const isDate = dateStyles.has(name)
        format = { name: attributes['style:name'] ?? '', code: isDate ? 'yyyy' : '', maps: [], isDate }
      } else if (format !== undefined) {
        if (name === 'text' || name === 'currency-symbol') into = 'text'
        else if (name === 'number') {
          const [least, decimals] = [attributes['number:min-integer-digits'], attributes['number:decimal-places']]
          const isGrouped = attributes['number:grouping'] === 'true'
          digits = { least: count(least, 0), decimals: count(decimals, -1), isGrouped, embedded: [] }
        } else if (name === 'embedded-text' && digits !== undefined) {
          digits.embedded.push([count(attributes['number:position'], 0), ''])
          into = 'embedded'
        } else if (name === 'scientific-number') format.code += '0E+0'
        else if (name === 'fraction') format.code += '# ?/?'
        else if (name === 'map') {
          const condition = /^value\(\)(<>|!=|[<>]=?|=)(-?[\d.]+)$/.exec(attributes['style:condition'] ?? '')
          const code = codes.get(attributes['style:apply-style-name'] ?? '')
          if (condition !== null && code !== undefined && format.maps.length < 2) {
            const sign = condition[1] === '!=' ? '<>' : condition[1]
            format.maps.push(`[${sign}${condition[2]}]${code}`)
          }
        }
      } else if (name === 'style') {
        style = { parent: attributes['style:parent-style-name'], data: attributes['style:data-style-name'] }
        styles.set(`${attributes['style:family'] ?? ''} ${attributes['style:name'] ?? ''}`, style)
      } else if (style !== undefined && name === 'text-properties') {
        const through = attributes['style:text-line-through-type'] ?? attributes['style:text-line-through-style']
        if (through !== undefined) style.isStruck = through !== 'none'
      } else if (style !== undefined && name === 'table-properties') {
        if (attributes['table:display'] === 'false') style.isHidden = true
      }
    },
    close(name) {
      checkListed(Math.max(styles.size, codes.size), 'styles', 'ODS')
      if (name === 'style') style = undefined
      if (format === undefined) return
      if (name === 'text' || name === 'currency-symbol' || name === 'embedded-text') into = undefined
      else if (name === 'number' && digits !== undefined) {
        format.code += codeOf(digits)
        digits = undefined
      } else if (numberStyles.has(name) || dateStyles.has(name)) {
        codes.set(format.name, [...format.maps, format.code].join(';'))
        format = undefined
      }
    },
    text(piece) {
      if (format === undefined || format.isDate || into === undefined) return
      if (into === 'text') format.code += piece.split('%').map(quoted).join('%')
      else {
        const last = digits?.embedded.at(-1)
        if (last !== undefined) last[1] += piece
      }
    },
    indexOf(name) {
      const key = name ?? ''
      const known = indices.get(key)
      if (known !== undefined) return known
      const index = listed.push({ format: formatOf(name), isStruck: isStruck('table-cell', name) }) - 1
      indices.set(key, index)
      return index
    },
    styleOf: index => listed[index] as CellStyle,
    isStruck,
    isHiddenSheet: name => inherited('table', name, one => one.isHidden) ?? false,
  }
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`
}

/** More digits than a number has are the same as many. */
function count(text: string | undefined, otherwise: number): number {
  const value = Number(text)
  return text !== undefined && Number.isInteger(value) && value >= 0 ? Math.min(value, 30) : otherwise
}

/** The places of digits, with what is written between them: `000`, `#,##0.00`, `00-000`. */
function codeOf({
  least,
  decimals,
  isGrouped,
  embedded,
}: {
  readonly least: number
  readonly decimals: number
  readonly isGrouped: boolean
  readonly embedded: readonly (readonly [number, string])[]
}): string {
  if (isGrouped) return decimals > 0 ? '#,##0.00' : '#,##0'
  if (decimals > 0) return '0.00'
  // Without a number of decimals it is whatever the number has.
  if (decimals < 0 && least <= 1 && embedded.length === 0) return 'General'
  let code = ''
  for (let position = 0; position < Math.max(least, 1); position++) {
    const between = embedded.find(([at]) => at === position && position > 0)
    if (between !== undefined) code = quoted(between[1]) + code
    code = `0${code}`
  }
  return code
}
