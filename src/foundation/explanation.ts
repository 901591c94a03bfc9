import { type AddedLanguage, readWritten, textWritten, type WrittenLanguage } from './added-language'
import { throwIfAny } from './error'
import { type ExactText, isFraction, readExact } from './exact'
import { formatForReading } from './format-number'
import { type Issue, type IssuePath, ofArgument, quote } from './issue'
import { issueList } from './issue-list'
import { type Bilingual, inBoth, isText, type Language, type LocalizedText } from './language'
import type { LanguageTag } from './language-tag'
import { printable } from './printable'
import { Decimals, RoundingMode, type RoundingPolicy } from './rounding'
import { isAccepted } from './schema'
import { SourceReference } from './source'
import { explanationIssue } from './wording'

/**
 * How a figure comes about: a tree, from the result down to the inputs.
 *
 * It is plain data, recomputed on demand and never stored beside a result. {@link formatExplanation} writes it
 * for people; a program reads the fields.
 */
export interface Explanation {
  /** What the figure is. */
  readonly label: LocalizedText
  /** The figure: an exact number, words, or null if there is none. */
  readonly value: ExactText | Bilingual | null
  /** The derivation of the figure, as a sentence or a formula with its numbers. */
  readonly reason?: LocalizedText
  /** The number of decimals of the published figure, if a rounding policy states it. */
  readonly decimals?: number
  /** The rounding that was applied, and the number before it. */
  readonly rounding?: RoundingPolicy & { readonly exact: ExactText }
  readonly source?: SourceReference
  /** The explanations of the figure's inputs, in order. */
  readonly inputs?: readonly Explanation[]
}

const rules: Readonly<Record<RoundingMode, Bilingual>> = {
  'half-up': { vi: 'từ 5 trở lên thì làm tròn lên', en: 'half up' },
  'half-even': { vi: 'đúng một nửa thì làm tròn về số chẵn', en: 'half to even' },
  truncate: { vi: 'bỏ phần còn lại', en: 'the rest cut off' },
}

/** Describes a rounding in words: "rounded to 2 decimals (half up)". */
export function describeRounding({ decimals, mode }: RoundingPolicy): Bilingual {
  return inBoth(roundedTo(decimals), (words, language) => `${words} (${rules[mode][language]})`)
}

function roundedTo(decimals: number): Bilingual {
  return {
    vi: `làm tròn đến ${decimals} chữ số thập phân`,
    en: `rounded to ${decimals} decimal${decimals === 1 ? '' : 's'}`,
  }
}

/** Describes the roundings of one explanation, from the top down; each rule is stated where it applies first. */
export function roundingWords(): typeof describeRounding {
  const stated = new Set<RoundingMode>()
  return ({ decimals, mode }) => {
    if (stated.has(mode)) return roundedTo(decimals)
    stated.add(mode)
    return describeRounding({ decimals, mode })
  }
}

/** Names a source, and marks an assumption as such. */
export function describeSource(source: SourceReference): Bilingual {
  const place = source.place === undefined ? '' : `, ${source.place}`
  return inBoth(source.title, (title, language) => {
    const assumed =
      source.assumed === true
        ? { vi: ' (giả định, chưa được xác nhận)', en: ' (assumed, not confirmed)' }[language]
        : ''
    return `${title}${place}${assumed}`
  })
}

/**
 * Writes an explanation as indented lines for people to read.
 *
 * @param explanation - The tree that an `explain…` function returned.
 * @param language - The language of labels, sentences and numbers; an {@link AddedLanguage} takes them from `also` and
 * `words`, and writes everything else in the language that it names in `instead`.
 * @returns One line per figure, two spaces deeper for each step down. Each text is one line: line breaks become blanks,
 * control and invisible characters are dropped.
 * @throws An `EgovKpiError` when it is not an explanation, is nested deeper than 200 levels, or the language is unknown.
 *
 * @example
 * ```ts
 * import { formatExplanation } from 'egov-kpi'
 *
 * const share = {
 *   label: { vi: 'Tỷ lệ hồ sơ trực tuyến', en: 'Share of dossiers filed online' },
 *   value: '50.66',
 *   reason: '58941 / 116340 × 100',
 * }
 * formatExplanation(share, 'vi') // => 'Tỷ lệ hồ sơ trực tuyến: 50,66\n  58941 / 116340 × 100'
 * ```
 */
export function formatExplanation(explanation: Explanation, language: LanguageTag | AddedLanguage): string {
  throwIfAny(ofArgument('explanation', explanationIssues(explanation, [])))
  return lines(explanation, readWritten(language), roundingWords(), '').join('\n')
}

/** Deeper than any explanation of the library; it stops explanations that contain themselves. */
const mostLevels = 200
const mostFigures = 100_000

/**
 * Counts the figures of an explanation while it is built, so that one that refers to figures endlessly, or to the same
 * ones again and again, is refused just as it would be on reading.
 *
 * @param path - The argument that names the explained figure.
 * @returns A function to call once for each figure, with its depth.
 */
