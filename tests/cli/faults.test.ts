import type { Issue } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { codeText } from '../support/issues'
import { demo, textAt, world } from './world'

const told = async (line: string, files: Readonly<Record<string, string>> = {}) => {
  const { code, told: text, out } = await world(files).run(line)
  return [code, text, out]
}

describe('a command line that cannot run', () => {
  it.each([
    ['rnak', 'Lỗi: Không có lệnh “rnak”. Có phải là rank?\n'],
    ['rnak --lang en', 'Error: There is no command “rnak”. Did you mean rank?\n'],
    ['check a.csv --scorecrad s.json', 'Lỗi: Không có tùy chọn “--scorecrad”. Có phải là --scorecard?\n'],
    [
      'check a.csv --scorecrad s.json --lang en',
      'Error: There is no option “--scorecrad”. Did you mean --scorecard?\n',
    ],
    ['check a.csv --missing error', 'Lỗi: Lệnh “check” không có tùy chọn “--missing”.\n'],
    ['check', 'Lỗi: Thiếu tệp cần kiểm tra.\n'],
    ['check --lang en', 'Error: the file to check is missing.\n'],
    ['init a b', 'Lỗi: Không hiểu “b”: ngoài các tùy chọn, lệnh này không nhận thêm gì.\n'],
    ['check a.csv --out', 'Lỗi: --out cần một giá trị đi kèm.\n'],
    ['check a.csv --out --lang vi', 'Lỗi: --out cần một giá trị đi kèm.\n'],
    [
      'check a.csv --out a.docx --lang en',
      'Error: Cannot tell the format of “a.docx”: it must end in .html, .md, .csv, .xlsx, .json.\n',
    ],
    ['check a.csv --partial=yes', 'Lỗi: --partial không nhận giá trị.\n'],
    ['check a.csv --lang fr', 'Lỗi: --lang không nhận “fr”: chỉ nhận vi, en.\n'],
    ['check a.csv --dates iso --dates iso', 'Lỗi: --dates chỉ được ghi một lần.\n'],
    ['check a.csv', 'Lỗi: Không tìm thấy tệp “a.csv”.\n'],
    ['check a.csv --lang en', 'Error: There is no file “a.csv”.\n'],
    [
      'rank --units - --assessments - --scorecard s.json --as-of 2022-12-31 --missing error',
      'Lỗi: Chỉ một tùy chọn được đọc từ đầu vào chuẩn (“-”).\n',
    ],
    ['check no.csv', 'Lỗi: Không đọc được tệp “no.csv”: không có quyền truy cập.\n'],
    ['rank --config none.json', 'Lỗi: Không tìm thấy tệp “none.json”.\n'],
  ])('is refused with what is wrong: %s', async (line, text) => {
    expect(await told(line, { 'no.csv': 'forbidden' })).toEqual([2, text, ''])
  })

  it('is refused without the day, which never defaults to today', async () => {
    const { code, told: text } = await (await demo()).run(
      'rank --scorecard scorecard.json --units units.xlsx --missing error --lang en',
    )
    expect([code, text]).toEqual([
      2,
      'Error: --as-of is missing (the reference date; never defaults to today): give it on the command line or in the settings file.\n',
    ])
  })

  it('is refused with everything that is missing at once', async () => {
    const { told: text } = await world().run('rank')
    expect(text.trim().split('\n')).toHaveLength(4)
  })
})

describe('a settings file', () => {
  const config = (text: string) => ({ 'c.json': text })

  it.each([
    ['{"as-off": "2022"}', 'Lỗi: as-off: Tệp cấu hình không có mục “as-off”. Có phải là as-of?\n'],
    ['{"rank": {"missing": "eror"}}', 'missing không nhận “eror”: chỉ nhận error, not-scored. Có phải là error?'],
    ['{"rank": 3}', 'Mục “rank” của tệp cấu hình phải là một đối tượng.'],
    ['{"as-of": 1.5}', 'Mục “as-of” của tệp cấu hình phải là chữ hoặc số nguyên.'],
    ['{"out": "a.html"}', 'Tệp cấu hình không có mục “out”.'],
    ['[]', 'phải là một đối tượng'],
    ['{', 'Nội dung không phải là JSON'],
  ])('is refused with what is wrong: %s', async (text, words) => {
    const [code, said] = await told('rank --config c.json', config(text))
    expect(code).toBe(2)
    expect(said).toContain(words.replace(/^Lỗi: as-off: |\n$/g, ''))
  })

  it('yields to the command line', async () => {
    const made = await demo()
    const { out } = await made.run('tasks --config egov-kpi.json --as-of 2026-04-30')
    expect(out).toContain('30/4/2026')
  })

  it('names files relative to its own folder', async () => {
    const made = world()
    await made.run('init demo')
    expect((await made.run('rank --config demo/egov-kpi.json')).code).toBe(0)
  })
})

