import { listObligations, parseTargets, type TaskPlan, type Units } from 'egov-kpi'
import { type FileOptions, readInput, readPlan, recognize, writeXlsx } from 'egov-kpi/exchange'
import { describe, expect, it } from 'vitest'
import cells from './government-plan.json' with { type: 'json' }

/** A CSV line, each cell in quotation marks. */
const line = (...row: readonly string[]): string => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')

const sections = ['Nhận thức', 'Thể chế', 'Hạ tầng', 'Nhân lực', 'Cơ quan nhà nước', 'Doanh nghiệp', 'Hợp tác quốc tế']
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']

const tasks = [
  line('TT', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả', 'Thời gian hoàn thành'),
  ...cells.tasks.flatMap(([number = '', lead = '', support = '', deadline = ''], index) => [
    ...(index % 20 === 0 ? [line(romans[index / 20] as string, sections[index / 20] as string, '', '', '', '')] : []),
    line(number, `Nhiệm vụ ${number}`, lead, support, `Sản phẩm ${number}`, deadline),
  ]),
].join('\n')

const head = { id: 'nghi-quyet', date: '2025-01-09', document: { number: '1/NQ-CP' } }

describe('the annex of tasks of a plan of the Government', () => {
  it('is read by its own headings, with its printed numbers as ids', async () => {
    const file = { name: 'phu-luc-2.csv', data: tasks }
    expect(await recognize(file)).toMatchObject({ input: 'plan', tables: ['tasks'] })
    const { value, findings } = await readPlan(file, { plan: head })
    expect(findings).toEqual([])
    expect(value?.tasks.map(({ id }) => id)).toEqual(Array.from({ length: 140 }, (_, index) => String(index + 1)))
    expect(value?.tasks[20]).toMatchObject({ number: '21', place: 'II. Thể chế', deliverable: 'Sản phẩm 21' })
    expect(new Set(value?.tasks.map(({ place }) => place)).size).toBe(7)
  })

  it('has 139 deadlines in their own words, and one task without a deadline', async () => {
    const { value } = await readPlan({ name: 'a.csv', data: tasks }, { plan: head })
    const deadlines = (value?.tasks ?? []).map(({ stages }) => stages?.[0]?.deadline)
    expect(deadlines.filter(deadline => deadline === undefined)).toHaveLength(1)
    const texts = deadlines.map(deadline => (typeof deadline === 'object' ? deadline.text : undefined))
    const count = (text: string): number => texts.filter(one => one === text).length
    expect(['2025', '12/2025', 'Thường xuyên', 'Nhiệm vụ thường xuyên', '6/2025'].map(count)).toEqual([
      59, 13, 12, 1, 11,
    ])
    expect(count('2025 và những năm tiếp theo')).toBe(3)
    const regular = value?.tasks.find(({ id }) => id === '9')?.stages?.[0]?.deadline
    expect(regular).toMatchObject({ kind: 'open-ended', lastDay: null })
  })

  it('owes the task without a deadline without a day', async () => {
    const file = { name: 'a.csv', data: tasks, options: { columns: { 'Cơ quan phối hợp': null } } }
    const { value } = await readPlan(file, { plan: head })
    const leads = (value?.tasks ?? []).flatMap(({ lead = [] }) =>
      lead.flatMap(one => ('unit' in one ? [one.unit] : [])),
    )
    const agencies = [...new Set(leads)].map(id => ({ id, name: id, group: 'agencies' }))
    const units = { groups: [{ id: 'agencies', name: 'Cơ quan' }], units: agencies }
    const owed = listObligations(value as TaskPlan, { units, asOf: '2025-06-30' })
    const blank = cells.tasks.find(([, , , deadline]) => deadline === '')?.[0]
    expect(owed.filter(({ task }) => task === blank).map(({ due, stage }) => [due, stage])).toEqual([
      [null, 'completion'],
    ])
  })
})

describe('the numbers of an annex', () => {
  const read = (...rows: readonly string[]) =>
    readPlan({ name: 'a.csv', data: ['TT,Nhiệm vụ,Cơ quan chủ trì', ...rows].join('\n') }, { plan: head })

  it('make parts of tasks, and ids by section where they begin again', async () => {
    const { value, findings } = await read(
      'A,Chung,',
      'I,Thể chế,',
      '1,Việc một,x',
      'a),Phần a,x',
      'II,Hạ tầng,',
      '1.,Việc hai,x',
    )
    expect(findings).toEqual([])
    expect(value?.tasks.map(({ id, number, parent, place }) => [id, number, parent, place])).toEqual([
      ['A.I.1', '1', undefined, 'A. Chung / I. Thể chế'],
      ['A.I.1.a', 'a)', 'A.I.1', 'A. Chung / I. Thể chế'],
      ['A.II.1', '1.', undefined, 'A. Chung / II. Hạ tầng'],
    ])
  })

  it('put 11.1 under 11, and know a section that is written in one cell', async () => {
    const { value } = await read('II. Hạ tầng số,,', '11,Việc,', '11.1,Phần,x')
    expect(value?.tasks.map(({ id, parent, place }) => [id, parent, place])).toEqual([
      ['11', undefined, 'II. Hạ tầng số'],
      ['11.1', '11', 'II. Hạ tầng số'],
    ])
  })

  it('make a task of a Roman number that somebody leads', async () => {
    const { value } = await read('I,Việc một,x')
    expect(value?.tasks.map(({ id, place }) => [id, place])).toEqual([['I', undefined]])
  })

  it('are missed where a row has none, and reported where one is used twice', async () => {
    const { value, findings } = await read('1,Việc một,x', ',Việc hai,x', '1,Việc ba,x')
    expect(value).toBeNull()
    expect(findings.map(({ code, path }) => [code, ...path])).toEqual([
      ['missing', 'a.csv', 3, 'A'],
      ['duplicate', 'a.csv', 4],
    ])
  })
})

const ministries: Units = {
  groups: [
    { id: 'ministries', name: 'Các bộ, ngành' },
    { id: 'provinces', name: 'Các địa phương' },
  ],
  units: [
    { id: 'vhttdl', name: 'Bộ Văn hóa, Thể thao và Du lịch', group: 'ministries' },
    { id: 'khcn', name: 'Bộ Khoa học và Công nghệ', group: 'ministries' },
    { id: 'ca', name: 'Bộ Công an', group: 'ministries' },
  ],
}

describe('agencies by their names', () => {
  const read = (lead: string, more: FileOptions = {}) =>
    readPlan(
      { name: 'a.csv', data: `TT,Nhiệm vụ,Cơ quan chủ trì\n${line('1', 'Việc', lead)}`, options: more },
      { plan: head, units: ministries },
    )

  it.each([
    ['Bộ Khoa học và Công nghệ', [{ unit: 'khcn' }]],
    ['Bộ Công An', [{ unit: 'ca' }]],
    ['Bộ Văn hóa, Thể thao và Du lịch, Bộ Công an', [{ unit: 'vhttdl' }, { unit: 'ca' }]],
    ['Bộ Khoa học và Công nghệ và các địa phương', [{ unit: 'khcn' }, { group: 'provinces' }]],
    ['Các bộ, ngành', [{ group: 'ministries' }]],
    ['ca; khcn', [{ unit: 'ca' }, { unit: 'khcn' }]],
  ])('%s', async (lead, parties) => {
    const { value, findings } = await read(lead)
    expect(findings).toEqual([])
    expect(value?.tasks[0]?.lead).toEqual(parties)
  })

  it('reports what is neither a unit nor a group, whole and with the nearest names', async () => {
    const { value, findings } = await read('Bộ Công an, Bộ Khoa học và Công nghiệp')
    expect(value).toBeNull()
    expect(findings.map(({ message }) => message.vi)).toEqual([
      '“a.csv”, dòng 2, cột C (Cơ quan chủ trì): Không có đơn vị hay nhóm “Bộ Khoa học và Công nghiệp”; gần nhất: Bộ Khoa học và Công nghệ.',
    ])
  })

  it('takes what the caller says that words mean', async () => {
    const lead = 'Các bộ, ngành, địa phương'
    const both = [{ group: 'ministries' }, { group: 'provinces' }]
    const { value } = await read(lead, { values: { 'Cơ quan chủ trì': { [lead]: JSON.stringify(both) } } })
    expect(value?.tasks[0]?.lead).toEqual(both)
  })
})

describe('a report of progress', () => {
  const data = [
    line(
      'TT',
      'Nhiệm vụ',
      'Kết quả yêu cầu',
      'Thời gian hoàn thành',
      'Cơ quan thực hiện',
      'Tiến độ',
      'Kết quả hiện nay',
      'Văn bản giao việc',
      'Đề xuất, kiến nghị',
    ),
    line(
      '1',
      'Việc một',
      'Nghị định',
      '3/2025',
      'ca',
      'Hoàn thành quá hạn',
      'Đã trình',
      'Thông báo số 45/TB-VPCP',
      'Gia hạn',
    ),
    line('2', 'Việc hai', 'Đề án', '4/2025', 'khcn', 'Quá hạn', '', '', ''),
    line('3', 'Việc ba', 'Báo cáo', 'Thường xuyên', 'khcn', 'Thường xuyên, đã có kết quả', 'Hai đợt', '', ''),
  ].join('\n')

  it('becomes notes of its day, which prove nothing', async () => {
    const { value, findings } = await readPlan({ name: 'a.csv', data }, { plan: head, reportedOn: '2025-05-20' })
    expect(findings).toEqual([])
    const note = { kind: 'note', date: '2025-05-20' }
    expect(
      value?.tasks.map(({ implement, deliverable, basis, events }) => [implement, deliverable, basis, events]),
    ).toEqual([
      [
        [{ unit: 'ca' }],
        'Nghị định',
        [{ document: { number: '45/TB-VPCP' } }],
        [
          { ...note, says: 'late', text: 'Đã trình' },
          { ...note, text: 'Gia hạn' },
        ],
      ],
      [[{ unit: 'khcn' }], 'Đề án', undefined, [{ ...note, says: 'overdue' }]],
      [[{ unit: 'khcn' }], 'Báo cáo', undefined, [{ ...note, says: 'in-progress', text: 'Hai đợt' }]],
    ])
  })

  it('needs its day, which its table does not name', async () => {
    const { value, findings } = await readPlan({ name: 'a.csv', data }, { plan: head })
    expect(value).toBeNull()
    expect(findings.map(({ code, message }) => [code, message.en])).toEqual([
      ['missing', expect.stringContaining('“reportedOn”')],
    ])
  })
})

/** The annex of indicators; without the two cells that have ranks in two leagues, or with a row for each. */
const annex = (leagues: 'in-one-cell' | 'in-two-rows'): string =>
  [
    line('TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả', 'Phạm vi', 'Cơ quan chủ trì theo dõi, đánh giá'),
    line('', 'Đến năm 2030', '', '', '', ''),
    ...cells.targets.flatMap(([number = '', measure = '', target = '']) => {
      const row = (text: string, scope: string): string =>
        line(number, `Chỉ tiêu ${number}`, measure, text, scope, 'Bộ Khoa học và Công nghệ')
      const parts = target.split('; ')
      if (leagues === 'in-one-cell' || parts.length === 1) return [row(target, '')]
      return parts.map(part => row(part.slice(0, part.indexOf(' ', 2)), part.slice(part.indexOf(' ', 2) + 1)))
    }),
  ].join('\n')

describe('the annex of indicators of a plan of the Government', () => {
  const file = (data: string) => ({ name: 'phu-luc-1.csv', data })
  const definitions = async (data: string) => (await readInput('indicators', file(data))).value ?? []

  it('gives definitions: 55 indicators with their measures and directions, and two headings', async () => {
    const { value, findings } = await readInput('indicators', file(annex('in-one-cell')))
    expect(value).toHaveLength(55)
    const of = (id: string) => value?.find(one => one.id === id)
    expect(of('8')).toMatchObject({ measure: { kind: 'percent' }, direction: 'higher' })
    expect(of('33')).toMatchObject({ measure: { kind: 'count', of: 'Thứ bậc' }, direction: 'lower' })
    expect(of('38')).toMatchObject({ measure: { kind: 'rate', of: 'Số doanh nghiệp', base: 1000, per: 'dân' } })
    expect(of('11.10')).toMatchObject({ code: '11.10', leads: ['Bộ Khoa học và Công nghệ'] })
    const headings = findings.filter(({ parameters }) => parameters['what'] === 'heading-row')
    expect(headings.map(({ parameters }) => parameters['text'])).toEqual([
      'Đến năm 2030',
      '11. Chỉ tiêu 11',
      '23. Chỉ tiêu 23: Hiện đại',
    ])
  })

  it('names the indicators whose direction is assumed', async () => {
    const { findings } = await readInput('indicators', file(annex('in-one-cell')))
    const assumed = findings.filter(({ parameters }) => parameters['what'] === 'direction')
    expect(assumed).toHaveLength(1)
    const names = assumed[0]?.parameters['names'] as readonly string[]
    expect(names).toHaveLength(
      cells.targets.filter(([, unit = '', text = '']) => unit !== '' && unit !== 'Thứ bậc' && /^\d/.test(text)).length,
    )
  })

  it('has 52 cells with figures among 57: all are read, two of them as ranks in two leagues', async () => {
    const data = annex('in-one-cell')
    const indicators = await definitions(data)
    const { value, findings } = await readInput('targets', file(data), { indicators, scope: 'nation' })
    expect(new Set(value?.map(({ indicator }) => indicator)).size).toBe(52)
    expect(value).toHaveLength(54)
    const ranks = value?.filter(({ scope }) => scope !== 'nation') ?? []
    expect(ranks.map(one => [one.indicator, one.scope, 'value' in one ? one.value : null, one.comparator])).toEqual([
      ['4', 'Đông Nam Á', '3', 'at-most'],
      ['4', 'Thế giới', '50', 'at-most'],
      ['5', 'Đông Nam Á', '3', 'at-most'],
      ['5', 'Thế giới', '50', 'at-most'],
      ['6', 'Đông Nam Á', '3', 'at-most'],
    ])
    const leagues = findings.filter(({ parameters }) => parameters['what'] === 'leagues')
    expect(leagues.map(({ severity, path, parameters }) => [severity, ...path, parameters['places']])).toEqual([
      ['info', 'phu-luc-1.csv', 6, 'D', ['Đông Nam Á', 'Thế giới']],
      ['info', 'phu-luc-1.csv', 7, 'D', ['Đông Nam Á', 'Thế giới']],
      ['info', 'phu-luc-1.csv', 8, 'D', ['Đông Nam Á']],
    ])
    const inRows = await readInput('targets', file(annex('in-two-rows')), { indicators, scope: 'nation' })
    expect(inRows.value).toEqual(value)
    expect(parseTargets(indicators, value)).toEqual(value)
    const words = findings.filter(({ parameters }) => parameters['what'] === 'words')
    expect(words.map(({ parameters }) => parameters['text'])).toEqual([
      'Tiên tiến',
      'Trên trung bình',
      'Trình độ quốc tế',
    ])
    const count = (comparator: string): number => value?.filter(one => one.comparator === comparator).length ?? 0
    const texts = cells.targets.flatMap(([, , text = '']) => text.split('; '))
    const written = (form: RegExp): number => texts.filter(text => form.test(text)).length
    expect(count('at-most')).toBe(written(/^≤/))
    expect(count('more-than')).toBe(written(/^> \d/))
    expect(count('between')).toBe(written(/^\d+%? - /))
    expect([count('at-most'), count('more-than'), count('between')]).toEqual([7, 2, 4])
  })

  it.each([
    ['8', { comparator: 'at-least', value: '55' }],
    ['16', { comparator: 'more-than', value: '60' }],
    ['14', { comparator: 'more-than', value: '0.7' }],
    ['33', { comparator: 'at-most', value: '10' }],
    ['19', { comparator: 'between', low: '40', high: '50' }],
    ['41', { comparator: 'between', low: '20', high: '50' }],
    ['17', { comparator: 'at-least', value: '3', note: 'và tăng dần theo yêu cầu phát triển' }],
    ['29', { comparator: 'at-least', value: '3' }],
  ])('reads the target of %s', async (id, target) => {
    const data = annex('in-two-rows')
    const { value } = await readInput('targets', file(data), { indicators: await definitions(data), scope: 'nation' })
    expect(value?.find(({ indicator }) => indicator === id)).toMatchObject({
      ...target,
      scope: 'nation',
      period: '2030',
    })
  })

  it('has the year of each block, and reads number cells of a workbook', async () => {
    const columns = ['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả'].map(header => ({ header, kind: 'text' as const }))
    const rows = [
      ['Đến năm 2030', null, null, null],
      ['1', 'Chỉ số', '%', 0.5],
      ['Đến năm 2045', null, null, null],
      ['1', 'Chỉ số', '%', '≥ 60'],
    ]
    const data = await writeXlsx([{ name: 'Phụ lục I', columns, rows }])
    const xlsx = { name: 'a.xlsx', data }
    const { value: indicators = [] } = await readInput('indicators', xlsx)
    const { value } = await readInput('targets', xlsx, { indicators: indicators ?? [], scope: 'nation' })
    expect(value?.map(one => [one.period, 'value' in one && one.value])).toEqual([
      ['2030', '0.5'],
      ['2045', '60'],
    ])
  })

  it('asks for the definitions and the scope', async () => {
    const { value, findings } = await readInput('targets', file(annex('in-two-rows')))
    expect(value).toBeNull()
    const asked = findings.filter(({ severity }) => severity === 'error').map(({ parameters }) => parameters['option'])
    expect(asked).toEqual(['indicators', 'scope'])
  })
})
