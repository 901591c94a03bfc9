import { attempt, throwIfAny } from '../foundation/error'
import { deepFreeze } from '../foundation/freeze'
import { type Issue, placedUnder } from '../foundation/issue'
import { type ParseOptions, parseAt } from '../foundation/parse-options'
import { repeatedIds } from '../foundation/repeated-ids'
import { AnyList, parseStructure, readItems, readRow, type Structure } from '../foundation/structure'
import type { Zone } from '../foundation/zone'
import { contradictions } from './contradictions'
import { Dossier } from './dossier'
import { named } from './read-dossier'

/**
 * Reads dossiers from unknown data, such as JSON.
 *
 * For a service that takes dossiers and stores them. Checked is what can be said without a calendar: what contradicts
 * itself in every time zone, and an id used twice. Whether a day is covered, and whether a procedure gives a term, is for
 * `classifyDossier` and `tallyDossiers` to say, which accept nothing that is refused here but an id used twice.
 *
 * @param json - What should be a list of {@link Dossier}.
 * @param options - Where the data lies, for the paths of issues.
 * @returns The same data, checked.
 * @throws An `EgovKpiError` with every problem, each with the id of the dossier: an unknown key, a result before the
 * receipt, suspensions that overlap, both a result and an end without one, neither a term nor a procedure.
 *
 * @example
 * ```ts
 * import { parseDossiers } from 'egov-kpi'
 *
 * const dossier = { id: 'HS-1', unit: 'so-tttt', channel: 'online', receivedAt: '2022-04-08', dueOn: '2022-04-15' }
 * parseDossiers([dossier]).length // => 1
 * parseDossiers([{ ...dossier, resolvedAt: '2022-04-07' }], { path: ['body'] }) // => throws 'body[0].resolvedAt'
 * ```
 */
export function parseDossiers(json: unknown, options?: ParseOptions): readonly Dossier[] {
  const read = (): void => {
    const { whole, issues } = readItems(parseStructure(AnyList, json), [], (input, place): Structure<Dossier> => {
      const one = readRow(Dossier, input, () => [])
      const found = one.issues ?? contradictionsAnywhere(one.value)
      return found.length > 0 ? { issues: placedUnder(place(), named(input, found)) } : one
    })
    throwIfAny([...issues, ...repeatedIds(whole, 'dossier', [])])
  }
  parseAt(options, read)
  return json as readonly Dossier[]
}

/** The time zones that are furthest apart: what is out of order in both is so in every one. */
const [west, east]: readonly [Zone, Zone] = /* @__PURE__ */ deepFreeze([zoneOf('-14:59'), zoneOf('+14:59')])

function zoneOf(offset: string): Zone {
  return { name: offset, offsets: [{ from: '0001-01-01', offset }] }
}

/** What is wrong with a dossier by itself, wherever its days are. */
function contradictionsAnywhere(dossier: Dossier): readonly Issue[] {
  const hasTerm = (dossier.term ?? dossier.procedure) !== undefined
  // The days of a moment may lie outside the years 0001 to 9999 in such a zone.
  const inZone = (zone: Zone): readonly Issue[] => attempt(() => contradictions(dossier, hasTerm, zone)).value ?? []
  const found = inZone(west)
  if (found.length === 0) return found
  const others = new Set(inZone(east).map(issue => JSON.stringify(issue)))
  return found.filter(issue => others.has(JSON.stringify(issue)))
}
