import { type FigureFormats, figureFormats } from '../foundation/figure-formats'
import { type Issue, type IssueFactory, type IssuePath, issueFactory } from '../foundation/issue'
import { type Bilingual, type LocalizedText, textIn } from '../foundation/language'
import { thingIssue } from '../foundation/wording'

/** The sentences of every issue that concerns indicators, figures, targets and forms. */
export const indicatorWording = {
  duplicate: {
    target: {
      vi: 'Có hai mục tiêu của chỉ tiêu “{indicator}” cho cùng phạm vi “{scope}” và {period:period}.',
      en: 'There are two targets of “{indicator}” for the same scope “{scope}” in {period:period}.',
    },
    'answer-code': { vi: 'Hai phương án trả lời có cùng mã {code}.', en: 'Two answers have the code {code}.' },
    answer: { vi: 'Dòng “{row}” có hai số liệu.', en: 'Row “{row}” is answered twice.' },
  },
  unknown: {
    target: {
      vi: 'Không có gì để thay thế: chỉ tiêu “{indicator}”, phạm vi “{scope}”, {period:period} không có mục tiêu nào không ghi văn bản.',
      en: 'There is nothing to replace: “{indicator}” has no target for “{scope}” in {period:period} without a document.',
    },
    'target-of-document': {
      vi: 'Không có gì để thay thế: chỉ tiêu “{indicator}”, phạm vi “{scope}”, {period:period} không có mục tiêu nào theo văn bản “{document}”.',
      en: 'There is nothing to replace: “{indicator}” has no target for “{scope}” in {period:period} set by “{document}”.',
    },
  },
  missing: {
    'target-value': {
      vi: 'Mục tiêu phải có giá trị; chỉ giá trị cơ sở (“baseline”) được để null, và khi đó phải ghi “absence”.',
      en: 'A target must have a value; only a baseline may be null, and must then give its “absence”.',
    },
    target: { vi: 'Ô mục tiêu để trống.', en: 'The cell of the target is empty.' },
    answer: { vi: 'Dòng “{row}” chưa có số liệu.', en: 'Row “{row}” has no answer.' },
  },
  contradiction: {
    factor: {
      vi: 'Hệ số {factor} không khớp với đơn vị đo; cần {expected}.',
      en: 'The factor {factor} does not match the measure; it must be {expected}.',
    },
    comparator: {
      vi: 'Cách so sánh “{comparator}” trái với hướng “{direction}” của chỉ tiêu.',
      en: "The comparator “{comparator}” contradicts the indicator's direction “{direction}”.",
    },
    targets: {
      vi: 'Hai văn bản đặt mục tiêu khác nhau cho chỉ tiêu “{indicator}”, phạm vi “{scope}”, {period:period}: {one:text} và {other:text}.',
      en: 'Two documents set different targets of “{indicator}” for the scope “{scope}” in {period:period}: {one:text} and {other:text}.',
    },
    dimensions: {
      vi: 'Số liệu “{indicator}” của đơn vị “{unit}”, {period:period}: tổng các phần theo {kind} là {sum:figure}, nhưng cả đơn vị là {whole:figure}.',
      en: '“{indicator}” of the unit “{unit}” in {period:period}: the parts by {kind} add up to {sum:figure}, but the whole unit has {whole:figure}.',
    },
    'indicator-measure': {
      vi: 'Chỉ tiêu “{indicator}” đếm “{asked:text}”, nhưng số liệu ghi là “{printed:text}”.',
      en: 'The indicator “{indicator}” counts “{asked:text}”, but the figure says “{printed:text}”.',
    },
    'row-measure': {
      vi: 'Dòng “{row}” đếm “{asked:text}”, nhưng số liệu ghi là “{printed:text}”.',
      en: 'Row “{row}” counts “{asked:text}”, but the figure says “{printed:text}”.',
    },
    rows: ({ says, written }: { id: string; says: LocalizedText; written: LocalizedText }): Bilingual => ({
      vi: `Số liệu không khớp: ${textIn(says, 'vi')} (cần ${textIn(written, 'vi')}).`,
      en: `The figures do not fit: ${textIn(says, 'en')} (expected ${textIn(written, 'en')}).`,
    }),
    'carry-over': {
      vi: 'Cuối {period:period} còn {pending:figure}, nhưng {next:period} chỉ ghi {carried:figure} từ kỳ trước chuyển sang.',
      en: '{pending:figure} were pending at the end of {period:period}, but {next:period} states {carried:figure} carried over.',
    },
    'dropped-carry-over': {
      vi: 'Cuối {period:period} còn {pending:figure}, nhưng {next:period} chỉ ghi {carried:figure} từ kỳ trước chuyển sang: thiếu đúng {lost:figure} của dòng “{row}”.',
      en: '{pending:figure} were pending at the end of {period:period}, but {next:period} states {carried:figure} carried over: exactly the {lost:figure} of row “{row}” are missing.',
    },
    'base-length': {
      vi: 'Kỳ gốc ({basePeriod:period}) không dài bằng {period:period}; số phát sinh của hai kỳ này không so sánh được.',
      en: 'The base period {basePeriod:period} is not as long as {period:period}; counts of the two cannot be compared.',
    },
  },
  'not-as-computed': {
    row: {
      vi: 'Dòng “{row}” ghi “{printed}”, nhưng theo công thức là {computed:number}.',
      en: 'Row “{row}” shows “{printed}”, but its formula gives {computed:number}.',
    },
    rounding: {
      vi: 'Dòng “{row}” ghi “{printed}”; theo công thức là {computed:number}, chỉ khớp khi {rounding:text}.',
      en: 'Row “{row}” shows “{printed}”; its formula gives {computed:number}, which agrees only if {rounding:text}.',
    },
    'counted-twice': {
      vi: 'Dòng “{row}” ghi “{printed}”, tính hai lần {twice:figure} từ kỳ trước chuyển sang; số thực tế là {computed:number}.',
      en: 'Row “{row}” shows “{printed}”, which counts the {twice:figure} carried over twice; the true number is {computed:number}.',
    },
  },
  'not-additive': {
    'running-total': {
      vi: 'Không có lũy kế của chỉ tiêu “{of}” vì chỉ tiêu “{because}” không cộng được theo thời gian.',
      en: 'There is no running total of “{of}”, since “{because}” does not add up over time.',
    },
    units: {
      vi: 'Chỉ tiêu “{indicator}” không cộng được qua các đơn vị nên không có số tổng.',
      en: 'The indicator “{indicator}” does not add up over units, so it has no totals.',
    },
    periods: {
      vi: 'Không tổng hợp được số liệu {known:periods} thành số liệu {period:period} của chỉ tiêu “{indicator}” tại “{unit}”: chỉ tiêu này không tổng hợp được theo thời gian.',
      en: 'The figures of {known:periods} cannot be combined into a figure of {period:period} of “{indicator}” for “{unit}”: the indicator does not combine over time.',
    },
    counts: {
      vi: 'Không tổng hợp được số liệu {known:periods} thành số liệu {period:period} của chỉ tiêu “{indicator}” tại “{unit}”: thiếu tử số và mẫu số để tính lại tỷ lệ.',
      en: 'The figures of {known:periods} cannot be combined into a figure of {period:period} of “{indicator}” for “{unit}”: the counts from which the ratio is computed are missing.',
    },
    across: {
      vi: 'Không tổng hợp được số liệu {known:periods} thành số liệu {period:period} của chỉ tiêu “{indicator}” tại “{unit}”: các kỳ đó không nằm gọn trong kỳ này.',
      en: 'The figures of {known:periods} cannot be combined into a figure of {period:period} of “{indicator}” for “{unit}”: they also cover days outside it.',
    },
  },
  'left-out': {
    indicator: {
      vi: 'Chỉ tiêu “{indicator}” không có hiệu lực trong {period:period} nên không được tính.',
      en: 'The indicator “{indicator}” is not valid in {period:period}, so it is not computed.',
    },
    'ended-units': {
      vi: 'Số tổng chỉ tiêu “{indicator}” {period:period} của “{unit}” không gồm số liệu của đơn vị đã kết thúc trong kỳ ({ended:list}): chỉ tiêu này không cộng được theo thời gian.',
      en: 'The total of “{indicator}” in {period:period} for “{unit}” leaves out the figures of units that ended during the period ({ended:list}): the indicator does not add up over time.',
    },
    predecessors: {
      vi: 'Chỉ tiêu “{indicator}” không cộng được nên số liệu {period:period} của {ended:list} không tính vào “{unit}”.',
      en: 'The indicator “{indicator}” does not add up, so the figures of {ended:list} in {period:period} do not count for “{unit}”.',
    },
    'ended-unit': {
      vi: 'Đơn vị “{unit}” kết thúc trong {period:period} mà không có đơn vị kế thừa; số liệu trước đó không tính cho đơn vị nào.',
      en: '“{unit}” ended in {period:period} without a successor; its earlier figures count for no unit.',
    },
    'divided-unit': {
      vi: 'Đơn vị “{unit}” kết thúc trong {period:period} và chia cho {successors:list}; số liệu trước đó không quy được cho đơn vị nào.',
      en: '“{unit}” ended in {period:period} and was divided among {successors:list}; its earlier figures cannot be attributed to any of them.',
    },
  },
  incomplete: {
    total: {
      vi: 'Số tổng chỉ tiêu “{indicator}” {period:period} của “{unit}” chỉ gồm {reported}/{members} đơn vị; thiếu: {missing:list}.',
      en: 'The total of “{indicator}” in {period:period} for “{unit}” covers only {reported} of {members} units; missing: {missing:list}.',
    },
    merger: {
      vi: 'Số liệu chỉ tiêu “{indicator}” {period:period} của “{unit}” thiếu phần của {missing:list}, đơn vị mà “{unit}” kế thừa trong kỳ.',
      en: 'The figure of “{indicator}” in {period:period} for “{unit}” does not include {missing:list}, whose work “{unit}” took over during the period.',
    },
  },
  'not-comparable': {
    break: {
      vi: 'Chuỗi số liệu có thay đổi từ {date:date}: {reason:text}; {period:period} và {basePeriod:period} không so sánh được hoàn toàn.',
      en: 'The series breaks on {date:date}: {reason:text}; {period:period} and {basePeriod:period} are not fully comparable.',
    },
    'baseline-break': {
      vi: 'Chỉ tiêu “{indicator}”: chuỗi số liệu có thay đổi từ {date:date}: {reason:text}; {period:period} và giá trị cơ sở {basePeriod:period} không so sánh được hoàn toàn.',
      en: '“{indicator}”: the series breaks on {date:date}: {reason:text}; {period:period} and the baseline of {basePeriod:period} are not fully comparable.',
    },
  },
  'behind-baseline': {
    target: {
      vi: 'Mục tiêu {target:figure} của chỉ tiêu “{indicator}” kém hơn giá trị cơ sở {baseline:figure} của chính phạm vi đó.',
      en: 'The target {target:figure} of “{indicator}” is worse than the baseline {baseline:figure} of its own scope.',
    },
    figure: {
      vi: 'Số liệu {valueText:text} của chỉ tiêu “{indicator}” tại “{unit}” kém hơn giá trị cơ sở {baselineText:text}.',
      en: 'The figure {valueText:text} of “{indicator}” for “{unit}” is worse than the baseline {baselineText:text}.',
    },
  },
  'out-of-range': {
    share: {
      vi: 'Chỉ tiêu “{indicator}” của “{unit}” {period:period} có tử số {numerator:number} lớn hơn mẫu số {denominator:number}; nếu chỉ tiêu được phép vượt 100% thì khai báo “isShare” là false.',
      en: '“{indicator}” of “{unit}” in {period:period} has a numerator of {numerator:number}, above the denominator of {denominator:number}; if it may exceed 100%, declare “isShare” as false.',
    },
  },
  'out-of-order': {
    range: {
      vi: 'Khoảng từ {low:figure} đến {high:figure} có đầu dưới lớn hơn đầu trên.',
      en: 'The range from {low:figure} to {high:figure} has its lower end above its upper end.',
    },
    'base-period': {
      vi: 'Kỳ gốc ({basePeriod:period}) không đứng trước {period:period}.',
      en: 'The base period {basePeriod:period} is not earlier than {period:period}.',
    },
    sheets: {
      vi: 'Biểu tiếp theo ({next:period}) không bắt đầu ngay sau khi {period:period} kết thúc.',
      en: 'The next form ({next:period}) does not begin on the day after {period:period} ends.',
    },
  },
  'not-applicable': {
    'form-heading': {
      vi: 'Dòng “{row}” là tiêu đề nên không có số liệu.',
      en: 'Row “{row}” is a heading and takes no answer.',
    },
    change: {
      vi: '“{text}” là mức tăng, giảm hoặc dự kiến, không phải mức đạt được; hãy ghi chính mức đó.',
      en: '“{text}” says by how much something changed, or is planned to change; give the level itself.',
    },
  },
  'not-allowed': {
    answer: { vi: 'Dòng “{row}” chỉ nhận: {allowed:list}.', en: 'Row “{row}” takes only: {allowed:list}.' },
  },
  'read-as': {
    range: {
      vi: '“{text}” là một khoảng nên không có một giá trị để tính; được giữ nguyên bằng lời.',
      en: '“{text}” is a range, so there is no single value to compute with; it is kept in words.',
    },
    approximate: {
      vi: '“{text}” không phải là con số chính xác; con số trong văn bản được dùng và đánh dấu là gần đúng.',
      en: '“{text}” is not an exact figure; the printed number is used and marked as approximate.',
    },
    words: {
      vi: '“{text}” là lời, không phải con số, nên không có mục tiêu để so.',
      en: '“{text}” is in words, not a number, so there is no target to compare with.',
    },
  },
  malformed: {
    figure: {
      vi: 'Một số liệu phải là đúng một trong ba: một giá trị, một khoảng có đủ hai đầu, hoặc lý do không có số liệu; tử số và mẫu số phải đi cùng nhau.',
      en: 'A figure must be one of three: a value, a range with both ends, or the reason why there is none; a numerator and a denominator must be given together.',
    },
  },
  unread: {
    figure: {
      vi: 'Không đọc được {text} thành số liệu, và phần mềm không tự suy đoán.',
      en: '{text} cannot be read as a figure, and the library does not guess.',
    },
    'several-figures': {
      vi: 'Ô {text} có {count} số liệu: hãy viết mỗi số liệu một dòng, với phạm vi riêng (cột “Phạm vi”: Đông Nam Á; Thế giới).',
      en: 'The cell {text} has {count} figures: write each in a row of its own, with its own scope (column “Phạm vi”: Đông Nam Á; Thế giới).',
    },
  },
} as const

