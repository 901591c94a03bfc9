import {
  type CommitteeRun,
  compareRounds,
  digestRun,
  explain,
  formatExplanation,
  profileUnit,
  replay,
  vietnamCivilService,
} from 'egov-kpi'
import {
  assessmentSheets,
  assessmentTemplate,
  calendarSheets,
  observationSheets,
  type Sheet,
  scorecardSheets,
  unitSheets,
} from 'egov-kpi/exchange'
import { type Report, renderHtml, reportEvaluation, reportRanking, reportUnit } from 'egov-kpi/report'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../../src/committee/canonical-json'
import { base, gives, locks, runWith } from './runs'

const survey = {
  kind: 'survey',
  options: { poor: 0, fair: '0.5', good: 1, best: '1.0' },
  names: { best: { vi: 'Rất tốt', en: 'Excellent' }, poor: { vi: 'Kém', en: 'Poor' } },
  unanswered: 0,
  minimum: 1,
} as const
const levels = {
  kind: 'levels',
  levels: { none: 0, drafted: '1/3', signed: '1/3', issued: 1 },
  names: { issued: { vi: 'Đã ban hành', en: 'Issued' } },
} as const
const parts = [
  { id: 'signed', title: { vi: 'Ký số', en: 'Signed' }, max: 3, rule: { kind: 'ratio' } },
  { id: 'archived', max: 2, rule: { kind: 'yes-no' } },
  { id: 'asked', max: 5, rule: survey },
] as const
const source = { title: { vi: 'Quyết định', en: 'Decision' }, url: 'https://example.org/1' }
const responses = { best: 4, good: 3, fair: 2, poor: 1 }

/** A run that has every kind of keyed data: parts, answers, levels, counts, names, absences, sources. */
const rich: CommitteeRun = runWith(
  [
    ...['y-tế', 'nội-vụ', 'hòa-tiến'].flatMap((unit, index) => [
      gives('self', unit, 'composed', {
        signed: { numerator: index, denominator: 7 },
        archived: true,
        asked: { responses, unanswered: 2 },
      }),
      gives(
        'self',
        unit,
        'better',
        { signed: '0.50', archived: false, asked: { responses, unanswered: 0 } },
        { evidence: [source] },
      ),
      gives('self', unit, 'survey', { responses, unanswered: index }, { reason: { vi: 'Lý do', en: 'Reason' } }),
      gives('self', unit, 'level', index === 0 ? null : 'signed', index === 0 ? { absence: 'no-evidence' } : {}),
    ]),
    locks('self'),
    gives('appraised', 'y-tế', 'level', 'drafted', { reason: 'Thẩm định', evidence: [source, { title: 'B' }] }),
  ],
  {
    scorecard: {
      ...base.scorecard,
      scale: 50,
      criteria: [
        { id: 'composed', max: 10, rule: { kind: 'parts', parts } },
        { id: 'better', max: 10, rule: { kind: 'best-of', alternatives: parts.map(part => ({ ...part, max: 10 })) } },
        { id: 'survey', max: 10, rule: survey, source },
        { id: 'level', max: 10, rule: levels, absence: { 'no-evidence': 'zero', 'not-applicable': 'zero' } },
        { id: 'online', max: 10, rule: { kind: 'ratio' }, indicator: 'online' },
      ],
    } as CommitteeRun['scorecard'],
    observations: (base.observations ?? []).map(one => ({ ...one, source })),
    evidence: [{ criteria: ['survey'], missing: 'finding' }],
  },
)

const calendar = vietnamCivilService()

/** The same data with the keys of every object in another order, as a database may give it back. */
function shuffled<T>(data: T, numbers: fc.GeneratorValue): T {
  if (Array.isArray(data)) return data.map(item => shuffled(item, numbers)) as T
  if (typeof data !== 'object' || data === null) return data
  const keys = Object.keys(data)
  const drawn = numbers(fc.shuffledSubarray, keys, { minLength: keys.length, maxLength: keys.length })
  return Object.fromEntries(drawn.map(key => [key, shuffled((data as Record<string, unknown>)[key], numbers)])) as T
}

const written = (sheets: readonly Sheet[]): string => JSON.stringify(sheets)

/** Every output that people read, in both languages, as text. */
async function outputsOf(run: CommitteeRun): Promise<readonly string[]> {
  const replayed = replay(run)
  const last = replayed.rounds.at(-1) as (typeof replayed.rounds)[number]
  const { ranking, evaluation } = last
  const { scorecard, units, observations = [] } = run
  const { assessments } = evaluation.inputs
  const report: Report = {
    title: scorecard.title,
    blocks: [
      ...reportRanking(ranking, { explanations: 'full' }),
      ...reportEvaluation(evaluation, { explanations: 'full' }),
      ...units.units.slice(0, 2).flatMap(({ id }) => reportUnit(ranking, id)),
    ],
  }
  const template = await assessmentTemplate(scorecard, units, { asOf: run.asOf, assessments })
  return [
    ...(['vi', 'en'] as const).flatMap(language => [
      ...ranking.entries.map(({ unit }) => formatExplanation(explain(ranking, unit), language)),
      renderHtml(report, { language }),
      written(assessmentSheets(scorecard, assessments, { language })),
      written(scorecardSheets(scorecard, { language })),
      written(unitSheets(units, { language })),
      written(observationSheets(observations, { language })),
    ]),
    Buffer.from(template).toString('base64'),
    canonicalJson(compareRounds(replayed, { from: 'self', to: 'appraised' })),
    canonicalJson(profileUnit(ranking, 'y-tế')),
    canonicalJson(replayed.findings),
  ]
}

it('two runs with the same digest have the same outputs to the last byte, whatever the order of their keys', async () => {
  const [digest, outputs] = [await digestRun(rich), await outputsOf(rich)]
  await fc.assert(
    fc.asyncProperty(fc.gen(), async numbers => {
      const other = shuffled(rich, numbers)
      expect(await digestRun(other)).toBe(digest)
      const given = await outputsOf(other)
      given.forEach((text, index) => {
        expect(text).toBe(outputs[index])
      })
    }),
    { numRuns: 8 },
  )
})

it('a calendar gives the same tables whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.gen(), numbers => {
      expect(written(calendarSheets(shuffled(calendar, numbers)))).toBe(written(calendarSheets(calendar)))
    }),
    { numRuns: 20 },
  )
})
