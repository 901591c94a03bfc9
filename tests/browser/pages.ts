/**
 * Takes pictures of the pages that the command writes, for people to compare: on a screen and a phone, light and dark, and
 * on paper; with a table of how high, heavy and long each is.
 *
 *   npm run pages -- FOLDER [dist/cli.js]
 *
 * Another build of the command, such as that of an earlier commit, makes pictures to compare with.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { startBrowser } from './browser'
import { runCommand, writeCases } from './cases'

/** What was measured of a page. */
interface Measured {
  readonly name: string
  readonly bytes: number
  /** Its height at 1366 and at 390 pixels. */
  readonly desktop: number
  readonly phone: number
  /** How many pixels it reaches beyond a phone's window. */
  readonly sideways: number
  readonly printed: number
}

const [folder, command = 'src/cli/bin.ts'] = process.argv.slice(2)
if (folder === undefined) throw new Error('npm run pages -- FOLDER [the built command]')
mkdirSync(folder, { recursive: true })

/** Taller pictures are cut: nobody looks at more of a page at once. */
const tallest = 12_000

async function heightOf(page: Page): Promise<number> {
  return Number(await page.evaluate('document.documentElement.scrollHeight'))
}

const files = mkdtempSync(join(tmpdir(), 'egov-kpi-'))
const browser = await startBrowser()
const measured: Measured[] = []
try {
  for (const { name, folder: place, line } of writeCases(command, files)) {
    const file = join(place, `${name}.html`)
    runCommand(command, [...line, '--out', file], place)
    const heights = new Map<string, number>()
    let sideways = 0
    let printed = 0
    for (const width of [1366, 390]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, offline: true })
        const page = await context.newPage()
        await page.goto(pathToFileURL(file).href)
        const height = await heightOf(page)
        heights.set(`${width}`, height)
        if (width === 390) {
          sideways = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
        }
        const clip = { x: 0, y: 0, width, height: Math.min(height, tallest) }
        const path = join(
          folder,
          `${name}-${width === 390 ? 'phone' : 'desktop'}${colorScheme === 'dark' ? '-dark' : ''}.png`,
        )
        // A phone in the dark shows nothing that the two others do not, except for the first page.
        if (width === 1366 || colorScheme === 'light' || name === 'ranking') {
          await page.screenshot({ path, fullPage: true, clip, animations: 'disabled' })
        }
        if (width === 1366 && colorScheme === 'light') {
          const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4', printBackground: false })
          writeFileSync(join(folder, `${name}.pdf`), pdf)
          printed = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
        }
        await context.close()
      }
    }
    // Pages of paper side by side, where poppler is installed.
    spawnSync('pdftoppm', ['-r', '50', '-l', '6', '-png', join(folder, `${name}.pdf`), join(folder, `${name}-paper`)])
    measured.push({
      name,
      bytes: readFileSync(file).length,
      desktop: heights.get('1366') ?? 0,
      phone: heights.get('390') ?? 0,
      sideways,
      printed,
    })
    console.log(measured.at(-1))
  }
} finally {
  await browser.close()
  rmSync(files, { recursive: true })
}
writeFileSync(join(folder, 'pages.json'), `${JSON.stringify(measured, null, 2)}\n`)
const rows = measured.map(
  ({ name, bytes, desktop, phone, sideways, printed }) =>
    `| ${name} | ${Math.round(bytes / 1000)} | ${desktop} | ${phone} | ${sideways} | ${printed} |`,
)
writeFileSync(
  join(folder, 'pages.md'),
  [
    '| page | kB | px at 1366 | px at 390 | px sideways at 390 | pages of A4 |',
    '|---|---:|---:|---:|---:|---:|',
    ...rows,
    '',
  ].join('\n'),
)
