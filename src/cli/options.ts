import type { Separator } from '../exchange/index'
import type { Issue, IssuePath } from '../foundation/issue'
import { type Bilingual, languageNamed } from '../foundation/language'
import { nearestTo } from '../foundation/nearest'
import { onTimeRates } from '../frameworks/index'
import { cliIssue } from './wording'

const namedSeparators: Readonly<Record<string, Separator>> = { comma: ',', semicolon: ';', tab: '\t', bar: '|' }

/** The separators of CSV columns: their names, or they themselves. */
export const separators: readonly string[] = Object.entries(namedSeparators).flat()

/** A separator by its name, or by itself. */
export function separatorOf(value: string): Separator {
  return namedSeparators[value] ?? (value as Separator)
}

/** The kind of an option's value: a text, a whole number, one of several words, a file to read or to write, or none. */
export type OptionKind = 'text' | 'number' | 'choice' | 'file' | 'output' | 'flag'

/** An option of the command; a settings file uses the same name. */
export interface Option {
  readonly kind: OptionKind
  readonly words: Bilingual
  /** Its short form: `-o`. */
  readonly short?: string
  /** The placeholder for the value in the help. */
  readonly value?: string
  /** The allowed words. */
  readonly choices?: readonly string[]
  /** Whether the choices are languages, which may be given with a region. */
  readonly isLanguage?: true
  /** Whether a file is allowed in place of a choice. */
  readonly orFile?: true
  /** The smallest and the largest whole number; beside choices, a number is allowed too. */
  readonly range?: readonly [least: number, most: number]
  /** Whether it may be given several times. */
  readonly isRepeated?: true
}

const option = (kind: OptionKind, vi: string, en: string, more: Partial<Option> = {}): Option => ({
  kind,
  words: { vi, en },
  ...more,
})
const file = (vi: string, en: string): Option => option('file', vi, en, { value: 'FILE' })
const files = (vi: string, en: string): Option => option('file', vi, en, { value: 'FILE', isRepeated: true })
const text = (value: string, vi: string, en: string, more: Partial<Option> = {}): Option =>
  option('text', vi, en, { value, ...more })
const choice = (choices: readonly string[], vi: string, en: string, more: Partial<Option> = {}): Option =>
  option('choice', vi, en, { choices, value: choices.join('|'), ...more })

/** The extensions of workbooks. */
const workbooks = 'XLSX, XLSM, XLSB, XLS, ODS'

/** The options of a paper: who publishes a report, and how far it is final; who signs it. */
type PublishingOption =
  | 'publisher'
  | 'superior'
  | 'number'
  | 'place'
  | 'date'
  | 'attached-to'
  | 'on-behalf'
  | 'position'
  | 'signed-by'
  | 'recipients'
  | 'state'

/** The name of an option. */
export type OptionName =
  | 'scorecard'
  | 'units'
  | 'assessments'
  | 'observations'
  | 'dossiers'
  | 'procedures'
  | 'plan'
  | 'indicators'
  | 'targets'
  | 'thresholds'
  | 'scopes'
  | 'whole'
  | 'bands'
  | 'policy'
  | 'previous'
  | 'calendar'
  | 'as-of'
  | 'period'
  | 'round'
  | 'missing'
  | 'within'
  | 'decimals'
  | 'ties'
  | 'unit'
  | 'prefill'
  | 'only'
  | 'by'
  | 'due-soon-days'
  | 'rate'
  | 'decimal-mark'
  | 'dates'
  | 'offset'
  | 'sheet'
  | 'separator'
  | 'header-row'
  | 'hidden'
  | 'partial'
  | PublishingOption
  | 'config'
  | 'out'
  | 'lang'
  | 'help'
  | 'version'

