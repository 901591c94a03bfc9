import * as z from 'zod'
import { ServiceTerm } from '../deadlines/service-term'
import { Identifier } from '../foundation/identifier'
import type { Issue, IssuePath } from '../foundation/issue'
import { LocalizedText } from '../foundation/language'
import { readEach, readStructure } from '../foundation/structure'
import type { Channel } from './dossier'
import { dossierIssue } from './wording'

/** How far a service is offered online: wholly or partially since 2022, levels 1 to 4 before. */
export type ServiceLevel = 'full' | 'partial' | 1 | 2 | 3 | 4

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
  /** Whether applicants pay a fee. */
  readonly feeDuty?: boolean
  readonly serviceLevel?: ServiceLevel
}

/** The schema of a {@link Procedure}. */
export const Procedure: z.ZodType<Procedure> = z.strictObject({
  id: Identifier,
  title: LocalizedText,
  field: Identifier,
  unitLevel: z.exactOptional(z.string().min(1)),
  term: z.exactOptional(ServiceTerm),
  onlineTerm: z.exactOptional(ServiceTerm),
  feeDuty: z.exactOptional(z.boolean()),
  serviceLevel: z.exactOptional(z.literal(['full', 'partial', 1, 2, 3, 4])),
})

/** The term of a procedure for what comes through a channel. */
export function termOf(procedure: Procedure | undefined, channel: Channel): ServiceTerm | undefined {
  return channel === 'online' ? (procedure?.onlineTerm ?? procedure?.term) : procedure?.term
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
    if (byId.has(value.id)) issues.push(dossierIssue('duplicate-procedure', [...path, index, 'id'], { id: value.id }))
    else byId.set(value.id, value)
  }
  return { byId, issues }
}