export function countFigures(path: IssuePath): (depth: number) => void {
  let count = 0
  return depth => {
    if (++count > mostFigures)
      throwIfAny([explanationIssue('too-big', path, { what: 'explanation', maximum: mostFigures })])
    if (depth > mostLevels) throwIfAny([explanationIssue('too-deep', path, { what: 'explanation', most: mostLevels })])
  }
}

/** One figure of a tree, and its path. */
interface Place {
  readonly value: unknown
  readonly above: Place | null
  readonly index: number
  readonly depth: number
}

/** All issues of an explanation. Further keys are allowed: places and criteria have their own. */
export function explanationIssues(input: unknown, path: IssuePath): readonly Issue[] {
  const issues = issueList(path)
  const rest: Place[] = [{ value: input, above: null, index: 0, depth: 0 }]
  let count = 0
  for (let place = rest.pop(); place !== undefined; place = rest.pop()) {
    const { value, depth } = place
    if (++count > mostFigures) return [explanationIssue('too-big', path, { what: 'explanation', maximum: mostFigures })]
    if (depth > mostLevels) return [explanationIssue('too-deep', path, { what: 'explanation', most: mostLevels })]
    if (!isFigure(value)) {
      issues.add([
        explanationIssue(
          'malformed',
          pathTo(place, path),
          { what: 'explanation', text: quote(value) },
          { actual: value },
        ),
      ])
      continue
    }
    const { inputs = [] } = value
    for (let index = inputs.length - 1; index >= 0; index--) {
      rest.push({ value: inputs[index], above: place, index, depth: depth + 1 })
    }
  }
  return issues.found()
}

function pathTo(place: Place, base: IssuePath): IssuePath {
  const steps: (string | number)[] = []
  for (let at = place; at.above !== null; at = at.above) steps.push(at.index, 'inputs')
  return [...base, ...steps.reverse()]
}

/** Whether a value is one figure of an explanation; its inputs are not checked. Written by hand for speed: a page has thousands. */
function isFigure(input: unknown): input is Explanation & { readonly inputs?: readonly unknown[] } {
  if (typeof input !== 'object' || input === null) return false
  const { label, value, reason, decimals, rounding, source, inputs } = input as Record<keyof Explanation, unknown>
  return (
    isText(label) &&
    (value === null || isNumberText(value) || isInBoth(value)) &&
    (reason === undefined || isText(reason)) &&
    (decimals === undefined || isAccepted(Decimals, decimals)) &&
    (rounding === undefined || isRounded(rounding)) &&
    (source === undefined || isAccepted(SourceReference, source)) &&
    (inputs === undefined || Array.isArray(inputs))
  )
}

function isNumberText(value: unknown): boolean {
  return typeof value === 'string' && isFraction(readExact(value))
}

function isInBoth(value: unknown): boolean {
  const { vi, en } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Bilingual>
  return typeof vi === 'string' && typeof en === 'string'
}

function isRounded(rounding: unknown): boolean {
  const { decimals, mode, exact } = (rounding ?? {}) as Record<string, unknown>
  return isAccepted(Decimals, decimals) && isAccepted(RoundingMode, mode) && isNumberText(exact)
}

function lines(
  explanation: Explanation,
  written: WrittenLanguage,
  rounded: typeof describeRounding,
  indent: string,
): readonly string[] {
  const { added, language } = written
  const { label, reason, rounding, source, inputs = [] } = explanation
  const figure = figureText(explanation, added ?? language)
  const deeper = `${indent}  `
  const own = [`${indent}${oneLine(`${textWritten(label, written)}${figure === null ? '' : `: ${figure}`}`)}`]
  if (reason !== undefined) own.push(`${deeper}${oneLine(textWritten(reason, written))}`)
  if (rounding !== undefined) {
    own.push(`${deeper}${beforeRounding(rounding, added ?? language)} → ${textWritten(rounded(rounding), written)}`)
  }
  if (source !== undefined) {
    own.push(
      `${deeper}${textWritten({ vi: 'Nguồn', en: 'Source' }, written)}: ${oneLine(textWritten(describeSource(source), written))}`,
    )
  }
  return [...own, ...inputs.flatMap(input => lines(input, written, rounded, deeper))]
}

/** A text that cannot add a line, or look like a line of another depth. */
function oneLine(text: string): string {
  return printable(text).trim()
}

/** The figure of an explanation for people, with the decimals of its publication; null if there is none. */
export function figureText({ value, decimals }: Explanation, language: Language | AddedLanguage): string | null {
  if (value === null) return null
  return typeof value === 'string'
    ? formatForReading(value, language, decimals)
    : textWritten(value, readWritten(language))
}

/** A number before rounding; one without a finite decimal form has two decimals more than afterwards. */
export function beforeRounding(
  { exact, decimals }: NonNullable<Explanation['rounding']>,
  language: Language | AddedLanguage,
): string {
  return formatForReading(exact, language, exact.includes('/') ? decimals + 2 : undefined)
}
