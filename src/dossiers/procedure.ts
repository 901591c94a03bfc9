import { ServiceTerm } from '../deadlines/service-term'
import { CivilDate } from '../foundation/civil-date'
import { Identifier } from '../foundation/identifier'
import type { Issue, IssuePath } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { repeatedIds } from '../foundation/repeated-ids'
import { flag, list, maybe, noIssues, notEmpty, oneOf, record, type Schema } from '../foundation/schema'
import { AnyList, readEach, readStructure } from '../foundation/structure'
import { dateIssue } from '../foundation/wording'
import type { DossierChannel } from './dossier'
import { dossierIssue } from './wording'

/** How far a service is offered online: wholly or partially since 2022, levels 1 to 4 before. */
export type ServiceLevel = 'full' | 'partial' | 1 | 2 | 3 | 4

/** The term of a procedure for what is received from a day to a day; if one of them is left out, without a limit. */
export interface DatedTerm {
  readonly validFrom?: CivilDate
  /** The last day of receipt for which it holds. */
  readonly validTo?: CivilDate
  readonly term: ServiceTerm
  /** The shorter term of what is filed online, if there is one. */
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
  /** The shorter term of what is filed online, if there is one. */
  readonly onlineTerm?: ServiceTerm
  /** Its terms by date of receipt, instead of `term` and `onlineTerm`, if they have changed. */
  readonly terms?: readonly DatedTerm[]
  /** Whether applicants pay a fee. */
  readonly feeDuty?: boolean
  readonly serviceLevel?: ServiceLevel
}

const DatedTerm: Schema<DatedTerm> = record(
  () => ({
    validFrom: maybe(CivilDate),
    validTo: maybe(CivilDate),
    term: ServiceTerm,
    onlineTerm: maybe(ServiceTerm),
  }),
  one => {
    if (isValid(one, one)) return noIssues
    const text = `${one.validFrom}/${one.validTo}`
    return [dateIssue('out-of-order', ['validTo'], { what: 'period', text })]
  },
)

/** The schema of a {@link Procedure}. */
export const Procedure: Schema<Procedure> = record(
  () => ({
    id: Identifier,
    title: LocalizedText,
    field: Identifier,
    unitLevel: maybe(notEmpty),
    term: maybe(ServiceTerm),
    onlineTerm: maybe(ServiceTerm),
    terms: maybe(list(DatedTerm, 1)),
    feeDuty: maybe(flag),
    serviceLevel: maybe(oneOf(['full', 'partial', 1, 2, 3, 4])),
  }),
  ({ term, onlineTerm, terms = [] }) => [
    ...(terms.length > 0 && (term !== undefined || onlineTerm !== undefined)
      ? [dossierIssue('only-one', ['terms'], { what: 'procedure-term' })]
      : []),
    ...terms.flatMap((one, position) => {
      const other = terms.slice(0, position).find(before => isValid(before, one) && isValid(one, before))
      if (other === undefined) return []
      const dates = { from: one.validFrom, other: other.validFrom }
      return [dossierIssue('overlap', ['terms', position], { what: 'terms', ...dates })]
    }),
  ],
)

/** Whether a stretch of validity begins before another is over. */
function isValid({ validFrom = '' }: DatedTerm, { validTo = '9999-12-31' }: DatedTerm): boolean {
  return validFrom <= validTo
}

/** The term of a procedure for what comes through a channel on a day, by its own date and not that of an opening. */
export function termOf(
  procedure: Procedure | undefined,
  channel: DossierChannel,
  received: () => CivilDate,
): ServiceTerm | undefined {
  const valid = procedure?.terms === undefined ? procedure : validOn(procedure.terms, received())
  return channel === 'online' ? (valid?.onlineTerm ?? valid?.term) : valid?.term
}

function validOn(terms: readonly DatedTerm[], day: CivilDate): DatedTerm | undefined {
  return terms.find(({ validFrom = '', validTo = '9999-12-31' }) => validFrom <= day && day <= validTo)
}

/** Reads procedures by id, with all their issues. */
export function readProcedures(
  input: unknown,
  path: IssuePath,
): { readonly byId: ReadonlyMap<string, Procedure>; readonly issues: readonly Issue[] } {
  const read = readStructure(AnyList, input, path)
  if (read.issues !== undefined) return { byId: new Map(), issues: read.issues }
  const { whole, issues } = readEach(Procedure, read.value, path)
  return {
    byId: new Map(whole.map(({ value }) => [value.id, value])),
    issues: [...issues, ...repeatedIds(whole, 'procedure', path)],
  }
}
