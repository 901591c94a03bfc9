import { type Issue, parsePlan, vietnamCivilService } from 'egov-kpi'
import {
  assessmentSheets,
  calendarSheets,
  dossierSheets,
  type GivenFile,
  observationSheets,
  planSheets,
  type Reading,
  type ReadOptions,
  readAssessments,
  readDossiers,
  readObservations,
  readPlan,
  readScorecard,
  readUnits,
  readWorkingCalendar,
  type Sheet,
  scorecardSheets,
  unitSheets,
  writeCsv,
  writeXlsx,
} from 'egov-kpi/exchange'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessments, dossiers, observations, plans, scorecard, units } from '../inputs'

const languages = fc.constantFrom('vi' as const, 'en' as const)
const separators = fc.constantFrom(',' as const, ';' as const, '\t' as const)

interface Written {
  readonly files: readonly GivenFile[]
  readonly options: ReadOptions
}

/** What was written, in every form that a committee may send it. */
async function written(
  sheets: readonly Sheet[],
  separator: ',' | ';' | '\t',
): Promise<readonly (Written & { readonly form: string })[]> {
  const csv = (decimalMark: 'point' | 'comma') =>
    sheets.map(sheet => ({ name: `${sheet.name}.csv`, data: writeCsv(sheet, { separator, decimalMark }) }))
  const bytes = csv('point').map(({ name, data }) => ({ name, data: new TextEncoder().encode(data) }))
  return [
    { form: 'CSV', files: csv('point'), options: { separator } },
    { form: 'CSV bytes', files: bytes, options: { separator } },
    { form: 'CSV with decimal commas', files: csv('comma'), options: { separator, decimalMark: 'comma' } },
    { form: 'XLSX', files: [{ name: 'a.xlsx', data: await writeXlsx(sheets) }], options: {} },
  ]
}

const errorsOf = (findings: readonly Issue[]): readonly Issue[] =>
  findings.filter(({ severity }) => severity === 'error')

async function comesBack<T>(
  value: T,
  sheets: readonly Sheet[],
  separator: ',' | ';' | '\t',
  read: (files: readonly GivenFile[], options: ReadOptions) => Promise<Reading<unknown>>,
): Promise<void> {
  for (const { form, files, options } of await written(sheets, separator)) {
    const back = await read(files, options)
    expect({ form, errors: errorsOf(back.findings), value: back.value }).toEqual({ form, errors: [], value })
  }
  const json = { name: 'a.json', data: JSON.stringify(value) }
  expect((await read([json], {})).value).toEqual(value)
}

describe('writing and reading keeps', () => {
  it('units', () =>
    fc.assert(
      fc.asyncProperty(units, languages, separators, async (value, language, separator) => {
        if (value.units.length > 0) await comesBack(value, unitSheets(value, { language }), separator, readUnits)
      }),
      { numRuns: 60 },
    ))

  it('observations', () =>
    fc.assert(
      fc.asyncProperty(observations, languages, separators, async (value, language, separator) => {
        if (value.length > 0)
          await comesBack(value, observationSheets(value, { language }), separator, readObservations)
      }),
      { numRuns: 60 },
    ))

  it('dossiers', () =>
    fc.assert(
      fc.asyncProperty(dossiers, languages, separators, async (value, language, separator) => {
        if (value.length > 0) await comesBack(value, dossierSheets(value, { language }), separator, readDossiers)
      }),
      { numRuns: 60 },
    ))

  it('plans', () =>
    fc.assert(
      fc.asyncProperty(plans, languages, separators, async (value, language, separator) => {
        // Deadlines come back read, as from JSON.
        await comesBack(parsePlan(value), planSheets(value, { language }), separator, readPlan)
        await comesBack(parsePlan(value), planSheets(parsePlan(value), { language }), separator, readPlan)
      }),
      { numRuns: 40 },
    ))

  it('assessments', () =>
    fc.assert(
      fc.asyncProperty(assessments, languages, separators, async (value, language, separator) => {
        const read = (files: readonly GivenFile[], options: ReadOptions) => readAssessments(scorecard, files, options)
        if (value.length > 0) await comesBack(value, assessmentSheets(scorecard, value, { language }), separator, read)
      }),
      { numRuns: 100 },
    ))

  it.each(['vi', 'en'] as const)('a scorecard, with headings in %s', async language => {
    await comesBack(scorecard, scorecardSheets(scorecard, { language }), ';', readScorecard)
  })

  it.each(['vi', 'en'] as const)('a working calendar, with headings in %s', async language => {
    const calendar = vietnamCivilService()
    await comesBack(calendar, calendarSheets(calendar, { language }), ',', readWorkingCalendar)
  })
})

it('the same tables give the same bytes the second time', async () => {
  const sheets = scorecardSheets(scorecard)
  expect(await writeXlsx(sheets)).toEqual(await writeXlsx(JSON.parse(JSON.stringify(sheets))))
})
