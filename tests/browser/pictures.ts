/**
 * Takes the pictures of a report for the README: what `init` and `rank` write, and the explanation of a score.
 *
 *   npm run pictures
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startBrowser, withPage } from './browser'

const loader = pathToFileURL(resolve('node_modules/tsx/dist/esm/index.mjs')).href
const command = resolve('src/cli/bin.ts')

const run = (line: string, cwd: string): void => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', loader, command, ...line.split(' ')], { cwd })
  if (status !== 0) throw new Error(String(stderr))
}

const folder = mkdtempSync(join(tmpdir(), 'egov-kpi-'))
const demo = join(folder, 'demo')
const browser = await startBrowser()
try {
  run('init demo --lang en', folder)
  run('rank --config egov-kpi.json --out ranking.html --lang en', demo)
  await withPage(browser, readFileSync(join(demo, 'ranking.html'), 'utf8'), { width: 1000 }, async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 1150 })
    await page.screenshot({ path: 'docs/pictures/ranking-page.png', animations: 'disabled' })
    await page.setViewportSize({ width: 1000, height: 920 })
    await page.getByRole('button', { name: '98.16' }).first().click()
    await page.evaluate('window.scrollTo({ top: 0, behavior: "instant" })')
    await page.screenshot({ path: 'docs/pictures/report.png', animations: 'disabled' })
  })
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
