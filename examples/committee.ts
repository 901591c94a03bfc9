/**
 * A committee's run, whole: a city that does not exist judges its 87 agencies by 41 criteria and ranks each group.
 *
 *   npx tsx examples/committee.ts       in English
 *   npx tsx examples/committee.ts vi    in Vietnamese
 */
import {
  type Bilingual,
  type Criterion,
  type CriterionHeading,
  evaluate,
  evaluateFormula,
  explain,
  formatExplanation,
  formatNumber,
  formatText,
  type LocalizedText,
  parseAssessments,
  rank,
} from 'egov-kpi'
import { bands, criteriaOf, notes, scorecard, units } from './support/city'
import { inventYear, period } from './support/invented-year'
import { heading, language, say } from './support/language'
import { table } from './support/table'

// Criteria and units are data; assessments are rows, read against their scorecard as they would be from a spreadsheet.
const { assessments: rows, observations } = inventYear()
const assessments = parseAssessments(scorecard, rows)
const evaluation = evaluate(scorecard, {
  units,
  assessments,
  observations,
  period,
  asOf: '2022-12-31',
  missing: 'not-scored',
  // The scorecard alone says what its figures are called.
  indicators: scorecard.criteria
    .flatMap(criteriaOf)
    .flatMap(({ indicator, title, id }) => (indicator === undefined ? [] : [{ id: indicator, name: title ?? id }])),
})
const ranking = rank(evaluation, { within: 'group', decimals: 2, bands })

// How it is printed.
const text = (words: LocalizedText): string => formatText(words, language)
const number = (value: string | number): string =>
  formatNumber(value, language, { rounding: { decimals: 2, mode: 'half-up' } })
const count = (value: number): string => formatNumber(value, language)
const right = (title: string) => ({ heading: title, align: 'right' }) as const
const left = (title: string) => ({ heading: title })
const print = (...blocks: readonly string[]): void => {
  for (const block of blocks) console.log(block)
}

const nameOf = new Map(units.units.map(({ id, name }) => [id, text(name)]))
const bandName = new Map(bands.map(({ id, name }) => [id, text(name ?? id)]))
const resultOf = new Map(evaluation.entries.map(entry => [entry.unit, entry]))
const titleOf = new Map(scorecard.criteria.flatMap(criteriaOf).map(({ id, title }) => [id, text(title ?? id)]))
const sum = (points: readonly (string | number)[]): string =>
  evaluateFormula({ kind: 'sum', of: points.map(value => ({ kind: 'number', value })) }, {}).value ?? ''
const pointsUnder = (node: CriterionHeading | Criterion, unit: string): string =>
  number(sum(criteriaOf(node).map(({ id }) => resultOf.get(unit)?.points[id] ?? 0)))
/** An absence that was observed has a name; a criterion without any row was not assessed. */
const whyNotScored = (unit: string, criterion: string): string => {
  const { indicator } = scorecard.criteria.flatMap(criteriaOf).find(({ id }) => id === criterion) ?? {}
  const observation = observations.find(row => row.unit === unit && row.indicator === indicator)
  if (observation?.absence === undefined) return say('Chưa chấm điểm', 'Not assessed')
  return observation.absence === 'zero-denominator'
    ? say('Mẫu số bằng 0', 'The denominator is zero')
    : say('Không có số liệu', 'No data')
}
const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']

print(
  heading({
    vi: 'Chuyển đổi số của 87 cơ quan, địa phương thuộc thành phố Thanh Giang năm 2022 (SỐ LIỆU GIẢ ĐỊNH)',
    en: 'Digital transformation of 87 agencies of the city of Thanh Giang in 2022 (INVENTED FIGURES)',
  }),
  ...notes.map((note: Bilingual) => text(note)),
  say(
    `\n${text(scorecard.title)}: ${count(assessments.length)} lượt chấm, ${count(observations.length)} số liệu.\n`,
    `\n${text(scorecard.title)}: ${count(assessments.length)} assessments, ${count(observations.length)} observations.\n`,
  ),
  table(
    [
      left(''),
      left(say('Nhóm tiêu chí', 'Heading')),
      right(say('Số tiêu chí', 'Criteria')),
      right(say('Điểm tối đa', 'Points')),
    ],
    scorecard.criteria.map((node, index) => {
      const criteria = criteriaOf(node)
      return [
        numerals[index] ?? '',
        text(node.title ?? node.id),
        String(criteria.length),
        formatNumber(sum(criteria.map(({ max }) => max)), language),
      ]
    }),
  ),
)

for (const group of units.groups) {
  const ranked = ranking.entries.filter(entry => entry.group === group.id)
  print(
    heading({ vi: `${text(group.name)} (số liệu giả định)`, en: `${text(group.name)} (invented figures)` }),
    table(
      [
        right(say('Hạng', 'Rank')),
        left(say('Đơn vị', 'Agency')),
        right(say('Tổng điểm', 'Total')),
        left(say('Xếp loại', 'Band')),
        ...numerals.map(right),
      ],
      ranked.map(({ rank, unit, score, band = '' }) => [
        String(rank),
        nameOf.get(unit) ?? unit,
        number(score),
        bandName.get(band) ?? '',
        ...scorecard.criteria.map(node => pointsUnder(node, unit)),
      ]),
    ),
    `\n${[...bandName].map(([id, name]) => `${name}: ${ranked.filter(({ band }) => band === id).length}`).join(' · ')}`,
  )
}

// Null is not zero: who lacks a criterion has no total and no rank, only what there is so far, and the reason.
print(
  heading({ vi: 'Chưa xếp hạng', en: 'Not ranked' }),
  table(
    [
      left(say('Đơn vị', 'Agency')),
      right(say('Điểm tạm tính', 'So far')),
      left(say('Tiêu chí chưa có điểm', 'Criterion without points')),
      left(say('Lý do', 'Reason')),
    ],
    ranking.unranked.flatMap(({ unit }) =>
      Object.entries(resultOf.get(unit)?.points ?? {})
        .filter(([, points]) => points === null)
        .map(([criterion], index) => [
          index === 0 ? (nameOf.get(unit) ?? unit) : '',
          index === 0 ? number(resultOf.get(unit)?.partial ?? '0') : '',
          titleOf.get(criterion) ?? criterion,
          whyNotScored(unit, criterion),
        ]),
    ),
  ),
)

const findings = [...evaluation.findings, ...ranking.findings]
const incomplete = findings.filter(({ code }) => code === 'no-total').length
print(
  say(
    `\nNội dung cần rà soát: ${findings.length} (đơn vị chưa đủ điểm các tiêu chí: ${incomplete}).`,
    `\nFindings: ${findings.length} (units with a criterion that is not scored: ${incomplete}).`,
  ),
)

// One explanation in full, of an agency that shares its rank.
const explained = 'so-khcn'
print(
  heading({
    vi: `Vì sao ${nameOf.get(explained)} có thứ hạng này (số liệu giả định)`,
    en: `Why the ${nameOf.get(explained)} has its rank (invented figures)`,
  }),
  formatExplanation(explain(ranking, explained), language),
)
