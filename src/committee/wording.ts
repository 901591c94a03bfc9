import { type FigureFormats, figureFormats } from '../foundation/figure-formats'
import { type IssueFactory, issueFactory } from '../foundation/issue'
import { type Bilingual, type Language, type LocalizedText, textIn } from '../foundation/language'
import { formatsWith } from '../foundation/sentence'

/** The sentences of every issue that concerns the run of a committee and the questions it is asked. */
export const committeeWording = {
  duplicate: {
    change: {
      vi: 'Có hai giả định về tiêu chí “{criterion}” của đơn vị “{unit}”; lần đầu ở mục thứ {first:position}.',
      en: 'Two changes concern the criterion “{criterion}” of the unit “{unit}”; the first is item {first:position}.',
    },
    evidence: {
      vi: 'Yêu cầu tài liệu kiểm chứng của tiêu chí “{criterion}” được nêu hai lần.',
      en: 'The evidence for the criterion “{criterion}” is required twice.',
    },
  },
  'nothing-to-withdraw': {
    assumed: {
      vi: 'Không có gì để rút: đơn vị “{unit}” chưa có giá trị nào ở tiêu chí “{criterion}”.',
      en: 'There is nothing to withdraw: the unit “{unit}” has no value on the criterion “{criterion}”.',
    },
    entered: {
      vi: 'Vòng “{round}” không có giá trị nào của đơn vị “{unit}” ở tiêu chí “{criterion}” để rút lại.',
      en: 'The round “{round}” has no value of the unit “{unit}” on the criterion “{criterion}” to withdraw.',
    },
  },
  'left-out': {
    observation: {
      vi: 'Không tiêu chí nào dùng số liệu {period:period} của chỉ tiêu “{indicator}”.',
      en: 'No criterion reads the indicator “{indicator}” in {period:period}.',
    },
  },
  'not-applicable': {
    round: ({ round, counted }: { round: string; counted: string | null }): Bilingual => ({
      vi: `Đánh giá này tính điểm ${counted === null ? 'không theo vòng' : `vòng “${counted}”`}, không phải vòng “${round}”.`,
      en: `This evaluation counts ${counted === null ? 'assessments without a round' : `the round “${counted}”`}, not the round “${round}”.`,
    }),
    distance: {
      vi: 'Đơn vị “{unit}” chưa được xếp hạng nên không tính được khoảng cách: {reason:text}',
      en: 'The unit “{unit}” is not ranked, so no distance can be computed: {reason:text}',
    },
    value: {
      vi: 'Vòng “{round}” không nhận giá trị chấm, chỉ nhận giải trình và đề nghị xem xét lại.',
      en: 'The round “{round}” takes no values, only explanations and appeals.',
    },
  },
  'out-of-range': {
    rank: {
      vi: 'Không có hạng {rank}: chỉ có {most} đơn vị được so sánh với nhau.',
      en: 'There is no rank {rank}: only {most} unit{most:s} can be compared.',
    },
  },
  'no-web-crypto': {
    vi: 'Môi trường này không có Web Crypto (crypto.subtle), nên không tính được mã xác thực (SHA-256); trình duyệt chỉ cung cấp trên trang HTTPS.',
    en: 'Web Crypto (crypto.subtle) is not available here, so no digest (SHA-256) can be computed; browsers provide it on HTTPS pages only.',
  },
  missing: {
    'evidence-worth': {
      vi: 'Tiêu chí “{criterion}” không được tính khi thiếu tài liệu kiểm chứng, nhưng “absence” của tiêu chí chưa nêu “no-evidence” tính thế nào.',
      en: 'The criterion “{criterion}” does not count without evidence, but its “absence” does not say what “no-evidence” is worth.',
    },
    reason: {
      vi: 'Thay đổi giá trị của đơn vị “{unit}” ở “{figure}” phải ghi lý do (“reason”, cột “Lý do”).',
      en: 'Changing the value of the unit “{unit}” on “{figure}” needs a reason (“reason”, column “reason”).',
    },
    evidence: {
      vi: 'Đơn vị “{unit}” chưa có tài liệu kiểm chứng cho tiêu chí “{criterion}”.',
      en: 'The unit “{unit}” has no evidence for the criterion “{criterion}”.',
    },
  },
  closed: {
    round: {
      vi: 'Vòng “{title:text}” đã được {by} khóa ({at:when}), nên không nhận thêm nội dung ghi {own:when}; nội dung còn phải sửa thì ghi vào vòng sau.',
      en: 'The round “{title:text}” was locked by {by} ({at:when}) and takes no further entries ({own:when}); enter what must still change in a later round.',
    },
    appeal: {
      vi: 'Đề nghị xem xét lại “{appeal}” đã có kết quả giải quyết.',
      en: 'The appeal “{appeal}” has already been decided.',
    },
  },
  'out-of-order': {
    locks: {
      vi: 'Chưa khóa được vòng “{title:text}” vì vòng trước còn mở: {open:names}.',
      en: 'The round “{title:text}” cannot be locked while earlier rounds are open: {open:names}.',
    },
    entry: {
      vi: 'Nội dung ghi {own:when} được nhập sau khi đã khóa vòng “{title:text}” ({at:when}).',
      en: 'An entry dated {own:when} comes after the lock of the round “{title:text}” ({at:when}) in the record.',
    },
    value: {
      vi: 'Giá trị của đơn vị “{unit}” ở tiêu chí “{criterion}” trong vòng “{title:text}” được ghi sau khi vòng “{later:text}” đã chấm.',
      en: 'The value of the unit “{unit}” on the criterion “{criterion}” in the round “{title:text}” was entered after the round “{later:text}” had assessed it.',
    },
    rounds: {
      vi: 'Vòng “{from}” đứng sau vòng “{to}”; hãy so sánh từ vòng trước đến vòng sau.',
      en: 'The round “{from}” follows the round “{to}”; compare from the earlier to the later.',
    },
  },
  unknown: {
    appeal: {
      vi: 'Trước đó không có đề nghị xem xét lại “{appeal}”{nearest:nearest}.',
      en: 'There is no earlier appeal “{appeal}”{nearest:nearest}.',
    },
  },
  incomplete: {
    appeal: {
      vi: 'Đề nghị xem xét lại “{appeal}” của đơn vị “{unit}” chưa được giải quyết.',
      en: 'The appeal “{appeal}” of the unit “{unit}” has not been decided.',
    },
    run: {
      vi: 'Đợt đánh giá chưa đến vòng “{round}”; đã qua: {reached:listed}.',
      en: 'The run has not reached the round “{round}”; rounds reached: {reached:listed}.',
    },
  },
  'without-effect': {
    appeal: {
      vi: 'Đề nghị xem xét lại “{appeal}” của đơn vị “{unit}” được chấp nhận, nhưng sau đó chưa có giá trị nào của đơn vị được chấm lại.',
      en: 'The appeal “{appeal}” of the unit “{unit}” was accepted, but the unit was given no new value after it.',
    },
  },
  'not-a-result': {
    replay: {
      vi: 'Cần kết quả do “replay” tạo ra, nhưng nhận được {text}.',
      en: 'Expected the result of “replay”, got {text}.',
    },
  },
} as const

type CommitteeFormats = FigureFormats & {
  readonly names: (titles: readonly LocalizedText[], language: Language) => string
}

/** Builds an issue of the committee. */
export const committeeIssue: IssueFactory<typeof committeeWording, CommitteeFormats> = /* @__PURE__ */ issueFactory(
  committeeWording,
  formatsWith<CommitteeFormats>(figureFormats, {
    names: (titles, language) => figureFormats.quoted(titles.map(title => textIn(title, language))),
  }),
)
