import { figureFormats } from '../foundation/figure-formats'
import { formatForReading } from '../foundation/format-number'
import { type Bilingual, type Language, LocalizedText, textIn } from '../foundation/language'
import { Decimals } from '../foundation/rounding'
import { dictionary, maybe, record, type Schema } from '../foundation/schema'
import { say } from '../foundation/sentence'
import { byVietnameseAlphabet } from '../foundation/vietnamese-order'

/** What units, groups and criteria are called, by their ids (an id without a name is shown itself), and how scores are written. */
export interface RankPlaceNames {
  readonly units?: Readonly<Record<string, LocalizedText>>
  readonly groups?: Readonly<Record<string, LocalizedText>>
  /** What criteria and headings are called that conditions name. */
  readonly criteria?: Readonly<Record<string, LocalizedText>>
  /** How many decimals scores are announced with. */
  readonly decimals?: number
}

/** The schema of names by ids. */
export const NamesById: Schema<Readonly<Record<string, LocalizedText>>> = dictionary(LocalizedText)

/** The schema of {@link RankPlaceNames}. */
export const RankPlaceNames: Schema<RankPlaceNames> = record(() => ({
  units: maybe(NamesById),
  groups: maybe(NamesById),
  criteria: maybe(NamesById),
  decimals: maybe(Decimals),
}))

/** The name of a unit or a group, or its id in quotes. */
export function nameOf(id: string, names: RankPlaceNames['units'] = {}, language: Language): string {
  return Object.hasOwn(names, id) ? textIn(names[id] as LocalizedText, language) : `“${id}”`
}

const sentences = {
  rank: {
    vi: '{unit:unit} xếp hạng {rank:number} trên {compared} đơn vị',
    en: '{unit:unit} ranks {rank:number} of {compared}',
  },
  rankInGroup: {
    vi: '{unit:unit} xếp hạng {rank:number} trên {compared} đơn vị của nhóm {group:group}',
    en: '{unit:unit} ranks {rank:number} of {compared} in the group {group:group}',
  },
  unranked: { vi: '{unit:unit} chưa được xếp hạng', en: '{unit:unit} is not ranked' },
  excluded: { vi: '{unit:unit} không được xếp hạng', en: '{unit:unit} is not ranked' },
  outOfCompetition: { vi: '{unit:unit} không tham gia xếp hạng', en: '{unit:unit} is out of competition' },
  tie: { vi: 'Đồng hạng với {units:units}', en: 'Shares its rank with {units:units}' },
  better: {
    vi: 'Liền trên: hạng {rank:number} ({units:units}), {score:score} điểm, {side:side} {gap:score} điểm',
    en: 'Next above: rank {rank:number} ({units:units}) at {score:score}, {gap:score} {side:side}',
  },
  worse: {
    vi: 'Liền dưới: hạng {rank:number} ({units:units}), {score:score} điểm, {side:side} {gap:score} điểm',
    en: 'Next below: rank {rank:number} ({units:units}) at {score:score}, {gap:score} {side:side}',
  },
  betterByTieBreaker: {
    vi: 'Liền trên: hạng {rank:number} ({units:units}), cùng {score:score} điểm, phân hạng bằng tiêu chí phụ',
    en: 'Next above: rank {rank:number} ({units:units}) with the same score {score:score}, placed by tie-breaker',
  },
  worseByTieBreaker: {
    vi: 'Liền dưới: hạng {rank:number} ({units:units}), cùng {score:score} điểm, phân hạng bằng tiêu chí phụ',
    en: 'Next below: rank {rank:number} ({units:units}) with the same score {score:score}, placed by tie-breaker',
  },
  band: { vi: 'Xếp loại: {band:text}', en: 'Band: {band:text}' },
  bandByPlace: { vi: 'Xếp loại: {band:text} ({condition:text})', en: 'Band: {band:text} ({condition:text})' },
  lowered: {
    vi: 'Hạ xếp loại từ {from:text} xuống {to:text}: {reason:text}',
    en: 'Lowered from {from:text} to {to:text}: {reason:text}',
  },
  published: {
    vi: 'Xếp hạng theo điểm công bố (điểm trước khi làm tròn: {exact:reading})',
    en: 'Ranked by the published score ({exact:reading} before rounding)',
  },
} as const

const sides = { higher: { vi: 'cao hơn', en: 'higher' }, lower: { vi: 'thấp hơn', en: 'lower' } } as const

/** A sentence about a place in a ranking, with the names of units and groups. */
export function placeSentence(
  key: keyof typeof sentences,
  parameters: Readonly<Record<string, unknown>>,
  names: RankPlaceNames,
): Bilingual {
  return say(sentences[key], parameters, {
    ...figureFormats,
    unit: (id: string, language) => nameOf(id, names.units, language),
    group: (id: string, language) => nameOf(id, names.groups, language),
    // Equals are listed by name, since their order means nothing.
    units: (ids: readonly string[], language) =>
      ids
        .map(id => nameOf(id, names.units, language))
        .toSorted(byVietnameseAlphabet)
        .join(', '),
    score: (score: string, language) => formatForReading(score, language, names.decimals),
    side: (side: 'higher' | 'lower', language) => sides[side][language],
    reading: (score: string, language) => formatForReading(score, language),
  })
}
