import type { Issue, Observation } from 'egov-kpi'
import { readAssessments, readTables } from 'egov-kpi/exchange'
import { describe, expect, it } from 'vitest'
import { readArguments } from '../../src/cli/read-arguments'
import { codeText } from '../support/issues'
import { demo, textAt, type World, world } from './world'

const head = 'Mã hồ sơ;Đơn vị;Hình thức nộp;Ngày tiếp nhận;Ngày trả kết quả;Thời hạn;Đơn vị thời hạn'
const dossiers = (...rows: readonly string[]): string => `${head}\n${rows.join('\n')}\n`
const row = (id: string, unit: string, received = '2022-10-03'): string =>
  `${id};${unit};trực tuyến;${received};;5;ngày làm việc`
const onTime = '--calendar vietnam --as-of 2022-12-31 --period 2022-Q4 --by unit --out a.json'
const receivedIn = (made: World): Readonly<Record<string, number>> =>
  Object.fromEntries(
    JSON.parse(textAt(made, 'a.json'))
      .observations.filter((one: Observation) => one.indicator === 'dossiers-received')
      .map((one: Observation) => [one.unit, one.value]),
  )
const units = 'Mã đơn vị,Tên đơn vị,Nhóm\nsyt,Sở Y tế,so\nsnv,Sở Nội vụ,so\n'
const groups = 'Mã nhóm,Tên nhóm\nso,Sở\n'

describe('files of dossiers', () => {
  it('are counted together, whether the option is repeated or followed by several files', async () => {
    const files = { 'x.csv': dossiers(row('1', 'syt'), row('2', 'syt')), 'y.csv': dossiers(row('3', 'snv')) }
    for (const given of ['--dossiers x.csv --dossiers y.csv', '--dossiers x.csv y.csv']) {
      const made = world(files)
      expect((await made.run(`on-time ${given} ${onTime}`)).code).toBe(0)
      expect(receivedIn(made)).toEqual({ syt: 2, snv: 1 })
    }
  })

  it('are each read as the settings say', async () => {
    const made = world({
      'c.json': JSON.stringify({
        inputs: [
          { file: 'in/*.csv', dates: 'day-first' },
          {
            file: 'in/z.csv',
            columns: { created: 'receivedAt', STT: null },
            values: { 'Hình thức nộp': { PHONE: 'direct' } },
          },
        ],
      }),
      'in/x.csv': dossiers(row('1', 'syt', '3/10/2022')),
      'in/z.csv': 'STT,Mã hồ sơ,Đơn vị,Hình thức nộp,created,Ngày hẹn trả\n1,9,snv,PHONE,4/10/2022,11/10/2022\n',
      'y.csv': dossiers(row('2', 'syt')),
    })
    const { code, told } = await made.run(
      `on-time --config c.json --dossiers in/x.csv in/z.csv y.csv ${onTime} --lang en`,
    )
    expect({ code, told }).toMatchObject({ code: 0 })
    expect(receivedIn(made)).toEqual({ syt: 2, snv: 1 })
  })

  it('in the settings that no option names are a finding', async () => {
    const made = world({
      'c.json': '{"inputs":[{"file":"q.csv","dates":"day-first"}]}',
      'x.csv': dossiers(row('1', 'a')),
    })
    const { code, told } = await made.run(`on-time --config c.json --dossiers x.csv ${onTime}`)
    expect(code).toBe(1)
    expect(told).toContain('có “q.csv”, nhưng không tùy chọn nào đọc')
  })

  it('with an unknown unit are not used unless that is asked for, and the row is named', async () => {
    const files = {
      'x.csv': dossiers(row('1', 'syt'), ';;;;;;', row('2', 'Sở Y tế')),
      'y.csv': dossiers(row('3', 'SYT')),
      'u.csv': units,
      'g.csv': groups,
    }
    const line = `on-time --dossiers x.csv y.csv --units u.csv g.csv ${onTime} --lang en`
    const made = world(files)
    const { code, told } = await made.run(line)
    expect([code, made.files.has('a.json')]).toEqual([2, false])
    expect(told).toMatch(/Error: “x\.csv”, row 4, column B \(Đơn vị\): .*Sở Y tế/)
    expect(told).toMatch(/Error: “y\.csv”, row 2, column B \(Đơn vị\): .*SYT/)
    const partial = await made.run(`${line} --partial`)
    expect(partial.code).toBe(1)
    expect(receivedIn(made)).toEqual({ syt: 1 })
  })

  it('without a list of units give findings for ids that differ only in spelling or occur twice', async () => {
    const made = world({
      'x.csv': dossiers(row('1', 'so-y-te'), row('2', 'Sở Y tế'), row('3', 'snv'), row('3', 'snv')),
    })
    const { code, told } = await made.run(`on-time --dossiers x.csv ${onTime} --lang en`)
    expect(code).toBe(1)
    expect(told).toContain('differ only in spelling and are counted separately: Sở Y tế, so-y-te.')
    expect(told).toContain('row 5')
  })

  it('that cannot be read are all named at once', async () => {
    const { code, told } = await world({ 'no.csv': 'forbidden' }).run(`on-time --dossiers no.csv q.csv ${onTime}`)
    expect([code, told.trim().split('\n').length]).toEqual([2, 2])
  })
})

