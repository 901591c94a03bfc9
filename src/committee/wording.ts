import { formatPeriod } from '../foundation/format-date'
import { issueFactory } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'

/** The sentences of every issue that concerns the run of a committee and the questions it is asked. */
export const committeeWording = {
  'not-json': ({ text }: { text: string }): Bilingual => ({
    vi: `${text} không ghi được thành JSON: chỉ dùng null, true, false, số hữu hạn, chuỗi Unicode hợp lệ, danh sách và đối tượng thường, lồng nhau không quá sâu.`,
    en: `${text} cannot be written as JSON: only null, true, false, finite numbers, well-formed texts, lists and plain objects can, nested not too deep.`,
  }),
  'not-evaluated': ({ text }: { text: string }): Bilingual => ({
    vi: `${text} không phải là kết quả đánh giá do "evaluate" tạo ra.`,
    en: `${text} is no evaluation as "evaluate" makes it.`,
  }),
  'duplicate-change': ({ unit, criterion, first }: { unit: string; criterion: string; first: number }): Bilingual => ({
    vi: `Giả định hai lần về tiêu chí "${criterion}" của đơn vị "${unit}"; lần đầu ở mục thứ ${first + 1}.`,
    en: `Two changes assume something of the criterion "${criterion}" of the unit "${unit}"; the first is number ${first + 1}.`,
  }),
  'nothing-to-withdraw': ({ unit, criterion }: { unit: string; criterion: string }): Bilingual => ({
    vi: `Không có gì để rút: đơn vị "${unit}" chưa có giá trị nào ở tiêu chí "${criterion}".`,
    en: `There is nothing to withdraw: the unit "${unit}" was given nothing on the criterion "${criterion}".`,
  }),
  'observation-unread': ({ indicator, period }: { indicator: string; period: string }): Bilingual => ({
    vi: `Không tiêu chí nào lấy số liệu của chỉ tiêu "${indicator}" kỳ ${formatPeriod(period, 'vi')}.`,
    en: `No criterion reads the indicator "${indicator}" of ${formatPeriod(period, 'en')}.`,
  }),
  'other-round': ({ round, counted }: { round: string; counted: string | null }): Bilingual => ({
    vi: `Đánh giá này tính điểm ${counted === null ? 'không theo vòng' : `vòng "${counted}"`}, không phải vòng "${round}".`,
    en: `This evaluation counts ${counted === null ? 'assessments without a round' : `the round "${counted}"`}, not the round "${round}".`,
  }),
}

/** Builds an issue of the committee. */
export const committeeIssue: ReturnType<typeof issueFactory<typeof committeeWording>> = issueFactory(committeeWording)
