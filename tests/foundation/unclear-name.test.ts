import { describe, expect, it } from 'vitest'
import { unclearNames } from '../../src/foundation/unclear-name'
import { faultText } from '../support/issues'

const findingsOf = (...names: readonly string[]) =>
  unclearNames(names.map((name, index) => [name, () => [index]])).map(faultText)

describe('a name that may look like another', () => {
  it('is reported once, at its first place', () => {
    expect(findingsOf('Sở Y tế', 'Sở\u200B Y tế', 'Sở Y tế', 'Sở\u200B Y tế')).toEqual(['look-alike invisible at [1]'])
  })

  it('is not one written with the letters of a single script', () => {
    expect(findingsOf('Sở Y tế', 'Министерство', 'Υπουργείο', 'Bộ Nội vụ (2)')).toEqual([])
  })
})