describe('numbers that are written as text', () => {
  const observations = (value: string): string =>
    `Đơn vị;Chỉ tiêu;Kỳ;Giá trị;Trạng thái\nso-y-te;ho-so-truc-tuyen;2022;${value};chính thức\n`
  const check = (value: string, options = '') =>
    world({ 'o.csv': observations(value) }).run(`check o.csv ${options}`.trim())

  it('have a decimal comma in a Vietnamese run, and a point is an error that names the option', async () => {
    expect((await check('65,47')).code).toBe(0)
    const { code, out } = await check('65.47')
    expect(code).toBe(1)
    expect(out.replace(/\s+/g, ' ')).toContain('--decimal-mark point')
    expect((await check('65.47', '--decimal-mark point')).code).toBe(0)
  })

  it('have a decimal point in an English run, unless it may separate thousands', async () => {
    expect((await check('65.47', '--lang en')).code).toBe(0)
    expect((await check('65,47', '--lang en')).code).toBe(1)
    expect((await check('1.234', '--lang en')).code).toBe(1)
  })
})

describe('--sheet', () => {
  it('is an error if no workbook has the sheet', async () => {
    const made = await demo()
    const line = 'tasks --config egov-kpi.json --out t.json'
    expect((await made.run(`${line} --sheet Nhiệm_vụ`)).told).toContain('Không có tệp nào có trang tính “Nhiệm_vụ”')
    const { sheets } = await import('hucre/xlsx').then(({ readXlsx }) =>
      readXlsx(made.files.get('assessments.xlsx') as Uint8Array),
    )
    const [only] = sheets.map(({ name }) => name)
    expect(only).toBeDefined()
  })
})

describe('findings in a table', () => {
  it('have file, sheet, row and column in columns of their own', async () => {
    const made = world({
      'x.csv': dossiers(row('1', 'syt', 'x')),
      'y.csv': dossiers(row('1', 'syt'), row('2', '')),
    })
    await made.run('check x.csv y.csv --out f.xlsx')
    // The titles of the sheet and of the report, and an empty row, are above the headings.
    const options = { sheet: 'Nội dung cần rà soát', headerRow: 4 }
    const { value } = await readTables({ name: 'f.xlsx', data: made.files.get('f.xlsx') as Uint8Array }, options)
    const [sheet] = value ?? []
    expect(sheet?.columns.map(({ header }) => header)).toEqual(['Mức độ', 'Tệp', 'Dòng', 'Cột', 'Nội dung'])
    expect(sheet?.rows.map(({ cells }) => cells.slice(0, 4))).toEqual([
      ['Lỗi', 'x.csv', 2, 'D'],
      ['Lỗi', 'y.csv', 3, 'B'],
    ])
    expect(sheet?.rows[1]?.cells[4]).toBe('Ô “Đơn vị” không được để trống.')
    const { out } = await made.run('check y.csv')
    expect(out.match(/y\.csv”?, dòng 3/g)).toHaveLength(1)
  })
})

