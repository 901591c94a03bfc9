import type { EgovKpiError, Issue } from 'egov-kpi'
import { isEgovKpiError } from 'egov-kpi'
import {
  assessmentSheets,
  dossierSheets,
  observationSheets,
  planSheets,
  readJson,
  readObservations,
  readPlans,
  readTables,
  readUnits,
  recognize,
  streamDossiers,
  unitSheets,
} from 'egov-kpi/exchange'
import { describe, expect, it } from 'vitest'
import { codeText } from '../../support/issues'
import { cell, numberCell, row, workbook } from '../workbooks'

const codes = (findings: readonly Issue[]) => findings.map(codeText)
const header = row(1, cell('A1', 'a'), cell('B1', 'b'))
const column = (letter: string, count: number, inner: (at: string) => string) =>
  Array.from({ length: count }, (_, at) => row(at + 2, inner(`${letter}${at + 2}`))).join('')

describe('the limit on what is kept', () => {
  it.each([
    ['rows of a CSV file', `a,b\n${'1,2\n'.repeat(100)}`],
    ['texts of a CSV file', `a,b\n${`${'x'.repeat(100)},2\n`.repeat(100)}`],
    [
      'formulas, whose text is kept',
      workbook({ rows: header + row(2, `<c r="A2"><f>${'A1+'.repeat(900)}A1</f><v>1</v></c>`) }),
    ],
    ['cells of errors', workbook({ rows: header + column('A', 40, at => `<c r="${at}" t="e"><v>#N/A</v></c>`) })],
    ['shared texts that no cell shows', sharedTexts(600)],
    ['rows of one number', workbook({ rows: header + column('A', 150, at => numberCell(at, 1)) })],
  ])('applies to %s', async (_, data) => {
    const limits = { cells: 500, characters: 2_000 }
    const { value, findings } = await readTables({ name: 'f', data }, { limits })
    expect([value, codes(findings).filter(code => code === 'too-big data')]).toEqual([null, ['too-big data']])
    expect(findings.find(({ code }) => code === 'too-big')?.message.en).toContain('split the data')
  })

  it('applies to all files of a call together, and stops before the next file', async () => {
    const head = 'Đơn vị,Chỉ tiêu,Kỳ,Giá trị,Trạng thái\n'
    const files = Array.from({ length: 5 }, (_, at) => ({
      name: `${at}.csv`,
      data: head + Array.from({ length: 10 }, (_, index) => `u${at}-${index},online,2022,57,chính thức\n`).join(''),
    }))
    const one = await readObservations(files[0] as (typeof files)[0], { limits: { cells: 150 } })
    expect(one.value).toHaveLength(10)
    const all = await readObservations(files, { limits: { cells: 150 }, partial: true })
    expect([all.value, codes(all.findings)]).toEqual([
      null,
      ['too-big data', 'too-big data', 'too-big data', 'too-big data'],
    ])
  })

  it.each([
    ['lists in lists', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['many empty lists', `[${'[],'.repeat(5_000)}[]]`],
    ['many keys', `{${Array.from({ length: 5_000 }, (_, at) => `"k${at}":1`).join()}}`],
    ['one long text', `["${'x'.repeat(50_000)}"]`],
  ])('refuses JSON of %s before it is parsed', async (_, data) => {
    let parsed = 0
    const { findings } = await readJson({ name: 'f', data }, () => parsed++, {
      limits: { cells: 1_000, characters: 40_000 },
    })
    expect([codes(findings), parsed]).toEqual([['too-big data'], 0])
  })

  it('does not count commas and brackets inside a text of JSON', async () => {
    const data = JSON.stringify({ text: `\\"${',[{:'.repeat(500)}` })
    expect((await readJson({ name: 'f', data }, json => json, { limits: { cells: 10 } })).value).toEqual(
      JSON.parse(data),
    )
  })

  it('counts the keys of JSON records made alike once, and those of others one by one', async () => {
    const keys = ['unit', 'indicator', 'period', 'value', 'status']
    const records = (keysOf: (at: number) => readonly string[]) =>
      `[${Array.from({ length: 300 }, (_, at) => `{${keysOf(at).map(key => `"${key}":1`)}}`)}]`
    const found = async (data: string) =>
      codes((await readJson({ name: 'f', data }, json => json, { limits: { cells: 2_200 } })).findings)
    expect(await found(records(() => keys))).toEqual([])
    expect(await found(records(at => keys.map(key => `${key}${at}`)))).toEqual(['too-big data'])
    expect(await found(records(at => [String(at), ...keys.slice(1)]))).toEqual(['too-big data'])
    const ordered = (at: number) => keys.toSorted((a, b) => ((a.length * at) % 7) - ((b.length * at) % 7))
    expect(await found(records(at => [`${at}`, ...ordered(at)]))).toEqual(['too-big data'])
  })

  it('allows 200,000 observations in JSON by default', async () => {
    const source = { title: 'Báo cáo', place: 'tr. 1' }
    const text = JSON.stringify({ indicator: 'online', period: '2022-Q1', value: '57.25', status: 'final', source })
    const items = Array.from({ length: 200_000 }, (_, at) => `{"unit":"don-vi-${at}",${text.slice(1)}`)
    const data = new TextEncoder().encode(`[${items}]`)
    const { value, findings } = await readObservations({ name: 'o.json', data })
    expect([value?.length, findings]).toEqual([200_000, []])
  }, 60_000)

  it('does not count dossiers that stream, since they are not kept', async () => {
    const data = `Mã hồ sơ,Đơn vị,Hình thức nộp,Ngày tiếp nhận\n${Array.from({ length: 200 }, (_, at) => `H-${at},hue,online,2022-04-15\n`).join('')}`
    const stream = await streamDossiers({ name: 'd.csv', data }, { limits: { cells: 100 } })
    expect([...stream.dossiers]).toHaveLength(200)
  })

  it('stops a workbook in pieces before it is put together', async () => {
    let given = 0
    const chunks = (function* () {
      for (; given < 100; given++) yield given === 0 ? Uint8Array.of(0x50, 0x4b, 3, 4) : new Uint8Array(70_000)
    })()
    const { findings } = await streamDossiers({ name: 'd.xlsx', chunks }, { limits: { bytes: 200_000 } })
    expect([codes(findings()), given < 10]).toEqual([['too-big file'], true])
  })
})

it('130,000 unknown keys of one unit are findings, not an overflow', async () => {
  const unit = Object.fromEntries(Array.from({ length: 130_000 }, (_, at) => [`k${at}`, 1]))
  const data = JSON.stringify({ groups: [], units: [{ id: 'a', ...unit }] })
  const { value, findings } = await readUnits({ name: 'u.json', data })
  expect([value, findings.length <= 1_001, findings.length > 100]).toEqual([null, true, true])
})

function sharedTexts(count: number): Uint8Array {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return workbook({
    rows: header,
    parts: {
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      'xl/sharedStrings.xml': `<sst>${'<si><t/></si>'.repeat(count)}</sst>`,
    },
  })
}

describe('a call from untyped JavaScript', () => {
  const file = { name: 'f.csv', data: 'a,b\n1,2\n' }
  const scorecard = {
    id: 'it',
    title: 'T',
    scale: 10,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: [{ id: 'p', max: 10, rule: { kind: 'yes-no' } }],
  }
  const wrong = (value: unknown) => value as never

  it.each<[string, () => unknown, string]>([
    ['a language of sheets', () => observationSheets([], { language: wrong('fr') }), 'options.language'],
    ['a misspelt option of sheets', () => dossierSheets([], wrong({ langauge: 'en' })), 'options.langauge'],
    ['an observation that is null', () => observationSheets(wrong([null])), 'observations[0]'],
    ['assessments that are not a list', () => assessmentSheets(wrong(scorecard), wrong({})), 'assessments'],
    ['a plan without tasks', () => planSheets(wrong({ id: 'p' })), 'plan.document'],
    ['units that are null', () => unitSheets(wrong(null)), 'units'],
    ['a misspelt option of recognize', () => recognize(file, wrong({ sepatator: ';' })), 'options.sepatator'],
    ['options that are null', () => readUnits(file, wrong(null)), 'options'],
    ['a check that is not a function', () => readObservations(file, wrong({ check: 5 })), 'options.check'],
    ['a parser that is undefined', () => readJson(file, wrong(undefined)), 'parse'],
    ['files that are a text', () => streamDossiers(wrong('a,b')), 'files'],
    ['a list instead of a file', () => readTables(wrong([file])), 'file'],
    ['a file that is null', () => readPlans(wrong([null])), 'files[0]'],
    ['pieces that are not bytes', async () => streamDossiers(wrong({ name: 'f', chunks: ['a'] })), 'files.chunks'],
  ])('is refused with its place for %s', async (_, call, place) => {
    const error = await Promise.resolve()
      .then(call)
      .then(
        () => null,
        (thrown: unknown) => thrown as EgovKpiError,
      )
    expect(isEgovKpiError(error)).toBe(true)
    const { path } = (error as EgovKpiError).issues[0] as EgovKpiError['issues'][number]
    expect(
      path
        .map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`))
        .join('')
        .replace(/^\./, ''),
    ).toBe(place)
  })
})
