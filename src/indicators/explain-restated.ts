import { formatExact, parseExact } from '../foundation/exact'
import { countFigures, type Explanation } from '../foundation/explanation'
import { formatInSentence } from '../foundation/format-number'
import { multiplyFractions } from '../foundation/fraction'
import { type Bilingual, inBothLanguages, type Language, type LocalizedText, textIn } from '../foundation/language'
import { absenceWords } from '../observations/absence'
import type { Value } from '../observations/arithmetic'
import { exactValue } from '../observations/counts'
import { type Observation, type ObservationReference, observationKey, partOf } from '../observations/observation'
import type { CompiledIndicator, CompiledIndicators } from './compile-indicators'
import { factorOfIndicator } from './indicator'
import type { Made } from './restate-unit'
import type { RestatedPart } from './restated-figure'
import type { Restatement, RestatementMethod } from './restatement'

/** A formula of more parts is only named: each part is listed below it. */
const mostTerms = 12

/**
 * Makes a function that explains figures which were restated; null for one that was not.
 *
 * @param explainGiven - Explains a figure that was given.
 */
export function restatedExplainer(
  { list, indexOf }: CompiledIndicators,
  made: ReadonlyMap<string, Made>,
  { units }: Restatement['units'],
  explainGiven: (figure: ObservationReference) => Explanation,
): (figure: Observation) => Explanation | null {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const count = countFigures(['indicator'])
  const definitionOf = (indicator: string) => (list[indexOf.get(indicator) as number] as CompiledIndicator).definition

  const explainMade = (figure: Observation, { method, parts }: Made, depth: number): Explanation => {
    const { unit, indicator, period, dimension } = figure
    const definition = definitionOf(indicator)
    const ofPart = (part: RestatedPart, of: string, value: Observation | undefined): Explanation => {
      const name = names.get(part.unit) as LocalizedText
      const label = inBothLanguages(language => `${textIn(definitionOf(of).name, language)}, ${textIn(name, language)}`)
      // The part of a unit that took others over has the place of the whole.
      const how = value === undefined || part.unit === unit ? undefined : made.get(observationKey(value))
      const whole =
        how === undefined
          ? explainGiven({ unit: part.unit, indicator: of, period, ...partOf(dimension) })
          : explainMade(value as Observation, how, depth + 1)
      return { ...whole, label }
    }
    count(depth)
    const shown = parts.flatMap(part => [
      method?.kind === 'sum' && part.share !== undefined
        ? shareOfAmount(ofPart(part, indicator, part.figure), part)
        : ofPart(part, indicator, part.figure),
      ...(method?.kind === 'weighted-mean' ? [ofPart(part, method.by, part.weight)] : []),
    ])
    const source = method?.source
    return {
      label: definition.name,
      value: figure.value === null ? absenceWords(figure.absence ?? 'no-data') : formatExact(parseExact(figure.value)),
      reason: reasonOf(figure, method, parts, factorOfIndicator(definition)),
      ...(source === undefined ? {} : { source }),
      inputs: shown,
    }
  }
  return figure => {
    const how = made.get(observationKey(figure))
    return how === undefined ? null : explainMade(figure, how, 0)
  }
}

/** The part of an amount that one of several successors took over. */
function shareOfAmount(whole: Explanation, { figure, share }: RestatedPart): Explanation {
  const value = figure?.value ?? null
  if (value === null || share === undefined) return whole
  const reason = inBothLanguages(
    language => `${formatInSentence(value, language)} × ${formatInSentence(formatExact(share), language)}`,
  )
  return {
    label: whole.label,
    value: formatExact(multiplyFractions(parseExact(value), share)),
    reason,
    inputs: [whole],
  }
}

const methodWords: Readonly<Record<RestatementMethod['kind'], Bilingual>> = {
  sum: { vi: 'Tổng của các đơn vị trước đó', en: 'The sum of the earlier units' },
  'ratio-of-sums': {
    vi: 'Tổng tử số chia cho tổng mẫu số của các đơn vị trước đó',
    en: 'The ratio of the summed counts of the earlier units',
  },
  'weighted-mean': {
    vi: 'Trung bình có trọng số của các đơn vị trước đó',
    en: 'The weighted mean of the earlier units',
  },
  'mean-of-predecessors': {
    vi: 'Trung bình cộng của các đơn vị trước đó',
    en: 'The plain mean of the earlier units',
  },
}

const passedOn: Bilingual = {
  vi: 'Số liệu của đơn vị trước đó, giữ nguyên',
  en: 'The figure of the earlier unit, unchanged',
}

function reasonOf(
  { value }: Observation,
  method: RestatementMethod | null,
  parts: readonly RestatedPart[],
  factor: number,
): Bilingual {
  if (method === null) return passedOn
  const words = methodWords[method.kind]
  if (value === null || parts.length > mostTerms) return words
  return inBothLanguages(language => `${words[language]}: ${formula(method, parts, factor, language)}`)
}

function formula(
  { kind }: RestatementMethod,
  parts: readonly RestatedPart[],
  factor: number,
  language: Language,
): string {
  const write = (value: Value): string => formatInSentence(value, language)
  const sum = (factorsOf: (part: RestatedPart) => readonly Value[]): string =>
    parts
      .map(part => [...factorsOf(part), ...(part.share === undefined ? [] : [formatExact(part.share)])])
      .map(factors => factors.map(write).join(' × '))
      .join(' + ')
  const valueIn = ({ figure }: RestatedPart): Value => exactValue(figure as Observation, factor) as Value
  const weightIn = ({ weight }: RestatedPart): Value => exactValue(weight as Observation) as Value
  if (kind === 'sum') return sum(part => [valueIn(part)])
  if (kind === 'mean-of-predecessors') return `(${sum(part => [valueIn(part)])}) ÷ ${parts.length}`
  if (kind === 'weighted-mean')
    return `(${sum(part => [valueIn(part), weightIn(part)])}) ÷ (${sum(part => [weightIn(part)])})`
  const above = sum(({ figure }) => [figure?.numerator as number])
  const below = sum(({ figure }) => [figure?.denominator as number])
  return `(${above}) ÷ (${below})${factor === 1 ? '' : ` × ${write(factor)}`}`
}
