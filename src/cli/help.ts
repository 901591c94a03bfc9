import type { Bilingual, Language } from '../foundation/language'
import { type Command, takenBy } from './command'
import { type OptionName, options } from './options'

const words = {
  about: {
    vi: 'egov-kpi: đo lường, xếp hạng và giải thích kết quả phục vụ của cơ quan nhà nước.',
    en: 'egov-kpi: measure, rank and explain how well public agencies serve.',
  },
  usage: { vi: 'Cách dùng', en: 'Usage' },
  command: { vi: 'lệnh', en: 'command' },
  options: { vi: 'tùy chọn', en: 'options' },
  commands: { vi: 'Các lệnh', en: 'Commands' },
  needed: { vi: 'Bắt buộc', en: 'Required' },
  optional: { vi: 'Tùy chọn', en: 'Options' },
  examples: { vi: 'Ví dụ', en: 'Examples' },
  more: {
    vi: 'Xem chi tiết một lệnh: egov-kpi help LỆNH. Bắt đầu bằng: egov-kpi init demo',
    en: 'Help on a command: egov-kpi help COMMAND --lang en. To start: egov-kpi init demo --lang en',
  },
  files: {
    vi: 'Dấu … cho biết tùy chọn ghi được nhiều lần; nhiều tệp cũng ghi liền nhau được: --assessments phieu/*.xlsx',
    en: 'An option with … may be repeated; files may also follow each other: --assessments forms/*.xlsx',
  },
  version: { vi: 'Phiên bản', en: 'Version' },
  exit: {
    vi: 'Mã thoát: 0 không có nội dung cần rà soát; 1 có kết quả nhưng có nội dung cần rà soát; 2 không chạy được; 70 chương trình gặp lỗi nội bộ.',
    en: 'Exit code: 0 success; 1 result with findings; 2 the command failed; 70 internal error.',
  },
} as const satisfies Record<string, Bilingual>

/** The placeholders of the help in Vietnamese. */
const placeholders: Readonly<Record<string, string>> = {
  FILE: 'TỆP',
  FOLDER: 'THƯ_MỤC',
  COMMAND: 'LỆNH',
  NAME: 'TÊN',
  TEXT: 'CHỮ',
  ID: 'MÃ',
}

/** The placeholder of a value in the language of the help: `vietnam|TỆP`. */
function placeholder(value: string, language: Language): string {
  return language === 'en' ? value : value.replace(/[A-Z]+/g, name => placeholders[name] ?? name)
}

/** The help of the whole command. */
export function generalHelp(commands: readonly Command[], language: Language): string {
  const widest = Math.max(...commands.map(({ name }) => name.length))
  return lines([
    words.about[language],
    '',
    `${words.usage[language]}: egov-kpi <${words.command[language]}> [${words.options[language]}]`,
    '',
    `${words.commands[language]}:`,
    ...commands.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${summary[language]}`),
    '',
    words.more[language],
    `${words.version[language]}: egov-kpi --version`,
    words.exit[language],
  ])
}

/** The help of one command, with its examples. */
export function commandHelp(command: Command, language: Language): string {
  const { name, summary, words: behind, needs, examples } = command
  const takes = takenBy(command)
  const place =
    behind === undefined ? '' : ` ${placeholder(behind.value, language)}${behind.isRepeated === true ? '…' : ''}`
  const list = (names: readonly OptionName[]): readonly string[] =>
    names.flatMap(one => optionLines(one, command, language))
  return lines([
    `egov-kpi ${name}: ${summary[language]}`,
    '',
    `${words.usage[language]}: egov-kpi ${name}${place} [${words.options[language]}]`,
    ...(behind === undefined ? [] : [`  ${placeholder(behind.value, language)}  ${behind.what[language]}`]),
    ...(needs.length === 0 ? [] : ['', `${words.needed[language]}:`, ...list(needs)]),
    '',
    `${words.optional[language]}:`,
    ...list(takes.filter(one => !needs.includes(one))),
    '',
    ...([...needs, ...takes].some(one => options[one].isRepeated === true) ? [words.files[language], ''] : []),
    `${words.examples[language]}:`,
    ...examples.map(example => `  ${example}${language === 'en' ? ' --lang en' : ''}`),
    '',
    words.exit[language],
  ])
}

function optionLines(name: OptionName, { by = [], writes, needs }: Command, language: Language): readonly string[] {
  const { kind, short, value = '', words, isRepeated } = options[name]
  const about = name === 'out' && writes !== undefined ? outputWords(writes, needs.includes('out')) : words
  const shown = kind === 'flag' ? '' : ` ${name === 'by' ? by.join('|') : placeholder(value, language)}`
  const letter = short === undefined ? '' : `-${short}, `
  return [`  ${letter}--${name}${shown}${isRepeated === true ? ' …' : ''}`, `      ${about[language]}`]
}

/** The description of `--out` for a command that does not write every format. */
function outputWords(extensions: readonly string[], isNeeded: boolean): Bilingual {
  const known = extensions.join(' ')
  return {
    vi: `tệp kết quả: ${known}; ghi nhiều lần được${isNeeded ? '' : '; nếu không có thì in ra màn hình'}`,
    en: `where to write: ${known}; may be repeated${isNeeded ? '' : '; text to standard output by default'}`,
  }
}

function lines(list: readonly string[]): string {
  return `${list.join('\n')}\n`
}
