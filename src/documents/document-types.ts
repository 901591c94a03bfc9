import { deepFreeze } from '../foundation/freeze'
import type { Bilingual } from '../foundation/language'

/** A kind of document, and its mark in numbers. */
export interface DocumentType {
  /** The mark as written in numbers: `'QĐ'`, `'CTr'`. */
  readonly code: string
  readonly name: Bilingual
  /** Another kind with the same mark: the Party numbers its regulations (Quy định) like its decisions. */
  readonly alsoNamed?: Bilingual
}

/**
 * The type marks of Vietnamese documents, with their names.
 *
 * Administrative papers and copies from annex III of Decree 30/2020/NĐ-CP; legal normative documents from the Law
 * 80/2015/QH13 on their promulgation; GP, KL and CV from practice. An official letter (công văn) of the state has no
 * mark; the Party's has CV.
 */
export const documentTypes: readonly DocumentType[] = /* @__PURE__ */ deepFreeze([
  { code: 'NQ', name: { vi: 'Nghị quyết', en: 'Resolution' } },
  {
    code: 'QĐ',
    name: { vi: 'Quyết định', en: 'Decision' },
    alsoNamed: { vi: 'Quy định', en: 'Regulation' },
  },
  { code: 'CT', name: { vi: 'Chỉ thị', en: 'Directive' } },
  { code: 'QC', name: { vi: 'Quy chế', en: 'Rules' } },
  { code: 'QyĐ', name: { vi: 'Quy định', en: 'Regulation' } },
  { code: 'TC', name: { vi: 'Thông cáo', en: 'Communiqué' } },
  { code: 'TB', name: { vi: 'Thông báo', en: 'Notice' } },
  { code: 'HD', name: { vi: 'Hướng dẫn', en: 'Guideline' } },
  { code: 'CTr', name: { vi: 'Chương trình', en: 'Programme' } },
  { code: 'KH', name: { vi: 'Kế hoạch', en: 'Plan' } },
  { code: 'PA', name: { vi: 'Phương án', en: 'Scheme' } },
  { code: 'ĐA', name: { vi: 'Đề án', en: 'Proposal' } },
  { code: 'DA', name: { vi: 'Dự án', en: 'Project' } },
  { code: 'BC', name: { vi: 'Báo cáo', en: 'Report' } },
  { code: 'BB', name: { vi: 'Biên bản', en: 'Minutes' } },
  { code: 'TTr', name: { vi: 'Tờ trình', en: 'Submission' } },
  { code: 'HĐ', name: { vi: 'Hợp đồng', en: 'Contract' } },
  { code: 'CĐ', name: { vi: 'Công điện', en: 'Official telegram' } },
  { code: 'BGN', name: { vi: 'Bản ghi nhớ', en: 'Memorandum' } },
  { code: 'BTT', name: { vi: 'Bản thỏa thuận', en: 'Agreement' } },
  { code: 'GUQ', name: { vi: 'Giấy ủy quyền', en: 'Power of attorney' } },
  { code: 'GM', name: { vi: 'Giấy mời', en: 'Invitation' } },
  { code: 'GGT', name: { vi: 'Giấy giới thiệu', en: 'Letter of introduction' } },
  { code: 'GNP', name: { vi: 'Giấy nghỉ phép', en: 'Leave permit' } },
  { code: 'PG', name: { vi: 'Phiếu gửi', en: 'Dispatch slip' } },
  { code: 'PC', name: { vi: 'Phiếu chuyển', en: 'Transfer slip' } },
  { code: 'PB', name: { vi: 'Phiếu báo', en: 'Notification slip' } },
  { code: 'SY', name: { vi: 'Sao y', en: 'True copy' } },
  { code: 'TrS', name: { vi: 'Trích sao', en: 'Extract' } },
  { code: 'SL', name: { vi: 'Sao lục', en: 'Copy of a copy' } },
  { code: 'PL', name: { vi: 'Pháp lệnh', en: 'Ordinance' } },
  { code: 'L', name: { vi: 'Lệnh', en: 'Order' } },
  { code: 'NĐ', name: { vi: 'Nghị định', en: 'Decree' } },
  { code: 'TT', name: { vi: 'Thông tư', en: 'Circular' } },
  { code: 'TTLT', name: { vi: 'Thông tư liên tịch', en: 'Joint circular' } },
  { code: 'NQLT', name: { vi: 'Nghị quyết liên tịch', en: 'Joint resolution' } },
  { code: 'GP', name: { vi: 'Giấy phép', en: 'Licence' } },
  { code: 'KL', name: { vi: 'Kết luận', en: 'Conclusion' } },
  { code: 'CV', name: { vi: 'Công văn', en: 'Official letter' } },
])

/** The kind of document whose number has no type mark. */
export const officialLetter: Bilingual = { vi: 'Công văn', en: 'Official letter' }

/** The word for any document. */
export const anyDocument: Bilingual = { vi: 'Văn bản', en: 'Document' }

/** Documents whose numbers have no type mark but a year: `80/2015/QH13`. */
export const documentsOfTheAssembly: readonly Bilingual[] = [
  { vi: 'Luật', en: 'Law' },
  { vi: 'Bộ luật', en: 'Code' },
  { vi: 'Hiến pháp', en: 'Constitution' },
]

/** The type of a mark, if it is known. */
export function documentTypeOf(code: string): DocumentType | undefined {
  return documentTypes.find(type => type.code === code)
}
