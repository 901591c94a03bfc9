import * as z from 'zod'
import { ServiceTerm } from '../deadlines/service-term'
import { CivilDate } from '../foundation/civil-date'
import { Identifier } from '../foundation/identifier'
import type { Issue, IssuePath } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { maybe, ownIssue } from '../foundation/record'
import { readEach, readStructure } from '../foundation/structure'
import { foundationIssue } from '../foundation/wording'
import type { Channel } from './dossier'
import { dossierIssue } from './wording'

/** How far a service is offered online: wholly or partially since 2022, levels 1 to 4 before. */
export type ServiceLevel = 'full' | 'partial' | 1 | 2 | 3 | 4

/** The term of a procedure for what is received from a day to a day; without one of them, from ever or for ever. */
export interface DatedTerm {
  readonly validFrom?: CivilDate
  /** The last day of receipt for which it holds. */
  readonly validTo?: CivilDate
  readonly term: ServiceTerm
  /** The shorter term of what is filed online, where there is one. */
  readonly onlineTerm?: ServiceTerm
}

/** An administrative procedure (thủ tục hành chính). */
export interface Procedure {
  readonly id: string
  readonly title: LocalizedText
  /** The field it belongs to: land, civil status, telecommunications. */
  readonly field: string
  /** The level of the units that handle it. */
  readonly unitLevel?: string
  /** How long the agency may take. */
  readonly term?: ServiceTerm
  /** The shorter term of what is filed online, where there is one. */
  readonly onlineTerm?: ServiceTerm
  /** Its terms by date of receipt, instead of `term` and `onlineTerm`, if they have changed. */
  readonly terms?: readonly DatedTerm[]
  /** Whether applicants pay a fee. */
  readonly feeDuty?: boolean
  readonly serviceLevel?: ServiceLevel
}

/** The schema of a {@link DatedTerm}. */
const DatedTerm: z.ZodType<DatedTerm> = z
  .strictObject({
    validFrom: maybe(CivilDate),
    validTo: maybe(CivilDate),
    term: ServiceTerm,
    onlineTerm: maybe(ServiceTerm),
  })
  .superRefine(({ validFrom, validTo }, context) => {
    if (validFrom === undefined || validTo === undefined || validFrom <= validTo) return
    ownIssue(context, foundationIssue('period-ends-before-start', ['validTo'], { text: `${validFrom}/${validTo}` }))
  })

/** The schema of a {@link Procedure}. */
export const Procedure: z.ZodType<Procedure> = z
  .strictObject({
    id: Identifier,
    title: LocalizedText,
    field: Identifier,
    unitLevel: maybe(z.string().min(1)),
    term: maybe(ServiceTerm),
    onlineTerm: maybe(ServiceTerm),
    terms: maybe(z.array(DatedTerm).min(1)),
    feeDuty: maybe(z.boolean()),
    serviceLevel: maybe(z.literal(['full', 'partial', 1, 2, 3, 4])),
  })
  .superRefine(({ term, onlineTerm, terms = [] }, context) => {
    if (terms.length > 0 && (term !== undefined || onlineTerm !== undefined)) {
      ownIssue(context, dossierIssue('only-one', ['terms'], { what: 'procedure-term' }))
    }
    terms.forEach((one, position) => {
      const other = terms.slice(0, position).find(before => isValid(before, one) && isValid(one, before))
      if (other === undefined) return
      const dates = { from: one.validFrom ?? '…', other: other.validFrom ?? '…' }
      ownIssue(context, dossierIssue('overlap', ['terms', position], { what: 'terms', ...dates }))
    })
  })

/** Whether a stretch of validity begins before another is over. */
function isValid({ validFrom = '' }: DatedTerm, { validTo = '9999-12-31' }: DatedTerm): boolean {
  return validFrom <= validTo
}

/** The term of a procedure for what comes through a channel on a day, by its own date and not that of an opening. */
export function termOf(
  procedure: Procedure | undefined,
  channel: Channel,
  received: () => CivilDate,
): ServiceTerm | undefined {
  const valid = procedure?.terms === undefined ? procedure : validOn(procedure.terms, received())
  return channel === 'online' ? (valid?.onlineTerm ?? valid?.term) : valid?.term
}

function validOn(terms: readonly DatedTerm[], day: CivilDate): DatedTerm | undefined {
  return terms.find(({ validFrom = '', validTo = '9999-12-31' }) => validFrom <= day && day <= validTo)
}

/** Reads procedures by id, with all that is wrong with them. */
export function readProcedures(
  input: unknown,
  path: IssuePath,
): { readonly byId: ReadonlyMap<string, Procedure>; readonly issues: readonly Issue[] } {
  const byId = new Map<string, Procedure>()
  const list = readStructure(z.array(z.unknown()), input, path)
  if (list.issues !== undefined) return { byId, issues: list.issues }
  const { whole, issues: broken } = readEach(Procedure, list.value, path)
  const issues = [...broken]
  for (const { value, index } of whole) {
    if (byId.has(value.id))
      issues.push(foundationIssue('duplicate', [...path, index, 'id'], { what: 'procedure', name: value.id }))
    else byId.set(value.id, value)
  }
  return { byId, issues }
}
