/** What separates cells and lines of CSV for one reader or another: a file with `;` is also opened with `,`. */
const boundary = /([,;\t|\r\n])/

/** What no reader sees at the beginning of a cell, and quotation marks, which it may take away. */
const unseen = String.raw`[\s\p{Cc}\p{Cf}\p{DI}"]*`
/** The signs by which a cell becomes a formula, as typed in Latin, full-width and small forms. */
const sign = '[=+\\-@＝＋－＠﹦﹢﹣﹫]'
const startsFormula = new RegExp(`^'*${unseen}${sign}`, 'u')
const isGuarded = new RegExp(`^'+${unseen}${sign}`, 'u')
/** A tab or a line break at the beginning, before which spreadsheets look for a formula. */
const startsBlank = /^'*[\t\r\n]/
const isGuardedBlank = /^'+[\t\r\n]/
const isNumber = /^[+-]?\d+(?:[.,]\d+)*$/

/**
 * A text as a cell of CSV, in quotation marks where a reader with any separator needs them.
 *
 * Where a spreadsheet would run it as a formula, an apostrophe stands before it, and before each part that would begin a cell
 * or a line if the file were opened with another separator: quotation marks are no shelter there. Numbers stay as they are.
 */
export function csvCell(text: string, separator: string): string {
  const safe = withGuard(text)
  const isBare = !/[,;\t|\r\n"]|^\s|\s$/.test(safe) || (separator !== ',' && /^-?\d+,\d+$/.test(safe))
  return isBare ? safe : `"${safe.replaceAll('"', '""')}"`
}

function withGuard(text: string): string {
  if (isNumber.test(text)) return text
  const guarded = eachPart(text, part => (startsFormula.test(part) ? `'${part}` : part))
  return startsBlank.test(text) ? `'${guarded}` : guarded
}

/** The text of a cell that {@link csvCell} wrote, without its apostrophes. */
export function withoutGuard(text: string): string {
  if (!text.includes("'")) return text
  const bare = isGuardedBlank.test(text) ? text.slice(1) : text
  return eachPart(bare, part => (isGuarded.test(part) ? part.slice(1) : part))
}

function eachPart(text: string, change: (part: string) => string): string {
  // The places at odd indexes are the boundaries themselves.
  return text
    .split(boundary)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('')
}
