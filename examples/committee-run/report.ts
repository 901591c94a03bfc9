import {
  type Bilingual,
  type Criterion,
  type CriterionHeading,
  compareRounds,
  digestRun,
  explain,
  formatDate,
  formatExplanation,
  formatNumber,
  formatText,
  type Language,
  type LocalizedText,
  type RoundChange,
  type RoundResult,
  type RunEntry,
  type RunReplay,
  replay,
} from 'egov-kpi'
import { nameFindings } from 'egov-kpi/report'
import { table } from '../support/table'
import { announced, printedRounds, run } from './run'

/** Everything that the example prints, in one language. */
export async function report(language: Language): Promise<string> {
  const say = (vi: string, en: string): string => ({ vi, en })[language]
  const text = (words: LocalizedText): string => formatText(words, language)
  const number = (value: string | null | undefined): string =>
    value === null || value === undefined
      ? '–'
      : formatNumber(value, language, { rounding: { decimals: 2, mode: 'half-up' } })
  const title = (words: string): string => `\n${words}\n${'═'.repeat(words.length)}\n`
  const names = new Map([...run.units.units, ...run.units.groups].map(({ id, name }) => [id, text(name)]))
  const bands = new Map((run.ranking.bands ?? []).map(({ id, name }) => [id, text(name ?? id)]))

  const titles = new Map(criteriaIn(run.scorecard.criteria).map(({ id, title }) => [id, text(title ?? id)]))

  const replayed = replay(run)
  const resultOf = (round: string): RoundResult => roundOf(replayed, round)
  const roundTitle = (round: string): string => text(resultOf(round).title ?? round)

  /** Every agency in every round: its total and its rank. */
  const overview = table(
    [
      { heading: say('Đơn vị', 'Agency') },
      ...printedRounds.map(({ id }) => ({ heading: roundTitle(id), align: 'right' as const })),
    ],
    run.units.units.map(({ id: unit }) => [
      names.get(unit) ?? unit,
      ...printedRounds.map(({ id }) => {
        const entry = resultOf(id).ranking.entries.find(one => one.unit === unit)
        return entry === undefined ? '–' : `${number(entry.score)} (${entry.rank})`
      }),
    ]),
  )

  /** The announced result, group by group. */
  const { ranking, evaluation, lock } = resultOf('approved')
  const groups = run.units.groups.map(({ id: group, name }) => {
    const rows = ranking.entries
      .filter(entry => entry.group === group)
      .map(({ rank, unit, score, band }) => [
        String(rank),
        names.get(unit) ?? unit,
        number(score),
        number(evaluation.entries.find(entry => entry.unit === unit)?.values?.['without-survey']),
        bands.get(band ?? '') ?? '–',
      ])
    const columns = [
      { heading: say('Hạng', 'Rank'), align: 'right' },
      { heading: text(name) },
      { heading: say('Tổng điểm', 'Total'), align: 'right' },
      { heading: say('Không gồm khảo sát', 'Without survey'), align: 'right' },
      { heading: say('Xếp loại', 'Grade') },
    ] as const
    return table(columns, rows)
  })

  /** What the appeal changed. */
  const comparison = compareRounds(replayed, { from: 'approved', to: 'appeals' })
  const changed = ({ from, to, by }: RoundChange): string =>
    by === '0'
      ? say(`${number(to)} (không thay đổi)`, `${number(to)} (unchanged)`)
      : `${number(from)} → ${number(to)} (${by?.startsWith('-') ? '' : '+'}${number(by)})`
  const changes = comparison.units.flatMap(({ unit, total, criteria, movement }) => [
    `${names.get(unit)}: ${changed(total)}, ${say('hạng', 'rank')} ${movement?.earlierRank} → ${movement?.rank}`,
    ...criteria.flatMap(({ criterion, entries, ...change }) => [
      `  ${titles.get(criterion)}: ${changed(change)}`,
      ...entries.map(
        ({ by, at, reason, kind }) =>
          `    ${formatDate(at, language)}, ${by} (${text(kinds[kind])}): ${reason ? text(reason) : ''}`,
      ),
    ]),
  ])

  // What the committee looks at again is for the committee, and is no part of what is announced.
  const findings = nameFindings(
    [...replayed.findings, ...resultOf('approved').findings, ...evaluation.findings, ...ranking.findings],
    {
      units: Object.fromEntries(run.units.units.map(({ id, name }) => [id, name])),
      groups: Object.fromEntries(run.units.groups.map(({ id, name }) => [id, name])),
      criteria: Object.fromEntries(titles),
    },
  )
  return [
    title(text(run.title ?? run.id)),
    say(
      'Mọi quy định, đơn vị và số liệu ở đây đều là giả định, không phải của cơ quan nào.',
      'Regulation, agencies and figures are all invented; they are those of no real agency.',
    ),
    say(
      `${run.entries.length} nội dung đã ghi, ${run.rounds.length} vòng.`,
      `${run.entries.length} entries in ${run.rounds.length} rounds.`,
    ),
    title(
      say(
        'Từ tự đánh giá đến kết quả cuối cùng: tổng điểm (hạng trong nhóm)',
        'From self-assessment to the end: total (rank in the group)',
      ),
    ),
    overview,
    title(
      say(
        `Kết quả công bố ngày ${formatDate(lock?.at ?? '', 'vi')} (số liệu giả định)`,
        `The result as announced on ${formatDate(lock?.at ?? '', 'en')} (invented figures)`,
      ),
    ),
    groups.join('\n\n'),
    `\n${say('Mã xác thực (SHA-256) của bộ dữ liệu công bố', 'Digest of the announced record')}: ${await digestRun(announced)}`,
    title(say('Dành cho Hội đồng: nội dung cần rà soát', 'For the committee: findings to review')),
    findings.map(({ message }) => `• ${message[language]}`).join('\n'),
    title(say('Đề nghị xem xét lại làm thay đổi thứ hạng', 'The appeal that changed ranks')),
    ...changes,
    `\n${say('Mã xác thực (SHA-256) của bộ dữ liệu cuối cùng', 'Digest of the final record')}: ${await digestRun(run)}`,
    title(
      say(
        'Vì sao Sở Nội vụ có thứ hạng này (số liệu giả định)',
        'Why the Department of Home Affairs has its rank (invented figures)',
      ),
    ),
    formatExplanation(explain(resultOf('appeals').ranking, 'so-noi-vu'), language),
  ].join('\n')
}

/** What each kind of entry is called. */
const kinds: Readonly<Record<RunEntry['kind'], Bilingual>> = {
  assessment: { vi: 'chấm điểm', en: 'assessment' },
  observation: { vi: 'số liệu', en: 'figure' },
  withdrawal: { vi: 'rút lại', en: 'withdrawal' },
  explanation: { vi: 'giải trình', en: 'explanation' },
  appeal: { vi: 'đề nghị xem xét lại', en: 'appeal' },
  decision: { vi: 'giải quyết đề nghị', en: 'decision' },
  lock: { vi: 'khóa vòng', en: 'lock' },
}

/** The criteria below some nodes of a scorecard. */
function criteriaIn(nodes: readonly (CriterionHeading | Criterion)[]): readonly Criterion[] {
  return nodes.flatMap(node => ('criteria' in node ? criteriaIn(node.criteria) : [node]))
}

/** What a round came to. */
function roundOf({ rounds }: RunReplay, round: string): RoundResult {
  const result = rounds.find(one => one.round === round)
  if (result === undefined) throw new Error(`the run has not reached the round ${round}`)
  return result
}
