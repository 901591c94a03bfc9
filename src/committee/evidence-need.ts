import type { Issue } from '../foundation/issue'
import { nearestAmong } from '../foundation/nearest'
import { thingIssue } from '../foundation/wording'
import type { CompiledScorecard } from '../scorecards/compile'
import type { Scorecard } from '../scorecards/scorecard'
import { leavesUnder } from './look-up'
import type { EvidenceRule } from './run'
import { committeeIssue } from './wording'

/** What is asked of the evidence for one criterion. */
export interface EvidenceNeed {
  readonly missing: EvidenceRule['missing']
  /** The place of the first round in which it is asked for. */
  readonly from: number
}

/** Brings rules for evidence to the criteria that they name, themselves or by a heading above them. */
export function evidenceByCriterion(
  rules: readonly { readonly value: EvidenceRule; readonly index: number }[],
  { criteria }: Scorecard,
  { leaves, byId, headings }: CompiledScorecard,
  rounds: readonly string[],
): { readonly needs: readonly (EvidenceNeed | undefined)[]; readonly issues: readonly Issue[] } {
  const needs: (EvidenceNeed | undefined)[] = leaves.map(() => undefined)
  const nearest = nearestAmong(() => [...byId.keys(), ...headings])
  const issues: Issue[] = []
  for (const { value: rule, index } of rules) {
    const from = rule.from === undefined ? 0 : rounds.indexOf(rule.from)
    rule.criteria.forEach((name, position) => {
      const path = ['evidence', index, 'criteria', position]
      const meant = leavesUnder(criteria, name)
      if (meant.length === 0) {
        const texts = { what: 'criterion', name, nearest: nearest(name) } as const
        issues.push(thingIssue('unknown', path, texts, { actual: name }))
        return
      }
      for (const { id, indicator, absence } of meant) {
        const column = byId.get(id)?.index
        // What is measured is proven by its source.
        if (column === undefined || indicator !== undefined) continue
        if (needs[column] !== undefined)
          issues.push(committeeIssue('duplicate', path, { what: 'evidence', criterion: id }))
        if (rule.missing === 'absence' && absence?.['no-evidence'] === undefined) {
          issues.push(committeeIssue('missing', path, { what: 'evidence-worth', criterion: id }))
        }
        needs[column] = { missing: rule.missing, from }
      }
    })
  }
  return { needs, issues }
}
