import { issueFactory } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'

const listed = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')} … (${names.length})` : names.join(', ')
const suggestion = (nearest: readonly string[]): Bilingual =>
  nearest.length === 0
    ? { vi: '.', en: '.' }
    : { vi: `; gần nhất: ${nearest.join(', ')}.`, en: `; nearest: ${nearest.join(', ')}.` }

/** The sentences of every issue that concerns scorecards, assessments and evaluations. */
export const scorecardWording = {
  'duplicate-criterion': ({ id }: { id: string }): Bilingual => ({
    vi: `Có hai tiêu chí cùng mã "${id}".`,
    en: `There are two criteria with the id "${id}".`,
  }),
  'maxima-differ': ({ sum, scale }: { sum: string; scale: string }): Bilingual => ({
    vi: `Điểm tối đa của các tiêu chí cộng lại là ${sum}, không phải ${scale} như thang điểm.`,
    en: `The maxima of the criteria add up to ${sum}, not to the scale of ${scale}.`,
  }),
  'heading-maximum-differs': ({ heading, sum, max }: { heading: string; sum: string; max: string }): Bilingual => ({
    vi: `Nhóm tiêu chí "${heading}" ghi tối đa ${max} điểm, nhưng các tiêu chí của nhóm cộng lại là ${sum}.`,
    en: `The heading "${heading}" states a maximum of ${max}, but its criteria add up to ${sum}.`,
  }),
  'not-positive': ({ value }: { value: string }): Bilingual => ({
    vi: `Giá trị ${value} phải lớn hơn 0.`,
    en: `The value ${value} must be more than zero.`,
  }),
  'maximum-negative': ({ max }: { max: string }): Bilingual => ({
    vi: `Điểm tối đa ${max} là số âm.`,
    en: `The maximum ${max} is negative.`,
  }),
  'level-out-of-range': ({ level, fraction }: { level: string; fraction: string }): Bilingual => ({
    vi: `Mức "${level}" được ${fraction} điểm tối đa; phải từ 0 đến 1.`,
    en: `The level "${level}" gives ${fraction} of the maximum; it must be from 0 to 1.`,
  }),
  'steps-out-of-order': ({ threshold, before }: { threshold: string; before: string }): Bilingual => ({
    vi: `Ngưỡng ${threshold} phải nhỏ hơn ngưỡng đứng trước nó là ${before}: các bậc xếp từ cao xuống thấp.`,
    en: `The threshold ${threshold} must be below the one before it, ${before}: steps stand from the highest down.`,
  }),
  'step-points-out-of-order': ({ points, before }: { points: string; before: string }): Bilingual => ({
    vi: `Bậc thấp hơn được ${points} điểm, nhiều hơn ${before} điểm của bậc cao hơn.`,
    en: `A lower step gives ${points} points, more than the ${before} of the step above it.`,
  }),
  'step-above-maximum': ({ points, max }: { points: string; max: string }): Bilingual => ({
    vi: `Bậc này được ${points} điểm, vượt quá điểm tối đa ${max}.`,
    en: `This step gives ${points} points, more than the maximum of ${max}.`,
  }),
  'linear-without-span': ({ value }: { value: string }): Bilingual => ({
    vi: `Điểm đầu và điểm cuối của thang đều là ${value}.`,
    en: `Both ends of the line are ${value}.`,
  }),
  'tracked-with-points': ({ max }: { max: string }): Bilingual => ({
    vi: `Tiêu chí chỉ theo dõi phải có điểm tối đa là 0, không phải ${max}.`,
    en: `A criterion that is only tracked has a maximum of 0, not ${max}.`,
  }),
  'parts-differ': ({ sum, max }: { sum: string; max: string }): Bilingual => ({
    vi: `Điểm tối đa của các phần cộng lại là ${sum}, không phải ${max} như tiêu chí.`,
    en: `The maxima of the parts add up to ${sum}, not to the ${max} of the criterion.`,
  }),
  'alternatives-differ': ({ highest, max }: { highest: string; max: string }): Bilingual => ({
    vi: `Phương án cao nhất được tối đa ${highest} điểm, không phải ${max} như tiêu chí.`,
    en: `The best alternative gives at most ${highest}, not the ${max} of the criterion.`,
  }),
  'indicator-not-readable': ({ kind }: { kind: string }): Bilingual => ({
    vi: `Quy tắc "${kind}" cần nhiều số liệu hơn một con số, nên không lấy được từ chỉ tiêu.`,
    en: `The rule "${kind}" takes more than one number, so it cannot read an indicator.`,
  }),
  'not-whole': ({ value }: { value: string }): Bilingual => ({
    vi: `Số lần phải là số nguyên, không phải ${value}.`,
    en: `A count is a whole number, not ${value}.`,
  }),
  'unknown-criterion': ({ criterion, nearest }: { criterion: string; nearest: readonly string[] }): Bilingual => ({
    vi: `Không có tiêu chí "${criterion}"${suggestion(nearest).vi}`,
    en: `There is no criterion "${criterion}"${suggestion(nearest).en}`,
  }),
  'heading-assessed': ({ criterion }: { criterion: string }): Bilingual => ({
    vi: `"${criterion}" là nhóm tiêu chí; chỉ chấm điểm cho tiêu chí.`,
    en: `"${criterion}" is a heading; only criteria are assessed.`,
  }),
  'observed-criterion-assessed': ({ criterion, indicator }: { criterion: string; indicator: string }): Bilingual => ({
    vi: `Tiêu chí "${criterion}" lấy số liệu từ chỉ tiêu "${indicator}", không chấm trực tiếp.`,
    en: `The criterion "${criterion}" reads the indicator "${indicator}"; it is not assessed.`,
  }),
  'unknown-group': ({ group, nearest }: { group: string; nearest: readonly string[] }): Bilingual => ({
    vi: `Không có nhóm "${group}"${suggestion(nearest).vi}`,
    en: `There is no group "${group}"${suggestion(nearest).en}`,
  }),
  'excluded-unstated': ({ criteria }: { criteria: readonly string[] }): Bilingual => ({
    vi: `Có tiêu chí có thể không tính cho một số đơn vị (${listed(criteria)}); cần nêu cách xử lý điểm của tiêu chí đó ("excluded").`,
    en: `Some criteria may be left out for a unit (${listed(criteria)}); say what becomes of their points ("excluded").`,
  }),
  'section-uncapped': ({ heading }: { heading: string }): Bilingual => ({
    vi: `Phần điểm thưởng hoặc điểm trừ "${heading}" cần mức tối đa ("cap").`,
    en: `The bonus or penalty points of "${heading}" need a cap.`,
  }),
  'section-inside': ({ heading }: { heading: string }): Bilingual => ({
    vi: `Phần điểm thưởng hoặc điểm trừ "${heading}" phải nằm ngoài mọi nhóm tiêu chí.`,
    en: `The bonus or penalty points of "${heading}" stand at the top, inside no other heading.`,
  }),
  'limits-unstated': ({ headings }: { headings: readonly string[] }): Bilingual => ({
    vi: `Có điểm thưởng hoặc điểm trừ (${listed(headings)}); cần nêu giới hạn của tổng điểm ("limits"; {} nếu không có).`,
    en: `There are bonus or penalty points (${listed(headings)}); say the limits of the total ("limits"; {} for none).`,
  }),
  'exempt-assessed': ({ unit, criterion }: { unit: string; criterion: string }): Bilingual => ({
    vi: `Tiêu chí "${criterion}" không áp dụng cho đơn vị "${unit}", nhưng đơn vị này được chấm.`,
    en: `The criterion "${criterion}" does not apply to the unit "${unit}", which is assessed on it.`,
  }),
  'nothing-applies': ({ unit }: { unit: string }): Bilingual => ({
    vi: `Đơn vị "${unit}" không có tổng điểm vì không còn tiêu chí nào được tính.`,
    en: `The unit "${unit}" has no total, since every criterion is left out.`,
  }),
  'compared-on-too-little': ({
    group,
    units,
    share,
    least,
  }: {
    group: string
    units: readonly [string, string]
    share: string
    least: string
  }): Bilingual => ({
    vi: `Nhóm "${group}": "${units[0]}" và "${units[1]}" chỉ cùng được đánh giá trên ${share}% thang điểm, dưới mức ${least}%.`,
    en: `Group "${group}": "${units[0]}" and "${units[1]}" are both judged on ${share}% of the scale only, less than ${least}%.`,
  }),
  'unknown-unit': ({ unit, nearest }: { unit: string; nearest: readonly string[] }): Bilingual => ({
    vi: `Không có đơn vị "${unit}"${suggestion(nearest).vi}`,
    en: `There is no unit "${unit}"${suggestion(nearest).en}`,
  }),
  'unit-not-valid': ({ unit, asOf }: { unit: string; asOf: string }): Bilingual => ({
    vi: `Đơn vị "${unit}" không tồn tại vào ngày ${asOf}.`,
    en: `The unit "${unit}" does not exist on ${asOf}.`,
  }),
  'duplicate-assessment': ({
    unit,
    criterion,
    first,
  }: {
    unit: string
    criterion: string
    first: number
  }): Bilingual => ({
    vi: `Đơn vị "${unit}" có hai lần chấm tiêu chí "${criterion}" trong cùng một vòng; lần đầu ở dòng ${first}.`,
    en: `The unit "${unit}" is assessed twice on the criterion "${criterion}" in one round; the first time in row ${first}.`,
  }),
  'round-not-chosen': ({ rounds }: { rounds: readonly string[] }): Bilingual => ({
    vi: `Có nhiều vòng chấm (${listed(rounds)}); cần nêu "round".`,
    en: `There are several rounds (${listed(rounds)}); say which "round".`,
  }),
  'unknown-round': ({ round, nearest }: { round: string; nearest: readonly string[] }): Bilingual => ({
    vi: `Không có điểm chấm nào của vòng "${round}"${suggestion(nearest).vi}`,
    en: `No assessment is of the round "${round}"${suggestion(nearest).en}`,
  }),
  'assessment-missing': ({ unit, criteria }: { unit: string; criteria: readonly string[] }): Bilingual => ({
    vi: `Đơn vị "${unit}" chưa được chấm: ${listed(criteria)}.`,
    en: `The unit "${unit}" is not assessed on: ${listed(criteria)}.`,
  }),
  'period-missing': ({ criterion }: { criterion: string }): Bilingual => ({
    vi: `Tiêu chí "${criterion}" lấy số liệu từ chỉ tiêu, nên cần nêu kỳ ("period").`,
    en: `The criterion "${criterion}" reads an indicator, so the "period" must be given.`,
  }),
  'points-above-maximum': ({ points, max }: { points: string; max: string }): Bilingual => ({
    vi: `${points} điểm vượt quá điểm tối đa ${max}.`,
    en: `${points} points are more than the maximum of ${max}.`,
  }),
  'value-out-of-range': ({ value, from, to }: { value: string; from: string; to: string | null }): Bilingual => ({
    vi: to === null ? `Giá trị ${value} nhỏ hơn ${from}.` : `Giá trị ${value} nằm ngoài khoảng từ ${from} đến ${to}.`,
    en: to === null ? `The value ${value} is less than ${from}.` : `The value ${value} lies outside ${from} to ${to}.`,
  }),
  'unknown-level': ({ levels, nearest }: { levels: readonly string[]; nearest: readonly string[] }): Bilingual => ({
    vi: `Không có mức này; chỉ có: ${listed(levels)}${suggestion(nearest).vi}`,
    en: `There is no such level; there are: ${listed(levels)}${suggestion(nearest).en}`,
  }),
  'unit-incomplete': ({ unit, criteria }: { unit: string; criteria: readonly string[] }): Bilingual => ({
    vi: `Đơn vị "${unit}" không có tổng điểm vì chưa có điểm: ${listed(criteria)}.`,
    en: `The unit "${unit}" has no total, since these are not scored: ${listed(criteria)}.`,
  }),
  'total-above-scale': ({ unit, total, scale }: { unit: string; total: string; scale: string }): Bilingual => ({
    vi: `Tổng điểm ${total} của đơn vị "${unit}" vượt thang điểm ${scale}, do làm tròn điểm từng tiêu chí.`,
    en: `The total ${total} of the unit "${unit}" exceeds the scale of ${scale}, since the points of each criterion are rounded.`,
  }),
  'group-without-members': ({ group, asOf }: { group: string; asOf: string }): Bilingual => ({
    vi: `Nhóm "${group}" không có đơn vị nào vào ngày ${asOf}.`,
    en: `The group "${group}" has no unit on ${asOf}.`,
  }),
  'observation-without-unit': ({ unit, indicator }: { unit: string; indicator: string }): Bilingual => ({
    vi: `Có số liệu chỉ tiêu "${indicator}" của "${unit}", nhưng đơn vị này không được đánh giá.`,
    en: `There is an observation of "${indicator}" for "${unit}", which is not among the units evaluated.`,
  }),
}

/** Builds an issue of the scorecards. */
export const scorecardIssue: ReturnType<typeof issueFactory<typeof scorecardWording>> = issueFactory(scorecardWording)
