import { parseExact } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, faultText, issuesOf } from './issues'

describe('the helper that other tests trust', () => {
  it('fails for a call that throws nothing', () => {
    expect(() => issuesOf(() => parseExact('1'))).toThrow('nothing was thrown')
  })

  it('does not catch an error that is not of the library', () => {
    const broken = () => {
      throw new TypeError('a fault in the program')
    }
    expect(() => issuesOf(broken)).toThrow(TypeError)
  })

  it('gives the issues that were thrown', () => {
    expect(faultsOf(() => parseExact('x'))).toEqual(['malformed number'])
    expect(issuesOf(() => parseExact('x')).map(faultText)).toEqual(['malformed number'])
  })
})
