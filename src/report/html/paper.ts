import { cssText } from './css-text'
import { liesAcross, type Placed } from './outline'

/** The sheets of a report: A4 with the margins and the page number of Decree 30/2020/NĐ-CP, annex I. */
export function sheetStyle(outline: readonly Placed[]): string {
  const size = liesAcross(outline) ? 'A4 landscape' : 'A4'
  return `@page{size:${size};margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);font:13pt "Times New Roman","Liberation Serif",serif}}@page:first{@top-center{content:none}}@page across{size:A4 landscape}`
}

/** More letters of a title do not fit under a page. */
const mostLetters = 90

/** The foot of every sheet, so that a loose one can be put back: the title of the report. */
export function runningFoot(title: string): string {
  const letters = [...title]
  const short = letters.length > mostLetters ? `${letters.slice(0, mostLetters - 1).join('')}…` : title
  return `@page{@bottom-left{content:${cssText(short)};font:9pt "Times New Roman","Liberation Serif",serif}}`
}
