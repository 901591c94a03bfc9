import type { Language } from '../foundation/language'
import type { ReportCell } from './cell'
import {
  type Chart,
  checkHeatMap,
  checkIntervals,
  checkProgress,
  checkRankedBars,
  drawHeatMap,
  drawIntervals,
  drawProgress,
  drawRankedBars,
  usualWidth,
} from './charts/index'
import type { ChartPicture } from './report'
import type { ReportTable } from './table'

/** Draws the picture of a report's chart in one language; a page adds the title, and an id. */
export function drawPicture(
  { kind, data }: ChartPicture,
  language: Language,
  id: string = data.id,
  width: number = data.width ?? usualWidth,
): Chart {
  const head = { id, width, visibleTitle: data.visibleTitle ?? false }
  switch (kind) {
    case 'ranked-bars':
      return drawRankedBars({ ...data, ...head }, language)
    case 'heat-map':
      return drawHeatMap({ ...data, ...head }, language)
    case 'progress':
      return drawProgress({ ...data, ...head }, language)
    case 'intervals':
      return drawIntervals({ ...data, ...head }, language)
  }
}

/** Throws every problem with the data of a picture. */
export function checkPicture({ kind, data }: ChartPicture): void {
  if (kind === 'ranked-bars') checkRankedBars(data)
  else if (kind === 'heat-map') checkHeatMap(data)
  else if (kind === 'progress') checkProgress(data)
  else checkIntervals(data)
}

/** The table behind a picture, in one language. */
export function pictureTable(picture: ChartPicture, language: Language): ReportTable {
  const { columns, rows } = drawPicture(picture, language).table
  return {
    kind: 'table',
    caption: picture.data.title,
    columns: columns.map(({ heading, align }, index) => ({
      id: `column-${index + 1}`,
      title: heading,
      kind: align === 'end' ? 'number' : 'text',
    })),
    sections: [{ rows: rows.map(texts => ({ cells: texts.map((text): ReportCell => ({ kind: 'text', text })) })) }],
  }
}
