/** How a number is shown in a workbook, as far as it changes what a reader of the sheet sees. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  /** 0.57 is shown as 57%: the value times 100 for each sign. */
  | { readonly kind: 'percent'; readonly factor: number }
  /** 7 is shown as 007: a code, not an amount. */
  | { readonly kind: 'padded'; readonly digits: number }

const plain: NumberFormat = { kind: 'plain' }
const date: NumberFormat = { kind: 'date' }

/** The formats that every program knows by number (ECMA-376, 18.8.30); 27 to 36 and 50 to 58 are dates of East Asia. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent', factor: 100 }
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
  return isDate ? date : plain
}

/** Quoted text, escaped characters, fill and width: what a format shows as it stands. */
const literal = /"[^"]*"?|[\\_*].?/g
/** Colours, conditions, currencies and locales; but not the elapsed time of `[h]`. */
const bracketed = /\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi

/**
 * Reads a format code as Excel does: by its first section, what is quoted, escaped or in brackets left out.
 *
 * `[$ VND] #,##0` shows a number and no date, `0.0" %"` a number and no percentage.
 */
export function readFormatCode(code: string): NumberFormat {
  const shown = code.replace(literal, '').replace(bracketed, '')
  const section = (shown.split(';')[0] ?? '').trim()
  const marks = section.replace(/general/gi, '').replace(/E[+-]/g, '')
  if (/[ymdhsbeg]/i.test(marks) || /AM\/PM|A\/P/i.test(marks)) return date
  const signs = section.split('%').length - 1
  if (signs > 0) return { kind: 'percent', factor: 100 ** signs }
  if (/^0{2,}$/.test(section)) return { kind: 'padded', digits: section.length }
  return plain
}