describe('a form for the next round', () => {
  it('is filled in from the round before, and says so', async () => {
    const made = await demo('en')
    const first = await made.run(
      'template --config egov-kpi.json --round self --prefill assessments.xlsx --out self.xlsx',
    )
    expect([first.code, first.told]).toEqual([
      0,
      'Note: 45 values without a round filled in for confirmation or correction, and shown in the column “Value of the previous round”.\nWritten: self.xlsx\n',
    ])
    await made.run('template --config egov-kpi.json --round appraised --prefill self.xlsx --out appraised.xlsx')
    const scorecard = JSON.parse(textAt(made, 'scorecard.json'))
    const read = async (name: string) =>
      (await readAssessments(scorecard, { name, data: made.files.get(name) as Uint8Array })).value ?? []
    const [before, after] = [await read('self.xlsx'), await read('appraised.xlsx')]
    expect(after.map(({ unit, criterion, value }) => [unit, criterion, value])).toEqual(
      before.map(({ unit, criterion, value }) => [unit, criterion, value]),
    )
    expect(new Set(after.map(({ round, by, at }) => [round, by, at].join()))).toEqual(new Set(['appraised,,']))
  })

  it('says which values found no row, and refuses two rounds for one row', async () => {
    const made = await demo('en')
    const line = 'template --config egov-kpi.json --as-of 2026-06-30 --out f.xlsx'
    made.files.set(
      'more.csv',
      `${textAt(made, 'units.csv')
        .trim()
        .split('\n')
        .filter(text => !text.startsWith('so-y-te'))
        .join('\n')}\n`,
    )
    const { code, told } = await made.run(`${line} --units more.csv groups.csv --prefill assessments.csv`)
    expect(code).toBe(1)
    expect(told).toContain('These values were not filled in, because the form has no row for them: so-y-te: ')
    await made.run(`${line.replace('f.xlsx', 'r.xlsx')} --round self --prefill assessments.csv`)
    const twice = await made.run(`${line} --round council --prefill r.xlsx assessments.csv`)
    expect([twice.code, twice.told]).toEqual([
      2,
      'Error: One cell has values of several earlier rounds (self, –): fill in the form from the results of one round only.\n',
    ])
  })
})

describe('several files of one option', () => {
  it('with forms of one unit name both files, their sheets and rows', async () => {
    const made = await demo()
    await made.run('template --config egov-kpi.json --only so-y-te --prefill assessments.xlsx --out a.xlsx')
    made.files.set('b.xlsx', made.files.get('a.xlsx') as Uint8Array)
    const { code, told } = await made.run('rank --config egov-kpi.json --assessments a.xlsx b.xlsx')
    expect(code).toBe(2)
    expect(told).toContain('Lỗi: “b.xlsx”, trang “Phiếu đánh giá”, dòng 8: ')
    expect(told).toContain('đã có ở “a.xlsx”, trang “Phiếu đánh giá”, dòng 8.')
  })

  it('with a form and a table of the same unit name both', async () => {
    const made = await demo('en')
    await made.run('template --config egov-kpi.json --only so-y-te --prefill assessments.xlsx --out a.xlsx')
    const { code, told } = await made.run('rank --config egov-kpi.json --assessments assessments.csv a.xlsx')
    expect(code).toBe(2)
    expect(told).toMatch(/Error: “a.xlsx”, sheet “[^”]+”, row 8: .*already given in “assessments.csv”, row 4\./)
  })

  it('with one name in different folders are named by their paths', async () => {
    const made = await demo()
    await made.run('template --config egov-kpi.json --only so-y-te --prefill assessments.xlsx --out a.xlsx')
    for (const name of ['x/form.xlsx', 'y/form.xlsx']) made.files.set(name, made.files.get('a.xlsx') as Uint8Array)
    const { told } = await made.run('rank --config egov-kpi.json --assessments x/form.xlsx y/form.xlsx')
    expect(told).toContain('Lỗi: “y/form.xlsx”, trang “Phiếu đánh giá”, dòng 8: ')
    expect(told).toContain('đã có ở “x/form.xlsx”, trang “Phiếu đánh giá”, dòng 8.')
  })

  it('are joined if they are lists of JSON, and refused by file if an item occurs twice', async () => {
    const made = await demo()
    const targets = JSON.parse(textAt(made, 'targets.json'))
    made.files.set('t1.json', JSON.stringify(targets.slice(0, 1)))
    made.files.set('t2.json', JSON.stringify(targets.slice(1)))
    await made.run('kpi --config egov-kpi.json --out whole.json')
    await made.run('kpi --config egov-kpi.json --targets t1.json t2.json --out joined.json')
    expect(textAt(made, 'joined.json')).toBe(textAt(made, 'whole.json'))
    const { code, told } = await made.run('kpi --config egov-kpi.json --targets t1.json targets.json')
    expect([code, told]).toEqual([2, expect.stringMatching(/^Lỗi: “targets.json”, \[0\]: Có hai mục tiêu/)])
  })

  it.each(['scorecard', 'bands', 'previous', 'thresholds', 'calendar'])('are refused for --%s', async name => {
    const { code, told } = await world().run(`${name === 'thresholds' ? 'kpi' : 'rank'} --${name} a --${name} b`)
    expect([code, told.includes(`--${name} chỉ được ghi một lần.`)]).toEqual([2, true])
  })
})

