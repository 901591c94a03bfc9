import { type Explanation, renderExplanation } from '../foundation/explanation'
import { inBoth, type Language, type LocalizedText } from '../foundation/language'
import type { Source } from '../foundation/source'

/** A line of an explanation written out: how deep it stands, and what it says. */
export interface ExplanationLine {
  readonly depth: number
  readonly text: string
}

/** An explanation as lines. A text that itself has line breaks stays one line, at its own depth. */
export function explanationLines(explanation: Explanation, language: Language): readonly ExplanationLine[] {
  return renderExplanation(onOneLine(explanation), language)
    .split('\n')
    .map(line => {
      const text = line.trimStart()
      return { depth: (line.length - text.length) / 2, text }
    })
}

function flat(text: LocalizedText): LocalizedText {
  const words = inBoth(text, one => one.replace(/\s+/g, ' ').trim())
  return words.vi === words.en ? words.vi : words
}

function flatSource(source: Source): Source {
  const { title, place } = source
  return { ...source, title: flat(title), ...(place === undefined ? {} : { place: place.replace(/\s+/g, ' ') }) }
}

function onOneLine(explanation: Explanation): Explanation {
  const { label, value, reason, source, inputs } = explanation
  return {
    ...explanation,
    label: flat(label),
    value: typeof value === 'object' && value !== null ? inBoth(flat(value), text => text) : value,
    ...(reason === undefined ? {} : { reason: flat(reason) }),
    ...(source === undefined ? {} : { source: flatSource(source) }),
    ...(inputs === undefined ? {} : { inputs: inputs.map(onOneLine) }),
  }
}
