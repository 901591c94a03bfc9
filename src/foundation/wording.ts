import { type Issue, type IssueFactory, type IssuePath, issueFactory, quote } from './issue'
import { type Bilingual, type Language, type LocalizedText, textIn } from './language'
import { upperFirst } from './letter-case'
import { type Noun, nouns, type Relation, relations } from './nouns'
import { formatsWith } from './sentence'
import { type PlainFormats, plainFormats } from './sentence-formats'
import { shortDate } from './short-date'

/*
 * Each table holds what its sentences are about, since a bundle takes a table as a whole: a function that reads a period
 * brings the sentences of dates, and not those of lists.
 */

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
  bigint: { vi: 'số bigint', en: 'a bigint' },
  function: { vi: 'hàm', en: 'a function' },
  symbol: { vi: 'symbol', en: 'a symbol' },
}

/** Figures that failed, and nothing at all. */
const failures: Readonly<Record<string, Bilingual>> = {
  undefined: { vi: 'giá trị trống', en: 'a missing value' },
  NaN: { vi: 'kết quả phép tính không xác định', en: 'the result of a failed calculation' },
  Infinity: { vi: 'vô cực', en: 'infinity' },
  '-Infinity': { vi: 'âm vô cực', en: 'negative infinity' },
}

const nameKind = (kind: string, language: Language): string => (kinds[kind] ?? failures[kind])?.[language] ?? kind

const structureFormats = {
  kind: (kind: string, language: Language): string => nameKind(kind, language),
  kinds: (names: readonly string[], language: Language): string =>
    names.map(name => nameKind(name, language)).join(language === 'vi' ? ' hoặc ' : ' or '),
  form: (form: Bilingual | undefined, language: Language): string =>
    form === undefined ? '' : `: ${language === 'vi' ? 'cần' : 'expected'} ${form[language]}`,
}

/** The sentences of every issue that concerns the structure of data. */
export const foundationWording = {
  unknown: {
    property: {
      vi: 'Không có thuộc tính “{name}”{nearest:nearest}.',
      en: 'There is no property “{name}”{nearest:nearest}.',
    },
  },
  'wrong-type': {
    vi: 'Cần {expected:kinds}, nhưng nhận được {actual:kind}.',
    en: 'Expected {expected:kinds}, got {actual:kind}.',
  },
  missing: { vi: 'Thiếu “{key}”.', en: '“{key}” is missing.' },
  'not-allowed': {
    vi: 'Giá trị chỉ được là một trong: {allowed:quoted}{nearest:nearest}.',
    en: 'The value must be one of {allowed:quoted}{nearest:nearest}.',
  },
  'too-small': {
    text: {
      vi: 'Chuỗi ký tự phải có ít nhất {minimum} ký tự.',
      en: 'The text must have at least {minimum} character{minimum:s}.',
    },
    list: {
      vi: 'Danh sách phải có ít nhất {minimum} mục.',
      en: 'The list must have at least {minimum} item{minimum:s}.',
    },
    number: { vi: 'Giá trị phải từ {minimum} trở lên.', en: 'The value must be at least {minimum}.' },
    above: { vi: 'Giá trị phải lớn hơn {minimum}.', en: 'The value must be greater than {minimum}.' },
  },
  'too-big': {
    text: {
      vi: 'Chuỗi ký tự chỉ được có tối đa {maximum} ký tự.',
      en: 'The text must have at most {maximum} character{maximum:s}.',
    },
    list: {
      vi: 'Danh sách chỉ được có tối đa {maximum} mục.',
      en: 'The list must have at most {maximum} item{maximum:s}.',
    },
    number: { vi: 'Giá trị không được vượt quá {maximum}.', en: 'The value must be at most {maximum}.' },
  },
  malformed: {
    form: {
      vi: '{text} không đúng mẫu{form:form}.',
      en: '{text} does not have the right form{form:form}.',
    },
  },
} as const

/** Builds an issue of the structure of data. */
export const foundationIssue: IssueFactory<typeof foundationWording, PlainFormats & typeof structureFormats> =
  /* @__PURE__ */ issueFactory(
    foundationWording,
    formatsWith<PlainFormats & typeof structureFormats>(plainFormats, structureFormats),
  )

