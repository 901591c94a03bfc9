import {
  beforeRounding,
  describeRounding,
  describeSource,
  type Explanation,
  figureText,
} from '../../foundation/explanation'
import { inBoth } from '../../foundation/language'
import type { Source } from '../../foundation/source'
import { escapeText } from '../charts/markup'
import type { Translation } from './translation'

/** Writes an explanation as an item of a list, what it was computed from as a list within. */
export function explanationItem(explanation: Explanation, page: Translation): string {
  const { label, value, reason, rounding, source, inputs = [] } = explanation
  const figure = figureText(explanation, page.language)
  const parts = [page.text(label)]
  if (value !== null && figure !== null) {
    const shown = typeof value === 'string' ? page.number(figure) : page.text(value)
    parts.push(`<b>${shown}</b>`)
  }
  if (reason !== undefined) parts.push(`<p>${page.text(reason)}</p>`)
  if (rounding !== undefined) {
    const exact = page.number(beforeRounding(rounding, page.language))
    parts.push(`<p><span>${exact}</span> → <span>${page.text(describeRounding(rounding))}</span></p>`)
  }
  if (source !== undefined) parts.push(`<p class=s>${sourceText(source, page)}</p>`)
  if (inputs.length > 0) parts.push(explanationList(inputs, page))
  return `<li>${parts.join('')}</li>`
}

/** Writes explanations as a list. */
export function explanationList(explanations: readonly Explanation[], page: Translation): string {
  return `<ul class=e>${explanations.map(one => explanationItem(one, page)).join('')}</ul>`
}

/** A source, with a link where it has an address of the web; no other address becomes a link. */
function sourceText(source: Source, page: Translation): string {
  const text = page.text(
    inBoth(describeSource(source), (words, language) => `${{ vi: 'Nguồn', en: 'Source' }[language]}: ${words}`),
  )
  const { url } = source
  if (url === undefined || !/^https?:\/\/[^\s]+$/i.test(url)) return text
  return `<a href="${escapeText(url)}" rel=noreferrer>${text}</a>`
}
