import { parseExact } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, faultText, issuesOf } from './issues'

describe('the helper that other tests trust', () => {
  it('passes over a call that throws nothing', () => {
    expect(() => issuesOf(() => parseExact('1'))).toThrow('nothing was thrown')
  })

  it('passes over an error that is not of the library', () => {
    const broken = () => {
      throw new TypeError('a fault in the program')
    }
    expect(() => issuesOf(broken)).toThrow(TypeError)
  })

  it('does not hand on what was thrown', () => {
    expect(faultsOf(() => parseExact('x'))).toEqual(['not-a-number'])
    expect(issuesOf(() => parseExact('x')).map(faultText)).toEqual(['not-a-number'])
  })
})
