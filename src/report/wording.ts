import { type IssueFactory, issueFactory } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'
import { type PlainFormats, plainFormats } from '../foundation/sentence-formats'

/** The sentences of every issue that concerns reports. */
export const reportWording = {
  malformed: {
    findings: {
      vi: 'Cần một danh sách các điểm cần xem lại ("findings" hoặc "issues").',
      en: 'Expected a list of findings or issues.',
    },
    report: {
      vi: '{text} không phải là báo cáo: cần đối tượng có "title" và danh sách "blocks".',
      en: '{text} is no report: expected an object with a "title" and a list of "blocks".',
    },
    block: {
      vi: '{text} không phải là một phần của báo cáo; "kind" phải là {known:list}.',
      en: '{text} is no piece of a report; its "kind" must be one of {known:list}.',
    },
    picture: {
      vi: '{text} không phải là biểu đồ: cần "data", và "kind" phải là {known:list}.',
      en: '{text} is no picture: expected "data", and a "kind" that is one of {known:list}.',
    },
    table: {
      vi: '{text} không phải là bảng: cần "caption", ít nhất một cột trong "columns", và "sections" có "rows".',
      en: '{text} is no table: expected a "caption", at least one of "columns", and "sections" with "rows".',
    },
    cell: {
      vi: '{text} không phải là ô của bảng: cần số, chữ, ngày, hoặc lý do không có số liệu.',
      en: '{text} is no cell: expected a number, a text, a date, or why there is none.',
    },
    text: ({ text }: { text: string }): Bilingual => ({
      vi: `${text} không phải là chữ: cần một chuỗi ký tự, hoặc {"vi": …, "en": …}.`,
      en: `${text} is no text: expected a string, or {"vi": …, "en": …}.`,
    }),
    separator: {
      vi: '{text} không dùng làm dấu ngăn cách cột được: chỉ được là dấu phẩy, dấu chấm phẩy hoặc ký tự tab.',
      en: '{text} cannot separate columns: it must be a comma, a semicolon or a tab.',
    },
  },
  contradiction: {
    cells: {
      vi: 'Dòng có {cells} ô, nhưng bảng có {columns} cột.',
      en: 'The row has {cells} cells, the table {columns} columns.',
    },
  },
  unknown: {
    'row-header': {
      vi: 'Bảng không có cột {text}; "rowHeader" phải là "id" của một cột.',
      en: 'The table has no column {text}; "rowHeader" must be the "id" of a column.',
    },
  },
  duplicate: {
    language: { vi: 'Ngôn ngữ này được nêu hai lần.', en: 'This language is listed twice.' },
  },
} as const

/** Builds an issue of the reports. */
export const reportIssue: IssueFactory<typeof reportWording, PlainFormats> = issueFactory(reportWording, plainFormats)
