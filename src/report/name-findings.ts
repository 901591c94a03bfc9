import { throwIfAny } from '../foundation/error'
import { bounded, type Issue } from '../foundation/issue'
import { type Language, type LocalizedText, textIn } from '../foundation/language'
import { maybe, record } from '../foundation/schema'
import { readProperties, readStructure } from '../foundation/structure'
import { NamesById, type RankPlaceNames } from '../ranking/place-words'
import { Findings } from './report-findings'

type ById = Readonly<Record<string, LocalizedText>>

/** Names by id, as far as the caller knows them. */
export interface FindingNames extends Pick<RankPlaceNames, 'units' | 'groups'> {
  readonly criteria?: ById
  readonly indicators?: ById
  /** The scopes of targets. */
  readonly scopes?: ById
}

const FindingNames = record<FindingNames>(() => ({
  units: maybe(NamesById),
  groups: maybe(NamesById),
  criteria: maybe(NamesById),
  indicators: maybe(NamesById),
  scopes: maybe(NamesById),
}))

type Kind = keyof FindingNames

/** The nouns before an id that show what it identifies. */
const nouns: readonly (readonly [Kind, RegExp])[] = [
  ['units', /(?:đơn vị|units?) $/iu],
  ['groups', /(?:nhóm|groups?) $/iu],
  ['criteria', /(?:tiêu chí|criterion|criteria) $/iu],
  ['indicators', /(?:chỉ tiêu|indicators?) $/iu],
  ['scopes', /(?:phạm vi|scope) $/iu],
]

/**
 * Findings whose sentences have the names of units, criteria, indicators and scopes instead of their ids.
 *
 * Computing rooms know only ids; the caller who reports their findings knows the names. Codes and paths stay.
 *
 * @param findings - The findings.
 * @param names - The names by ids; an id without a name stays.
 *
 * @example
 * ```ts
 * import { nameFindings } from 'egov-kpi/report'
 *
 * const message = { vi: 'Đơn vị “y-te” chưa được chấm: plan', en: 'The unit “y-te” is not scored on: plan' }
 * const finding = { code: 'missing', severity: 'warning', path: [], parameters: {}, message } as const
 * const names = { units: { 'y-te': 'Sở Y tế' }, criteria: { plan: { vi: 'Kế hoạch', en: 'Plan' } } }
 * nameFindings([finding], names)[0]?.message.vi // => 'Đơn vị “Sở Y tế” chưa được chấm: Kế hoạch'
 * ```
 */
export function nameFindings(findings: readonly Issue[], names: FindingNames): readonly Issue[] {
  throwIfAny([
    ...(readStructure(Findings, findings, ['findings']).issues ?? []),
    ...readProperties(FindingNames, names, ['names']).issues,
  ])
  const says = nouns.flatMap(([kind]): (readonly [Kind, ById])[] => {
    const byId = names[kind]
    return byId === undefined ? [] : [[kind, byId]]
  })
  return findings.map(finding => {
    const { vi, en } = finding.message
    return { ...finding, message: bounded({ vi: withNames(vi, says, 'vi'), en: withNames(en, says, 'en') }) }
  })
}

/** An id in quotation marks, or one of a list behind a colon or in brackets. */
const mentioned = /“([^“”]+)”|(?<=(?:[:,] |\())[\p{L}\d._-]+(?=[,;)]|\.?$)/gu

/** A sentence with names instead of ids. An id that may be of several things stays, unless the noun before it says of what. */
function withNames(sentence: string, says: readonly (readonly [Kind, ById])[], language: Language): string {
  return sentence.replace(mentioned, (text: string, quoted: string | undefined, at: number) => {
    const id = (quoted ?? text).replace(quoted === undefined ? /\.$/ : /$^/, '')
    const before = sentence.slice(0, at)
    const noun = nouns.find(([, ending]) => ending.test(before))?.[0]
    const known = says.flatMap(([kind, byId]) =>
      Object.hasOwn(byId, id) && (noun === undefined || noun === kind)
        ? [textIn(byId[id] as LocalizedText, language)]
        : [],
    )
    const [name, other] = new Set(known)
    if (name === undefined || other !== undefined) return text
    // A scope is a common noun: "for the scope city".
    const isScope = says.some(([kind, byId]) => kind === 'scopes' && Object.hasOwn(byId, id))
    return quoted === undefined ? text.replace(id, name) : isScope ? name : `“${name}”`
  })
}
