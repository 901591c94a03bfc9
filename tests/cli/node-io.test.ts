import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, it } from 'vitest'
import { type CommandIo, runCommand } from '../../src/cli/index'
import { nodeIo } from '../../src/cli/node-io'

const folder = mkdtempSync(join(tmpdir(), 'egov-kpi-io-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const io = nodeIo(process)
const modeOf = (path: string): number => statSync(path).mode & 0o777
const write = async (path: string, data: string): Promise<void> => (await io.stageFile({ path, data })).put()
/** Runs the command in this process, on real files. */
const run = async (...argv: readonly string[]) => {
  let told = ''
  const heard: CommandIo = {
    ...io,
    write: () => undefined,
    tell: text => {
      told += text
    },
  }
  const code = await runCommand(argv, heard)
  return { code, told }
}

describe.skipIf(process.platform === 'win32')('a file that is written', () => {
  it('keeps the permissions of the one that it replaces', async () => {
    const path = join(folder, 'a.csv')
    writeFileSync(path, 'old')
    chmodSync(path, 0o600)
    await write(path, 'new')
    expect([readFileSync(path, 'utf8'), modeOf(path)]).toEqual(['new', 0o600])
  })

  it('does not replace one that is read-only', async () => {
    const path = join(folder, 'b.csv')
    writeFileSync(path, 'old')
    chmodSync(path, 0o444)
    await expect(io.stageFile({ path, data: 'new' })).rejects.toMatchObject({ code: 'EACCES' })
    expect(readFileSync(path, 'utf8')).toBe('old')
  })

  it('follows links, one after the other, even to a file that does not exist yet', async () => {
    const [path, later, chain] = ['link', 'later', 'chain'].map(name => join(folder, name)) as [string, string, string]
    writeFileSync(join(folder, 'c.csv'), 'old')
    symlinkSync(join(folder, 'c.csv'), path)
    symlinkSync('d.csv', later)
    symlinkSync('hop', chain)
    symlinkSync('e.csv', join(folder, 'hop'))
    for (const one of [path, later, chain]) await write(one, 'new')
    const links = [path, later, chain, join(folder, 'hop')]
    expect(links.map(one => lstatSync(one).isSymbolicLink())).toEqual([true, true, true, true])
    const read = ['c.csv', 'd.csv', 'e.csv'].map(name => readFileSync(join(folder, name), 'utf8'))
    expect(read).toEqual(['new', 'new', 'new'])
  })

  it('waits in its own folder under a random name, with the permissions of the file that it replaces', async () => {
    const own = join(folder, 'own')
    mkdirSync(own)
    const path = join(own, `${'x'.repeat(250)}.md`)
    writeFileSync(path, 'old')
    chmodSync(path, 0o600)
    const [one, two] = [await io.stageFile({ path, data: '1' }), await io.stageFile({ path, data: '2' })]
    const waiting = readdirSync(own).filter(name => name.endsWith('.tmp'))
    expect(waiting).toHaveLength(2)
    expect(waiting.every(name => /^\.egov-kpi-[0-9a-f]{24}\.tmp$/.test(name))).toBe(true)
    expect(waiting.map(name => modeOf(join(own, name)))).toEqual([0o600, 0o600])
    await one.drop()
    await two.put()
    expect([readdirSync(own).length, readFileSync(path, 'utf8')]).toEqual([1, '2'])
  })

  it('is not kept if another one cannot be written', async () => {
    const [first, second] = [join(folder, 'demo', 'one.md'), join(folder, 'none', 'two.md')]
    expect((await run('init', join(folder, 'demo'))).code).toBe(0)
    const config = join(folder, 'demo', 'egov-kpi.json')
    const { code, told } = await run('rank', '--config', config, '--out', first, '--out', second)
    expect([code, told]).toEqual([2, `Lỗi: Không ghi được tệp “${second}”: không có thư mục này.\n`])
    expect(readdirSync(join(folder, 'demo')).filter(name => name === 'one.md' || name.endsWith('.tmp'))).toEqual([])
  })

  it('is refused if it is a link to a file that is read', async () => {
    const [units, link] = [join(folder, 'demo', 'units.csv'), join(folder, 'demo', 'linked.csv')]
    symlinkSync(units, link)
    const before = readFileSync(units)
    const { code, told } = await run('check', units, join(folder, 'demo', 'groups.csv'), '--out', link)
    expect([code, told]).toEqual([
      2,
      `Lỗi: Tệp “${link}” vừa được đọc vừa được ghi, hoặc được ghi hai lần; hãy đặt tên khác cho tệp kết quả.\n`,
    ])
    expect(readFileSync(units)).toEqual(before)
  })
})

describe.skipIf(process.platform !== 'linux')('names of files', () => {
  const name = 'đơn vị'.normalize('NFD')

  it('are kept as the file system has them, on the command line and in settings', async () => {
    const own = join(folder, name)
    expect((await run('init', own)).code).toBe(0)
    expect(readdirSync(folder)).toContain(name)
    const [units, config] = [join(own, `${name}.xlsx`), join(own, 'c.json')]
    writeFileSync(units, readFileSync(join(own, 'units.xlsx')))
    const settings = JSON.parse(readFileSync(join(own, 'egov-kpi.json'), 'utf8'))
    writeFileSync(config, JSON.stringify({ ...settings, units: `${name}.xlsx` }))
    expect(await run('check', units)).toMatchObject({ code: 0 })
    const out = join(own, `${name}.md`)
    for (const argv of [
      ['--config', config],
      ['--config', join(own, 'egov-kpi.json'), '--units', units],
    ]) {
      rmSync(out, { force: true })
      expect(await run('rank', ...argv, '--out', out)).toMatchObject({ code: 0 })
      expect(readdirSync(own)).toContain(`${name}.md`)
    }
  })

  it('open as they are typed, with composed letters, if one entry of the folder has the same letters', async () => {
    const own = join(folder, 'mac', name)
    mkdirSync(own, { recursive: true })
    const [onDisk, typed] = [join(own, `${name}.csv`), join(own, `${name}.csv`).normalize('NFC')]
    writeFileSync(onDisk, 'Mã đơn vị;Tên đơn vị;Nhóm\nhue;Huế;\n')
    expect(Buffer.from(await io.readFile(typed)).toString()).toContain('Huế')
    expect(Buffer.concat([...io.openFile(typed).chunks]).toString()).toContain('Huế')
    // A file that is read is not overwritten under its other name.
    const { code, told } = await run('check', typed, '--out', onDisk)
    expect([code, told]).toEqual([2, expect.stringContaining('vừa được đọc vừa được ghi')])
    expect(readFileSync(onDisk, 'utf8')).toContain('Huế')
  })

  it('that fit two entries of a folder, or none, open no file', async () => {
    const own = join(folder, 'twins')
    mkdirSync(own)
    // Three spellings of one name: two are on the disk, and the third is requested.
    const [first, second, third] = ['ệ', 'e\u0323\u0302', 'ẹ\u0302'].map(one => join(own, `${one}.csv`)) as [
      string,
      string,
      string,
    ]
    for (const path of [first, second]) writeFileSync(path, 'x')
    await expect(io.readFile(third)).rejects.toMatchObject({ code: 'ENOENT' })
    rmSync(second)
    expect(Buffer.from(await io.readFile(third)).toString()).toBe('x')
    rmSync(first)
    await expect(io.readFile(third)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('may be absolute in settings, which may be in another folder', async () => {
    const own = join(folder, 'absolute')
    await run('init', own)
    const settings = JSON.parse(readFileSync(join(own, 'egov-kpi.json'), 'utf8'))
    mkdirSync(join(folder, 'elsewhere'))
    const config = join(folder, 'elsewhere', 'c.json')
    const { scorecard, assessments, observations, indicators, bands, ...others } = settings.rank
    const at = (file: string): string => join(own, file)
    const rank = {
      ...others,
      scorecard: at(scorecard),
      assessments: assessments.map(at),
      observations: observations.map(at),
      indicators: at(indicators),
      bands: at(bands),
    }
    const written = { ...settings, units: at('units.xlsx'), rank, inputs: [{ file: at('units.xlsx'), hidden: true }] }
    writeFileSync(config, JSON.stringify(written))
    expect(await run('rank', '--config', config)).toEqual({ code: 0, told: '' })
  })
})

it.skipIf(process.platform !== 'linux')('a folder that the system does not allow is refused at once', async () => {
  for (const path of ['/proc/egov-kpi', '/proc/egov-kpi/demo']) {
    const { code, told } = await run('init', path)
    expect([code, told]).toEqual([2, `Lỗi: Không ghi được tệp “${path}”: hệ thống không cho phép.\n`])
  }
})

it('a result that standard output does not accept ends with 2 and a sentence', async () => {
  let told = ''
  const full: CommandIo = {
    ...io,
    write: () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })),
    tell: text => {
      told += text
    },
  }
  expect(await runCommand(['help'], full)).toBe(2)
  expect(told).toBe('Lỗi: Không ghi được kết quả ra đầu ra chuẩn: ổ đĩa đã đầy.\n')
})
