import type { Dossier } from 'egov-kpi'
import {
  type FileOptions,
  observationSheets,
  readDossiers,
  readObservations,
  readTables,
  readUnits,
  writeCsv,
} from 'egov-kpi/exchange'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeText } from '../../support/issues'
import { found, given, table } from '../given'
import { cell, numberCell, row, workbook } from '../workbooks'

const head = 'Mã hồ sơ,Đơn vị,Hình thức nộp,Ngày tiếp nhận'
const dossiers = (data: string, options?: FileOptions) =>
  readDossiers({ name: 'd.csv', data, ...(options === undefined ? {} : { options }) })

describe('a column of numbers in text', () => {
  const values = async (texts: readonly string[], options: FileOptions = {}) => {
    const rows = texts.map((text, index) => `u${index};a;2022;${text};chính thức`)
    const data = table('Đơn vị;Chỉ tiêu;Kỳ;Giá trị;Trạng thái', ...rows)
    const reading = await readObservations({ name: 'a.csv', data }, options)
    return reading.value?.map(({ value }) => value) ?? found(reading)
  }
  const unclear = ['error ambiguous decimal-mark a.csv 2 D']
  const refused = (...rows: readonly number[]) => rows.map(at => `error malformed number a.csv ${at} D`)

  it.each<[readonly string[], FileOptions, readonly string[]]>([
    // Nothing is declared, and every point is before three digits.
    [['1.234'], {}, unclear],
    [['1.234', '12.345', '987'], {}, unclear],
    [['-1.234', '-12.345'], {}, unclear],
    [['1.234%'], {}, [...unclear, 'warning read-as percent a.csv 2 D']],
    // One number that has no thousands shows the mark.
    [['12.5', '1.234'], {}, ['12.5', '1.234']],
    [['1.234', '12.5'], {}, ['1.234', '12.5']],
    [['0.123', '1.234'], {}, ['0.123', '1.234']],
    [['1234.567'], {}, ['1234.567']],
    [['1.2340'], {}, ['1.234']],
    [['1234', '5'], {}, ['1234', '5']],
    // Commas are declared.
    [['1,234'], {}, refused(2)],
    [['65,47'], {}, refused(2)],
    [['1,234', '65,47'], { decimalMark: 'comma' }, ['1.234', '65.47']],
    [['-1,5', '12,5 %'], { decimalMark: 'comma' }, ['-1.5', '12.5']],
    // Separators of thousands are never dropped.
    [['1.234,5'], {}, refused(2)],
    [['1,234.5'], {}, refused(2)],
    [['1.234,5', '1.234'], { decimalMark: 'comma' }, refused(2, 3)],
    [['1,234.5', '1,234'], { decimalMark: 'point' }, refused(2, 3)],
    [['1 234', '1.234.567', "1'234"], { decimalMark: 'point' }, refused(2, 3, 4)],
    // A comma that is only assumed is as unclear as a point.
    [['1,234', '12,345', '987'], { assumedMark: 'comma' }, unclear],
    [['-1,234'], { assumedMark: 'comma' }, unclear],
    [['1,234', '12,5'], { assumedMark: 'comma' }, ['1.234', '12.5']],
    [['0,123', '1,234'], { assumedMark: 'comma' }, ['0.123', '1.234']],
    [['1,234'], { assumedMark: 'comma', decimalMark: 'comma' }, ['1.234']],
    [['1.234', '12.5'], { assumedMark: 'comma' }, refused(2, 3)],
    [['1.234'], { assumedMark: 'comma', decimalMark: 'point' }, ['1.234']],
    // What is declared holds.
    [['1.234', '12.345'], { decimalMark: 'point' }, ['1.234', '12.345']],
    [['1.234'], { decimalMark: { 'Giá trị': 'point' } }, ['1.234']],
    [['1.234'], { decimalMark: { value: 'comma' } }, refused(2)],
  ])('of %j with %j is read as declared, or refused', async (texts, options, expected) => {
    expect(await values(texts, options)).toEqual(expected)
  })

  it('is refused in a workbook too, and names the option in both languages', async () => {
    for (const name of ['thousands-vi.csv', 'p-thousand-text.xlsx']) {
      for (const partial of [false, true]) {
        const { value, findings } = await readObservations(given(name), { partial })
        expect(value).toBeNull()
        expect(findings).toHaveLength(1)
        expect(findings[0]?.message.vi).toContain('decimalMark')
        expect(findings[0]?.message.en).toContain('decimalMark “point”')
      }
    }
  })

  it('of counts never loses three zeros', async () => {
    const data = table('Đơn vị;Chỉ tiêu;Kỳ;Giá trị;Tử số;Mẫu số;Trạng thái', 'a;b;2022;50;6.000;12.000;final')
    const reading = await readObservations({ name: 'a.csv', data })
    expect(found(reading)).toEqual(['error ambiguous decimal-mark a.csv 2 E', 'error ambiguous decimal-mark a.csv 2 F'])
  })

  it('that the library wrote is read with nothing declared', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('1.234', '12.345', '-999.001', '0.125', '1000', '12.5', '1.2345'), { minLength: 1 }),
        async texts => {
          const observations = texts.map((value, index) => ({
            unit: `u${index}`,
            indicator: 'a',
            period: '2022',
            value,
            status: 'final' as const,
          }))
          const [sheet] = observationSheets(observations)
          if (sheet === undefined) return
          const { value, findings } = await readObservations({ name: 'a.csv', data: writeCsv(sheet) })
          expect(value).toEqual(observations)
          expect(findings).toEqual([])
        },
      ),
      { numRuns: 30 },
    ))
})