describe('the decimal mark of a run', () => {
  const check = async (value: string, language: 'vi' | 'en', more = '') => {
    const made = world({ 'o.csv': `Đơn vị;Chỉ tiêu;Kỳ;Giá trị;Trạng thái\na;b;2022;${value};chính thức\n` })
    await made.run(`check o.csv --lang ${language} --out r.json ${more}`.trim())
    return JSON.parse(textAt(made, 'r.json'))[0].findings.map((finding: Issue) => [
      codeText(finding),
      /--decimal-mark \w+/.exec(finding.message.vi)?.[0],
    ])
  }

  it('is a comma in Vietnamese and a point in English; the other one is an error that names the option', async () => {
    expect(await check('12,5', 'vi')).toEqual([])
    expect(await check('12.5', 'vi')).toEqual([['malformed number', '--decimal-mark point']])
    expect(await check('12.5', 'en')).toEqual([])
    expect(await check('12,5', 'en')).toEqual([['malformed number', '--decimal-mark comma']])
  })

  it('must be declared if every mark of a column may separate thousands', async () => {
    expect(await check('1,234', 'vi')).toEqual([['ambiguous decimal-mark', '--decimal-mark comma']])
    expect(await check('1.234', 'en')).toEqual([['ambiguous decimal-mark', '--decimal-mark point']])
    expect(await check('1,234', 'vi', '--decimal-mark comma')).toEqual([])
    expect(await check('1.234', 'vi', '--decimal-mark point')).toEqual([])
  })
})

describe('the command line', () => {
  it('gives a repeatable option all files that follow it, after the command', () => {
    const read = readArguments(
      '--units a.csv rank --assessments x.xlsx y.xlsx --bands b.json --out o.html p'.split(' '),
    )
    expect(read.words).toEqual(['rank', 'p'])
    expect(read.given.get('assessments')).toEqual(['x.xlsx', 'y.xlsx'])
    expect(read.given.get('units')).toEqual(['a.csv'])
  })

  it('prints the version, and shows short names in the help', async () => {
    const { version } = JSON.parse((await import('node:fs')).readFileSync('package.json', 'utf8'))
    expect(await world().run('--version')).toEqual({ code: 0, out: `${version}\n`, told: '' })
    const { out } = await world().run('help rank --lang en')
    expect(out).toContain('-o, --out FILE …')
    expect(out).toContain('--assessments forms/*.xlsx')
  })

  it('accepts a separator by name or as a character, and the row of the headings', async () => {
    const text = `Danh sách, 2022\n${dossiers(row('1', 'syt'))}`
    for (const separator of ['semicolon', ';']) {
      const made = world({ 'x.csv': text })
      const line = `on-time --dossiers x.csv --separator ${separator} --header-row 2 ${onTime}`
      expect(await made.run(line)).toMatchObject({ code: 0 })
    }
    const { told } = await world().run('rank --separator x --lang en')
    expect(told).toContain('--separator cannot be “x”')
  })
})
