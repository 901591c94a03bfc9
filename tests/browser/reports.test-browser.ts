import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepPicture, sidewaysScroll, startBrowser, type View, violationsOf, withPage } from './browser'
import { hostileName, pageOf } from './reports'

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
  page.evaluate(`[...document.querySelectorAll('main .t table')[0].tBodies].flatMap(body => [...body.rows])
    .filter(row => !row.className).map(row => (row.cells[${place}].querySelector('button') || row.cells[${place}]).textContent.trim())`)

describe.each([7, 63, 700])('a report of %s units', count => {
  it('opens from disk without the network, and without a long wait', async () => {
    await withPage(browser, pages.get(count) ?? '', {}, async ({ page, faults, loaded }) => {
      const size = Buffer.byteLength(pages.get(count) ?? '')
      console.log(`${count} units: ${Math.round(size / 1000)} kB, loaded in ${loaded} ms`)
      expect(await page.evaluate('document.querySelectorAll("main .t tbody tr").length')).toBeGreaterThan(count)
      expect(faults).toEqual([])
      // A page of 700 communes loads in about a second; the bound is for a machine that has much else to do.
      expect(loaded).toBeLessThan(15_000)
    })
  })

  it('sorts its tables, and shows by which column', async () => {
    await look(count, {}, async page => {
      const score = page.locator('main .t').first().locator('thead th').nth(2)
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
      const unit = page.locator('main .t').first().locator('thead th').nth(1)
      await unit.getByRole('button').click()
      expect(await score.getAttribute('aria-sort')).toBe(null)
      const names = await column(page, 1)
      const collator = new Intl.Collator('vi', { numeric: true })
      expect(names).toEqual(names.toSorted(collator.compare))
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
      expect(await page.locator('svg:visible').first().getAttribute('lang')).toBe('en')
      await page.getByRole('button', { name: 'Tiếng Việt' }).click()
      expect(await numberOne()).toBe(vietnamese)
    })
  })

  it('opens an explanation with the mouse and with the keyboard', async () => {
    await look(count, {}, async page => {
      const figure = page.locator('main .t').first().locator('td button').first()
      const opened = page.locator('[popover]:popover-open')
      await figure.click()
      expect(await opened.count()).toBe(1)
      expect(await opened.innerText()).toMatch(/UBND xã|<script>/)
      await page.keyboard.press('Escape')
      expect(await opened.count()).toBe(0)
      await figure.focus()
      await page.keyboard.press('Enter')
      expect(await opened.count()).toBe(1)
      await opened.getByRole('button').last().click()
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
      expect(await page.locator('svg[lang=vi]').first().isVisible()).toBe(true)
      expect(await page.locator('svg[lang=en]').first().isVisible()).toBe(false)
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
      // Four times each unit on lines of about half a centimetre, and some heads.
      expect(boxes.length).toBeLessThanOrEqual(6 + Math.ceil((count * 4) / 30))
      expect(boxes.length).toBeGreaterThanOrEqual(Math.ceil((count * 4) / 100))
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
    await look(count, { width: 390 }, async page => {
      const drawn = 'document.querySelector("main figure svg:is(.pn *, .p:not(.pn) *)").getBoundingClientRect().width'
      const intended = 'document.querySelector("main figure svg:is(.pn *, .p:not(.pn) *)").viewBox.baseVal.width'
      expect(await page.evaluate(drawn)).toBe(await page.evaluate(intended))
      expect(await page.locator('main figure svg:visible').count()).toBe(2)
    })
  }
})

it('a mark of a row that is out of sight stays within its table', async () => {
  await look(63, { width: 390 }, async page => {
    const lost = `[...document.querySelectorAll('.t')].filter(box => getComputedStyle(box).position === 'static').length`
    expect(await page.evaluate(lost)).toBe(0)
  })
})

it('an open explanation is accessible', async () => {
  await look(63, { scheme: 'dark' }, async page => {
    await page.locator('main .t').first().locator('td button').first().click()
    await page.screenshot({ path: 'tests/browser/screenshots/report-explanation.png' })
    expect(await violationsOf(page)).toEqual([])
  })
})
