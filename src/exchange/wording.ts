import { type FigureFormats, figureFormats } from '../foundation/figure-formats'
import { formatNumber } from '../foundation/format-number'
import { type IssueFactory, issueFactory } from '../foundation/issue'
import type { Bilingual, Language } from '../foundation/language'
import type { QuoteFault } from './csv/quote-fault'
import type { DecimalMark, FileFormat } from './files/file-options'
import { type UnreadFormat, unreadFormatInWords } from './files/unread-format'

const listed = (names: readonly string[]): string => names.map(name => `"${name}"`).join(', ')

const others = (count: number): Bilingual =>
  count === 0
    ? { vi: '', en: '' }
    : {
        vi: ` Còn ${count} ô nữa trong cột.`,
        en: ` The same is true of ${count} more ${count === 1 ? 'cell' : 'cells'} of the column.`,
      }

const nearestVi = (nearest: readonly string[]): string => (nearest.length === 0 ? '' : ` Gần nhất: ${listed(nearest)}.`)
const nearestEn = (nearest: readonly string[]): string => (nearest.length === 0 ? '' : ` Nearest: ${listed(nearest)}.`)

const found = (places: readonly string[]): string => (places.length === 0 ? '' : `: ${places.join('; ')}`)

const quoteFaults: Readonly<Record<QuoteFault, Bilingual>> = {
  inside: {
    vi: 'Trong ô không đặt trong ngoặc kép lại có dấu ngoặc kép: hãy đặt cả ô trong ngoặc kép và viết "" cho mỗi dấu bên trong. Từ dòng này trở đi, tệp không được đọc.',
    en: 'A quotation mark is inside a cell that is not in quotation marks: put the whole cell in quotation marks, and write "" for each one inside. From this row on the file was not read.',
  },
  followed: {
    vi: 'Sau dấu ngoặc kép đóng của một ô còn có chữ: hãy viết "" cho mỗi dấu ngoặc kép bên trong ô. Từ dòng này trở đi, tệp không được đọc.',
    en: 'Text follows the closing quotation mark of a cell: write "" for each quotation mark inside a cell. From this row on the file was not read.',
  },
  unclosed: {
    vi: 'Dấu ngoặc kép mở ở dòng này không được đóng. Từ dòng này trở đi, tệp không được đọc.',
    en: 'A quotation mark that is opened in this row is never closed. From this row on the file was not read.',
  },
}

const marks: Readonly<Record<DecimalMark | `assumed-${DecimalMark}`, Bilingual>> = {
  'assumed-point': {
    vi: '; nếu tệp dùng dấu phẩy thập phân, hãy khai báo decimalMark là "comma" (trong lệnh: --decimal-mark comma)',
    en: '; declare a decimal comma by decimalMark "comma" (in the command: --decimal-mark comma)',
  },
  point: {
    vi: '; dấu thập phân đã khai báo là dấu chấm ("point"); nếu là dấu phẩy, hãy khai báo decimalMark là "comma" (trong lệnh: --decimal-mark comma)',
    en: '; the decimal mark was declared as "point"; declare a decimal comma by decimalMark "comma" (in the command: --decimal-mark comma)',
  },
  'assumed-comma': {
    vi: '; dấu thập phân đang đọc là dấu phẩy; nếu tệp dùng dấu chấm thập phân, hãy khai báo decimalMark là "point" (trong lệnh: --decimal-mark point)',
    en: '; a decimal comma is assumed; declare a decimal point by decimalMark "point" (in the command: --decimal-mark point)',
  },
  comma: {
    vi: '; dấu thập phân đã khai báo là dấu phẩy ("comma"); nếu là dấu chấm, hãy khai báo decimalMark là "point" (trong lệnh: --decimal-mark point)',
    en: '; the decimal mark was declared as "comma"; declare a decimal point by decimalMark "point" (in the command: --decimal-mark point)',
  },
}

interface RowList {
  readonly rows: number
  /** The rows, as numbers and ranges. */
  readonly ranges: readonly string[]
  readonly isMore: boolean
}

