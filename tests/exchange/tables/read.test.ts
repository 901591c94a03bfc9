import type { Scorecard } from 'egov-kpi'
import {
  type Reading,
  readAssessments,
  readInput,
  readObservations,
  readPlan,
  readScorecard,
  readUnits,
  streamDossiers,
} from 'egov-kpi/exchange'
import { describe, expect, it } from 'vitest'
import { codeText } from '../../support/issues'
import { scorecard } from '../inputs'

const groups = [{ id: 'so', name: 'Sở' }]
const csv = (data: string, name = 'f.csv') => ({ name, data })

/** What was found: the code and its place. */
const found = ({ findings }: Reading<unknown>) => findings.map(issue => [codeText(issue), ...issue.path].join(' '))
const english = ({ findings }: Reading<unknown>) => findings.map(({ message }) => message.en)

const observed = (value: string, options: Parameters<typeof readObservations>[1] = {}) =>
  readObservations(csv(`unit;indicator;period;value;absence;status;as of\na;b;2022;${value}\n`), options)

describe('headings', () => {
  it('of a name as it is and by language cannot both have a value', async () => {
    const read = await readUnits(csv('Mã đơn vị,Tên đơn vị,Tên đơn vị (vi),Nhóm\na,A,Ă,so\n'), { groups })
    expect(found(read)).toEqual(['only-one text f.csv 2 C'])
  })

  it('that differ in case, blanks, Unicode form or by both languages in one are found', async () => {
    const data = `MÃ  ĐƠN VỊ,${'Tên đơn vị / name'.normalize('NFD')},group\na,A,so\n`
    expect((await readUnits(csv(data), { groups })).value?.units).toEqual([{ id: 'a', name: 'A', group: 'so' }])
  })

  it('under a title are found', async () => {
    const { value, findings } = await readUnits(csv('DANH SÁCH,,\n,,\nMã,Tên,Nhóm\na,A,so\n'), { groups })
    expect(value?.units).toHaveLength(1)
    expect(findings.map(({ code, parameters, severity }) => [codeText({ code, parameters }), severity])).toEqual([
      ['left-out rows-above', 'info'],
    ])
  })

  it('that are misspelt, repeated or missing are reported', async () => {
    const reading = await readUnits(csv('Mã,Mã đơn vị,Tên đơn vj,Nhóm\na,a,A,so\n'), { groups })
    expect(reading.value).toBeNull()
    expect(english(reading)).toEqual([
      '“f.csv”, row 1, column B: The column “Mã đơn vị” appears twice; the first is column A.',
      '“f.csv”, row 1, column C: There is no column “Tên đơn vj”; nearest: Tên đơn vị.',
      '“f.csv”, row 1: The column “name” is missing.',
    ])
  })
})

describe('cells', () => {
  it('of blanks only are empty', async () => {
    const { value, findings } = await observed('65.47;  ;final;  ')
    expect([value?.[0]?.value, findings]).toEqual(['65.47', []])
    expect(value?.[0]).not.toHaveProperty('absence')
  })

  it.each([
    ['65,47;;final;', {}, 'malformed number f.csv 2 D'],
    ['1.234,5;;final;', { decimalMark: 'comma' }, 'malformed number f.csv 2 D'],
    ['65.47;;final;', { decimalMark: { Value: 'comma' } }, 'malformed number f.csv 2 D'],
    ['5;;finished;', {}, 'not-allowed choice f.csv 2 F'],
    ['5;;final;15/4/2022', {}, 'malformed date f.csv 2 G'],
    ['5;;final;31/2/2022', { dates: 'day-first' }, 'malformed date f.csv 2 G'],
    ['5;;final;2022-04-15 08:30', {}, 'malformed moment-without-offset f.csv 2 G'],
    ['5;no data;final;', {}, 'contradiction absence f.csv 2 E'],
    [';;final;', {}, 'incomplete value f.csv 2 E'],
  ] as const)('are refused: %s', async (row, options, expected) => {
    const reading = await observed(row, options)
    expect(reading.value).toBeNull()
    expect(found(reading)).toEqual([expected])
  })

  it.each([
    ['65,47;;chính thức;', { decimalMark: { ' VALUE ': 'comma' } }, { value: '65.47' }],
    ['57 %;;final;', {}, { value: '57' }],
    ['2/6;;final;', {}, { value: '1/3' }],
    ['1;;FINAL;15/4/2022', { dates: 'day-first' }, { value: '1', asOf: '2022-04-15' }],
    [
      '1;;final;15/4/2022 8:30',
      { dates: 'day-first', offset: '+07:00' },
      { value: '1', asOf: '2022-04-15T08:30+07:00' },
    ],
    [';không áp dụng;final;', {}, { value: null, absence: 'not-applicable' }],
  ] as const)('are read: %s', async (row, options, expected) => {
    const { value } = await observed(row, options)
    expect(value?.[0]).toMatchObject(expected)
  })
})