describe('files', () => {
  it('that name a unit that does not exist are reported with the row', async () => {
    const made = await demo()
    made.files.set('bad.csv', textAt(made, 'assessments.csv').replace('so-noi-vu,tap-huan', 'so-noi-vuu,tap-huan'))
    const vi = await made.run('rank --config egov-kpi.json --assessments bad.csv')
    expect([vi.code, vi.out]).toEqual([2, ''])
    expect(vi.told).toMatch(/^Lỗi: “bad\.csv”, dòng \d+, cột A \(Đơn vị\): .*“so-noi-vuu”; gần nhất: so-noi-vu\./)
    const en = await made.run('rank --config egov-kpi.json --assessments bad.csv --lang en')
    expect(en.told).toMatch(/^Error: “bad\.csv”, row \d+, column A \(Đơn vị\): .*“so-noi-vuu”/)
  })

  it('with errors are used in part only with --partial', async () => {
    const made = await demo()
    made.files.set('bad.csv', textAt(made, 'assessments.csv').replace(/,9,/, ',chín,'))
    expect((await made.run('rank --config egov-kpi.json --assessments bad.csv')).code).toBe(2)
    const partial = await made.run('rank --config egov-kpi.json --assessments bad.csv --missing not-scored --partial')
    expect(partial.code).toBe(1)
    expect(partial.out).toContain('chín')
  })

  it('with errors leave no report behind', async () => {
    const made = await demo()
    made.files.set('bad.csv', 'Đơn vị,Tiêu chí\n')
    const before = made.files.size
    const { code } = await made.run('rank --config egov-kpi.json --assessments bad.csv --out a.html')
    expect([code, made.files.size]).toEqual([2, before])
  })

  it('that cannot be written are reported', async () => {
    const { code, told: text } = await (await demo()).run('rank --config egov-kpi.json --out forbidden/a.html')
    expect([code, text]).toEqual([
      2,
      'Lỗi: Không ghi được tệp “forbidden/a.html”: không có quyền ghi, hoặc tệp chỉ cho phép đọc.\n',
    ])
  })

  it('that are read are not overwritten', async () => {
    const { code, told: text } = await (await demo()).run(
      'rank --config egov-kpi.json --out observations.csv --lang en',
    )
    expect([code, text]).toEqual([
      2,
      'Error: The file “observations.csv” would be both read and written, or written twice; give the result another name.\n',
    ])
  })

  it.each(['./observations.csv', 'x/../observations.csv', './egov-kpi.json', './bands.json'])(
    'that are read are not overwritten under another name (%s)',
    async name => {
      const { code, told: text } = await (await demo()).run(`rank --config egov-kpi.json --out ${name}`)
      expect([code, text]).toEqual([
        2,
        `Lỗi: Tệp “${name}” vừa được đọc vừa được ghi, hoặc được ghi hai lần; hãy đặt tên khác cho tệp kết quả.\n`,
      ])
    },
  )

  it('that are checked, and calendars, are not overwritten', async () => {
    const made = await demo()
    expect((await made.run('check units.csv groups.csv --out ./units.csv')).code).toBe(2)
    expect((await made.run('on-time --config egov-kpi.json --calendar c.json --out c.json')).told).toContain(
      '“c.json” vừa',
    )
    expect((await made.run('rank --config egov-kpi.json --out a.json --out ./a.json')).code).toBe(2)
  })

  it('of another period give an empty report with a finding', async () => {
    const made = await demo()
    const line = 'on-time --config egov-kpi.json --period 2021-Q4 --as-of 2021-12-31'
    const { code, out } = await made.run(`${line} --lang en`)
    expect(code).toBe(1)
    expect(out).toContain('No dossier belongs to Q4 2021:')
    expect((await made.run(line)).out).toContain('Không có hồ sơ nào thuộc quý IV/2021:')
  })

  it('with dossiers that contradict themselves are used in part, and only if that is asked for', async () => {
    const made = await demo()
    const text = textAt(made, 'dossiers.csv')
    const bad = text.replace(/(HS-0020,.*?,2026-04-\d\d),[\d-]*/, '$1,2026-01-01')
    expect(bad).not.toBe(text)
    const line = 'on-time --config egov-kpi.json --dossiers - --lang en'
    const whole = await made.run(line, bad)
    expect([whole.code, whole.out]).toEqual([2, ''])
    expect(whole.told).toMatch(/Error: “stdin”, row 21\b.*HS-0020/)
    const { code, out } = await made.run(`${line} --partial`, bad)
    expect(code).toBe(1)
    expect(out).toContain('Dossiers not counted because their data is invalid: 1;')
    expect(out).toContain('HS-0020')
  })
})

