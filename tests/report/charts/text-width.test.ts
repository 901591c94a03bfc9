import { expect, it } from 'vitest'
import { fitText, textWidth, wrapText } from '../../../src/report/charts/text-width'

it('a letter with marks is as wide as the letter', () => {
  expect(textWidth('Ế', 10)).toBe(textWidth('E', 10))
  expect(textWidth('ậ', 10)).toBe(textWidth('a', 10))
  expect(textWidth('ậ'.normalize('NFD'), 10)).toBeCloseTo(textWidth('a', 10), 9)
})

it('a text is cut only if it does not fit', () => {
  const text = 'Ủy ban nhân dân xã'
  expect(fitText(text, textWidth(text, 12), 12)).toBe(text)
  const cut = fitText(text, 60, 12)
  expect(textWidth(cut, 12)).toBeLessThanOrEqual(60)
  expect(cut.endsWith('…')).toBe(true)
  expect(text.startsWith(cut.slice(0, -1))).toBe(true)
})

it('a cut does not part a letter from its marks', () => {
  const decomposed = 'ệ'.normalize('NFD').repeat(20)
  for (let width = 10; width < 100; width++) expect(fitText(decomposed, width, 12).slice(0, -1).length % 3).toBe(0)
})

it('a title loses only words that have no room', () => {
  const lines = wrapText('một hai ba bốn năm sáu', textWidth('một hai ba', 16), 16, 3)
  expect(lines).toEqual(['một hai ba', 'bốn năm', 'sáu'])
  expect(wrapText('một hai ba bốn năm sáu', 70, 16, 2)).toEqual(['một hai', expect.stringMatching(/^ba.*…$/)])
})