describe('a number cell', () => {
  const headings = row(
    1,
    ...['unit', 'indicator', 'period', 'value', 'status'].map((text, at) => cell(`${'ABCDE'[at]}1`, text)),
  )
  const value = async (xml: string) => {
    const rows = `${headings}${row(2, cell('A2', 'a'), cell('B2', 'b'), cell('C2', '2022'), xml, cell('E2', 'final'))}`
    const reading = await readObservations({ name: 'a.xlsx', data: workbook({ rows }) })
    return reading.value?.[0]?.value ?? found(reading)
  }

  it.each([
    ['=412/430*100', '<c r="D2"><f>412/430*100</f><v>95.81395348837209</v></c>', '95.8139534883721'],
    ['=1/3', '<c r="D2"><f>1/3</f><v>0.33333333333333331</v></c>', '0.333333333333333'],
    ['=0.1+0.2', numberCell('D2', '0.30000000000000004'), '0.3'],
    ['=2/3 as a percentage', numberCell('D2', '0.66666666666666663', 2), '66.6666666666667'],
    ['a number of 17 digits', numberCell('D2', '12345678901234567'), '12345678901234600'],
  ])('is read at the 15 digits that Excel holds: %s', async (_, xml, expected) => {
    expect(await value(xml)).toBe(expected)
  })

  it('that is an id keeps 15 digits at most, and is refused if it has more', async () => {
    const rows = `${row(1, cell('A1', 'id'), cell('B1', 'name'), cell('C1', 'group'))}${row(2, numberCell('A2', '1234567890123456'), cell('B2', 'A'), cell('C2', 'so'))}`
    const reading = await readUnits(
      { name: 'u.xlsx', data: workbook({ rows }) },
      { groups: [{ id: 'so', name: 'Sở' }] },
    )
    expect(found(reading)).toEqual(['error malformed text u.xlsx Số liệu 2 A'])
  })
})

describe('a date cell', () => {
  it('in a column of periods or ids is named as a date', async () => {
    const periods = await readObservations(given('p-period-date.xlsx'))
    expect(found(periods)).toEqual([
      'error malformed date-cell p-period-date.xlsx Sheet1 2 C',
      'error malformed date-cell p-period-date.xlsx Sheet1 3 C',
    ])
    expect(periods.findings[0]?.message.vi).toContain('Ô này là ô kiểu ngày (“01/6/2022”)')
    expect(found(await readDossiers(given('p-id-date.xlsx')))[0]).toBe(
      'error malformed date-cell p-id-date.xlsx Sheet1 2 A',
    )
  })

  it('just before midnight stays on its day', async () => {
    const { value } = await readDossiers(given('p-eod997.xlsx', { offset: '+07:00' }))
    expect(value?.map(({ resolvedAt }) => resolvedAt?.slice(0, 10))).toEqual(value?.map(() => '2022-10-05'))
    expect(value?.[0]?.resolvedAt).toBe('2022-10-05T23:59:59+07:00')
  })
})