/** Why something about a standing cannot be determined, by code. */
export const standingReasons = {
  'no-value': { vi: 'Không có số liệu.', en: 'There is no figure.' },
  'does-not-combine': {
    vi: 'Số liệu của các kỳ ngắn hơn không tổng hợp được thành số liệu của kỳ mục tiêu.',
    en: "The figures of shorter periods cannot be combined into a figure of the target's period.",
  },
  'no-target': { vi: 'Không có mục tiêu.', en: 'There is no target.' },
  'no-baseline': { vi: 'Chưa có giá trị cơ sở để tính tiến độ.', en: 'There is no baseline to measure progress from.' },
  'baseline-equals-target': {
    vi: 'Giá trị cơ sở đã bằng mục tiêu nên không tính tiến độ.',
    en: 'The baseline equals the target, so there is no progress to measure.',
  },
  'no-way-to-go': {
    vi: 'Mục tiêu là mức không được vượt nên không tính tiến độ.',
    en: 'There is no progress to measure towards a limit.',
  },
  'no-percentage': {
    vi: 'Không tính được tỷ lệ trên một số bằng 0 hoặc âm.',
    en: 'A percentage of zero or of a negative number cannot be computed.',
  },
  'not-started': { vi: 'Mục tiêu chưa bắt đầu áp dụng.', en: 'The target does not apply yet.' },
  'target-replaced': { vi: 'Mục tiêu đã được thay thế.', en: 'The target has been replaced.' },
  'period-runs': { vi: 'Kỳ của mục tiêu chưa kết thúc.', en: 'The period of the target has not ended.' },
  'period-incomplete': {
    vi: 'Số liệu chưa đủ cho kỳ của mục tiêu.',
    en: 'The figures do not cover the period of the target.',
  },
  'periods-differ': {
    vi: 'Số liệu của các đơn vị thuộc các kỳ khác nhau nên không cộng được.',
    en: 'The figures of the units are of different periods, so they do not add up.',
  },
  'not-additive': {
    vi: 'Số liệu của các đơn vị không cộng được thành số liệu chung.',
    en: 'The figures of the units do not add up to one of the whole.',
  },
  'target-of-each-unit': {
    vi: 'Mục tiêu đặt cho từng đơn vị, không phải cho tổng của các đơn vị.',
    en: 'The target is set for each unit, not for the sum of the units.',
  },
  'units-missing': {
    vi: 'Tổng chưa có đủ số liệu của các đơn vị.',
    en: 'The total lacks the figures of some units.',
  },
  'figure-missing': {
    vi: 'Chưa đủ số liệu để xếp tình trạng.',
    en: 'A figure that the thresholds need is missing.',
  },
} as const

