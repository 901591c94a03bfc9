import { formatDate } from '../../foundation/format-date'
import {
  type Bilingual,
  inBoth,
  inBothLanguages,
  type Language,
  type LocalizedText,
  textIn,
} from '../../foundation/language'
import { type Content, element, type Markup } from '../markup'
import type { Report, ReportLetterhead } from '../report'
import type { Translation } from './translation'

const states: Readonly<Record<'draft' | 'assumed', Bilingual>> = {
  draft: { vi: 'Dự thảo', en: 'Draft' },
  assumed: { vi: 'Số liệu giả định', en: 'Assumed figures' },
}

const republic: Bilingual = { vi: 'Cộng hòa xã hội chủ nghĩa Việt Nam', en: 'Socialist Republic of Viet Nam' }
const motto: Bilingual = { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Independence - Freedom - Happiness' }

/** The head of a page: who publishes it, what it is, and whether its figures are final. */
export function headHtml(report: Report, page: Translation): Markup {
  const { title, subtitle, sort, state, letterhead } = report
  const flag =
    state === undefined || state === 'final' ? '' : [' ', element('span', { class: 'flag' }, page.text(states[state]))]
  const hasLine = subtitle !== undefined || flag !== ''
  const { attachedTo } = letterhead ?? {}
  const annexed = (text: string, language: Language) =>
    ({ vi: `(Kèm theo ${text})`, en: `(Attached to ${text})` })[language]
  return element(
    'header',
    {},
    letterhead === undefined ? '' : paperHead(letterhead, page, report.writtenIn !== undefined),
    element('div', { class: 'hd sc' }, letterhead === undefined ? element('span', {}) : publisher(letterhead, page)),
    sort === undefined ? '' : element('p', { class: 'kind' }, page.text(sort)),
    element('h1', {}, page.text(title)),
    attachedTo === undefined ? '' : element('p', { class: 'sub' }, page.text(inBoth(attachedTo, annexed))),
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
function paperHead(
  { superior, authority, number, place, date }: ReportLetterhead,
  page: Translation,
  isForeign: boolean,
): Markup {
  const where = placeAndDate(place, date)
  const line = (name: string | undefined, content: Content): Markup => element('p', { class: name }, content)
  return element(
    'div',
    { class: 'lh pr' },
    element(
      'div',
      {},
      superior === undefined ? '' : line('uc', page.text(superior)),
      line('uc u', element('b', {}, page.text(authority))),
      number === undefined
        ? ''
        : line('no', page.text(inBoth(number, (text, language) => `${{ vi: 'Số:', en: 'No.' }[language]} ${text}`))),
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

function placeAndDate(place: ReportLetterhead['place'], date: ReportLetterhead['date']): LocalizedText | undefined {
  if (place === undefined && date === undefined) return undefined
  return inBothLanguages(language =>
    [
      ...(place === undefined ? [] : [textIn(place, language)]),
      ...(date === undefined ? [] : [formatDate(date, language, 'long')]),
    ].join(', '),
  )
}
