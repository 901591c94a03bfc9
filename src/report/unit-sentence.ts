import { parseExact } from '../foundation/exact'
import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBothLanguages, type Language, textIn } from '../foundation/language'
import { upperFirst } from '../foundation/letter-case'
import { byVietnameseAlphabet } from '../foundation/vietnamese-order'
import type { RankNeighbours } from '../ranking/explain-place'
import { bandNameIn } from '../ranking/limit-words'
import { fitting, namesInRow, sentences } from './fitting'
import { lostRows, type UnitFacts } from './unit-facts'
import { whyUnranked } from './unranked-words'

/** So many units that share a place are named; of more, their number is given. */
const mostNamed = 2

/** What a wording of the sentence says: it gets shorter where names are long. */
interface Extent {
  readonly unit: boolean
  readonly group: boolean
  readonly others: boolean
  readonly band: boolean
}

const extents: readonly Extent[] = [
  { unit: true, group: true, others: true, band: true },
  { unit: true, group: false, others: true, band: true },
  { unit: true, group: false, others: false, band: true },
  { unit: false, group: false, others: false, band: true },
  { unit: false, group: false, others: false, band: false },
]

/** The answer of the sheet of a unit: its score, its rank and band, how far the next places are, and what it lost. */
export function unitSentence(facts: UnitFacts): Bilingual {
  const wordings = extents.map(extent =>
    inBothLanguages(language =>
      facts.unranked === undefined ? rankedText(facts, extent, language) : unrankedText(facts, extent, language),
    ),
  )
  return fitting(wordings)
}

function rankedText(facts: UnitFacts, extent: Extent, language: Language): string {
  return sentences([
    placeText(facts, extent, language),
    neighboursText(facts, extent, language),
    lostText(facts, language),
  ])
}

function subjectOf({ names, entry }: UnitFacts, { unit }: Extent, language: Language): string {
  return unit ? textIn(names.unit(entry.unit), language) : { vi: 'Đơn vị', en: 'The unit' }[language]
}

function placeText(facts: UnitFacts, extent: Extent, language: Language): string {
  const { explanation, ranking, names, entry, rounding } = facts
  const { scale } = ranking.source.scorecard
  const who = subjectOf(facts, extent, language)
  const [points, most, rank, all] = [
    formatNumber(explanation.score, language, { rounding }),
    ...[scale, explanation.rank, explanation.compared].map(number => formatNumber(number, language)),
  ]
  const called = explanation.band === undefined ? '' : bandNameIn(ranking.policy, explanation.band, language)
  const band = extent.band && called !== '' ? { vi: `, mức ${called}`, en: `, band ${called}` }[language] : ''
  const isWithin = ranking.policy.within !== undefined
  const named = textIn(names.group(entry.group), language)
  const group = isWithin && extent.group ? { vi: ` nhóm ${named}`, en: ` in ${named}` }[language] : ''
  if (explanation.compared === 1) {
    const whole = isWithin ? { vi: ` trong nhóm ${named}`, en: ` in ${named}` }[language] : ''
    return {
      vi: `${who} đạt ${points} trên ${most} điểm, là đơn vị duy nhất được xếp hạng${extent.group ? whole : ''}${band}`,
      en: `${who} has ${points} of ${most} points and is the only unit ranked${extent.group ? whole : ''}${band}`,
    }[language]
  }
  const tied = tiedText(facts, extent, language)
  return {
    vi: `${who} đạt ${points} trên ${most} điểm, ${tied === '' ? 'xếp hạng' : 'đồng hạng'} ${rank}${tied} trên ${all} đơn vị${group}${band}`,
    en: `${who} has ${points} of ${most} points and ${tied === '' ? 'ranks' : 'shares rank'} ${rank} of ${all}${group}${tied}${band}`,
  }[language]
}

function tiedText({ explanation, names }: UnitFacts, { others }: Extent, language: Language): string {
  const { tiedWith } = explanation
  if (tiedWith.length === 0) return ''
  const who = unitsText(tiedWith, names.unit, others, language)
  return { vi: ` với ${who}`, en: ` with ${who}` }[language]
}

