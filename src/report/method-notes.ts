import { libraryVersion } from '../committee/library-version'
import { describeRounding, describeSource } from '../foundation/explanation'
import { formatNumber } from '../foundation/format-number'
import { groupedBy } from '../foundation/grouped'
import { type Bilingual, inBoth, inBothLanguages, type LocalizedText } from '../foundation/language'
import { upperFirst } from '../foundation/letter-case'
import type { RoundingPolicy } from '../foundation/rounding'
import { conditionText, nameOfCriterion } from '../ranking/condition-text'
import { bandNameIn, cutoffSentence, knockOutSentence, quotaSentence } from '../ranking/limit-words'
import type { RankPlaceNames } from '../ranking/place-words'
import type { Ranking } from '../ranking/rank'
import { bandsFromBest } from '../ranking/ranking-figures'
import type { RankingPolicy } from '../ranking/ranking-policy'
import type { TieBreaker } from '../ranking/tie-breakers'
import type { TieMethod } from '../ranking/ties'
import type { Evaluation } from '../scorecards/evaluation'
import { leavesOf, type Scorecard } from '../scorecards/scorecard'
import { namesInRow } from './fitting'
import { isOfEvaluation } from './names'
import type { ReportNote, ReportNotes } from './report'
import { sourceText } from './source-words'

/** What a ranking is based on: criteria, bands, ties, rounding, sources, and the program that made the paper. */
export function methodNotes(
  ranking: Ranking,
  { criteria }: RankPlaceNames,
  { units, digest }: { readonly units: readonly string[]; readonly digest: string | undefined },
): ReportNotes {
  const { policy } = ranking
  const evaluation = isOfEvaluation(ranking) ? ranking.source : undefined
  const terms: readonly (readonly [LocalizedText, LocalizedText | undefined])[] = [
    [{ vi: 'Bộ tiêu chí', en: 'Criteria' }, evaluation && scorecardText(evaluation.scorecard)],
    [{ vi: 'Thứ tự', en: 'Order' }, policy.prefer === 'lower' ? lowerIsBetter : undefined],
    [{ vi: 'Mức xếp loại', en: 'Bands' }, bandsText(policy, criteria)],
    [{ vi: 'Điều kiện xếp loại', en: 'Limits on bands' }, limitsText(policy, criteria)],
    [{ vi: 'Đồng hạng', en: 'Ties' }, tiesText(policy, criteria)],
    [{ vi: 'Làm tròn', en: 'Rounding' }, roundingText(policy, evaluation)],
    [{ vi: 'Nguồn', en: 'Sources' }, evaluation && sourceText(evaluation, units)],
    [{ vi: 'Lập bằng', en: 'Made with' }, programText(digest)],
  ]
  return {
    kind: 'notes',
    notes: terms.flatMap(([term, text]): ReportNote[] => (text === undefined ? [] : [{ term, text }])),
  }
}

function scorecardText({ title, criteria, scale, source }: Scorecard): Bilingual {
  return inBoth(title, (name, language) => {
    const [count, most] = [leavesOf(criteria).length, scale].map(number => formatNumber(number, language))
    const from = source === undefined ? '' : `; ${describeSource(source)[language]}`
    return {
      vi: `${name}: ${count} tiêu chí, tối đa ${most} điểm${from}`,
      en: `${name}: ${count} ${count === '1' ? 'criterion' : 'criteria'}, at most ${most} points${from}`,
    }[language]
  })
}

const lowerIsBetter: Bilingual = {
  vi: 'Điểm thấp hơn được xếp hạng cao hơn.',
  en: 'Lower scores rank better.',
}

/** The bands from the best: "Tốt từ 80 · Khá từ 65 đến dưới 80". */
function bandsText(policy: RankingPolicy, criteria: RankPlaceNames['criteria']): Bilingual | undefined {
  const bands = bandsFromBest(policy)
  if (bands.length === 0) return undefined
  return inBothLanguages(language =>
    bands
      .map(band => `${bandNameIn(policy, band.id, language)} ${conditionText(band, language, criteria)}`)
      .join(' · '),
  )
}

