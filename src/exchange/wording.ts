import { type FigureFormats, figureFormats } from '../foundation/figure-formats'
import { type IssueFactory, issueFactory } from '../foundation/issue'
import type { Bilingual, Language } from '../foundation/language'
import { formatsWith } from '../foundation/sentence'
import { shortDate } from '../foundation/short-date'
import type { DecimalMark } from './files/file-options'
import { fileKinds, remedies, type UnreadFormat } from './files/unread-format'

type Written<T> = (value: T, language: Language) => string

/** A format that writes a key by its name. */
const naming =
  <K extends string>(names: Readonly<Record<K, Bilingual>>): Written<K> =>
  (key, language) =>
    names[key][language]

type ExchangeFormats = FigureFormats & {
  readonly names: Written<readonly Bilingual[]>
  readonly day: typeof shortDate
  readonly found: Written<readonly string[]>
  readonly places: Written<readonly Bilingual[]>
  readonly others: Written<number>
  readonly room: Written<'cells' | 'characters'>
  readonly marks: Written<'keys' | 'headings'>
  readonly kind: Written<keyof typeof fileKinds>
  readonly remedy: Written<UnreadFormat>
  readonly mark: Written<DecimalMark>
  readonly other: (mark: DecimalMark) => DecimalMark
  readonly sign: Written<DecimalMark>
}

const formats: ExchangeFormats = formatsWith<ExchangeFormats>(figureFormats, {
  day: shortDate,
  names: (texts, language) => figureFormats.quoted(texts.map(text => text[language])),
  found: names => (names.length === 0 ? '' : `: ${figureFormats.quoted(names)}`),
  places: (places, language) => (places.length === 0 ? '' : `: ${places.map(place => place[language]).join('; ')}`),
  others: (count, language) => {
    if (count === 0) return ''
    return language === 'vi' ? ` Còn ${count} ô nữa trong cột.` : ` More such cells in the column: ${count}.`
  },
  room: naming({ cells: { vi: 'ô', en: 'cells' }, characters: { vi: 'ký tự', en: 'characters' } }),
  marks: naming({
    keys: { vi: 'các khóa', en: 'keys' },
    headings: { vi: 'tên trang tính và tiêu đề cột', en: 'sheets and headings' },
  }),
  kind: naming(fileKinds),
  remedy: (format, language) => remedies[fileKinds[format].remedy][language],
  mark: naming({ point: { vi: 'dấu chấm', en: 'point' }, comma: { vi: 'dấu phẩy', en: 'comma' } }),
  other: mark => (mark === 'comma' ? 'point' : 'comma'),
  sign: mark => (mark === 'comma' ? ',' : '.'),
})

