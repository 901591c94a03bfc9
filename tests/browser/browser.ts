import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** How a page is looked at. */
export interface View {
  readonly scheme?: 'light' | 'dark'
  /** Whether the reader has colours of their own in place of those of pages. */
  readonly forced?: boolean
  readonly width?: number
  readonly script?: boolean
  /** What the file is called; `report.html` unless given. */
  readonly file?: string
}

/** A page from a file on disk, and everything that it did beyond showing itself. */
export interface OpenPage {
  readonly page: Page
  /**
   * Errors on the console, exceptions, dialogs, calls of `window.hit`, other pages in its place or beside it, and
   * requests for anything but the file.
   */
  readonly faults: readonly string[]
  /** Milliseconds from the request to the end of loading. */
  readonly loaded: number
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pictures = join('tests', 'browser', 'screenshots')

/** Starts Debian's Chromium, or the one that CHROMIUM names, with a new profile and without network traffic of its own. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** Opens HTML like a reader who has it as a file: by `file://`, alone in its folder. */
export async function withPage(
  browser: Browser,
  html: string,
  { scheme = 'light', forced = false, width = 1280, script = true, file: name = 'report.html' }: View,
  look: (opened: OpenPage) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'egov-kpi-'))
  const file = join(folder, name)
  writeFileSync(file, html)
  const options: BrowserContextOptions = {
    viewport: { width, height: 800 },
    colorScheme: scheme,
    forcedColors: forced ? 'active' : 'none',
    javaScriptEnabled: script,
    offline: true,
  }
  const context = await browser.newContext(options)
  const faults: string[] = []
  const page = await context.newPage()
  const address = pathToFileURL(file).href
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => faults.push(`exception: ${error.message}`))
  page.on('request', request => {
    if (request.url().split('#')[0] !== address) faults.push(`request: ${request.url()}`)
  })
  page.on('dialog', dialog => {
    faults.push(`dialog: ${dialog.message()}`)
    // A page that was left has closed its dialog.
    dialog.dismiss().catch(() => undefined)
  })
  page.on('popup', popup => faults.push(`popup: ${popup.url()}`))
  page.on('framenavigated', frame => {
    if (frame === page.mainFrame() && frame.url().split('#')[0] !== address) faults.push(`navigation: ${frame.url()}`)
  })
  await page.exposeFunction('hit', (payload: unknown) => faults.push(`hit: ${String(payload)}`))
  try {
    const start = performance.now()
    await page.goto(address, { waitUntil: 'load' })
    await look({ page, faults, loaded: Math.round(performance.now() - start) })
  } finally {
    await context.close()
    rmSync(folder, { recursive: true })
  }
}

/** What axe-core finds wrong with a page, one line for each kind of fault with the first places of it. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource)
  const results = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults
  return results.violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary})`)
    return `${id}: ${help}; ${nodes.length} times: ${places.join('; ')}`
  })
}

/** Keeps a picture for people to look at, at most so many pixels tall; no test compares it. */
export async function keepPicture(page: Page, name: string, tallest = 2600): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  const { width, height } = (await page.evaluate(
    '({ width: document.documentElement.clientWidth, height: document.documentElement.scrollHeight })',
  )) as { width: number; height: number }
  await page.screenshot({
    path: join(pictures, `${name}.png`),
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, tallest) },
  })
}

/** How far a page reaches beyond its window to the right, in pixels. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}
