import { formatText, type LocalizedText } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { inBoth, LocalizedText as Schema } from '../../src/foundation/language'
import { parseStructure } from '../../src/foundation/structure'
import { faultsOf } from '../support/issues'

describe('a text reaches its readers in their language, or in the other if there is only one', () => {
  it.each<[LocalizedText, string, string]>([
    ['Sở Y tế', 'Sở Y tế', 'Sở Y tế'],
    [{ vi: 'Sở Y tế', en: 'Department of Health' }, 'Sở Y tế', 'Department of Health'],
    [{ vi: 'Sở Y tế' }, 'Sở Y tế', 'Sở Y tế'],
    [{ en: 'Department of Health' }, 'Department of Health', 'Department of Health'],
    [{ vi: 'Sở Y tế', also: { fr: 'Santé' } }, 'Sở Y tế', 'Sở Y tế'],
  ])('%j: %s, %s', (text, vietnamese, english) => {
    expect([formatText(text, 'vi'), formatText(text, 'en')]).toEqual([vietnamese, english])
    expect(parseStructure(Schema, text)).toEqual(text)
  })

  it('with a wording around it', () => {
    expect(inBoth({ vi: 'Sở Y tế' }, (text, language) => `${language}: ${text}`)).toEqual({
      vi: 'vi: Sở Y tế',
      en: 'en: Sở Y tế',
    })
  })
})

it.each<[string, unknown, readonly string[]]>([
  ['an empty text', '', ['too-small text']],
  ['an empty translation', { vi: 'a', en: '' }, ['too-small text at en']],
  ['an object without a language', {}, ['missing at vi']],
  ['a text in another language only', { fr: 'a' }, ['missing at vi', 'unknown property at fr']],
  ['a text in another language as well', { vi: 'a', fr: 'a' }, ['unknown property at fr']],
  ['an empty text in another language', { vi: 'a', also: { fr: '' } }, ['too-small text at also.fr']],
  ['Vietnamese among the other languages', { en: 'a', also: { vi: 'a' } }, ['malformed form at also.vi']],
  ['no code of a language', { en: 'a', also: { French: 'a' } }, ['malformed form at also.French']],
  ['a text in another language alone', { also: { fr: 'a' } }, ['missing at vi']],
  ['a number', 5, ['wrong-type']],
  ['a number as a translation', { vi: 5 }, ['wrong-type at vi']],
  ['null', null, ['wrong-type']],
])('%s is refused as a text', (_, text, faults) => {
  expect(faultsOf(() => parseStructure(Schema, text))).toEqual(faults)
})
