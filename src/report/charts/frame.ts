import { tagOf, textWritten, type WrittenLanguage } from '../../foundation/added-language'
import { type Content, element, type Markup, markupText, ownMarkup } from '../markup'
import { type ChartHead, usualWidth } from './chart'
import { coloured, colourIn, fillOf, strokeOf, styleSheet } from './palette'
import { wrapText } from './text-width'

/** The margin around a chart, in pixels. */
export const margin = 10
/** How much wider bold letters are. */
export const boldness = 1.12
const titleSize = 16
const titleLine = 22
const font = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif"

/** The lines of a chart's title, as it shows them. */
export function titleLines(head: ChartHead, width: number, language: WrittenLanguage): readonly string[] {
  if (head.visibleTitle === false) return []
  return wrapText(textWritten(head.title, language), (width - 2 * margin) / boldness, titleSize, 3)
}

/** The top of the drawing below the title. */
export function topOf(lines: readonly string[]): number {
  return lines.length === 0 ? margin : margin + lines.length * titleLine + 6
}

/** The id of a part of a chart, which differs by language, since a page may have the chart in both. */
function partId({ id }: ChartHead, language: WrittenLanguage, part: 'title' | 'description' | 'absent'): string {
  return `${id}-${tagOf(language)}-${part}`
}

/** The fill of absent figures. */
export function absentFill(head: ChartHead, language: WrittenLanguage): string {
  return `url(#${partId(head, language, 'absent')})`
}

/** Puts a drawing into its frame: names for screen readers, style, ground, and the title that people see. */
export function frame(
  head: ChartHead,
  language: WrittenLanguage,
  size: { readonly width?: number; readonly height: number },
  ...drawing: readonly Content[]
): string {
  const { width = head.width ?? usualWidth, height } = size
  const { theme = 'auto' } = head
  const [titleId, descriptionId] = [partId(head, language, 'title'), partId(head, language, 'description')]
  const absent = partId(head, language, 'absent')
  const hatches = markupText(drawing).includes(absent) ? element('defs', {}, hatching(absent)) : ''
  const ground = element('rect', { ...fillOf('surface'), width, height })
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `egov-chart egov-${theme}`,
      role: 'img',
      'aria-labelledby': `${titleId} ${descriptionId}`,
      lang: tagOf(language),
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      fill: colourIn(theme, 'ink'),
      'font-family': font,
      'font-size': 13,
    },
    element('title', { id: titleId }, textWritten(head.title, language)),
    element('desc', { id: descriptionId }, textWritten(head.description, language)),
    element('style', {}, ownMarkup(styleSheet(markupText([hatches, ground, ...drawing]), theme))),
    hatches,
    ground,
    ...titleLines(head, width, language).map((line, index) =>
      element(
        'text',
        { x: margin, y: margin + titleSize + index * titleLine, 'font-size': titleSize, 'font-weight': 600 },
        line,
      ),
    ),
    ...drawing,
  )
  return coloured(markupText(svg), theme)
}

/** Slanted lines, distinguishable without colour. */
function hatching(id: string): Markup {
  const line = element('path', { ...strokeOf('absent'), d: 'M0 6L6 0M-1 1L1 -1M5 7L7 5' })
  return element('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, line)
}