const thingFormats = {
  noun: (noun: Noun, language: Language): string => nouns[noun][language],
  relation: (relation: Relation, language: Language): string => relations[relation][language],
  first: (first: number | undefined, language: Language): string => {
    if (first === undefined) return ''
    return language === 'vi' ? `; lần đầu ở mục thứ ${first + 1}` : `; the first is item ${first + 1}`
  },
}

/** The sentences of things with an id. */
export const thingWording = {
  unknown: {
    vi: 'Không có {what:noun} “{name}”{nearest:nearest}.',
    en: 'There is no {what:noun} “{name}”{nearest:nearest}.',
  },
  duplicate: {
    vi: 'Có hai {what:noun} cùng mã “{name}”{first:first}.',
    en: 'The {what:noun} id “{name}” is used twice{first:first}.',
  },
  cycle: {
    vi: '{what:relation} tạo thành vòng khép kín: {cycle:cycle}.',
    en: '{what:relation} form a cycle: {cycle:cycle}.',
  },
} as const

/** Builds an issue of things with an id. */
export const thingIssue: IssueFactory<typeof thingWording, PlainFormats & typeof thingFormats> =
  /* @__PURE__ */ issueFactory(
    thingWording,
    formatsWith<PlainFormats & typeof thingFormats>(plainFormats, thingFormats),
  )

/** The sentence of issues that are not listed. */
export const listWording = {
  'more-issues': {
    vi: 'Ngoài {listed} vấn đề đã nêu, có thể còn {count} vấn đề nữa; hãy sửa các vấn đề trên rồi kiểm tra lại.',
    en: 'There may be {count} more issue{count:s} beyond the {listed} listed; correct those first, then check again.',
  },
} as const

/** Builds the issue that counts others. */
export const listIssue: IssueFactory<typeof listWording, Pick<PlainFormats, 's'>> = /* @__PURE__ */ issueFactory(
  listWording,
  plainFormats,
)

const valueFormats = {
  /** A value at the beginning of a sentence: JavaScript's names of figures that failed mean nothing to an official. */
  value: (text: string, language: Language): string => {
    const name = failures[text]?.[language]
    return name === undefined ? text : upperFirst(name)
  },
}

/** The sentences of dates, moments, periods and zones. */
export const dateWording = {
  malformed: {
    date: {
      vi: '{text:value} không phải là ngày: cần một ngày có thật, viết như “2022-04-15”.',
      en: '{text:value} is not a date: expected a day that exists, written as “2022-04-15”.',
    },
    moment: {
      vi: '{text:value} không phải là thời điểm: cần ngày, giờ và độ lệch múi giờ, viết như “2022-04-15T08:30:00+07:00”.',
      en: '{text:value} is not a moment: expected a date, a time and a UTC offset, written as “2022-04-15T08:30:00+07:00”.',
    },
    'moment-without-offset': {
      vi: '{text} thiếu độ lệch múi giờ: cần viết như “2022-04-15T08:30:00+07:00”.',
      en: '{text} has no UTC offset: write it as “2022-04-15T08:30:00+07:00”.',
    },
    period: {
      vi: '{text:value} không phải là kỳ báo cáo: cần “2022”, “2022-S1”, “2022-Q4”, “2022-06” hoặc “2020-12-15/2021-12-14”.',
      en: '{text:value} is not a period: expected “2022”, “2022-S1”, “2022-Q4”, “2022-06” or “2020-12-15/2021-12-14”.',
    },
    'fiscal-year': {
      vi: "{text} không phải là năm tài chính: cần tháng bắt đầu từ “02” đến “12”, viết như “start: '04'”.",
      en: "{text} is not a fiscal year: expected the month in which it begins, “02” to “12”, written as “start: '04'”.",
    },
    offset: {
      vi: '{text} không phải là độ lệch múi giờ: cần “Z” hoặc viết như “+07:00”.',
      en: '{text} is not a UTC offset: expected “Z” or a form such as “+07:00”.',
    },
  },
  outside: {
    years: {
      vi: '{text} nằm ngoài các năm từ 0001 đến 9999.',
      en: '{text} is outside the years 0001 to 9999.',
    },
    moment: {
      vi: '{text:day} nằm trước {from:day}, thời điểm đầu tiên mà múi giờ {zone} có số liệu.',
      en: '{text:day} is before {from:day}, when the data for the time zone {zone} begin.',
    },
  },
  'out-of-order': {
    period: { vi: 'Kỳ {text} kết thúc trước khi bắt đầu.', en: 'The period {text} ends before it starts.' },
    offsets: {
      vi: 'Độ lệch từ {from:day} phải bắt đầu sau độ lệch từ {before:day} đứng trước nó.',
      en: 'The offset from {from:day} must begin after the one from {before:day}, which is listed before it.',
    },
  },
} as const

