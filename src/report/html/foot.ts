import { inBoth } from '../../foundation/language'
import { type Content, element } from '../markup'
import { notesOf } from '../paper-words'
import type { ReportBlock, ReportSignature } from '../report'
import type { Translation } from './translation'

const recipientsTitle = { vi: 'Nơi nhận:', en: 'Recipients:' }

/** What a report is based on, below everything else. */
export function footHtml(blocks: readonly ReportBlock[], page: Translation): Content {
  const notes = notesOf({ blocks })
  if (notes.length === 0) return ''
  const entries = notes.map(({ term, text }) => [
    element('dt', {}, page.text(term)),
    element('dd', {}, page.text(text)),
  ])
  return element('footer', {}, element('dl', {}, entries))
}

/** Who receives a printed report, and who signs it: only what is given. */
export function signatureHtml(signature: ReportSignature | undefined, page: Translation): Content {
  if (signature === undefined) return ''
  const { onBehalf, position, name, recipients = [] } = signature
  const last = recipients.length - 1
  const items = recipients.map((one, index) =>
    element('li', {}, page.text(inBoth(one, text => `${text.replace(/[;.]$/, '')}${index === last ? '.' : ';'}`))),
  )
  return element(
    'div',
    { class: 'sg pr' },
    element(
      'div',
      {},
      items.length === 0 ? '' : [element('p', {}, page.text(recipientsTitle)), element('ul', {}, items)],
    ),
    element(
      'div',
      {},
      onBehalf === undefined ? '' : element('p', {}, element('b', {}, page.text(onBehalf))),
      element('p', {}, element('b', {}, page.text(position))),
      element('p', { class: 'sp' }, name === undefined ? '' : element('b', {}, page.text(name))),
    ),
  )
}
