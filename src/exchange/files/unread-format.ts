/** What the sender of a file that is not read is to do. */
export const remedies = {
  'save-again': {
    vi: 'hãy mở bằng Excel hoặc LibreOffice rồi lưu thành XLSX',
    en: 'open it in Excel or LibreOffice and save it as XLSX',
  },
  table: {
    vi: 'hãy đưa bảng số liệu vào bảng tính và gửi tệp XLSX, ODS hoặc CSV',
    en: 'put the table into a spreadsheet and send XLSX, ODS or CSV',
  },
  password: {
    vi: 'hãy mở bằng mật khẩu, bỏ mật khẩu rồi lưu lại',
    en: 'open it with its password, remove the password and save it again',
  },
  export: { vi: 'hãy mở bằng Numbers rồi xuất sang Excel', en: 'open it in Numbers and export it to Excel' },
  query: { vi: 'hãy xuất bảng sang XLSX hoặc CSV', en: 'export the table to XLSX or CSV' },
  attachment: { vi: 'hãy lưu tệp đính kèm rồi đọc tệp đó', en: 'save the attachment and read that file' },
  unpack: { vi: 'hãy giải nén rồi đọc các tệp bên trong', en: 'unpack it and read the files inside' },
  bytes: {
    vi: 'hãy đưa vào nội dung của tệp dưới dạng Uint8Array',
    en: 'give the content of the file as a Uint8Array',
  },
} as const

/** The kinds of files that are not read: what each is called, and what is to be done about it. */
export const fileKinds = {
  protected: { vi: 'bảng tính có mật khẩu', en: 'a password-protected workbook', remedy: 'password' },
  'excel-95': { vi: 'bảng tính Excel 95 trở về trước', en: 'a workbook of Excel 95 or earlier', remedy: 'save-again' },
  word: { vi: 'văn bản Word', en: 'a Word document', remedy: 'table' },
  slides: { vi: 'bản trình chiếu', en: 'a presentation', remedy: 'table' },
  'text-document': { vi: 'văn bản hoặc bản vẽ OpenDocument', en: 'an OpenDocument text or drawing', remedy: 'table' },
  numbers: { vi: 'bảng tính Numbers của Apple', en: 'an Apple Numbers workbook', remedy: 'export' },
  works: { vi: 'tệp Microsoft Works', en: 'a Microsoft Works file', remedy: 'save-again' },
  lotus: { vi: 'bảng tính Lotus 1-2-3', en: 'a Lotus 1-2-3 workbook', remedy: 'save-again' },
  access: { vi: 'cơ sở dữ liệu Access', en: 'an Access database', remedy: 'query' },
  outlook: { vi: 'thư Outlook', en: 'an Outlook message', remedy: 'attachment' },
  pdf: { vi: 'tệp PDF', en: 'a PDF', remedy: 'table' },
  picture: { vi: 'ảnh', en: 'a picture', remedy: 'table' },
  'web-page': { vi: 'trang web (HTML)', en: 'a web page (HTML)', remedy: 'save-again' },
  xml: { vi: 'tệp XML', en: 'an XML file', remedy: 'save-again' },
  rtf: { vi: 'văn bản RTF', en: 'an RTF document', remedy: 'table' },
  archive: { vi: 'tệp nén', en: 'an archive', remedy: 'unpack' },
  text: {
    vi: 'văn bản, không phải các byte của một bảng tính',
    en: 'text, not the bytes of a workbook',
    remedy: 'bytes',
  },
  other: { vi: 'loại tệp khác', en: 'a file of another kind', remedy: 'save-again' },
} as const

/** What a file may be that is not read. */
export type UnreadFormat = keyof typeof fileKinds
