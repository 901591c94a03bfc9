import { rank } from 'egov-kpi'
import { type ChartPicture, type ChartTheme, drawRanking, drawReportChart } from 'egov-kpi/report'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { palette } from '../../src/report/charts/palette'
import { keepPicture, sidewaysScroll, startBrowser, withPage } from './browser'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const head = (id: string) => ({ id, title: 'Biểu đồ trong một trang (giả định)', description: 'Ba đơn vị.' })
const units = ['Sở Y tế', 'Sở Nội vụ', 'Ủy ban nhân dân xã Bình Hòa']
/** Every kind of chart, as wide as charts are by default. */
const pictures: readonly ChartPicture[] = [
  {
    kind: 'ranked-bars',
    data: { ...head('bars'), rows: units.map((label, index) => ({ label, value: 90 - index, rank: index + 1 })) },
  },
  {
    kind: 'heat-map',
    data: {
      ...head('heat'),
      columns: ['Thể chế', 'Hạ tầng'].map(label => ({ label, max: 20 })),
      rows: units.map((label, index) => ({ label, cells: [index * 8, null] })),
    },
  },
  {
    kind: 'progress',
    data: {
      ...head('progress'),
      scale: 'own',
      rows: units.map((label, index) => ({ label, value: 40 + index * 10, target: 50, met: index > 0, measure: '%' })),
    },
  },
  {
    kind: 'intervals',
    data: {
      ...head('intervals'),
      interval: 'Khoảng tin cậy 95%',
      rows: units.map((label, index) => ({ label, value: 80 + index, low: 78, high: 86 })),
    },
  },
]
const drawn = (theme: ChartTheme, more: { readonly width?: number } = {}): readonly string[] =>
  pictures.map(picture => {
    const chart = { kind: 'chart', picture } as const
    return drawReportChart(chart, 'vi', { id: `${picture.kind}-${theme}`, theme, ...more }).svg
  })

const pageOf = (content: string, inHead = ''): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8">${inHead}<meta name="viewport" content="width=device-width"><title>Charts</title></head><body>${content}</body></html>`

const hex = (colour: string): string => {
  const [red, green, blue] = [1, 3, 5].map(start => Number.parseInt(colour.slice(start, start + 2), 16))
  return `rgb(${red}, ${green}, ${blue})`
}
/** The ground and the ink of the charts of a theme, as the browser paints them. */
const coloursOf = (page: Page, theme: ChartTheme): Promise<readonly (readonly string[])[]> =>
  page.evaluate(`[...document.querySelectorAll('.egov-${theme}')].map(svg =>
    ['rect.egov-surface', 'text:not([class])'].map(part => getComputedStyle(svg.querySelector(part)).fill))`)
const inMode = (mode: 'light' | 'dark') => pictures.map(() => [hex(palette.surface[mode]), hex(palette.ink[mode])])

describe.each(['auto', 'light', 'dark'] as const)('charts in the theme "%s"', theme => {
  it('are never wider than a page, and keep their form', async () => {
    await withPage(browser, pageOf(drawn(theme).join('')), { width: 360 }, async ({ page, faults }) => {
      expect(await sidewaysScroll(page)).toBe(0)
      const forms: readonly (readonly [number, number])[] = await page.evaluate(
        `[...document.querySelectorAll('svg')].map(svg => {
          const { width, height } = svg.getBoundingClientRect()
          return [width, (height * svg.viewBox.baseVal.width) / svg.viewBox.baseVal.height]
        })`,
      )
      expect(forms).toHaveLength(4)
      for (const [width, proportional] of forms) {
        expect(width).toBe(344)
        expect(Math.abs(width - proportional)).toBeLessThan(1)
      }
      await page.setViewportSize({ width: 1280, height: 800 })
      expect(await page.evaluate('[...document.querySelectorAll("svg")].map(svg => svg.clientWidth)')).toEqual([
        720, 720, 720, 720,
      ])
      expect(faults).toEqual([])
    })
  })

  it('that are drawn for a phone have texts as large as those of a page', async () => {
    await withPage(browser, pageOf(drawn(theme, { width: 360 }).join('')), { width: 360 }, async ({ page }) => {
      await keepPicture(page, `chart-page-${theme}-360`)
      expect(await sidewaysScroll(page)).toBe(0)
      const sizes: readonly number[] = await page.evaluate(
        `[...document.querySelectorAll('text')].map(text => {
          const { a, b } = text.getScreenCTM()
          return parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b)
        })`,
      )
      expect(sizes.length).toBeGreaterThan(20)
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10)
    })
  })
})

