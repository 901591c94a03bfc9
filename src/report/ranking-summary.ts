import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBoth, inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'
import { bandNameIn } from '../ranking/limit-words'
import type { Ranking } from '../ranking/rank'
import { bandsFromBest, type ComparedFigures, comparisonsIn, figuresOfAll } from '../ranking/ranking-figures'
import { decimalsOf } from './cell-text'
import { equalsByName, type NamesOf, scoreDecimals } from './names'
import { rankingSentence } from './ranking-sentence'
import type { ReportFigure, ReportSummary } from './report'

/** The answer of a ranking, in a sentence and in four figures. */
export function rankingSummary(ranking: Ranking, names: NamesOf): ReportSummary {
  const rounding = scoreDecimals(ranking)
  const all = figuresOfAll(ranking)
  const compared = comparisonsIn(ranking).filter(({ entries }) => entries.length > 0)
  const isOfTwo = compared.length === 2 && compared.every(({ entries }) => entries.length > 1)
  return {
    kind: 'summary',
    sentence: rankingSentence(ranking, names),
    figures: [
      rankedFigure(ranking),
      ...(all.best === null ? [] : [bestBandFigure(ranking) ?? bestScoreFigure(all, names, rounding)]),
      ...(isOfTwo
        ? compared.flatMap(one =>
            spreadFigure(one, rounding, one.group === undefined ? undefined : names.group(one.group)),
          )
        : [...medianFigure(all, rounding), ...spreadFigure(all, rounding)]),
    ],
  }
}

/** How many of all units are ranked, and why the others are not. */
function rankedFigure({ entries, unranked }: Ranking): ReportFigure {
  const aside = unranked.filter(({ outOfCompetition }) => outOfCompetition === true)
  const lacking = unranked.filter(one => one.score === undefined && !aside.includes(one))
  const knocked = unranked.length - aside.length - lacking.length
  const reasons: readonly (readonly [number, Bilingual])[] = [
    [lacking.length, { vi: 'chưa có điểm', en: 'without a score' }],
    [aside.length, { vi: 'không tham gia xếp hạng', en: 'out of competition' }],
    [knocked, { vi: 'không đủ điều kiện', en: 'knocked out' }],
  ]
  const note = inBothLanguages(language =>
    unranked.length === 0
      ? { vi: 'không đơn vị nào thiếu điểm', en: 'no unit lacks a score' }[language]
      : reasons
          .filter(([count]) => count > 0)
          .map(([count, words]) => `${formatNumber(count, language)} ${words[language]}`)
          .join(' · '),
  )
  return {
    label: { vi: 'Đã xếp hạng', en: 'Ranked' },
    value: { kind: 'number', value: entries.length, outOf: entries.length + unranked.length, note },
  }
}

/** How many units are in the best band, and how many in each of the others. */
function bestBandFigure({ policy, entries }: Ranking): ReportFigure | undefined {
  const [best, ...others] = bandsFromBest(policy)
  if (best === undefined) return undefined
  const countOf = (id: string): number => entries.filter(({ band }) => band === id).length
  const called = inBothLanguages(language => bandNameIn(policy, best.id, language))
  const note = inBothLanguages(language =>
    others.map(({ id }) => `${bandNameIn(policy, id, language)} ${formatNumber(countOf(id), language)}`).join(' · '),
  )
  return {
    label: { vi: `Mức ${called.vi}`, en: `Band ${called.en}` },
    value: { kind: 'number', value: countOf(best.id), ...(others.length === 0 ? {} : { note }) },
  }
}

function bestScoreFigure({ leaders, best }: ComparedFigures, names: NamesOf, rounding: RoundingPolicy): ReportFigure {
  const note = inBothLanguages(language => {
    const [first] = equalsByName(leaders, names)
    const count = formatNumber(leaders.length, language)
    if (leaders.length === 1 && first !== undefined) return textIn(names.unit(first.unit), language)
    return { vi: `${count} đơn vị`, en: `${count} units` }[language]
  })
  return {
    label: { vi: 'Điểm của hạng cao nhất', en: 'Score of the best rank' },
    value: { kind: 'number', value: best ?? 0, rounding, note },
  }
}

/** The middle of all scores. */
function medianFigure({ median, entries }: ComparedFigures, rounding: RoundingPolicy): readonly ReportFigure[] {
  if (median === null || entries.length < 2) return []
  const note = inBothLanguages(language => {
    const count = formatNumber(entries.length, language)
    return { vi: `của ${count} đơn vị`, en: `of ${count} units` }[language]
  })
  return [
    {
      label: { vi: 'Điểm trung vị', en: 'Median score' },
      value: { kind: 'number', value: median, rounding: medianRounding(median, rounding), note },
    },
  ]
}

/** How far the lowest score is from the highest. */
function spreadFigure(
  { lowest, highest, spread, entries }: ComparedFigures,
  rounding: RoundingPolicy,
  group?: LocalizedText,
): readonly ReportFigure[] {
  if (spread === null || entries.length < 2) return []
  const note = inBothLanguages(language => {
    const [from, to] = [highest, lowest].map(score => formatNumber(score, language, { rounding }))
    return { vi: `${from} − ${to} điểm`, en: `${from} − ${to}` }[language]
  })
  const label =
    group === undefined
      ? { vi: 'Cách biệt', en: 'Spread' }
      : inBoth(group, (name, language) => ({ vi: `Cách biệt: ${name}`, en: `Spread: ${name}` })[language])
  return [{ label, value: { kind: 'number', value: spread, rounding, note } }]
}

/** The decimals of a median: one more than those of scores if it needs it. */
export function medianRounding(median: string, { decimals, mode }: RoundingPolicy): RoundingPolicy {
  return { decimals: decimalsOf(median, decimals) > decimals ? decimals + 1 : decimals, mode }
}
