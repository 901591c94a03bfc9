import { readDossiers, readScorecard, recognize, streamDossiers } from 'egov-kpi/exchange'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeText } from '../../support/issues'
import { found, given } from '../given'

const head = 'Mã hồ sơ,Đơn vị,Hình thức nộp,Ngày tiếp nhận,Lý do trễ hạn'
const row = (number: number, reason = ''): string => `H-${number},a,trực tuyến,2022-04-15,${reason}`
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A file of so many rows, one of them with this reason; row 1 is that of the headings. */
function file(rows: number, at: number, reason: string): Uint8Array {
  const lines = Array.from({ length: rows }, (_, index) => row(index + 2, index + 2 === at ? reason : ''))
  return bytes(`${[head, ...lines].join('\n')}\n`)
}

function* cut(data: Uint8Array, length: number): Generator<Uint8Array> {
  for (let at = 0; at < data.length; at += length) yield data.subarray(at, at + length)
}

const latin = (data: Uint8Array, byte: number): Uint8Array => data.map(one => (one === 0x7e ? byte : one))

describe('a file that cannot be read to its end', () => {
  it.each([
    ['a quotation mark inside a cell', file(3000, 2001, 'ngày "làm" việc'), 'unread inner-quote'],
    ['text after a closing quotation mark', file(3000, 2001, '"làm" việc'), 'unread closing-quote'],
    ['a quotation mark that is never closed', file(3000, 2001, '"mưa lũ'), 'unread open-quote'],
    ['one quotation mark in a cell', file(3000, 2001, 'mưa 5" lũ'), 'unread inner-quote'],
    ['a byte that is not UTF-8', latin(file(3000, 2001, '~'), 0xd3), 'unknown encoding'],
    ['a NUL', latin(file(3000, 2001, '~'), 0), 'unknown encoding'],
  ])('because of %s gives no result, whole, in part, or in pieces, and names the row', async (_, data, code) => {
    const expected = [`error ${code} d.csv 2001`]
    for (const partial of [false, true]) {
      const reading = await readDossiers({ name: 'd.csv', data }, { partial })
      expect(reading.value).toBeNull()
      expect(found(reading)).toEqual(expected)
    }
    const stream = await streamDossiers({ name: 'd.csv', chunks: cut(data, 30_000) }, { partial: true })
    let count = 0
    expect(() => {
      for (const _one of stream.dossiers) count++
    }).toThrow('2001')
    expect(count).toBe(1999)
    expect(found({ findings: stream.findings() })).toEqual(expected)
  })

  it('counts rows as a spreadsheet does, also after cells of several lines', async () => {
    const data = `${head}\n${row(2, '"một\nhai\nba"')}\n${row(3, 'a "b" c')}\n`
    expect(found(await readDossiers({ name: 'd.csv', data }))).toEqual(['error unread inner-quote d.csv 3'])
  })

  it('reports what is wrong in the rows before', async () => {
    const data = `${head}\nH-1,a,fax,2022-04-15,\n${row(3, 'a "b" c')}\n`
    const reading = await readDossiers({ name: 'd.csv', data })
    expect(found(reading).toSorted()).toEqual([
      'error not-allowed choice d.csv 2 C',
      'error unread inner-quote d.csv 3',
    ])
  })

  it('leaves no result of the other files either, even in part', async () => {
    const whole = { name: 'a.csv', data: `${head}\n${row(2)}\n` }
    const broken = { name: 'b.csv', data: `${head}\n${row(3, 'a "b" c')}\n` }
    expect((await readDossiers([whole, broken], { partial: true })).value).toBeNull()
  })

  it('has the same findings whole and in pieces, wherever the fault and the cuts are', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 60 }),
        fc.constantFrom('"', 'x"y', '"a"b', '~', 'ệ~', 'fax'),
        fc.integer({ min: 1, max: 400 }),
        async (at, reason, length) => {
          const data = latin(file(60, at, reason), 0xff)
          const whole = await readDossiers({ name: 'd.csv', data }, { partial: true })
          const stream = await streamDossiers({ name: 'd.csv', chunks: cut(data, length) }, { partial: true })
          const read: unknown[] = []
          let hasEnded = true
          try {
            for (const one of stream.dossiers) read.push(one)
          } catch {
            hasEnded = false
          }
          expect(stream.findings()).toEqual(whole.findings)
          expect(hasEnded ? read : null).toEqual(whole.value)
        },
      ),
      { numRuns: 40 },
    ))
})

describe('recognize', () => {
  it('recognizes a table with a stray quotation mark in a later row', async () => {
    const { input } = await recognize({ name: 'q.csv', data: file(3000, 100, 'ngày "làm" việc') })
    expect(input).toBe('dossiers')
  })

  it('says why a table is not recognized: what stopped the reading, its keys, or its sheets', async () => {
    const broken = await recognize({ name: 'q.csv', data: 'Mã "hồ sơ",Đơn vị\n' })
    expect(found(broken)).toEqual(['error unread inner-quote q.csv 1'])
    const bands = await recognize({ name: 'bands.json', data: '[{"id":"A","atLeast":85}]' })
    expect([bands.input, bands.findings[0]?.message.vi]).toEqual([
      null,
      '“bands.json”: Không nhận ra tệp này là dữ liệu gì: các khóa của nó không khớp với đầu vào nào: “id”, “atLeast”.',
    ])
    const other = await recognize({ name: 'x.csv', data: 'a,b\n1,2\n' })
    expect(other.findings[0]?.message.en).toBe(
      '“x.csv”: The content of this file is not recognized: its sheets and headings match no known input: “x”.',
    )
    expect((await recognize(given('oa.xlsx'))).sheets).toEqual(['Số liệu'])
  })
})

describe('JSON that does not parse', () => {
  it.each([
    ['{"a": 1,}', 1, 9],
    ['{\n "a": [1, 2,],\n}', 2, 13],
    ['[1, 2', 1, 6],
    ['{"a" 1}', 1, 6],
    ["{'a': 1}", 1, 2],
    ['[1] 2', 1, 5],
    ['[01]', 1, 3],
    ['[tru]', 1, 2],
    ['{"a": "b\nc"}', 1, 7],
  ])('is reported with line and character: %j', async (data, line, column) => {
    const { findings } = await readScorecard({ name: 's.json', data })
    expect(findings.map(({ code, parameters, message }) => [codeText({ code, parameters }), message.en])).toEqual([
      ['unread json', `“s.json”: The content is not JSON: the error is at line ${line}, character ${column}.`],
    ])
  })

  it('is exactly what the host refuses', () =>
    fc.assert(
      fc.asyncProperty(fc.json(), fc.nat(), fc.constantFrom('', ',', ']', '"', '}'), async (json, at, sign) => {
        const position = at % (json.length + 1)
        const data = `${json.slice(0, position)}${sign}${json.slice(position)}`
        let isJson = true
        try {
          JSON.parse(data)
        } catch {
          isJson = false
        }
        const { findings } = await readScorecard({ name: 's.json', data, options: { format: 'json' } })
        const told = findings.find(({ code }) => code === 'unread')?.message.en
        expect(told === undefined).toBe(isJson)
        if (!isJson) expect(told).toContain('character')
      }),
      { numRuns: 100 },
    ))
})