describe('assessments', () => {
  const read = (rows: string, of: Scorecard = scorecard) =>
    readAssessments(of, csv(`Đơn vị;Tiêu chí;Phần;Giá trị;Ghi chú\n${rows}`))

  it.each([
    ['a level that does not exist', 'hue;level;;có rồi;\n', 'not-allowed choice f.csv 2 D'],
    ['yes or no by another word', 'hue;plan;;vâng;\n', 'malformed yes-no f.csv 2 D'],
    ['a part that does not exist', 'hue;parts;isued;Có;\n', 'unknown part f.csv 2 C'],
    ['a value and its parts', 'hue;ratio;;57;\nhue;ratio;numerator;5;\n', 'duplicate part f.csv 3 C'],
    ['a part twice', 'hue;ratio;numerator;4;\nhue;ratio;numerator;5;\n', 'duplicate part f.csv 3 C'],
    ['one of two counts', 'hue;ratio;numerator;4;\n', 'missing f.csv 2 D'],
    ['more points than there are', 'hue;points;;11;\n', 'out-of-range points f.csv 2 D'],
    ['a criterion that does not exist', 'hue;pionts;;1;\n', 'unknown criterion f.csv 2 B'],
    [
      'two notes on one value',
      'hue;ratio;numerator;1;a\nhue;ratio;denominator;2;b\n',
      'contradiction details f.csv 3 E',
    ],
    [
      'one of several parts that is wrong',
      'hue;survey;responses/bad;1;\nhue;survey;unanswered;-1;\n',
      'not-whole count f.csv 3 D',
    ],
  ])('with %s are refused', async (_, rows, expected) => {
    const reading = await read(rows)
    expect(reading.value).toBeNull()
    expect(found(reading)[0]).toBe(expected.replace('missing', 'missing cell'))
  })

  it('that give a value twice name both rows', async () => {
    const { findings } = await read('hue;level;;đã duyệt;\nhue;level;;đã duyệt;\n')
    const told = findings.find(({ code }) => code === 'duplicate')?.message
    expect(told).toEqual({
      vi: '“f.csv”, dòng 3, cột C (Phần): Giá trị của tiêu chí này đã có ở “f.csv”, dòng 2.',
      en: '“f.csv”, row 3, column C (Phần): The value of this criterion was already given in “f.csv”, row 2.',
    })
  })

  it('without a column are refused once, not again at each row', async () => {
    const data = 'Đơn vị;Tiêu chí;Gía trị\nhue;ratio;1\nhue;points;1\n'
    const strict = await readAssessments(scorecard, csv(data))
    expect(found(strict)).toEqual(['unknown column f.csv 1 C', 'missing column f.csv 1'])
    expect((await readAssessments(scorecard, csv(data), { partial: true })).value).toEqual([])
  })
})

it('names the column of the measure for a term without one, whether the file has that column or not', async () => {
  const rows = (headings: string, cells: string) =>
    csv(`id,unit,channel,received,${headings}\nH-1,a,online,2022-04-15,${cells}\n`)
  const [absent, empty] = await Promise.all(
    [rows('term', '5'), rows('term,term measure', '5,')].map(file => readInput('dossiers', file)),
  )
  expect(absent?.findings.map(({ message }) => message.en)).toEqual([
    '“f.csv”, row 2: The cell “term measure” must not be empty.',
  ])
  expect(empty?.findings.map(({ message }) => message.en)).toEqual([
    '“f.csv”, row 2, column F (term measure): The cell “term measure” must not be empty.',
  ])
})

