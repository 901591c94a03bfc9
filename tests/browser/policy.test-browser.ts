import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from 'tsup'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from './browser'
import { judge } from './policy/program'

const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
const folder = mkdtempSync(join(tmpdir(), 'egov-kpi-policy-'))
let browser: Browser
let server: Server

/** Serves the scripts as a bundler makes them, and a page for each, all under the policy. */
beforeAll(async () => {
  await build({
    entry: ['page', 'host', 'worker', 'probe'].map(name => `tests/browser/policy/${name}.mjs`),
    config: false,
    format: 'esm',
    platform: 'browser',
    noExternal: [/./],
    // As docs/compatibility.md tells those who read CSV files in a page.
    esbuildOptions: options => {
      options.alias = { 'csv-parse/sync': 'csv-parse/browser/esm/sync' }
    },
    minify: true,
    outDir: folder,
    silent: true,
  })
  server = createServer(({ url = '/' }, response) => {
    const isScript = url.endsWith('.js')
    response.writeHead(200, {
      'content-type': isScript ? 'text/javascript' : 'text/html',
      'content-security-policy': policy,
    })
    response.end(isScript ? readFileSync(join(folder, url)) : `<script type="module" src="${url}.js"></script>`)
  }).listen(0, '127.0.0.1')
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true })
})

/** What a page says that it has computed, and everything that the policy blocked in it. */
async function open(name: string) {
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('console', message => errors.push(message.text()))
  page.on('pageerror', error => errors.push(error.message))
  try {
    const { port } = server.address() as AddressInfo
    await page.goto(`http://127.0.0.1:${port}/${name}`)
    return { ...((await page.evaluate('window.answer')) as object), errors }
  } finally {
    await page.close()
  }
}

describe('under a Content-Security-Policy that allows scripts of its own address only', () => {
  it.each([
    ['a page', 'page'],
    ['a web worker', 'worker'],
  ])('the library does in %s what it does in Node, without a violation', async (_, name) => {
    expect(await open(name === 'worker' ? 'host' : name)).toEqual({
      result: await judge(),
      violations: [],
      errors: [],
    })
  })

  it('a page that makes code of text is caught', async () => {
    expect(await open('probe')).toMatchObject({
      result: expect.stringContaining('EvalError'),
      violations: ['script-src eval'],
    })
  })
})
