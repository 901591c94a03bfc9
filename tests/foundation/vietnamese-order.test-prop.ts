import fc from 'fast-check'
import { expect, it } from 'vitest'
import { byVietnameseAlphabet } from '../../src/foundation/vietnamese-order'

const letter = fc.constantFrom(
  ...'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz',
)
const word = fc.string({ unit: letter, minLength: 1, maxLength: 4 })

it('agrees with the host’s Vietnamese order on every two words', () => {
  const host = new Intl.Collator('vi')
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(Math.sign(byVietnameseAlphabet(a, b))).toBe(Math.sign(host.compare(a, b)))
    }),
    { numRuns: 2000 },
  )
})

it('agrees with it on every two names of several words', () => {
  const host = new Intl.Collator('vi')
  const capital = word.map(text => `${text.charAt(0).toUpperCase()}${text.slice(1)}`)
  const name = fc.array(capital, { minLength: 1, maxLength: 3 }).map(words => words.join(' '))
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(Math.sign(byVietnameseAlphabet(a, b))).toBe(Math.sign(host.compare(a, b)))
    }),
    { numRuns: 2000 },
  )
})

it('sorts the names of a list, capitals and tones included', () => {
  const names = [
    'Zét',
    'Ủy ban',
    'Quảng Trị',
    'Đắk Nông',
    'Dầu Tiếng',
    'Ấp Bắc',
    'An Giang',
    'ấp Nam',
    'Quảng Ngãi',
    'Hòa',
    'Hoà',
    'Hóa',
  ]
  expect(names.toSorted(byVietnameseAlphabet)).toEqual([
    'An Giang',
    'Ấp Bắc',
    'ấp Nam',
    'Dầu Tiếng',
    'Đắk Nông',
    'Hoà',
    'Hòa',
    'Hóa',
    'Quảng Ngãi',
    'Quảng Trị',
    'Ủy ban',
    'Zét',
  ])
})
