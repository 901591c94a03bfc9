import { type IssueFactory, issueFactory } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'
import { type PlainFormats, plainFormats } from '../foundation/sentence-formats'

/** More units of one alias are not looked for: each of ten thousand would meet all others. */
export const mostRivals = 1_000

const listed = (names: readonly string[], most = Number.POSITIVE_INFINITY): string =>
  names.length > 5
    ? `${names.slice(0, 5).join(', ')} … (${names.length > most ? `> ${most}` : names.length})`
    : names.join(', ')

const nearestIn = (nearest: readonly string[]): Bilingual => ({
  vi: nearest.length > 0 ? `; gần nhất: ${nearest.join(', ')}` : '',
  en: nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '',
})

type Unknown = { readonly text: string; readonly nearest: readonly string[] }

/** The sentences of every issue that concerns units and groups. */
export const organizationWording = {
  'duplicate-unit-id': ({ unit, first }: { unit: string; first: number }): Bilingual => ({
    vi: `Mã đơn vị "${unit}" được dùng hai lần; lần đầu ở units[${first}].`,
    en: `The unit id "${unit}" is used twice; the first time at units[${first}].`,
  }),
  'duplicate-group-id': ({ group, first }: { group: string; first: number }): Bilingual => ({
    vi: `Mã nhóm "${group}" được dùng hai lần; lần đầu ở groups[${first}].`,
    en: `The group id "${group}" is used twice; the first time at groups[${first}].`,
  }),
  'unknown-unit': ({ text, nearest }: Unknown): Bilingual => ({
    vi: `Không có đơn vị "${text}"${nearestIn(nearest).vi}.`,
    en: `There is no unit "${text}"${nearestIn(nearest).en}.`,
  }),
  'unknown-group': ({ text, nearest }: Unknown): Bilingual => ({
    vi: `Không có nhóm "${text}"${nearestIn(nearest).vi}.`,
    en: `There is no group "${text}"${nearestIn(nearest).en}.`,
  }),
  'unknown-parent': ({ text, nearest }: Unknown): Bilingual => ({
    vi: `Không có đơn vị cấp trên "${text}"${nearestIn(nearest).vi}.`,
    en: `There is no parent unit "${text}"${nearestIn(nearest).en}.`,
  }),
  'unknown-successor': ({ text, nearest }: Unknown): Bilingual => ({
    vi: `Không có đơn vị kế thừa "${text}"${nearestIn(nearest).vi}.`,
    en: `There is no successor unit "${text}"${nearestIn(nearest).en}.`,
  }),
  'ambiguous-unit': ({ text, units }: { text: string; units: readonly string[] }): Bilingual => ({
    vi: `"${text}" có thể là nhiều đơn vị: ${listed(units)}. Hãy ghi mã đơn vị.`,
    en: `"${text}" may mean several units: ${listed(units)}. Give the id of the one meant.`,
  }),
  'ambiguous-group': ({ text, groups }: { text: string; groups: readonly string[] }): Bilingual => ({
    vi: `"${text}" có thể là nhiều nhóm: ${listed(groups)}. Hãy ghi mã nhóm.`,
    en: `"${text}" may mean several groups: ${listed(groups)}. Give the id of the one meant.`,
  }),
  'ambiguous-alias': ({ alias, units }: { alias: string; units: readonly string[] }): Bilingual => ({
    vi: `Tên gọi khác "${alias}" cũng chỉ đơn vị khác trong cùng thời gian: ${listed(units, mostRivals)}.`,
    en: `The alias "${alias}" also stands for another unit of the same time: ${listed(units, mostRivals)}.`,
  }),
  'parent-cycle': ({ way }: { way: readonly string[] }): Bilingual => ({
    vi: `Quan hệ cấp trên đi vòng: ${way.join(' → ')}.`,
    en: `The parents run in a circle: ${way.join(' → ')}.`,
  }),
  'successor-cycle': ({ way }: { way: readonly string[] }): Bilingual => ({
    vi: `Quan hệ kế thừa đi vòng: ${way.join(' → ')}.`,
    en: `The successors run in a circle: ${way.join(' → ')}.`,
  }),
  'successors-without-end': ({ unit }: { unit: string }): Bilingual => ({
    vi: `Đơn vị "${unit}" có đơn vị kế thừa nhưng không có ngày kết thúc; cần ghi "validTo".`,
    en: `The unit "${unit}" has successors but no last day; give "validTo".`,
  }),
  'successor-ended-before': ({ unit, successor }: { unit: string; successor: string }): Bilingual => ({
    vi: `Đơn vị kế thừa "${successor}" không tồn tại sau đơn vị "${unit}".`,
    en: `The successor "${successor}" does not outlast the unit "${unit}".`,
  }),
  'validity-ends-before-start': ({ from, to }: { from: string; to: string }): Bilingual => ({
    vi: `Ngày kết thúc ${to} đứng trước ngày bắt đầu ${from}.`,
    en: `The last day ${to} lies before the first day ${from}.`,
  }),
  'unit-never-in-group': ({ unit, group }: { unit: string; group: string }): Bilingual => ({
    vi: `Đơn vị "${unit}" không có ngày nào tồn tại cùng lúc với nhóm "${group}".`,
    en: `The unit "${unit}" has no day in common with its group "${group}".`,
  }),
  'unit-outside-group': ({ unit, group }: { unit: string; group: string }): Bilingual => ({
    vi: `Thời gian tồn tại của đơn vị "${unit}" vượt ra ngoài thời gian của nhóm "${group}"; ngoài thời gian đó đơn vị không thuộc nhóm nào.`,
    en: `The unit "${unit}" is valid on days on which its group "${group}" is not; on those it belongs to no group.`,
  }),
  'group-without-members': ({ group, asOf }: { group: string; asOf: string | undefined }): Bilingual => ({
    vi: `Nhóm "${group}" không có đơn vị nào${asOf === undefined ? '' : ` tại ngày ${asOf}`}.`,
    en: `The group "${group}" has no members${asOf === undefined ? '' : ` on ${asOf}`}.`,
  }),
  'shared-name': ({ text, units }: { text: string; units: readonly string[] }): Bilingual => ({
    vi: `Nhiều đơn vị cùng mang tên "${text}" (${listed(units)}); tên này không đủ để xác định đơn vị, cần ghi mã.`,
    en: `Several units are called "${text}" (${listed(units)}); the name alone cannot tell them apart, their ids can.`,
  }),
  'look-alike-names': ({ names, units }: { names: readonly string[]; units: readonly string[] }): Bilingual => ({
    vi: `Tên của các đơn vị ${listed(units)} chỉ khác nhau ở dấu, chữ hoa hoặc cách viết (${listed(names)}); viết không dấu thì không phân biệt được.`,
    en: `The names of the units ${listed(units)} differ only in diacritics, case or spelling (${listed(names)}); without those they cannot be told apart.`,
  }),
}

/** Builds an issue of the organization. */
export const organizationIssue: IssueFactory<typeof organizationWording, PlainFormats> = issueFactory(
  organizationWording,
  plainFormats,
)
