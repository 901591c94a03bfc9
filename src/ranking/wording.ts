import { type DatedFormats, datedFormats } from '../foundation/dated-formats'
import { type NumberFormats, numberFormats } from '../foundation/figure-formats'
import { type IssueFactory, issueFactory } from '../foundation/issue'
import { type PlainFormats, plainFormats } from '../foundation/sentence-formats'

/** The sentences of every issue that concerns rankings. */
export const rankingWording = {
  malformed: {
    'ranking-source': {
      vi: 'Cần một danh sách, hoặc một đối tượng có danh sách “entries”.',
      en: 'Expected a list, or an object that has a list of “entries”.',
    },
  },
  contradiction: {
    'exact-score': {
      vi: 'Đơn vị “{unit}”: điểm công bố {score:figure} không thể là kết quả làm tròn của {exact:figure}.',
      en: 'The unit “{unit}”: the published score {score:figure} cannot be {exact:figure} rounded.',
    },
  },
  empty: {
    ranking: { vi: 'Xếp hạng cần ít nhất một đơn vị.', en: 'A ranking needs at least one entry.' },
    'knock-out': {
      vi: 'Điều kiện khống chế “{knockOut}” không có tác dụng: hãy nêu “atMost” (mức xếp loại cao nhất) hoặc đặt “ranked” là false.',
      en: 'The knock-out “{knockOut}” has no effect: give “atMost”, the best band that is left, or set “ranked” to false.',
    },
    quota: {
      vi: 'Hạn mức của mức xếp loại “{band}” không giới hạn gì: hãy nêu “count” (số đơn vị) hoặc “share” (tỷ lệ).',
      en: 'The quota of the band “{band}” limits nothing: give “count”, a number of units, or “share”.',
    },
  },
  missing: {
    group: {
      vi: 'Đơn vị “{unit}” không thuộc nhóm nào, nhưng xếp hạng theo từng nhóm.',
      en: 'The unit “{unit}” belongs to no group, but units are ranked within groups.',
    },
    'tie-breakers': {
      vi: 'Cách xếp “ordinal” không cho đồng hạng, nên cần nêu “tieBreakers”.',
      en: 'The method “ordinal” allows no ties, so “tieBreakers” must be given.',
    },
    'tie-break-value': {
      vi: 'Đơn vị “{unit}” đồng điểm nhưng không có giá trị “{value}” để phân hạng, nên xếp sau các đơn vị đồng điểm.',
      en: 'The unit “{unit}” is tied but has no value “{value}” to break the tie, so it is placed after the units it is tied with.',
    },
    'band-value': {
      vi: 'Không xác định được mức xếp loại của đơn vị “{unit}”: thiếu giá trị {values:list}.',
      en: 'The band of the unit “{unit}” cannot be determined: no value for {values:list}.',
    },
    'knock-out-value': {
      vi: 'Không xác định được điều kiện khống chế “{knockOut}” có áp dụng cho đơn vị “{unit}” hay không: thiếu giá trị {values:list}. Điều kiện này chưa được áp dụng.',
      en: 'Whether the knock-out “{knockOut}” applies to the unit “{unit}” cannot be determined: no value for {values:list}. It was not applied.',
    },
    'share-of': {
      vi: 'Hạn mức của mức xếp loại “{band}”: “share” và “of” đi cùng nhau; “of” nêu tỷ lệ tính trên “all” hay trên những mức xếp loại nào.',
      en: 'The quota of the band “{band}”: “share” and “of” belong together; “of” says whether the share is of “all” or of which bands.',
    },
    cutoff: {
      vi: 'Xếp loại theo thứ hạng và hạn mức cần nêu “cutoff”: các đơn vị bằng nhau ở ranh giới được tính thế nào (“ties”).',
      en: 'Bands by place and quotas need “cutoff”, which says what happens to units that are tied at the line (“ties”).',
    },
    'cutoff-rounding': {
      vi: 'Tỷ lệ có thể không ra số đơn vị nguyên, nên “cutoff” phải nêu cách làm tròn: “rounding” là “down”, “up” hoặc “half-up”.',
      en: 'A share may not be a whole number of units, so “cutoff” must state the “rounding”: “down”, “up” or “half-up”.',
    },
  },
  'not-applicable': {
    'knock-out-place': {
      vi: 'Điều kiện khống chế “{knockOut}” không được dựa vào thứ hạng (“place”), vì thứ hạng có thể phụ thuộc vào điều kiện khống chế.',
      en: 'The knock-out “{knockOut}” cannot depend on the “place”, since the place may depend on the knock-out.',
    },
  },
  'out-of-order': {
    bands: {
      vi: 'Mức xếp loại “{better}” cao hơn “{worse}” nhưng đứng sau; điều kiện khống chế và hạn mức cần danh sách các mức xếp loại từ cao xuống thấp.',
      en: 'The band “{better}” is better than “{worse}” but is listed after it; knock-outs and quotas need the bands from the best to the worst.',
    },
    quota: {
      vi: 'Đơn vị vượt hạn mức của “{band}” không thể xếp vào “{otherwise}”: mức này phải đứng sau “{band}” trong danh sách các mức xếp loại.',
      en: 'Units beyond the quota of “{band}” cannot fall to “{otherwise}”: it must be listed after “{band}” among the bands.',
    },
  },
  'tie-at-cutoff': {
    vi: 'Các đơn vị bằng nhau ở ranh giới của mức xếp loại “{band}”: {units:listed}. Hãy thêm tiêu chí phụ (“tieBreakers”), hoặc chọn “all-in” hay “all-out” ở “cutoff”.',
    en: 'These units are tied at the line of the band “{band}”: {units:listed}. Add “tieBreakers”, or choose “all-in” or “all-out” in “cutoff”.',
  },
  'tie-unresolved': {
    vi: 'Các tiêu chí phụ không phân được thứ hạng của: {units:listed}. Thêm tiêu chí phụ “unit” (“by”) vào cuối nếu chấp nhận xếp theo mã đơn vị.',
    en: 'The tie-breakers do not separate these units: {units:listed}. Add the tie-breaker “unit” (“by”) at the end if the order of unit ids may decide.',
  },
  'no-band': {
    vi: 'Điểm {score:number} của đơn vị “{unit}” không thuộc mức xếp loại nào.',
    en: 'The score {score:number} of the unit “{unit}” falls into no band.',
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
      vi: 'Cần kết quả xếp hạng do “rank” tạo ra, nhưng nhận được {text}.',
      en: 'Expected the result of “rank”, got {text}.',
    },
  },
  contradiction: {
    movement: {
      vi: 'Đơn vị “{unit}”: số hạng tăng, giảm hoặc chiều tăng giảm không khớp với hai thứ hạng.',
      en: 'The unit “{unit}”: the places gained or the direction do not match its two ranks.',
    },
    'movement-ranking': {
      vi: 'Biến động thứ hạng không phải của bảng xếp hạng này: không có đơn vị “{unit}”, hoặc đơn vị có thứ hạng khác.',
      en: 'The movements do not belong to this ranking: they lack the unit “{unit}”, or give it another rank.',
    },
  },
  'not-comparable': {
    break: {
      vi: 'Thang điểm hoặc phương pháp có thay đổi từ {date:date}: {reason:text}; thứ hạng trước và sau không so sánh được hoàn toàn.',
      en: 'The scale or the method changed on {date:date}: {reason:text}; ranks before and after are not fully comparable.',
    },
    policy: {
      vi: 'Hai lần xếp hạng khác nhau ở “{policy}”, nên thứ hạng không so sánh được hoàn toàn.',
      en: 'The two rankings differ in “{policy}”, so their ranks are not fully comparable.',
    },
    group: {
      vi: 'Đơn vị “{unit}” chuyển từ nhóm “{from}” sang nhóm “{to}”; hai thứ hạng thuộc hai nhóm khác nhau.',
      en: 'The unit “{unit}” moved from group “{from}” to “{to}”; the two ranks belong to different groups.',
    },
    unit: {
      vi: 'Đơn vị “{unit}” kế thừa {predecessors:list} của bảng xếp hạng trước; hai thứ hạng không hoàn toàn là của cùng một đơn vị.',
      en: 'The unit “{unit}” succeeds {predecessors:list} of the earlier ranking; the two ranks are not quite those of the same unit.',
    },
  },
} as const

