import { type NumberFormats, numberFormats } from '../foundation/figure-formats'
import { type IssueFactory, issueFactory } from '../foundation/issue'
import { type PlainFormats, plainFormats } from '../foundation/sentence-formats'

/** The sentences of every issue that concerns rankings and bands. */
export const rankingWording = {
  malformed: {
    'ranking-source': {
      vi: 'Cần một danh sách, hoặc một đối tượng có danh sách "entries".',
      en: 'Expected a list, or an object that has a list of "entries".',
    },
  },
  contradiction: {
    'exact-score': {
      vi: 'Đơn vị "{unit}": điểm công bố {score:figure} không thể là kết quả làm tròn của {exact:figure}.',
      en: 'The unit "{unit}": the published score {score:figure} cannot be {exact:figure} rounded.',
    },
  },
  empty: {
    ranking: { vi: 'Xếp hạng cần ít nhất một đơn vị.', en: 'A ranking needs at least one entry.' },
  },
  missing: {
    group: {
      vi: 'Đơn vị "{unit}" không thuộc nhóm nào, nhưng xếp hạng theo từng nhóm.',
      en: 'The unit "{unit}" belongs to no group, but units are ranked within groups.',
    },
    'tie-breakers': {
      vi: 'Cách xếp "ordinal" không cho đồng hạng, nên cần nêu "tieBreakers".',
      en: 'The method "ordinal" allows no ties, so "tieBreakers" must be given.',
    },
    'tie-break-value': {
      vi: 'Đơn vị "{unit}" đồng điểm nhưng không có giá trị "{value}" để phân hạng, nên xếp sau các đơn vị đồng điểm.',
      en: 'The unit "{unit}" is tied but has no value "{value}" to break the tie, so it is placed after the units it is tied with.',
    },
    'band-value': {
      vi: 'Không xác định được mức xếp loại của đơn vị "{unit}": thiếu giá trị {values:list}.',
      en: 'The band of the unit "{unit}" cannot be determined: no value for {values:list}.',
    },
  },
  'tie-unresolved': {
    vi: 'Các tiêu chí phụ không phân được thứ hạng của: {units:listed}. Thêm "by": "unit" vào cuối nếu chấp nhận xếp theo mã đơn vị.',
    en: 'The tie-breakers do not separate these units: {units:listed}. Add "by": "unit" at the end if the order of unit ids may decide.',
  },
  'no-band': {
    vi: 'Điểm {score:number} của đơn vị "{unit}" không thuộc mức xếp loại nào.',
    en: 'The score {score:number} of the unit "{unit}" falls into no band.',
  },
} as const

/** Builds an issue of the rankings. */
export const rankingIssue: IssueFactory<typeof rankingWording, NumberFormats> = /* @__PURE__ */ issueFactory(
  rankingWording,
  numberFormats,
)

/** The sentences of movements between two rankings. */
export const movementWording = {
  'not-a-result': {
    ranking: {
      vi: 'Cần kết quả xếp hạng do "rank" tạo ra, nhưng nhận được {text}.',
      en: 'Expected the result of "rank", got {text}.',
    },
  },
  contradiction: {
    movement: {
      vi: 'Đơn vị "{unit}": số hạng tăng, giảm hoặc chiều tăng giảm không khớp với hai thứ hạng.',
      en: 'The unit "{unit}": the places gained or the direction do not match its two ranks.',
    },
    'movement-ranking': {
      vi: 'Biến động thứ hạng không phải của bảng xếp hạng này: không có đơn vị "{unit}", hoặc đơn vị có thứ hạng khác.',
      en: 'The movements do not belong to this ranking: they lack the unit "{unit}", or give it another rank.',
    },
  },
  'not-comparable': {
    policy: {
      vi: 'Hai lần xếp hạng khác nhau ở "{policy}", nên thứ hạng không so sánh được hoàn toàn.',
      en: 'The two rankings differ in "{policy}", so their ranks are not fully comparable.',
    },
    group: {
      vi: 'Đơn vị "{unit}" chuyển từ nhóm "{from}" sang nhóm "{to}"; hai thứ hạng thuộc hai nhóm khác nhau.',
      en: 'The unit "{unit}" moved from group "{from}" to "{to}"; the two ranks belong to different groups.',
    },
    unit: {
      vi: 'Đơn vị "{unit}" kế thừa {predecessors:list} của bảng xếp hạng trước; hai thứ hạng không hoàn toàn là của cùng một đơn vị.',
      en: 'The unit "{unit}" succeeds {predecessors:list} of the earlier ranking; the two ranks are not quite those of the same unit.',
    },
  },
} as const

/** Builds an issue of movements. */
export const movementIssue: IssueFactory<typeof movementWording, PlainFormats> = /* @__PURE__ */ issueFactory(
  movementWording,
  plainFormats,
)

/** The sentences of bands by themselves. */
export const bandWording = {
  empty: {
    band: { vi: 'Mức xếp loại "{band}" không có điều kiện nào.', en: 'The band "{band}" has no condition.' },
  },
  'too-deep': {
    conditions: {
      vi: 'Các điều kiện của mức xếp loại này lồng nhau quá {most} cấp, hoặc quá nhiều.',
      en: 'The conditions of this band are nested deeper than {most} levels, or too many.',
    },
  },
} as const

/** Builds an issue of bands. */
export const bandIssue: IssueFactory<typeof bandWording, PlainFormats> = /* @__PURE__ */ issueFactory(
  bandWording,
  plainFormats,
)

/** The sentences of bands that overlap or leave a gap. */
export const coverageWording = {
  'too-big': {
    bands: {
      vi: 'Không kiểm tra được khoảng hở: các mức xếp loại chia thành {cells} ô, nhiều hơn {most}.',
      en: 'The bands cannot be checked for gaps: they divide into {cells} cells, more than {most}.',
    },
  },
  overlap: {
    bands: {
      vi: 'Mức xếp loại "{earlier}" và mức "{later}" chồng lên nhau: {where:text}, ví dụ {example:text}.',
      en: 'The bands "{earlier}" and "{later}" overlap: {where:text}, for example {example:text}.',
    },
  },
  'band-empty': {
    vi: 'Không điểm nào có thể thuộc mức xếp loại "{band}".',
    en: 'No score can fall into the band "{band}".',
  },
  'band-hole': {
    vi: 'Các mức xếp loại để hở: {where:text}, ví dụ {example:text}. Nếu điểm luôn được làm tròn trước thì nêu số chữ số ở "decimals".',
    en: 'The bands leave a gap: {where:text}, for example {example:text}. If scores are always rounded first, give the number of "decimals".',
  },
} as const

/** Builds an issue of overlaps and gaps. */
export const coverageIssue: IssueFactory<typeof coverageWording, PlainFormats> = /* @__PURE__ */ issueFactory(
  coverageWording,
  plainFormats,
)
