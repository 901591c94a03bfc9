import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBothLanguages, type Language, textIn } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'
import { bandNameIn } from '../ranking/limit-words'
import type { RankedEntry, Ranking } from '../ranking/rank'
import { bandsFromBest, type ComparedFigures, comparisonsIn, figuresOfAll } from '../ranking/ranking-figures'
import { mostLost, pointsLost, withTotal } from '../scorecards/points-lost'
import { commonDecimals } from './cell-text'
import { fitting, namesInRow, sentences, unitsInEnglish } from './fitting'
import { equalsByName, isOfEvaluation, type NamesOf, scoreDecimals } from './names'

/** So many leaders of a place, or units of a band, are named; of more, their number is given. */
const mostNamed = 3
/** With more groups, the sentence says who is best of all. */
const mostGroups = 3

/** What a wording of the sentence says: it gets shorter where names are long. */
interface Extent {
  readonly leaders: 'named' | 'counted'
  readonly bands: 'named' | 'counted' | 'none'
  readonly criterion: boolean
}

const extents: readonly Extent[] = [
  { leaders: 'named', bands: 'named', criterion: true },
  { leaders: 'named', bands: 'counted', criterion: true },
  { leaders: 'named', bands: 'named', criterion: false },
  { leaders: 'named', bands: 'counted', criterion: false },
  { leaders: 'counted', bands: 'counted', criterion: true },
  { leaders: 'counted', bands: 'counted', criterion: false },
  { leaders: 'counted', bands: 'none', criterion: false },
]

/** What a sentence is made of. */
interface Subject {
  readonly ranking: Ranking
  readonly names: NamesOf
  readonly rounding: RoundingPolicy
}

/**
 * The answer of a ranking: who leads, how many reach the best band and who is in the lowest, and on which criterion most
 * points were lost.
 */
export function rankingSentence(ranking: Ranking, names: NamesOf): Bilingual {
  if (ranking.entries.length === 0) return { vi: 'Chưa đơn vị nào được xếp hạng.', en: 'No unit is ranked.' }
  const subject = { ranking, names, rounding: scoreDecimals(ranking) }
  const wordings = extents.map(extent =>
    inBothLanguages(language =>
      sentences([
        leadersText(subject, extent, language),
        bandsText(subject, extent, language),
        extent.criterion ? criterionText(ranking, language) : undefined,
      ]),
    ),
  )
  return fitting(wordings)
}

function leadersText(subject: Subject, { leaders }: Extent, language: Language): string {
  const { ranking, rounding } = subject
  const all = figuresOfAll(ranking)
  const compared = comparisonsIn(ranking).filter(({ entries }) => entries.length > 0)
  const count = all.entries.length
  const [units, groups] = [count, compared.length].map(number => formatNumber(number, language)) as [string, string]
  const whole = { vi: `${units} đơn vị`, en: unitsInEnglish(units) }[language]
  const order = ranking.policy.prefer === 'lower' ? lowerIsBetter[language] : ''
  if (leaders === 'counted') {
    const best = namesInRow(
      (compared.length > mostGroups ? [all] : compared).map(({ best }) => formatNumber(best, language, { rounding })),
      language,
    )
    return { vi: `Hạng cao nhất đạt ${best} điểm${order}`, en: `The best rank has ${best} points${order}` }[language]
  }
  if (count === 1) return onlyOne(subject, all.entries[0] as RankedEntry, language)
  if (compared.length > mostGroups) {
    const whom = `${leadersOf(subject, all, language)} ${lead(all, language)}`
    return { vi: `${whom} ${whole} của ${groups} nhóm${order}`, en: `${whom} ${whole} in ${groups} groups${order}` }[
      language
    ]
  }
  if (compared.length > 1) {
    const list = compared.map(one => leadersOf(subject, one, language))
    // Names that are joined by "and" cannot be joined by it again.
    const row = compared.some(one => one.leaders.length > 1) ? list.join('; ') : namesInRow(list, language)
    return { vi: `${row} đứng đầu ${groups} nhóm${order}`, en: `${row} lead their groups${order}` }[language]
  }
  return `${leadersOf(subject, compared[0] ?? all, language)} ${lead(all, language)} ${whole}${order}`
}

const lowerIsBetter: Bilingual = { vi: ', điểm thấp hơn xếp trên', en: '; lower scores rank better' }

