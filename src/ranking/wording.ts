import { type FigureFormats, figureFormats } from '../foundation/figure-formats'
import { type IssueFactory, issueFactory } from '../foundation/issue'

/** The sentences of every issue that concerns rankings and bands. */
export const rankingWording = {
  malformed: {
    'ranking-source': {
      vi: 'Cần một danh sách, hoặc một đối tượng có danh sách "entries".',
      en: 'Expected a list, or an object that has a list of "entries".',
    },
  },
  'not-a-result': {
    ranking: {
      vi: 'Cần kết quả xếp hạng do "rank" tạo ra, nhưng nhận được {text}.',
      en: 'Expected the result of "rank", got {text}.',
    },
  },
  contradiction: {
    movement: {
      vi: 'Đơn vị "{unit}": số hạng tăng, giảm hoặc chiều tăng giảm không khớp với hai thứ hạng.',
      en: 'The unit "{unit}": the places gained or their direction are not those between its two ranks.',
    },
    'movement-ranking': {
      vi: 'Biến động thứ hạng không phải của bảng xếp hạng này: đơn vị "{unit}" không có ở đó, hoặc có thứ hạng khác.',
      en: 'The movements are not of this ranking: they do not have the unit "{unit}", or have it at another rank.',
    },
    'exact-score': {
      vi: 'Đơn vị "{unit}": điểm công bố {score:figure} không thể là kết quả làm tròn của {exact:figure}.',
      en: 'The unit "{unit}": the published score {score:figure} cannot be {exact:figure} rounded.',
    },
  },
  empty: {
    ranking: { vi: 'Xếp hạng cần ít nhất một đơn vị.', en: 'A ranking needs at least one entry.' },
    band: { vi: 'Mức "{band}" không có điều kiện nào.', en: 'The band "{band}" has no condition.' },
  },
  missing: {
    group: {
      vi: 'Đơn vị "{unit}" không thuộc nhóm nào, nhưng xếp hạng theo từng nhóm.',
      en: 'The unit "{unit}" has no group, but the ranking is within groups.',
    },
    'tie-breakers': {
      vi: 'Cách xếp "ordinal" không cho đồng hạng, nên cần nêu "tieBreakers".',
      en: 'The method "ordinal" allows no ties, so "tieBreakers" must be given.',
    },
    'tie-break-value': {
      vi: 'Đơn vị "{unit}" đồng điểm nhưng không có giá trị "{value}" để phân hạng, nên đứng sau.',
      en: 'The unit "{unit}" is tied and has no value "{value}" to break the tie with, so it is placed last of its tie.',
    },
    'band-value': {
      vi: 'Không xác định được mức của đơn vị "{unit}": thiếu giá trị {values:list}.',
      en: 'The band of the unit "{unit}" cannot be decided: no value for {values:list}.',
    },
  },
  'tie-unresolved': {
    vi: 'Các tiêu chí phụ không phân được thứ hạng của: {units:listed}. Thêm "by": "unit" vào cuối nếu chấp nhận xếp theo mã đơn vị.',
    en: 'The tie-breakers leave equal: {units:listed}. End them with "by": "unit" if the order of unit ids may decide.',
  },
  'too-deep': {
    conditions: {
      vi: 'Các điều kiện của mức này lồng nhau quá {most} cấp, hoặc quá nhiều.',
      en: 'The conditions of this band are nested deeper than {most} levels, or too many.',
    },
  },
  'too-big': {
    bands: {
      vi: 'Không kiểm tra được khoảng hở: các mức chia thành {cells} ô, nhiều hơn {most}.',
      en: 'The bands cannot be checked for holes: they divide into {cells} cells, more than {most}.',
    },
  },
  overlap: {
    bands: {
      vi: 'Mức "{earlier}" và mức "{later}" chồng lên nhau: {where:text}, ví dụ {example:text}.',
      en: 'The bands "{earlier}" and "{later}" overlap: {where:text}, for example {example:text}.',
    },
  },
  'band-empty': {
    vi: 'Không điểm nào có thể thuộc mức "{band}".',
    en: 'No score can fall into the band "{band}".',
  },
  'band-hole': {
    vi: 'Các mức để hở: {where:text}, ví dụ {example:text}. Nếu điểm luôn được làm tròn trước thì nêu số chữ số ở "decimals".',
    en: 'The bands leave a hole: {where:text}, for example {example:text}. If scores are always rounded before, say to how many "decimals".',
  },
  'no-band': {
    vi: 'Điểm {score:number} của đơn vị "{unit}" không thuộc mức nào.',
    en: 'The score {score:number} of the unit "{unit}" falls into no band.',
  },
  'not-comparable': {
    policy: {
      vi: 'Hai lần xếp hạng khác nhau ở "{policy}", nên thứ hạng không so sánh được hoàn toàn.',
      en: 'The two rankings differ in "{policy}", so their ranks do not fully compare.',
    },
    group: {
      vi: 'Đơn vị "{unit}" chuyển từ nhóm "{from}" sang nhóm "{to}"; hai thứ hạng thuộc hai nhóm khác nhau.',
      en: 'The unit "{unit}" moved from group "{from}" to "{to}"; the two ranks belong to different groups.',
    },
    unit: {
      vi: 'Đơn vị "{unit}" kế tục {predecessors:list} của bảng xếp hạng trước; hai thứ hạng không hoàn toàn là của cùng một đơn vị.',
      en: 'The unit "{unit}" carries on {predecessors:list} of the earlier ranking; the two ranks are not quite those of one unit.',
    },
  },
} as const

/** Builds an issue of the rankings. */
export const rankingIssue: IssueFactory<typeof rankingWording, FigureFormats> = issueFactory(
  rankingWording,
  figureFormats,
)
