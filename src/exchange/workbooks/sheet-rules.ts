import type { CellStyle, ConditionalRule, DataValidation } from 'hucre/xlsx'
import type { SheetColumn } from '../sheets/sheet'
import { barColor, shades, toneColors } from './looks'

/** What a workbook draws in a column: rules, so that each cell keeps its own look when its rows are sorted. */
export function drawingRules({ scale, tones = {} }: SheetColumn, range: string): readonly ConditionalRule[] {
  const ends = scale === undefined ? [] : ([scale.least, scale.most] as const)
  const cfvo = ends.map(end => ({ type: 'num', value: String(end) }) as const)
  const drawn: readonly ConditionalRule[] =
    scale === undefined
      ? []
      : scale.as === 'bar'
        ? [{ type: 'dataBar', priority: 1, range, dataBar: { cfvo, color: barColor } }]
        : [{ type: 'colorScale', priority: 1, range, colorScale: { cfvo, colors: [...shades] } }]
  const chips = Object.entries(tones).flatMap(([text, tone], index): readonly ConditionalRule[] => {
    const formula = `"${text.replaceAll('"', '""')}"`
    const [ground, ink] = toneColors[tone]
    const style: CellStyle = {
      font: { color: { rgb: ink } },
      fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: ground } },
    }
    // A formula takes no longer text.
    return formula.length > 255
      ? []
      : [{ type: 'cellIs', operator: 'equal', priority: index + 2, formula, style, range }]
  })
  return [...drawn, ...chips]
}

/** The drop-down of a column with few choices. Excel holds a list of at most 255 characters, without commas in it. */
export function dropDown({ choices }: SheetColumn, range: string): readonly DataValidation[] {
  const fits = choices !== undefined && choices.join(',').length <= 255 && !choices.some(one => /[,"]/.test(one))
  return fits && choices.length > 0 ? [{ type: 'list', values: [...choices], allowBlank: true, range }] : []
}
