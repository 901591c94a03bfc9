import { type AddedLanguage, ownText, readWritten, type WrittenLanguage, wordsKey } from '../foundation/added-language'
import { formatNumber } from '../foundation/format-number'
import { pathText } from '../foundation/issue'
import { type Bilingual, isText, type LocalizedText, textIn } from '../foundation/language'
import type { NumberStyle, ReportCell } from './cell'
import { numberText } from './cell-text'
import { chartWords } from './charts/index'
import { drawPicture } from './draw-picture'
import { labels } from './labels'
import { requireReport } from './read-report'
import type { ChartPicture, Report, ReportBlock, ReportChart } from './report'
import { severityWords } from './report-findings'
import type { ReportTable } from './table'

/** A report in an added language, and what was left in another. */
export interface TranslatedReport {
  /** The report; every renderer writes it. */
  readonly report: Report
  /**
   * The texts for which the language has none, as keys of `words`: with `¤` for their numbers, in the order of the report. A
   * translator can complete them.
   */
  readonly missing: readonly string[]
}

/**
 * Puts a report into a language that the library does not write.
 *
 * Titles, labels and reasons come from `also` of a text and from `words` of the language, sentences of findings from its
 * `messages`, and numbers in tables have its marks. A plain text is a name, and stays. What has no text stays in the
 * language that `instead` names: a paragraph at the end names it once, and says it of explanations. Dates, and the
 * few words of renderers themselves, are in that language too.
 *
 * @param report - The report.
 * @param language - The language, its words, and the one in which everything else is written.
 * @returns The report, to be rendered in the language of `instead`, and the texts that are missing.
 * @throws An `EgovKpiError` when the report or the language is malformed.
 *
 * @example
 * ```ts
 * import { rank } from 'egov-kpi'
 * import { renderText, reportRanking, translateReport } from 'egov-kpi/report'
 *
 * const [, table] = reportRanking(rank([{ unit: 'Denpasar', score: '3.68' }]))
 * const indonesian = {
 *   id: 'id',
 *   instead: 'en',
 *   words: { Ranking: 'Pemeringkatan', Rank: 'Peringkat', Score: 'Nilai', 'From the highest score.': 'Dari nilai tertinggi.' },
 *   numbers: { decimal: ',', group: '.' },
 * } as const
 * const { report, missing } = translateReport({ title: 'SPBE', blocks: [table] }, indonesian)
 * renderText(report, 'en', { width: 80 }).split('\n').filter(line => /^Peringkat|Denpasar/.test(line))
 * // => ['Peringkat  Unit      Nilai', '        1  Denpasar   3,68']
 * missing // => ['Unit', 'Not translated, and left in English', 'Explanations without a translation are in English.']
 * ```
 */
export function translateReport(report: Report, language: AddedLanguage): TranslatedReport {
  requireReport(report)
  const written = readWritten(language)
  const { added } = written
  // One of the library's own languages needs no translation.
  if (added === null) return { report: { ...report, languages: [written.language] }, missing: [] }
  const missing = new Set<string>()
  let explainsInstead = false
  const translator = (note: (text: string) => void): ((text: LocalizedText) => string) => {
    return text => {
      const own = ownText(text, { ...written, added })
      const shown = own ?? textIn(text, written.language)
      if (own === undefined && typeof text !== 'string' && /\p{L}/u.test(shown)) note(shown)
      return shown
    }
  }
  const to: Translator = {
    language: { ...written, added },
    text: translator(text => missing.add(wordsKey(text))),
    // Their sentences contain names and numbers: one sentence at the end covers them all.
    explained: translator(() => {
      explainsInstead = true
    }),
  }
  const { title, subtitle, sort, letterhead, signature, blocks } = report
  const translated: Report = {
    title: to.text(title),
    ...(subtitle === undefined ? {} : { subtitle: to.text(subtitle) }),
    ...textsIn(
      {
        ...(sort === undefined ? {} : { sort }),
        ...(letterhead === undefined ? {} : { letterhead }),
        ...(signature === undefined ? {} : { signature }),
      },
      to,
    ),
    ...(report.state === undefined ? {} : { state: report.state }),
    languages: [written.language],
    writtenIn: added.id,
    blocks: blocks.flatMap(block => translatedBlock(block, to)),
  }
  const left = [...missing]
  const notes = [
    ...(left.length === 0 ? [] : [`${to.text(leftIn)}: ${namesOf(left)}`]),
    ...(explainsInstead ? [to.text(explainedIn)] : []),
  ].map((text): ReportBlock => ({ kind: 'paragraph', text }))
  return { report: { ...translated, blocks: [...translated.blocks, ...notes] }, missing: [...missing] }
}

