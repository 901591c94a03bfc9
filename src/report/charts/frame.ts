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
const noteSize = 13
const noteLine = 18
const font = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif"

/** The lines over a drawing, as a chart shows them, and where the drawing begins. */
interface HeadLines {
  readonly title: readonly string[]
  readonly subtitle: readonly string[]
  readonly top: number
}

/** The lines over a drawing: the title, unless the page has it, and the subtitle. */
export function headLines(head: ChartHead, width: number, language: WrittenLanguage): HeadLines {
  const room = width - 2 * margin
  const title =
    head.visibleTitle === false ? [] : wrapText(textWritten(head.title, language), room / boldness, titleSize, 3)
  const subtitle = head.subtitle === undefined ? [] : wrapText(textWritten(head.subtitle, language), room, noteSize, 2)
  const height = title.length * titleLine + subtitle.length * noteLine
  return { title, subtitle, top: height === 0 ? margin : margin + height + 6 }
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
  const { width = head.width ?? usualWidth } = size
  const lines = headLines(head, width, language)
  const source =
    head.source === undefined ? [] : wrapText(textWritten(head.source, language), width - 2 * margin, noteSize, 2)
  const height = size.height + source.length * noteLine
  const muted = { ...fillOf('muted'), x: margin, 'font-size': noteSize - 1 }
  const { theme = 'auto' } = head
  const [titleId, descriptionId] = [partId(head, language, 'title'), partId(head, language, 'description')]
  const absent = partId(head, language, 'absent')
  const hatches = markupText(drawing).includes(absent) ? element('defs', {}, hatching(absent)) : ''
  const notes = lines.subtitle.length + source.length === 0 ? '' : element('text', fillOf('muted'))
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
    element('style', {}, ownMarkup(styleSheet(markupText([hatches, ground, notes, ...drawing]), theme))),
    hatches,
    ground,
    ...lines.title.map((line, index) =>
      element(
        'text',
        { x: margin, y: margin + titleSize + index * titleLine, 'font-size': titleSize, 'font-weight': 600 },
        line,
      ),
    ),
    ...lines.subtitle.map((line, index) =>
      element(
        'text',
        { ...muted, 'font-size': noteSize, y: margin + lines.title.length * titleLine + 13 + index * noteLine },
        line,
      ),
    ),
    ...drawing,
    ...source.map((line, index) => element('text', { ...muted, y: size.height + 4 + index * noteLine }, line)),
  )
  return coloured(markupText(svg), theme)
}

/** Slanted lines, distinguishable without colour. */
function hatching(id: string): Markup {
  const line = element('path', { ...strokeOf('absent'), d: 'M0 6L6 0M-1 1L1 -1M5 7L7 5' })
  return element('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, line)
}
