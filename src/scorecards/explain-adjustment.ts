import type { Explanation } from '../foundation/explanation'
import { formatForReading } from '../foundation/format-number'
import type { Language } from '../foundation/language'
import type { ScoreAdjustment } from './total-points'

/** A step between the points of criteria and a total, in words. */
export function explainAdjustment({
  kind,
  from,
  to,
  by,
  of = { possible: from, max: to },
  value = { from, to },
}: ScoreAdjustment): Explanation {
  const line = (language: Language): string => {
    const [before, after, possible, max] = [from, to, of.possible, of.max].map(n => formatForReading(n, language))
    return kind === 'rescaled' || kind === 'weighted'
      ? `${before} × ${max} ÷ ${possible} = ${after}`
      : `${before} → ${after}`
  }
  const label = (language: Language): string => {
    const [possible, max] = [of.possible, of.max].map(n => formatForReading(n, language))
    if (kind === 'capped') {
      const most = formatForReading(to.replace(/^-/, ''), language)
      return { vi: `Tính tối đa ${most} điểm theo mức trần`, en: `Capped at ${most}` }[language]
    }
    if (kind === 'rounded') {
      const [exact, rounded] = [value.from, value.to].map(n => formatForReading(n, language))
      return { vi: `Làm tròn giá trị ${exact} thành ${rounded}`, en: `Value ${exact} rounded to ${rounded}` }[language]
    }
    if (kind === 'weighted') {
      return {
        vi: `Tính ${max} điểm cho mỗi ${possible} điểm của nhóm tiêu chí`,
        en: `Weighted: ${possible} points of the heading count for ${max}`,
      }[language]
    }
    if (kind === 'limited') return { vi: `Giới hạn tổng điểm: ${max}`, en: `Limit on the total: ${max}` }[language]
    return {
      vi: `Quy đổi từ thang ${possible} về thang ${max} do có tiêu chí không áp dụng`,
      en: `Rescaled from ${possible} to ${max} points, because criteria are left out`,
    }[language]
  }
  return {
    label: { vi: label('vi'), en: label('en') },
    value: by,
    reason: { vi: line('vi'), en: line('en') },
  }
}
