/** A column of a printed table: its heading, and whether its cells stand at the right as numbers do. */
export interface Column {
  readonly heading: string
  readonly align?: 'right'
}

/** Writes rows as a table of plain text, as wide as its cells need. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ heading }, index) =>
    Math.max(heading.length, ...rows.map(row => (row[index] ?? '').length)),
  )
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => {
        const [cell, width] = [cells[index] ?? '', widths[index] ?? 0]
        return align === 'right' ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd()
  const rule = widths.map(width => '─'.repeat(width)).join('──')
  return [line(columns.map(({ heading }) => heading)), rule, ...rows.map(line)].join('\n')
}
