import { renderHtml } from 'egov-kpi/report'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyTable, rankingPage } from '../report/pages'
import { keepPicture, sidewaysScroll, startBrowser, type View, violationsOf, withPage } from './browser'
import { chartPageOf, hostileName, pageOf } from './reports'

let browser: Browser
const pages = new Map<number, string>()
beforeAll(async () => {
  for (const count of [7, 63, 700]) pages.set(count, pageOf(count))
  browser = await startBrowser()
})
afterAll(() => browser.close())

const look = (count: number, view: View, see: (page: Page) => Promise<void>): Promise<void> =>
  withPage(browser, pages.get(count) ?? '', view, async ({ page, faults }) => {
    await see(page)
    expect(faults).toEqual([])
  })
/** The texts of a column of the first table that has rows. */
const column = (page: Page, place: number): Promise<readonly string[]> =>
  page.evaluate(`[...document.querySelectorAll('main table')[0].tBodies].flatMap(body => [...body.rows])
    .filter(row => !row.className).map(row => (row.cells[${place}].querySelector('button') || row.cells[${place}]).textContent.trim())`)

describe.each([7, 63, 700])('a report of %s units', count => {
  it('opens from disk without the network, and without a long wait', async () => {
    await withPage(browser, pages.get(count) ?? '', {}, async ({ page, faults, loaded }) => {
      const size = Buffer.byteLength(pages.get(count) ?? '')
      console.log(`${count} units: ${Math.round(size / 1000)} kB, loaded in ${loaded} ms`)
      expect(await page.evaluate('document.querySelectorAll("main tbody tr").length')).toBeGreaterThan(count)
      expect(faults).toEqual([])
      // A page of 700 communes loads in about a second; the bound is for a machine that has much else to do.
      expect(loaded).toBeLessThan(15_000)
    })
  })

  it('changes the language of every text', async () => {
    await look(count, {}, async page => {
      const numberOne = async () => (await column(page, 2))[0] ?? ''
      const vietnamese = await numberOne()
      await page.getByRole('button', { name: 'English' }).click()
      expect(await page.evaluate('document.documentElement.lang')).toBe('en')
      expect(await page.title()).toBe(`Results of ${count} units (invented)`)
      expect(await page.locator('h1').innerText()).toBe(`Results of ${count} units (invented)`)
      expect(await numberOne()).toBe(vietnamese.replace(',', '.'))
      const visible = (await page.locator('main').innerText()).replaceAll('Bình Hòa', '')
      expect(visible).not.toMatch(/Xếp hạng|Đơn vị|Điểm|UBND/)
      await page.getByRole('button', { name: 'Tiếng Việt' }).click()
      expect(await numberOne()).toBe(vietnamese)
    })
  })

  it('opens an explanation with the mouse and with the keyboard', async () => {
    await look(count, {}, async page => {
      const figure = page.locator('main table').first().locator('td button').first()
      const opened = page.locator('[popover]:popover-open')
      await figure.click()
      expect(await opened.count()).toBe(1)
      expect(await opened.innerText()).toMatch(/^Cách tính\s*Đóng[\s\S]*(UBND xã|<script>)/)
      await page.keyboard.press('Escape')
      expect(await opened.count()).toBe(0)
      await figure.focus()
      await page.keyboard.press('Enter')
      expect(await opened.count()).toBe(1)
      await opened.getByRole('button', { name: 'Đóng' }).click()
      expect(await opened.count()).toBe(0)
    })
  })

  it('does not let a name become markup', async () => {
    await look(count, {}, async page => {
      expect(await column(page, 1)).toContain(hostileName)
      expect(await page.evaluate('document.querySelectorAll("main script, svg script").length')).toBe(0)
      await page.getByRole('button', { name: 'English' }).click()
      expect(await column(page, 1)).toContain(hostileName)
    })
  })

  it('can be read without a script', async () => {
    await look(count, { script: false }, async page => {
      expect(await page.locator('h1').innerText()).toBe(`Kết quả đánh giá ${count} đơn vị (giả định)`)
      expect((await column(page, 1)).length).toBeGreaterThanOrEqual(count - Math.ceil(count / 50))
    })
  })

  it('prints on A4, and on no more sheets than it needs', async () => {
    await look(count, {}, async page => {
      const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
        [Number(width), Number(height)].map(Math.round).sort((a, b) => a - b),
      )
      expect(new Set(boxes.map(box => box.join(' × ')))).toEqual(new Set(['595 × 842']))
      console.log(`${count} units: ${boxes.length} sheets of A4`)
      // Each unit twice, and once where there are more than a hundred, on lines of about four millimetres, and some heads.
      const lines = count > 100 ? count : count * 2
      expect(boxes.length).toBeLessThanOrEqual(3 + Math.ceil(lines / 40))
      expect(boxes.length).toBeGreaterThanOrEqual(Math.ceil(lines / 65))
    })
  })

  it('does not scroll sideways as a whole', async () => {
    await look(count, {}, async page => {
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 800 })
        expect([width, await sidewaysScroll(page)]).toEqual([width, 0])
      }
    })
  })
})

