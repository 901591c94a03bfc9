import { formatInSentence, formatNumber } from '../foundation/format-number'
import { type IssueFactory, issueFactory } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'
import { type PlainFormats, plainFormats } from '../foundation/sentence-formats'
import { periodsInSentence } from '../observations/wording'

const when = (period: string): Bilingual => periodsInSentence([period])

const suggestion = (nearest: readonly string[]): Bilingual =>
  nearest.length === 0
    ? { vi: '.', en: '.' }
    : { vi: `; gần nhất: ${nearest.join(', ')}.`, en: `; nearest: ${nearest.join(', ')}.` }

/** The sentences of every issue that concerns indicators, figures, targets and forms. */
export const indicatorWording = {
  'duplicate-indicator': ({ id, first }: { id: string; first: number }): Bilingual => ({
    vi: `Mã chỉ tiêu "${id}" được dùng hai lần; lần đầu ở mục thứ ${first + 1}.`,
    en: `The indicator id "${id}" is used twice; the first time as number ${first + 1} of the list.`,
  }),
  'indicator-parent-cycle': ({ way }: { way: readonly string[] }): Bilingual => ({
    vi: `Các chỉ tiêu cấp trên đi vòng: ${way.join(' → ')}.`,
    en: `The parents of indicators run in a circle: ${way.join(' → ')}.`,
  }),
  'unknown-indicator': ({ indicator, nearest }: { indicator: string; nearest: readonly string[] }): Bilingual => ({
    vi: `Không có chỉ tiêu "${indicator}"${suggestion(nearest).vi}`,
    en: `There is no indicator "${indicator}"${suggestion(nearest).en}`,
  }),
  'factor-clashes': ({ factor, expected }: { factor: number; expected: number }): Bilingual => ({
    vi: `Hệ số ${factor} không khớp với đơn vị đo; cần ${expected}.`,
    en: `The factor ${factor} does not go with the measure; it must be ${expected}.`,
  }),
  'cumulative-not-additive': ({ of, because }: { of: string; because: string }): Bilingual => ({
    vi: `Không có lũy kế của chỉ tiêu "${of}" vì chỉ tiêu ${because === of ? 'này' : `"${because}"`} không cộng được theo thời gian.`,
    en: `There is no running total of "${of}", since ${because === of ? 'it' : `"${because}"`} does not add up over time.`,
  }),
  'numerator-above-denominator': ({
    unit,
    indicator,
    period,
    numerator,
    denominator,
  }: {
    unit: string
    indicator: string
    period: string
    numerator: number
    denominator: number
  }): Bilingual => ({
    vi: `Chỉ tiêu "${indicator}" của "${unit}" ${when(period).vi} có tử số ${formatNumber(numerator, 'vi')} lớn hơn mẫu số ${formatNumber(denominator, 'vi')}; nếu chỉ tiêu được phép vượt 100% thì khai báo "isShare": false.`,
    en: `"${indicator}" of "${unit}" in ${when(period).en} counts ${formatNumber(numerator, 'en')} above and only ${formatNumber(denominator, 'en')} below; if it may exceed 100%, declare "isShare": false.`,
  }),
  'dimensions-disagree': (
    p: Record<'unit' | 'indicator' | 'period' | 'kind' | 'whole' | 'sum', string>,
  ): Bilingual => ({
    vi: `Số liệu "${p.indicator}" của đơn vị "${p.unit}", ${periodsInSentence([p.period]).vi}: tổng các phần theo ${p.kind} là ${formatInSentence(p.sum, 'vi')}, nhưng cả đơn vị là ${formatInSentence(p.whole, 'vi')}.`,
    en: `"${p.indicator}" of the unit "${p.unit}" in ${periodsInSentence([p.period]).en}: the parts by ${p.kind} come to ${formatInSentence(p.sum, 'en')}, all of the unit to ${formatInSentence(p.whole, 'en')}.`,
  }),
  'members-missing': ({
    unit,
    indicator,
    period,
    reported,
    members,
    missing,
  }: {
    unit: string
    indicator: string
    period: string
    reported: number
    members: number
    missing: readonly string[]
  }): Bilingual => ({
    vi: `Số tổng chỉ tiêu "${indicator}" ${when(period).vi} của "${unit}" chỉ gồm ${reported}/${members} đơn vị; thiếu: ${missing.join(', ')}.`,
    en: `The total of "${indicator}" in ${when(period).en} for "${unit}" is of ${reported} of ${members} units; missing: ${missing.join(', ')}.`,
  }),
  'ended-units-left-out': ({
    unit,
    indicator,
    period,
    ended,
  }: {
    unit: string
    indicator: string
    period: string
    ended: readonly string[]
  }): Bilingual => ({
    vi: `Số tổng chỉ tiêu "${indicator}" ${when(period).vi} của "${unit}" không gồm số liệu của đơn vị đã kết thúc trong kỳ (${ended.join(', ')}): chỉ tiêu này không cộng được theo thời gian.`,
    en: `The total of "${indicator}" in ${when(period).en} for "${unit}" leaves out what units reported that ended within it (${ended.join(', ')}): the indicator does not add up over time.`,
  }),
  'predecessor-missing': ({
    unit,
    indicator,
    period,
    missing,
  }: {
    unit: string
    indicator: string
    period: string
    missing: readonly string[]
  }): Bilingual => ({
    vi: `Số liệu chỉ tiêu "${indicator}" ${when(period).vi} của "${unit}" thiếu phần của ${missing.join(', ')}, đơn vị mà "${unit}" kế tục trong kỳ.`,
    en: `The figure of "${indicator}" in ${when(period).en} for "${unit}" lacks that of ${missing.join(', ')}, whose work "${unit}" carries on since then.`,
  }),
  'predecessor-not-additive': ({
    unit,
    indicator,
    period,
    ended,
  }: {
    unit: string
    indicator: string
    period: string
    ended: readonly string[]
  }): Bilingual => ({
    vi: `Chỉ tiêu "${indicator}" không cộng được nên số liệu ${when(period).vi} của ${ended.join(', ')} không tính vào "${unit}".`,
    en: `The indicator "${indicator}" does not add up, so what ${ended.join(', ')} reported in ${when(period).en} is not counted for "${unit}".`,
  }),
  'unit-divided': ({
    unit,
    period,
    successors,
  }: {
    unit: string
    period: string
    successors: readonly string[]
  }): Bilingual => ({
    vi:
      successors.length === 0
        ? `Đơn vị "${unit}" kết thúc trong ${when(period).vi} mà không có đơn vị kế tục; số liệu trước đó không tính cho đơn vị nào.`
        : `Đơn vị "${unit}" kết thúc trong ${when(period).vi} và chia cho ${successors.join(', ')}; số liệu trước đó không quy được cho đơn vị nào.`,
    en:
      successors.length === 0
        ? `"${unit}" ended in ${when(period).en} without a successor; what it reported before counts for no unit.`
        : `"${unit}" ended in ${when(period).en} and was divided among ${successors.join(', ')}; what it reported before cannot be attributed to any of them.`,
  }),
  'not-additive': ({ indicator }: { indicator: string }): Bilingual => ({
    vi: `Chỉ tiêu "${indicator}" không cộng được qua các đơn vị nên không có số tổng.`,
    en: `The indicator "${indicator}" does not add up over units, so it has no totals.`,
  }),
  'indicator-not-valid': ({ indicator, period }: { indicator: string; period: string }): Bilingual => ({
    vi: `Chỉ tiêu "${indicator}" không có hiệu lực trong ${when(period).vi} nên không được tính.`,
    en: `The indicator "${indicator}" is not valid in ${when(period).en}, so it is not computed.`,
  }),
  'base-not-earlier': ({ period, basePeriod }: { period: string; basePeriod: string }): Bilingual => ({
    vi: `Kỳ gốc (${when(basePeriod).vi}) không đứng trước ${when(period).vi}.`,
    en: `The base period ${when(basePeriod).en} is not earlier than ${when(period).en}.`,
  }),
  'base-of-other-length': ({ period, basePeriod }: { period: string; basePeriod: string }): Bilingual => {
    const [now, before] = [periodsInSentence([period]), periodsInSentence([basePeriod])]
    return {
      vi: `Kỳ gốc (${before.vi}) không dài bằng ${now.vi}; số phát sinh của hai kỳ này không so sánh được.`,
      en: `The base period ${before.en} is not as long as ${now.en}; what comes up in the two cannot be compared.`,
    }
  },
  'comparator-contradicts': ({ comparator, direction }: { comparator: string; direction: string }): Bilingual => ({
    vi: `Cách so sánh "${comparator}" trái với hướng "${direction}" của chỉ tiêu.`,
    en: `The comparator "${comparator}" contradicts the indicator's direction "${direction}".`,
  }),
  'range-out-of-order': ({ low, high }: { low: string; high: string }): Bilingual => ({
    vi: `Khoảng từ ${formatInSentence(low, 'vi')} đến ${formatInSentence(high, 'vi')} có đầu dưới lớn hơn đầu trên.`,
    en: `The range from ${formatInSentence(low, 'en')} to ${formatInSentence(high, 'en')} does not rise.`,
  }),
  'target-without-value': (_: object): Bilingual => ({
    vi: 'Mục tiêu phải có giá trị; chỉ số liệu gốc (baseline) được để null, và khi đó phải ghi "absence".',
    en: 'A target has a value; only a baseline may be null, and then names its "absence".',
  }),
  'duplicate-target': ({
    indicator,
    scope,
    period,
  }: {
    indicator: string
    scope: string
    period: string
  }): Bilingual => ({
    vi: `Có hai mục tiêu của chỉ tiêu "${indicator}" cho cùng phạm vi "${scope}" và ${when(period).vi}.`,
    en: `There are two targets of "${indicator}" for the same scope "${scope}" in ${when(period).en}.`,
  }),
  'unknown-replaced-target': ({
    indicator,
    scope,
    period,
    document,
  }: {
    indicator: string
    scope: string
    period: string
    document: string | undefined
  }): Bilingual => ({
    vi: `Không có mục tiêu nào của chỉ tiêu "${indicator}", phạm vi "${scope}", ${periodsInSentence([period]).vi} ${document === undefined ? 'không ghi văn bản' : `theo văn bản "${document}"`} để thay thế.`,
    en: `There is no target of "${indicator}" for "${scope}" in ${periodsInSentence([period]).en} ${document === undefined ? 'without a document' : `set by "${document}"`} that could be replaced.`,
  }),
  'figures-do-not-combine': ({
    unit,
    indicator,
    period,
    known,
    because,
  }: {
    unit: string
    indicator: string
    period: string
    known: readonly string[]
    because: 'counts-missing' | 'does-not-combine' | 'not-within'
  }): Bilingual => {
    const [whole, parts] = [periodsInSentence([period]), periodsInSentence(known)]
    return {
      vi: `Số liệu ${parts.vi} chưa phải là số liệu ${whole.vi} của chỉ tiêu "${indicator}" tại "${unit}": ${{ 'counts-missing': 'thiếu tử số và mẫu số để tính lại tỷ lệ', 'does-not-combine': 'chỉ tiêu này không tổng hợp được theo thời gian', 'not-within': 'các kỳ đó không nằm gọn trong kỳ này' }[because]}.`,
      en: `The figures of ${parts.en} make no figure of ${whole.en} of "${indicator}" for "${unit}": ${{ 'counts-missing': 'the counts to divide anew are missing', 'does-not-combine': 'the indicator does not combine over time', 'not-within': 'they are not of days within it alone' }[because]}.`,
    }
  },
  'target-behind-baseline': ({
    indicator,
    target,
    baseline,
  }: {
    indicator: string
    target: Bilingual
    baseline: Bilingual
  }): Bilingual => ({
    vi: `Mục tiêu ${target.vi} của chỉ tiêu "${indicator}" kém hơn số liệu gốc ${baseline.vi} của chính phạm vi đó.`,
    en: `The target ${target.en} of "${indicator}" is worse than the baseline ${baseline.en} of its own scope.`,
  }),
  'targets-disagree': ({
    indicator,
    scope,
    period,
    one,
    other,
  }: {
    indicator: string
    scope: string
    period: string
    one: Bilingual
    other: Bilingual
  }): Bilingual => ({
    vi: `Hai văn bản đặt mục tiêu khác nhau cho chỉ tiêu "${indicator}", phạm vi "${scope}", ${when(period).vi}: ${one.vi} và ${other.vi}.`,
    en: `Two documents set different targets of "${indicator}" for "${scope}" in ${when(period).en}: ${one.en} and ${other.en}.`,
  }),
  'value-behind-baseline': ({
    unit,
    indicator,
    value,
    baseline,
  }: {
    unit: string
    indicator: string
    value: Bilingual
    baseline: Bilingual
  }): Bilingual => ({
    vi: `Số liệu ${value.vi} của chỉ tiêu "${indicator}" tại "${unit}" kém hơn số liệu gốc ${baseline.vi}.`,
    en: `The figure ${value.en} of "${indicator}" for "${unit}" is worse than the baseline ${baseline.en}.`,
  }),
  'no-value': (_: object): Bilingual => ({ vi: 'Không có số liệu.', en: 'There is no figure.' }),
  'does-not-combine': (_: object): Bilingual => ({
    vi: 'Số liệu của các kỳ ngắn hơn không tổng hợp được thành số liệu của kỳ mục tiêu.',
    en: 'The figures of shorter periods make no figure of the period of the target.',
  }),
  'no-target': (_: object): Bilingual => ({ vi: 'Không có mục tiêu.', en: 'There is no target.' }),
  'no-baseline': (_: object): Bilingual => ({
    vi: 'Phạm vi này không có số liệu gốc.',
    en: 'This scope has no baseline.',
  }),
  'baseline-equals-target': (_: object): Bilingual => ({
    vi: 'Số liệu gốc bằng mục tiêu nên không có tiến trình nào để đo.',
    en: 'The baseline equals the target, so there is no way to have gone.',
  }),
  'no-way-to-go': (_: object): Bilingual => ({
    vi: 'Mục tiêu là mức không được vượt.',
    en: 'The target is a limit.',
  }),
  'no-percentage': (_: object): Bilingual => ({
    vi: 'Không tính được tỷ lệ trên một số bằng 0 hoặc âm.',
    en: 'There is no percentage of a number that is zero or negative.',
  }),
  'not-started': (_: object): Bilingual => ({
    vi: 'Mục tiêu chưa bắt đầu áp dụng.',
    en: 'The target does not count yet.',
  }),
  'figure-missing': (_: object): Bilingual => ({
    vi: 'Thiếu một số liệu mà ngưỡng xếp tình trạng cần đến.',
    en: 'A figure that the thresholds look at is missing.',
  }),
  'period-runs': (_: object): Bilingual => ({
    vi: 'Kỳ của mục tiêu chưa kết thúc.',
    en: 'The period of the target is not over.',
  }),
  'period-incomplete': (_: object): Bilingual => ({
    vi: 'Số liệu chưa đủ cho kỳ của mục tiêu.',
    en: 'The figures do not cover the period of the target.',
  }),
  'target-replaced': (_: object): Bilingual => ({
    vi: 'Mục tiêu đã được thay thế.',
    en: 'The target has been replaced.',
  }),
  'duplicate-row': ({ code }: { code: string }): Bilingual => ({
    vi: `Biểu mẫu có hai dòng cùng mã "${code}".`,
    en: `The form has two rows with the code "${code}".`,
  }),
  'duplicate-code': ({ code }: { code: number }): Bilingual => ({
    vi: `Hai phương án trả lời có cùng mã ${code}.`,
    en: `Two answers have the code ${code}.`,
  }),
  'duplicate-constraint': ({ id }: { id: string }): Bilingual => ({
    vi: `Biểu mẫu có hai ràng buộc cùng mã "${id}".`,
    en: `The form has two constraints with the id "${id}".`,
  }),
  'unknown-row': ({ row, nearest }: { row: string; nearest: readonly string[] }): Bilingual => ({
    vi: `Biểu mẫu không có dòng "${row}"${suggestion(nearest).vi}`,
    en: `The form has no row "${row}"${suggestion(nearest).en}`,
  }),
  'heading-answered': ({ row }: { row: string }): Bilingual => ({
    vi: `Dòng "${row}" là tiêu đề nên không có số liệu.`,
    en: `Row "${row}" is a heading and takes no answer.`,
  }),
  'row-answered-twice': ({ row }: { row: string }): Bilingual => ({
    vi: `Dòng "${row}" có hai số liệu.`,
    en: `Row "${row}" is answered twice.`,
  }),
  'answer-not-allowed': ({ row, allowed }: { row: string; allowed: readonly string[] }): Bilingual => ({
    vi: `Dòng "${row}" chỉ nhận: ${allowed.join(', ')}.`,
    en: `Row "${row}" takes only: ${allowed.join(', ')}.`,
  }),
  'row-unanswered': ({ row }: { row: string }): Bilingual => ({
    vi: `Dòng "${row}" chưa có số liệu.`,
    en: `Row "${row}" has no answer.`,
  }),
  'printed-differs': ({
    row,
    printed,
    computed,
  }: {
    row: string
    printed: string
    computed: Bilingual
  }): Bilingual => ({
    vi: `Dòng "${row}" ghi "${printed}", nhưng theo công thức là ${computed.vi}.`,
    en: `Row "${row}" prints "${printed}", but its formula gives ${computed.en}.`,
  }),
  'measure-differs': ({
    row,
    indicator,
    asked,
    printed,
  }: {
    row?: string
    indicator?: string
    asked: Bilingual
    printed: Bilingual
  }): Bilingual => ({
    vi: `${row === undefined ? `Chỉ tiêu "${indicator}"` : `Dòng "${row}"`} đếm "${asked.vi}", nhưng số liệu ghi là "${printed.vi}".`,
    en: `${row === undefined ? `The indicator "${indicator}"` : `Row "${row}"`} counts "${asked.en}", but the figure says "${printed.en}".`,
  }),
  'figure-of-change': ({ text }: { text: string }): Bilingual => ({
    vi: `"${text}" là mức tăng, giảm hoặc dự kiến, không phải mức đạt được; hãy ghi chính mức đó.`,
    en: `"${text}" says by how much something changed, or is planned to; give the level itself.`,
  }),
  'figure-is-a-range': ({ text }: { text: string }): Bilingual => ({
    vi: `"${text}" là một khoảng nên không có một giá trị để tính; được giữ nguyên bằng lời.`,
    en: `"${text}" is a range, so there is no single value to compute with; it is kept in words.`,
  }),
  'figure-hedged': ({ text }: { text: string }): Bilingual => ({
    vi: `"${text}" không phải là con số chính xác; con số in ra được dùng và đánh dấu là gần đúng.`,
    en: `"${text}" is not an exact figure; the printed number is used and marked as approximate.`,
  }),
  'target-not-a-figure': ({ text }: { text: string }): Bilingual => ({
    vi: text === '' ? 'Ô mục tiêu để trống.' : `"${text}" là lời, không phải con số, nên không có mục tiêu để so.`,
    en:
      text === ''
        ? 'The cell of the target is empty.'
        : `"${text}" is words, not a number, so there is no target to compare with.`,
  }),
  'rounded-otherwise': (p: Printed & { rounding: Bilingual }): Bilingual => ({
    vi: `Dòng "${p.row}" ghi "${p.printed}"; theo công thức là ${p.computed.vi}, chỉ khớp khi ${p.rounding.vi}.`,
    en: `Row "${p.row}" prints "${p.printed}"; its formula gives ${p.computed.en}, which agrees only when ${p.rounding.en}.`,
  }),
  'carried-over-counted-twice': (p: Printed & { twice: Bilingual }): Bilingual => ({
    vi: `Dòng "${p.row}" ghi "${p.printed}", tính ${p.twice.vi} từ kỳ trước chuyển sang hai lần; số thực là ${p.computed.vi}.`,
    en: `Row "${p.row}" prints "${p.printed}", which counts the ${p.twice.en} carried over twice; ${p.computed.en} are distinct.`,
  }),
  'carry-over-differs': (p: CarryOver): Bilingual => ({
    vi: `Cuối ${when(p.period).vi} còn ${p.pending.vi}, nhưng ${when(p.next).vi} chỉ ghi ${p.carried.vi} từ kỳ trước chuyển sang${p.lost === null ? '.' : `: thiếu đúng ${p.lost.count.vi} của dòng "${p.lost.row}".`}`,
    en: `${p.pending.en} were pending at the end of ${when(p.period).en}, but ${when(p.next).en} states ${p.carried.en} carried over${p.lost === null ? '.' : `: exactly the ${p.lost.count.en} of row "${p.lost.row}" are missing.`}`,
  }),
  'periods-not-adjacent': ({ period, next }: { period: string; next: string }): Bilingual => ({
    vi: `${when(next).vi} không bắt đầu ngay sau khi ${when(period).vi} kết thúc.`,
    en: `The period ${when(next).en} does not begin on the day after ${when(period).en}.`,
  }),
  'constraint-violated': ({ id, says, written }: { id: string; says: Bilingual; written: Bilingual }): Bilingual => ({
    vi: `Ràng buộc "${id}" không thỏa: ${says.vi} (${written.vi}).`,
    en: `The constraint "${id}" does not hold: ${says.en} (${written.en}).`,
  }),
  'figure-unsettled': (_: object): Bilingual => ({
    vi: 'Một số liệu phải là đúng một trong ba: một giá trị, một khoảng có đủ hai đầu, hoặc lý do không có số liệu; tử số và mẫu số phải đi cùng nhau.',
    en: 'A figure is one of three: a value, a range with both its ends, or the reason why there is none; a numerator and a denominator go together.',
  }),
  'not-a-figure': ({ text }: { text: string }): Bilingual => ({
    vi: `${text} không phải là một số liệu; không suy đoán.`,
    en: `${text} is no figure, and nothing is guessed.`,
  }),
}

interface Printed {
  readonly row: string
  readonly printed: string
  readonly computed: Bilingual
}

interface CarryOver {
  readonly period: string
  readonly next: string
  readonly pending: Bilingual
  readonly carried: Bilingual
  readonly lost: { readonly row: string; readonly count: Bilingual } | null
}

/** Builds an issue of the indicators. */
export const indicatorIssue: IssueFactory<typeof indicatorWording, PlainFormats> = issueFactory(
  indicatorWording,
  plainFormats,
)
