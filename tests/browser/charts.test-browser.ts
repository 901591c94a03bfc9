import type { Language } from 'egov-kpi'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepPicture, startBrowser, type View, violationsOf, withPage } from './browser'
import { type Sample, samples } from './samples'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** A page of charts, each in both languages as a report has them. */
function pageOf(charts: readonly Sample[], width: number, ground: string): string {
  const figure = ({ name, draw }: Sample, language: Language) =>
    `<figure tabindex="0" aria-label="${name} ${language}">${draw(language, width).svg}</figure>`
  const style = `body{margin:0;background:${ground};color:#888}figure{margin:8px;overflow-x:auto}`
  const figures = charts.flatMap(chart => [figure(chart, 'vi'), figure(chart, 'en')]).join('')
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Charts</title><style>${style}</style><main><h1>Charts</h1>${figures}</main></html>`
}

const views: readonly (readonly [name: string, view: View, width: number])[] = [
  ['light-wide', { scheme: 'light', width: 1280 }, 720],
  ['dark-wide', { scheme: 'dark', width: 1280 }, 720],
  ['light-narrow', { scheme: 'light', width: 390 }, 360],
  ['dark-narrow', { scheme: 'dark', width: 390 }, 360],
]
const modest = samples.filter(({ name }) => !/-(63|700)$/.test(name))

it.each(views)('in the view %s charts are accessible, and do nothing but appear', async (name, view, width) => {
  const ground = view.scheme === 'dark' ? '#000' : '#fff'
  await withPage(browser, pageOf(modest, width, ground), view, async ({ page, faults }) => {
    await keepPicture(page, `charts-${name}`, 9000)
    expect(await violationsOf(page)).toEqual([])
    expect(faults).toEqual([])
  })
})

describe.each(samples)('the chart $name', sample => {
  it.each([360, 720])('at %s pixels has no text that reaches into another, or over the edge', async width => {
    await withPage(browser, pageOf([sample], width, '#fff'), { width: width + 40 }, async ({ page, faults }) => {
      await keepPicture(page, `${sample.name}-${width}`)
      expect(await page.evaluate(overlaps)).toEqual([])
      expect(faults).toEqual([])
    })
  })
})

it('the test above notices texts that touch', async () => {
  const text = (x: number, words: string) => `<text x="${x}" y="20">${words}</text>`
  const svg = `<svg width="100" height="40">${text(0, 'one and')}${text(20, 'another')}${text(90, 'beyond')}</svg>`
  await withPage(browser, `<!doctype html><title>Touch</title>${svg}`, {}, async ({ page }) => {
    expect(await page.evaluate(overlaps)).toEqual(['one and / another', 'beyond beyond the edge'])
  })
})

it('charts take the colours that their page sets', async () => {
  const own = '<style>:root{--egov-surface:#010203;--egov-ink:#fefdfc}'
  const html = pageOf(modest.slice(0, 1), 720, '#000').replace('<style>', own)
  await withPage(browser, html, {}, async ({ page }) => {
    const fill = (selector: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('.egov-chart ${selector}')).fill`)
    expect(await fill('rect.egov-surface')).toBe('rgb(1, 2, 3)')
    expect(await fill('text:not([class])')).toBe('rgb(254, 253, 252)')
  })
})

it('a chart in a file of its own is shown in the colours of light or dark mode', async () => {
  const svg = modest[0]?.draw('vi', 720).svg ?? ''
  const image = `<!doctype html><html lang="vi"><title>One</title><img alt="" src="data:image/svg+xml,${encodeURIComponent(svg)}"></html>`
  for (const [scheme, colour] of [
    ['light', [255, 255, 255]],
    ['dark', [20, 24, 29]],
  ] as const) {
    await withPage(browser, image, { scheme }, async ({ page }) => {
      expect(await page.evaluate('document.images[0].naturalWidth')).toBe(720)
      expect(await page.evaluate(cornerOfImage)).toEqual(colour)
    })
  }
})

/** Runs in the page: the colour of the first pixel of its image. */
const cornerOfImage = `(() => {
  const context = Object.assign(document.createElement('canvas'), { width: 9, height: 9 }).getContext('2d')
  context.drawImage(document.images[0], 0, 0)
  return [...context.getImageData(2, 2, 1, 1).data].slice(0, 3)
})()`

/** Runs in the page: pairs of texts whose boxes overlap by more than a hair, and texts beyond the edges of their chart. */
const overlaps = `(() => {
  const found = []
  for (const svg of document.querySelectorAll('svg')) {
    const edge = svg.getBoundingClientRect()
    const boxes = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0).sort(([, a], [, b]) => a.top - b.top)
    boxes.forEach(([text, box], index) => {
      if (box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 1) found.push(text + ' beyond the edge')
      for (let next = index + 1; next < boxes.length && boxes[next][1].top < box.bottom - 4; next++) {
        const [other, rival] = boxes[next]
        if (rival.left < box.right - 1 && box.left < rival.right - 1) found.push(text + ' / ' + other)
      }
    })
  }
  return found.slice(0, 5)
})()`
