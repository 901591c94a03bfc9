/**
 * A page that shows a ranking, why a unit has its rank, and the points by criterion. It needs no server.
 *
 * Copy this folder, then:
 *
 *   npm install egov-kpi && npm install --save-dev vite
 *   npx vite            shows it while you change it
 *   npx vite build      writes it to the folder dist
 */
import { explain, formatExplanation, formatText, type Language } from 'egov-kpi'
import { type Chart, drawRanking, drawReportChart, reportHeatMap } from 'egov-kpi/report'
import { evaluation, ranking } from './round'

const words = {
  title: { vi: 'Xếp hạng cung cấp dịch vụ công năm 2025', en: 'Ranking of public services, 2025' },
  note: { vi: 'Các đơn vị và số liệu là giả định.', en: 'The units and the figures are invented.' },
  why: { vi: 'Vì sao đơn vị có thứ hạng này?', en: 'Why does this unit have its rank?' },
  figures: { vi: 'Số liệu của biểu đồ', en: 'Figures of the chart' },
} as const

const find = <E extends Element = HTMLElement>(selector: string): E => {
  const found = document.querySelector<E>(selector)
  if (found === null) throw new Error(`The page has no ${selector}`)
  return found
}
const select = find<HTMLSelectElement>('#unit')
let language: Language = navigator.language.startsWith('vi') ? 'vi' : 'en'

/** An element with a text, or with others in it. */
function make(name: string, ...content: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(name)
  element.append(...content)
  return element
}

/** Puts a chart into its place, drawn for the width of that place, with its figures for those who cannot see it. */
function show(place: HTMLElement, draw: (width: number) => Chart): void {
  const { svg, table } = draw(Math.max(320, Math.min(720, place.clientWidth)))
  const wasOpen = place.querySelector('details')?.open ?? false
  // The library escapes every text, so that its SVG is safe as HTML.
  place.innerHTML = svg
  const figures = make(
    'table',
    make('tr', ...table.columns.map(({ heading }) => make('th', heading))),
    ...table.rows.map(texts => make('tr', ...texts.map(text => make('td', text)))),
  )
  const details = make('details', make('summary', words.figures[language]), figures) as HTMLDetailsElement
  details.open = wasOpen
  place.append(details)
}

function showPage(): void {
  document.documentElement.lang = language
  document.title = words.title[language]
  find('h1').textContent = words.title[language]
  find('#note').textContent = words.note[language]
  find('label').textContent = words.why[language]
  for (const button of document.querySelectorAll('nav button')) {
    button.setAttribute('aria-pressed', String(button.getAttribute('lang') === language))
  }
  const chosen = select.value || ranking.entries[0]?.unit
  select.replaceChildren(
    ...evaluation.inputs.units.units.map(
      ({ id, name }) => new Option(formatText(name, language), id, false, id === chosen),
    ),
  )
  showUnit()
}

/** What depends on the unit that is chosen, and on the width of the page. */
function showUnit(): void {
  const unit = select.value
  const look = { theme: 'light' } as const
  show(find('#ranking'), width => drawRanking(ranking, language, { ...look, width, highlight: unit }))
  show(find('#criteria'), width => drawReportChart(reportHeatMap(evaluation)[0], language, { ...look, width }))
  const lines = formatExplanation(explain(ranking, unit), language).split('\n')
  find('#why').replaceChildren(
    ...lines.map(line => {
      const text = line.trimStart()
      const item = make('li', text)
      item.className = `depth-${(line.length - text.length) / 2}`
      return item
    }),
  )
}

select.addEventListener('change', showUnit)
for (const button of document.querySelectorAll('nav button')) {
  button.addEventListener('click', () => {
    language = button.getAttribute('lang') === 'vi' ? 'vi' : 'en'
    showPage()
  })
}
let width = document.body.clientWidth
window.addEventListener('resize', () => {
  if (document.body.clientWidth === width) return
  width = document.body.clientWidth
  showUnit()
})
showPage()
