import type { Explanation } from '../../foundation/explanation'
import { type Content, element, markupText } from '../markup'
import { explanationList } from './explanation'
import type { Translation } from './translation'

/** The explanations of a page, each written once: figures may share one. */
export interface Popovers {
  /** A figure that opens explanations; as it is where there are none. */
  readonly opening: (figure: Content, explanations: readonly Explanation[], page: Translation) => Content
}

/** Numbers the explanations of one page. The script adds the title bar when one opens: thousands of them would weigh. */
export function newPopovers(): Popovers {
  const known = new Map<string, string>()
  return {
    opening: (figure, explanations, page) => {
      if (explanations.length === 0) return figure
      const list = explanationList(explanations, page)
      const text = markupText(list)
      const earlier = known.get(text)
      if (earlier !== undefined) return element('button', { popovertarget: earlier }, figure)
      const id = `x${known.size.toString(36)}`
      known.set(text, id)
      return [element('button', { popovertarget: id }, figure), element('div', { id, popover: '' }, list)]
    },
  }
}