describe('a date in text', () => {
  const received = async (text: string, options: FileOptions = {}) => {
    const reading = await dossiers(`${head}\nH-1,a,trực tuyến,"${text}"\n`, { offset: '+07:00', ...options })
    return reading.value?.[0]?.receivedAt ?? reading.findings.map(codeText)[0]
  }

  it.each([
    ['2022-10-03', '2022-10-03'],
    ['2022-10-03T08:30:00.000', '2022-10-03T08:30:00.000+07:00'],
    ['2022-10-03 08:30:00.000', '2022-10-03T08:30:00.000+07:00'],
    ['2022-10-03 08:30:00.0000000', '2022-10-03T08:30:00.000+07:00'],
    ['2022-10-03 8:00:00', '2022-10-03T08:00:00+07:00'],
    ['2022-10-03T08:30', '2022-10-03T08:30+07:00'],
    ['2022-10-03T01:30:00Z', '2022-10-03T01:30:00Z'],
    ['2022-10-03T08:30:00+0700', '2022-10-03T08:30:00+07:00'],
    ['2022-10-03 08:30:00 +07:00', '2022-10-03T08:30:00+07:00'],
    ['2022-10-03T08:30:00+07', '2022-10-03T08:30:00+07:00'],
    ['ngày 03 tháng 10 năm 2022', '2022-10-03'],
    ['Ngày 3 tháng 10 năm 2022', '2022-10-03'],
    ['08 giờ 30 phút, ngày 03 tháng 10 năm 2022', '2022-10-03T08:30+07:00'],
    ['03/10/2022', 'malformed date'],
    ['2022-10-03 24:00', 'malformed date'],
    ['2022-02-30', 'malformed date'],
    ['ngày 31 tháng 9 năm 2022', 'malformed date'],
    ['2022-10', 'malformed date'],
  ])('%s is %s', async (text, expected) => {
    expect(await received(text)).toBe(expected)
  })

  it.each([
    ['03/10/2022', '2022-10-03'],
    ['3-10-2022', '2022-10-03'],
    ['03.10.2022', '2022-10-03'],
    ['03/10/2022 08:30', '2022-10-03T08:30+07:00'],
    ['08:30 03/10/2022', '2022-10-03T08:30+07:00'],
    ['08:30:15, 03-10-2022', '2022-10-03T08:30:15+07:00'],
    ['03/10/2022 8h30', '2022-10-03T08:30+07:00'],
    ['8h ngày 03/10/2022', '2022-10-03T08:00+07:00'],
    ['03/10/2022 2:05 CH', '2022-10-03T14:05+07:00'],
    ['03/10/2022 12:05 SA', '2022-10-03T00:05+07:00'],
    ['2022-10-03', '2022-10-03'],
    ['03/10-2022', 'malformed date'],
    ['03/10/22', 'malformed date'],
    ['31/9/2022', 'malformed date'],
    ['03/10/2022 25:00', 'malformed date'],
  ])('%s, day first, is %s', async (text, expected) => {
    expect(await received(text, { dates: 'day-first' })).toBe(expected)
  })

  it.each([
    ['10/03/2022', '2022-10-03'],
    ['10/3/2022 1:15:00 PM', '2022-10-03T13:15:00+07:00'],
    ['12/31/2022 12:00:00 AM', '2022-12-31T00:00:00+07:00'],
    ['31/12/2022', 'malformed date'],
  ])('%s, month first, is %s', async (text, expected) => {
    expect(await received(text, { dates: 'month-first' })).toBe(expected)
  })

  it('with a time needs its offset, and a column of days accepts no time', async () => {
    const reading = await dossiers(`${head}\nH-1,a,online,2022-10-03T08:30:00.000\n`)
    expect(found(reading)).toEqual(['error malformed moment-without-offset d.csv 2 D'])
    const units = await readUnits(
      { name: 'u.csv', data: 'id,name,group,valid from\na,A,so,2022-10-03 08:30\n' },
      { groups: [{ id: 'so', name: 'Sở' }] },
    )
    expect(found(units)).toEqual(['error not-applicable time u.csv 2 D'])
  })
})