const dayFormats: { readonly day: typeof shortDate } = { day: shortDate }

/** Builds an issue of dates. */
export const dateIssue: IssueFactory<typeof dateWording, typeof valueFormats & typeof dayFormats> =
  /* @__PURE__ */ issueFactory(
    dateWording,
    formatsWith<typeof valueFormats & typeof dayFormats>(valueFormats, dayFormats),
  )

/** The issue of a value that is not what the name says, quoted as it was given. */
export function malformedDate(
  what: keyof (typeof dateWording)['malformed'],
  value: unknown,
  path: IssuePath = [],
): Issue {
  return dateIssue('malformed', path, { what, text: quote(value) }, { actual: value })
}

const numberFormats = {
  others: (others: number | undefined, language: Language): string => {
    if (others === undefined || others === 0) return ''
    return language === 'vi' ? ` Còn ${others} số khác như vậy.` : ` ${others} more like it.`
  },
}

/** The sentences of exact numbers. */
export const numberWording = {
  malformed: {
    number: {
      vi: '{text:value} không phải là số: cần số thập phân như “65.47” hoặc phân số như “1/3”.',
      en: '{text:value} is not a number: expected a decimal such as “65.47” or a fraction such as “1/3”.',
    },
    'not-finite': {
      vi: '{text:value} không phải là một giá trị; nếu không có số liệu thì ghi null.',
      en: '{text:value} is not a value; if there is no figure, give null.',
    },
    fraction: {
      vi: '{text:value} không phải là phân số: cần thương của hai số nguyên bigint với mẫu số lớn hơn 0; parseExact đọc số thành phân số.',
      en: '{text:value} is not a fraction: expected two bigint integers with a denominator above zero; parseExact turns a number into a fraction.',
    },
  },
  'too-big': {
    digits: {
      vi: 'Số có {digits} chữ số, vượt quá {maximum} chữ số cho phép.',
      en: 'The number has {digits} digits; at most {maximum} are allowed.',
    },
  },
  'imprecise-number': {
    vi: '{text} có {digits} chữ số có nghĩa, có thể do sai số của phép tính trên máy; hãy làm tròn đến mức đã đo (tối đa 15 chữ số có nghĩa).{others:others}',
    en: '{text} has {digits} significant digits, which looks like floating-point noise; round it to what was measured (at most 15 significant digits).{others:others}',
  },
  'zero-denominator': { vi: 'Mẫu số bằng 0.', en: 'The denominator is zero.' },
} as const

/** Builds an issue of numbers. */
export const numberIssue: IssueFactory<typeof numberWording, typeof valueFormats & typeof numberFormats> =
  /* @__PURE__ */ issueFactory(
    numberWording,
    formatsWith<typeof valueFormats & typeof numberFormats>(valueFormats, numberFormats),
  )

/** The issue of a value that is not what the name says, quoted as it was given. */
export function malformedNumber(
  what: keyof (typeof numberWording)['malformed'],
  value: unknown,
  path: IssuePath = [],
): Issue {
  return numberIssue('malformed', path, { what, text: quote(value) }, { actual: value })
}

const wholeFormats = {
  range: (range: readonly [number, number] | undefined, language: Language): string => {
    if (range === undefined) return ''
    return language === 'vi' ? ` từ ${range[0]} đến ${range[1]}` : ` from ${range[0]} to ${range[1]}`
  },
}

/** The sentence of whole numbers. */
export const wholeWording = {
  'not-whole': {
    number: {
      vi: '{text:value} không phải là số nguyên{range:range}.',
      en: '{text:value} is not a whole number{range:range}.',
    },
  },
} as const

/** Builds an issue of whole numbers. */
export const wholeIssue: IssueFactory<typeof wholeWording, typeof valueFormats & typeof wholeFormats> =
  /* @__PURE__ */ issueFactory(
    wholeWording,
    formatsWith<typeof valueFormats & typeof wholeFormats>(valueFormats, wholeFormats),
  )