interface Headings {
  readonly vi: string
  readonly en: string
}

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
    archive: ({ of, most }: { of: 'entries' | 'bytes'; most: number }): Bilingual => ({
      vi:
        of === 'entries'
          ? `Tệp nén có hơn ${formatNumber(most, 'vi')} thành phần hoặc trang tính (limits.entries).`
          : `Bảng tính khi giải nén lớn hơn giới hạn ${formatNumber(most, 'vi')} byte (limits.inflatedBytes): hãy lưu thành CSV hoặc chia thành nhiều tệp.`,
      en:
        of === 'entries'
          ? `The archive has more than ${formatNumber(most, 'en')} parts or sheets (limits.entries).`
          : `The workbook inflates to more than the limit of ${formatNumber(most, 'en')} bytes (limits.inflatedBytes): save it as CSV or split it into several files.`,
    }),
    rows: {
      vi: 'Có hơn {most:number} dòng, quá giới hạn (limits.rows): hãy chia thành nhiều tệp và đọc từng tệp.',
      en: 'There are more than {most:number} rows, which is the limit (limits.rows): split the file and read the parts one by one.',
    },
    data: ({ of, most }: { of: 'cells' | 'characters'; most: number }): Bilingual => ({
      vi: `Dữ liệu vượt quá giới hạn ${formatNumber(most, 'vi')} ${of === 'cells' ? 'ô' : 'ký tự'} đọc trong một lần (limits.${of}): hãy lưu bảng tính thành CSV, hoặc chia dữ liệu thành nhiều phần và đọc từng phần.`,
      en: `The data has more than the ${formatNumber(most, 'en')} ${of === 'cells' ? 'cells' : 'characters'} that are read at once (limits.${of}): save a workbook as CSV, or split the data and read the parts one by one.`,
    }),
    columns: {
      vi: 'Có hơn {most:number} cột, quá giới hạn (limits.columns).',
      en: 'There are more than {most:number} columns, which is the limit (limits.columns).',
    },
    cell: ({ most, limit }: { most: number; limit?: 'cellCharacters' }): Bilingual => ({
      vi: `Ô có hơn ${formatNumber(most, 'vi')} ký tự${limit === undefined ? '' : ` (limits.${limit})`}.`,
      en: `The cell has more than ${formatNumber(most, 'en')} characters${limit === undefined ? '' : ` (limits.${limit})`}.`,
    }),
  },
  unknown: {
    format: ({ format }: { format: UnreadFormat }): Bilingual => unreadFormatInWords(format),
    encoding: {
      vi: 'Tệp không phải là văn bản UTF-8 hợp lệ ({hint}). Hãy lưu lại dưới dạng "CSV UTF-8".',
      en: 'The file is no valid UTF-8 text ({hint}). Save it again as "CSV UTF-8".',
    },
    input: ({ format, names }: { format: FileFormat; names: readonly string[] }): Bilingual => {
      const found = names.length === 0 ? '' : `: ${listed(names)}`
      return format === 'json'
        ? {
            vi: `Không nhận ra tệp JSON này là dữ liệu gì: các khóa của nó không khớp với đầu vào nào${found}.`,
            en: `This JSON file is no input that is known: its keys fit none${found}.`,
          }
        : {
            vi: `Không nhận ra bảng này là dữ liệu gì: tên trang tính và tiêu đề cột không khớp với bảng nào${found}.`,
            en: `This table is no input that is known: its sheets and headings fit none${found}.`,
          }
    },
    heading: ({
      header,
      nearest,
      canBeIgnored,
    }: {
      header: string
      nearest: readonly string[]
      canBeIgnored: boolean
    }): Bilingual => ({
      vi: `Không có cột "${header}".${nearestVi(nearest)}${canBeIgnored ? ` Nếu không dùng cột này, hãy khai báo columns {"${header}": null} (trong lệnh: mục "inputs" của tệp cấu hình).` : ''}`,
      en: `There is no column "${header}".${nearestEn(nearest)}${canBeIgnored ? ` If it is not needed, declare columns {"${header}": null} (in the command: under "inputs" in the settings file).` : ''}`,
    }),
    part: ({ part, known }: { part: string; known: readonly string[] }): Bilingual => ({
      vi: `Tiêu chí này không có phần "${part}"${known.length === 0 ? '; hãy để trống ô này' : `; các phần là: ${listed(known)}`}.`,
      en: `This criterion has no part "${part}"${known.length === 0 ? '; leave the cell empty' : `; its parts are: ${listed(known)}`}.`,
    }),
    'form-row': {
      vi: 'Dòng này không thuộc biểu mẫu: các dòng của biểu mẫu không được thêm, đổi chỗ hay sửa mã.',
      en: 'This row does not belong to the form: its rows must not be added, and their ids not be changed.',
    },
  },
  'broken-text': {
    replaced: {
      vi: 'Văn bản có {count} ký tự thay thế (U+FFFD): chữ đã bị mất trước khi tệp được lưu.',
      en: 'The text has {count} replacement characters (U+FFFD): letters were lost before the file was saved.',
    },
    misread: {
      vi: 'Chữ có vẻ đã bị đọc sai bảng mã trước khi lưu.{others:others}',
      en: 'The letters look as if they had been read in a wrong encoding before they were saved.{others:others}',
    },
  },
  unread: {
    file: { vi: 'Tệp không phải là {format} đọc được ({detail}).', en: 'The file is no readable {format} ({detail}).' },
    json: ({ at }: { at: { readonly line: number; readonly column: number } | null }): Bilingual => ({
      vi: `Nội dung không phải là JSON${at === null ? '' : `: sai từ dòng ${at.line}, ký tự ${at.column}`}.`,
      en: `The content is not JSON${at === null ? '' : `: the fault is at line ${at.line}, character ${at.column}`}.`,
    }),
    quotation: ({ fault }: { fault: QuoteFault }): Bilingual => ({ ...quoteFaults[fault] }),
  },
  'only-one': {
    file: {
      vi: 'Dữ liệu này nằm trọn trong một tệp JSON nên không ghép được nhiều tệp: {names:quoted}. Hãy chọn một tệp.',
      en: 'This input is one whole in a JSON file, so these files cannot be joined: {names:quoted}. Choose one.',
    },
    text: {
      vi: 'Chỉ được điền một trong hai cột "{one}" và "{other}".',
      en: 'Only one of the columns "{one}" and "{other}" may be filled.',
    },
    row: ({ table, rows, places }: { table: Headings; rows: number; places: readonly Bilingual[] }): Bilingual => ({
      vi: `Bảng "${table.vi}" cần đúng một dòng số liệu, nhưng có ${rows}${found(places.map(({ vi }) => vi))}.`,
      en: `The table "${table.en}" must have just one row of data; it has ${rows}${found(places.map(({ en }) => en))}.`,
    }),
    round: {
      vi: 'Một ô có giá trị của nhiều vòng trước ({rounds:list}): chỉ dùng kết quả của một vòng để điền sẵn.',
      en: 'One cell has values of several rounds before ({rounds:list}): fill in from the results of one round only.',
    },
  },
  'not-applicable': {
    json: {
      vi: 'Tệp JSON không có trang tính; cần tệp XLSX hoặc CSV.',
      en: 'A JSON file has no sheets; expected XLSX or CSV.',
    },
    time: {
      vi: '{text} có cả giờ, trong khi cột này chỉ nhận ngày.',
      en: '{text} has a time of day, and the column takes dates only.',
    },
  },
  missing: {
    sheet: ({ wanted, known }: { wanted: Headings; known: readonly string[] }): Bilingual => ({
      vi: `Không có trang tính "${wanted.vi}".${known.length === 0 ? '' : ` Các trang đang có: ${listed(known)}.`}`,
      en: `There is no sheet "${wanted.en}".${known.length === 0 ? '' : ` The sheets are: ${listed(known)}.`}`,
    }),
    header: { vi: 'Trang tính không có dòng tiêu đề.', en: 'The sheet has no row of headings.' },
    column: { vi: 'Thiếu cột "{wanted:text}".', en: 'The column "{wanted:text}" is missing.' },
    heading: { vi: 'Cột có số liệu nhưng không có tiêu đề.', en: 'The column has data and no heading.' },
    'formula-value': {
      vi: 'Ô chứa công thức nhưng tệp không lưu giá trị. Hãy mở và lưu lại bằng phần mềm bảng tính, hoặc dán giá trị.',
      en: 'The cell holds a formula, and the file has no value for it. Open and save it in a spreadsheet, or paste values.',
    },
    cell: { vi: 'Ô "{wanted:text}" không được để trống.', en: 'The cell "{wanted:text}" must not be empty.' },
    'form-rows': ({ rows }: { rows: number }): Bilingual => ({
      vi: `Biểu mẫu thiếu ${rows} dòng đã có khi lập.`,
      en: `${rows} ${rows === 1 ? 'row' : 'rows'} of the form that were made are not there any more.`,
    }),
  },
  'left-out': {
    sheet: ({ missing }: { missing: readonly Headings[] }): Bilingual => ({
      vi: `Trang tính này không được đọc${missing.length === 0 ? '' : `: thiếu cột ${listed(missing.map(({ vi }) => vi))}`}.`,
      en: `This sheet was not read${missing.length === 0 ? '' : `: it lacks the columns ${listed(missing.map(({ en }) => en))}`}.`,
    }),
    'hidden-sheet': { vi: 'Trang tính bị ẩn nên không được đọc.', en: 'The sheet is hidden and was not read.' },
    'rows-above': ({ rows }: { rows: number }): Bilingual => ({
      vi: `Bỏ qua ${rows} dòng phía trên dòng tiêu đề.`,
      en: `${rows} ${rows === 1 ? 'row' : 'rows'} above the headings were passed over.`,
    }),
    'empty-rows': ({ others: count }: { others: number }): Bilingual => ({
      vi: `Dòng trống, được bỏ qua.${count === 0 ? '' : ` Còn ${count} dòng trống khác.`}`,
      en: `An empty row, passed over.${count === 0 ? '' : ` There are ${count} more.`}`,
    }),
    'column-numbers': {
      vi: 'Dòng đánh số thứ tự cột, được bỏ qua.',
      en: 'A row that numbers the columns, passed over.',
    },
    'closing-rows': ({ rows }: { rows: number }): Bilingual => ({
      vi: `${rows} dòng cuối bảng (ghi chú, chữ ký) không phải số liệu nên không được đọc.`,
      en: `${rows === 1 ? 'A row' : `${rows} rows`} below the table (notes, signatures) ${rows === 1 ? 'is' : 'are'} not data, and not read.`,
    }),
    totals: {
      vi: 'Dòng tổng cộng, không phải số liệu của một đơn vị, nên không được đọc.',
      en: 'A row of totals, not data of a unit; it was not read.',
    },
  },
  'read-as': {
    'hidden-rows': ({ rows, ranges, isMore }: RowList): Bilingual => ({
      vi: `${rows} dòng bị ẩn (do lọc hoặc do người lập ẩn) vẫn được đọc: dòng ${ranges.join(', ')}${isMore ? ', …' : ''}. Nếu không tính các dòng này, hãy xóa chúng khỏi trang tính.`,
      en: `${rows === 1 ? '1 hidden row was' : `${rows} hidden rows were`} read (hidden by a filter or by hand): ${rows === 1 ? 'row' : 'rows'} ${ranges.join(', ')}${isMore ? ', …' : ''}. If they are not to be counted, delete them from the sheet.`,
    }),
    'struck-rows': ({ rows, ranges, isMore }: RowList): Bilingual => ({
      vi: `${rows} dòng có chữ bị gạch ngang vẫn được đọc như các dòng khác: dòng ${ranges.join(', ')}${isMore ? ', …' : ''}. Nếu đã bỏ, hãy xóa hẳn phần bị gạch.`,
      en: `${rows === 1 ? '1 row with text that is' : `${rows} rows with text that is`} struck through ${rows === 1 ? 'was' : 'were'} read like any other: ${rows === 1 ? 'row' : 'rows'} ${ranges.join(', ')}${isMore ? ', …' : ''}. If it no longer holds, delete what is struck through.`,
    }),
    'hidden-columns': ({ columns, others: count }: { columns: readonly string[]; others: number }): Bilingual => ({
      vi: `Cột bị ẩn vẫn được đọc: ${columns.join(', ')}${count === 0 ? '' : ` và ${count} cột khác`}. Nếu không dùng, hãy xóa các cột này khỏi trang tính.`,
      en: `Hidden columns were read: ${columns.join(', ')}${count === 0 ? '' : ` and ${count} more`}. If they are not to be used, delete them from the sheet.`,
    }),
    'merged-cells': ({ range, others: count }: { range: string; others: number }): Bilingual => ({
      vi: `Các ô ${range} được gộp: chỉ ô đầu có giá trị, các ô còn lại được đọc là trống.${count === 0 ? '' : ` Còn ${count} vùng gộp khác.`}`,
      en: `The cells ${range} are merged: the first one has the value, the others are read as empty.${count === 0 ? '' : ` There are ${count} more merged ranges.`}`,
    }),
    'one-column': {
      vi: 'Dòng đầu không có dấu phẩy, dấu chấm phẩy hay tab: tệp được đọc là một cột.',
      en: 'The first line has no comma, semicolon or tab: the file was read as one column.',
    },
    formula: {
      vi: 'Ô chứa công thức; giá trị mà bảng tính đã lưu được dùng.{others:others}',
      en: 'The cell holds a formula; the value that the spreadsheet stored was taken.{others:others}',
    },
    nfc: {
      vi: 'Chữ viết bằng dấu tổ hợp (Unicode NFD) được đọc dưới dạng chuẩn NFC.{others:others}',
      en: 'Text written with combining marks was read in Unicode form NFC.{others:others}',
    },
    percent: {
      vi: 'Ô định dạng phần trăm: đọc như hiển thị, 57% là 57.{others:others}',
      en: 'A percentage: it was read as shown, 57% is 57.{others:others}',
    },
  },
  duplicate: {
    heading: {
      vi: 'Cột "{header}" xuất hiện hai lần; lần đầu ở cột {first}.',
      en: 'The column "{header}" stands twice; the first time as column {first}.',
    },
    part: ({ part, first }: { part: string; first: Bilingual }): Bilingual => ({
      vi: part === '' ? `Giá trị của tiêu chí này đã có ở ${first.vi}.` : `Giá trị "${part}" đã có ở ${first.vi}.`,
      en:
        part === ''
          ? `The value of this criterion was given in ${first.en} already.`
          : `The value "${part}" was given in ${first.en} already.`,
    }),
    dossier: {
      vi: 'Hồ sơ "{id}" của đơn vị "{unit}" đã có ở {place:text}; nó được đếm hai lần.',
      en: 'The dossier "{id}" of the unit "{unit}" is in {place:text} already; it is counted twice.',
    },
    'calendar-day': {
      vi: 'Mã "{id}" đã dùng cho ngày thứ {first:position} trong danh sách: phần mềm lịch chỉ giữ lại một ngày.',
      en: 'The id "{id}" is that of day {first:position} of the list already: a calendar program would keep only one of them.',
    },
  },
  malformed: {
    header: {
      vi: 'Dòng tiêu đề có ô gộp ({range}): mỗi cột cần một ô tiêu đề riêng, trên một dòng.',
      en: 'The row of headings has merged cells ({range}): each column needs a heading cell of its own, in one row.',
    },
    number: ({
      text,
      mark,
      assumedMark,
    }: {
      text: string
      mark: DecimalMark | undefined
      assumedMark: DecimalMark
    }): Bilingual => {
      const { vi, en } = marks[mark ?? `assumed-${assumedMark}`]
      const written = (mark ?? assumedMark) === 'comma' ? '65,47' : '65.47'
      return {
        vi: `${text} không phải là số: cần viết như "${written}", không có dấu phân cách hàng nghìn${vi}.`,
        en: `${text} is not a number: expected one written as "${written}", without separators of thousands${en}.`,
      }
    },
    date: {
      vi: '{text} không phải là ngày: cần ô kiểu ngày, hoặc viết như "2022-04-15"; ngày viết như "15/4/2022", năm đủ bốn chữ số, phải được khai báo là day-first (trong lệnh: --dates day-first).',
      en: '{text} is not a date: expected a date cell, or one written as "2022-04-15"; dates such as "15/4/2022", with a year of four digits, must be declared as day-first (in the command: --dates day-first).',
    },
    'date-cell': {
      vi: 'Ô này là ô kiểu ngày ({text}), nhưng cột này không nhận ngày: bảng tính tự đổi chữ như "6/2022" hay "3-12" thành ngày. Hãy định dạng ô là văn bản rồi gõ lại.',
      en: 'The cell is a date ({text}), and this column takes none: spreadsheets turn words such as "6/2022" or "3-12" into dates. Format the cell as text and type it again.',
    },
    'date-serial': {
      vi: '{text} là một số, không phải ngày; nếu là số thứ tự ngày của Excel thì đó là {meant}. Hãy định dạng ô kiểu ngày.',
      en: '{text} is a number, not a date; as a date serial of Excel it would be {meant}. Format the cell as a date.',
    },
    'early-date': {
      vi: '{text}: Excel đếm thừa ngày 29/02/1900, nên ngày trước 01/03/1900 không tin cậy được; có thể là một số bị định dạng nhầm thành ngày.',
      en: '{text}: Excel counts a 29 February 1900 that never was, so that dates before 1 March 1900 are not reliable; it may be a number that was formatted as a date.',
    },
    'yes-no': { vi: '{text} không phải là "Có" hoặc "Không".', en: '{text} is neither "Yes" nor "No".' },
    text: {
      vi: '{text} không phải là chữ: mã và tên phải nằm trong ô kiểu văn bản; ô kiểu số chỉ giữ được 15 chữ số.',
      en: '{text} is not text: ids and names must be in text cells; a number cell keeps 15 digits only.',
    },
  },
  contradiction: {
    cells: {
      vi: 'Dòng có {actual} ô, trong khi dòng tiêu đề có {expected} ô.',
      en: 'The row has {actual} cells, and the headings are {expected}.',
    },
    details: {
      vi: '"{wanted:text}" khác với {first:text} của cùng một đánh giá.',
      en: '"{wanted:text}" differs from {first:text} of the same assessment.',
    },
    scorecard: {
      vi: 'Biểu mẫu được lập cho "{actual}", không phải cho "{expected}".',
      en: 'The form was made for "{actual}", not for "{expected}".',
    },
  },
  'error-cell': { vi: 'Ô báo lỗi {text}.', en: 'The cell shows the error {text}.' },
  ambiguous: {
    'decimal-mark': ({ others: count, mark }: { others: number; mark: DecimalMark }): Bilingual => {
      const [name, vi, written] = mark === 'comma' ? ['comma', 'dấu phẩy', '1,234'] : ['point', 'dấu chấm', '1.234']
      return {
        vi: `Số này đọc được hai cách, vì trong cột mọi ${vi} đều đứng trước đúng ba chữ số: "${written}" là một nghìn hai trăm ba mươi tư, hay là một phẩy hai trăm ba mươi tư? Nếu ${vi} là dấu thập phân, hãy khai báo decimalMark là "${name}" (trong lệnh: --decimal-mark ${name}); nếu là dấu phân cách hàng nghìn, hãy bỏ ${vi}.${others(count).vi}`,
        en: `This number can be read in two ways, since every ${name} of the column is before exactly three digits: "${written}" may be a thousand or one and a bit. If the ${name} is the decimal mark, declare decimalMark "${name}" (in the command: --decimal-mark ${name}); if it separates thousands, remove it.${others(count).en}`,
      }
    },
    text: {
      vi: 'Ô này là số {text}, hiển thị theo một định dạng khác (phân cách hàng nghìn, phần trăm, chữ số thập phân…), nên không rõ mã hay tên được viết thế nào. Hãy định dạng ô là văn bản rồi gõ lại như cần đọc.',
      en: 'The cell is the number {text}, which the sheet shows in another form (with separators, a percent sign, decimals), so that the id or name is not clear. Format the cell as text and type it as it is to be read.',
    },
  },
  'not-whole': {
    count: {
      vi: '{text} không phải là số đếm: cần số nguyên từ 0 trở lên.',
      en: '{text} is no count: expected a whole number from 0 on.',
    },
  },
  'not-allowed': {
    choice: ({ text, known }: { text: string; known: readonly Bilingual[] }): Bilingual => ({
      vi: `${text} không phải là một trong: ${listed(known.map(({ vi }) => vi))}.`,
      en: `${text} is none of: ${listed(known.map(({ en }) => en))}.`,
    }),
  },
  'out-of-order': {
    heading: {
      vi: 'Không có đề mục "{parent}" ở phía trên dòng này.',
      en: 'There is no heading "{parent}" above this row.',
    },
  },
  'not-writable': {
    character: {
      vi: 'Ký tự thứ {position} ({character}) không phải là một ký tự hoàn chỉnh, không ghi được vào tệp: hãy xóa hoặc gõ lại ký tự này.',
      en: 'Character {position} ({character}) is not a whole character and cannot be written to a file: delete it or type it again.',
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

type ExchangeFormats = FigureFormats & { readonly others: (count: number, language: Language) => string }

/** Builds an issue that concerns files. */
export const exchangeIssue: IssueFactory<typeof exchangeWording, ExchangeFormats> = issueFactory(exchangeWording, {
  ...figureFormats,
  others: (count, language) => others(count)[language],
})
