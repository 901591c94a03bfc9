import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser, violationsOf, withPage } from './browser'
import { runCommand, writeCases } from './cases'

let browser: Browser
let folder: string
const pages = new Map<string, string>()

beforeAll(async () => {
  browser = await startBrowser()
  folder = mkdtempSync(join(tmpdir(), 'egov-kpi-'))
  const command = 'src/cli/bin.ts'
  for (const { name, folder: place, line } of writeCases(command, folder)) {
    const file = join(place, `${name}.html`)
    runCommand(command, [...line, '--out', file], place)
    pages.set(name, readFileSync(file, 'utf8'))
  }
}, 900_000)
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

const pageNamed = (name: string): string => pages.get(name) ?? ''

/** Large ones have the same parts as the small ones. */
const names = ['ranking', 'unit', 'kpi', 'on-time', 'tasks', 'check', 'kpi-76', 'ranking-63', 'unit-41']
const views = [1366, 390].flatMap(width => (['light', 'dark'] as const).map(scheme => ({ width, scheme })))

describe.each(names)('the page %s of the command', name => {
  it.each(views)('has no faults that axe-core finds at $width pixels, $scheme', async view => {
    await withPage(browser, pageNamed(name), view, async ({ page, faults }) => {
      expect(await violationsOf(page)).toEqual([])
      expect(faults).toEqual([])
    })
  })

  it('names each of its parts once', async () => {
    await withPage(browser, pageNamed(name), {}, async ({ page }) => {
      const titles = (await page.evaluate(`[...document.querySelectorAll('h1, h2, h3, caption, figcaption')]
        .filter(one => one.offsetParent !== null && getComputedStyle(one).visibility === 'visible')
        .map(one => one.innerText.trim()).filter(text => text !== '')`)) as readonly string[]
      expect(titles.filter((title, at) => titles.indexOf(title) < at)).toEqual([])
    })
  })

  it('draws no figure that one of its tables has', async () => {
    await withPage(browser, pageNamed(name), {}, async ({ page }) => {
      // A free chart is a figure; the marks of tables are in their cells.
      expect(await page.evaluate(`document.querySelectorAll('figure svg').length`)).toBe(0)
    })
  })
})

describe.each(names.filter(name => name !== 'check'))('what a reader of the page %s sees', name => {
  const shownIn = async (look: (text: string) => void): Promise<void> => {
    await withPage(browser, pageNamed(name), {}, async ({ page }) => {
      look((await page.evaluate('document.body.innerText')) as string)
    })
  }

  it('has no day as a program writes it', async () => {
    await shownIn(text => {
      expect(text.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? []).toEqual([])
    })
  })

  it('has no id, except for what is written to be read, such as the name of a rate', async () => {
    // Ids of units, criteria, indicators and scopes in these files are words in small letters that hyphens join.
    await shownIn(text => {
      expect(
        text.match(/(?<![\p{L}\d.-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\p{L}\d-])/gu)?.filter(id => !readable.test(id)) ?? [],
      ).toEqual([])
    })
  })

  it('has no fraction for a figure but the counts beside its decimal', async () => {
    await shownIn(text => {
      const fractions = [...text.matchAll(/(?<![\p{L}\d/.,])(\d+(?:\.\d+)*)\/(\d+(?:\.\d+)*)(?![\p{L}\d/])/gu)]
      const alone = fractions.filter(({ index, 0: found }) => !isBeside(text, index, found))
      expect(alone.map(({ 0: found }) => found)).toEqual([])
    })
  })

  it('begins with one sentence of at most 45 words', async () => {
    await withPage(browser, pageNamed(name), {}, async ({ page }) => {
      const sentence = (await page.evaluate(`document.querySelector('.lead')?.innerText ?? ''`)) as string
      const words = sentence.split(/\s+/).filter(word => word !== '')
      expect(words.length).toBeGreaterThan(0)
      expect(words.length).toBeLessThanOrEqual(45)
    })
  })
})

/** The library's own name; a source address. */
const readable = /^egov-kpi$/

/** Whether two counts have their decimal before or above them, or are a date, a number of rank or of a paper. */
function isBeside(text: string, index: number, found: string): boolean {
  const before = text.slice(Math.max(0, index - 40), index)
  const isDate = /^\d{1,2}\/\d{1,2}$|^\d{1,2}\/\d{4}$/.test(found)
  return isDate || /[\d,%]\s*%?\s*\($|\n$|(?:hạng|xếp hạng|Số)\s*$/iu.test(before)
}

describe('a page on paper', () => {
  const sheetsOf = async (name: string): Promise<number> => {
    let sheets = 0
    await withPage(browser, pageNamed(name), {}, async ({ page }) => {
      const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' })
      sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
    })
    return sheets
  }

  it.each([
    ['ranking', 2],
    ['ranking-7', 2],
    ['unit', 2],
    ['kpi', 2],
    // The form is a third, across.
    ['on-time', 3],
    ['kpi-76', 3],
    ['ranking-63', 3],
    ['unit-41', 4],
    ['city', 11],
    ['ranking-700', 22],
  ])('of %s takes at most %d sheets, with letterhead and signature', async (name, most) => {
    expect(await sheetsOf(name)).toBeLessThanOrEqual(most)
  })

  it('has the head and the signature that the command was given, which a screen does not show', async () => {
    await withPage(browser, pageNamed('ranking'), {}, async ({ page }) => {
      const shown = async (media: 'screen' | 'print'): Promise<string> => {
        await page.emulateMedia({ media })
        return (await page.evaluate('document.body.innerText')) as string
      }
      const [screen, print] = [await shown('screen'), await shown('print')]
      for (const text of ['12/BC-HĐĐG', 'ngày 15 tháng 7 năm 2026', 'TM. HỘI ĐỒNG', 'Trần Văn An', 'Lưu: VT'])
        expect([text, print.includes(text), screen.includes(text)]).toEqual([text, true, false])
    })
  })
})