describe('rows that are not data', () => {
  const ids = (reading: { readonly value: readonly Dossier[] | null }) => reading.value?.map(({ id }) => id)

  it.each([
    [
      'total-foot.csv',
      2,
      ['warning left-out totals total-foot.csv 4', 'warning left-out closing-rows total-foot.csv 5'],
    ],
    [
      'o-signature.xlsx',
      2,
      ['warning left-out totals o-signature.xlsx Sheet1 4', 'warning left-out closing-rows o-signature.xlsx Sheet1 6'],
    ],
    ['p-total-div0.xlsx', 1, ['warning left-out totals p-total-div0.xlsx Sheet1 3']],
    ['o-stray-space.xlsx', 2, []],
  ] as const)('at the end of %s are left out with a finding', async (name, count, expected) => {
    const reading = await readDossiers(given(name))
    expect(reading.value).toHaveLength(count)
    expect(found(reading)).toEqual(expected)
  })

  it.each([
    ['a footnote without totals', 'Ghi chú: số liệu đến ngày 31/12,,,', 'warning left-out closing-rows d.csv 3'],
    [
      'signatures',
      '"Huế, ngày 05 tháng 01 năm 2023",,,\nNgười lập biểu,,,Thủ trưởng đơn vị\n(Ký tên),,,\nNguyễn Văn A,,,',
      'warning left-out closing-rows d.csv 3',
    ],
    [
      'a signature of the committee',
      'TM. ỦY BAN NHÂN DÂN,,,\nKT. CHỦ TỊCH,,,',
      'warning left-out closing-rows d.csv 3',
    ],
    ['totals with a colon', 'Tổng cộng:,1,,', 'warning left-out totals d.csv 3'],
    ['totals that name their parts', 'Tổng số (I+II),,,', 'warning left-out totals d.csv 3'],
    ['totals in English', 'Total,,,', 'warning left-out totals d.csv 3'],
  ])('are left out: %s', async (_, rows, expected) => {
    const reading = await dossiers(`${head}\nH-1,a,trực tuyến,2022-04-15\n${rows}\n`)
    expect(ids(reading)).toEqual(['H-1'])
    expect(found(reading)).toEqual([expected])
  })

  it('are left out between parts of a table if they are totals', async () => {
    const reading = await dossiers(
      `${head}\nH-1,a,online,2022-04-15\nCộng,1,,\nH-2,b,online,2022-04-15\nTổng cộng,2,,\n`,
    )
    expect(ids(reading)).toEqual(['H-1', 'H-2'])
    expect(found(reading)).toEqual(['warning left-out totals d.csv 3', 'warning left-out totals d.csv 5'])
  })

  it.each([
    ['a unit whose id is total', 'total,Total,so', ['b', 'total']],
    ['a unit whose name begins like totals', 'tct,Tổng cục Thuế,so', ['b', 'tct']],
  ])('are not %s', async (_, line, expected) => {
    const { value, findings } = await readUnits(
      { name: 'u.csv', data: `id,name,group\nb,B,so\n${line}\n` },
      { groups: [{ id: 'so', name: 'Sở' }] },
    )
    expect(value?.units.map(({ id }) => id)).toEqual(expected)
    expect(findings).toEqual([])
  })

  it('are not a row of data that lacks something', async () => {
    const reading = await dossiers(`${head}\nH-1,a,online,2022-04-15\nH-2,,online,\n`)
    expect(reading.value).toBeNull()
    expect(found(reading)).toEqual(['error missing cell d.csv 3 B'])
    const undated = await dossiers(`${head}\nH-1,a,online,2022-04-15\nH-2,b,online,\n`)
    expect([undated.value, found(undated)]).toEqual([null, ['error missing cell d.csv 3 D']])
    const after = await dossiers(`${head}\nH-1,a,online,2022-04-15\nGhi chú,,,\nH-2,b,online,\n`)
    expect(after.value).toBeNull()
  })

  it('are reported once if they are empty, and do not hide errors', async () => {
    const reading = await readDossiers(given('p-empty-gap.xlsx'))
    expect(found(reading)).toEqual([
      'error not-allowed choice p-empty-gap.xlsx Sheet1 1203 C',
      'info left-out empty-rows p-empty-gap.xlsx Sheet1 3',
    ])
    expect(reading.findings[1]?.message.en).toContain('beginning with this one: 1200.')
  })

  it('are one finding if they are many merged cells, and errors keep their room', async () => {
    const rows = `${row(1, cell('A1', 'Đơn vị'), cell('B1', 'Điểm'))}${Array.from({ length: 30 }, (_, at) => row(at + 2, cell(`A${at + 2}`, 'a'), '<c r="B2" t="e"><v>#N/A</v></c>'.replace('B2', `B${at + 2}`))).join('')}`
    const merges = Array.from({ length: 20 }, (_, at) => `A${at + 2}:A${at + 2}`).map((one, at) =>
      one.replace(/:A\d+/, `:B${at + 2}`),
    )
    const { findings } = await readTables(
      { name: 'a.xlsx', data: workbook({ rows, merges }) },
      { limits: { findings: 10 } },
    )
    expect(findings.map(codeText)).toEqual([
      ...Array.from({ length: 10 }, () => 'error-cell'),
      'more-issues findings',
      'read-as merged-cells',
    ])
  })
})

