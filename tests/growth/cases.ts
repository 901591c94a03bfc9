import { checkBands, checkUnits, defineUnits, evaluate, type Ranking, rank } from 'egov-kpi'
import { parseCitation, parseDocumentNumber } from 'egov-kpi/documents'
import { parseFigure } from 'egov-kpi/indicators'
import type { Units } from 'egov-kpi/organization'
import { drawRankedBars, renderText } from 'egov-kpi/report'
import { parseScorecard } from 'egov-kpi/scorecards'
import { parsePlan } from 'egov-kpi/tasks'
import type { Enlargement } from './enlarge'

const many = <T>(n: number, item: (index: number) => T): T[] => Array.from({ length: n }, (_, index) => item(index))
const unitsOf = (n: number, more: (index: number) => object = () => ({})): Units => ({
  groups: [{ id: 'g', name: 'Nhóm' }],
  units: many(n, index => ({ id: `xa-${index}`, name: `Xã ${index}`, group: 'g', ...more(index) })),
})
const scorecardOf = (n: number) =>
  parseScorecard({
    id: 's',
    title: 'S',
    scale: n,
    rounding: { leaf: 'exact', total: 'exact' },
    criteria: many(n, index => ({ id: `c-${index}`, max: 1, rule: { kind: 'points' } })),
  })
const rowsOf = (n: number, unit: (index: number) => string, criterion: (index: number) => string) =>
  many(n, index => ({ unit: unit(index), criterion: criterion(index), value: 1 }))
const judged = (units: Units, criteria: number, assessments: object[]): unknown =>
  evaluate(scorecardOf(criteria), { units, assessments, asOf: '2022-12-31', missing: 'error' } as never)
const bars = (title: string, rows: number): unknown =>
  drawRankedBars(
    { id: 'r', title, description: 'd', rows: many(rows, index => ({ label: title, value: index })) },
    'vi',
  )

/** A large input that no example becomes by one change, and the call that gets it. */
export interface Case extends Omit<Enlargement, 'at'> {
  readonly name: string
  readonly call: (n: number) => unknown
}

const scores = (n: number, score: (index: number) => number): Ranking =>
  rank(many(n, index => ({ unit: `xa-${index}`, score: score(index) })))

export const cases: readonly Case[] = [
  { name: 'rank', what: 'all equal', n: 5_000, call: n => scores(n, () => 1) },
  { name: 'rank', what: 'all distinct', n: 5_000, call: n => scores(n, index => index) },
  {
    name: 'checkBands',
    what: 'a scale',
    n: 1_000,
    call: n =>
      checkBands(
        many(n, index => ({ id: `b-${index}`, atLeast: index, below: index + 1 })),
        'exact',
      ),
  },
  {
    name: 'defineUnits',
    what: 'one alias for all',
    n: 2_500,
    call: n => defineUnits(unitsOf(n, () => ({ aliases: ['Sở'] })) as never),
  },
  {
    name: 'defineUnits',
    what: 'parents in a chain',
    n: 2_500,
    call: n => defineUnits(unitsOf(n, index => (index === 0 ? {} : { parent: `xa-${index - 1}` })) as never),
  },
  {
    name: 'defineUnits',
    what: 'unknown parents',
    n: 1_000,
    call: n => defineUnits(unitsOf(n, index => ({ parent: `phuong-${index}` })) as never),
  },
  {
    name: 'checkUnits',
    what: 'one alias that passes from unit to unit',
    n: 1_000,
    call: n =>
      checkUnits(
        unitsOf(n, index => {
          const day = (place: number) => `${1000 + place}-01-01`
          return { aliases: ['Sở'], name: 'Xã', validFrom: day(index), validTo: day(index).replace('01-01', '12-31') }
        }),
      ),
  },
  {
    name: 'evaluate',
    what: 'each unit judged',
    n: 1_000,
    call: n =>
      judged(
        unitsOf(n),
        3,
        many(3, c =>
          rowsOf(
            n,
            index => `xa-${index}`,
            () => `c-${c}`,
          ),
        ).flat(),
      ),
  },
  {
    name: 'evaluate',
    what: 'unknown units',
    n: 800,
    call: n =>
      judged(
        unitsOf(n),
        1,
        rowsOf(
          n,
          index => `commune-${index}`,
          () => 'c-0',
        ),
      ),
  },
  {
    name: 'evaluate',
    what: 'unknown criteria',
    n: 500,
    call: n =>
      judged(
        unitsOf(1),
        n,
        rowsOf(
          n,
          () => 'xa-0',
          index => `k-${index}`,
        ),
      ),
  },
  {
    name: 'parsePlan',
    what: 'unknown parents',
    n: 500,
    call: n =>
      parsePlan({
        id: 'p',
        title: 'P',
        tasks: many(n, index => ({ id: `t-${index}`, title: 'T', parent: `s-${index}` })),
      }),
  },
  { name: 'parseDocumentNumber', what: 'blanks', n: 8_000, call: n => parseDocumentNumber(`1${' '.repeat(n)}`) },
  {
    name: 'parseCitation',
    what: 'issuers',
    n: 25_000,
    call: n => parseCitation(`Nghị định số 42/2022/NĐ-CP ${'của '.repeat(n / 4)}`),
  },
  { name: 'parseFigure', what: 'footnotes', n: 25_000, call: n => parseFigure(`12${'²'.repeat(n)}x`) },
  { name: 'parseFigure', what: 'qualifiers', n: 25_000, call: n => parseFigure(`${'từ '.repeat(n / 3)}5`) },
  { name: 'drawRankedBars', what: 'a long title', n: 25_000, call: n => bars('a '.repeat(n / 2), 1) },
  { name: 'drawRankedBars', what: 'many rows', n: 100, call: n => bars('Xã', n) },
  {
    name: 'renderText',
    what: 'marks on one letter',
    n: 25_000,
    call: n => renderText({ title: `a${'\u0301'.repeat(n)}`, blocks: [] }, 'vi'),
  },
]
