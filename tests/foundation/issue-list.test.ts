import { describe, expect, it } from 'vitest'
import { issueList, mostIssues } from '../../src/foundation/issue-list'
import { foundationIssue } from '../../src/foundation/wording'

const missing = (count: number) =>
  Array.from({ length: count }, (_, index) => foundationIssue('missing', [index], { key: 'unit' }))

describe('a list of issues', () => {
  it('holds what was added, in order, up to its bound', () => {
    const list = issueList()
    list.add(missing(mostIssues - 1))
    list.add(missing(1))
    expect(list.found()).toEqual([...missing(mostIssues - 1), ...missing(1)])
  })

  it('takes more issues at once than a function takes arguments, and counts those beyond the bound', () => {
    const list = issueList(['units'])
    list.add(missing(400_000))
    const found = list.found()
    expect(found).toHaveLength(mostIssues + 1)
    expect(found.at(-1)).toMatchObject({ code: 'more-issues', severity: 'error', path: ['units'], actual: '399000' })
  })

  it('adds what an inner list has counted', () => {
    const inner = issueList()
    inner.add(missing(1_500))
    const outer = issueList()
    outer.add(missing(10))
    outer.add(inner.found())
    expect(outer.found().at(-1)?.actual).toBe('510')
  })

  it('ends with an error if an error is among the issues that it only counts', () => {
    const warnings = missing(mostIssues).map(issue => ({ ...issue, severity: 'warning' as const }))
    const [error] = missing(1)
    if (error === undefined) throw new Error('no issue was made')
    const list = issueList()
    list.add(warnings)
    list.add([{ ...error, severity: 'warning' }])
    expect(list.found().at(-1)?.severity).toBe('warning')
    list.add([error])
    expect(list.found().at(-1)?.severity).toBe('error')
  })
})
