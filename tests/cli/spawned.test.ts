import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'egov-kpi-command-'))
const loader = resolve('node_modules/tsx/dist/esm/index.mjs')
const bin = resolve('src/cli/bin.ts')
const makePipe = 'mkfifo'

const start = (line: string, cwd: string): ChildProcess =>
  spawn(process.execPath, ['--import', `file://${loader}`, bin, ...line.split(' ')], { cwd })

const endOf = (child: ChildProcess): Promise<unknown> =>
  new Promise(done => child.on('close', (_, signal) => done(signal)))

const run = (line: string, { cwd = join(folder, 'demo'), input = '' } = {}) =>
  new Promise<{ code: number | null; out: string; told: string }>(done => {
    const child = start(line, cwd)
    let out = ''
    let told = ''
    child.stdout?.on('data', text => {
      out += text
    })
    child.stderr?.on('data', text => {
      told += text
    })
    child.stdin?.end(input)
    child.on('close', code => done({ code, out, told }))
  })

beforeAll(async () => {
  await run('init demo', { cwd: folder })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the command as a process', () => {
  it('writes whole files, and leaves none beside them', async () => {
    const { code, told } = await run('rank --config egov-kpi.json --out ranking.html')
    expect([code, told]).toEqual([0, 'Đã ghi: ranking.html\n'])
    expect(readFileSync(join(folder, 'demo', 'ranking.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/i)
    expect(readdirSync(join(folder, 'demo')).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  it('reads standard input', async () => {
    const dossiers = readFileSync(join(folder, 'demo', 'dossiers.csv'), 'utf8')
    const { code, out } = await run('on-time --config egov-kpi.json --dossiers -', { input: dossiers })
    expect([code, out.includes('Sở Y tế')]).toEqual([0, true])
  })

  it('shows neither a progress bar nor colours to a pipe', async () => {
    const { told, out } = await run('on-time --config egov-kpi.json')
    expect(`${told}${out}`).not.toContain('\u001B')
  })

  it('refuses a folder in place of a file, a missing file and a bad option with a sentence', async () => {
    for (const line of [
      'rank --config .',
      'on-time --config egov-kpi.json --dossiers .',
      'check none.csv',
      'rank --nonsense',
    ]) {
      const { code, told } = await run(line)
      expect(code).toBe(2)
      expect(told).toMatch(/^(Lỗi: .+\n)+$/)
    }
  })

  it('ends silently when its reader has read enough', async () => {
    const child = start('explain --unit so-y-te --config egov-kpi.json', join(folder, 'demo'))
    let told = ''
    child.stderr?.on('data', text => {
      told += text
    })
    child.stdout?.destroy()
    const code = await new Promise(done => child.on('close', done))
    expect([code, told]).toEqual([0, ''])
  })

  it('can be stopped', async () => {
    const child = start('on-time --config egov-kpi.json --dossiers -', join(folder, 'demo'))
    const row = 'HS-1,so-y-te,trực tuyến,2022-10-03,5,ngày làm việc\n'
    const rows = `Mã hồ sơ,Đơn vị,Hình thức nộp,Ngày tiếp nhận,Thời hạn,Đơn vị thời hạn\n${row.repeat(5_000)}`
    // More than any pipe holds: it is all accepted only once the program reads, which then waits for more.
    await new Promise(done => child.stdin?.write(rows, done))
    child.kill('SIGINT')
    expect(await endOf(child)).toBe('SIGINT')
  })

  it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    'leaves no half-written file behind when it is stopped (%s)',
    async signal => {
      const demo = join(folder, 'demo')
      // The first output is a pipe that is not read to its end, so that the second waits beside its place.
      execFileSync(makePipe, [join(demo, `${signal}.html`)])
      const child = start(`rank --config egov-kpi.json --out ${signal}.html --out stopped.html`, demo)
      const ended = endOf(child)
      const pipe = await open(join(demo, `${signal}.html`))
      expect((await pipe.read(Buffer.alloc(9), 0, 9)).buffer.toString()).toBe('<!doctype')
      const isUnfinished = (name: string): boolean => name.endsWith('.tmp') || name === 'stopped.html'
      expect(readdirSync(demo).filter(isUnfinished)).toHaveLength(1)
      child.kill(signal)
      expect(await ended).toBe(signal)
      await pipe.close()
      expect(readdirSync(demo).filter(isUnfinished)).toEqual([])
    },
  )
})
