import type { CivilDate } from '../foundation/civil-date'
import type { Issue, IssuePath } from '../foundation/issue'
import type { Units } from '../organization/unit'
import { type Concern, exemptionOf, isRestricted, unknownNames } from './applicability'
import type { ScoreTable } from './score-table'
import { type Criterion, type Heading, isHeading, leavesOf, type Scorecard } from './scorecard'

/** Marks the cells of criteria that do not concern a unit, before anything is read. */
export function fillExempt(table: ScoreTable, { criteria }: Scorecard, asOf: CivilDate): void {
  for (const { node } of restrictedNodes(criteria, [])) {
    const leaves = leavesOf([node]).flatMap(({ id }) => table.compiled.byId.get(id) ?? [])
    table.units.forEach((unit, row) => {
      const exemption = exemptionOf(node, unit, asOf)
      if (exemption === null) return
      for (const leaf of leaves) table.put(row, leaf.index, leaf.exempt(exemption.reason), null)
    })
  }
}

/** Groups and units that do not exist, and that a scorecard names all the same. */
export function exemptNameIssues({ criteria }: Scorecard, units: Units): readonly Issue[] {
  const issuesOf = unknownNames(units)
  return restrictedNodes(criteria, ['scorecard', 'criteria']).flatMap(({ node, path }) => issuesOf(node, path))
}

interface Restricted {
  readonly node: (Heading | Criterion) & Concern
  readonly path: IssuePath
}

function restrictedNodes(nodes: readonly (Heading | Criterion)[], path: IssuePath): readonly Restricted[] {
  return nodes.flatMap((node, index) => {
    const place = [...path, index]
    const inner = isHeading(node) ? restrictedNodes(node.criteria, [...place, 'criteria']) : []
    return isRestricted(node) ? [{ node, path: place }, ...inner] : inner
  })
}
