import type { Issue } from '../foundation/issue'
import type { Placed } from '../foundation/structure'
import { contemporaries } from './contemporaries'
import type { NameIndex } from './name-index'
import type { Spelling } from './named'
import type { Unit } from './unit'
import { overlap } from './validity'
import { mostRivals, organizationIssue } from './wording'

/**
 * An issue for every alias that also belongs to another unit at the same time. Two units may share a name, as
 * communes of two districts do; an alias exists only to identify one unit.
 */
export function aliasIssues(units: readonly Placed<Unit>[], { ids, spellings }: NameIndex<Unit>): readonly Issue[] {
  // For each unit the conflicting names of its aliases, by text.
  const byUnit = new Map<Unit, Map<string, readonly string[]>>()
  for (const alike of spellings.values()) {
    const byText = new Map<string, Spelling<Unit>[]>()
    for (const one of alike) {
      const same = byText.get(one.text)
      if (same === undefined) byText.set(one.text, [one])
      else same.push(one)
    }
    for (const [text, same] of byText) {
      for (const [one, list] of contemporaries(same, ofUnit).flatMap(list => list.map(one => [one, list] as const))) {
        if (one.kind !== 'alias') continue
        const rivals = rivalsOf(one, list)
        const known = byUnit.get(one.of) ?? new Map<string, readonly string[]>()
        if (rivals.length > 0) byUnit.set(one.of, known.set(text, rivals))
      }
    }
  }
  return units.flatMap(({ value: unit, index }) =>
    (unit.aliases ?? []).flatMap((alias, position) => {
      const text = alias.normalize('NFC')
      const named = ids.get(text)
      const rivals = byUnit.get(unit)?.get(text) ?? []
      const others = new Set([...(named === undefined || named === unit ? [] : [named.id]), ...rivals])
      if (others.size === 0) return []
      const texts = { what: 'alias', alias: text, units: [...others] } as const
      return [organizationIssue('ambiguous', ['units', index, 'aliases', position], texts, { actual: alias })]
    }),
  )
}

const ofUnit = ({ of }: Spelling<Unit>): Unit => of

function rivalsOf(alias: Spelling<Unit>, same: readonly Spelling<Unit>[]): readonly string[] {
  const rivals: string[] = []
  for (const other of same) {
    if (!isRival(alias, other)) continue
    rivals.push(other.of.id)
    if (rivals.length > mostRivals) break
  }
  return rivals
}

/** Of two aliases the later one gets the issue; of an alias and a name always the alias. */
function isRival(alias: Spelling<Unit>, other: Spelling<Unit>): boolean {
  if (other.of === alias.of || !overlap(alias.of, other.of)) return false
  return other.kind === 'name' || other.position < alias.position
}

/** A finding for every text that units of the same time share, exactly or apart from diacritics. */
export function sharedNameFindings(index: NameIndex<Unit>, positions: ReadonlyMap<Unit, number>): readonly Issue[] {
  const findings: Issue[] = []
  for (const list of index.spellings.values()) {
    const rivals = contemporaries(list, ofUnit)
      .filter(part => part.some(one => one.of !== part[0]?.of))
      .flat()
      .toSorted((a, b) => a.position - b.position)
    const units = [...new Set(rivals.map(({ of }) => of))]
    const second = units[1]
    if (second === undefined) continue
    const names = [...new Set(rivals.map(({ text }) => text))]
    const path = ['units', positions.get(second) as number]
    const ids = units.map(({ id }) => id)
    const [text, ...others] = names
    findings.push(
      others.length === 0
        ? organizationIssue('ambiguous', path, { what: 'name', text: text ?? '', units: ids }, { severity: 'warning' })
        : organizationIssue('look-alike', path, { what: 'names', names, units: ids }, { severity: 'info' }),
    )
  }
  return findings
}
