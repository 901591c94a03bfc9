import { type DatedFormats, datedFormats } from '../foundation/dated-formats'
import { type IssueFactory, issueFactory } from '../foundation/issue'

/** The sentences of every issue that concerns legal documents. */
export const documentWording = {
  malformed: {
    'document-number': {
      vi: '{text:quote} không phải là số, ký hiệu văn bản: cần dạng như “76/KH-UBND”, “14/2022/NĐ-CP”, “05-NQ/TU” hoặc “820/STTTT”.',
      en: '{text:quote} is not a document number: expected a form such as “76/KH-UBND”, “14/2022/NĐ-CP”, “05-NQ/TU” or “820/STTTT”.',
    },
    'document-serial': {
      vi: '{text:quote} không phải là số thứ tự văn bản: cần chữ số, có thể kèm một chữ cái ở cuối; dự thảo thì để trống.',
      en: '{text:quote} is not a serial number: expected digits, optionally followed by one letter; leave it out in a draft.',
    },
    'document-year': {
      vi: '{text:quote} không phải là năm ban hành: cần bốn chữ số như “2022”.',
      en: '{text:quote} is not a year of issue: expected four digits such as “2022”.',
    },
    'document-symbol': {
      vi: '{text:quote} không phải là chữ viết tắt của loại văn bản hay cơ quan: cần chữ cái, bắt đầu bằng chữ hoa.',
      en: '{text:quote} is not an abbreviation of a document type or an issuer: expected letters, beginning with a capital.',
    },
  },
  'read-as': {
    'document-number': {
      vi: 'Số, ký hiệu {text:quote} có khoảng trắng thừa; được đọc là {expected:quote}.',
      en: 'The number {text:quote} has stray spaces; it is read as {expected:quote}.',
    },
  },
  unknown: {
    'document-mark': {
      vi: '{text:quote} không phải là ký hiệu loại văn bản đã biết{nearest:nearest}.',
      en: '{text:quote} is not a known abbreviation of a document type{nearest:nearest}.',
    },
    'document-type': {
      vi: '{text:quote} không phải là tên loại văn bản đã biết{nearest:nearest}.',
      en: '{text:quote} is not a known document type{nearest:nearest}.',
    },
  },
  missing: {
    issuer: {
      vi: 'Số, ký hiệu {text:quote} không cho biết cơ quan ban hành.',
      en: 'The number {text:quote} does not say who issued it.',
    },
    'document-number': {
      vi: 'Không tìm thấy số, ký hiệu văn bản trong {text:quote}.',
      en: 'There is no document number in {text:quote}.',
    },
  },
  ambiguous: {
    'document-parts': {
      vi: 'Các phần này viết ra thành {text:quote}, nhưng {text:quote} đọc lại thành các phần khác.',
      en: 'Written out, these parts give {text:quote}, which would be read as different parts.',
    },
    issuer: {
      vi: 'Cơ quan ban hành được đọc là “{issuer}”; chữ “về” có thể thuộc tên cơ quan hoặc mở đầu trích yếu, nếu đọc sai thì hãy ghi riêng “issuer” và “title”.',
      en: 'The issuer is read as “{issuer}”; the word “về” may belong to its name or begin the title. If this is wrong, give “issuer” and “title” separately.',
    },
  },
  unread: {
    citation: {
      vi: 'Không đọc được phần {text:quote} của trích dẫn.',
      en: 'The part {text:quote} of the citation cannot be read.',
    },
  },
  contradiction: {
    'document-type': {
      vi: 'Văn bản được gọi là “{said}”, nhưng ký hiệu {code} là {name:text}.',
      en: 'The document is called “{said}”, but {code} is the abbreviation of {name:text}.',
    },
    'document-year': {
      vi: 'Số, ký hiệu ghi năm {year}, nhưng ngày ban hành là {date:date}.',
      en: 'The document number says {year}, but the date of issue is {date:date}.',
    },
  },
} as const

/** Builds an issue of a legal document. */
export const documentIssue: IssueFactory<typeof documentWording, DatedFormats> = /* @__PURE__ */ issueFactory(
  documentWording,
  datedFormats,
)
