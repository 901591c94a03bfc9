import { type FigureFormats, figureFormats } from '../foundation/figure-formats'
import { type IssueFactory, issueFactory, quote } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'
import { formatsWith } from '../foundation/sentence'

/** How much of the path or the name of a file a sentence says. */
export const longestName = 240

/** The path of a file; of one longer than any that people give, its two ends. */
export function shortPath(path: string): string {
  const half = longestName / 2
  return path.length <= longestName ? path : `${path.slice(0, half)}…${path.slice(-half)}`
}

/** The path of a file in quotation marks, as it is typed. */
function fileName(path: string): string {
  return `“${shortPath(path)}”`
}

/** How many of many ids or names a sentence says. */
export const mostNamed = 5

/** The sentences of every issue of the command itself; rooms report what is wrong with the data they read. */
export const cliWording = {
  unknown: {
    command: {
      vi: 'Không có lệnh {name:quote}.{nearest:meant}',
      en: 'There is no command {name:quote}.{nearest:meant}',
    },
    option: {
      vi: 'Không có tùy chọn {name:quote}.{nearest:meant}',
      en: 'There is no option {name:quote}.{nearest:meant}',
    },
    extension: {
      vi: 'Không rõ cần ghi {name:file} theo dạng nào: phần mở rộng phải là {known:list}.',
      en: 'Cannot tell the format of {name:file}: it must end in {known:list}.',
    },
    setting: {
      vi: 'Tệp cấu hình không có mục {name:quote}.{nearest:meant}',
      en: 'The settings file has no entry {name:quote}.{nearest:meant}',
    },
    file: { vi: 'Không tìm thấy tệp {name:file}.', en: 'There is no file {name:file}.' },
    sheet: {
      vi: 'Không có tệp nào có trang tính {sheet:quote} (--sheet).',
      en: 'No file has a sheet {sheet:quote} (--sheet).',
    },
  },
  'not-applicable': {
    option: {
      vi: 'Lệnh {command:quote} không có tùy chọn {name:quote}.',
      en: 'The command {command:quote} has no option {name:quote}.',
    },
    'option-value': { vi: '{name} không nhận giá trị.', en: '{name} takes no value.' },
    argument: {
      vi: 'Không hiểu {name:quote}: ngoài các tùy chọn, lệnh này không nhận thêm gì.',
      en: 'Unexpected argument {name:quote}: this command takes no further arguments.',
    },
  },
  'too-big': {
    arguments: {
      vi: 'Dòng lệnh có hơn {most:number} mục; hãy ghép các tệp cùng loại thành ít tệp hơn rồi chạy lại.',
      en: 'The command line has more than {most:number} arguments; merge files of the same kind, and run the command again with fewer files.',
    },
  },
  missing: {
    option: {
      vi: 'Thiếu {name} ({description:text}): ghi trên dòng lệnh hoặc trong tệp cấu hình.',
      en: '{name} is missing ({description:text}): give it on the command line or in the settings file.',
    },
    'option-value': { vi: '{name} cần một giá trị đi kèm.', en: '{name} needs a value.' },
    argument: { vi: 'Thiếu {description:text}.', en: '{description:text} is missing.' },
  },
  duplicate: {
    option: { vi: '{name} chỉ được ghi một lần.', en: '{name} may be given only once.' },
    policy: {
      vi: '{name} đã được nêu trong tệp quy tắc xếp hạng (--policy); chỉ nêu ở một nơi.',
      en: '{name} is also stated in the policy of the ranking (--policy); state it once.',
    },
    'standard-input': {
      vi: 'Chỉ một tùy chọn được đọc từ đầu vào chuẩn (“-”).',
      en: 'Only one option may read standard input (“-”).',
    },
    file: {
      vi: 'Tệp {name:file} vừa được đọc vừa được ghi, hoặc được ghi hai lần; hãy đặt tên khác cho tệp kết quả.',
      en: 'The file {name:file} would be both read and written, or written twice; give the result another name.',
    },
  },
  'not-allowed': {
    'option-value': {
      vi: '{name} không nhận {value:quote}: chỉ nhận {known:list}.{nearest:meant}',
      en: '{name} cannot be {value:quote}: expected {known:list}.{nearest:meant}',
    },
  },
  unread: {
    path: { vi: 'Không đọc được tệp {name:file}: {why:text}.', en: 'The file {name:file} cannot be read: {why:text}.' },
  },
  'not-writable': {
    file: {
      vi: 'Không ghi được tệp {name:file}: {why:text}.',
      en: 'The file {name:file} cannot be written: {why:text}.',
    },
    output: {
      vi: 'Không ghi được kết quả ra đầu ra chuẩn: {why:text}.',
      en: 'The result cannot be written to standard output: {why:text}.',
    },
    folder: {
      vi: 'Thư mục {name:file} đã có nội dung nên không ghi gì vào đó; hãy chọn thư mục khác.',
      en: 'The folder {name:file} is not empty, so nothing was written; choose another folder.',
    },
  },
  malformed: {
    setting: {
      vi: 'Mục {name:quote} của tệp cấu hình phải là {description:text}.',
      en: 'The entry {name:quote} of the settings file must be {description:text}.',
    },
  },
  'left-out': {
    setting: {
      vi: 'Mục “inputs” của tệp cấu hình có {file:file}, nhưng không tùy chọn nào đọc tệp này.',
      en: 'The entry “inputs” of the settings file names {file:file}, but no option reads this file.',
    },
    prefilled: {
      vi: 'Các giá trị không điền sẵn được vì phiếu không có dòng tương ứng: {names:listed}.',
      en: 'These values were not filled in, because the form has no row for them: {names:listed}.',
    },
    dossiers: {
      vi: '{count} hồ sơ không được tính do sai số liệu; lý do của các hồ sơ đầu tiên được nêu dưới đây.',
      en: 'Dossiers not counted because their data is invalid: {count}; the reasons for the first few follow.',
    },
  },
  'read-as': {
    prefilled: ({ count, round }: { count: number; round: string | undefined }): Bilingual => ({
      vi: `${count} giá trị ${round === undefined ? 'không ghi vòng' : `của vòng ${quote(round)}`} được điền sẵn để xác nhận hoặc sửa, và ghi ở cột “Giá trị vòng trước”.`,
      en: `${count} ${count === 1 ? 'value' : 'values'} ${round === undefined ? 'without a round' : `of the round ${quote(round)}`} filled in for confirmation or correction, and shown in the column “Value of the previous round”.`,
    }),
  },
  'look-alike': {
    'unit-ids': {
      vi: 'Các mã đơn vị sau chỉ khác nhau ở cách viết nhưng được đếm riêng: {ids:listed}. Nếu là một đơn vị, hãy viết thống nhất; thêm --units để phát hiện mã sai.',
      en: 'These unit ids differ only in spelling and are counted separately: {ids:listed}. If they mean one unit, spell them alike; with --units, an unknown id is an error.',
    },
  },
  empty: {
    period: {
      vi: 'Không có hồ sơ nào thuộc {period:period}: hãy kiểm tra tệp, kỳ báo cáo và ngày tính đến.',
      en: 'No dossier belongs to {period:period}: check the file, the period and --as-of.',
    },
  },
  incomplete: {
    check: {
      vi: '{name:file} chỉ kiểm tra được khi có {option}.',
      en: '{name:file} can only be checked if {option} is given.',
    },
    report: {
      vi: '{count} hồ sơ có số liệu sai nên chưa lập báo cáo. Hãy sửa, hoặc thêm --partial để bỏ qua các hồ sơ đó.',
      en: 'No report was made, because some dossiers have invalid data ({count}). Correct them, or add --partial to leave them out.',
    },
  },
} as const

type CliFormats = FigureFormats & { readonly file: typeof fileName }

/** Builds an issue of the command. */
export const cliIssue: IssueFactory<typeof cliWording, CliFormats> = /* @__PURE__ */ issueFactory(
  cliWording,
  formatsWith<CliFormats>(figureFormats, {
    file: fileName,
  }),
)
