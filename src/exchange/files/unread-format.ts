import type { Bilingual } from '../../foundation/language'

/** What files may be that are not read, and what each is called. */
export const fileKinds = {
  protected: { vi: 'bảng tính đặt mật khẩu', en: 'a workbook protected by a password' },
  'excel-95': { vi: 'bảng tính Excel 95 trở về trước', en: 'a workbook of Excel 95 or earlier' },
  word: { vi: 'văn bản Word', en: 'a Word document' },
  slides: { vi: 'bản trình chiếu', en: 'a presentation' },
  'text-document': { vi: 'văn bản hoặc bản vẽ OpenDocument', en: 'an OpenDocument text or drawing' },
  numbers: { vi: 'bảng tính Numbers của Apple', en: 'a workbook of Apple Numbers' },
  works: { vi: 'tệp Microsoft Works', en: 'a file of Microsoft Works' },
  lotus: { vi: 'bảng tính Lotus 1-2-3', en: 'a workbook of Lotus 1-2-3' },
  access: { vi: 'cơ sở dữ liệu Access', en: 'an Access database' },
  outlook: { vi: 'thư Outlook', en: 'a message of Outlook' },
  pdf: { vi: 'tệp PDF', en: 'a PDF' },
  picture: { vi: 'ảnh', en: 'a picture' },
  'web-page': { vi: 'trang web (HTML)', en: 'a web page (HTML)' },
  xml: { vi: 'tệp XML', en: 'an XML file' },
  rtf: { vi: 'văn bản RTF', en: 'an RTF document' },
  archive: { vi: 'tệp nén', en: 'an archive' },
  text: { vi: 'văn bản, không phải các byte của một bảng tính', en: 'text, not the bytes of a workbook' },
  other: { vi: 'loại tệp khác', en: 'a file of another kind' },
} as const

/** What a file may be that is not read. */
export type UnreadFormat = keyof typeof fileKinds

const saveAgain: Bilingual = {
  vi: 'hãy mở bằng Excel hoặc LibreOffice rồi lưu thành XLSX',
  en: 'open it in Excel or LibreOffice and save it as XLSX',
}
const makeTable: Bilingual = {
  vi: 'hãy đưa bảng số liệu vào bảng tính và gửi tệp XLSX, ODS hoặc CSV',
  en: 'put the table into a spreadsheet and send XLSX, ODS or CSV',
}

/** What the sender of such a file is to do. */
export const remedies: Readonly<Record<UnreadFormat, Bilingual>> = {
  protected: {
    vi: 'hãy mở bằng mật khẩu, bỏ mật khẩu rồi lưu lại',
    en: 'open it with its password, remove the password and save it again',
  },
  'excel-95': saveAgain,
  word: makeTable,
  slides: makeTable,
  'text-document': makeTable,
  numbers: { vi: 'hãy mở bằng Numbers rồi xuất sang Excel', en: 'open it in Numbers and export it to Excel' },
  works: saveAgain,
  lotus: saveAgain,
  access: { vi: 'hãy xuất bảng sang XLSX hoặc CSV', en: 'export the table to XLSX or CSV' },
  outlook: { vi: 'hãy lưu tệp đính kèm rồi đọc tệp đó', en: 'save what is attached and read that' },
  pdf: makeTable,
  picture: makeTable,
  'web-page': saveAgain,
  xml: saveAgain,
  rtf: makeTable,
  archive: { vi: 'hãy giải nén rồi đọc các tệp bên trong', en: 'unpack it and read the files inside' },
  text: { vi: 'hãy đưa vào nội dung của tệp dưới dạng Uint8Array', en: 'give the content of the file as a Uint8Array' },
  other: saveAgain,
}
