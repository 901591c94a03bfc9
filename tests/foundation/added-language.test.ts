import {
  type AddedLanguage,
  createUnitDirectory,
  formatExplanation,
  formatIssues,
  formatText,
  parseUnits,
  rank,
} from 'egov-kpi'
import { readUnits, unitSheets, writeCsv } from 'egov-kpi/exchange'
import { describe, expect, it } from 'vitest'
import { isText } from '../../src/foundation/language'
import { faultsOf, issuesOf } from '../support/issues'

const french: AddedLanguage = {
  id: 'fr',
  instead: 'en-GB',
  messages: { duplicate: ({ what, name, id }) => `Deux fois : ${what} ${name ?? id}.` },
}
const health = { vi: 'Sở Y tế', en: 'Department of Health', also: { fr: 'Département de la santé' } }
const twice = issuesOf(() =>
  rank([
    { unit: 'a', score: 1 },
    { unit: 'a', score: 'x' },
  ]),
)

describe('a language that a caller adds', () => {
  it('has the names that texts have in it, and else those of the language instead', () => {
    expect(formatText(health, french)).toBe('Département de la santé')
    expect(formatText({ vi: 'Sở Nội vụ', en: 'Department of Home Affairs' }, french)).toBe('Department of Home Affairs')
    expect(formatText({ vi: 'Sở Nội vụ', also: { km: 'x' } }, french)).toBe('Sở Nội vụ')
    expect(formatText('VNPT', french)).toBe('VNPT')
  })

  it('has the sentences of the codes that it names, at the same places', () => {
    const [known = '', other = ''] = formatIssues(twice, french).split('\n')
    expect([known, other].toSorted()).toEqual([
      'entries[1].score: “x” is not a number: expected a decimal such as “65.47” or a fraction such as “1/3”.',
      'entries[1].unit: Deux fois : unit a.',
    ])
    expect(formatIssues(twice, { id: 'fr', instead: 'vi' })).toBe(formatIssues(twice, 'vi'))
  })

  it('keeps the place in a file before its sentences', async () => {
    const data = new TextEncoder().encode('Mã đơn vị,Tên,Nhóm\na,A,g\na,B,g\n')
    const { findings } = await readUnits({ name: 'a.csv', data }, { groups: [{ id: 'g', name: 'G' }] })
    const duplicate = findings.filter(({ code }) => code === 'duplicate')
    expect(duplicate).toHaveLength(1)
    expect(formatIssues(duplicate, french)).toContain(`${duplicate[0]?.place?.words.en}: Deux fois`)
  })

  it('has the labels and reasons of explanations, with numbers and other words of the language instead', () => {
    const explanation = {
      label: health,
      value: '1234.5',
      reason: { vi: 'a', also: { fr: 'b' } },
      source: { title: 'D' },
    }
    expect(formatExplanation(explanation, french)).toBe('Département de la santé: 1,234.5\n  b\n  Source: D')
    expect(formatExplanation(explanation, { id: 'km', instead: 'vi' })).toBe('Sở Y tế: 1.234,5\n  a\n  Nguồn: D')
  })

  it.each<[string, object, string]>([
    ['without the language instead', { id: 'fr' }, 'not-allowed at language.instead'],
    ['with an unknown language instead', { id: 'fr', instead: 'de' }, 'not-allowed at language.instead'],
    ['with the code of one that the library writes', { id: 'vi', instead: 'en' }, 'malformed form at language.id'],
    [
      'with a sentence that is not a function',
      { ...french, messages: { a: 'b' } },
      'malformed form at language.messages.a',
    ],
    ['with a misspelt property', { ...french, mesages: {} }, 'unknown property at language.mesages'],
  ])('is refused %s', (_, language, fault) => {
    for (const write of [formatText, formatIssues, formatExplanation] as const) {
      const value = write === formatText ? 'a' : write === formatIssues ? [] : { label: 'a', value: null }
      expect(faultsOf(() => write(value as never, language as never))).toEqual([fault])
    }
  })
})

it('a sentence that a caller makes must be a text', () => {
  const numbers = { ...french, messages: { duplicate: () => 5 as never } }
  expect(faultsOf(() => formatIssues(twice, numbers))).toEqual(['wrong-type at language.messages.duplicate'])
})

describe('names in further languages', () => {
  const units = parseUnits({ groups: [{ id: 'g', name: health }], units: [{ id: 'a', name: health, group: 'g' }] })

  it('are data, and find the unit as its other names do', () => {
    expect(units.units[0]?.name).toEqual(health)
    expect(createUnitDirectory(units).resolve('Département de la santé')).toMatchObject({ unit: { id: 'a' } })
  })

  it('come back from tables', async () => {
    const files = unitSheets(units).map(sheet => ({
      name: `${sheet.name}.csv`,
      data: new TextEncoder().encode(writeCsv(sheet)),
    }))
    expect((await readUnits(files)).value).toEqual(units)
  })

  it.each<[unknown, boolean]>([
    [health, true],
    [{ vi: 'a', also: {} }, true],
    [{ also: { fr: 'a' } }, false],
    [{ vi: 'a', also: null }, false],
    [{ vi: 'a', also: { en: 'a' } }, false],
    [{ vi: 'a', also: { fr: 5 } }, false],
  ])('%j is a text: %s', (text, is) => {
    expect(isText(text)).toBe(is)
  })
})
