import { type Bilingual, type Criterion, type CriterionHeading, parseBands, parseScorecard, parseUnits } from 'egov-kpi'
import inventedData from '../data/committee/assessments.json' with { type: 'json' }
import scorecardData from '../data/committee/scorecard.json' with { type: 'json' }
import unitsData from '../data/committee/units.json' with { type: 'json' }

/** What the data files say about themselves: that the city, the scorecard and the figures are invented. */
export const notes: readonly Bilingual[] = [unitsData.note, scorecardData.note, inventedData.note]
/** 24 departments, 7 districts, 56 wards and communes. */
export const units = parseUnits({ groups: unitsData.groups, units: unitsData.units })
/** 41 criteria under seven headings, 100 points. */
export const scorecard = parseScorecard(scorecardData.scorecard)
export const bands = parseBands(scorecardData.bands)

/** The criteria below a heading, or the criterion itself. */
export function criteriaOf(node: CriterionHeading | Criterion): readonly Criterion[] {
  return 'criteria' in node ? node.criteria.flatMap(criteriaOf) : [node]
}
