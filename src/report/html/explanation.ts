import {
  beforeRounding,
  describeSource,
  type Explanation,
  figureText,
  roundingWords,
} from '../../foundation/explanation'
import { inBoth } from '../../foundation/language'
import type { SourceReference } from '../../foundation/source'
import { type Content, element, type Markup } from '../markup'
import type { Translation } from './translation'

/** Writes explanations as a list. */
export function explanationList(explanations: readonly Explanation[], page: Translation): Markup {
  return listOf(explanations, page, roundingWords())
}

type RoundingWords = ReturnType<typeof roundingWords>

function listOf(explanations: readonly Explanation[], page: Translation, rounded: RoundingWords): Markup {
  return element('ul', {}, ...explanations.map(one => itemOf(one, page, rounded)))
}

/** An explanation as a list item, with its inputs as a nested list. */
function itemOf(explanation: Explanation, page: Translation, rounded: RoundingWords): Markup {
  const { label, value, reason, rounding, source, inputs = [] } = explanation
  const figure = figureText(explanation, page.language)
  const parts: Content[] = [page.text(label)]
  if (value !== null && figure !== null) {
    const shown = typeof value === 'string' ? page.number(figure) : page.text(value)
    parts.push(element('b', {}, shown))
  }
  if (reason !== undefined) parts.push(element('p', {}, page.text(reason)))
  if (rounding !== undefined) {
    const exact = page.number(beforeRounding(rounding, page.language))
    const rule = page.text(rounded(rounding))
    parts.push(element('p', {}, element('span', {}, exact), ' → ', element('span', {}, rule)))
  }
  if (source !== undefined) parts.push(element('p', { class: 's' }, sourceText(source, page)))
  if (inputs.length > 0) parts.push(listOf(inputs, page, rounded))
  return element('li', {}, parts)
}

/** A source, with a link if it has a web address; no other address becomes a link. */
function sourceText(source: SourceReference, page: Translation): Content {
  const text = page.text(
    inBoth(describeSource(source), (words, language) => `${{ vi: 'Nguồn', en: 'Source' }[language]}: ${words}`),
  )
  const { url } = source
  if (url === undefined || !/^https?:\/\/[^\s]+$/i.test(url)) return text
  return element('a', { href: url, rel: 'noreferrer' }, text)
}
