/**
 * The script of a page: it sorts tables, switches the language, gives explanations a title bar, and opens those of a row
 * at the clicked figure. All text it writes comes from the page; nothing is written as markup.
 */
export const script: string = `(() => {
  const page = document, root = page.documentElement
  let lang = root.lang
  const all = (selector, within = page) => [...within.querySelectorAll(selector)]
  const element = (tag, more) => Object.assign(page.createElement(tag), more)

  /* Explanations, for browsers without popovers. */
  if (!('popover' in HTMLElement.prototype)) {
    root.classList.add('np')
    page.addEventListener('click', event => {
      const button = event.target.closest('[popovertarget]')
      all('[popover].open').forEach(one => one.classList.remove('open'))
      if (button) page.getElementById(button.getAttribute('popovertarget')).classList.add('open')
    })
  }

  /* The title bar of an explanation, in the language of the moment. */
  const bars = { vi: ['Cách tính', 'Đóng'], en: ['How it is calculated', 'Close'] }
  const entitle = part => {
    let bar = part.querySelector(':scope>.h')
    if (!bar) {
      const close = element('button', { type: 'button' })
      close.addEventListener('click', () => part.hidePopover())
      bar = element('p', { className: 'h' })
      bar.append(element('b', {}), close)
      part.prepend(bar)
    }
    const words = bars[lang] || bars.en
    ;[...bar.children].forEach((one, index) => (one.textContent = words[index]))
  }
  page.addEventListener('beforetoggle', event => {
    if (event.target.matches('[popover]') && event.newState === 'open') entitle(event.target)
  }, true)

  /* A figure of a large table opens the explanations of its row, at its own. */
  page.addEventListener('click', event => {
    const cell = event.target.closest('table[data-x] td:not([data-n])')
    const opened = cell && cell.parentNode.querySelector('[popover]')
    if (!opened || !opened.showPopover) return
    opened.showPopover()
    let place = 0
    for (let before = cell; (before = before.previousElementSibling); ) if (before.matches('td:not([data-n])')) place++
    all(':scope>ul>li', opened).forEach((item, index) => {
      item.className = index === place ? 'hit' : ''
      if (index === place) item.scrollIntoView({ block: 'center' })
    })
  })

  /* Sorting, each section by itself; what is absent stands last, sums stay. */
  const number = text => {
    const plain = lang === 'vi' ? text.replace(/\\./g, '').replace(/,/g, '.') : text.replace(/,/g, '')
    const [, sign, above, below] = plain.match(/([-\u2212]?)([\\d.]+)(?:\\/(\\d+))?/) || []
    return above === undefined ? null : (sign ? -above : above) / (below || 1)
  }
  const keyOf = (cell, isNumber) => {
    if (cell.classList.contains('a')) return null
    const { s } = cell.dataset
    if (s !== undefined) return isNumber ? s.split('/').reduce((above, below) => above / below) : s
    const text = (cell.querySelector('button') || cell).textContent.trim()
    return isNumber ? number(text) : text
  }
  const sort = head => {
    const table = head.closest('table'), place = +head.dataset.c, isNumber = !head.classList.contains('l')
    const sign = head.ariaSort === 'ascending' || head.getAttribute('aria-sort') === 'ascending' ? -1 : 1
    const words = new Intl.Collator(lang, { numeric: true })
    all('[aria-sort]', table).forEach(one => one.removeAttribute('aria-sort'))
    head.setAttribute('aria-sort', sign > 0 ? 'ascending' : 'descending')
    for (const body of table.tBodies) {
      const rows = [...body.rows].filter(row => !row.className)
      const keyed = rows.map(row => [keyOf(row.cells[place], isNumber), row])
      keyed.sort(([a], [b]) =>
        a === null || b === null ? (a === null) - (b === null) : sign * (isNumber ? a - b : words.compare(a, b)))
      const end = all(':scope>.sum', body)
      body.append(...keyed.map(([, row]) => row), ...end)
    }
  }
  for (const head of all('thead th[data-c]')) {
    const button = element('button', { type: 'button' })
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => sort(head))
  }

  /* Paper shows a table from its beginning; a screen says where there is more. */
  addEventListener('beforeprint', () => all('.w').forEach(part => part.scrollTo(0, 0)))
  const measure = () => all('.sw').forEach(hint => {
    const box = hint.nextElementSibling
    hint.hidden = box.scrollWidth <= box.clientWidth
  })
  measure()
  addEventListener('resize', measure)

  /* The other language: words by the list, numbers by their marks. */
  const list = page.getElementById('words')
  if (!list) return
  const { to, title, foot, words } = JSON.parse(list.textContent)
  const known = new Map(Object.entries(words)), sheet = page.getElementById('foot')
  const own = { lang, title: page.title, foot: sheet.textContent }
  const numbers = /\\d(?:[\\d.,]*\\d)?/g
  const swap = text => text.replace(/[.,]/g, mark => (mark === '.' ? ',' : '.'))
  const translate = text => {
    const whole = known.get(text)
    if (whole !== undefined) return whole
    const pattern = known.get(text.replace(numbers, '\\u00a4'))
    if (pattern === undefined) return text
    const found = text.match(numbers) || []
    let next = 0
    return pattern.replace(/\\u00a4/g, () => swap(found[next++]))
  }
  /* Explanations are many, so each is translated when it opens. */
  const parts = new Map()
  const gather = part => {
    const texts = []
    const walker = page.createTreeWalker(part, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, node =>
      node.nodeType === 1 && node.matches('script,[translate=no],[data-l],[popover],.h,.lg')
        ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT)
    for (let node; (node = walker.nextNode()); ) {
      if (node.nodeType !== 3) continue
      const given = node.parentNode.dataset.t
      /* Blanks, and the stroke before what a figure is out of, may stand beside words. */
      const whole = given === undefined ? translate(node.data) : given
      const other = whole === node.data ? whole.replace(/[^\\s/](?:[^]*\\S)?/, words => translate(words)) : whole
      if (other !== node.data) texts.push([node, node.data, other])
    }
    parts.set(part, texts)
  }
  const write = part => {
    if (!parts.has(part)) gather(part)
    for (const [node, here, there] of parts.get(part)) node.data = lang === to ? there : here
  }
  page.addEventListener('beforetoggle', event => event.target.matches('[popover]') && write(event.target), true)
  const names = { vi: 'Tiếng Việt', en: 'English' }
  const button = element('button', { type: 'button', className: 'lg' })
  const offer = () => {
    button.lang = lang === to ? own.lang : to
    button.textContent = names[button.lang]
  }
  button.addEventListener('click', () => {
    lang = root.lang = button.lang
    page.title = lang === to ? title : own.title
    sheet.textContent = lang === to ? foot : own.foot
    write(page.body)
    const open = root.classList.contains('np') ? '[popover]' : '[popover]:popover-open'
    all(open).forEach(part => { write(part); entitle(part) })
    offer()
  })
  offer()
  page.querySelector('.hd').append(button)
})()`
  .replace(/\n */g, '\n')
  .replace(/\n\/\*.*\*\//g, '')

/** The hash by which the page's policy knows the script; a test computes it anew. */
export const scriptHash = 'sha256-ciLC7KdE/8bTJPA3ILuyZszm4tgcqbqOnd5+4rhG+00='
