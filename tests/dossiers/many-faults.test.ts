import { chainTallies, checkContinuity, isEgovKpiError } from 'egov-kpi'
import { expect, it } from 'vitest'

it.each([
  ['checkContinuity', checkContinuity],
  ['chainTallies', chainTallies],
])('%s lists no more than 1,000 issues of a list of nothings, and counts the others', (_, check) => {
  const nothings = Array.from({ length: 20_000 }, () => null)
  let thrown: unknown
  try {
    check(nothings as never)
  } catch (error) {
    thrown = error
  }
  const issues = isEgovKpiError(thrown) ? thrown.issues : []
  expect(issues).toHaveLength(1_001)
  expect(issues.at(-1)).toMatchObject({ code: 'more-issues', path: ['tallies'], actual: '19000' })
})
