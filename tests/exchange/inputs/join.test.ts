import type { Scorecard } from 'egov-kpi'
import { parseUnits } from 'egov-kpi'
import {
  assessmentTemplate,
  type GivenFile,
  observationSheets,
  readAssessments,
  readDossiers,
  readJson,
  readObservations,
  readPlan,
  readPlans,
  readScorecard,
  readUnits,
  streamDossiers,
  writeCsv,
  writeXlsx,
} from 'egov-kpi/exchange'
import fc from 'fast-check'
import { readXlsx, writeXlsx as writeWorkbook } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { codeText } from '../../support/issues'
import { found, given, table } from '../given'

const head = 'Đơn vị,Chỉ tiêu,Kỳ,Giá trị,Trạng thái'
const figures = (...rows: readonly string[]): string => table(head, ...rows.map(row => `${row},chính thức`))

describe('the files of one input', () => {
  it.each([
    [['ja.json', 'jb.json']],
    [['jb.json', 'so-a.csv']],
    [['so-b.csv', 'ja.json']],
    [['so-a.csv', 'so-b.csv']],
    [['oa.xlsx', 'ob-s1.xlsx']],
    [['oa.xlsx', 'jb.json']],
    [['ob-s1.xlsx', 'so-a.csv']],
  ])('are joined: %s', async names => {
    const { value, findings } = await readObservations(names.map(name => given(name)))
    expect(value).toHaveLength(7)
    expect(new Set(value?.map(({ unit }) => unit)).size).toBe(7)
    expect(findings).toEqual([])
  })

  it('keep their order', async () => {
    const { value } = await readObservations([given('jb.json'), given('so-a.csv')])
    expect(value?.map(({ unit }) => unit)).toEqual([
      'so-xay-dung',
      'quan-1',
      'quan-2',
      'huyen-an-binh',
      'so-y-te',
      'so-noi-vu',
      'so-tttt',
    ])
  })

  it('that have a row in common name both places', async () => {
    const reading = await readObservations([given('oa.xlsx'), given('so-b.csv'), given('ja.json')])
    expect(reading.value).toBeNull()
    expect(found(reading)).toEqual([
      'error duplicate observation ja.json 0',
      'error duplicate observation ja.json 1',
      'error duplicate observation ja.json 2',
    ])
    expect(reading.findings[0]?.message).toEqual({
      vi: '“ja.json”, [0]: Dòng này trùng với “oa.xlsx”, trang “Số liệu”, dòng 2 (so-y-te, ho-so-truc-tuyen, 2022).',
      en: '“ja.json”, [0]: This row is the same as “oa.xlsx”, sheet “Số liệu”, row 2 (so-y-te, ho-so-truc-tuyen, 2022).',
    })
  })

  it('name the file of a wrong item in JSON', async () => {
    const wrong = {
      name: 'c.json',
      data: '[{"unit":"a","indicator":"b","period":"2022","value":"x","status":"final"}]',
    }
    const reading = await readObservations([given('ja.json'), wrong])
    expect(found(reading)).toEqual(['error malformed number c.json 0 value'])
    expect(reading.findings[0]?.message.en).toMatch(/^“c\.json”, \[0\]\.value: /)
    expect((await readObservations([given('ja.json'), wrong], { partial: true })).value).toHaveLength(3)
  })

  it.each<[string, GivenFile, boolean?]>([
    ['that is another table', { name: 'units.csv', data: 'Mã đơn vị,Tên đơn vị,Nhóm\na,A,so\n' }, true],
    ['that is JSON of something else', { name: 'units.json', data: '{"groups":[],"units":[]}' }],
    ['that is not JSON', { name: 'x.json', data: '[{]' }],
    ['that is empty', { name: 'x.csv', data: '' }],
    ['that is a PDF', { name: 'x.pdf', data: new TextEncoder().encode('%PDF-1.7') }],
  ])('are all refused for one %s, also in part if it cannot be read at all', async (_, file, isTable = false) => {
    for (const partial of [false, true]) {
      const reading = await readObservations([given('ja.json'), file], { partial })
      const errors = reading.findings.filter(({ severity }) => severity === 'error')
      expect(errors.length).toBeGreaterThan(0)
      for (const { path } of errors) expect(path[0]).toBe(file.name)
      if (!partial || !isTable) expect(reading.value).toBeNull()
    }
  })

  it('of units and of groups are joined, in any form', async () => {
    const groups = { name: 'groups.csv', data: 'Mã nhóm,Tên nhóm\nso,Sở\n' }
    const a = { name: 'a.csv', data: 'Mã đơn vị,Tên đơn vị,Nhóm\na,A,so\n' }
    const b = { name: 'b.csv', data: 'Mã đơn vị,Tên đơn vị,Nhóm\nb,B,so\n' }
    const json = {
      name: 'c.json',
      data: '{"groups":[{"id":"xa","name":"Xã"}],"units":[{"id":"c","name":"C","group":"xa"}]}',
    }
    const { value, findings } = await readUnits([a, groups, b, json])
    expect(value?.units.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(value?.groups.map(({ id }) => id)).toEqual(['so', 'xa'])
    expect(findings).toEqual([])
    const twice = await readUnits([a, groups, { ...a, name: 'd.csv' }])
    expect(twice.findings[0]?.message.en).toBe(
      '“d.csv”, row 2, column A (Mã đơn vị): This row is the same as “a.csv”, row 2 (a).',
    )
  })

  it('that each hold the whole input are refused by name', async () => {
    const plan = (id: string) => ({
      id,
      date: '2022-04-13',
      document: { number: '1/KH' },
      tasks: [{ id: 't', title: 'T' }],
    })
    const files = ['p1', 'p2'].map(id => ({ name: `${id}.json`, data: JSON.stringify(plan(id)) }))
    for (const reading of [await readPlan(files), await readScorecard(files)]) {
      expect(reading.value).toBeNull()
      expect(
        reading.findings.map(({ code, parameters, message }) => [codeText({ code, parameters }), message.en]),
      ).toEqual([
        [
          'only-one file',
          'This input must be in one JSON file, so these files cannot be joined: “p1.json”, “p2.json”. Choose one.',
        ],
      ])
    }
    expect((await readPlans(files)).value?.map(({ id }) => id)).toEqual(['p1', 'p2'])
  })

  it('of one plan that declare it twice are refused with both places', async () => {
    const tasks = { name: 'tasks.csv', data: 'Mã nhiệm vụ,Nhiệm vụ\nt,T\n' }
    const plan = (id: string) => ({
      name: `${id}.csv`,
      data: `Mã kế hoạch,Tên kế hoạch,Ngày kế hoạch,"Số, ký hiệu văn bản"\n${id},P,2022-04-13,76/KH-UBND\n`,
    })
    const reading = await readPlan([tasks, plan('p1'), plan('p2')])
    expect(reading.value).toBeNull()
    expect(reading.findings.map(({ message }) => message.en)).toEqual([
      'The table “plan” must have exactly one row of data, but has 2: “p1.csv”, row 2; “p2.csv”, row 2.',
    ])
    expect((await readPlan([tasks, plan('p1')])).value?.id).toBe('p1')
  })

  it('that hold lists of other inputs are joined too', async () => {
    const list = (name: string, data: string) => ({ name, data })
    const parse = (json: unknown) => json as readonly number[]
    expect((await readJson([list('a.json', '[1]'), list('b.json', '[2]')], parse)).value).toEqual([1, 2])
    const refused = await readJson([list('a.json', '{}'), list('b.json', '[2]')], parse)
    expect(refused.value).toBeNull()
    expect(found(refused)).toEqual(['error only-one file'])
  })
})

describe('the sheets of a workbook', () => {
  it('that have the headings of a table are joined', async () => {
    const reading = await readDossiers(given('dossiers-two-sheets.xlsx'))
    expect(reading.value).toHaveLength(80)
    expect(reading.findings).toEqual([])
    const stream = await streamDossiers(given('dossiers-two-sheets.xlsx'))
    expect([...stream.dossiers]).toEqual(reading.value)
  })

  it.each([
    ['Số liệu', 'Số liệu (2)'],
    ['Tháng 10', 'Tháng 11'],
    ['Sheet1', 'figures'],
  ])('may be called %s and %s', async (...names) => {
    const observations = names.map((_, index) => ({
      unit: `u${index}`,
      indicator: 'a',
      period: '2022',
      value: '1',
      status: 'final' as const,
    }))
    const sheets = observations.flatMap((one, index) =>
      observationSheets([one]).map(sheet => ({ ...sheet, name: names[index] as string })),
    )
    const { value } = await readObservations({ name: 'a.xlsx', data: await writeXlsx(sheets) })
    expect(value).toEqual(observations)
  })

  it('are reported as not read if only another one is asked for', async () => {
    const reading = await readDossiers(given('dossiers-two-sheets.xlsx', { sheet: 'Hồ sơ' }))
    expect(reading.value).toHaveLength(39)
    expect(found(reading)).toEqual(['warning left-out sheet dossiers-two-sheets.xlsx Hồ sơ 2'])
    const wrong = await readDossiers(given('dossiers-two-sheets.xlsx', { sheet: 'Hồ sơ 3' }))
    expect(found(wrong)).toEqual(['error missing sheet dossiers-two-sheets.xlsx'])
  })

  it('may be chosen for each file', async () => {
    const groups = [{ id: 'so', name: 'Sở' }]
    const columns = ['Mã đơn vị', 'Tên đơn vị', 'Nhóm'].map(header => ({ header, kind: 'text' as const }))
    const book = async (name: string, ...sheets: readonly string[]) => ({
      name: `${name}.xlsx`,
      data: await writeXlsx(sheets.map(one => ({ name: one, columns, rows: [[`${name}-${one}`, 'A', 'so']] }))),
    })
    const files = [
      { ...(await book('a', 'T10', 'T11')), options: { sheet: 'T10' } },
      { ...(await book('b', 'T10', 'T11')), options: { sheet: 'T11' } },
      await book('c', 'x'),
    ]
    expect((await readUnits(files, { groups })).value?.units.map(({ id }) => id)).toEqual(['a-T10', 'b-T11', 'c-x'])
  })

  it('that lack little to be read are an error, hidden ones a warning, those of other tables a note', async () => {
    const text = (header: string) => ({ header, kind: 'text' as const })
    const rows = [['u', 'a', '2022', '1', 'final']]
    const data = await writeXlsx([
      { name: 'Số liệu', columns: ['unit', 'indicator', 'period', 'value', 'status'].map(text), rows },
      { name: 'quý 2', columns: ['unit', 'indicator', 'periode', 'value', 'status'].map(text), rows },
      { name: 'Đơn vị', columns: ['Mã đơn vị', 'Tên đơn vị', 'Nhóm'].map(text), rows: [['u', 'U', 'so']] },
      { name: 'Ghi chú', columns: [text('Nội dung trao đổi')], rows: [['x']] },
    ])
    const reading = await readObservations({ name: 'a.xlsx', data })
    expect(reading.value).toBeNull()
    expect((await readObservations({ name: 'a.xlsx', data }, { partial: true })).value).toHaveLength(1)
    expect(found(reading)).toEqual([
      'error left-out sheet a.xlsx quý 2',
      'info left-out sheet a.xlsx Đơn vị',
      'info left-out sheet a.xlsx Ghi chú',
    ])
    expect(reading.findings[0]?.message.vi).toBe('“a.xlsx”, trang “quý 2”: Không dùng trang tính này: thiếu cột “Kỳ”.')
    const { sheets } = await readXlsx(data)
    const hidden = await writeWorkbook({
      sheets: sheets.slice(0, 2).map(({ name }, index) => ({
        name,
        hidden: index === 1,
        rows: [
          ['unit', 'indicator', 'period', 'value', 'status'],
          [`u${index}`, 'a', '2022', '1', 'final'],
        ],
      })),
    })
    expect(found(await readObservations({ name: 'a.xlsx', data: hidden }))).toEqual([
      'warning left-out hidden-sheet a.xlsx quý 2',
    ])
  })
})

describe('dossiers', () => {
  it('come from several files, whole, in pieces or as JSON', async () => {
    const csv = (id: string) => `Mã hồ sơ,Đơn vị,Hình thức nộp,Ngày tiếp nhận\n${id},a,trực tuyến,2022-04-15\n`
    const bytes = (text: string) => new TextEncoder().encode(text)
    const json = '[{"id":"H-3","unit":"a","channel":"online","receivedAt":"2022-04-15"}]'
    const stream = await streamDossiers([
      { name: 'a.csv', data: csv('H-1') },
      { name: 'b.csv', chunks: [bytes(csv('H-2'))] },
      { name: 'c.json', data: json },
    ])
    expect([...stream.dossiers].map(({ id }) => id)).toEqual(['H-1', 'H-2', 'H-3'])
    expect(stream.files.map(({ format }) => format)).toEqual(['csv', 'csv', 'json'])
  })

  it('that occur twice are reported with both places, in one file or in two', async () => {
    const one = await readDossiers(given('case-unit.csv'))
    expect(found(one)).toEqual(['warning duplicate dossier case-unit.csv 5 A'])
    const again = { ...given('case-unit.csv'), name: 'again.csv' }
    const { value, findings } = await readDossiers([given('case-unit.csv'), again])
    expect(value).toHaveLength(8)
    expect(findings.at(-1)?.message.en).toBe(
      '“again.csv”, row 5, column A (Mã hồ sơ): The dossier “H-1” of the unit “so-y-te” is already in “case-unit.csv”, row 2; it is counted twice.',
    )
  })
})

describe('forms', () => {
  const scorecard: Scorecard = {
    id: 'it',
    title: 'CNTT',
    scale: 10,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: [{ id: 'points', max: 10, rule: { kind: 'points' } }],
  }
  const units = parseUnits({
    groups: [{ id: 'so', name: 'Sở' }],
    units: ['a', 'b'].map(id => ({ id, name: id, group: 'so' })),
  })
  const form = async (unit: string, value: string): Promise<GivenFile> => ({
    name: `${unit}.xlsx`,
    data: await assessmentTemplate(scorecard, units, {
      asOf: '2022-12-31',
      only: [unit],
      assessments: [{ unit, criterion: 'points', value }],
    }),
  })
  const points = { id: 'points', max: 5, rule: { kind: 'points' } } as const
  const strict: Scorecard = { ...scorecard, scale: 5, criteria: [points] }

  it('name their own file in errors, and only that', async () => {
    const { findings } = await readAssessments(strict, [await form('a', '4'), await form('b', '9')])
    expect(findings.map(({ path }) => path)).toEqual([['b.xlsx', 'Phiếu đánh giá', 5, 'G']])
    expect(findings[0]?.message.vi).toMatch(/^“b\.xlsx”, trang “Phiếu đánh giá”, dòng 5, cột G/)
  })

  it('of one unit that came in two files name both rows', async () => {
    const again = { ...(await form('a', '5')), name: 'a (1).xlsx' }
    const { findings } = await readAssessments(scorecard, [await form('a', '4'), await form('b', '9'), again])
    expect(findings.map(({ path }) => path)).toEqual([['a (1).xlsx', 'Phiếu đánh giá', 5]])
    expect(findings[0]?.message.en).toContain('already given in “a.xlsx”, sheet “Phiếu đánh giá”, row 5.')
  })

  it('are read together with lists and JSON', async () => {
    const list = { name: 'b.csv', data: 'Đơn vị,Tiêu chí,Giá trị\nb,points,7\n' }
    const json = { name: 'c.json', data: '[{"unit":"c","criterion":"points","value":"8"}]' }
    const { value } = await readAssessments(scorecard, [await form('a', '4'), list, json])
    expect(value?.map(one => [one.unit, one.value])).toEqual([
      ['a', '4'],
      ['b', '7'],
      ['c', '8'],
    ])
    const twice = await readAssessments(scorecard, [
      await form('a', '4'),
      { ...json, data: json.data.replace('"c"', '"a"') },
    ])
    expect(twice.findings[0]?.message.en).toBe(
      '“c.json”, [0]: This row is the same as “a.xlsx”, sheet “Phiếu đánh giá”, row 5 (a, points).',
    )
  })
})

it('rows give the same observations in one file, several files, or several sheets', () =>
  fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('csv', 'json', 'xlsx', 'mixed'),
      async (numbers, parts, form) => {
        const observations = numbers.map(number => ({
          unit: `u${number}`,
          indicator: 'a',
          period: '2022',
          value: String(number / 4),
          status: 'final' as const,
        }))
        const size = Math.ceil(observations.length / parts)
        const split = Array.from({ length: parts }, (_, at) => observations.slice(at * size, (at + 1) * size)).filter(
          part => part.length > 0,
        )
        const sheets = split.flatMap((part, at) =>
          observationSheets(part).map(sheet => ({ ...sheet, name: `Số liệu ${at + 1}` })),
        )
        const files = sheets.map((sheet, at) =>
          form === 'json' || (form === 'mixed' && at % 2 === 1)
            ? { name: `${at}.json`, data: JSON.stringify(split[at]) }
            : { name: `${at}.csv`, data: writeCsv(sheet) },
        )
        const together = form === 'xlsx' ? [{ name: 'a.xlsx', data: await writeXlsx(sheets) }] : files
        const { value, findings } = await readObservations(together)
        expect(value).toEqual(observations)
        expect(findings).toEqual([])
      },
    ),
    { numRuns: 25 },
  ))

it('a sheet that was written in two parts adds up to the rows of both', async () => {
  const first = { name: 'a.csv', data: figures('a,x,2022,1', 'b,x,2022,2') }
  const second = { name: 'b.csv', data: figures('c,x,2022,3') }
  const joined = await readObservations([first, second])
  const whole = await readObservations({ name: 'c.csv', data: figures('a,x,2022,1', 'b,x,2022,2', 'c,x,2022,3') })
  expect(joined.value).toEqual(whole.value)
})
