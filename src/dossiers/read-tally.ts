import * as z from 'zod'
import { EgovKpiError, throwIfAny } from '../foundation/error'
import { Identifier } from '../foundation/identifier'
import type { Issue, IssuePath } from '../foundation/issue'
import { issueList } from '../foundation/issue-list'
import { LocalizedText } from '../foundation/language'
import { DateOrMoment } from '../foundation/moment'
import { PeriodText } from '../foundation/period'
import { Source } from '../foundation/source'
import { readProperties, readStructure } from '../foundation/structure'
import { forms } from './form'
import type { Tally, TallyKind } from './tally'

const count = z.union([z.null(), z.int().min(0)])
const kind: z.ZodType<TallyKind> = z.enum(['dossiers', 'feedback', 'satisfaction', 'services'])

const head = {
  kind,
  by: z.enum(['unit', 'group', 'procedure', 'field', 'channel']),
  scope: Identifier,
  period: PeriodText,
  label: z.optional(LocalizedText),
  asOf: z.optional(DateOrMoment),
  source: z.optional(Source),
}

const chained = z.optional(z.array(z.strictObject({ period: PeriodText, received: count, carriedOver: count })).min(2))

const shapes: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = Object.fromEntries(
  Object.entries(forms).map(([name, { columns, required }]) => [
    name,
    {
      ...head,
      ...Object.fromEntries(
        Object.keys(columns).map(column => [column, required.includes(column) ? count : z.optional(count)]),
      ),
      ...(name === 'dossiers' || name === 'feedback' ? { chained } : {}),
    },
  ]),
)

const KindOnly = z.object({ kind })

/** Reads a tally, or all that is wrong with its form. Whether its sums hold is for `checkTally`. */
export function readTally(
  input: unknown,
  path: IssuePath,
): { readonly tally: Tally } | { readonly issues: readonly Issue[] } {
  const given = typeof input === 'object' && input !== null ? (input as { readonly kind?: unknown }).kind : undefined
  const shape = typeof given === 'string' ? shapes[given] : undefined
  if (shape === undefined) {
    const read = readStructure(KindOnly, input, path)
    return { issues: read.issues as readonly Issue[] }
  }
  const { issues } = readProperties<Record<string, unknown>>(shape, input, path)
  return issues.length > 0 ? { issues } : { tally: input as Tally }
}

/** Reads one tally that was given as an argument. */
export function requireTally<T extends Tally>(tally: T, path: IssuePath = ['tally']): T {
  const read = readTally(tally, path)
  if ('issues' in read) throw new EgovKpiError(read.issues as [Issue, ...Issue[]])
  return tally
}

/** Reads a list of tallies, at least one. */
export function requireTallies<T extends Tally>(tallies: readonly T[], path: IssuePath = ['tallies']): readonly T[] {
  const list = readStructure(z.array(z.unknown()).min(1), tallies, path)
  if (list.issues !== undefined) throw new EgovKpiError(list.issues as [Issue, ...Issue[]])
  const issues = issueList(path)
  list.value.forEach((one, position) => {
    const read = readTally(one, [...path, position])
    if ('issues' in read) issues.add(read.issues)
  })
  throwIfAny(issues.found())
  return tallies
}
