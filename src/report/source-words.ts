import type { CivilDate } from '../foundation/civil-date'
import { describeSource } from '../foundation/explanation'
import { periodsInSentence } from '../foundation/figure-formats'
import { formatDate } from '../foundation/format-date'
import { formatNumber } from '../foundation/format-number'
import { groupedBy } from '../foundation/grouped'
import { type Bilingual, inBothLanguages, textIn } from '../foundation/language'
import type { Observation } from '../observations/observation'
import type { AnyAssessment } from '../scorecards/assessment'
import type { Evaluation } from '../scorecards/evaluation'
import { givenTo } from '../scorecards/given-values'
import { leavesOf } from '../scorecards/scorecard'

/** So many assessors are named; of more, their number is given. */
const mostNamed = 5

/** Where the values come from that units were judged on: who assessed and when, and which figures of which periods. */
export function sourceText(evaluation: Evaluation, units: readonly string[]): Bilingual | undefined {
  const { scorecard, inputs, entries } = evaluation
  const given = entries
    .filter(({ unit }) => units.includes(unit))
    .flatMap(entry =>
      leavesOf(scorecard.criteria).map((criterion, index) => givenTo(criterion, entry.given[index] ?? null, inputs)),
    )
  const assessments = given.flatMap(({ assessment }) => assessment ?? [])
  const observations = given.flatMap(({ observation }) => observation ?? [])
  if (assessments.length + observations.length === 0) return undefined
  return inBothLanguages(language =>
    [
      ...(assessments.length === 0 ? [] : [assessedWords(assessments)[language]]),
      ...(observations.length === 0 ? [] : [observedWords(observations, evaluation)[language]]),
    ].join('; '),
  )
}

/** Who assessed, and from when until when. */
function assessedWords(assessments: readonly AnyAssessment[]): Bilingual {
  const byWhom = [...groupedBy(assessments, ({ by }) => by ?? '')]
  return inBothLanguages(language => {
    const named = byWhom
      .filter(([by]) => by !== '')
      .map(([by, rows]) => [by, daysOf(rows)[language]].filter(text => text !== '').join(', '))
    const all = named.length > mostNamed ? [...named.slice(0, mostNamed), '…'] : named
    const count = formatNumber(assessments.length, language)
    const who = all.length === 0 ? '' : ` (${all.join('; ')})`
    return {
      vi: `${count} giá trị được chấm${who}`,
      en: `${count} assessed value${count === '1' ? '' : 's'}${who}`,
    }[language]
  })
}

function daysOf(rows: readonly AnyAssessment[]): Bilingual {
  const days = rows.flatMap(({ at }) => (at === undefined ? [] : [at.slice(0, 10) as CivilDate])).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  return inBothLanguages(language => {
    if (first === undefined || last === undefined) return ''
    const shown = [first, ...(first === last ? [] : [last])]
    return shown.map(day => formatDate(day, language)).join('–')
  })
}

/** Which indicators were observed, in which periods, and from which documents. */
function observedWords(observations: readonly Observation[], { inputs }: Evaluation): Bilingual {
  const ids = [...new Set(observations.map(({ indicator }) => indicator))]
  const periods = [...new Set(observations.map(({ period }) => period))]
  const sources = [...new Set(observations.flatMap(({ source }) => source ?? []))]
  return inBothLanguages(language => {
    const count = formatNumber(ids.length, language)
    const known = ids.map(id => inputs.indicators?.find(one => one.id === id)?.name)
    const when = periodsInSentence(periods, language)
    const from = [...new Set(sources.map(source => describeSource(source)[language]))]
    const documents = from.length === 0 || from.length > mostNamed ? '' : ` (${from.join('; ')})`
    const [only] = known.length === 1 ? known : []
    const what =
      only === undefined
        ? { vi: `số liệu ${count} chỉ tiêu`, en: `figures of ${count} indicator${count === '1' ? '' : 's'}` }[language]
        : `${{ vi: 'số liệu', en: 'figures of' }[language]} “${textIn(only, language)}”`
    return `${what}, ${when}${documents}`
  })
}