function unitsText(
  units: readonly string[],
  nameOf: UnitFacts['names']['unit'],
  isNamed: boolean,
  language: Language,
): string {
  const count = formatNumber(units.length, language)
  if (!isNamed || units.length > mostNamed)
    return { vi: `${count} đơn vị khác`, en: `${count} other${count === '1' ? '' : 's'}` }[language]
  const called = units.map(unit => textIn(nameOf(unit), language)).toSorted(byVietnameseAlphabet)
  return namesInRow(called, language)
}

/** How far the places above and below are. */
function neighboursText(facts: UnitFacts, extent: Extent, language: Language): string | undefined {
  const { better, worse } = facts.explanation
  const parts = [
    ...(better === null ? [] : [distanceText(better, 'better', facts, extent, language)]),
    ...(worse === null ? [] : [distanceText(worse, 'worse', facts, extent, language)]),
  ]
  if (parts.length === 0) return undefined
  if (language === 'en') return `It is ${parts.join(' and ')}`
  const text = parts.join('; ')
  return upperFirst(text)
}

function distanceText(
  { rank: place, units, gap: distance }: RankNeighbours,
  side: 'better' | 'worse',
  { names, rounding }: UnitFacts,
  { others }: Extent,
  language: Language,
): string {
  const [rank, gap] = [formatNumber(place, language), formatNumber(distance, language, { rounding })]
  const who = others ? ` (${unitsText(units, names.unit, units.length <= mostNamed, language)})` : ''
  if (parseExact(distance).numerator === 0n)
    return { vi: `cùng điểm với hạng ${rank}${who}`, en: `level on points with rank ${rank}${who}` }[language]
  return side === 'better'
    ? { vi: `kém hạng ${rank}${who} ${gap} điểm`, en: `${gap} behind rank ${rank}${who}` }[language]
    : { vi: `hơn hạng ${rank}${who} ${gap} điểm`, en: `${gap} ahead of rank ${rank}${who}` }[language]
}

function lostText(facts: UnitFacts, language: Language): string | undefined {
  const { lost, rounding } = facts
  if (lost === null) return undefined
  const { numerator } = parseExact(lost)
  if (numerator < 0n) return undefined
  if (numerator === 0n) return { vi: 'Không mất điểm nào', en: 'It lost no points' }[language]
  const criteria = lostRows(facts).length
  const [points, count] = [formatNumber(lost, language, { rounding }), formatNumber(criteria, language)]
  if (criteria === 0) return { vi: `Bị mất ${points} điểm`, en: `It lost ${points} points` }[language]
  return {
    vi: `Bị mất ${points} điểm ở ${count} tiêu chí`,
    en: `It lost ${points} points on ${count} ${criteria === 1 ? 'criterion' : 'criteria'}`,
  }[language]
}

/** Why a unit has no rank, and the points that it has. */
function unrankedText(facts: UnitFacts, extent: Extent, language: Language): string {
  const { ranking, unranked, entry, places, rounding } = facts
  const who = subjectOf(facts, extent, language)
  const points = formatNumber(entry.score ?? entry.partial ?? null, language, { rounding })
  const most = formatNumber(ranking.source.scorecard.scale, language)
  const isAside = unranked?.outOfCompetition === true
  const reason =
    unranked === undefined || !extent.others
      ? ''
      : isAside
        ? textIn(unranked.reason, language)
        : whyUnranked(unranked, ranking, places)[language]
  const why = reason === '' ? '' : `: ${reason.replace(/\.$/, '')}`
  return sentences([
    isAside
      ? { vi: `${who} không tham gia xếp hạng${why}`, en: `${who} is out of competition${why}` }[language]
      : { vi: `${who} không được xếp hạng${why}`, en: `${who} is not ranked${why}` }[language],
    entry.score === null
      ? { vi: `Điểm tạm tính: ${points} trên ${most}`, en: `Points so far: ${points} of ${most}` }[language]
      : { vi: `Tổng điểm: ${points} trên ${most}`, en: `Total: ${points} of ${most}` }[language],
  ])
}
