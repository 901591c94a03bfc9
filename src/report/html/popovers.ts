import type { Explanation } from '../../foundation/explanation'
import { explanationList } from './explanation'
import type { Translation } from './translation'

/** The explanations of a page, each written once: figures that share one open the same. */
export interface Popovers {
  /** A figure that opens explanations; as it is where there are none. */
  readonly opening: (figure: string, explanations: readonly Explanation[], page: Translation) => string
}

const close = { vi: 'Đóng', en: 'Close' }

/** Numbers the explanations of one page. */
export function newPopovers(): Popovers {
  const known = new Map<string, string>()
  return {
    opening: (figure, explanations, page) => {
      if (explanations.length === 0) return figure
      const list = explanationList(explanations, page)
      const earlier = known.get(list)
      if (earlier !== undefined) return `<button popovertarget=${earlier}>${figure}</button>`
      const id = `x${known.size.toString(36)}`
      known.set(list, id)
      const end = `<button popovertarget=${id} popovertargetaction=hide>${page.text(close)}</button>`
      return `<button popovertarget=${id}>${figure}</button><div id=${id} popover>${list}${end}</div>`
    },
  }
}