const leftIn: Bilingual = { vi: 'Chưa dịch, giữ nguyên tiếng Việt', en: 'Not translated, and left in English' }
const explainedIn: Bilingual = {
  vi: 'Phần giải thích chưa có bản dịch được giữ nguyên tiếng Việt.',
  en: 'Explanations without a translation are in English.',
}

/** More texts than a note names. */
const mostNamed = 20

function namesOf(texts: readonly string[]): string {
  const named = texts.slice(0, mostNamed).map(text => `"${text}"`)
  return `${named.join(', ')}${texts.length > mostNamed ? ' …' : ''}`
}

interface Translator {
  readonly language: WrittenLanguage & { readonly added: AddedLanguage }
  readonly text: (text: LocalizedText) => string
  /** The same for texts of an explanation. */
  readonly explained: (text: LocalizedText) => string
}

function translatedBlock(block: ReportBlock, to: Translator): readonly ReportBlock[] {
  switch (block.kind) {
    case 'findings':
      return findingsIn(block.findings, to)
    case 'table':
      return [translatedTable(block, to)]
    case 'summary':
      return [
        {
          kind: 'summary',
          ...(block.sentence === undefined ? {} : { sentence: to.text(block.sentence) }),
          figures: block.figures.map(({ label, value }) => ({ label: to.text(label), value: cellIn(value, {}, to) })),
        },
      ]
    case 'chart':
      return [translatedChart(block, to)]
    case 'explanation':
      return [textsIn(block, { ...to, text: to.explained })]
    default:
      return [textsIn(block, to)]
  }
}

function translatedTable(table: ReportTable, to: Translator): ReportTable {
  const { columns, sections, ...rest } = table
  return {
    ...textsIn(rest, to),
    // Where groups have names and their column has none, renderers call it by a label of their own.
    ...(table.sectionTitle === undefined && sections.some(({ title }) => title !== undefined)
      ? { sectionTitle: to.text(labels.group) }
      : {}),
    columns: textsIn(columns, to),
    sections: sections.map(({ title, note, rows }) => ({
      ...(title === undefined ? {} : { title: to.text(title) }),
      ...(note === undefined ? {} : { note: to.text(note) }),
      rows: rows.map(row => ({
        ...row,
        cells: row.cells.map((cell, index) => cellIn(cell, columns[index] ?? {}, to)),
      })),
    })),
  }
}

function cellIn(cell: ReportCell, column: NumberStyle, to: Translator): ReportCell {
  const own = textsIn(cell, to)
  if (own.kind !== 'number') return own
  const { outOf, ...number } = own
  const written = numberText(number, column, to.language.added)
  // What it is out of has the marks of the language too.
  const most = outOf === undefined ? '' : ` / ${formatNumber(outOf, to.language.added)}`
  return { ...number, written: `${written}${most}` }
}

/** A chart that is drawn in the added language; what it writes, and has no text there, is noted. */
function translatedChart(chart: ReportChart, to: Translator): ReportChart {
  const { picture } = chart
  const { messages: _, ...writtenIn } = to.language.added
  const title = to.text(picture.data.title)
  textsIn<unknown>(picture.data, to)
  const { svg, table } = drawPicture(picture, to.language.language)
  const headings = new Set(table.columns.map(({ heading }) => heading))
  for (const word of Object.values(chartWords)) {
    const text = textIn(word, to.language.language)
    if (headings.has(text) || svg.includes(`>${text}<`)) to.text(word)
  }
  return { ...chart, picture: { ...picture, data: { ...picture.data, title }, writtenIn } as ChartPicture }
}

/** Findings as paragraphs, with the sentences that the language has for their codes. */
function findingsIn(
  findings: Extract<ReportBlock, { kind: 'findings' }>['findings'],
  to: Translator,
): readonly ReportBlock[] {
  if (findings.length === 0) return [{ kind: 'paragraph', text: to.text(labels.noFindings) }]
  const { messages = {} } = to.language.added
  return findings.map(({ severity, path, message, code, parameters }) => {
    const own = Object.hasOwn(messages, code) ? messages[code]?.(parameters) : undefined
    const place = path.length === 0 ? '' : ` (${pathText(path)})`
    return { kind: 'paragraph', text: `${to.text(severityWords[severity])}${place}: ${own ?? to.text(message)}` }
  })
}

/** A part of a report with every text in the added language; both forms have it, so that any renderer finds it. */
function textsIn<T>(part: T, to: Translator): T {
  if (typeof part !== 'object' || part === null) return part
  if (Array.isArray(part)) return part.map((one: unknown) => textsIn(one, to)) as T
  if (isText(part)) {
    const text = to.text(part)
    return { vi: text, en: text } as T
  }
  const entries = Object.entries(part).map(([key, value]: [string, unknown]) => [
    key,
    textsIn(value, key === 'explanation' ? { ...to, text: to.explained } : to),
  ])
  return Object.fromEntries(entries) as T
}
