import type { Explanation } from '../foundation/explanation'
import { formatForReading } from '../foundation/format-number'
import type { Language } from '../foundation/language'
import type { Adjustment } from './total-points'

/** A step between the points of criteria and a total, in words. */
export function explainAdjustment({ kind, from, to, by, of = { possible: from, max: to } }: Adjustment): Explanation {
  const line = (language: Language): string => {
    const [before, after, possible, max] = [from, to, of.possible, of.max].map(n => formatForReading(n, language))
    return kind === 'rescaled' ? `${before} × ${max} / ${possible} = ${after}` : `${before} → ${after}`
  }
  const label = (language: Language): string => {
    const [possible, max] = [of.possible, of.max].map(n => formatForReading(n, language))
    if (kind === 'capped') {
      const most = formatForReading(to.replace(/^-/, ''), language)
      return { vi: `Chỉ tính tối đa ${most} điểm`, en: `Counts for ${most} at most` }[language]
    }
    if (kind === 'limited') return { vi: `Giới hạn tổng điểm: ${max}`, en: `Limit of the total: ${max}` }[language]
    return {
      vi: `Quy đổi từ ${possible} về ${max} điểm vì có tiêu chí không tính`,
      en: `Brought from ${possible} to ${max} points, since criteria are left out`,
    }[language]
  }
  return {
    label: { vi: label('vi'), en: label('en') },
    value: by,
    reason: { vi: line('vi'), en: line('en') },
  }
}
