import { describe, expect, it } from 'vitest'
import { Identifier, isIdentifier } from '../../src/foundation/identifier'
import { parseStructure } from '../../src/foundation/structure'
import { faultsOf } from '../support/issues'

/** For characters that cannot be seen: written by code point. */
const point = (...codes: readonly number[]): string => String.fromCodePoint(...codes)

describe('a name that is wholly visible is an id:', () => {
  it.each([
    'so-tttt',
    'Sở Thông tin và Truyền thông',
    '01',
    'a.b/c',
    '北京',
    'UBND "X"',
    'constructor',
    point(0x1f600),
  ])('%s', id => {
    expect(isIdentifier(id)).toBe(true)
    expect(parseStructure(Identifier, id)).toBe(id)
  })
})

describe('an id cannot have', () => {
  it.each([
    ['zero characters', ''],
    ['the name of the key that vanishes from plain data', '__proto__'],
    ['a space at the beginning', ' so-y-te'],
    ['a space at the end', 'so-y-te '],
    ['nothing but a space', ' '],
    ['a no-break space, as pages have it', `Sở${point(0xa0)}Y tế`],
    ['an ideographic space', `Sở${point(0x3000)}Y tế`],
    ['a tab', 'Sở\tY tế'],
    ['a line break', 'Sở\nY tế'],
    ['a line separator', `Sở${point(0x2028)}Y tế`],
    ['a zero-width space', `so${point(0x200b)}-y-te`],
    ['a zero-width joiner', `so${point(0x200d)}-y-te`],
    ['a soft hyphen', `so${point(0xad)}yte`],
    ['a byte order mark', `${point(0xfeff)}so-y-te`],
    ['a change of direction', `so${point(0x202e)}-y-te`],
    ['a control character', `so${point(0)}-y-te`],
    ['a control character of the second block', `so${point(0x85)}-y-te`],
    ['half of a surrogate pair', `so-${String.fromCharCode(0xd83d)}`],
    ['combining marks', 'Sở Y tế'.normalize('NFD')],
    ['the Ångström sign in place of the letter', point(0x212b)],
  ])('%s', (_, id) => {
    expect(isIdentifier(id)).toBe(false)
    expect(faultsOf(() => parseStructure(Identifier, id, ['units', 0]))).toEqual(['malformed identifier at units[0]'])
  })

  it.each([5, null, undefined, {}, ['a'], new String('a')])('the value %j, which is not a text', id => {
    expect(isIdentifier(id)).toBe(false)
  })
})
