import type { Bilingual } from '../foundation/language'
import type { ObservationStatus } from '../observations/observation'

/** How firm a figure is that is not final. */
export type EvaluationFirmness = Exclude<ObservationStatus, 'final'>

/** What a figure that is not final is called. */
export const firmnessWords: Readonly<Record<EvaluationFirmness, Bilingual>> = {
  provisional: { vi: 'số liệu sơ bộ', en: 'provisional' },
  estimated: { vi: 'số liệu ước tính', en: 'estimated' },
  approximate: { vi: 'số liệu gần đúng', en: 'approximate' },
}