describe('check', () => {
  it('reports what is wrong, and where', async () => {
    const made = await demo()
    made.files.set('bad.csv', textAt(made, 'units.csv').replace('so-y-te,', ','))
    const { code, out } = await made.run('check bad.csv groups.csv --lang en')
    expect(code).toBe(1)
    expect(out).toContain('1 of 2 files has 1 error. Correct the errors in the files, then check again.')
    expect(out).toMatch(/bad\.csv, groups\.csv +units and groups +– +1 +0\n\* –: 1 cell, not read\./)
    expect(out).toContain('row 2')
  })

  it('does not recognize an unknown table', async () => {
    const { code, out } = await world({ 'a.csv': 'Xin,Chào\n1,2\n' }).run('check a.csv')
    expect(code).toBe(1)
    expect(out).toContain('“a.csv”: Không nhận ra')
  })

  it('does not check assessments without their scorecard', async () => {
    const made = await demo()
    const { code, out } = await made.run('check assessments.csv')
    expect(code).toBe(1)
    expect(out).toContain('chỉ kiểm tra được khi có --scorecard')
    expect((await made.run('check assessments.csv --scorecard scorecard.json')).code).toBe(0)
  })

  it('reports a dossier that occurs in the file twice', async () => {
    const made = await demo()
    const text = textAt(made, 'dossiers.csv')
    const [, first = '', second = ''] = text.split(/\r?\n/)
    made.files.set('twice.csv', `${text}${first}\n${second}\n${first}\n`)
    const { code, out } = await made.run('check twice.csv --out twice.json')
    expect([code, out]).toEqual([1, ''])
    const [{ findings }] = JSON.parse(textAt(made, 'twice.json'))
    expect(findings.map((finding: Issue) => [codeText(finding), finding.path])).toEqual([
      ['duplicate dossier', ['twice.csv', 82, 'A']],
      ['duplicate dossier', ['twice.csv', 83, 'A']],
      ['duplicate dossier', ['twice.csv', 84, 'A']],
    ])
    expect((await made.run('check dossiers.csv')).code).toBe(0)
  })

  it('says why a file that is not a table is not recognized', async () => {
    const { out } = await world({ 'a.pdf': '%PDF-1.7' }).run('check a.pdf')
    expect(out).toContain('PDF')
  })
})

describe('help', () => {
  it.each(['vi', 'en'])('has every command, and an example of each (%s)', async language => {
    const { code, out } = await world().run(`help --lang ${language}`)
    const names = [...out.matchAll(/^ {2}([a-z-]+) {2}/gm)].map(([, name = '']) => name)
    expect(code).toBe(0)
    expect(names).toEqual(['init', 'check', 'template', 'rank', 'explain', 'on-time', 'tasks', 'kpi'])
    for (const name of names) {
      const one = await world().run(`${name} --help --lang ${language}`)
      expect(one.code).toBe(0)
      expect(one.out).toContain(`\n  egov-kpi ${name}`)
      expect(one).toEqual(await world().run(`help ${name} --lang ${language}`))
    }
  })

  it('offers only the formats that a command writes', async () => {
    for (const name of ['template', 'rank', 'check']) {
      const { out } = await world().run(`help ${name} --lang en`)
      const offered = /where to write: ([.a-z ]+);/.exec(out)?.[1]?.split(' ') ?? []
      const line = (extension: string): string =>
        name === 'template'
          ? `template --scorecard s --units u --as-of 2022-12-31 --out a${extension}`
          : `${name} --out a${extension}`
      expect(offered).toContain('.xlsx')
      for (const extension of ['.html', '.md', '.csv', '.xlsx', '.json']) {
        const { told: text } = await world().run(`${line(extension)} --lang en`)
        expect(text.includes('Cannot tell the format')).toBe(!offered.includes(extension))
      }
      expect(out.includes('standard output by default')).toBe(name !== 'template')
    }
  })

  it('is the answer to an empty command line, which is an error', async () => {
    const { code, told: text, out } = await world().run('--lang en')
    expect([code, out]).toEqual([2, ''])
    expect(text).toContain('Usage')
  })

  it.each(['vi', 'en'])('has examples that can be parsed (%s)', async language => {
    for (const name of ['check', 'template', 'rank', 'explain', 'on-time', 'tasks', 'kpi']) {
      const { out } = await world().run(`help ${name} --lang ${language}`)
      for (const [, line = ''] of out.matchAll(/^ {2}egov-kpi (.*)$/gm)) {
        const { told: text } = await world().run(line)
        expect(
          text
            .trim()
            .split('\n')
            .every(one => /Không tìm thấy tệp|There is no file/.test(one)),
        ).toBe(true)
      }
    }
  })
})

describe('the progress bar', () => {
  const long = () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `HS-${index},so-y-te,online,2022-10-03,,5,ngày làm việc`)
    return `Mã hồ sơ,Đơn vị,Hình thức nộp,Ngày tiếp nhận,Ngày trả kết quả,Thời hạn,Đơn vị thời hạn\n${rows.join('\n')}\n`
  }
  const line = 'on-time --dossiers d.csv --calendar vietnam --as-of 2022-12-31 --period 2022-Q4 --by unit --out a.json'

  it('is shown on a terminal, and removed when the work is done', async () => {
    const { told: text } = await world({ 'd.csv': long() }, true).run(line)
    expect(text).toContain('100%')
    expect(text).toContain('\r\u001B[KĐã ghi: a.json')
  })

  it('is not shown if standard error is not a terminal', async () => {
    const { told: text } = await world({ 'd.csv': long() }).run(line)
    expect(text).toBe('Đã ghi: a.json\n')
  })
})
