import type { CivilDate } from '../foundation/civil-date'
import type { Issue, IssuePath } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import { thingIssue } from '../foundation/wording'
import type { Units } from '../organization/unit'
import { exemptionOf, isRestricted, type ScorecardNodeDetails } from './applicability'
import type { ScoreTable } from './score-table'
import { type Criterion, type CriterionHeading, isHeading, leavesOf, type Scorecard } from './scorecard'

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

/** Groups and units that do not exist, though a scorecard names them: a slip would exempt all units, or none. */
export function exemptNameIssues({ criteria }: Scorecard, { groups, units }: Units): readonly Issue[] {
  const known = { group: new Set(groups.map(({ id }) => id)), unit: new Set(units.map(({ id }) => id)) }
  const nearest = { group: nearestAmong(() => known.group), unit: nearestAmong(() => known.unit) }
  const check = (what: 'group' | 'unit', name: string | undefined, path: IssuePath): readonly Issue[] =>
    name === undefined || known[what].has(name)
      ? []
      : [thingIssue('unknown', path, { what, name, nearest: nearest[what](name) }, { actual: name })]
  return restrictedNodes(criteria, ['scorecard', 'criteria']).flatMap(({ node, path }) => [
    ...(node.appliesTo ?? []).flatMap(({ group }, index) =>
      check('group', group, [...path, 'appliesTo', index, 'group']),
    ),
    ...(node.except ?? []).flatMap(({ unit }, index) => check('unit', unit, [...path, 'except', index, 'unit'])),
  ])
}

interface Restricted {
  readonly node: (CriterionHeading | Criterion) & ScorecardNodeDetails
  readonly path: IssuePath
}

function restrictedNodes(nodes: readonly (CriterionHeading | Criterion)[], path: IssuePath): readonly Restricted[] {
  return nodes.flatMap((node, index) => {
    const place = [...path, index]
    const inner = isHeading(node) ? restrictedNodes(node.criteria, [...place, 'criteria']) : []
    return isRestricted(node) ? [{ node, path: place }, ...inner] : inner
  })
}