it.each([
  ['44666', '2022-04-15'],
  ['44666.354166666664', '2022-04-15T08:30:00'],
  ['44666,354166666664', '2022-04-15T08:30:00'],
])('the number of a date that a spreadsheet wrote to CSV is recognized (%s)', async (text, date) => {
  const reading = await observed(`1;;final;${text}`)
  expect(reading.value).toBeNull()
  expect(
    reading.findings.map(({ code, parameters, expected }) => `${codeText({ code, parameters })} ${expected}`),
  ).toEqual([`malformed date-serial ${date}`])
})

describe('only what is broken is left out, if that is asked for,', () => {
  it('in a list', async () => {
    const data = 'unit,indicator,period,value,status\na,b,2022,1,final\na,b,2023,x,final\na,b,2022,2,final\n'
    const { value, findings } = await readObservations(csv(data), { partial: true })
    expect(value?.map(({ value: one }) => one)).toEqual(['1'])
    expect(findings.map(({ path }) => path)).toEqual([
      ['f.csv', 3, 'D'],
      ['f.csv', 4],
    ])
  })

  it('in units, together with those whose parent is broken', async () => {
    const data = 'id,name,group,parent,valid to\na,A,so,,x\nb,B,so,a,\nc,C,so,,\n'
    const { value } = await readUnits(csv(data), { groups, partial: true })
    expect(value?.units.map(({ id }) => id)).toEqual(['c'])
    expect((await readUnits(csv(data), { groups })).value).toBeNull()
  })

  it('in a stream', async () => {
    const data = `id,unit,channel,received\n${Array.from({ length: 5000 }, (_, at) => `H-${at},a,${at === 4000 ? 'fax' : 'online'},2022-04-15\n`).join('')}`
    const partial = await streamDossiers(csv(data), { partial: true })
    expect([...partial.dossiers]).toHaveLength(4999)
    expect(partial.findings().map(({ path }) => path)).toEqual([['f.csv', 4002, 'C']])
    const whole = await streamDossiers(csv(data))
    expect(() => [...whole.dossiers]).toThrow('is not one of: “online”, “direct”, “postal”')
  })
})

describe('an input of several tables', () => {
  it('is refused for a stage of a task that does not exist', async () => {
    const plan = { id: 'p', date: '2022-04-13', document: { number: '76/KH-UBND' } }
    const tasks = csv('task,title,deadline\na,A,Trước 31/2/2022\n', 'tasks.csv')
    const stages = csv('task,stage,deadline\nb,submission,Trước 15/4/2022\n', 'stages.csv')
    const reading = await readPlan([tasks, stages], { plan })
    expect(reading.value).toBeNull()
    expect(found(reading)).toEqual(['unknown task stages.csv 2 A', 'unknown day tasks.csv 2 C'])
  })

  it('is refused without a table that is needed', async () => {
    expect(found(await readPlan(csv('task,title\na,A\n')))).toEqual(['missing sheet'])
    expect(found(await readUnits(csv('id,name,group\na,A,so\n')))).toEqual(['missing sheet'])
  })

  it('is refused if a criterion is above its heading', async () => {
    const criteria = csv(
      'criterion,heading,kind,max,rule (JSON)\na,h,criterion,10,"{""kind"":""points""}"\n',
      'criteria.csv',
    )
    const head = csv(
      'scorecard,title,scale,rounding of criteria (JSON),rounding of totals (JSON)\ns,S,10,"""exact""","""exact"""\n',
      'scorecard.csv',
    )
    expect(found(await readScorecard([criteria, head]))).toEqual(['out-of-order heading criteria.csv 2 B'])
  })

  it('is refused with an option that does not exist', async () => {
    await expect(readUnits(csv('a'), { groups, decimals: 'comma' } as object)).rejects.toThrow('decimals')
  })
})
