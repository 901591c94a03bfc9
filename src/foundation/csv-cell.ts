/** The separators of cells and lines that any reader of CSV uses: a file with `;` may be opened with `,`. */
const boundary = /([,;\t|\r\n])/

/** Characters that readers ignore at the beginning of a cell, and quotation marks, which they may remove. */
const unseen = String.raw`[\s\p{Cc}\p{Cf}\p{DI}"]*`
/** The characters that make a cell a formula, in Latin, full-width and small forms. */
const sign = '[=+\\-@＝＋－＠﹦﹢﹣﹫]'
const startsFormula = new RegExp(`^'*${unseen}${sign}`, 'u')
const isGuarded = new RegExp(`^'+${unseen}${sign}`, 'u')
/** A tab or a line break at the beginning, before which spreadsheets look for a formula. */
const startsBlank = /^'*[\t\r\n]/
const isGuardedBlank = /^'+[\t\r\n]/
const isNumber = /^[+-]?\d+(?:[.,]\d+)*$/

/**
 * A text as a cell of CSV, in quotation marks if a reader with any separator needs them.
 *
 * If a spreadsheet would run it as a formula, an apostrophe is put before it, and before each part that would begin a
 * cell or a line if the file were opened with another separator: quotation marks do not protect there. Numbers stay as
 * they are.
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
  // Odd indexes hold the boundaries themselves.
  return text
    .split(boundary)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('')
}
