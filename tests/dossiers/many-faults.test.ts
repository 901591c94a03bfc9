import { chainTallies, checkContinuity, isEgovKpiError } from 'egov-kpi'
import { expect, it } from 'vitest'

it.each([checkContinuity, chainTallies])('a list of nothings is refused with as many issues as anyone reads', check => {
  const nothings = Array.from({ length: 20_000 }, () => null)
  let thrown: unknown
  try {
    check(nothings as never)
  } catch (error) {
    thrown = error
  }
  const issues = isEgovKpiError(thrown) ? thrown.issues : []
  expect(issues).toHaveLength(1_001)
  expect(issues.at(-1)).toMatchObject({ code: 'more-issues', path: ['tallies'], actual: 19_000 })
})