describe('headings', () => {
  it('may begin with running numbers', async () => {
    for (const name of ['STT', 'TT', 'Số TT', 'No.']) {
      const { value, findings } = await dossiers(`${name},${head}\n1,H-1,a,trực tuyến,2022-04-15\n`)
      expect(value).toHaveLength(1)
      expect(findings).toEqual([])
    }
  })

  it('are ignored or mapped as the caller says', async () => {
    const data = 'unique_key,agency,created_date,how,note\n1,a,2022-04-15,PHONE,x\n'
    const options = {
      columns: { unique_key: 'Mã hồ sơ', agency: 'unit', created_date: 'receivedAt', How: 'channel', note: null },
      values: { how: { phone: 'direct' } },
    }
    const { value, findings } = await dossiers(data, options)
    expect(value).toEqual([{ id: '1', unit: 'a', channel: 'direct', receivedAt: '2022-04-15' }])
    expect(findings).toEqual([])
    const wrong = await dossiers(data, { ...options, columns: { ...options.columns, agency: 'unnit' } })
    expect(wrong.findings[0]?.message.en).toBe('“d.csv”, row 1, column B: There is no column “unnit”; nearest: unit.')
  })

  it('that are ignored have cells that are not read', async () => {
    const rows = `${row(1, ...[...head.split(','), 'Ghi chú'].map((text, at) => cell(`${'ABCDE'[at]}1`, text)))}${row(2, cell('A2', 'H-1'), cell('B2', 'a'), cell('C2', 'online'), cell('D2', '2022-04-15'), '<c r="E2" t="e"><v>#REF!</v></c>')}`
    const file = { name: 'd.xlsx', data: workbook({ rows }) }
    expect((await readDossiers(file, { columns: { 'ghi chú': null } })).value).toHaveLength(1)
    expect(found(await readDossiers(file))).toEqual([
      'error unknown heading d.xlsx Số liệu 1 E',
      'error error-cell d.xlsx Số liệu 2 E',
    ])
  })

  it.each([
    ['(1),(2),(3),(4)', 'info'],
    ['1,2,3,4', 'warning'],
    ['A,B,1,2', 'info'],
    ['(1),(2),(3),(4)=(2)+(3)', 'info'],
  ])('may be followed by a row of column numbers: %s', async (numbers, expected) => {
    const { value, findings } = await dossiers(`${head}\n${numbers}\nH-1,a,trực tuyến,2022-04-15\n`)
    expect(value).toHaveLength(1)
    expect(findings.map(({ code, parameters, severity }) => [codeText({ code, parameters }), severity])).toEqual([
      ['left-out column-numbers', expected],
    ])
  })

  it('may be two rows with merged cells', async () => {
    const at = (letters: string, number: number, texts: readonly string[]) =>
      row(number, ...texts.flatMap((text, index) => (text === '' ? [] : [cell(`${letters[index]}${number}`, text)])))
    const rows = [
      at('ABCDEFG', 1, ['DANH SÁCH HỒ SƠ QUÝ IV']),
      at('ABCDEFG', 2, ['STT', 'Mã hồ sơ', 'Đơn vị', 'Hình thức nộp', 'Ngày', '', 'Phi địa giới']),
      at('ABCDEFG', 3, ['', '', '', '', 'Tiếp nhận', 'Trả kết quả', '']),
      at('ABCDEFG', 4, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)']),
      at('ABCDEFG', 5, ['1', 'H-1', 'a', 'trực tuyến', '2022-10-03', '2022-10-05', 'Không']),
    ].join('')
    const merges = ['A1:G1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:F2', 'G2:G3']
    const { value, findings } = await readDossiers({ name: 'd.xlsx', data: workbook({ rows, merges }) })
    const read = {
      id: 'H-1',
      unit: 'a',
      channel: 'online',
      receivedAt: '2022-10-03',
      resolvedAt: '2022-10-05',
      nonLocal: false,
    }
    expect(value).toEqual([read])
    expect(findings.map(codeText)).toEqual(['left-out rows-above', 'left-out column-numbers'])
  })

  it('may be two rows in CSV, where merged cells are empty', async () => {
    const data = table(
      'Mã hồ sơ,Đơn vị,Hình thức nộp,Ngày,',
      ',,,Ngày tiếp nhận,Ngày trả kết quả',
      'H-1,a,trực tuyến,2022-10-03,2022-10-05',
    )
    const { value } = await dossiers(data)
    expect(value?.[0]?.resolvedAt).toBe('2022-10-05')
  })

  it('of two rows are refused with the place of an unknown sub-heading', async () => {
    const rows = [
      row(1, cell('A1', 'Mã hồ sơ'), cell('B1', 'Đơn vị'), cell('C1', 'Hình thức nộp'), cell('D1', 'Ngày')),
      row(2, cell('D2', 'Tiếp nhận'), cell('E2', 'Ký nháy')),
      row(3, cell('A3', 'H-1'), cell('B3', 'a'), cell('C3', 'online'), cell('D3', '2022-10-03')),
    ].join('')
    const reading = await readDossiers({ name: 'd.xlsx', data: workbook({ rows, merges: ['D1:E1', 'A1:A2'] }) })
    expect(found(reading)).toEqual(['error unknown heading d.xlsx Số liệu 2 E'])
  })
})