it.each([
  [7, 'light', 1280],
  [7, 'light', 390],
  [7, 'dark', 1280],
  [7, 'dark', 390],
  [63, 'light', 1280],
  [63, 'light', 390],
  [63, 'dark', 1280],
  [63, 'dark', 390],
  [700, 'light', 1280],
] as const)('a report of %s units in %s mode on %s pixels is accessible', async (count, scheme, width) => {
  await look(count, { scheme, width }, async page => {
    await keepPicture(page, `report-${count}-${scheme}-${width}`)
    expect(await violationsOf(page)).toEqual([])
    const ground = await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
    const bright = Number(/\d+/.exec(String(ground))?.[0])
    expect(scheme === 'dark' ? bright < 64 : bright > 192).toBe(true)
  })
})

it('on a narrow screen charts are not made smaller', async () => {
  for (const count of [63, 700]) {
    await withPage(browser, chartPageOf(count), { width: 390 }, async ({ page }) => {
      const drawn = 'document.querySelector("main figure svg:is(.cn *, .cp:not(.cn) *)").getBoundingClientRect().width'
      const intended = 'document.querySelector("main figure svg:is(.cn *, .cp:not(.cn) *)").viewBox.baseVal.width'
      expect(await page.evaluate(drawn)).toBe(await page.evaluate(intended))
      expect(await page.locator('main figure svg:visible').count()).toBe(1)
    })
  }
})

it('a chart is shown in the language of the page', async () => {
  await withPage(browser, chartPageOf(7), {}, async ({ page }) => {
    const shown = page.locator('main figure svg:visible').first()
    expect(await shown.getAttribute('lang')).toBe('vi')
    await page.getByRole('button', { name: 'English' }).click()
    expect(await shown.getAttribute('lang')).toBe('en')
  })
  await withPage(browser, chartPageOf(7), { script: false }, async ({ page }) => {
    expect(await page.locator('svg[lang=vi]').first().isVisible()).toBe(true)
    expect(await page.locator('svg[lang=en]').first().isVisible()).toBe(false)
  })
})

it('an open explanation is accessible', async () => {
  await look(63, { scheme: 'dark' }, async page => {
    await page.locator('main table').first().locator('td button').first().click()
    await page.screenshot({ path: 'tests/browser/screenshots/report-explanation.png' })
    expect(await violationsOf(page)).toEqual([])
  })
})

describe.each([63, 700])('the tables of %s units', count => {
  it('sorts its tables, and shows by which column', async () => {
    await look(count, {}, async page => {
      const score = page.locator('main table').first().locator('thead th').nth(2)
      expect(await score.getAttribute('aria-sort')).toBe(null)
      const ranks = async () => (await column(page, 0)).map(text => Number.parseInt(text, 10))
      const best = await ranks()
      expect(best).toEqual(best.toSorted((a, b) => a - b))
      await score.getByRole('button').click()
      expect(await score.getAttribute('aria-sort')).toBe('ascending')
      expect(await ranks()).toEqual(best.toSorted((a, b) => b - a))
      await score.getByRole('button').press('Enter')
      expect(await score.getAttribute('aria-sort')).toBe('descending')
      expect(await ranks()).toEqual(best)
      const unit = page.locator('main table').first().locator('thead th').nth(1)
      await unit.getByRole('button').click()
      expect(await score.getAttribute('aria-sort')).toBe(null)
      const names = await column(page, 1)
      const collator = new Intl.Collator('vi', { numeric: true })
      expect(names).toEqual(names.toSorted(collator.compare))
    })
  })
})

