import { type FigureFormats, figureFormats } from '../foundation/figure-formats'
import { type IssueFactory, issueFactory } from '../foundation/issue'
import type { Language } from '../foundation/language'
import { formatsWith } from '../foundation/sentence'
import { type EvaluationFirmness, firmnessWords } from './firmness'

/** The sentences of every issue that concerns scorecards, assessments and evaluations. */
export const scorecardWording = {
  contradiction: {
    scale: {
      vi: 'Điểm tối đa của các tiêu chí cộng lại là {sum:number}, không phải {scale:number} như thang điểm.',
      en: 'The maxima of the criteria add up to {sum:number}, not to the scale of {scale:number}.',
    },
    'scale-with-weights': {
      vi: 'Trọng số của các nhóm tiêu chí và điểm tối đa của các tiêu chí cộng lại là {sum:number}, không phải {scale:number} như thang điểm.',
      en: 'The weights of the headings and the maxima of the criteria add up to {sum:number}, not to the scale of {scale:number}.',
    },
    'heading-rounding': {
      vi: 'Giá trị lớn nhất của nhóm tiêu chí “{heading}” là {greatest:number}, không ghi đủ được với {decimals} chữ số thập phân; hãy nêu “scale” phù hợp hoặc thêm chữ số thập phân.',
      en: 'The greatest value of the heading “{heading}” is {greatest:number}, which {decimals} decimals cannot write; give a “scale” that fits, or more decimals.',
    },
    heading: {
      vi: 'Nhóm tiêu chí “{heading}” ghi tối đa {max:number} điểm, nhưng các tiêu chí của nhóm cộng lại là {sum:number}.',
      en: 'The heading “{heading}” states a maximum of {max:number}, but its criteria add up to {sum:number}.',
    },
    parts: {
      vi: 'Điểm tối đa của các phần cộng lại là {whole:number}, không phải {max:number} như tiêu chí.',
      en: 'The maxima of the parts add up to {whole:number}, not to the {max:number} of the criterion.',
    },
    'best-of': {
      vi: 'Phương án cao nhất được tối đa {whole:number} điểm, không phải {max:number} như tiêu chí.',
      en: 'The best alternative gives at most {whole:number}, not the {max:number} of the criterion.',
    },
    'best-few': {
      vi: 'Các phương án cao nhất cộng lại được tối đa {whole:number} điểm, không phải {max:number} như tiêu chí.',
      en: 'The best alternatives give at most {whole:number} together, not the {max:number} of the criterion.',
    },
    'mean-of': {
      vi: 'Phần “{part}” được tối đa {own:number} điểm, không phải {max:number}: các phần lấy trung bình phải có cùng điểm tối đa với toàn bộ.',
      en: 'The part “{part}” gives at most {own:number}, not {max:number}: parts of a mean have the maximum of the whole.',
    },
    'line-ends': {
      vi: 'Hai đầu của thang phải cùng là số ghi trong quy tắc, hoặc cùng là số của nhóm, hoặc cùng là số của mọi đơn vị; nếu không, thang có thể đảo chiều.',
      en: 'Both ends of a line must be numbers, or both figures of the group, or both figures of all units; otherwise the line could turn round.',
    },
    'counts-and-numbers': {
      vi: 'Tiêu chí “{subject}” có đơn vị ghi tử số và mẫu số ({numerator:number} / {denominator:number}), có đơn vị ghi một con số ({number:figure}), mà quy tắc chưa nêu đơn vị đo; hãy nêu “factor” của quy tắc (100: phần trăm; 1000: trên 1.000), hoặc ghi cùng một cách.',
      en: 'Under the criterion “{subject}” some units give counts ({numerator:number} / {denominator:number}) and others a number ({number:figure}), and the rule states no measure; give the rule a “factor” (100: percent; 1000: per 1,000), or give all values in one form.',
    },
    factors: {
      vi: 'Số liệu chỉ tiêu “{indicator}” theo hai đơn vị đo: có số bằng {one:number} × tử số / mẫu số, có số bằng {other:number} × tử số / mẫu số; hãy đưa về một đơn vị đo.',
      en: 'The figures of “{indicator}” are in two measures: some are {one:number} × numerator / denominator, others {other:number} × numerator / denominator; convert them to one measure.',
    },
  },
  'out-of-range': {
    positive: { vi: 'Giá trị {value:number} phải lớn hơn 0.', en: 'The value {value:number} must be greater than 0.' },
    value: {
      vi: 'Giá trị {value:figure} nằm ngoài khoảng từ {from:number} đến {to:number}.',
      en: 'The value {value:figure} is outside the range from {from:number} to {to:number}.',
    },
    'at-least': {
      vi: 'Giá trị {value:figure} nhỏ hơn {from:number}.',
      en: 'The value {value:figure} is less than {from:number}.',
    },
    points: {
      vi: '{points:figure} điểm vượt quá điểm tối đa {max:number}.',
      en: '{points:figure} points are more than the maximum of {max:number}.',
    },
    level: {
      vi: 'Mức “{level}” được {fraction:number} điểm tối đa; phải từ 0 đến 1.',
      en: 'The level “{level}” gives {fraction:number} of the maximum; it must be between 0 and 1.',
    },
    tracked: {
      vi: 'Tiêu chí chỉ theo dõi phải có điểm tối đa là 0, không phải {max:number}.',
      en: 'A criterion that is only tracked has a maximum of 0, not {max:number}.',
    },
  },
  'out-of-order': {
    thresholds: {
      vi: 'Ngưỡng {threshold:number} phải nhỏ hơn ngưỡng đứng trước là {before:number}: các mức xếp từ cao xuống thấp.',
      en: 'The threshold {threshold:number} must be below the one before it, {before:number}: list steps from the highest down.',
    },
    'thresholds-of-units': {
      vi: 'Ngưỡng “{threshold:text}” phải nhỏ hơn ngưỡng đứng trước là “{before:text}”: các mức xếp từ cao xuống thấp.',
      en: 'The threshold “{threshold:text}” must be below the one before it, “{before:text}”: list steps from the highest down.',
    },
    'step-points': {
      vi: 'Mức thấp hơn được {points:number} điểm, nhiều hơn {before:number} điểm của mức cao hơn.',
      en: 'A lower step gives {points:number} points, more than the {before:number} of the step above it.',
    },
  },
  empty: {
    heading: {
      vi: 'Các tiêu chí của nhóm “{heading}” không có điểm, nên nhóm không có giá trị riêng.',
      en: 'The criteria of the heading “{heading}” have no points, so it cannot have a value.',
    },
    line: {
      vi: 'Điểm đầu và điểm cuối của thang đều là {value:number}.',
      en: 'Both ends of the line are {value:number}.',
    },
    'line-of-units': {
      vi: 'Điểm đầu và điểm cuối của thang là cùng một số của các đơn vị: {figure:text}.',
      en: 'Both ends of the line are the same figure of the units: {figure:text}.',
    },
  },
  'not-whole': {
    count: {
      vi: 'Số lần phải là số nguyên, không phải {value:figure}.',
      en: 'A count must be a whole number, not {value:figure}.',
    },
  },
  unknown: {
    level: {
      vi: 'Không có mức “{level}”; các mức là: {levels:listed}{nearest:nearest}.',
      en: 'There is no level “{level}”; the levels are: {levels:listed}{nearest:nearest}.',
    },
  },
  duplicate: {
    'level-name': {
      vi: '“{one}” và “{other}” có cùng một tên, nên không phân biệt được khi đọc từ tệp.',
      en: '“{one}” and “{other}” have the same name, so they cannot be told apart when read from a file.',
    },
    assessment: {
      vi: 'Đơn vị “{unit}” có hai lần chấm tiêu chí “{criterion}” trong cùng một vòng; lần đầu ở mục thứ {first:position}.',
      en: 'The unit “{unit}” is assessed twice on the criterion “{criterion}” in one round; the first is item {first:position}.',
    },
  },
  'not-applicable': {
    'only-taken-off': {
      vi: 'Tiêu chí có điểm tối đa là 0 không thể chỉ có điểm âm; hãy ghi số điểm bị trừ trong phần điểm trừ (“penalty”).',
      en: 'A criterion with a maximum of 0 cannot only take points off; list it under penalty points, with the points that are taken off.',
    },
    'taken-off-in-section': {
      vi: 'Tiêu chí “{criterion}” thuộc phần điểm thưởng hoặc điểm trừ nên không có điểm âm; trong phần điểm trừ, hãy ghi số điểm bị trừ.',
      en: 'The criterion “{criterion}” is under bonus or penalty points, so its points cannot be negative; under penalty points, state the points that are taken off.',
    },
    deviations: {
      vi: 'Chỉ giá trị trung bình (“mean”) mới cộng trừ độ lệch chuẩn được, không phải “{figure}”.',
      en: 'Only the “mean” is a number of standard deviations away, not the “{figure}”.',
    },
    'line-deviations': {
      vi: 'Đầu của thang không thể cách trung bình một số độ lệch chuẩn: căn bậc hai không phải số chính xác; hãy dùng “minimum”, “maximum” hoặc “mean”, hoặc quy tắc “steps”.',
      en: 'An end of a line cannot be a number of standard deviations from the mean, because a square root is not exact; use “minimum”, “maximum” or “mean”, or the rule “steps”.',
    },
    indicator: {
      vi: 'Quy tắc “{kind}” cần nhiều số liệu hơn một con số, nên không lấy được từ chỉ tiêu.',
      en: 'The rule “{kind}” takes more than one number, so it cannot read an indicator.',
    },
    heading: {
      vi: '“{criterion}” là nhóm tiêu chí; chỉ chấm điểm cho tiêu chí.',
      en: '“{criterion}” is a heading; only criteria are assessed.',
    },
    observed: {
      vi: 'Tiêu chí “{criterion}” lấy số liệu từ chỉ tiêu “{indicator}”, không chấm trực tiếp.',
      en: 'The criterion “{criterion}” reads the indicator “{indicator}”; it is not assessed directly.',
    },
    exempt: {
      vi: 'Tiêu chí “{criterion}” không áp dụng cho đơn vị “{unit}”, nhưng đơn vị này được chấm.',
      en: 'The criterion “{criterion}” does not apply to the unit “{unit}”, but the unit is assessed on it.',
    },
    'value-of-section': {
      vi: 'Nhóm tiêu chí “{heading}” thuộc phần điểm thưởng hoặc điểm trừ, nên không có giá trị riêng (“scale”, “rounding”, “weight”).',
      en: 'The heading “{heading}” belongs to bonus or penalty points, so it cannot have a value (“scale”, “rounding”, “weight”).',
    },
    section: {
      vi: 'Phần điểm thưởng hoặc điểm trừ “{heading}” phải nằm ngoài mọi nhóm tiêu chí.',
      en: 'The bonus or penalty points of “{heading}” must be at the top level, not inside another heading.',
    },
  },
  missing: {
    excluded: {
      vi: 'Có tiêu chí có thể không tính cho một số đơn vị ({criteria:listed}); cần nêu cách xử lý điểm của tiêu chí đó (“excluded”, cột “Khi không tính”).',
      en: 'Some criteria may be left out for a unit ({criteria:listed}); give the treatment of their points (“excluded”, column “excluded”).',
    },
    below: {
      vi: 'Mức thấp nhất là điểm trừ ({points:number}); cần nêu số điểm của giá trị thấp hơn mức đó (“below”).',
      en: 'The lowest step takes points off ({points:number}); give the points of values below it (“below”).',
    },
    'limits-of-points': {
      vi: 'Có tiêu chí có thể bị điểm âm ({criteria:listed}); cần nêu giới hạn của tổng điểm (“limits”; để trống nếu không có).',
      en: 'Some criteria may take points off ({criteria:listed}); give the limits of the total (“limits”; empty if there are none).',
    },
    cap: {
      vi: 'Phần điểm thưởng hoặc điểm trừ “{heading}” cần mức tối đa (“cap”).',
      en: 'The bonus or penalty points of “{heading}” need a maximum (“cap”).',
    },
    limits: {
      vi: 'Có điểm thưởng hoặc điểm trừ ({headings:listed}); cần nêu giới hạn của tổng điểm (“limits”; để trống nếu không có).',
      en: 'There are bonus or penalty points ({headings:listed}); give the limits of the total (“limits”; empty if there are none).',
    },
    round: {
      vi: 'Có nhiều vòng chấm ({rounds:listed}); cần nêu “round”.',
      en: 'There are several rounds ({rounds:listed}); give the “round” to count.',
    },
    assessment: {
      vi: 'Đơn vị “{unit}” chưa được chấm: {criteria:listed}.',
      en: 'The unit “{unit}” is not assessed on: {criteria:listed}.',
    },
    period: {
      vi: 'Tiêu chí “{criterion}” lấy số liệu từ chỉ tiêu, nên cần nêu kỳ (“period”).',
      en: 'The criterion “{criterion}” reads an indicator, so the “period” must be given.',
    },
  },
  'not-valid': {
    unit: {
      vi: 'Đơn vị “{unit}” không tồn tại vào ngày {asOf:date}.',
      en: 'The unit “{unit}” does not exist on {asOf:date}.',
    },
    group: {
      vi: 'Đơn vị “{unit}” không được đánh giá, vì nhóm “{group}” không tồn tại vào ngày {asOf:date}.',
      en: 'The unit “{unit}” is not evaluated, because its group “{group}” does not exist on {asOf:date}.',
    },
  },
  'not-a-result': {
    evaluation: {
      vi: 'Cần kết quả đánh giá do “evaluate” tạo ra, nhưng nhận được {text}.',
      en: 'Expected the result of “evaluate”, got {text}.',
    },
    'ranked-evaluation': {
      vi: 'Kết quả xếp hạng này không được lập từ một lần đánh giá (“evaluate”), nên chỉ biết vị trí mà không biết tiêu chí; hãy dùng “explainPlace”.',
      en: 'This ranking was not made from an evaluation (“evaluate”), so only its places are known, not its criteria; use “explainPlace”.',
    },
  },
  'too-deep': {
    parts: {
      vi: 'Quy tắc gồm nhiều phần lồng nhau quá {most} cấp; hãy chuyển cấp ngoài thành nhóm tiêu chí.',
      en: 'Rules made of parts are nested deeper than {most} levels; turn the outer ones into headings.',
    },
    headings: {
      vi: 'Các nhóm tiêu chí lồng nhau quá {most} cấp.',
      en: 'Headings are nested deeper than {most} levels.',
    },
  },
  'too-big': {
    scorecard: {
      vi: 'Bộ tiêu chí có hơn {most} phần; hãy tách thành nhiều bộ tiêu chí.',
      en: 'The scorecard has more than {most} parts; split it into several scorecards.',
    },
  },
  'no-total': {
    incomplete: {
      vi: 'Đơn vị “{unit}” không có tổng điểm vì chưa có điểm: {criteria:listed}.',
      en: 'The unit “{unit}” has no total, because these criteria are not scored: {criteria:listed}.',
    },
    excluded: {
      vi: 'Đơn vị “{unit}” không có tổng điểm vì không còn tiêu chí nào được tính.',
      en: 'The unit “{unit}” has no total, because every criterion is left out.',
    },
  },
  'compared-on-too-little': {
    vi: 'Nhóm “{group}”: “{one}” và “{other}” chỉ có chung {share:figure}% thang điểm được đánh giá, thấp hơn mức tối thiểu {least:number}%; cần thận trọng khi so sánh.',
    en: 'Group “{group}”: “{one}” and “{other}” have only {share:figure}% of the scale assessed in common, less than the minimum of {least:number}%; compare them with care.',
  },
  'total-above-scale': {
    vi: 'Tổng điểm {total:number} của đơn vị “{unit}” vượt thang điểm {scale:number}, do làm tròn điểm từng tiêu chí.',
    en: 'The total {total:number} of the unit “{unit}” exceeds the scale of {scale:number}, because the points of each criterion are rounded.',
  },
  'left-out': {
    'unit-observation': {
      vi: 'Có số liệu chỉ tiêu “{indicator}” của “{unit}”, nhưng đơn vị này không được đánh giá.',
      en: 'There is an observation of “{indicator}” for “{unit}”, which is not among the units evaluated.',
    },
  },
  'figures-not-brought': {
    within: {
      vi: 'Chỉ tiêu “{indicator}”: {units:listed} không có số liệu của {period:period} mà chỉ có số liệu của {periods:periods}; hãy cung cấp định nghĩa chỉ tiêu (“indicators”) để biết cách cộng dồn, hoặc số liệu của cả kỳ.',
      en: '“{indicator}”: no figure of {period:period} for {units:listed}, only of {periods:periods}; give the definition of the indicator (“indicators”), which says how figures add up, or a figure for the whole period.',
    },
    across: {
      vi: 'Chỉ tiêu “{indicator}”: {units:listed} không có số liệu của {period:period} mà chỉ có số liệu của {periods:periods}; các kỳ này không nằm gọn trong kỳ đánh giá, hãy cung cấp số liệu của đúng kỳ.',
      en: '“{indicator}”: no figure of {period:period} for {units:listed}, only of {periods:periods}; these also cover days outside it, so give a figure of exactly this period.',
    },
  },
  'ended-unit-not-counted': {
    'own-figure': {
      vi: 'Số liệu chỉ tiêu “{indicator}” của “{unit}” (kết thúc ngày {endedOn:date}) không được tính: đơn vị kế thừa {successors:quoted} đã có số liệu của cả kỳ.',
      en: 'The figures of “{indicator}” for “{unit}”, which ended on {endedOn:date}, are not counted: its successor {successors:quoted} has a figure of the whole period.',
    },
    'not-additive': {
      vi: 'Số liệu chỉ tiêu “{indicator}” của “{unit}” (kết thúc ngày {endedOn:date}) không được tính: chỉ tiêu này không cộng được theo đơn vị cho đơn vị kế thừa {successors:quoted}.',
      en: 'The figures of “{indicator}” for “{unit}”, which ended on {endedOn:date}, are not counted: the indicator does not add up over units for its successor {successors:quoted}.',
    },
    divided: {
      vi: 'Số liệu chỉ tiêu “{indicator}” của “{unit}” (kết thúc ngày {endedOn:date}) không được tính: đơn vị đã chia thành {successors:quoted}.',
      en: 'The figures of “{indicator}” for “{unit}”, which ended on {endedOn:date}, are not counted: it was divided into {successors:quoted}.',
    },
    ended: {
      vi: 'Số liệu chỉ tiêu “{indicator}” của “{unit}” (kết thúc ngày {endedOn:date}) không được tính: không có đơn vị kế thừa.',
      en: 'The figures of “{indicator}” for “{unit}”, which ended on {endedOn:date}, are not counted: it has no successor.',
    },
  },
  'points-not-final': {
    vi: 'Đơn vị “{unit}” được {points:figure} điểm ở tiêu chí “{criterion}” từ {status:firmness}.',
    en: 'The unit “{unit}” has {points:figure} points on “{criterion}” from a figure that is {status:firmness}.',
  },
} as const

type ScorecardFormats = FigureFormats & {
  readonly firmness: (status: EvaluationFirmness, language: Language) => string
}

/** Builds an issue of the scorecards. */
export const scorecardIssue: IssueFactory<typeof scorecardWording, ScorecardFormats> = /* @__PURE__ */ issueFactory(
  scorecardWording,
  formatsWith<ScorecardFormats>(figureFormats, {
    firmness: (status, language) => firmnessWords[status][language],
  }),
)
