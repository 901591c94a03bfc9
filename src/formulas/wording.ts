import { type IssueFactory, issueFactory } from '../foundation/issue'
import { type PlainFormats, plainFormats } from '../foundation/sentence-formats'

/** The sentences of every issue that concerns formulas. */
export const formulaWording = {
  'too-deep': {
    formula: { vi: 'Công thức lồng nhau quá {most} cấp.', en: 'The formula is nested deeper than {most} levels.' },
  },
  'too-big': {
    formula: {
      vi: 'Công thức có hơn {most} phần; hãy tách thành nhiều chỉ tiêu.',
      en: 'The formula has more than {most} parts; split it into several indicators.',
    },
  },
  unknown: {
    reference: {
      vi: 'Công thức dùng “{to}”, nhưng không có mục này{nearest:nearest}.',
      en: 'The formula uses “{to}”, which does not exist{nearest:nearest}.',
    },
  },
  contradiction: {
    measures: {
      vi: 'Đơn vị đo không khớp: {left:text} và {right:text}.',
      en: 'The measures do not match: {left:text} and {right:text}.',
    },
    power: {
      vi: 'Lũy thừa của số liệu tính bằng {measure:text} cần số mũ là số nguyên ghi trong công thức; hoặc hãy chia cho một số liệu cùng đơn vị đo trước.',
      en: 'A power of a figure in {measure:text} needs a whole number as exponent; or divide by a figure in the same measure first.',
    },
    root: {
      vi: 'Căn bậc {degree} của số liệu tính bằng {measure:text} không có đơn vị đo; hãy chia cho một số liệu cùng đơn vị đo trước.',
      en: 'A root of degree {degree} of a figure in {measure:text} has no measure; divide by a figure in the same measure first.',
    },
  },
} as const

/** Builds an issue of the formulas. */
export const formulaIssue: IssueFactory<typeof formulaWording, PlainFormats> = /* @__PURE__ */ issueFactory(
  formulaWording,
  plainFormats,
)
