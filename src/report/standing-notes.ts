import { describeSource } from '../foundation/explanation'
import { formatNumber } from '../foundation/format-number'
import { groupedBy } from '../foundation/grouped'
import { type Bilingual, inBoth, inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import { upperFirst } from '../foundation/letter-case'
import type { IndicatorDirection } from '../indicators/indicator'
import type { StandingStatusFigure } from '../indicators/status'
import { labels } from './labels'
import type { ReportNote, ReportNotes } from './report'
import { hasFigure, type StandingPage } from './standing-lines'
import { reasonFor } from './standing-words'

/** What a page of KPIs is based on: how statuses are given, what the whole is made of, what is absent, and the sources. */
export function standingNotes(page: StandingPage): ReportNotes {
  const notes: readonly (ReportNote | undefined)[] = [
    directionNote(page),
    { term: labels.difference, text: differenceWords },
    { term: labels.status, text: statusWords(page) },
    ...wholeNotes(page),
    withoutFigureNote(page),
    sourceNote(page),
  ]
  return { kind: 'notes', notes: notes.flatMap(note => note ?? []) }
}

const directions: Readonly<Record<IndicatorDirection, Bilingual>> = {
  higher: { vi: 'càng cao càng tốt', en: 'more is better' },
  lower: { vi: 'càng thấp càng tốt', en: 'less is better' },
  range: { vi: 'cần giữ trong khoảng', en: 'a range is to be kept' },
}

function directionNote({ indicators, definitionOf }: StandingPage): ReportNote | undefined {
  const definition = indicators.length === 1 ? definitionOf(indicators[0] as string) : undefined
  if (definition === undefined) return undefined
  const { name, direction } = definition
  return {
    term: labels.indicator,
    text: inBoth(name, (text, language) => `${text}; ${directions[direction][language]}`),
  }
}

const differenceWords: Bilingual = {
  vi: 'Kết quả trừ mục tiêu, theo đơn vị tính của chỉ tiêu; của tỷ lệ là điểm phần trăm.',
  en: 'The figure minus the target, in the measure of the indicator; for a share, in percentage points.',
}

/** When a status is given, by which figure and from how much: "the figure is at least 90% of what is expected by the day". */
const ruleWords: Readonly<Record<StandingStatusFigure, (bound: string) => Bilingual>> = {
  attainment: bound => ({
    vi: `kết quả đạt từ ${bound} mục tiêu trở lên`,
    en: `at least ${bound} of the target is attained`,
  }),
  progress: bound => ({
    vi: `tiến độ từ giá trị cơ sở đến mục tiêu đạt từ ${bound} trở lên`,
    en: `at least ${bound} of the way from baseline to target is done`,
  }),
  pace: bound => ({
    vi: `kết quả đạt từ ${bound} mức kỳ vọng đến ngày trở lên`,
    en: `the figure is at least ${bound} of what is expected by the day`,
  }),
}

/** How statuses are given, and that the thresholds are assumed, if any status is by them. */
function statusWords({ standings: { thresholds }, lines, wholes }: StandingPage): Bilingual {
  const { steps, otherwise, source } = thresholds
  const own = new Set([...steps, otherwise].map(({ id }) => id))
  if (![...lines, ...wholes].some(({ row }) => row.status !== null && own.has(row.status))) return decidedWords
  return inBothLanguages(language => {
    const rules = steps.map(({ name, of, atLeast }) => {
      const when = ruleWords[of](`${formatNumber(atLeast, language)}%`)[language]
      return `${textIn(name, language)} ${{ vi: 'khi', en: 'if' }[language]} ${when}`
    })
    const rest = `${{ vi: 'còn lại là', en: 'otherwise' }[language]} ${textIn(otherwise.name, language)}`
    return [
      decidedWords[language],
      `${{ vi: 'Trước đó:', en: 'Until then:' }[language]} ${[...rules, rest].join('; ')}.`,
      ...(steps.some(({ of }) => of === 'pace') ? [expectedWords[language]] : []),
      ...(source?.assumed === true ? [assumedWords[language]] : []),
    ].join(' ')
  })
}

const decidedWords: Bilingual = {
  vi: 'Hết kỳ của mục tiêu mới kết luận Đạt hoặc Không đạt.',
  en: 'Achieved or Missed is decided when the period of the target is over.',
}
const expectedWords: Bilingual = {
  vi: 'Mức kỳ vọng đi theo đường thẳng từ giá trị cơ sở đến mục tiêu.',
  en: 'What is expected runs in a straight line from the baseline to the target.',
}
const assumedWords: Bilingual = {
  vi: 'Ngưỡng xếp tình trạng là giả định của phần mềm, không phải quy định.',
  en: 'The status thresholds are assumptions; no regulation sets them.',
}

/** How the figures of all units together are made, and of how many indicators there is none, reason by reason. */
function wholeNotes({ wholes, unitName, definitionOf, indicators, units }: StandingPage): readonly ReportNote[] {
  const [first] = wholes
  // The figures of one unit are not repeated as those of all units.
  if (first === undefined || units.length <= 1) return []
  const doubts = wholes.flatMap(line => {
    const { row, whole } = line
    const why = hasFigure(line) ? missingText(whole?.missing ?? [], unitName) : reasonFor(row, 'value')
    const apart = row.reasons.some(({ code }) => code === 'target-of-each-unit') ? reasonFor(row, 'target') : undefined
    return [why, apart].flatMap(one => (one === undefined ? [] : [{ reason: one, indicator: row.indicator }]))
  })
  const byReason = [...groupedBy(doubts, ({ reason }) => reason.vi).values()].map((group): Bilingual => {
    const { reason } = group[0] as (typeof group)[0]
    const of = [...new Set(group.map(({ indicator }) => indicator))]
    if (indicators.length === 1) return reason
    const name = of.length === 1 ? (definitionOf(of[0] as string)?.name ?? (of[0] as string)) : undefined
    return inBothLanguages(language => {
      const which = name ?? { vi: `${of.length} chỉ tiêu`, en: `${of.length} indicators` }
      return `${textIn(which, language)}: ${reason[language]}`
    })
  })
  const parts = [summedWords, ...byReason]
  return [
    {
      term: unitName(first.row.unit),
      text: inBothLanguages(language => `${parts.map(part => upperFirst(part[language])).join('. ')}.`),
    },
  ]
}

const summedWords: Bilingual = {
  vi: 'Tính từ tổng số liệu của các đơn vị, không phải trung bình các tỷ lệ',
  en: 'Computed from the units’ added counts, not as a mean of their rates',
}

function missingText(missing: readonly string[], unitName: (id: string) => LocalizedText): Bilingual | undefined {
  if (missing.length === 0) return undefined
  const list = listed(missing.map(unitName))
  return {
    vi: `chưa có số liệu của ${list.vi}, nên chưa xếp tình trạng`,
    en: `without ${list.en}, so it has no status`,
  }
}

/** How many figures are absent, and of whom: said once for all dashes. */
function withoutFigureNote({ lines, unitName, indicators, units }: StandingPage): ReportNote | undefined {
  const isOfUnits = indicators.length === 1 && units.length > 1
  // The indicators of one unit without a figure have a table of their own.
  if (units.length <= 1) return undefined
  const absent = lines.filter(line => !hasFigure(line))
  if (absent.length === 0) return undefined
  const names = new Set(absent.map(({ row }) => (isOfUnits ? row.unit : JSON.stringify([row.unit, row.indicator]))))
  if (!isOfUnits) {
    return {
      term: '–',
      text: {
        vi: `Chưa có số liệu: ${names.size} kết quả.`,
        en: `No figure yet: ${names.size} ${names.size === 1 ? 'result' : 'results'}.`,
      },
    }
  }
  const list = listed([...names].map(unitName))
  return {
    term: '–',
    text: {
      vi: `Chưa có số liệu: ${names.size} đơn vị (${list.vi}).`,
      en: `No figure yet: ${names.size} ${names.size === 1 ? 'unit' : 'units'} (${list.en}).`,
    },
  }
}

/** Of more names than these, how many follow is said. */
const mostNamed = 10

function listed(names: readonly LocalizedText[]): Bilingual {
  const rest = names.length - mostNamed
  return inBothLanguages(language => {
    const shown = names
      .slice(0, mostNamed)
      .map(name => textIn(name, language))
      .join(', ')
    return rest <= 0 ? shown : `${shown} ${{ vi: `và ${rest} đơn vị khác`, en: `and ${rest} more` }[language]}`
  })
}

/** The sources of figures and targets, each once. */
function sourceNote({ lines }: StandingPage): ReportNote | undefined {
  const sources = new Map<string, Bilingual>()
  for (const { row } of lines) {
    for (const source of [row.observation?.source, row.target?.source, row.baseline?.source]) {
      if (source === undefined) continue
      const text = describeSource(source)
      sources.set(text.vi, text)
    }
  }
  if (sources.size === 0) return undefined
  const shown = [...sources.values()].slice(0, mostNamed)
  return {
    term: labels.source,
    text: inBothLanguages(
      language => `${shown.map(one => one[language]).join('; ')}${sources.size > mostNamed ? '; …' : ''}.`,
    ),
  }
}