/** All options, by name, in the order of the help. */
export const options: Readonly<Record<OptionName, Option>> = {
  scorecard: file(`bộ tiêu chí: JSON, ${workbooks}`, `the scorecard: JSON, ${workbooks}`),
  units: files(
    `đơn vị và nhóm: ${workbooks}, JSON, hoặc nhiều tệp CSV`,
    `units and groups: ${workbooks}, JSON, or several CSV files`,
  ),
  assessments: files(
    `kết quả đánh giá: ${workbooks}, CSV, JSON, hoặc phiếu đã điền`,
    `assessments: ${workbooks}, CSV, JSON, or forms filled in`,
  ),
  observations: files(
    `số liệu của các chỉ tiêu: ${workbooks}, CSV, JSON`,
    `figures of indicators: ${workbooks}, CSV, JSON`,
  ),
  dossiers: files(
    `hồ sơ: CSV (đọc dần, không giới hạn số dòng), ${workbooks}, JSON`,
    `dossiers: CSV (read as a stream), ${workbooks}, JSON`,
  ),
  procedures: files(
    `thủ tục hành chính: ${workbooks}, CSV, JSON`,
    `administrative procedures: ${workbooks}, CSV, JSON`,
  ),
  plan: files(
    `kế hoạch và nhiệm vụ: ${workbooks}, JSON, hoặc nhiều tệp CSV`,
    `the plan and its tasks: ${workbooks}, JSON, or several CSV files`,
  ),
  indicators: files('định nghĩa chỉ tiêu: JSON', 'indicator definitions: JSON'),
  targets: files('mục tiêu của các chỉ tiêu: JSON', 'targets of indicators: JSON'),
  thresholds: file(
    'ngưỡng tình trạng: JSON; nếu không có thì dùng ngưỡng giả định của thư viện',
    'status thresholds: JSON; by default those the library assumes',
  ),
  scopes: file(
    'tên các phạm vi của mục tiêu: JSON {"thanh-pho": {"vi": …, "en": …}}',
    'names of the scopes of targets: JSON {"city": {"vi": …, "en": …}}',
  ),
  whole: text(
    'TEXT',
    'tên gọi chung của tất cả đơn vị, như "Toàn thành phố"',
    'what all units together are called, such as "The whole city"',
  ),
  bands: file('các mức xếp loại: JSON', 'score bands: JSON'),
  policy: file(
    'quy tắc xếp hạng: JSON với các tùy chọn của hàm rank, như tiêu chí phụ, điều kiện khống chế, hạn mức, đơn vị không tham gia xếp hạng',
    'the policy of the ranking: JSON with the options of rank, such as tie-breakers, knock-outs, quotas, units out of competition',
  ),
  previous: file('kết quả kỳ trước, tệp .json do lệnh rank ghi', 'the previous ranking, a .json file written by rank'),
  calendar: choice(
    ['vietnam'],
    'lịch làm việc: lịch công chức Việt Nam 2018–2026 của thư viện, hoặc một tệp',
    'working calendar: the library’s calendar of Vietnam’s civil service 2018–2026, or a file',
    { orFile: true, value: 'vietnam|FILE' },
  ),
  'as-of': text(
    '2022-12-31',
    'ngày tính đến; phải ghi rõ, lệnh không tự lấy ngày hôm nay',
    'the reference date; never defaults to today',
  ),
  period: text('2022|2022-S1|2022-Q4|2022-06', 'kỳ báo cáo', 'the period'),
  round: text('ID', 'vòng đánh giá được tính', 'the round of assessments that counts'),
  missing: choice(
    ['error', 'not-scored'],
    'tiêu chí chưa được chấm: là lỗi, hoặc đơn vị chưa có tổng điểm',
    'a criterion without an assessment: an error, or the unit has no total',
  ),
  within: choice(['group'], 'xếp hạng riêng trong từng nhóm', 'rank each group separately'),
  decimals: choice(
    ['exact'],
    'số chữ số thập phân của điểm xếp hạng; mặc định exact: điểm như đã công bố',
    'decimals of the ranked score; exact, the published score, by default',
    { range: [0, 20], value: 'exact|0…20' },
  ),
  ties: choice(
    ['competition', 'dense', 'average'],
    'cách xếp các đơn vị bằng điểm; mặc định competition (1-2-2-4)',
    'how ties are ranked; competition (1-2-2-4) by default',
  ),
  unit: text('ID', 'mã đơn vị', 'the id of the unit'),
  prefill: files('kết quả đã có, điền sẵn vào phiếu', 'known assessments to fill in'),
  only: text('ID', 'chỉ lập cho đơn vị này; ghi nhiều lần được', 'for this unit only; may be repeated', {
    isRepeated: true,
  }),
  by: text('…', 'tổng hợp theo', 'how to group the rows'),
  rate: choice(
    onTimeRates.map(({ id }) => id),
    'tỷ lệ đúng hạn nêu đầu báo cáo, luôn kèm tên; mặc định resolved-in-time',
    'the on-time rate that the report shows first, always by its name; resolved-in-time by default',
    { value: 'ID' },
  ),
  'due-soon-days': option(
    'number',
    'số ngày trước hạn được coi là sắp đến hạn; mặc định 3',
    'how many days before its last day a task is due soon; 3 by default',
    { range: [0, 36_500], value: '3' },
  ),
  'decimal-mark': choice(
    ['point', 'comma'],
    'dấu thập phân của số viết dưới dạng chữ; mặc định comma, với --lang en là point',
    'the decimal mark of numbers written as text; point by default, comma with --lang vi',
  ),
  dates: choice(
    ['iso', 'day-first', 'month-first'],
    'ngày viết dưới dạng chữ: 2022-04-15, hoặc cả 15/4/2022, hoặc cả 4/15/2022; mặc định iso',
    'the form of dates written as text: 2022-04-15, or also 15/4/2022, or also 4/15/2022; iso by default',
  ),
  offset: text('+07:00', 'múi giờ của các giờ không ghi múi giờ', 'the offset of times that have none'),
  sheet: text(
    'NAME',
    'chỉ đọc trang tính này, trong các tệp có trang tính đó',
    'read only this sheet in the workbooks that have it',
  ),
  separator: choice(
    separators,
    'dấu ngăn cách các cột của tệp CSV; nếu không có thì tự nhận biết',
    'the separator of CSV columns; detected by default',
    { value: 'comma|semicolon|tab|bar' },
  ),
  'header-row': option(
    'number',
    'dòng tiêu đề cột, tính từ 1; nếu không có thì tự tìm',
    'the row of the headings, counted from 1; detected by default',
    { range: [1, 1_048_576], value: '3' },
  ),
  hidden: option('flag', 'đọc cả các trang tính ẩn', 'read hidden sheets too'),
  partial: option(
    'flag',
    'bỏ qua các dòng sai thay vì dừng lại; các dòng đó được nêu trong kết quả',
    'skip invalid rows and list them',
  ),
  publisher: text(
    'TEXT',
    'cơ quan, tổ chức ban hành, in ở đầu báo cáo',
    'the authority that issues the report, shown at its head',
  ),
  superior: text(
    'TEXT',
    'cơ quan chủ quản trực tiếp, in trên tên cơ quan ban hành',
    'the authority above the publisher',
  ),
  number: text('12/BC-HĐĐG', 'số, ký hiệu của văn bản, không ghi chữ "Số"', 'the number and symbol of the paper'),
  place: text('TEXT', 'địa danh ghi trước ngày', 'the place before the date'),
  date: text('2022-12-31', 'ngày của văn bản', 'the date of the paper'),
  'attached-to': text(
    'TEXT',
    'văn bản mà báo cáo kèm theo, như "Quyết định số 12/QĐ-UBND ngày 05/01/2023"',
    'the document that the report is an annex of',
  ),
  'on-behalf': text('TEXT', 'quyền hạn của người ký, như "TM. HỘI ĐỒNG"', 'on whose behalf it is signed'),
  position: text('TEXT', 'chức vụ của người ký', 'the position of who signs'),
  'signed-by': text('TEXT', 'họ và tên của người ký', 'the name of who signs'),
  recipients: text('TEXT', 'nơi nhận; ghi nhiều lần được', 'a recipient; may be repeated', { isRepeated: true }),
  state: choice(
    ['draft', 'assumed', 'final'],
    'báo cáo là dự thảo, có số liệu giả định, hay là bản chính thức; bản chính thức không in nội dung cần rà soát',
    'a draft, of assumed figures, or final; a final report does not show findings',
  ),
  config: file('tệp cấu hình nêu các tệp và chính sách ở trên', 'a settings file that names files and policies'),
  out: option(
    'output',
    'tệp kết quả: .html .md .csv .xlsx .json; ghi nhiều lần được; nếu không có thì in ra màn hình',
    'where to write: .html .md .csv .xlsx .json; may be repeated; text to standard output by default',
    { short: 'o', value: 'FILE', isRepeated: true },
  ),
  lang: choice(['vi', 'en'], 'ngôn ngữ; mặc định vi', 'the language; vi by default', { isLanguage: true }),
  help: option('flag', 'trợ giúp', 'help', { short: 'h' }),
  version: option('flag', 'phiên bản', 'the version', { short: 'v' }),
}

