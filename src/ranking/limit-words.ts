import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBothLanguages, type Language, textIn } from '../foundation/language'
import { type CriterionNames, percentText } from './condition-text'
import type { RankingCutoff } from './cutoff'
import { knockOutReason, type RankingKnockOut } from './knock-outs'
import type { LoweredBand } from './lower-bands'
import type { RankingQuota } from './quotas'
import type { RankingPolicy } from './ranking-policy'

/** The name of a band of a policy, or its id. */
export function bandNameIn({ bands = [] }: Pick<RankingPolicy, 'bands'>, band: string, language: Language): string {
  return textIn(bands.find(({ id }) => id === band)?.name ?? band, language)
}

/** A knock-out with its effect: "Violations above 0: at most Khá". */
export function knockOutSentence(knockOut: RankingKnockOut, policy: RankingPolicy, names?: CriterionNames): Bilingual {
  const { atMost, ranked } = knockOut
  return inBothLanguages(language => {
    const effects = [
      ...(atMost === undefined
        ? []
        : [`${{ vi: 'xếp loại cao nhất là', en: 'at most' }[language]} ${bandNameIn(policy, atMost, language)}`]),
      ...(ranked === undefined ? [] : [{ vi: 'không xếp hạng', en: 'not ranked' }[language]]),
    ]
    return `${textIn(knockOutReason(knockOut, names), language)}: ${effects.join(', ')}`
  })
}

/** A quota: "Excellent: at most 20% of the units in Excellent, Good; the others: Good". */
export function quotaSentence(quota: RankingQuota, policy: RankingPolicy): Bilingual {
  const { band, otherwise, reason } = quota
  return inBothLanguages(language => {
    const [own, other] = [band, otherwise].map(id => bandNameIn(policy, id, language)) as [string, string]
    const why = reason === undefined ? '' : ` (${textIn(reason, language)})`
    return {
      vi: `${own}: ${limitText(quota, policy, language)}; còn lại xếp loại ${other}${why}`,
      en: `${own}: ${limitText(quota, policy, language)}; the others: ${other}${why}`,
    }[language]
  })
}

function limitText({ count, share, of }: RankingQuota, policy: RankingPolicy, language: Language): string {
  const limits = [
    ...(count === undefined ? [] : [unitsText(count, language)]),
    ...(share === undefined ? [] : [`${percentText(share, language)} ${ofWhom(of, policy, language)}`]),
  ]
  return {
    vi: `nhiều nhất ${limits.join(' và ')}`,
    en: `at most ${limits.join(' and ')}`,
  }[language]
}

function ofWhom(of: RankingQuota['of'] = 'all', policy: RankingPolicy, language: Language): string {
  if (of === 'all') return { vi: 'số đơn vị được xếp hạng', en: 'of the ranked units' }[language]
  const names = of.map(id => bandNameIn(policy, id, language)).join(', ')
  return { vi: `số đơn vị xếp loại ${names}`, en: `of the units in ${names}` }[language]
}

function unitsText(count: number, language: Language): string {
  const number = formatNumber(count, language)
  return { vi: `${number} đơn vị`, en: `${number} unit${count === 1 ? '' : 's'}` }[language]
}

/** Why a band was lowered: the reason of the knock-out, or how many units the quota left room for. */
export function loweringReason(step: LoweredBand, policy: RankingPolicy, names?: CriterionNames): Bilingual {
  return inBothLanguages(language => {
    if (step.by === 'knock-out') {
      const knockOut = policy.knockOuts?.find(({ id }) => id === step.knockOut)
      return knockOut === undefined ? step.knockOut : textIn(knockOutReason(knockOut, names), language)
    }
    const { from, most, among } = step
    const quota = policy.quotas?.find(({ band }) => band === from)
    const why = quota?.reason === undefined ? '' : `${textIn(quota.reason, language)}: `
    const [room, all] = [unitsText(most, language), formatNumber(among, language)]
    if (quota?.share === undefined)
      return { vi: `${why}hạn mức là ${room}`, en: `${why}the quota is ${room}` }[language]
    return {
      vi: `${why}hạn mức là ${room}, tính trên ${all} đơn vị`,
      en: `${why}the quota is ${room}, counted on ${all}`,
    }[language]
  })
}

/** How lines are drawn between places, in words. */
export function cutoffSentence({ ties, rounding }: RankingCutoff): Bilingual {
  const { vi, en } = tieWords[ties]
  if (rounding === undefined) return { vi, en }
  const round = roundingWords[rounding]
  return { vi: `${vi}; ${round.vi}`, en: `${en}; ${round.en}` }
}

const tieWords: Readonly<Record<RankingCutoff['ties'], Bilingual>> = {
  'all-in': {
    vi: 'Các đơn vị bằng nhau ở ranh giới đều nhận xếp loại cao hơn',
    en: 'Units that are tied at a line are all on its better side',
  },
  'all-out': {
    vi: 'Các đơn vị bằng nhau ở ranh giới đều nhận xếp loại thấp hơn',
    en: 'Units that are tied at a line are all on its worse side',
  },
  refuse: {
    vi: 'Không có đơn vị nào bằng nhau ở ranh giới',
    en: 'No units are tied at a line',
  },
}

const roundingWords: Readonly<Record<NonNullable<RankingCutoff['rounding']>, Bilingual>> = {
  down: { vi: 'số đơn vị theo tỷ lệ được làm tròn xuống', en: 'shares are rounded down to whole units' },
  up: { vi: 'số đơn vị theo tỷ lệ được làm tròn lên', en: 'shares are rounded up to whole units' },
  'half-up': {
    vi: 'số đơn vị theo tỷ lệ được làm tròn, từ một nửa trở lên thì làm tròn lên',
    en: 'shares are rounded to whole units, halves up',
  },
}
