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
}

/** Builds an issue of the committee. */
export const committeeIssue: ReturnType<typeof issueFactory<typeof committeeWording>> = issueFactory(committeeWording)