/** The options for reading files, of every command that reads tables. */
export const readingOptions: readonly OptionName[] = [
  'decimal-mark',
  'dates',
  'offset',
  'sheet',
  'separator',
  'header-row',
  'hidden',
  'partial',
]

/** The options of the head and of the foot of a paper; a settings file may group them under these names. */
export const paperParts: ReadonlyMap<string, readonly OptionName[]> = new Map<string, readonly OptionName[]>([
  ['letterhead', ['publisher', 'superior', 'number', 'place', 'date', 'attached-to']],
  ['signature', ['on-behalf', 'position', 'signed-by', 'recipients']],
])

/** The options of a report that is published, of every command that takes a publisher. */
export const publishingOptions: readonly OptionName[] = [...[...paperParts.values()].flat(), 'state']

/** Whether a value of an option is the path of a file. */
export function isPath({ kind, orFile, choices = [] }: Option, value: string): boolean {
  return kind === 'file' || kind === 'output' || (orFile === true && !choices.includes(value))
}

/** Whether a text is the name of an option. */
export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(options, name)
}

/** The fault of an option's value, from the command line or the settings; `name` is the option's name there. */
export function valueIssues(
  { kind, choices = [], range, orFile, isLanguage }: Omit<Option, 'words'>,
  name: string,
  value: string,
  path: IssuePath = [],
): readonly Issue[] {
  if (!(kind === 'number' || kind === 'choice') || choices.includes(value)) return []
  if (isLanguage === true && languageNamed(value) !== undefined) return []
  if (orFile === true || (range !== undefined && isWholeNumber(value, range))) return []
  const known = range === undefined ? choices : [...choices, `${range[0]}…${range[1]}`]
  const parameters = { name, value, known, nearest: nearestTo(value, choices) }
  return [cliIssue('not-allowed', path, { what: 'option-value', ...parameters }, { actual: value })]
}

/** A plain number, `7` and not `007`: other forms may be slips. */
function isWholeNumber(value: string, [least, most]: readonly [number, number]): boolean {
  return /^(?:0|[1-9]\d{0,8})$/.test(value) && Number(value) >= least && Number(value) <= most
}
