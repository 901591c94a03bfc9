import type { AddedLanguage } from '../foundation/added-language'
import type { Language } from '../foundation/language'
import type { ReportCell } from './cell'
import { type Chart, type ChartHead, drawHeatMap, drawIntervals, drawProgress, drawRankedBars } from './charts/index'
import type { ChartPicture } from './report'
import type { ReportTable } from './table'

const drawings: {
  readonly [P in ChartPicture as P['kind']]: (chart: P['data'], language: Language | AddedLanguage) => Chart
} = {
  'ranked-bars': drawRankedBars,
  'heat-map': drawHeatMap,
  progress: drawProgress,
  intervals: drawIntervals,
}

/** Draws the picture of a report's chart in one language, with some of its properties changed. */
export function drawPicture(
  { kind, data, writtenIn }: ChartPicture,
  language: Language | AddedLanguage,
  changed: Partial<ChartHead> = {},
): Chart {
  const draw = drawings[kind] as (chart: ChartHead, language: Language | AddedLanguage) => Chart
  return draw({ ...data, ...changed }, writtenIn ?? language)
}

/** The table behind a picture, in one language. */
export function pictureTable(picture: ChartPicture, language: Language | AddedLanguage): ReportTable {
  const { columns, rows } = drawPicture(picture, language).table
  return {
    kind: 'table',
    title: picture.data.title,
    columns: columns.map(({ heading, align }, index) => ({
      id: `column-${index + 1}`,
      title: heading,
      kind: align === 'end' ? 'number' : 'text',
    })),
    sections: [{ rows: rows.map(texts => ({ cells: texts.map((text): ReportCell => ({ kind: 'text', text })) })) }],
  }
}
