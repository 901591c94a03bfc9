import { vietnamCivilService } from 'egov-kpi'
import { layouts, readTables, workingCalendarDays, writeCalendarFile, writeCsv, writeXlsx } from 'egov-kpi/exchange'
import { describe, expect, it } from 'vitest'

const columns = [{ header: '=x', kind: 'text' }] as const

describe('a text that a spreadsheet would run', () => {
  it.each(['=1+1', '+1+1', '-1+1', '@sum', '\t=1', '\r=1', '＝1', "'=1"])('%j is run from CSV', text => {
    const lines = writeCsv({ name: 'a', columns, rows: [[text]] }).slice(1)
    for (const cell of lines
      .replaceAll('"', '')
      .split('\r\n')
      .filter(line => line !== ''))
      expect(cell).toMatch(/^'/)
  })

  it('becomes a formula in a workbook', async () => {
    const data = await writeXlsx([{ name: 'a', columns, rows: [['=1+1']] }])
    const { value, findings } = await readTables({ name: 'a.xlsx', data })
    expect(value?.[0]?.rows[0]?.cells).toEqual(['=1+1'])
    expect(findings).toEqual([])
  })

  it('makes a number text', () => {
    const numbers = [{ header: 'x', kind: 'number' }] as const
    expect(writeCsv({ name: 'a', columns: numbers, rows: [['-5.5'], [-3]] })).toBe('\uFEFFx\r\n-5.5\r\n-3\r\n')
  })
})

it.each([['a/b'], ['a'.repeat(32)], ["'a"]])('a sheet is called %s, which Excel refuses', async name => {
  await expect(writeXlsx([{ name, columns, rows: [] }])).rejects.toThrow('cannot be written')
})

it('two sheets have one name, or a cell is longer than any', async () => {
  const sheet = { name: 'a', columns, rows: [] }
  await expect(writeXlsx([sheet, { ...sheet, name: 'A' }])).rejects.toThrow('2 × A')
  await expect(writeXlsx([{ ...sheet, rows: [['a'.repeat(32_768)]] }])).rejects.toThrow('32767')
})

describe('an iCalendar file', () => {
  const options = { title: 'Ngày nghỉ', domain: 'example.gov.vn', madeAt: '2022-01-01T00:00:00+07:00' } as const
  const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n')

  it('moves days, or has lines that are too long', () => {
    const days = workingCalendarDays(vietnamCivilService())
    const text = writeCalendarFile(days, options)
    const starts = unfolded(text).flatMap(line => /^DTSTART;VALUE=DATE:(\d{8})$/.exec(line)?.[1] ?? [])
    expect(starts).toEqual(days.map(({ date }) => date.replaceAll('-', '')))
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(unfolded(text).filter(line => line === 'DTSTAMP:20211231T170000Z')).toHaveLength(days.length)
  })

  it('ends a stretch of days one day early, or lets a title break out of its line', () => {
    const day = { id: 'a', date: '2022-04-29', to: '2022-05-03', title: 'Nghỉ lễ; 30/4\nEND:VEVENT' }
    const lines = unfolded(writeCalendarFile([day], options))
    expect(lines).toContain('DTEND;VALUE=DATE:20220504')
    expect(lines).toContain('SUMMARY:Nghỉ lễ\\; 30/4\\nEND:VEVENT')
  })
})

it.each(Object.entries(layouts))('in the table %s one heading names two columns', (_, { columns: all }) => {
  for (const language of ['vi', 'en'] as const) {
    const headings = all.flatMap(one => one.headings[language].map(heading => heading.toLowerCase()))
    expect(headings.filter((heading, at) => headings.indexOf(heading) !== at)).toEqual([])
  }
  const both = all.flatMap(one => [
    ...new Set([...one.headings.vi, ...one.headings.en].map(text => text.toLowerCase())),
  ])
  expect(both.filter((heading, at) => both.indexOf(heading) !== at)).toEqual([])
})
