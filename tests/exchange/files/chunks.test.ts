import type { Dossier } from 'egov-kpi'
import { readUnits, streamDossiers, writeXlsx } from 'egov-kpi/exchange'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeText } from '../../support/issues'

const bytes = (text: string) => new TextEncoder().encode(text)

function* cut(data: Uint8Array, length: number): Generator<Uint8Array> {
  for (let at = 0; at < data.length; at += length) yield data.subarray(at, at + length)
}

async function read(file: Parameters<typeof streamDossiers>[0]) {
  const stream = await streamDossiers(file, { partial: true })
  const dossiers: Dossier[] = [...stream.dossiers]
  return { dossiers, findings: stream.findings(), files: stream.files }
}

const text = [
  'Mã hồ sơ,Đơn vị,Hình thức nộp,Ngày tiếp nhận,Lý do trễ hạn',
  'H-1,hue,trực tuyến,2022-04-15,"mưa, lũ\r\n""lớn"""',
  'H-2,huế,fax,2022-04-15,',
  'H-3,huế,trực tiếp,2022-04-16,',
].join('\r\n')

describe('a file that comes in pieces', () => {
  it('is read as if it came whole, wherever it is cut', async () => {
    const whole = await read({ name: 'd.csv', data: bytes(text) })
    expect(whole.dossiers.map(({ id }) => id)).toEqual(['H-1', 'H-3'])
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), fc.boolean(), async (length, hasMark) => {
        const data = bytes(hasMark ? `\uFEFF${text}` : text)
        expect(await read({ name: 'd.csv', chunks: cut(data, length) })).toEqual(whole)
      }),
      { numRuns: 50 },
    )
  })

  it('is read as if it came whole when it is long', async () => {
    const rows = Array.from({ length: 9_000 }, (_, index) => `H-${index},hue,online,2022-04-15,"a\r\n${index}"`)
    const data = bytes(`${text.slice(0, text.indexOf('\r\n'))}\r\n${rows.join('\r\n')}\r\n`)
    const whole = await read({ name: 'd.csv', data })
    expect(whole.dossiers).toHaveLength(9_000)
    for (const length of [7_001, 65_536, 100_000]) {
      expect(await read({ name: 'd.csv', chunks: cut(data, length) })).toEqual(whole)
    }
  })

  it('is read when it is a workbook', async () => {
    const columns = ['dossier', 'unit', 'channel', 'received'].map(header => ({ header, kind: 'text' as const }))
    const data = await writeXlsx([{ name: 'dossiers', columns, rows: [['H-1', 'hue', 'online', '2022-04-15']] }])
    expect((await read({ name: 'd.xlsx', chunks: cut(data, 1_000) })).dossiers).toHaveLength(1)
  })

  it.each([
    ['is empty', bytes(''), 'empty file'],
    ['is not UTF-8', Uint8Array.from([...bytes(`${text}\r\nH-`), 0xd3, 0x20, 0x0a]), 'unknown encoding'],
  ])('that %s gives no result, even in part', async (_, data, code) => {
    const stream = await streamDossiers({ name: 'd.csv', chunks: cut(data, 50) }, { partial: true })
    expect(() => [...stream.dossiers]).toThrow('d.csv')
    expect(stream.findings().map(codeText)).toContain(code)
  })
})

it('tables in files of any name are found by their headings', async () => {
  const { value, findings } = await readUnits([
    { name: 'don-vi-2022.csv', data: 'Mã đơn vị,Tên đơn vị,Nhóm\na,A,so\n' },
    { name: 'cac-nhom.csv', data: 'Mã nhóm,Tên nhóm\nso,Sở\n' },
  ])
  expect([value?.units.length, value?.groups.length, findings]).toEqual([1, 1, []])
})
