import { chmodSync, lstatSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
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

describe.skipIf(process.platform === 'win32')('a file that is written', () => {
  it('keeps the rights of the one that was there', async () => {
    const path = join(folder, 'a.csv')
    writeFileSync(path, 'old')
    chmodSync(path, 0o600)
    await io.writeFile(path, 'new')
    expect([readFileSync(path, 'utf8'), modeOf(path)]).toEqual(['new', 0o600])
  })

  it('does not replace one that is read-only', async () => {
    const path = join(folder, 'b.csv')
    writeFileSync(path, 'old')
    chmodSync(path, 0o444)
    await expect(io.writeFile(path, 'new')).rejects.toMatchObject({ code: 'EACCES' })
    expect(readFileSync(path, 'utf8')).toBe('old')
  })

  it('goes where a link leads, also to a file that is not there yet', async () => {
    const [path, later] = [join(folder, 'link'), join(folder, 'later')]
    writeFileSync(join(folder, 'c.csv'), 'old')
    symlinkSync(join(folder, 'c.csv'), path)
    symlinkSync('d.csv', later)
    await io.writeFile(path, 'new')
    await io.writeFile(later, 'new')
    expect([path, later].map(one => lstatSync(one).isSymbolicLink())).toEqual([true, true])
    expect(['c.csv', 'd.csv'].map(name => readFileSync(join(folder, name), 'utf8'))).toEqual(['new', 'new'])
  })
})

it('a result that standard output does not take ends with 2 and a sentence', async () => {
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
