import type { Bilingual } from '../../foundation/language'
import { type Content, element, type Markup } from '../markup'
import { attachedText, numberedText, placeAndDate, stateText } from '../paper-words'
import type { Report, ReportLetterhead } from '../report'
import type { Translation } from './translation'

const republic: Bilingual = { vi: 'Cộng hòa xã hội chủ nghĩa Việt Nam', en: 'Socialist Republic of Viet Nam' }
const motto: Bilingual = { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Independence - Freedom - Happiness' }

/** The head of a page: who publishes it, what it is, and whether its figures are final. */
export function headHtml(report: Report, page: Translation): Markup {
  const { title, subtitle, sort, letterhead } = report
  const state = stateText(report)
  const flag = state === undefined ? '' : [' ', element('span', { class: 'flag' }, page.text(state))]
  const hasLine = subtitle !== undefined || flag !== ''
  const attached = letterhead === undefined ? undefined : attachedText(letterhead)
  return element(
    'header',
    {},
    letterhead === undefined ? '' : paperHead(letterhead, page, report.writtenIn !== undefined),
    element('div', { class: 'hd sc' }, letterhead === undefined ? element('span', {}) : publisher(letterhead, page)),
    sort === undefined ? '' : element('p', { class: 'kind' }, page.text(sort)),
    element('h1', {}, page.text(title)),
    attached === undefined ? '' : element('p', { class: 'sub' }, page.text(attached)),
    hasLine ? element('p', { class: 'sub' }, subtitle === undefined ? '' : page.text(subtitle), flag) : '',
  )
}

function publisher({ superior, authority }: ReportLetterhead, page: Translation): Markup {
  return element(
    'span',
    {},
    superior === undefined ? '' : [element('span', {}, page.text(superior)), ' · '],
    element('b', {}, page.text(authority)),
  )
}

/** The head of a printed paper by Decree 30/2020/NĐ-CP, annex I; the name of the state only in the languages of the library. */
function paperHead(letterhead: ReportLetterhead, page: Translation, isForeign: boolean): Markup {
  const { superior, authority } = letterhead
  const [number, where] = [numberedText(letterhead), placeAndDate(letterhead)]
  const line = (name: string | undefined, content: Content): Markup => element('p', { class: name }, content)
  return element(
    'div',
    { class: 'lh pr' },
    element(
      'div',
      {},
      superior === undefined ? '' : line('uc', page.text(superior)),
      line('uc u', element('b', {}, page.text(authority))),
      number === undefined ? '' : line('no', page.text(number)),
    ),
    element(
      'div',
      {},
      isForeign
        ? ''
        : [line('uc', element('b', {}, page.text(republic))), line('u', element('b', {}, page.text(motto)))],
      where === undefined ? '' : line('d', page.text(where)),
    ),
  )
}