/** The sentence of texts that cannot be an id. */
export const idWording = {
  malformed: {
    identifier: {
      vi: '{text} không dùng làm mã định danh được: mã không được rỗng, không có khoảng trắng ở đầu hay cuối, không có ký tự vô hình hay khoảng trắng đặc biệt và phải ở dạng chuẩn Unicode NFC.',
      en: '{text} cannot be an id: an id must not be empty, must not begin or end with a space, must not contain invisible characters or special spaces, and must be in Unicode NFC form.',
    },
  },
} as const

/** Builds the issue of a text that cannot be an id. */
export const idIssue: IssueFactory<typeof idWording, Record<never, never>> = /* @__PURE__ */ issueFactory(idWording, {})

const resultFormats = {
  ofUnit: (title: LocalizedText | undefined, language: Language): string => {
    if (title === undefined) return ''
    return language === 'vi' ? ` của đơn vị “${textIn(title, 'vi')}”` : ` for the unit “${textIn(title, 'en')}”`
  },
}

/** The sentences of results that come back. */
export const resultWording = {
  malformed: {
    json: {
      vi: '{text:value} không ghi được thành JSON: chỉ dùng null, true, false, số hữu hạn, chuỗi Unicode hợp lệ, danh sách và đối tượng thường, lồng nhau không quá sâu.',
      en: '{text:value} cannot be written as JSON: only null, true, false, finite numbers, well-formed text, lists and plain objects are allowed, not nested too deeply.',
    },
  },
  'not-as-computed': {
    vi: 'Kết quả{title:ofUnit} ghi {given}, nhưng tính lại từ số liệu và quy tắc đi kèm thì được {computed}. Hãy dùng bản gốc của kết quả, hoặc tính lại từ số liệu.',
    en: 'The result says {given}{title:ofUnit}, but the data and the rules kept with it give {computed}. Use the original result, or compute it again from the data.',
  },
} as const

/** Builds an issue of results that come back. */
export const resultIssue: IssueFactory<typeof resultWording, typeof valueFormats & typeof resultFormats> =
  /* @__PURE__ */ issueFactory(
    resultWording,
    formatsWith<typeof valueFormats & typeof resultFormats>(valueFormats, resultFormats),
  )

/** The sentences of explanations. */
export const explanationWording = {
  malformed: {
    explanation: {
      vi: '{text} không phải là phần giải thích: cần “label”, và “value” là số, chữ hoặc null.',
      en: '{text} is not an explanation: expected a “label”, and a “value” that is a number, words or null.',
    },
  },
  'too-big': {
    explanation: {
      vi: 'Phần giải thích có hơn {maximum} số liệu; hãy giải thích một số liệu thành phần.',
      en: 'The explanation has more than {maximum} figures; explain one of the figures that it is computed from.',
    },
  },
  'too-deep': {
    explanation: {
      vi: 'Phần giải thích lồng nhau quá {most} cấp, hoặc chứa chính nó; hãy giải thích một số liệu thành phần.',
      en: 'The explanation is nested deeper than {most} levels, or contains itself; explain one of the figures that it is computed from.',
    },
  },
} as const

/** Builds an issue of explanations. */
export const explanationIssue: IssueFactory<
  typeof explanationWording,
  Record<never, never>
> = /* @__PURE__ */ issueFactory(explanationWording, {})

/** The sentences of names that look like others. */
export const lookAlikeWording = {
  'look-alike': {
    invisible: {
      vi: 'Tên {name:quote} có ký tự vô hình, khoảng trắng thừa, hoặc không ở dạng chuẩn Unicode NFC{numbers:brackets}: nhìn giống nhưng không trùng với tên viết đúng. Hãy gõ lại tên này.',
      en: 'The name {name:quote} has invisible characters or stray spaces, or is not in Unicode NFC form{numbers:brackets}: it may look like another name without being the same. Type it again.',
    },
    letters: {
      vi: 'Tên {name:quote} có chữ của nhiều bảng chữ cái trông giống nhau{numbers:brackets}: nhìn giống nhưng không trùng với tên viết đúng. Hãy gõ lại tên này.',
      en: 'The name {name:quote} mixes look-alike letters of different scripts{numbers:brackets}: it may look like another name without being the same. Type it again.',
    },
  },
} as const

/** Builds an issue of names that look like others. */
export const lookAlikeIssue: IssueFactory<typeof lookAlikeWording, PlainFormats> = /* @__PURE__ */ issueFactory(
  lookAlikeWording,
  plainFormats,
)
