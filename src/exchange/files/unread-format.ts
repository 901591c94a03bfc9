import type { Bilingual } from '../../foundation/language'

/** What a file may be that is not read. */
export type UnreadFormat =
  | 'protected'
  | 'excel-95'
  | 'word'
  | 'slides'
  | 'text-document'
  | 'numbers'
  | 'works'
  | 'lotus'
  | 'access'
  | 'outlook'
  | 'pdf'
  | 'picture'
  | 'web-page'
  | 'xml'
  | 'rtf'
  | 'archive'
  | 'text'
  | 'other'

/** What such a file is called, and what its sender is to do. */
interface Remedy {
  readonly name: Bilingual
  readonly remedy: Bilingual
}

const saveAgain: Bilingual = {
  vi: 'hãy mở bằng Excel hoặc LibreOffice rồi lưu thành XLSX',
  en: 'open it in Excel or LibreOffice and save it as XLSX',
}
const makeTable: Bilingual = {
  vi: 'hãy đưa bảng số liệu vào bảng tính và gửi tệp XLSX, ODS hoặc CSV',
  en: 'put the table into a spreadsheet and send XLSX, ODS or CSV',
}
const unpack: Bilingual = {
  vi: 'hãy giải nén rồi đọc các tệp bên trong',
  en: 'unpack it and read the files inside',
}

const remedies: Readonly<Record<UnreadFormat, Remedy>> = {
  protected: {
    name: { vi: 'bảng tính đặt mật khẩu', en: 'a workbook protected by a password' },
    remedy: {
      vi: 'hãy mở bằng mật khẩu, bỏ mật khẩu rồi lưu lại',
      en: 'open it with its password, remove the password and save it again',
    },
  },
  'excel-95': {
    name: { vi: 'bảng tính Excel 95 trở về trước', en: 'a workbook of Excel 95 or earlier' },
    remedy: saveAgain,
  },
  word: { name: { vi: 'văn bản Word', en: 'a Word document' }, remedy: makeTable },
  slides: { name: { vi: 'bản trình chiếu', en: 'a presentation' }, remedy: makeTable },
  'text-document': {
    name: { vi: 'văn bản hoặc bản vẽ OpenDocument', en: 'an OpenDocument text or drawing' },
    remedy: makeTable,
  },
  numbers: {
    name: { vi: 'bảng tính Numbers của Apple', en: 'a workbook of Apple Numbers' },
    remedy: { vi: 'hãy mở bằng Numbers rồi xuất sang Excel', en: 'open it in Numbers and export it to Excel' },
  },
  works: { name: { vi: 'tệp Microsoft Works', en: 'a file of Microsoft Works' }, remedy: saveAgain },
  lotus: { name: { vi: 'bảng tính Lotus 1-2-3', en: 'a workbook of Lotus 1-2-3' }, remedy: saveAgain },
  access: {
    name: { vi: 'cơ sở dữ liệu Access', en: 'an Access database' },
    remedy: { vi: 'hãy xuất bảng sang XLSX hoặc CSV', en: 'export the table to XLSX or CSV' },
  },
  outlook: {
    name: { vi: 'thư Outlook', en: 'a message of Outlook' },
    remedy: { vi: 'hãy lưu tệp đính kèm rồi đọc tệp đó', en: 'save what is attached and read that' },
  },
  pdf: { name: { vi: 'tệp PDF', en: 'a PDF' }, remedy: makeTable },
  picture: { name: { vi: 'ảnh', en: 'a picture' }, remedy: makeTable },
  'web-page': { name: { vi: 'trang web (HTML)', en: 'a web page (HTML)' }, remedy: saveAgain },
  xml: { name: { vi: 'tệp XML', en: 'an XML file' }, remedy: saveAgain },
  rtf: { name: { vi: 'văn bản RTF', en: 'an RTF document' }, remedy: makeTable },
  archive: { name: { vi: 'tệp nén', en: 'an archive' }, remedy: unpack },
  text: {
    name: { vi: 'văn bản, không phải các byte của một bảng tính', en: 'text, not the bytes of a workbook' },
    remedy: {
      vi: 'hãy đưa vào nội dung của tệp dưới dạng Uint8Array',
      en: 'give the content of the file as a Uint8Array',
    },
  },
  other: { name: { vi: 'loại tệp khác', en: 'a file of another kind' }, remedy: saveAgain },
}

/** Says what a file is and what to do. */
export function unreadFormatInWords(format: UnreadFormat): Bilingual {
  const { name, remedy } = remedies[format]
  return {
    vi: `Tệp này là ${name.vi}, không đọc được: ${remedy.vi}. Đọc được: XLSX, XLS, XLSB, ODS, CSV, JSON.`,
    en: `This file is ${name.en}, which is not read: ${remedy.en}. XLSX, XLS, XLSB, ODS, CSV and JSON are read.`,
  }
}
