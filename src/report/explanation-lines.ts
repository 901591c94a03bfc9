import { type Explanation, renderExplanation } from '../foundation/explanation'
import type { Language } from '../foundation/language'

/** A line of an explanation: its depth and its text. */
export interface ExplanationLine {
  readonly depth: number
  readonly text: string
}

/** An explanation as lines, each at its own depth. */
export function explanationLines(explanation: Explanation, language: Language): readonly ExplanationLine[] {
  return renderExplanation(explanation, language)
    .split('\n')
    .map(line => {
      const text = line.trimStart()
      return { depth: (line.length - text.length) / 2, text }
    })
}
