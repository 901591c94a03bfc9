import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'

const vite = 'vite@8.3.8'
/** What the page of the examples may weigh, compressed, in bytes. */
const most = 98_000

/**
 * Builds the page of `examples/page` with Vite and opens it as a phone does: its types against the published
 * declarations, its size, nothing wider than the screen, and no error. The picture is kept for people to look at.
 */
export const checkPage = async folder => {
  const page = join(folder, 'page')
  cpSync('examples/page', page, { recursive: true })
  const built = buildPage(page)
  const assets = readdirSync(join(built, 'assets')).map(name => readFileSync(join(built, 'assets', name)))
  const [size, compressed] = [assets, assets.map(file => gzipSync(file))].map(files => Buffer.concat(files).length)
  console.log(`page: ${(size / 1000).toFixed(1)} kB, ${(compressed / 1000).toFixed(1)} kB gzip`)
  assert(compressed <= most, `the page weighs more than ${most / 1000} kB, compressed`)
  const { overflow, charts, faults } = await openPage(built)
  // Two charts, each as wide as the screen without its margins.
  assert.deepEqual({ overflow, charts, faults }, { overflow: 0, charts: ['358', '358'], faults: [] })
}

const buildPage = folder => {
  const run = (command, ...args) => execFileSync(command, args, { cwd: folder, encoding: 'utf8' })
  const world = { lib: ['es2023', 'dom', 'dom.iterable'], types: [], target: 'es2022' }
  const compilerOptions = { ...world, module: 'esnext', moduleResolution: 'bundler', strict: true, noEmit: true }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['index.ts'] }))
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  try {
    run(process.execPath, compiler, '-p', 'tsconfig.json')
  } catch (error) {
    throw new Error(`examples/page:\n${error.stdout}`)
  }
  run('npx', '-y', vite, 'build', '--base', './', '--logLevel', 'error')
  return join(folder, 'dist')
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Opens a built page on a phone of 390 pixels: how far it reaches beyond the screen, its charts, and its errors. */
const openPage = async folder => {
  const server = createServer(({ url }, response) => {
    const file = url === '/' ? '/index.html' : url
    // Browsers ask for an icon that the page does not have.
    if (file === '/favicon.ico') return response.writeHead(204).end()
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream')
    response.end(readFileSync(join(folder, file)))
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  })
  try {
    const screen = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: 'vi-VN' }
    const page = await browser.newPage(screen)
    const faults = []
    page.on('console', message => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', error => faults.push(error.message))
    await page.goto(`http://127.0.0.1:${server.address().port}/`)
    const pictures = join('tests', 'browser', 'screenshots')
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: join(pictures, 'page-390.png'), fullPage: true })
    const { scrollWidth, clientWidth } = await page.evaluate(
      '({ scrollWidth: document.documentElement.scrollWidth, clientWidth: document.documentElement.clientWidth })',
    )
    const charts = await page.evaluate('[...document.querySelectorAll("svg")].map(svg => svg.getAttribute("width"))')
    return { overflow: scrollWidth - clientWidth, charts, faults }
  } finally {
    await browser.close()
    server.close()
  }
}