it('seven rows cannot be sorted', async () => {
  await look(7, {}, async page => expect(await page.locator('thead button').count()).toBe(0))
})

it.each([
  [63, 250],
  [700, 2000],
])('a page of %s units is smaller than %s kB', (count, most) => {
  expect(Buffer.byteLength(pages.get(count) ?? '')).toBeLessThan(most * 1000)
})

/** The sheets of a page on paper, each as its width and height in millimetres. */
async function sheetsOf(page: Page): Promise<readonly string[]> {
  const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...points]) =>
    points.map(point => Math.round((Number(point) * 25.4) / 72)).join(' × '),
  )
}

describe('pages of the new shape', () => {
  const made = { ranking: renderHtml(rankingPage), every: renderHtml(everyTable) }
  const see = (name: keyof typeof made, view: View, use: (page: Page) => Promise<void>): Promise<void> =>
    withPage(browser, made[name], view, async ({ page, faults }) => {
      await use(page)
      expect(faults).toEqual([])
    })

  it.each(
    (['ranking', 'every'] as const).flatMap(name =>
      (['light', 'dark'] as const).flatMap(scheme => [1366, 390].map(width => [name, scheme, width] as const)),
    ),
  )('%s in %s mode on %s pixels is accessible', async (name, scheme, width) => {
    await see(name, { scheme, width }, async page => {
      await keepPicture(page, `page-${name}-${scheme}-${width}`, 6000)
      expect(await violationsOf(page)).toEqual([])
    })
  })

  it('nothing but a wide table scrolls sideways, and a sentence says so while there is more', async () => {
    for (const width of [1366, 390, 320]) {
      await see('every', { width }, async page => {
        expect(await sidewaysScroll(page)).toBe(0)
        const beyond = `[...document.querySelectorAll('main *')].filter(one => !one.closest('.w, .ws, .v') && one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML.slice(0, 80))`
        expect(await page.evaluate(beyond)).toEqual([])
        // Fourteen columns fit on a wide screen, and eight of points on all but a phone.
        expect(await page.locator('.sw:visible').allInnerTexts()).toEqual(
          (width === 1366 ? [30] : [8, 30, 14]).map(count => `Kéo ngang để xem đủ ${count} cột`),
        )
      })
    }
  })

  it('bars of a table are on one scale on a phone, and figures have their titles', async () => {
    await see('ranking', { width: 390 }, async page => {
      const widths = `[...new Set([...document.querySelectorAll('#t1 td .m')].map(one => Math.round(one.getBoundingClientRect().width)))]`
      expect(await page.evaluate(widths)).toHaveLength(1)
      const label = `getComputedStyle(document.querySelector('#t1 td.mv'), '::before').content`
      expect(await page.evaluate(label)).toBe('"So với 2021"')
      await page.getByRole('button', { name: 'English' }).click()
      expect(await page.evaluate(label)).toBe('"Since 2021"')
    })
  })

  it('an announced ranking is two sheets, with letterhead and signature on paper only', async () => {
    await see('ranking', {}, async page => {
      expect(await page.locator('.lh:visible, .sg:visible').count()).toBe(0)
      expect(await sheetsOf(page)).toEqual(['210 × 297', '210 × 297'])
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.lh:visible, .sg:visible').count()).toBe(2)
      expect(await page.locator('.lg:visible, [popover]:visible').count()).toBe(0)
    })
  })

  it('only annexes of wide tables lie across, at the end', async () => {
    await see('every', {}, async page => {
      expect(await sheetsOf(page)).toEqual(['210 × 297', '210 × 297', '210 × 297', '297 × 210', '297 × 210'])
    })
  })

  it('no text on paper is smaller than 8 points', async () => {
    await see('every', {}, async page => {
      await page.emulateMedia({ media: 'print' })
      const small = `[...document.querySelectorAll('body *')].filter(one => one.checkVisibility() && [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== '')
        && parseFloat(getComputedStyle(one).fontSize) < 8 * 96 / 72 - 0.01).map(one => one.outerHTML.slice(0, 80))`
      expect(await page.evaluate(small)).toEqual([])
    })
  })
})