/** The knock-outs and quotas of a policy, and how lines are drawn between places. */
function limitsText(policy: RankingPolicy, criteria: RankPlaceNames['criteria']): Bilingual | undefined {
  const { knockOuts = [], quotas = [], cutoff } = policy
  const limits = [
    ...knockOuts.map(knockOut => knockOutSentence(knockOut, policy, criteria)),
    ...quotas.map(quota => quotaSentence(quota, policy)),
    ...(cutoff === undefined ? [] : [cutoffSentence(cutoff)]),
  ]
  return limits.length === 0 ? undefined : inBothLanguages(language => limits.map(one => one[language]).join(' · '))
}

function tiesText({ ties, tieBreakers }: RankingPolicy, criteria: RankPlaceNames['criteria']): Bilingual {
  return inBothLanguages(language => {
    const deciding = tieBreakers.map(one => tieBreakerText(one, criteria)[language]).join(', ')
    const first = { vi: 'Bằng điểm thì xét lần lượt', en: 'Equal scores are parted by' }[language]
    return `${deciding === '' ? '' : `${first}: ${deciding}. `}${tieWords[ties][language]}`
  })
}

function tieBreakerText(breaker: TieBreaker, criteria: RankPlaceNames['criteria']): Bilingual {
  if (breaker.by === 'exact') return { vi: 'điểm trước khi làm tròn', en: 'the score before rounding' }
  if (breaker.by === 'unit') return { vi: 'mã đơn vị', en: 'the code of the unit' }
  const id = breaker.by === 'value' ? breaker.value : breaker.criterion
  return inBothLanguages(language => {
    const name = nameOfCriterion(id, criteria ?? {}, language)
    return {
      vi: `${name} (${breaker.prefer === 'higher' ? 'cao hơn' : 'thấp hơn'} xếp trên)`,
      en: `${name} (${breaker.prefer} first)`,
    }[language]
  })
}

function roundingText({ decimals, mode }: RankingPolicy, evaluation: Evaluation | undefined): Bilingual | undefined {
  const ranked: readonly (readonly [Bilingual, RoundingPolicy | 'exact'])[] =
    decimals === 'exact'
      ? []
      : [
          [
            { vi: 'điểm xếp hạng', en: 'ranked scores' },
            { decimals, mode },
          ],
        ]
  const { leaf, total } = evaluation?.scorecard.rounding ?? {}
  const scored: readonly (readonly [Bilingual, RoundingPolicy | 'exact'])[] = [
    ...(leaf === undefined ? [] : [[{ vi: 'điểm tiêu chí', en: 'points of criteria' }, leaf] as const]),
    ...(total === undefined ? [] : [[{ vi: 'tổng điểm', en: 'totals' }, total] as const]),
  ]
  const parts = [...scored, ...ranked]
  if (parts.length === 0) return undefined
  return inBothLanguages(language => {
    const alike = [...groupedBy(parts, ([, policy]) => roundingWords(policy)[language])]
    const text = alike
      .map(
        ([words, those]) =>
          `${namesInRow(
            those.map(([what]) => what[language]),
            language,
          )}: ${words}`,
      )
      .join('; ')
    return upperFirst(text)
  })
}

function roundingWords(policy: RoundingPolicy | 'exact'): Bilingual {
  return policy === 'exact' ? { vi: 'không làm tròn', en: 'not rounded' } : describeRounding(policy)
}

function programText(digest: string | undefined): LocalizedText {
  const program = `egov-kpi ${libraryVersion}`
  if (digest === undefined) return program
  return inBothLanguages(language => `${program} · ${{ vi: 'mã băm', en: 'digest' }[language]} ${digest}`)
}

const tieWords: Readonly<Record<TieMethod, Bilingual>> = {
  competition: {
    vi: 'Các đơn vị đồng hạng cùng nhận hạng cao hơn, các hạng tiếp theo bỏ trống (1, 2, 2, 4).',
    en: 'Tied units share the better rank, and the next ranks are skipped (1, 2, 2, 4).',
  },
  dense: {
    vi: 'Các đơn vị đồng hạng cùng nhận một hạng, không bỏ trống hạng nào (1, 2, 2, 3).',
    en: 'Tied units share a rank, and no rank is skipped (1, 2, 2, 3).',
  },
  average: {
    vi: 'Các đơn vị đồng hạng nhận trung bình các hạng tương ứng (1; 2,5; 2,5; 4).',
    en: 'Tied units share the mean of the ranks they occupy (1, 2.5, 2.5, 4).',
  },
  ordinal: {
    vi: 'Không có đồng hạng: tiêu chí phụ quyết định thứ tự.',
    en: 'No rank is shared: tie-breakers decide.',
  },
}
