import { type IssueFactory, issueFactory, quote } from './issue'
import { type Bilingual, type LocalizedText, textIn } from './language'
import { type Noun, nouns, relations } from './nouns'
import { type PlainFormats, plainFormats } from './sentence-formats'

const kinds: Readonly<Record<string, Bilingual>> = {
  string: { vi: 'chuỗi ký tự', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  object: { vi: 'đối tượng', en: 'an object' },
  record: { vi: 'đối tượng', en: 'an object' },
  array: { vi: 'danh sách', en: 'a list' },
  stream: { vi: 'luồng dữ liệu', en: 'a stream' },
  tuple: { vi: 'danh sách', en: 'a list' },
  null: { vi: 'null', en: 'null' },
  undefined: { vi: 'không có giá trị', en: 'nothing' },
  bigint: { vi: 'số bigint', en: 'a bigint' },
  function: { vi: 'hàm', en: 'a function' },
  symbol: { vi: 'symbol', en: 'a symbol' },
  NaN: { vi: 'kết quả phép tính không xác định', en: 'the result of a failed calculation' },
  Infinity: { vi: 'vô cực', en: 'infinity' },
  '-Infinity': { vi: 'âm vô cực', en: 'negative infinity' },
}

/** The name of a data type, in both languages. */
export function kindName(kind: string): Bilingual {
  return kinds[kind] ?? { vi: kind, en: kind }
}

const either = (names: readonly string[]): Bilingual => ({
  vi: names.map(name => kindName(name).vi).join(' hoặc '),
  en: names.map(name => kindName(name).en).join(' or '),
})

/** What a message calls a value: what JavaScript makes of a figure that failed has a name that nobody need know. */
const said = (text: string): Bilingual => {
  if (text === 'NaN') return { vi: 'Kết quả phép tính không xác định', en: 'The result of a failed calculation' }
  if (text.endsWith('Infinity')) return { vi: 'Vô cực', en: 'Infinity' }
  return { vi: text, en: text }
}

/** Says that a value is not what is needed, or that there is none. */
const isNot = (text: string, what: Bilingual, need: Bilingual): Bilingual =>
  text === 'undefined'
    ? { vi: `Thiếu giá trị: ${need.vi}.`, en: `A value is missing: ${need.en}.` }
    : {
        vi: `${said(text).vi} không phải là ${what.vi}: ${need.vi}.`,
        en: `${said(text).en} is no ${what.en}: ${need.en}.`,
      }

const listed = (values: readonly string[]): string => values.map(value => JSON.stringify(value)).join(', ')

const counted = (count: string, noun: string): string => `${count} ${noun}${count === '1' ? '' : 's'}`

/** The sentences of every issue that concerns structure, numbers, dates, moments, periods and zones. */
export const foundationWording = {
  unknown: ({ what, name, nearest }: { what: Noun; name: string; nearest: readonly string[] }): Bilingual => ({
    vi: `Không có ${nouns[what].vi} "${name}"${plainFormats.nearest(nearest, 'vi')}.`,
    en: `There is no ${nouns[what].en} "${name}"${plainFormats.nearest(nearest, 'en')}.`,
  }),
  duplicate: ({ what, name, first }: { what: Noun; name: string; first?: number }): Bilingual => ({
    vi: `Có hai ${nouns[what].vi} cùng mã "${name}"${first === undefined ? '' : `; lần đầu ở mục thứ ${first + 1}`}.`,
    en: `The ${nouns[what].en} id "${name}" is used twice${first === undefined ? '' : `; the first time as number ${first + 1} of the list`}.`,
  }),
  cycle: ({ what, cycle }: { what: keyof typeof relations; cycle: readonly string[] }): Bilingual => ({
    vi: `${relations[what].vi} đi vòng: ${plainFormats.cycle(cycle)}.`,
    en: `${relations[what].en} run in a circle: ${plainFormats.cycle(cycle)}.`,
  }),
  'wrong-type': ({ expected, actual }: { expected: readonly string[]; actual: string }): Bilingual => ({
    vi: `Cần ${either(expected).vi}, nhưng nhận được ${kindName(actual).vi}.`,
    en: `Expected ${either(expected).en}, got ${kindName(actual).en}.`,
  }),
  missing: ({ key }: { key: string }): Bilingual => ({
    vi: `Thiếu "${key}".`,
    en: `"${key}" is missing.`,
  }),
  'unknown-key': ({ key, nearest }: { key: string; nearest: string | undefined }): Bilingual => ({
    vi: `Không có thuộc tính "${key}".${nearest === undefined ? '' : ` Có phải là "${nearest}"?`}`,
    en: `There is no property "${key}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
  }),
  'not-allowed': ({ allowed, nearest }: { allowed: readonly string[]; nearest: string | undefined }): Bilingual => ({
    vi: `Giá trị không hợp lệ; chỉ được là ${listed(allowed)}.${nearest === undefined ? '' : ` Có phải là "${nearest}"?`}`,
    en: `The value must be one of ${listed(allowed)}.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
  }),
  'too-small': ({ minimum, of }: { minimum: string; of: string }): Bilingual => ({
    vi:
      of === 'string'
        ? `Chuỗi ký tự phải có ít nhất ${minimum} ký tự.`
        : of === 'array'
          ? `Danh sách phải có ít nhất ${minimum} mục.`
          : of === 'more'
            ? `Giá trị phải lớn hơn ${minimum}.`
            : `Giá trị phải từ ${minimum} trở lên.`,
    en:
      of === 'string'
        ? `The text must have at least ${counted(minimum, 'character')}.`
        : of === 'array'
          ? `The list must have at least ${counted(minimum, 'item')}.`
          : of === 'more'
            ? `The value must be greater than ${minimum}.`
            : `The value must be at least ${minimum}.`,
  }),
  'too-big': ({ maximum, of }: { maximum: string; of: string }): Bilingual => ({
    vi:
      of === 'string'
        ? `Chuỗi ký tự chỉ được có tối đa ${maximum} ký tự.`
        : of === 'array'
          ? `Danh sách chỉ được có tối đa ${maximum} mục.`
          : `Giá trị không được vượt quá ${maximum}.`,
    en:
      of === 'string'
        ? `The text must have at most ${counted(maximum, 'character')}.`
        : of === 'array'
          ? `The list must have at most ${counted(maximum, 'item')}.`
          : `The value must be at most ${maximum}.`,
  }),
  malformed: ({ text, form }: { text: string; form: Bilingual | undefined }): Bilingual => ({
    vi: `${text} không đúng mẫu${form === undefined ? '' : `: cần ${form.vi}`}.`,
    en: `${text} does not have the right form${form === undefined ? '' : `: expected ${form.en}`}.`,
  }),
  'more-issues': ({ count, listed }: { count: number; listed: number }): Bilingual => ({
    vi: `Ngoài ${listed} vấn đề đã nêu, có thể còn ${count} vấn đề nữa; hãy sửa các vấn đề trên rồi kiểm tra lại.`,
    en: `There may be ${counted(String(count), 'more issue')} beyond the ${listed} listed; correct those first, then check again.`,
  }),
  'beyond-json': ({ text }: { text: string | undefined }): Bilingual => ({
    vi: `${text ?? 'Giá trị trống'} không ghi được thành JSON: chỉ dùng null, true, false, số hữu hạn, chuỗi Unicode hợp lệ, danh sách và đối tượng thường, lồng nhau không quá sâu.`,
    en: `${text ?? 'A missing value'} cannot be written as JSON: only null, true, false, finite numbers, well-formed texts, lists and plain objects can, nested not too deep.`,
  }),
  'not-as-computed': ({
    unit,
    title = unit,
    given,
    computed,
  }: {
    unit: string | undefined
    title?: LocalizedText | undefined
    given: string
    computed: string
  }): Bilingual => ({
    vi: `${title === undefined ? '' : `Đơn vị "${textIn(title, 'vi')}": `}kết quả ghi ${given}, nhưng tính lại từ số liệu và quy tắc đi kèm thì được ${computed}. Hãy dùng bản gốc của kết quả, hoặc tính lại từ số liệu.`,
    en: `${title === undefined ? '' : `The unit "${textIn(title, 'en')}": `}the result says ${given}, but the data and the rules kept with it give ${computed}. Use the original result, or compute it again from the data.`,
  }),
  'explanation-too-deep': ({ most }: { most: number }): Bilingual => ({
    vi: `Phần giải thích lồng nhau quá ${most} cấp, hoặc chứa chính nó; hãy giải thích một số liệu thành phần.`,
    en: `The explanation is nested deeper than ${most} levels, or contains itself; explain one of the figures that it is computed from.`,
  }),
  'explanation-too-long': ({ most }: { most: number }): Bilingual => ({
    vi: `Phần giải thích có hơn ${most} số liệu; hãy giải thích một số liệu thành phần.`,
    en: `The explanation has more than ${most} figures; explain one of the figures that it is computed from.`,
  }),
  'not-an-explanation': ({ text }: { text: string }): Bilingual => ({
    vi: `${text} không phải là phần giải thích: cần "label", và "value" là số, chữ hoặc null.`,
    en: `${text} is not an explanation: expected a "label", and a "value" that is a number, words or null.`,
  }),
  'not-an-identifier': ({ text }: { text: string }): Bilingual => ({
    vi: `${text} không dùng làm mã định danh được: mã không được rỗng, không có khoảng trắng ở đầu hay cuối, không có ký tự vô hình hay khoảng trắng đặc biệt và phải ở dạng chuẩn Unicode NFC.`,
    en: `${text} cannot serve as an id: an id is not empty, has no space at its ends, no invisible characters or special spaces, and is in Unicode form NFC.`,
  }),
  'unclear-name': ({
    name,
    why,
    numbers,
  }: {
    name: string
    why: 'hidden' | 'look-alike'
    numbers: string
  }): Bilingual => {
    const shown = numbers === '' ? '' : ` (${numbers})`
    const what = {
      hidden: {
        vi: 'có ký tự vô hình, khoảng trắng thừa, hoặc không ở dạng chuẩn Unicode NFC',
        en: 'has invisible characters or spaces, or is not in Unicode form NFC',
      },
      'look-alike': {
        vi: 'có chữ của nhiều bảng chữ cái trông giống nhau',
        en: 'has letters that look like those of another script',
      },
    }[why]
    return {
      vi: `Tên ${quote(name)} ${what.vi}${shown}: nhìn giống nhưng không trùng với tên viết đúng. Hãy gõ lại tên này.`,
      en: `The name ${quote(name)} ${what.en}${shown}: it may look like another name without being the same. Type it anew.`,
    }
  },
  'not-a-number': ({ text }: { text: string }): Bilingual =>
    isNot(
      text,
      { vi: 'số', en: 'number' },
      {
        vi: 'cần số thập phân như "65.47" hoặc phân số như "1/3"',
        en: 'expected a decimal such as "65.47" or a fraction such as "1/3"',
      },
    ),
  'not-finite': ({ text }: { text: string }): Bilingual => ({
    vi: `${said(text).vi} không phải là một giá trị; nếu không có số liệu thì ghi null.`,
    en: `${said(text).en} is not a value; where there is no figure, give null.`,
  }),
  'imprecise-number': ({ text, digits, others = 0 }: { text: string; digits: number; others?: number }): Bilingual => ({
    vi: `${text} có ${digits} chữ số có nghĩa, giống sai số của phép tính dấu phẩy động; hãy làm tròn đến mức đã đo (tối đa 15 chữ số có nghĩa).${others === 0 ? '' : ` Còn ${others} số khác như vậy.`}`,
    en: `${text} has ${digits} significant digits, which looks like floating-point noise; round it to what was measured (at most 15 significant digits).${others === 0 ? '' : ` ${others} more like it.`}`,
  }),
  'too-many-digits': ({ digits, most }: { digits: number; most: number }): Bilingual => ({
    vi: `Số có ${digits} chữ số, vượt quá ${most} chữ số cho phép.`,
    en: `The number has ${digits} digits; at most ${most} are allowed.`,
  }),
  'not-a-whole-number': ({
    text,
    range,
  }: {
    text: string
    range: readonly [number, number] | undefined
  }): Bilingual => ({
    vi: `${text === 'undefined' ? 'Thiếu giá trị: cần' : `${said(text).vi} không phải là`} số nguyên${range === undefined ? '' : ` từ ${range[0]} đến ${range[1]}`}.`,
    en: `${text === 'undefined' ? 'A value is missing: expected a' : `${said(text).en} is no`} whole number${range === undefined ? '' : ` from ${range[0]} to ${range[1]}`}.`,
  }),
  'not-a-fraction': ({ text }: { text: string }): Bilingual =>
    isNot(
      text,
      { vi: 'phân số', en: 'fraction' },
      {
        vi: 'cần thương của hai số nguyên bigint với mẫu số lớn hơn 0; parseExact đọc số thành phân số',
        en: 'expected two integers (bigint), the denominator above zero; parseExact reads a number as a fraction',
      },
    ),
  'zero-denominator': (_: object): Bilingual => ({
    vi: 'Mẫu số bằng 0.',
    en: 'The denominator is zero.',
  }),
  'not-a-date': ({ text }: { text: string }): Bilingual =>
    isNot(
      text,
      { vi: 'ngày', en: 'date' },
      { vi: 'cần một ngày có thật, viết như "2022-04-15"', en: 'expected a day that exists, written as "2022-04-15"' },
    ),
  'date-out-of-range': ({ text }: { text: string }): Bilingual => ({
    vi: `${text} nằm ngoài các năm từ 0001 đến 9999.`,
    en: `${text} lies outside the years 0001 to 9999.`,
  }),
  'not-a-moment': ({ text }: { text: string }): Bilingual =>
    isNot(
      text,
      { vi: 'thời điểm', en: 'moment' },
      {
        vi: 'cần ngày, giờ và độ lệch múi giờ, viết như "2022-04-15T08:30:00+07:00"',
        en: 'expected date, time and offset, written as "2022-04-15T08:30:00+07:00"',
      },
    ),
  'moment-without-offset': ({ text }: { text: string }): Bilingual => ({
    vi: `${text} thiếu độ lệch múi giờ: cần viết như "2022-04-15T08:30:00+07:00".`,
    en: `${text} lacks its offset from UTC: write it as "2022-04-15T08:30:00+07:00".`,
  }),
  'not-a-period': ({ text }: { text: string }): Bilingual =>
    isNot(
      text,
      { vi: 'kỳ báo cáo', en: 'period' },
      {
        vi: 'cần "2022", "2022-S1", "2022-Q4", "2022-06" hoặc "2020-12-15/2021-12-14"',
        en: 'expected "2022", "2022-S1", "2022-Q4", "2022-06" or "2020-12-15/2021-12-14"',
      },
    ),
  'period-ends-before-start': ({ text }: { text: string }): Bilingual => ({
    vi: `Kỳ ${text} kết thúc trước khi bắt đầu.`,
    en: `The period ${text} ends before it starts.`,
  }),
  'not-an-offset': ({ text }: { text: string }): Bilingual => ({
    vi: `${text} không phải là độ lệch múi giờ: cần "Z" hoặc viết như "+07:00".`,
    en: `${text} is no offset from UTC: expected "Z", or one written as "+07:00".`,
  }),
  'offsets-out-of-order': ({ from, before }: { from: string; before: string }): Bilingual => ({
    vi: `Độ lệch từ ${from} phải bắt đầu sau độ lệch từ ${before} đứng trước nó.`,
    en: `The offset from ${from} must begin after the one from ${before}, which is listed before it.`,
  }),
  'outside-zone': ({ text, zone, from }: { text: string; zone: string; from: string }): Bilingual => ({
    vi: `${text} nằm trước ngày ${from}, ngày đầu tiên mà múi giờ ${zone} có số liệu.`,
    en: `${text} lies before ${from}, the first day that the zone ${zone} covers.`,
  }),
}

/** Builds an issue of the foundation. */
export const foundationIssue: IssueFactory<typeof foundationWording, PlainFormats> = issueFactory(
  foundationWording,
  plainFormats,
)
