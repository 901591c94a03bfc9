import type { Bilingual } from '../foundation/language'
import type { SourceReference } from '../foundation/source'

export const title: Bilingual = {
  vi: 'Nghị định số 335/2025/NĐ-CP về đánh giá, xếp loại chất lượng cán bộ, công chức',
  en: 'Decree 335/2025/NĐ-CP on evaluating and grading civil servants',
}
/** Read in reports of the press on the decree. */
export const source: SourceReference = { title }
/** Read in programs that apply the decree, or inferred. */
export const assumed: SourceReference = { title, assumed: true }