it.each([
  ['light', false],
  ['dark', false],
  ['dark', true],
] as const)(
  'on one page, on a system that is %s (its own colours: %s), each chart has its theme',
  async (scheme, forced) => {
    const page = pageOf((['auto', 'light', 'dark'] as const).flatMap(theme => drawn(theme)).join(''))
    await withPage(browser, page, { scheme, forced }, async ({ page, faults }) => {
      expect(await coloursOf(page, 'light')).toEqual(inMode('light'))
      expect(await coloursOf(page, 'dark')).toEqual(inMode('dark'))
      if (!forced) expect(await coloursOf(page, 'auto')).toEqual(inMode(scheme))
      expect(faults).toEqual([])
    })
  },
)

describe('under a policy that forbids styles within a page', () => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:">`

  it('charts as images are shown without a violation, in the theme of each', async () => {
    const image = (svg: string) => `<img alt="" width="300" src="data:image/svg+xml,${encodeURIComponent(svg)}">`
    const images = (['light', 'dark', 'auto'] as const).flatMap(theme => drawn(theme).slice(0, 1).map(image))
    await withPage(browser, pageOf(images.join(''), policy), { scheme: 'dark' }, async ({ page, faults }) => {
      expect(faults.filter(fault => !fault.startsWith('request: data:'))).toEqual([])
      const first = (mode: 'light' | 'dark') => hex(palette.surface[mode])
      expect(await page.evaluate(groundsOfImages)).toEqual([first('light'), first('dark'), first('dark')])
    })
  })

  it('charts in the page keep the colours of their theme', async () => {
    const charts = [...drawn('light'), ...drawn('dark')].join('')
    await withPage(browser, pageOf(charts, policy), { scheme: 'dark' }, async ({ page, faults }) => {
      expect(await coloursOf(page, 'light')).toEqual(inMode('light'))
      expect(await coloursOf(page, 'dark')).toEqual(inMode('dark'))
      // One report for each style sheet, and no other fault.
      expect(faults.filter(fault => !fault.includes("directive 'style-src 'self''"))).toEqual([])
      expect(faults).toHaveLength(8)
    })
  })
})

/** Runs in the page: the colour near the first corner of each image. */
const groundsOfImages = `[...document.images].map(image => {
  const context = Object.assign(document.createElement('canvas'), { width: 9, height: 9 }).getContext('2d')
  context.drawImage(image, 0, 0)
  return 'rgb(' + [...context.getImageData(2, 2, 1, 1).data].slice(0, 3).join(', ') + ')'
})`

it('a page that has a chart twice shows the one that fits, as the guide says', async () => {
  const ranking = rank(units.map((unit, index) => ({ unit, score: 90 - index })))
  const chart = (id: string, width: number) => drawRanking(ranking, 'vi', { id, width }).svg
  const style = `<style>.chart { container-type: inline-size }
    .chart > svg:last-child { display: none }
    @container (max-width: 519px) {
      .chart > svg:first-child { display: none }
      .chart > svg:last-child { display: inline }
    }</style>`
  const html = pageOf(`<div class="chart">${chart('wide', 720)}${chart('narrow', 360)}</div>`, style)
  await withPage(browser, html, {}, async ({ page }) => {
    const shown = () => page.locator('svg:visible').evaluateAll(all => all.map(svg => svg.getAttribute('width')))
    expect(await shown()).toEqual(['720'])
    await page.setViewportSize({ width: 390, height: 800 })
    expect(await shown()).toEqual(['360'])
    expect(await sidewaysScroll(page)).toBe(0)
  })
})

it('a chart in a file of its own is never wider than its window', async () => {
  const [svg = ''] = drawn('light')
  await withPage(browser, svg, { width: 360, file: 'chart.svg' }, async ({ page, faults }) => {
    expect(await page.evaluate('document.documentElement.getBoundingClientRect().width')).toBe(360)
    expect(faults).toEqual([])
  })
})
