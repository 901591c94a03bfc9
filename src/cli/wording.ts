import { formatPeriod } from '../foundation/format-date'
import { type IssueFactory, issueFactory, quote } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'
import { type PlainFormats, plainFormats } from '../foundation/sentence-formats'

interface Named {
  readonly name: string
  readonly nearest?: readonly string[]
}

const perhaps = (nearest: readonly string[] = []): Bilingual =>
  nearest.length === 0
    ? { vi: '', en: '' }
    : { vi: ` Có phải là ${nearest.join(', ')}?`, en: ` Did you mean ${nearest.join(', ')}?` }

/** How much of the path or the name of a file a sentence says. */
export const longestName = 240

/** The path of a file; of one longer than any that people give, its two ends. */
export function shortPath(path: string): string {
  const half = longestName / 2
  return path.length <= longestName ? path : `${path.slice(0, half)}…${path.slice(-half)}`
}

/** The path of a file in quotation marks, as it is typed. */
function fileName(path: string): string {
  return `"${shortPath(path)}"`
}

/** For how many unknown words the nearest known ones are looked for. */
export const mostSuggested = 50

/** How many of many ids or names a sentence says. */
export const mostNamed = 5

/** The sentences of every issue of the command itself; what data says wrong is told by the rooms that read it. */
export const cliWording = {
  'unknown-command': ({ name, nearest }: Named): Bilingual => ({
    vi: `Không có lệnh ${quote(name)}.${perhaps(nearest).vi}`,
    en: `There is no command ${quote(name)}.${perhaps(nearest).en}`,
  }),
  'unknown-option': ({ name, nearest }: Named): Bilingual => ({
    vi: `Không có tùy chọn ${quote(name)}.${perhaps(nearest).vi}`,
    en: `There is no option ${quote(name)}.${perhaps(nearest).en}`,
  }),
  'option-of-another-command': ({ name, command }: { name: string; command: string }): Bilingual => ({
    vi: `Lệnh ${quote(command)} không có tùy chọn ${quote(name)}.`,
    en: `The command ${quote(command)} has no option ${quote(name)}.`,
  }),
  'option-missing': ({ name, what }: { name: string; what: Bilingual }): Bilingual => ({
    vi: `Thiếu ${name} (${what.vi}): ghi trên dòng lệnh hoặc trong tệp cấu hình.`,
    en: `${name} is missing (${what.en}): give it on the command line or in the settings file.`,
  }),
  'option-without-value': ({ name }: Named): Bilingual => ({
    vi: `${name} cần một giá trị đi kèm.`,
    en: `${name} needs a value.`,
  }),
  'option-with-value': ({ name }: Named): Bilingual => ({
    vi: `${name} không nhận giá trị.`,
    en: `${name} takes no value.`,
  }),
  'option-twice': ({ name }: Named): Bilingual => ({
    vi: `${name} chỉ được ghi một lần.`,
    en: `${name} may be given only once.`,
  }),
  'not-a-choice': ({
    name,
    value,
    known,
    nearest,
  }: Named & { value: string; known: readonly string[] }): Bilingual => ({
    vi: `${name} không nhận ${quote(value)}: chỉ nhận ${known.join(', ')}.${perhaps(nearest).vi}`,
    en: `${name} cannot be ${quote(value)}: expected ${known.join(', ')}.${perhaps(nearest).en}`,
  }),
  'unexpected-argument': ({ name }: Named): Bilingual => ({
    vi: `${quote(name)} thừa: lệnh này không nhận thêm gì ngoài các tùy chọn.`,
    en: `${quote(name)} is too much: this command takes options only.`,
  }),
  'argument-missing': ({ what }: { what: Bilingual }): Bilingual => ({
    vi: `Thiếu ${what.vi}.`,
    en: `${what.en} is missing.`,
  }),
  'file-not-found': ({ name }: Named): Bilingual => ({
    vi: `Không tìm thấy tệp ${fileName(name)}.`,
    en: `There is no file ${fileName(name)}.`,
  }),
  'file-not-readable': ({ name, why }: { name: string; why: Bilingual }): Bilingual => ({
    vi: `Không đọc được tệp ${fileName(name)}: ${why.vi}.`,
    en: `The file ${fileName(name)} cannot be read: ${why.en}.`,
  }),
  'file-not-writable': ({ name, why }: { name: string; why: Bilingual }): Bilingual => ({
    vi: `Không ghi được tệp ${fileName(name)}: ${why.vi}.`,
    en: `The file ${fileName(name)} cannot be written: ${why.en}.`,
  }),
  'output-not-writable': ({ why }: { why: Bilingual }): Bilingual => ({
    vi: `Không ghi được kết quả ra đầu ra chuẩn: ${why.vi}.`,
    en: `The result cannot be written to standard output: ${why.en}.`,
  }),
  'input-twice': (_: object): Bilingual => ({
    vi: 'Chỉ một tùy chọn được đọc từ đầu vào chuẩn ("-").',
    en: 'Only one option may read standard input ("-").',
  }),
  'unknown-extension': ({ name, known }: { name: string; known: readonly string[] }): Bilingual => ({
    vi: `Không rõ cần ghi ${fileName(name)} theo dạng nào: phần mở rộng phải là ${known.join(', ')}.`,
    en: `In which form ${fileName(name)} is to be written does not show: it must end in ${known.join(', ')}.`,
  }),
  'same-file-twice': ({ name }: Named): Bilingual => ({
    vi: `Tệp ${fileName(name)} vừa được đọc vừa được ghi, hoặc được ghi hai lần.`,
    en: `The file ${fileName(name)} is read and written, or written twice.`,
  }),
  'unknown-setting': ({ name, nearest }: Named): Bilingual => ({
    vi: `Tệp cấu hình không có mục ${quote(name)}.${perhaps(nearest).vi}`,
    en: `The settings file knows no ${quote(name)}.${perhaps(nearest).en}`,
  }),
  'setting-malformed': ({ name, what }: { name: string; what: Bilingual }): Bilingual => ({
    vi: `Mục ${quote(name)} của tệp cấu hình phải là ${what.vi}.`,
    en: `${quote(name)} of the settings file must be ${what.en}.`,
  }),
  'setting-of-no-file': ({ file }: { file: string }): Bilingual => ({
    vi: `Mục "inputs" của tệp cấu hình nói về ${fileName(file)}, nhưng không có tùy chọn nào dùng tệp này.`,
    en: `The entry "inputs" of the settings file is about ${fileName(file)}, and no option names this file.`,
  }),
  'prefilled-from-round': ({ count, round }: { count: number; round: string | undefined }): Bilingual => ({
    vi: `${count} giá trị ${round === undefined ? 'không ghi vòng' : `của vòng ${quote(round)}`} được điền sẵn để xác nhận hoặc sửa, và ghi ở cột "Giá trị vòng trước".`,
    en: `${count} ${count === 1 ? 'value' : 'values'} ${round === undefined ? 'without a round' : `of the round ${quote(round)}`} filled in to be confirmed or changed, and shown in the column "Value of the round before".`,
  }),
  'not-prefilled': ({ count, names }: { count: number; names: readonly string[] }): Bilingual => ({
    vi: `${count} giá trị không điền sẵn được vì phiếu không có dòng tương ứng: ${names.join('; ')}${count > names.length ? '; …' : ''}.`,
    en: `${count} ${count === 1 ? 'value was' : 'values were'} not filled in, since the form has no row for ${count === 1 ? 'it' : 'them'}: ${names.join('; ')}${count > names.length ? '; …' : ''}.`,
  }),
  'sheet-of-no-file': ({ sheet }: { sheet: string }): Bilingual => ({
    vi: `Không có tệp nào có trang tính ${quote(sheet)} (--sheet).`,
    en: `No file has a sheet ${quote(sheet)} (--sheet).`,
  }),
  'units-spelt-alike': ({ ids }: { ids: readonly string[] }): Bilingual => {
    const named = `${ids.slice(0, mostNamed).map(quote).join(', ')}${ids.length > mostNamed ? ', …' : ''}`
    return {
      vi: `Các mã đơn vị ${named} chỉ khác nhau ở cách viết nhưng được đếm riêng. Nếu là một đơn vị, hãy viết thống nhất; nêu --units để mã sai bị báo lỗi.`,
      en: `The unit ids ${named} differ only in spelling and are counted apart. If they are one unit, write them alike; with --units a wrong id is an error.`,
    }
  },
  'folder-not-empty': ({ name }: Named): Bilingual => ({
    vi: `Thư mục ${fileName(name)} đã có nội dung; không ghi đè lên tệp nào.`,
    en: `The folder ${fileName(name)} is not empty; nothing is overwritten.`,
  }),
  'dossiers-refused': ({ count, isLeftOut }: { count: number; isLeftOut: boolean }): Bilingual =>
    isLeftOut
      ? {
          vi: `${count} hồ sơ không đếm được vì sai số liệu; lý do của các hồ sơ đầu tiên được nêu dưới đây.`,
          en: `${count} ${count === 1 ? 'dossier was' : 'dossiers were'} not counted, since their data is wrong; the reasons of the first are given.`,
        }
      : {
          vi: `${count} hồ sơ có số liệu sai nên chưa lập báo cáo. Hãy sửa, hoặc thêm --partial để bỏ qua các hồ sơ đó.`,
          en: `${count} ${count === 1 ? 'dossier has' : 'dossiers have'} wrong data, so no report was made. Correct it, or add --partial to leave ${count === 1 ? 'it' : 'them'} out.`,
        },
  'none-of-period': ({ period }: { period: string }): Bilingual => ({
    vi: `Không có hồ sơ nào thuộc kỳ báo cáo (${formatPeriod(period, 'vi')}): cần xem lại tệp, kỳ báo cáo, ngày tính đến.`,
    en: `No dossier belongs to the period (${formatPeriod(period, 'en')}): look at the file, the period and --as-of again.`,
  }),
  'not-checked-without': ({ name, option }: { name: string; option: string }): Bilingual => ({
    vi: `${fileName(name)} chỉ kiểm tra được khi có ${option}.`,
    en: `${fileName(name)} can only be checked where ${option} is given.`,
  }),
} as const

/** Builds an issue of the command. */
export const cliIssue: IssueFactory<typeof cliWording, PlainFormats> = issueFactory(cliWording, plainFormats)
