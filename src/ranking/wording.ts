import { formatInSentence, formatNumber } from '../foundation/format-number'
import { type IssueFactory, issueFactory } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'
import { type PlainFormats, plainFormats } from '../foundation/sentence-formats'

const listed = (units: readonly string[]): string =>
  units.length > 5 ? `${units.slice(0, 5).join(', ')} … (${units.length})` : units.join(', ')

/** The sentences of every issue that concerns rankings and bands. */
export const rankingWording = {
  'not-a-ranking-source': (_: object): Bilingual => ({
    vi: 'Cần một danh sách, hoặc một đối tượng có danh sách "entries".',
    en: 'Expected a list, or an object that has a list of "entries".',
  }),
  'not-a-ranking': ({ text }: { text: string }): Bilingual => ({
    vi: `Cần kết quả xếp hạng do "rank" tạo ra, nhưng nhận được ${text}.`,
    en: `Expected the result of "rank", got ${text}.`,
  }),
  'movement-contradicts-itself': ({ unit }: { unit: string }): Bilingual => ({
    vi: `Đơn vị "${unit}": số hạng tăng, giảm hoặc chiều tăng giảm không khớp với hai thứ hạng.`,
    en: `The unit "${unit}": the places gained or their direction are not those between its two ranks.`,
  }),
  'movement-of-another-ranking': ({ unit }: { unit: string }): Bilingual => ({
    vi: `Biến động thứ hạng không phải của bảng xếp hạng này: đơn vị "${unit}" không có ở đó, hoặc có thứ hạng khác.`,
    en: `The movements are not of this ranking: they do not have the unit "${unit}", or have it at another rank.`,
  }),
  'empty-list': (_: object): Bilingual => ({
    vi: 'Xếp hạng cần ít nhất một đơn vị.',
    en: 'A ranking needs at least one entry.',
  }),
  'duplicate-unit': ({ unit, first }: { unit: string; first: number }): Bilingual => ({
    vi: `Đơn vị "${unit}" xuất hiện hai lần; lần đầu ở mục thứ ${first + 1}.`,
    en: `The unit "${unit}" appears twice; the first time as number ${first + 1} of the entries.`,
  }),
  'group-missing': ({ unit }: { unit: string }): Bilingual => ({
    vi: `Đơn vị "${unit}" không thuộc nhóm nào, nhưng xếp hạng theo từng nhóm.`,
    en: `The unit "${unit}" has no group, but the ranking is within groups.`,
  }),
  'score-contradicts-exact': ({ unit, score, exact }: { unit: string; score: string; exact: string }): Bilingual => ({
    vi: `Đơn vị "${unit}": điểm công bố ${formatInSentence(score, 'vi')} không thể là kết quả làm tròn của ${formatInSentence(exact, 'vi')}.`,
    en: `The unit "${unit}": the published score ${formatInSentence(score, 'en')} cannot be ${formatInSentence(exact, 'en')} rounded.`,
  }),
  'tie-breakers-missing': (_: object): Bilingual => ({
    vi: 'Cách xếp "ordinal" không cho đồng hạng, nên cần nêu "tieBreakers".',
    en: 'The method "ordinal" allows no ties, so "tieBreakers" must be given.',
  }),
  'tie-unresolved': ({ units }: { units: readonly string[] }): Bilingual => ({
    vi: `Các tiêu chí phụ không phân được thứ hạng của: ${listed(units)}. Thêm {"by": "unit"} vào cuối nếu chấp nhận xếp theo mã đơn vị.`,
    en: `The tie-breakers leave equal: ${listed(units)}. End them with {"by": "unit"} if the order of unit ids may decide.`,
  }),
  'tie-break-value-missing': ({ unit, value }: { unit: string; value: string }): Bilingual => ({
    vi: `Đơn vị "${unit}" đồng điểm nhưng không có giá trị "${value}" để phân hạng, nên đứng sau.`,
    en: `The unit "${unit}" is tied and has no value "${value}" to break the tie with, so it stands last of its tie.`,
  }),
  'band-without-condition': ({ band }: { band: string }): Bilingual => ({
    vi: `Mức "${band}" không có điều kiện nào.`,
    en: `The band "${band}" has no condition.`,
  }),
  'conditions-too-deep': ({ most }: { most: number }): Bilingual => ({
    vi: `Các điều kiện của mức này lồng nhau quá ${most} cấp, hoặc quá nhiều.`,
    en: `The conditions of this band are nested deeper than ${most} levels, or too many.`,
  }),
  'duplicate-band': ({ band }: { band: string }): Bilingual => ({
    vi: `Có hai mức cùng tên "${band}".`,
    en: `There are two bands "${band}".`,
  }),
  'band-empty': ({ band }: { band: string }): Bilingual => ({
    vi: `Không điểm nào có thể thuộc mức "${band}".`,
    en: `No score can fall into the band "${band}".`,
  }),
  'band-hole': ({ where, example }: { where: Bilingual; example: Bilingual }): Bilingual => ({
    vi: `Các mức để hở: ${where.vi}, ví dụ ${example.vi}. Nếu điểm luôn được làm tròn trước thì nêu số chữ số ở "decimals".`,
    en: `The bands leave a hole: ${where.en}, for example ${example.en}. If scores are always rounded before, say to how many "decimals".`,
  }),
  'band-overlap': ({
    bands,
    where,
    example,
  }: {
    bands: readonly string[]
    where: Bilingual
    example: Bilingual
  }): Bilingual => ({
    vi: `Mức "${bands[0]}" và mức "${bands[1]}" chồng lên nhau: ${where.vi}, ví dụ ${example.vi}.`,
    en: `The bands "${bands[0]}" and "${bands[1]}" overlap: ${where.en}, for example ${example.en}.`,
  }),
  'bands-too-complex': ({ cells, most }: { cells: number; most: number }): Bilingual => ({
    vi: `Không kiểm tra được khoảng hở: các mức chia thành ${cells} ô, nhiều hơn ${most}.`,
    en: `The bands cannot be checked for holes: they divide into ${cells} cells, more than ${most}.`,
  }),
  'no-band': ({ unit, score }: { unit: string; score: string }): Bilingual => ({
    vi: `Điểm ${formatNumber(score, 'vi')} của đơn vị "${unit}" không thuộc mức nào.`,
    en: `The score ${formatNumber(score, 'en')} of the unit "${unit}" falls into no band.`,
  }),
  'band-undecided': ({ unit, values }: { unit: string; values: readonly string[] }): Bilingual => ({
    vi: `Không xác định được mức của đơn vị "${unit}": thiếu giá trị ${values.join(', ')}.`,
    en: `The band of the unit "${unit}" cannot be decided: no value for ${values.join(', ')}.`,
  }),
  'policies-differ': ({ policy }: { policy: string }): Bilingual => ({
    vi: `Hai lần xếp hạng khác nhau ở "${policy}", nên thứ hạng không so sánh được hoàn toàn.`,
    en: `The two rankings differ in "${policy}", so their ranks do not fully compare.`,
  }),
  'units-taken-over': ({ unit, predecessors }: { unit: string; predecessors: readonly string[] }): Bilingual => ({
    vi: `Đơn vị "${unit}" kế tục ${predecessors.join(', ')} của bảng xếp hạng trước; hai thứ hạng không hoàn toàn là của cùng một đơn vị.`,
    en: `The unit "${unit}" carries on ${predecessors.join(', ')} of the earlier ranking; the two ranks are not quite those of one unit.`,
  }),
  'group-changed': ({ unit, from, to }: { unit: string; from: string; to: string }): Bilingual => ({
    vi: `Đơn vị "${unit}" chuyển từ nhóm "${from}" sang nhóm "${to}"; hai thứ hạng thuộc hai nhóm khác nhau.`,
    en: `The unit "${unit}" moved from group "${from}" to "${to}"; the two ranks belong to different groups.`,
  }),
}

/** Builds an issue of the rankings. */
export const rankingIssue: IssueFactory<typeof rankingWording, PlainFormats> = issueFactory(
  rankingWording,
  plainFormats,
)
