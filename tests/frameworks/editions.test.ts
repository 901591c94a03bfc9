import { type CountsForm, type Edition, formatText, parseForm } from 'egov-kpi'
import type { Framework } from 'egov-kpi/frameworks'
import * as frameworks from 'egov-kpi/frameworks'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'

type Shipped = Edition & { readonly id: string }

const all: readonly unknown[] = Object.values(frameworks)
const indices = all
  .filter((one): one is Framework => typeof one === 'object' && one !== null && 'scorecard' in one)
  .map((one): Shipped => ({ ...one, id: one.scorecard.id }))
const dossierForms: readonly CountsForm[] = [frameworks.formII06a, frameworks.form07a]

/** Editions that follow each other: their ids differ in the year alone. */
const familyOf = ({ id }: Shipped) => id.replace(/-\d{4}$/, '')
const families = [...new Set(indices.map(familyOf))].map(family =>
  indices
    .filter(one => familyOf(one) === family)
    .toSorted((a, b) => ((a.validity?.validFrom ?? '') < (b.validity?.validFrom ?? '') ? -1 : 1)),
)

describe('editions', () => {
  it('of an index all say whether it is known when they hold', () => {
    expect(indices).toHaveLength(17)
    expect(indices.filter(({ validity }) => validity === undefined)).toEqual([])
    // The day of Decision 766 was not read, and no text that replaces it was found.
    expect(indices.filter(({ validity }) => validity === null).map(({ id }) => id)).toEqual(['decision-766'])
  })

  it('of one family do not overlap: each ends before the next begins, or names what follows it', () => {
    expect(families.filter(family => family.length > 1).map(([first]) => first?.id)).toEqual(['dti-2020', 'egdi-2016'])
    for (const family of families)
      for (const [index, { id, validity, supersededBy }] of family.slice(0, -1).entries()) {
        const next = family[index + 1]?.validity?.validFrom ?? ''
        expect(`${id} ${validity?.validFrom}` < `${id} ${next}`).toBe(true)
        expect((validity?.validTo ?? '') < next).toBe(true)
        expect(supersededBy).toBeDefined()
      }
  })

  it('name the edition that follows by its source, where the library has it', () => {
    const sourceOf = (one: Framework) => formatText(one.scorecard.source?.title ?? '', 'vi')
    const { dti2020, dti2022, egdi2016, egdi2018, egdi2020, egdi2022 } = frameworks
    for (const [before, after] of [
      [dti2020, dti2022],
      [egdi2016, egdi2018],
      [egdi2018, egdi2020],
      [egdi2020, egdi2022],
    ] as const) {
      expect(formatText(before.supersededBy?.title ?? '', 'vi')).toBe(sourceOf(after))
    }
    expect(egdi2022.supersededBy).toBeUndefined()
  })

  it.each([
    ['par-index-2022', '892/QĐ-BNV'],
    ['dti-2022', '405/QĐ-BKHCN'],
    ['spbe-2018', '59/2020'],
  ])('%s names %s, which the library does not have', (id, number) => {
    const { supersededBy } = indices.find(one => one.id === id) ?? {}
    expect(formatText(supersededBy?.title ?? '', 'vi')).toContain(number)
    expect(
      indices.map(({ id: other }) => other).filter(other => other > id && other.startsWith(id.slice(0, -4))),
    ).toEqual([])
  })

  it('of the form of dossiers follow each other on days that are not known, which is marked as assumed', () => {
    expect(dossierForms.map(({ validity }) => validity)).toEqual([null, null])
    expect(frameworks.formII06a.supersededBy?.assumed).toBe(true)
    expect(formatText(frameworks.formII06a.supersededBy?.title ?? '', 'vi')).toContain('07a/BTP')
  })
})

describe('the validity of a form', () => {
  const form = { ...frameworks.satisfactionForm, supersededBy: { title: 'Biểu mới' } }

  it('is read with the form', () => {
    const validity = { validFrom: '2024-01-01', validTo: '2026-12-31' }
    expect(parseForm({ ...form, validity })).toMatchObject({ validity })
    expect(parseForm({ ...form, validity: { validTo: '2026-12-31' } })).toMatchObject({ id: 'satisfaction' })
  })

  it('is refused if it ends before it begins', () => {
    const validity = { validFrom: '2026-01-01', validTo: '2025-12-31' }
    expect(faultsOf(() => parseForm({ ...form, validity }))).toEqual(['out-of-order period at validity.validTo'])
  })
})
