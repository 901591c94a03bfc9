import { formatDate } from '../foundation/format-date'
import { formatInSentence, formatNumber } from '../foundation/format-number'
import { type IssueFactory, issueFactory } from '../foundation/issue'
import type { Bilingual, Language } from '../foundation/language'
import { type PlainFormats, plainFormats } from '../foundation/sentence-formats'
import { periodsInSentence } from '../observations/wording'
import { type Firmness, firmnessWords } from './firmness'

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
    vi: `Điểm tối đa của các tiêu chí cộng lại là ${formatNumber(sum, 'vi')}, không phải ${formatNumber(scale, 'vi')} như thang điểm.`,
    en: `The maxima of the criteria add up to ${formatNumber(sum, 'en')}, not to the scale of ${formatNumber(scale, 'en')}.`,
  }),
  'heading-maximum-differs': ({ heading, sum, max }: { heading: string; sum: string; max: string }): Bilingual => ({
    vi: `Nhóm tiêu chí "${heading}" ghi tối đa ${formatNumber(max, 'vi')} điểm, nhưng các tiêu chí của nhóm cộng lại là ${formatNumber(sum, 'vi')}.`,
    en: `The heading "${heading}" states a maximum of ${formatNumber(max, 'en')}, but its criteria add up to ${formatNumber(sum, 'en')}.`,
  }),
  'not-positive': ({ value }: { value: string }): Bilingual => ({
    vi: `Giá trị ${formatNumber(value, 'vi')} phải lớn hơn 0.`,
    en: `The value ${formatNumber(value, 'en')} must be more than zero.`,
  }),
  'maximum-negative': ({ max }: { max: string }): Bilingual => ({
    vi: `Điểm tối đa ${formatNumber(max, 'vi')} là số âm.`,
    en: `The maximum ${formatNumber(max, 'en')} is negative.`,
  }),
  'level-out-of-range': ({ level, fraction }: { level: string; fraction: string }): Bilingual => ({
    vi: `Mức "${level}" được ${formatNumber(fraction, 'vi')} điểm tối đa; phải từ 0 đến 1.`,
    en: `The level "${level}" gives ${formatNumber(fraction, 'en')} of the maximum; it must be from 0 to 1.`,
  }),
  'steps-out-of-order': ({ threshold, before }: { threshold: string; before: string }): Bilingual => ({
    vi: `Ngưỡng ${formatNumber(threshold, 'vi')} phải nhỏ hơn ngưỡng đứng trước nó là ${formatNumber(before, 'vi')}: các bậc xếp từ cao xuống thấp.`,
    en: `The threshold ${formatNumber(threshold, 'en')} must be below the one before it, ${formatNumber(before, 'en')}: steps stand from the highest down.`,
  }),
  'step-points-out-of-order': ({ points, before }: { points: string; before: string }): Bilingual => ({
    vi: `Bậc thấp hơn được ${formatNumber(points, 'vi')} điểm, nhiều hơn ${formatNumber(before, 'vi')} điểm của bậc cao hơn.`,
    en: `A lower step gives ${formatNumber(points, 'en')} points, more than the ${formatNumber(before, 'en')} of the step above it.`,
  }),
  'step-above-maximum': ({ points, max }: { points: string; max: string }): Bilingual => ({
    vi: `Bậc này được ${formatNumber(points, 'vi')} điểm, vượt quá điểm tối đa ${formatNumber(max, 'vi')}.`,
    en: `This step gives ${formatNumber(points, 'en')} points, more than the maximum of ${formatNumber(max, 'en')}.`,
  }),
  'linear-without-span': ({ value }: { value: string }): Bilingual => ({
    vi: `Điểm đầu và điểm cuối của thang đều là ${formatNumber(value, 'vi')}.`,
    en: `Both ends of the line are ${formatNumber(value, 'en')}.`,
  }),
  'tracked-with-points': ({ max }: { max: string }): Bilingual => ({
    vi: `Tiêu chí chỉ theo dõi phải có điểm tối đa là 0, không phải ${formatNumber(max, 'vi')}.`,
    en: `A criterion that is only tracked has a maximum of 0, not ${formatNumber(max, 'en')}.`,
  }),
  'parts-differ': ({ sum, max }: { sum: string; max: string }): Bilingual => ({
    vi: `Điểm tối đa của các phần cộng lại là ${formatNumber(sum, 'vi')}, không phải ${formatNumber(max, 'vi')} như tiêu chí.`,
    en: `The maxima of the parts add up to ${formatNumber(sum, 'en')}, not to the ${formatNumber(max, 'en')} of the criterion.`,
  }),
  'alternatives-differ': ({ highest, max }: { highest: string; max: string }): Bilingual => ({
    vi: `Phương án cao nhất được tối đa ${formatNumber(highest, 'vi')} điểm, không phải ${formatNumber(max, 'vi')} như tiêu chí.`,
    en: `The best alternative gives at most ${formatNumber(highest, 'en')}, not the ${formatNumber(max, 'en')} of the criterion.`,
  }),
  'indicator-not-readable': ({ kind }: { kind: string }): Bilingual => ({
    vi: `Quy tắc "${kind}" cần nhiều số liệu hơn một con số, nên không lấy được từ chỉ tiêu.`,
    en: `The rule "${kind}" takes more than one number, so it cannot read an indicator.`,
  }),
  'not-whole': {
    count: ({ value }: { value: string }): Bilingual => ({
      vi: `Số lần phải là số nguyên, không phải ${formatInSentence(value, 'vi')}.`,
      en: `A count is a whole number, not ${formatInSentence(value, 'en')}.`,
    }),
  },
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
    vi: `Nhóm "${group}": "${units[0]}" và "${units[1]}" chỉ cùng được đánh giá trên ${formatInSentence(share, 'vi')}% thang điểm, dưới mức ${formatNumber(least, 'vi')}%.`,
    en: `Group "${group}": "${units[0]}" and "${units[1]}" are both judged on ${formatInSentence(share, 'en')}% of the scale only, less than ${formatNumber(least, 'en')}%.`,
  }),
  'unit-not-valid': ({ unit, asOf }: { unit: string; asOf: string }): Bilingual => ({
    vi: `Đơn vị "${unit}" không tồn tại vào ngày ${formatDate(asOf, 'vi')}.`,
    en: `The unit "${unit}" does not exist on ${formatDate(asOf, 'en')}.`,
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
    vi: `Đơn vị "${unit}" có hai lần chấm tiêu chí "${criterion}" trong cùng một vòng; lần đầu ở dòng thứ ${first + 1}.`,
    en: `The unit "${unit}" is assessed twice on the criterion "${criterion}" in one round; the first time in row ${first + 1}.`,
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
    vi: `${formatInSentence(points, 'vi')} điểm vượt quá điểm tối đa ${formatNumber(max, 'vi')}.`,
    en: `${formatInSentence(points, 'en')} points are more than the maximum of ${formatNumber(max, 'en')}.`,
  }),
  'value-out-of-range': ({ value, from, to }: { value: string; from: string; to: string | null }): Bilingual => ({
    vi:
      to === null
        ? `Giá trị ${formatInSentence(value, 'vi')} nhỏ hơn ${formatNumber(from, 'vi')}.`
        : `Giá trị ${formatInSentence(value, 'vi')} nằm ngoài khoảng từ ${formatNumber(from, 'vi')} đến ${formatNumber(to, 'vi')}.`,
    en:
      to === null
        ? `The value ${formatInSentence(value, 'en')} is less than ${formatNumber(from, 'en')}.`
        : `The value ${formatInSentence(value, 'en')} lies outside ${formatNumber(from, 'en')} to ${formatNumber(to, 'en')}.`,
  }),
  'unknown-level': ({
    level,
    levels,
    nearest,
  }: {
    level: string
    levels: readonly string[]
    nearest: readonly string[]
  }): Bilingual => ({
    vi: `Không có mức "${level}"; chỉ có: ${listed(levels)}${suggestion(nearest).vi}`,
    en: `There is no level "${level}"; there are: ${listed(levels)}${suggestion(nearest).en}`,
  }),
  'duplicate-name': ({ one, other }: { one: string; other: string }): Bilingual => ({
    vi: `"${one}" và "${other}" có cùng một tên, nên không phân biệt được khi đọc từ tệp.`,
    en: `"${one}" and "${other}" have the same name, so they cannot be told apart when read from a file.`,
  }),
  'group-not-valid': ({ unit, group, asOf }: { unit: string; group: string; asOf: string }): Bilingual => ({
    vi: `Đơn vị "${unit}" không được đánh giá, vì nhóm "${group}" không tồn tại vào ngày ${formatDate(asOf, 'vi')}.`,
    en: `The unit "${unit}" is not judged, since its group "${group}" does not exist on ${formatDate(asOf, 'en')}.`,
  }),
  'not-an-evaluation': (_: object): Bilingual => ({
    vi: 'Kết quả xếp hạng này không được lập từ một lần đánh giá ("evaluate"), nên chỉ biết vị trí mà không biết tiêu chí; hãy dùng "explainPlace".',
    en: 'This ranking was not made from an evaluation ("evaluate"), so nothing is known of it but its places; use "explainPlace".',
  }),
  'not-evaluated': ({ text }: { text: string }): Bilingual => ({
    vi: `Cần kết quả đánh giá do "evaluate" tạo ra, nhưng nhận được ${text}.`,
    en: `Expected the result of "evaluate", got ${text}.`,
  }),
  'nested-too-deep': ({ most }: { most: number }): Bilingual => ({
    vi: `Các nhóm tiêu chí lồng nhau quá ${most} cấp.`,
    en: `Headings are nested deeper than ${most} levels.`,
  }),
  'scorecard-too-large': ({ most }: { most: number }): Bilingual => ({
    vi: `Bộ tiêu chí có hơn ${most} phần; hãy tách thành nhiều bộ tiêu chí.`,
    en: `The scorecard has more than ${most} parts; split it into several scorecards.`,
  }),
  'unit-incomplete': ({ unit, criteria }: { unit: string; criteria: readonly string[] }): Bilingual => ({
    vi: `Đơn vị "${unit}" không có tổng điểm vì chưa có điểm: ${listed(criteria)}.`,
    en: `The unit "${unit}" has no total, since these are not scored: ${listed(criteria)}.`,
  }),
  'total-above-scale': ({ unit, total, scale }: { unit: string; total: string; scale: string }): Bilingual => ({
    vi: `Tổng điểm ${formatNumber(total, 'vi')} của đơn vị "${unit}" vượt thang điểm ${formatNumber(scale, 'vi')}, do làm tròn điểm từng tiêu chí.`,
    en: `The total ${formatNumber(total, 'en')} of the unit "${unit}" exceeds the scale of ${formatNumber(scale, 'en')}, since the points of each criterion are rounded.`,
  }),
  'group-without-members': ({ group, asOf }: { group: string; asOf: string }): Bilingual => ({
    vi: `Nhóm "${group}" không có đơn vị nào vào ngày ${formatDate(asOf, 'vi')}.`,
    en: `The group "${group}" has no unit on ${formatDate(asOf, 'en')}.`,
  }),
  'observation-without-unit': ({ unit, indicator }: { unit: string; indicator: string }): Bilingual => ({
    vi: `Có số liệu chỉ tiêu "${indicator}" của "${unit}", nhưng đơn vị này không được đánh giá.`,
    en: `There is an observation of "${indicator}" for "${unit}", which is not among the units evaluated.`,
  }),
  'counts-beside-numbers': ({
    subject,
    number,
    numerator,
    denominator,
  }: {
    subject: string
    number: string
    numerator: number
    denominator: number
  }): Bilingual => {
    const counts = (language: Language): string =>
      [numerator, denominator].map(count => formatNumber(count, language)).join(' / ')
    return {
      vi: `Tiêu chí "${subject}" có đơn vị ghi tử số và mẫu số (${counts('vi')}), có đơn vị ghi một con số (${formatInSentence(number, 'vi')}), mà quy tắc chưa nêu đơn vị đo; hãy nêu "factor" của quy tắc (100: phần trăm; 1000: trên 1.000), hoặc ghi cùng một cách.`,
      en: `Under the criterion "${subject}" some units give counts (${counts('en')}) and others a number (${formatInSentence(number, 'en')}), and the rule states no measure; give the rule a "factor" (100: percent; 1000: per 1,000), or give all values in one form.`,
    }
  },
  'measures-differ': ({ indicator, factors }: { indicator: string; factors: readonly [number, number] }): Bilingual => {
    const [one, other] = factors
    return {
      vi: `Số liệu chỉ tiêu "${indicator}" theo hai đơn vị đo: có số bằng ${formatNumber(one, 'vi')} × tử số / mẫu số, có số bằng ${formatNumber(other, 'vi')} × tử số / mẫu số; hãy đưa về một đơn vị đo.`,
      en: `The figures of "${indicator}" are in two measures: some are ${formatNumber(one, 'en')} × numerator / denominator, others ${formatNumber(other, 'en')} × numerator / denominator; bring them to one.`,
    }
  },
  'figures-not-brought': ({
    indicator,
    units,
    period,
    periods,
    isWithin,
  }: {
    indicator: string
    units: readonly string[]
    period: string
    periods: readonly string[]
    isWithin: boolean
  }): Bilingual => ({
    vi: `Chỉ tiêu "${indicator}": ${listed(units)} không có số liệu của ${periodsInSentence([period]).vi} mà chỉ có số liệu của ${periodsInSentence(periods).vi}; ${isWithin ? 'hãy đưa định nghĩa chỉ tiêu ("indicators") để biết cách cộng dồn, hoặc đưa số liệu của cả kỳ' : 'kỳ đó không nằm gọn trong kỳ đánh giá, hãy đưa số liệu của đúng kỳ'}.`,
    en: `"${indicator}": ${listed(units)} ${units.length === 1 ? 'has' : 'have'} no figure of ${periodsInSentence([period]).en}, only of ${periodsInSentence(periods).en}; ${isWithin ? 'give the definition of the indicator ("indicators"), which says how figures add up, or a figure of the whole period' : 'that is not of days within it alone, so give a figure of just this period'}.`,
  }),
  'ended-unit-not-counted': ({
    unit,
    indicator,
    endedOn,
    successors,
    why,
  }: {
    unit: string
    indicator: string
    endedOn: string
    successors: readonly string[]
    why: 'own-figure' | 'not-additive' | 'divided'
  }): Bilingual => {
    const heirs = successors.map(id => `"${id}"`).join(', ')
    const reason: Bilingual = {
      'own-figure': {
        vi: `đơn vị kế tiếp ${heirs} đã có số liệu của cả kỳ`,
        en: `its successor ${heirs} has a figure of the whole period`,
      },
      'not-additive': {
        vi: `chỉ tiêu này không cộng được theo đơn vị cho đơn vị kế tiếp ${heirs}`,
        en: `the indicator does not add up over units for its successor ${heirs}`,
      },
      divided:
        successors.length === 0
          ? { vi: 'không có đơn vị kế tiếp', en: 'it has no successor' }
          : { vi: `đơn vị đã chia thành ${heirs}`, en: `it was divided into ${heirs}` },
    }[why]
    return {
      vi: `Số liệu chỉ tiêu "${indicator}" của "${unit}" (kết thúc ngày ${formatDate(endedOn, 'vi')}) không được tính: ${reason.vi}.`,
      en: `The figures of "${indicator}" for "${unit}", which ended on ${formatDate(endedOn, 'en')}, are not counted: ${reason.en}.`,
    }
  },
  'points-not-final': ({
    unit,
    criterion,
    points,
    status,
  }: {
    unit: string
    criterion: string
    points: string
    status: Firmness
  }): Bilingual => ({
    vi: `Đơn vị "${unit}" được ${formatInSentence(points, 'vi')} điểm ở tiêu chí "${criterion}" từ ${firmnessWords[status].vi}.`,
    en: `The unit "${unit}" has ${formatInSentence(points, 'en')} points on "${criterion}" from a figure that is ${firmnessWords[status].en}.`,
  }),
}

/** Builds an issue of the scorecards. */
export const scorecardIssue: IssueFactory<typeof scorecardWording, PlainFormats> = issueFactory(
  scorecardWording,
  plainFormats,
)
