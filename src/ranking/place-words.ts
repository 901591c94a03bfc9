import * as z from 'zod'
import { formatForReading, formatNumber } from '../foundation/format-number'
import { type Bilingual, inBothLanguages, type Language, LocalizedText, textIn } from '../foundation/language'
import { maybe, record } from '../foundation/record'
import { Decimals } from '../foundation/rounding'
import { byVietnameseAlphabet } from '../foundation/vietnamese-order'
import type { Neighbours } from './neighbours'

/** What units and groups are called, by their ids (an id without a name is shown itself), and how scores are written. */
export interface PlaceNames {
  readonly units?: Readonly<Record<string, LocalizedText>>
  readonly groups?: Readonly<Record<string, LocalizedText>>
  /** How many decimals scores are announced with. */
  readonly decimals?: number
}

/** The schema of names by ids. */
export const NamesById: z.ZodType<Readonly<Record<string, LocalizedText>>> = z.record(z.string(), LocalizedText)

/** The schema of {@link PlaceNames}. */
export const PlaceNames: z.ZodType<PlaceNames> = record(() => ({
  units: maybe(NamesById),
  groups: maybe(NamesById),
  decimals: maybe(Decimals),
}))

/** The name of a unit or a group, or its id in quotes. */
export function nameOf(
  id: string,
  names: Readonly<Record<string, LocalizedText>> | undefined,
  language: Language,
): string {
  const name = names !== undefined && Object.hasOwn(names, id) ? names[id] : undefined
  return name === undefined ? `"${id}"` : textIn(name, language)
}

/** Equals are listed by name, since no order of theirs means anything. */
function listOf(units: readonly string[], names: PlaceNames, language: Language): string {
  return units
    .map(unit => nameOf(unit, names.units, language))
    .toSorted(byVietnameseAlphabet)
    .join(', ')
}

/** "Sở Y tế ranks 2 of 24 in the group Sở, ban, ngành". */
export function rankSentence(
  unit: string,
  rank: number,
  compared: number,
  group: string | undefined,
  names: PlaceNames,
): Bilingual {
  return inBothLanguages(language => {
    const who = nameOf(unit, names.units, language)
    const within = group === undefined ? undefined : nameOf(group, names.groups, language)
    const place = formatNumber(rank, language)
    return language === 'vi'
      ? `${who} xếp hạng ${place} trên ${compared} đơn vị${within === undefined ? '' : ` của nhóm ${within}`}`
      : `${who} ranks ${place} of ${compared}${within === undefined ? '' : ` in the group ${within}`}`
  })
}

/** "Sở Y tế is not ranked". */
export function unrankedSentence(unit: string, names: PlaceNames): Bilingual {
  return {
    vi: `${nameOf(unit, names.units, 'vi')} chưa được xếp hạng`,
    en: `${nameOf(unit, names.units, 'en')} is not ranked`,
  }
}

/** "Shares its rank with Sở Du lịch". */
export function tieSentence(tiedWith: readonly string[], names: PlaceNames): Bilingual {
  return {
    vi: `Đồng hạng với ${listOf(tiedWith, names, 'vi')}`,
    en: `Shares its rank with ${listOf(tiedWith, names, 'en')}`,
  }
}

/** "Next better is rank 1 (Sở Tài chính) at 92.13, 3.63 more". */
export function neighbourSentence(
  { rank, units, score, gap }: Neighbours,
  side: 'better' | 'worse',
  names: PlaceNames,
): Bilingual {
  return inBothLanguages(language => {
    const [place, who] = [formatNumber(rank, language), listOf(units, names, language)]
    const [at, by] = [score, gap].map(number => formatForReading(number, language, names.decimals)) as [string, string]
    if (language === 'vi') {
      const beginning = `Hạng ${side === 'better' ? 'trên' : 'dưới'} là ${place} (${who})`
      return gap === '0'
        ? `${beginning}, cùng ${at} điểm, phân hạng bằng tiêu chí phụ`
        : `${beginning} với ${at} điểm, cách ${by}`
    }
    const beginning = `Next ${side} is rank ${place} (${who})`
    if (gap === '0') return `${beginning} with the same score ${at}, placed by tie-breaker`
    return `${beginning} at ${at}, ${by} ${side === 'better' ? 'more' : 'less'}`
  })
}
