import type { Language } from '../../foundation/language'
import { flatColumnText } from '../cell-text'
import { partsOf } from './columns'
import { cssText } from './css-text'
import type { Placed } from './outline'
import { isStacked } from './table'

/**
 * The titles of columns as a phone shows them before their figures: once for each column and language in the style
 * sheet, and not in every row.
 */
export function phoneStyle(outline: readonly Placed[], languages: readonly Language[]): string {
  const rules = outline.flatMap(({ block, place }) => {
    if (block.kind !== 'table' || !isStacked(block)) return []
    const parts = partsOf(block)
    return block.columns.flatMap((column, index) =>
      parts[index] !== undefined
        ? []
        : languages.map(language => {
            const within = languages.length === 1 ? '' : `html[lang=${language}] `
            const text = cssText(flatColumnText(column, language))
            return `${within}#t${place} tr:not(.gr)>:nth-child(${index + 1})::before{content:${text}}`
          }),
    )
  })
  return rules.length === 0 ? '' : `@media screen and (max-width:40rem){${rules.join('')}}`
}
