import { type DatedFormats, datedFormats } from '../foundation/dated-formats'
import { formatDate } from '../foundation/format-date'
import { type IssueFactory, issueFactory } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'

/** More units of one alias are not looked for: each of ten thousand would meet all others. */
export const mostRivals = 1_000

const listed = (names: readonly string[], most = Number.POSITIVE_INFINITY): string =>
  names.length > 5
    ? `${names.slice(0, 5).join(', ')} … (${names.length > most ? `> ${most}` : names.length})`
    : names.join(', ')

/** The sentences of every issue that concerns units and groups. */
export const organizationWording = {
  ambiguous: {
    unit: {
      vi: '“{text}” có thể là nhiều đơn vị: {units:listed}. Hãy ghi mã đơn vị.',
      en: '“{text}” may mean several units: {units:listed}. Give the id of the intended unit.',
    },
    alias: ({ alias, units }: { alias: string; units: readonly string[] }): Bilingual => ({
      vi: `Tên gọi khác “${alias}” cũng là tên gọi của đơn vị khác trong cùng thời gian: ${listed(units, mostRivals)}.`,
      en: `The alias “${alias}” also belongs to another unit at the same time: ${listed(units, mostRivals)}.`,
    }),
    name: {
      vi: 'Nhiều đơn vị cùng mang tên “{text}” ({units:listed}); tên này không đủ để xác định đơn vị, cần ghi mã.',
      en: 'Several units are called “{text}” ({units:listed}); the name does not tell them apart, so give the id.',
    },
  },
  missing: {
    'last-day': {
      vi: 'Đơn vị “{unit}” có đơn vị kế thừa nhưng không có ngày kết thúc; cần ghi “validTo”.',
      en: 'The unit “{unit}” has successors but no last day; give “validTo”.',
    },
  },
  'out-of-order': {
    successor: {
      vi: 'Đơn vị kế thừa “{successor}” không tồn tại sau đơn vị “{unit}”.',
      en: 'The successor “{successor}” does not outlast the unit “{unit}”.',
    },
    validity: {
      vi: 'Ngày kết thúc {to:date} trước ngày bắt đầu {from:date}.',
      en: 'The last day {to:date} is before the first day {from:date}.',
    },
  },
  'outside-group': {
    'never-inside': {
      vi: 'Đơn vị “{unit}” không có ngày nào tồn tại cùng lúc với nhóm “{group}”.',
      en: 'The unit “{unit}” has no day in common with its group “{group}”.',
    },
    'partly-inside': {
      vi: 'Thời gian tồn tại của đơn vị “{unit}” vượt ra ngoài thời gian của nhóm “{group}”; ngoài thời gian đó đơn vị không thuộc nhóm nào.',
      en: 'The unit “{unit}” is valid on days when its group “{group}” is not; on those days it belongs to no group.',
    },
  },
  empty: {
    group: ({ group, asOf }: { group: string; asOf: string | undefined }): Bilingual => ({
      vi: `Nhóm “${group}” không có đơn vị nào${asOf === undefined ? '' : ` vào ngày ${formatDate(asOf, 'vi')}`}.`,
      en: `The group “${group}” has no members${asOf === undefined ? '' : ` on ${formatDate(asOf, 'en')}`}.`,
    }),
  },
  'look-alike': {
    names: {
      vi: 'Tên của các đơn vị {units:listed} chỉ khác nhau ở dấu, chữ hoa hoặc cách viết ({names:listed}); viết không dấu thì không phân biệt được.',
      en: 'The names of the units {units:listed} differ only in diacritics, case or spelling ({names:listed}); without diacritics they cannot be told apart.',
    },
  },
} as const

/** Builds an issue of the organization. */
export const organizationIssue: IssueFactory<typeof organizationWording, DatedFormats> = /* @__PURE__ */ issueFactory(
  organizationWording,
  datedFormats,
)
