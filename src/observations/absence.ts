import type { Bilingual } from '../foundation/language'
import { type LanguageTag, readLanguage } from '../foundation/language-tag'
import { oneOf, type Schema } from '../foundation/schema'
import { parseStructure } from '../foundation/structure'

/**
 * Why there is no value. Null is not zero, and these are not each other:
 *
 * - `no-data`: no figure was reported;
 * - `not-applicable`: the indicator does not apply to this unit;
 * - `not-scored`: the figure exists but has not been scored;
 * - `zero-denominator`: a share of nothing;
 * - `not-computable`: a root or a power that does not exist, a logarithm of zero, or a result too large to be written;
 * - `not-yet-known`: the period is not over, or the figure not yet published;
 * - `in-words`: reported in words only, kept in `words` ("Bắt đầu").
 */
export type Absence =
  | 'no-data'
  | 'not-applicable'
  | 'not-scored'
  | 'zero-denominator'
  | 'not-computable'
  | 'not-yet-known'
  | 'in-words'

const words: Readonly<Record<Absence, Bilingual>> = {
  'no-data': { vi: 'không có số liệu', en: 'no data' },
  'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
  'not-scored': { vi: 'chưa chấm', en: 'not scored' },
  'zero-denominator': { vi: 'mẫu số bằng 0', en: 'zero denominator' },
  'not-computable': { vi: 'phép tính không có kết quả', en: 'not computable' },
  'not-yet-known': { vi: 'chưa có kết quả', en: 'not yet known' },
  'in-words': { vi: 'chỉ báo cáo bằng lời', en: 'reported in words only' },
}

/** Every absence. */
export const absences: readonly Absence[] = /* @__PURE__ */ Object.keys(words) as Absence[]

/** The schema of an {@link Absence}. */
export const Absence: Schema<Absence> = oneOf(absences)

/** What an absence is called in each language. */
export function absenceWords(absence: Absence): Bilingual {
  return words[absence]
}

/**
 * Writes an absence in words, for tables and explanations.
 *
 * @param absence - The name of the reason.
 * @param language - The language.
 * @throws An `EgovKpiError` if the absence or the language is unknown.
 *
 * @example
 * ```ts
 * import { formatAbsence } from 'egov-kpi'
 *
 * formatAbsence('zero-denominator', 'vi') // => 'mẫu số bằng 0'
 * ```
 */
export function formatAbsence(absence: Absence, language: LanguageTag): string {
  const written = readLanguage(language)
  return words[parseStructure(Absence, absence, ['absence'])][written]
}