describe('the separator', () => {
  it('is found below a title with commas', async () => {
    const { value, files } = await readDossiers(given('semi-title.csv'))
    expect(value).toHaveLength(2)
    expect(files[0]?.separator).toBe(';')
  })

  it.each([';', '|', '\t', ','] as const)('may be %j', async separator => {
    const data = `${head}\nH-1,a,trực tuyến,2022-04-15\n`.replaceAll(',', separator)
    expect((await dossiers(data)).files[0]?.separator).toBe(separator)
    expect((await dossiers(data, { separator })).value).toHaveLength(1)
  })

  it('is not a decimal comma', async () => {
    const data = table(
      'Đơn vị;Chỉ tiêu;Kỳ;Giá trị;Trạng thái',
      ...['a', 'b', 'c'].map(id => `${id};x;2022;65,47;final`),
    )
    const { files } = await readObservations({ name: 'a.csv', data }, { decimalMark: 'comma' })
    expect(files[0]?.separator).toBe(';')
  })

  it('and the row of the headings are those that are declared', async () => {
    const title = 'Mã hồ sơ;Đơn vị;Hình thức nộp;Ngày tiếp nhận'
    const data = `${title}\ntựa đề\n${head.replaceAll(',', ';')}\nH-1;a;online;2022-04-15\n`
    expect((await dossiers(data, { headerRow: 3, separator: ';' })).value).toHaveLength(1)
    expect(found(await dossiers(data, { headerRow: 9 }))).toEqual(['error missing header d.csv'])
  })
})

it('the channels of one-stop systems are recognized by their usual names', async () => {
  const names = ['bưu chính', 'Qua bưu điện', 'Bưu chính công ích', 'Dịch vụ bưu chính công ích']
  const { value } = await dossiers(`${head}\n${names.map((name, at) => `H-${at},a,${name},2022-04-15`).join('\n')}\n`)
  expect(value?.map(({ channel }) => channel)).toEqual(names.map(() => 'postal'))
})
