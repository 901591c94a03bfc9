import { periodInSentence } from '../foundation/figure-formats'
import { groupedBy } from '../foundation/grouped'
import type { Issue } from '../foundation/issue'
import { type Bilingual, inBothLanguages } from '../foundation/language'
import type { PeriodText } from '../foundation/period'
import type { Observation } from './observation'
import { observationIssue } from './wording'

/** Figures that were measured in an earlier period and hold for a later one: a finding for each indicator and pair of periods. */
export function measuredEarlier(observations: readonly Observation[]): readonly Issue[] {
  const earlier = observations.filter(one => one.measuredIn !== undefined && one.measuredIn !== one.period)
  const groups = groupedBy(earlier, ({ indicator, period, measuredIn }) =>
    JSON.stringify([indicator, period, measuredIn]),
  )
  return [...groups.values()].map(group => {
    const { indicator, period, measuredIn } = group[0] as Observation & Required<Pick<Observation, 'measuredIn'>>
    const texts = { indicator, period, measuredIn, units: new Set(group.map(({ unit }) => unit)).size }
    return observationIssue('measured-earlier', ['observations'], texts, { severity: 'info' })
  })
}

/** When a figure was measured: "measured in 2022". */
export function measuredWords(measuredIn: PeriodText): Bilingual {
  return inBothLanguages(language => {
    const when = periodInSentence(measuredIn, language)
    return language === 'vi' ? `đo trong ${when}` : `measured in ${when}`
  })
}