/** The sentences of every issue that concerns files. */
export const exchangeWording = {
  empty: {
    file: { vi: 'Tệp không có nội dung.', en: 'The file is empty.' },
  },
  'too-big': {
    file: {
      vi: 'Tệp có {bytes:number} byte, vượt quá giới hạn {most:number} byte (limits.{limit}): hãy chia thành nhiều tệp và đọc từng tệp.',
      en: 'The file has {bytes:number} bytes, more than the limit of {most:number} (limits.{limit}): split it into several files and read them one by one.',
    },
    entries: {
      vi: 'Tệp nén có hơn {most:number} thành phần hoặc trang tính (limits.entries).',
      en: 'The archive has more than {most:number} parts or sheets (limits.entries).',
    },
    archive: {
      vi: 'Bảng tính khi giải nén lớn hơn giới hạn {most:number} byte (limits.inflatedBytes): hãy lưu thành CSV hoặc chia thành nhiều tệp.',
      en: 'The workbook inflates to more than the limit of {most:number} bytes (limits.inflatedBytes): save it as CSV or split it into several files.',
    },
    rows: {
      vi: 'Có hơn {most:number} dòng, quá giới hạn (limits.rows): hãy chia thành nhiều tệp và đọc từng tệp.',
      en: 'There are more than {most:number} rows, which is the limit (limits.rows): split the file and read the parts one by one.',
    },
    data: {
      vi: 'Dữ liệu vượt quá giới hạn {most:number} {of:room} đọc trong một lần (limits.{of}): hãy lưu bảng tính thành CSV, hoặc chia dữ liệu thành nhiều phần và đọc từng phần.',
      en: 'The data has more than the {most:number} {of:room} that are read at once (limits.{of}): save a workbook as CSV, or split the data and read the parts one by one.',
    },
    columns: {
      vi: 'Có hơn {most:number} cột, quá giới hạn (limits.columns).',
      en: 'There are more than {most:number} columns, which is the limit (limits.columns).',
    },
    cell: {
      vi: 'Ô có hơn {most:number} ký tự (limits.cellCharacters).',
      en: 'The cell has more than {most:number} characters (limits.cellCharacters).',
    },
    text: { vi: 'Ô có hơn {most:number} ký tự.', en: 'The cell has more than {most:number} characters.' },
  },
  unknown: {
    format: {
      vi: 'Tệp này là {format:kind}, không đọc được: {format:remedy}. Các dạng đọc được: XLSX, XLS, XLSB, ODS, CSV, JSON.',
      en: 'This file is {format:kind}, which cannot be read: {format:remedy}. Supported formats: XLSX, XLS, XLSB, ODS, CSV, JSON.',
    },
    encoding: {
      vi: 'Tệp không phải là văn bản UTF-8 hợp lệ ({hint}). Hãy lưu lại dưới dạng “CSV UTF-8”.',
      en: 'The file is not valid UTF-8 text ({hint}). Save it again as “CSV UTF-8”.',
    },
    input: {
      vi: 'Không nhận ra tệp này là dữ liệu gì: {of:marks} của nó không khớp với đầu vào nào{names:found}.',
      en: 'The content of this file is not recognized: its {of:marks} match no known input{names:found}.',
    },
    heading: {
      vi: 'Không có cột “{name}”{nearest:nearest}. Nếu không dùng cột này, hãy khai báo “{name}” là null trong “columns” (trong lệnh: mục “inputs” của tệp cấu hình).',
      en: 'There is no column “{name}”{nearest:nearest}. If it is not needed, declare “{name}” as null in “columns” (in the command: under “inputs” in the settings file).',
    },
    part: ({ part, known }: { part: string; known: readonly string[] }): Bilingual => ({
      vi: `Tiêu chí này không có phần “${part}”${known.length === 0 ? '; hãy để trống ô này' : `; các phần là: ${figureFormats.quoted(known)}`}.`,
      en: `This criterion has no part “${part}”${known.length === 0 ? '; leave the cell empty' : `; its parts are: ${figureFormats.quoted(known)}`}.`,
    }),
    'form-row': {
      vi: 'Dòng này không thuộc biểu mẫu: các dòng của biểu mẫu không được thêm, đổi chỗ hay sửa mã.',
      en: 'This row does not belong to the form: do not add or move rows of a form, and do not change their ids.',
    },
  },
  'broken-text': {
    replaced: {
      vi: 'Văn bản có {count} ký tự thay thế (U+FFFD): chữ đã bị mất trước khi tệp được lưu.',
      en: 'The text has {count} replacement character{count:s} (U+FFFD): letters were lost before the file was saved.',
    },
    misread: {
      vi: 'Chữ có vẻ đã bị đọc sai bảng mã trước khi lưu.{others:others}',
      en: 'The text seems to have been read in a wrong encoding before it was saved.{others:others}',
    },
  },
  unread: {
    file: {
      vi: 'Tệp không phải là {format} đọc được ({detail}).',
      en: 'The file is not a readable {format} ({detail}).',
    },
    json: ({ at }: { at: { readonly line: number; readonly column: number } | null }): Bilingual => ({
      vi: `Nội dung không phải là JSON${at === null ? '' : `: sai từ dòng ${at.line}, ký tự ${at.column}`}.`,
      en: `The content is not JSON${at === null ? '' : `: the error is at line ${at.line}, character ${at.column}`}.`,
    }),
    'inner-quote': {
      vi: 'Trong ô không đặt trong ngoặc kép lại có dấu ngoặc kép: hãy đặt cả ô trong ngoặc kép và viết "" cho mỗi dấu bên trong. Từ dòng này trở đi, tệp không được đọc.',
      en: 'A quotation mark is inside a cell that is not in quotation marks: put the whole cell in quotation marks, and write "" for each one inside. From this row on the file was not read.',
    },
    'closing-quote': {
      vi: 'Sau dấu ngoặc kép đóng của một ô còn có chữ: hãy viết "" cho mỗi dấu ngoặc kép bên trong ô. Từ dòng này trở đi, tệp không được đọc.',
      en: 'Text follows the closing quotation mark of a cell: write "" for each quotation mark inside a cell. From this row on the file was not read.',
    },
    'open-quote': {
      vi: 'Dấu ngoặc kép mở ở dòng này không được đóng. Từ dòng này trở đi, tệp không được đọc.',
      en: 'A quotation mark that is opened in this row is never closed. From this row on the file was not read.',
    },
  },
  'only-one': {
    file: {
      vi: 'Dữ liệu này nằm trọn trong một tệp JSON nên không ghép được nhiều tệp: {names:quoted}. Hãy chọn một tệp.',
      en: 'This input must be in one JSON file, so these files cannot be joined: {names:quoted}. Choose one.',
    },
    text: {
      vi: 'Chỉ được điền một trong hai cột “{one}” và “{other}”.',
      en: 'Only one of the columns “{one}” and “{other}” may be filled.',
    },
    row: {
      vi: 'Bảng “{table:text}” cần đúng một dòng số liệu, nhưng có {rows}{places:places}.',
      en: 'The table “{table:text}” must have exactly one row of data, but has {rows}{places:places}.',
    },
    round: {
      vi: 'Một ô có giá trị của nhiều vòng trước ({rounds:list}): chỉ dùng kết quả của một vòng để điền sẵn.',
      en: 'One cell has values of several earlier rounds ({rounds:list}): fill in the form from the results of one round only.',
    },
  },
  'not-applicable': {
    json: {
      vi: 'Tệp JSON không có trang tính; cần tệp XLSX hoặc CSV.',
      en: 'A JSON file has no sheets; expected XLSX or CSV.',
    },
    time: {
      vi: '{text} có cả giờ, trong khi cột này chỉ nhận ngày.',
      en: '{text} has a time of day, but this column takes dates only.',
    },
  },
  missing: {
    sheet: ({ wanted, known }: { wanted: Bilingual; known: readonly string[] }): Bilingual => ({
      vi: `Không có trang tính “${wanted.vi}”.${known.length === 0 ? '' : ` Các trang đang có: ${figureFormats.quoted(known)}; hãy đổi tên trang, hoặc chọn trang (trong lệnh: --sheet).`}`,
      en: `There is no sheet “${wanted.en}”.${known.length === 0 ? '' : ` The sheets are: ${figureFormats.quoted(known)}; rename the sheet, or choose one (in the command: --sheet).`}`,
    }),
    header: { vi: 'Trang tính không có dòng tiêu đề.', en: 'The sheet has no row of headings.' },
    column: { vi: 'Thiếu cột “{wanted:text}”.', en: 'The column “{wanted:text}” is missing.' },
    heading: { vi: 'Cột có số liệu nhưng không có tiêu đề.', en: 'The column has data but no heading.' },
    'formula-value': {
      vi: 'Ô chứa công thức nhưng tệp không lưu giá trị. Hãy mở và lưu lại bằng phần mềm bảng tính, hoặc dán giá trị.',
      en: 'The cell contains a formula, but the file stores no value for it. Open the file in a spreadsheet program and save it again, or paste the values.',
    },
    option: {
      vi: 'Cần khai báo “{option}” để đọc bảng này: tệp không ghi điều đó.',
      en: 'Give the option “{option}” to read this table: the file does not say it.',
    },
    cell: { vi: 'Ô “{wanted:text}” không được để trống.', en: 'The cell “{wanted:text}” must not be empty.' },
    'form-rows': {
      vi: 'Biểu mẫu bị thiếu {rows} dòng so với khi lập.',
      en: 'Rows of the original form are missing: {rows}.',
    },
  },
  'left-out': {
    sheet: ({ missing }: { missing: readonly Bilingual[] }): Bilingual => ({
      vi: `Không dùng trang tính này${missing.length === 0 ? '' : `: thiếu cột ${formats.names(missing, 'vi')}`}.`,
      en: `This sheet was not used${missing.length === 0 ? '' : `: it has no ${missing.length === 1 ? 'column' : 'columns'} ${formats.names(missing, 'en')}`}.`,
    }),
    'hidden-sheet': { vi: 'Trang tính bị ẩn nên không được đọc.', en: 'The sheet is hidden and was not read.' },
    'rows-above': {
      vi: 'Bỏ qua {rows} dòng phía trên dòng tiêu đề.',
      en: 'Rows above the headings were skipped: {rows}.',
    },
    'empty-rows': {
      vi: 'Bỏ qua {rows} dòng trống, từ dòng này.',
      en: 'Empty rows were skipped, beginning with this one: {rows}.',
    },
    'column-numbers': {
      vi: 'Bỏ qua dòng đánh số thứ tự cột.',
      en: 'This row only numbers the columns; it was skipped.',
    },
    'closing-rows': {
      vi: '{rows} dòng cuối bảng (ghi chú, chữ ký) không phải số liệu nên không được đọc.',
      en: 'Rows below the table (notes, signatures) are not data and were not read: {rows}.',
    },
    'repeated-heading': {
      vi: 'Bỏ qua dòng tiêu đề lặp lại.',
      en: 'This row repeats the headings; it was skipped.',
    },
    totals: {
      vi: 'Bỏ qua dòng tổng cộng vì không phải số liệu của một đơn vị.',
      en: 'This row has totals, not data of a unit; it was skipped.',
    },
  },
  'read-as': {
    'hidden-rows': {
      vi: '{rows} dòng bị ẩn (do lọc hoặc do người lập ẩn) vẫn được đọc: dòng {ranges:list}. Nếu không tính các dòng này, hãy xóa chúng khỏi trang tính.',
      en: 'Rows hidden by a filter or by hand were still read ({rows}): {ranges:list}. If they should not count, delete them from the sheet.',
    },
    'struck-rows': {
      vi: '{rows} dòng có chữ bị gạch ngang vẫn được đọc như các dòng khác: dòng {ranges:list}. Nếu đã bỏ, hãy xóa hẳn phần bị gạch.',
      en: 'Rows with struck-through text were read like all others ({rows}): {ranges:list}. If that text no longer applies, delete it.',
    },
    'hidden-columns': {
      vi: 'Cột bị ẩn vẫn được đọc: {columns:list}. Nếu không dùng, hãy xóa các cột này khỏi trang tính.',
      en: 'Hidden columns were still read: {columns:list}. If they should not be used, delete them from the sheet.',
    },
    'merged-cells': {
      vi: 'Có ô gộp ({ranges:list}): chỉ ô đầu có giá trị, các ô còn lại được đọc là trống.',
      en: 'Cells are merged ({ranges:list}): the first one has the value, the others are read as empty.',
    },
    'heading-row': {
      vi: '“{text}” được đọc là đề mục, không phải một chỉ tiêu: dòng này không có đơn vị tính.',
      en: '“{text}” was read as a heading, not as an indicator: the row has no measure.',
    },
    direction: {
      vi: 'Bảng không cho biết chiều tốt của các chỉ tiêu {names:list}; hiểu là càng cao càng tốt. Nếu không đúng, hãy thêm cột “Chiều tốt”.',
      en: 'The table does not say which direction is better for the indicators {names:list}; higher is taken to be better. If that is wrong, add the column “direction”.',
    },
    leagues: {
      vi: 'Thứ hạng trong ô này được đọc theo từng phạm vi: {places:list}.',
      en: 'The ranks in this cell were read by league, each as a scope: {places:list}.',
    },
    measure: {
      vi: 'Đơn vị tính “{text}” được đọc là {measure}; phần chữ còn lại không được giữ.',
      en: 'The measure “{text}” was read as {measure}; its other words are not kept.',
    },
    'one-column': {
      vi: 'Dòng đầu không có dấu phẩy, dấu chấm phẩy hay tab: tệp được đọc là một cột.',
      en: 'The first line has no comma, semicolon or tab: the file was read as one column.',
    },
    formula: {
      vi: 'Ô chứa công thức; đã dùng giá trị lưu trong tệp.{others:others}',
      en: 'The cell contains a formula; the value stored in the file was used.{others:others}',
    },
    nfc: {
      vi: 'Chữ viết bằng dấu tổ hợp (Unicode NFD) đã được chuyển sang dạng dựng sẵn (NFC).{others:others}',
      en: 'Text written with combining marks was converted to Unicode NFC form.{others:others}',
    },
    percent: {
      vi: 'Ô định dạng phần trăm: đọc như hiển thị, 57% là 57.{others:others}',
      en: 'The percentage was read as shown: 57% is 57.{others:others}',
    },
  },
  duplicate: {
    heading: {
      vi: 'Cột “{header}” xuất hiện hai lần; lần đầu ở cột {first}.',
      en: 'The column “{header}” appears twice; the first is column {first}.',
    },
    value: {
      vi: 'Giá trị của tiêu chí này đã có ở {first:text}.',
      en: 'The value of this criterion was already given in {first:text}.',
    },
    part: { vi: 'Giá trị “{part}” đã có ở {first:text}.', en: 'The value “{part}” was already given in {first:text}.' },
    dossier: {
      vi: 'Hồ sơ “{id}” của đơn vị “{unit}” đã có ở {place:text}; nó được đếm hai lần.',
      en: 'The dossier “{id}” of the unit “{unit}” is already in {place:text}; it is counted twice.',
    },
    'calendar-day': {
      vi: 'Mã “{id}” đã dùng cho ngày thứ {first:position} trong danh sách: phần mềm lịch chỉ giữ lại một ngày.',
      en: 'The id “{id}” is already used by day {first:position} of the list: a calendar program would keep only one of the two days.',
    },
  },
  malformed: {
    header: {
      vi: 'Dòng tiêu đề có ô gộp ({range}): mỗi cột cần một ô tiêu đề riêng, trên một dòng.',
      en: 'The row of headings has merged cells ({range}): each column needs a heading cell of its own, in one row.',
    },
    number: {
      vi: '{text} không phải là số: cần viết như “65{mark:sign}47”, không có dấu phân cách hàng nghìn; dấu thập phân đang đọc là {mark:mark}, nếu không đúng, hãy khai báo decimalMark là “{mark:other}” (trong lệnh: --decimal-mark {mark:other}).',
      en: '{text} is not a number: expected a form such as “65{mark:sign}47”, without thousands separators; the decimal mark is taken to be a {mark:mark}; if that is wrong, declare decimalMark “{mark:other}” (in the command: --decimal-mark {mark:other}).',
    },
    date: {
      vi: '{text} không phải là ngày: cần ô kiểu ngày, hoặc viết như “2022-04-15”; ngày viết như “15/4/2022”, năm đủ bốn chữ số, phải được khai báo là day-first (trong lệnh: --dates day-first).',
      en: '{text} is not a date: expected a date cell, or one written as “2022-04-15”; dates such as “15/4/2022”, with a year of four digits, must be declared as day-first (in the command: --dates day-first).',
    },
    'date-cell': {
      vi: 'Ô này là ô kiểu ngày ({text}), nhưng cột này không nhận ngày: bảng tính tự đổi chữ như “6/2022” hay “3-12” thành ngày. Hãy định dạng ô là văn bản rồi gõ lại.',
      en: 'The cell is a date ({text}), but this column takes no dates: spreadsheet programs turn text such as “6/2022” or “3-12” into dates. Format the cell as text and type it again.',
    },
    'date-serial': {
      vi: '{text} là một số, không phải ngày; nếu là số thứ tự ngày của Excel thì đó là {meant:day}. Hãy định dạng ô kiểu ngày.',
      en: '{text} is a number, not a date; as a date serial of Excel it would be {meant:day}. Format the cell as a date.',
    },
    'early-date': {
      vi: '{text}: Excel đếm thừa ngày 29/02/1900, nên ngày trước 01/03/1900 không tin cậy được; có thể là một số bị định dạng nhầm thành ngày.',
      en: '{text}: Excel counts a 29 February 1900, which did not exist, so dates before 1 March 1900 are not reliable; this may be a number that was formatted as a date.',
    },
    'yes-no': { vi: '{text} không phải là “Có” hoặc “Không”.', en: '{text} is neither “Yes” nor “No”.' },
    text: {
      vi: '{text} không phải là chữ: mã và tên phải nằm trong ô kiểu văn bản; ô kiểu số chỉ giữ được 15 chữ số.',
      en: '{text} is not text: ids and names must be in text cells; a number cell keeps only 15 digits.',
    },
  },
  contradiction: {
    cells: {
      vi: 'Dòng có {actual} ô, trong khi dòng tiêu đề có {expected} ô.',
      en: 'The row has {actual} cell{actual:s}, but the row of headings has {expected}.',
    },
    details: {
      vi: '“{wanted:text}” khác với {first:text} của cùng một đánh giá.',
      en: '“{wanted:text}” differs from {first:text} of the same assessment.',
    },
    total: {
      vi: 'Tổng số “{column:text}” ghi {printed}, nhưng cộng các dòng được {computed}.',
      en: 'The total of “{column:text}” shows {printed}, but its rows add up to {computed}.',
    },
    scorecard: {
      vi: 'Biểu mẫu được lập cho “{actual}”, không phải cho “{expected}”.',
      en: 'The form was made for “{actual}”, not for “{expected}”.',
    },
  },
  'error-cell': { vi: 'Ô báo lỗi {text}.', en: 'The cell shows the error {text}.' },
  ambiguous: {
    'decimal-mark': {
      vi: 'Số này đọc được hai cách, vì trong cột mọi {mark:mark} đều đứng trước đúng ba chữ số: “1{mark:sign}234” là một nghìn hai trăm ba mươi tư, hay là một phẩy hai trăm ba mươi tư? Nếu {mark:mark} là dấu thập phân, hãy khai báo decimalMark là “{mark}” (trong lệnh: --decimal-mark {mark}); nếu là dấu phân cách hàng nghìn, hãy bỏ {mark:mark}.{others:others}',
      en: 'This number can be read in two ways, because every {mark:mark} in the column is followed by exactly three digits: “1{mark:sign}234” may mean one thousand two hundred and thirty-four, or a little more than one. If the {mark:mark} is the decimal mark, declare decimalMark “{mark}” (in the command: --decimal-mark {mark}); if it separates thousands, remove it.{others:others}',
    },
    text: {
      vi: 'Ô này là số {text}, hiển thị theo một định dạng khác (phân cách hàng nghìn, phần trăm, chữ số thập phân…), nên không rõ mã hay tên được viết thế nào. Hãy định dạng ô là văn bản rồi gõ lại như cần đọc.',
      en: 'The cell is the number {text}, which the sheet shows in another form (with separators, a percent sign, decimals), so the intended id or name is not clear. Format the cell as text and type it exactly as it should be read.',
    },
  },
  'not-whole': {
    count: {
      vi: '{text} không phải là số đếm: cần số nguyên từ 0 trở lên.',
      en: '{text} is not a count: expected a whole number of at least 0.',
    },
  },
  'not-allowed': {
    choice: {
      vi: '{text} không phải là một trong: {known:names}.',
      en: '{text} is not one of: {known:names}.',
    },
  },
  'out-of-order': {
    heading: {
      vi: 'Không có nhóm tiêu chí “{parent}” ở phía trên dòng này.',
      en: 'There is no heading “{parent}” above this row.',
    },
  },
  'not-writable': {
    character: {
      vi: 'Ký tự thứ {position} ({character}) không phải là một ký tự hoàn chỉnh, không ghi được vào tệp: hãy xóa hoặc gõ lại ký tự này.',
      en: 'Character {position} ({character}) is not a complete character and cannot be written to a file: delete it or type it again.',
    },
    name: { vi: 'Không ghi được vào tệp: {detail}.', en: 'This cannot be written to a file: {detail}.' },
  },
  'more-issues': {
    findings: {
      vi: '… và {more} vấn đề nữa không liệt kê (limits.findings).',
      en: '… and {more} more that are not listed (limits.findings).',
    },
  },
} as const

/** Builds an issue that concerns files. */
export const exchangeIssue: IssueFactory<typeof exchangeWording, ExchangeFormats> = /* @__PURE__ */ issueFactory(
  exchangeWording,
  formats,
)