/** The units of the best rank with their score: "Sở Y tế và Sở Nội vụ (80,00)". */
function leadersOf({ names, rounding }: Subject, { leaders, best }: ComparedFigures, language: Language): string {
  const score = formatNumber(best, language, { rounding })
  const count = formatNumber(leaders.length, language)
  const who =
    leaders.length > mostNamed
      ? { vi: `${count} đơn vị`, en: `${count} units` }[language]
      : namesInRow(namesOfUnits(leaders, names, language), language)
  return `${who} (${score})`
}

function lead({ leaders }: ComparedFigures, language: Language): string {
  if (leaders.length === 1) return { vi: 'đứng đầu', en: 'ranks first of' }[language]
  return { vi: 'cùng đứng đầu', en: 'share first place among' }[language]
}

function onlyOne(
  { ranking, names, rounding }: Subject,
  { unit, score, band }: RankedEntry,
  language: Language,
): string {
  const who = `${textIn(names.unit(unit), language)} (${formatNumber(score, language, { rounding })})`
  const called = band === undefined ? undefined : bandNameIn(ranking.policy, band, language)
  return {
    vi: `${who} là đơn vị duy nhất được xếp hạng${called === undefined ? '' : `, ở mức ${called}`}`,
    en: `${who} is the only unit ranked${called === undefined ? '' : `, in ${called}`}`,
  }[language]
}

/** How many reach the best band, and who is in the lowest. */
function bandsText({ ranking, names }: Subject, { bands: extent }: Extent, language: Language): string | undefined {
  const bands = bandsFromBest(ranking.policy)
  const [best, lowest] = [bands[0], bands.at(-1)]
  const all = ranking.entries
  if (extent === 'none' || all.length === 1 || best === undefined || lowest === undefined) return undefined
  const top = all.filter(({ band }) => band === best.id).length
  const reached = reachedText(top, all.length, bandNameIn(ranking.policy, best.id, language), language)
  if (best === lowest || top === all.length) return reached
  const low = all.filter(({ band }) => band === lowest.id)
  const called = bandNameIn(ranking.policy, lowest.id, language)
  return `${reached}; ${lowestText(low, called, names, extent === 'named', language)}`
}

function reachedText(count: number, compared: number, band: string, language: Language): string {
  const [top, all] = [count, compared].map(number => formatNumber(number, language)) as [string, string]
  if (count === 0) return { vi: `Chưa đơn vị nào đạt mức ${band}`, en: `No unit reaches ${band}` }[language]
  if (count === compared)
    return { vi: `Cả ${all} đơn vị đạt mức ${band}`, en: `All ${all} units reach ${band}` }[language]
  return {
    vi: `${top} trên ${all} đơn vị đạt mức ${band}`,
    en: `Of ${all} units, ${top} ${count === 1 ? 'reaches' : 'reach'} ${band}`,
  }[language]
}

function lowestText(
  low: readonly RankedEntry[],
  band: string,
  names: NamesOf,
  isNamed: boolean,
  language: Language,
): string {
  if (low.length === 0) return { vi: `không đơn vị nào ở mức ${band}`, en: `none is in the band ${band}` }[language]
  const count = formatNumber(low.length, language)
  const who =
    isNamed && low.length <= mostNamed
      ? namesInRow(namesOfUnits(low, names, language), language)
      : { vi: `${count} đơn vị`, en: count }[language]
  return { vi: `${who} ở mức ${band}`, en: `${who} ${low.length === 1 ? 'is' : 'are'} in the band ${band}` }[language]
}

/** On which criterion all units together lost most points. */
function criterionText(ranking: Ranking, language: Language): string | undefined {
  if (!isOfEvaluation(ranking)) return undefined
  const { scorecard, entries } = ranking.source
  const worst = mostLost(pointsLost(scorecard, withTotal(entries)))
  if (worst === undefined) return undefined
  const { criterion, lost, possible } = worst
  const title = textIn(criterion.title ?? criterion.id, language)
  const { leaf } = scorecard.rounding
  const points = formatNumber(lost, language, { rounding: leaf === 'exact' ? commonDecimals([lost]) : leaf })
  const most = formatNumber(possible, language, { rounding: commonDecimals([possible]) })
  if (possible === '0')
    return {
      vi: `Bị trừ nhiều điểm nhất ở tiêu chí “${title}”: ${points}`,
      en: `Most points are taken off on “${title}”: ${points}`,
    }[language]
  return {
    vi: `Mất nhiều điểm nhất ở tiêu chí “${title}”: ${points} trên ${most}`,
    en: `Most points are lost on “${title}”: ${points} of ${most}`,
  }[language]
}

function namesOfUnits(entries: readonly RankedEntry[], names: NamesOf, language: Language): readonly string[] {
  return equalsByName(entries, names).map(({ unit }) => textIn(names.unit(unit), language))
}