/** Builds an issue of movements. */
export const movementIssue: IssueFactory<typeof movementWording, DatedFormats> = /* @__PURE__ */ issueFactory(
  movementWording,
  datedFormats,
)

/** The sentences of bands by themselves. */
export const bandWording = {
  empty: {
    band: { vi: 'Mức xếp loại “{band}” không có điều kiện nào.', en: 'The band “{band}” has no condition.' },
  },
  contradiction: {
    'figures-of-condition': {
      vi: 'Một điều kiện chỉ được nêu một số liệu, nhưng ở đây nêu {named:quoted}; hãy tách thành các điều kiện trong “allOf”.',
      en: 'A condition is on one figure, but this one names {named:quoted}; write several conditions in “allOf”.',
    },
  },
  'out-of-range': {
    'share-of-units': {
      vi: '{share} không phải là tỷ lệ: cần một số từ 0 đến 1; 20% viết là “0.2” hoặc “1/5”.',
      en: '{share} is not a share: expected a number from 0 to 1; 20% is “0.2” or “1/5”.',
    },
  },
  'too-deep': {
    conditions: {
      vi: 'Các điều kiện này lồng nhau quá {most} cấp, hoặc quá nhiều.',
      en: 'These conditions are nested deeper than {most} levels, or too many.',
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
      vi: 'Mức xếp loại “{earlier}” và mức xếp loại “{later}” chồng lên nhau: {where:text}, ví dụ {example:text}.',
      en: 'The bands “{earlier}” and “{later}” overlap: {where:text}, for example {example:text}.',
    },
  },
  'band-empty': {
    vi: 'Không điểm nào có thể thuộc mức xếp loại “{band}”.',
    en: 'No score can fall into the band “{band}”.',
  },
  'band-hole': {
    vi: 'Các mức xếp loại để hở: {where:text}, ví dụ {example:text}. Nếu điểm luôn được làm tròn trước thì nêu số chữ số ở “decimals”.',
    en: 'The bands leave a gap: {where:text}, for example {example:text}. If scores are always rounded first, give the number of “decimals”.',
  },
} as const

/** Builds an issue of overlaps and gaps. */
export const coverageIssue: IssueFactory<typeof coverageWording, PlainFormats> = /* @__PURE__ */ issueFactory(
  coverageWording,
  plainFormats,
)
