import { createUnitDirectory, parseUnits } from 'egov-kpi'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameFolder } from '../../src/foundation/fold-name'
import { guardOf } from '../../src/foundation/guard'
import { isAccepted } from '../../src/foundation/schema'
import { Unit, UnitGroup } from '../../src/organization/unit'

const syllables = [
  'Hoà',
  'Hòa',
  'Thuý',
  'Bình',
  'Bính',
  'Đắk',
  'Dak',
  'Sở',
  'Y',
  'tế',
  'và',
  '&',
  'TT',
  '1',
  '11',
  'UBND',
]
const name = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 5 }).map(words => words.join(' '))
const names = fc.array(name, { minLength: 1, maxLength: 8 })
const directoryOf = (texts: readonly string[]) =>
  createUnitDirectory({
    groups: [{ id: 'g', name: 'Nhóm' }],
    units: texts.map((text, index) => ({ id: `unit-${index}`, name: text, group: 'g' })),
  })

/** A name of nothing but "&" and "và" has no word to be found by. */
const hasWords = (text: string) => text.split(' ').some(word => word !== '&' && word !== 'và')

const writtenOtherwise: [string, (text: string) => string][] = [
  ['in capitals', text => text.toUpperCase()],
  ['without capitals', text => text.toLowerCase()],
  ['with combining marks', text => text.normalize('NFD')],
  ['with & for và', text => text.replaceAll(' và ', ' & ')],
  ['with more blanks', text => `  ${text.replaceAll(' ', '   ')} `],
  ['without diacritics', text => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D')],
]

describe('a name is understood as that of its unit', () => {
  it('when it is written exactly', () => {
    fc.assert(
      fc.property(names, texts => {
        const directory = directoryOf(texts)
        texts.forEach((text, index) => {
          const owners = texts.filter(other => other === text).length
          const resolution = directory.resolve(text)
          if (!hasWords(text)) return
          if (owners > 1) expect(resolution.kind).toBe('ambiguous')
          else expect(resolution).toMatchObject({ unit: { id: `unit-${index}` } })
        })
      }),
    )
  })

  it.each(writtenOtherwise)('when it is written %s, unless another name is spelled like that', (_, write) => {
    const fold = nameFolder()
    fc.assert(
      fc.property(names, texts => {
        const directory = directoryOf(texts)
        texts.filter(hasWords).forEach(text => {
          const resolution = directory.resolve(write(text))
          const candidates =
            resolution.kind === 'found' ? [resolution.unit] : resolution.kind === 'ambiguous' ? resolution.units : []
          const spelled = (one: unknown) => fold(String(one).normalize('NFC')).spelled
          const isOwn = candidates.some(unit => unit.name === text)
          // Another name may be closer to what was written than the name it was made of.
          const isCloser = candidates.some(unit => spelled(unit.name) === spelled(write(text)))
          expect(isOwn || isCloser).toBe(true)
        })
      }),
    )
  })
})

it('the order of the units does not change what a text means', () => {
  fc.assert(
    fc.property(names, name, (texts, text) => {
      const kinds = [texts, texts.toReversed()].map(list => {
        const resolution = directoryOf(list).resolve(text)
        if (resolution.kind === 'found') return `${resolution.by} ${JSON.stringify(resolution.unit.name)}`
        return resolution.kind === 'ambiguous' ? resolution.units.length : 'unknown'
      })
      expect(kinds[0]).toBe(kinds[1])
    }),
  )
})

it('the directory gives the same answers after a round trip through JSON', () => {
  fc.assert(
    fc.property(names, name, (texts, text) => {
      const directory = directoryOf(texts)
      const again = createUnitDirectory(parseUnits(JSON.parse(JSON.stringify(directory.data))))
      expect(again.resolve(text)).toEqual(directory.resolve(text))
    }),
  )
})

describe('guard and schema agree', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.constantFrom(
      'a',
      '',
      ' a',
      '2022-01-01',
      '2022-02-30',
      undefined,
      null,
      [],
      ['a'],
      [''],
      { vi: 'a' },
      { en: '' },
      {},
    ),
  )
  const keys = ['id', 'name', 'group', 'level', 'parent', 'aliases', 'validFrom', 'validTo', 'successors', 'other']
  const nearly = fc
    .tuple(
      fc.record({ id: fc.constant('a'), name: fc.constant('A'), group: fc.constant('g') }),
      fc.dictionary(fc.constantFrom(...keys), anything, { maxKeys: 3 }),
    )
    .map(([right, more]) => ({ ...right, ...more }))

  it('on a unit', () => {
    fc.assert(
      fc.property(fc.oneof(nearly, fc.anything()), input => {
        expect(guardOf(Unit)(input)).toBe(isAccepted(Unit, input))
      }),
      { numRuns: 2000 },
    )
  })

  it('that a unit is not a group', () => {
    expect(isAccepted(UnitGroup, { id: 'g', name: 'Nhóm', group: 'g' })).toBe(false)
  })
})
