import { describe, expect, it } from 'vitest'
import { translated, translation } from '../../src/report/html/translation'
import { markupText } from '../../src/report/markup'

/** A page in Vietnamese with these texts, each as the page shows it, and what it becomes in English. */
const onPage = (...texts: readonly Parameters<ReturnType<typeof translation>['text']>[0][]) => {
  const gathering = translation(['vi', 'en'])
  for (const text of texts) gathering.text(text)
  const page = translation(['vi', 'en'], gathering.words)
  return texts.map(text => {
    const html = markupText(page.text(text))
    const [, other] = /data-t="([^"]*)"/.exec(html) ?? []
    const shown = html.replace(/<[^>]*>/g, '')
    return { html, english: html.includes('translate="no"') ? shown : (other ?? translated(shown, page.words)) }
  })
}

describe('the other language of a page', () => {
  it.each<[vi: string, en: string]>([
    ['Điểm', 'Score'],
    ['60 × 50,66 / mục tiêu 50, tối đa 60', '60 × 50.66 / target 50, at most 60'],
    ['ngày 15 tháng 4 năm 2022', '15 April 2022'],
    ['16.586 tỷ đồng', '16,586 billion VND'],
    ['Bảng 1.5', 'Table 1.5'],
    ['¤ 1,5', '¤ 1.5 (currency)'],
    ['1/3 (≈ 0,3333)', '1/3 (≈ 0.3333)'],
  ])('has the text as it was given: %s', (vi, en) => {
    expect(onPage({ vi, en })[0]?.english).toBe(en)
  })

  it('does not translate the name of a unit that reads like a word of the page', () => {
    const [, name, code] = onPage({ vi: 'Điểm', en: 'Score' }, 'Điểm', '1.5', { vi: 'a 1,5', en: 'b 1.5' })
    expect(name).toEqual({ html: '<span translate="no">Điểm</span>', english: 'Điểm' })
    expect(code?.english).toBe('1.5')
  })

  it('keeps two meanings of one word apart', () => {
    const pair = onPage({ vi: 'Quá hạn', en: 'Late' }, { vi: 'Quá hạn', en: 'Overdue' })
    expect(pair.map(({ english }) => english)).toEqual(['Late', 'Overdue'])
  })

  it('keeps a sentence and its pattern apart', () => {
    const found = onPage({ vi: 'Hạng 1,5', en: 'Rank 1.5' }, { vi: 'Hạng 2', en: 'Second rank' })
    expect(found.map(({ english }) => english)).toEqual(['Rank 1.5', 'Second rank'])
  })

  it('keeps the marks of a code that only looks like a number', () => {
    const gathering = translation(['vi', 'en'])
    gathering.number('65,47')
    const page = translation(['vi', 'en'], gathering.words)
    expect(page.number('65,47')).toBe('65,47')
    expect(markupText(page.text('65,47'))).toBe('<span translate="no">65,47</span>')
  })
})