/** Builds an issue of the indicators. */
export const indicatorIssue: IssueFactory<typeof indicatorWording, FigureFormats> = /* @__PURE__ */ issueFactory(
  indicatorWording,
  figureFormats,
)

/** Builds a finding of the indicators: a warning by default. */
export const indicatorFinding: typeof indicatorIssue = (code, path, parameters, details) =>
  indicatorIssue(code, path, parameters, { severity: 'warning', ...details })

/** An issue for an indicator that is not defined. */
export function unknownIndicator(name: string, nearest: readonly string[], path: IssuePath): Issue {
  return thingIssue('unknown', path, { what: 'indicator', name, nearest }, { actual: name })
}

/** The sentences of figures that are restated for other units: a table of its own, since a bundle takes a table as a whole. */
export const restatementWording = {
  duplicate: {
    share: {
      vi: 'Phần của “{to}” trong “{unit}” được ghi hai lần.',
      en: 'The share of “{to}” in “{unit}” is stated twice.',
    },
  },
  missing: {
    'restatement-method': {
      vi: 'Chỉ tiêu “{indicator}” cần được tính lại cho {units:listed} từ số liệu của các đơn vị trước đó, nhưng “methods” không nêu cách tính: “sum”, “ratio-of-sums”, “weighted-mean” hay “mean-of-predecessors”.',
      en: 'The figures of “{indicator}” must be restated for {units:listed} from those of earlier units, but “methods” does not say how: “sum”, “ratio-of-sums”, “weighted-mean” or “mean-of-predecessors”.',
    },
    'restatement-shares': {
      vi: 'Đơn vị “{unit}” đã chia cho {successors:listed}; cần ghi phần của từng đơn vị trong “shares”.',
      en: 'The unit “{unit}” was divided among {successors:listed}; give the share of each of them in “shares”.',
    },
    share: {
      vi: 'Thiếu phần của {successors:listed} trong đơn vị “{unit}” đã chia tách; nếu không nhận gì thì ghi 0.',
      en: 'The shares of “{unit}”, which was divided, lack those of {successors:listed}; give 0 for a unit that took nothing over.',
    },
  },
  contradiction: {
    'restatement-method': {
      vi: 'Chỉ tiêu “{indicator}” không cộng được qua các đơn vị, nên không tính lại bằng cách cộng (“sum”).',
      en: 'The indicator “{indicator}” does not add up over units, so it cannot be restated by “sum”.',
    },
    'restatement-weights': {
      vi: 'Trọng số của chỉ tiêu “{indicator}” lấy từ “{by}” thì phải cộng được: cách tính lại của “{by}” chỉ có thể là “sum”.',
      en: 'The weights of “{indicator}” are those of “{by}”, which must add up: “{by}” can only be restated by “sum”.',
    },
    'share-successor': {
      vi: 'Đơn vị “{to}” không kế thừa đơn vị “{unit}”; các đơn vị kế thừa: {successors:listed}.',
      en: 'The unit “{to}” is not a successor of “{unit}”; its successors: {successors:listed}.',
    },
    shares: {
      vi: 'Các phần của đơn vị “{unit}” cộng lại là {sum:figure}, không bằng 1.',
      en: 'The shares of the unit “{unit}” add up to {sum:figure}, not to 1.',
    },
    restated: {
      vi: 'Chỉ tiêu “{indicator}” {period:period} của “{unit}”: số liệu đã có là {value:figure}, nhưng tính từ các đơn vị trước đó thì được {made:figure}; số liệu đã có được dùng.',
      en: '“{indicator}” of “{unit}” in {period:period}: the figure given is {value:figure}, but those of the earlier units give {made:figure}; the figure given is used.',
    },
  },
  'left-out': {
    'ended-before': {
      vi: 'Đơn vị “{unit}” đã kết thúc mà đến ngày {asOf:date} không có đơn vị kế thừa; số liệu của đơn vị này không tính cho đơn vị nào.',
      en: '“{unit}” ended, and has no successor on {asOf:date}; its figures count for no unit.',
    },
  },
  restated: {
    sum: {
      vi: 'Chỉ tiêu “{indicator}” {period:period}: số liệu của {units} đơn vị là tổng số liệu của các đơn vị trước đó.',
      en: '“{indicator}” in {period:period}: the figures of {units} unit{units:s} are the sums of those of earlier units.',
    },
    'ratio-of-sums': {
      vi: 'Chỉ tiêu “{indicator}” {period:period}: số liệu của {units} đơn vị là tỷ lệ giữa tổng tử số và tổng mẫu số của các đơn vị trước đó.',
      en: '“{indicator}” in {period:period}: the figures of {units} unit{units:s} are the ratios of the summed counts of earlier units.',
    },
    'weighted-mean': {
      vi: 'Chỉ tiêu “{indicator}” {period:period}: số liệu của {units} đơn vị là trung bình có trọng số của các đơn vị trước đó.',
      en: '“{indicator}” in {period:period}: the figures of {units} unit{units:s} are the weighted means of those of earlier units.',
    },
    'mean-of-predecessors': {
      vi: 'Chỉ tiêu “{indicator}” {period:period}: số liệu của {units} đơn vị là trung bình cộng của các đơn vị trước đó, không kể quy mô của chúng.',
      en: '“{indicator}” in {period:period}: the figures of {units} unit{units:s} are the plain means of those of earlier units, whatever their size.',
    },
  },
  incomplete: {
    restated: {
      vi: 'Không tính lại được số liệu chỉ tiêu “{indicator}” {period:period} của “{unit}”: thiếu {needs:text} của {missing:listed}.',
      en: 'The figure of “{indicator}” in {period:period} for “{unit}” cannot be restated; missing: {needs:text} of {missing:listed}.',
    },
    'restated-alone': {
      vi: 'Số liệu chỉ tiêu “{indicator}” {period:period} của “{unit}” được giữ nguyên; {missing:listed}, đơn vị mà “{unit}” kế thừa, không có số liệu.',
      en: 'The figure of “{indicator}” in {period:period} for “{unit}” is kept as it is; {missing:listed}, whose work “{unit}” took over, reported none.',
    },
  },
  'out-of-order': {
    'restatement-unit': {
      vi: 'Đơn vị “{unit}” bắt đầu ngày {from:date}, sau ngày {asOf:date}; số liệu chỉ tính lại được cho các đơn vị về sau. Hãy chọn ngày muộn hơn, hoặc bỏ số liệu của đơn vị này.',
      en: 'The unit “{unit}” begins on {from:date}, after {asOf:date}; figures are restated only for later units. Choose a later day, or leave the figures of this unit out.',
    },
  },
  'not-applicable': {
    'restatement-shares': {
      vi: 'Trung bình cộng của các đơn vị trước đó không có phần cho đơn vị “{unit}” đã chia tách. Với chỉ tiêu “{indicator}” hãy dùng “weighted-mean”.',
      en: 'A plain mean of predecessors has no part of the unit “{unit}”, which was divided. Use “weighted-mean” for “{indicator}”.',
    },
  },
} as const

/** What each method of restating needs of every unit. */
export const restatementNeeds = {
  sum: { vi: 'giá trị', en: 'a value' },
  'ratio-of-sums': { vi: 'tử số và mẫu số', en: 'the two counts' },
  'weighted-mean': { vi: 'giá trị hoặc trọng số', en: 'a value or a weight' },
  'mean-of-predecessors': { vi: 'giá trị', en: 'a value' },
} as const

/** Builds an issue of restated figures. */
export const restatementIssue: IssueFactory<typeof restatementWording, FigureFormats> = /* @__PURE__ */ issueFactory(
  restatementWording,
  figureFormats,
)

/** Builds a finding of restated figures. */
export const restatementFinding: typeof restatementIssue = (code, path, parameters, details) =>
  restatementIssue(code, path, parameters, { severity: 'warning', ...details })
