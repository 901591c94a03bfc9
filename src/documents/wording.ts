import { type IssueFactory, issueFactory } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'
import { type PlainFormats, plainFormats } from '../foundation/sentence-formats'

const nearestIn = (nearest: readonly string[]): Bilingual => ({
  vi: nearest.length > 0 ? `; gần nhất: ${nearest.join(', ')}` : '',
  en: nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '',
})

type Part = { readonly part: string }

/** The sentences of every issue that concerns legal documents. */
export const documentWording = {
  'not-a-document-number': ({ text }: { text: string }): Bilingual => ({
    vi: `${text} không phải là số, ký hiệu văn bản: cần dạng như "76/KH-UBND", "14/2022/NĐ-CP", "05-NQ/TU" hoặc "820/STTTT".`,
    en: `${text} is no document number: expected a form such as "76/KH-UBND", "14/2022/NĐ-CP", "05-NQ/TU" or "820/STTTT".`,
  }),
  'document-serial': ({ part }: Part): Bilingual => ({
    vi: `${part} không phải là số thứ tự văn bản: cần chữ số, có thể kèm một chữ cái ở cuối; dự thảo thì để trống.`,
    en: `${part} is no serial number: expected digits, a letter may follow; in a draft nothing.`,
  }),
  'document-year': ({ part }: Part): Bilingual => ({
    vi: `${part} không phải là năm ban hành: cần bốn chữ số như "2022".`,
    en: `${part} is no year of issue: expected four digits such as "2022".`,
  }),
  'document-symbol': ({ part }: Part): Bilingual => ({
    vi: `${part} không phải là chữ viết tắt của loại văn bản hay cơ quan: cần chữ cái, bắt đầu bằng chữ hoa.`,
    en: `${part} is no mark of a type or an issuer: expected letters, the first a capital.`,
  }),
  'document-number-blanks': ({ text, expected }: { text: string; expected: string }): Bilingual => ({
    vi: `Số, ký hiệu ${text} có khoảng trắng thừa; được đọc là ${expected}.`,
    en: `The number ${text} has stray blanks; it is read as ${expected}.`,
  }),
  'unknown-document-type': ({ part, nearest }: { part: string; nearest: readonly string[] }): Bilingual => ({
    vi: `${part} không phải là ký hiệu loại văn bản đã biết${nearestIn(nearest).vi}.`,
    en: `${part} is no known mark of a document type${nearestIn(nearest).en}.`,
  }),
  'document-issuer-unnamed': ({ text }: { text: string }): Bilingual => ({
    vi: `Số, ký hiệu ${text} không cho biết cơ quan ban hành.`,
    en: `The number ${text} does not say who issued it.`,
  }),
  'document-number-inexpressible': ({ text }: { text: string }): Bilingual => ({
    vi: `Các phần này viết ra thành ${text}, nhưng ${text} đọc lại thành các phần khác.`,
    en: `These parts are written as ${text}, which reads as other parts.`,
  }),
  'citation-without-number': ({ text }: { text: string }): Bilingual => ({
    vi: `Không tìm thấy số, ký hiệu văn bản trong ${text}.`,
    en: `There is no document number in ${text}.`,
  }),
  'citation-type': ({ part, nearest }: { part: string; nearest: readonly string[] }): Bilingual => ({
    vi: `${part} không phải là tên loại văn bản đã biết${nearestIn(nearest).vi}.`,
    en: `${part} is no known kind of document${nearestIn(nearest).en}.`,
  }),
  'citation-rest': ({ part }: Part): Bilingual => ({
    vi: `Không đọc được phần ${part} của trích dẫn.`,
    en: `The part ${part} of the citation cannot be read.`,
  }),
  'document-type-differs': ({ said, code, name }: { said: string; code: string; name: Bilingual }): Bilingual => ({
    vi: `Gọi là "${said}", nhưng ký hiệu ${code} là ${name.vi}.`,
    en: `Called "${said}", but the mark ${code} stands for ${name.en}.`,
  }),
  'document-year-differs': ({ year, date }: { year: string; date: string }): Bilingual => ({
    vi: `Số, ký hiệu ghi năm ${year}, nhưng ngày ban hành là ${date}.`,
    en: `The number says ${year}, but the date is ${date}.`,
  }),
  'citation-issuer-uncertain': ({ issuer }: { issuer: string }): Bilingual => ({
    vi: `Cơ quan ban hành được đọc là "${issuer}"; chữ "về" có thể thuộc tên cơ quan hoặc mở đầu trích yếu, nếu đọc sai thì hãy ghi riêng "issuer" và "title".`,
    en: `The issuer is read as "${issuer}"; the word "về" may belong to its name or open the title. If this is wrong, give "issuer" and "title" separately.`,
  }),
}

/** Builds an issue of a legal document. */
export const documentIssue: IssueFactory<typeof documentWording, PlainFormats> = issueFactory(
  documentWording,
  plainFormats,
)
