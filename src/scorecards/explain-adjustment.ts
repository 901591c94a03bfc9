import type { Explanation } from '../foundation/explanation'
import { formatForReading } from '../foundation/format-number'
import type { Language } from '../foundation/language'
import type { Adjustment } from './tally'

/** A step between the points of criteria and a total, in words. */
export function explainAdjustment({ from, to, by, of }: Adjustment): Explanation {
  const line = (language: Language): string => {
    const [before, after, possible, max] = [from, to, of.possible, of.max].map(n => formatForReading(n, language))
    return `${before} × ${max} / ${possible} = ${after}`
  }
  const label = (language: Language): string => {
    const [possible, max] = [of.possible, of.max].map(n => formatForReading(n, language))
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
