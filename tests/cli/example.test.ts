import { parseScorecard } from 'egov-kpi'
import { readTables } from 'egov-kpi/exchange'
import { describe, expect, it } from 'vitest'
import { demo, textAt, world } from './world'

const commandsIn = (readme: string): readonly string[] =>
  [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block
      .trim()
      .split('\n')
      .map(line => line.replace(/^npx egov-kpi /, '')),
  )

const [vietnamese, english] = [await demo('vi'), await demo('en')]

// One command after the other, each in its own test: a page can take seconds on a busy machine.
describe.each([
  ['vi', vietnamese],
  ['en', english],
] as const)('the README of the example (%s)', (_, made) => {
  const lines = commandsIn(textAt(made, 'README.md'))

  it.each(lines)('has a command that runs and finds nothing wrong: %s', async line => {
    const { code, told } = await made.run(line)
    expect({ code, told: told.replace(/^(Đã ghi|Written): .*\n/gm, '') }).toMatchObject({ code: 0 })
  })

  it('has more than twelve commands, which write pages', () => {
    expect(lines.length).toBeGreaterThan(12)
    expect(textAt(made, 'ranking.html')).toContain('Sở Y tế')
    expect(textAt(made, 'kpi.html')).toMatch(/<svg[\s\S]*<table/)
  })
})

describe('the example', () => {
  it('is of a city of 2026: departments, wards, communes and a special zone, and no district', async () => {
    const made = await demo()
    await made.run('rank --config egov-kpi.json --out a.json')
    const { entries } = JSON.parse(textAt(made, 'a.json'))
    const groups = entries.map(({ group }: { group: string }) => group)
    expect(new Set(groups)).toEqual(new Set(['so', 'phuong', 'xa']))
    const units = textAt(made, 'units.csv')
    expect(units).toContain('Sở Khoa học và Công nghệ')
    for (const kind of ['Phường', 'Xã', 'Đặc khu']) expect(units).toMatch(new RegExp(`,${kind} `))
    expect(units).not.toMatch(/Quận|Huyện|Thông tin và Truyền thông/)
  })

  it('has only files that its README names', async () => {
    const made = await demo()
    const readme = textAt(made, 'README.md')
    for (const name of made.files.keys()) if (name !== 'README.md') expect(readme).toContain(`\`${name}\``)
  })

  it('has a scorecard whose points add up', async () => {
    const made = await demo()
    expect(() => parseScorecard(JSON.parse(textAt(made, 'scorecard.json')))).not.toThrow()
  })

  it('does not overwrite what is in a folder', async () => {
    const made = world({ 'demo/units.csv': 'mine' })
    const { code, told } = await made.run('init demo')
    expect([code, told]).toEqual([
      2,
      'Lỗi: Thư mục "demo" đã có nội dung nên không ghi gì vào đó; hãy chọn thư mục khác.\n',
    ])
    expect([...made.files]).toEqual([['demo/units.csv', 'mine']])
  })
})

describe('the commands of the example', () => {
  it('rank as the points say', async () => {
    const made = await demo()
    await made.run('rank --config egov-kpi.json --out a.json')
    const { entries } = JSON.parse(textAt(made, 'a.json'))
    // Health: 260/510 online reaches the target of 50% (30); 412/430 × 20 = 19.16; approved (20); 4 trainings (10);
    // plan (10); reports 9: 98.16. Bến Sông: 640/1800 is 35.56%, 21.33; 1502/1660 × 20 = 18.10; 10; 6; 0; 7.5: 62.93.
    const score = (unit: string) => entries.find((entry: { unit: string }) => entry.unit === unit)
    expect(score('so-y-te')).toMatchObject({ score: '98.16', rank: 2, band: 'tot' })
    expect(score('phuong-ben-song')).toMatchObject({ score: '62.93', rank: 2, band: 'trung-binh' })
  })

  it('rank a form that is filled in as the table it was filled in from', async () => {
    const made = await demo()
    await made.run('template --config egov-kpi.json --prefill assessments.xlsx --out form.xlsx')
    await made.run('rank --config egov-kpi.json --out table.json')
    await made.run('rank --config egov-kpi.json --assessments form.xlsx --out form.json')
    const entries = (name: string) => JSON.parse(textAt(made, name)).entries
    expect(entries('form.json')).toEqual(entries('table.json'))
  })

  it('write a workbook with the ranking, its numbers as numbers', async () => {
    const made = await demo()
    await made.run('rank --config egov-kpi.json --out a.xlsx')
    const { value } = await readTables({ name: 'a.xlsx', data: made.files.get('a.xlsx') as Uint8Array })
    expect(value?.map(({ name }) => name)).toEqual(['Bảng xếp hạng', 'Điểm theo tiêu chí', 'Thông tin báo cáo'])
    expect(value?.[2]?.rows.map(({ cells }) => cells)).toContainEqual(['6 tháng đầu năm 2026, tính đến 30/6/2026'])
    expect(value?.[0]?.rows[1]?.cells).toEqual(['Sở, ban, ngành', 2, 'Sở Y tế', 98.16, 'Tốt'])
  })

  it('show movements against an earlier ranking', async () => {
    const made = await demo()
    await made.run('rank --config egov-kpi.json --out before.json')
    const { out } = await made.run('rank --config egov-kpi.json --previous before.json')
    expect(out).toContain('So với kỳ trước')
  })

  it('write CSV that the spreadsheets of the language open', async () => {
    const made = await demo()
    await made.run('rank --config egov-kpi.json --out vi.csv')
    await made.run('rank --config egov-kpi.json --lang en --out en.csv')
    expect(textAt(made, 'vi.csv')).toContain('Sở Y tế;98,16;Tốt')
    expect(textAt(made, 'en.csv')).toContain('Department of Health,98.16,Good')
  })

  it('count as many dossiers as the file has', async () => {
    const made = await demo()
    await made.run('on-time --config egov-kpi.json --out a.json')
    const { observations } = JSON.parse(textAt(made, 'a.json'))
    const lines = textAt(made, 'dossiers.csv').trim().split('\r\n').slice(1)
    // Dossiers that ended before the quarter began are not counted.
    const over = lines.filter(line => /,2026-03-\d\d,2026-03-\d\d,/.test(line)).length
    const handled = observations
      .filter((one: { indicator: string }) => one.indicator === 'dossiers-received')
      .reduce((sum: number, { value }: { value: number }) => sum + value, 0)
    expect(handled).toBe(lines.length - over)
  })

  it('read the same dossiers from standard input as from the file', async () => {
    const made = await demo()
    const file = await made.run('on-time --config egov-kpi.json')
    const input = await made.run('on-time --config egov-kpi.json --dossiers -', textAt(made, 'dossiers.csv'))
    expect(input).toEqual(file)
  })
})
