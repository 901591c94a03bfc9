import { type FigureFormats, figureFormats } from '../foundation/figure-formats'
import { type IssueFactory, issueFactory } from '../foundation/issue'

/** The sentences of every issue that concerns observations. */
export const observationWording = {
  contradiction: {
    absence: {
      vi: 'Số liệu vừa có giá trị vừa ghi lý do không có giá trị (“{absence}”); chỉ được một trong hai.',
      en: 'The observation has both a value and an absence (“{absence}”); only one is allowed.',
    },
    words: {
      vi: '“words” chỉ đi cùng absence “in-words”.',
      en: '“words” goes with the absence “in-words” only.',
    },
    'zero-denominator': {
      vi: 'Mẫu số bằng 0 thì không có giá trị; cần value null và absence “zero-denominator”.',
      en: 'A zero denominator gives no value; give value null and absence “zero-denominator”.',
    },
    denominator: {
      vi: 'Ghi absence “zero-denominator” nhưng mẫu số là {denominator}.',
      en: 'The absence is “zero-denominator”, but the denominator is {denominator}.',
    },
    counts: {
      vi: 'Giá trị {value:figure} trái với tử số và mẫu số của chính nó: {numerator:number} / {denominator:number} × {factor:number} cho {exact:figure}.',
      en: 'The value {value:figure} contradicts its own counts: {numerator:number} / {denominator:number} × {factor:number} gives {exact:figure}.',
    },
    'counts-of-any-factor': {
      vi: 'Giá trị {value:figure} trái với tử số và mẫu số của chính nó: {numerator:number} / {denominator:number} cho {exact:figure}, không lũy thừa nào của 10 đến 100.000 cho giá trị ấy.',
      en: 'The value {value:figure} contradicts its own counts: {numerator:number} / {denominator:number} gives {exact:figure}, and no power of ten up to 100,000 leads to the value.',
    },
    'measured-later': {
      vi: 'Số liệu {period:period} không thể đo trong {measuredIn:period}, kỳ kết thúc sau đó.',
      en: 'A figure of {period:period} cannot be measured in {measuredIn:period}, which ends later.',
    },
    'period-parts': {
      vi: 'Chỉ tiêu “{indicator}” của “{unit}”: số liệu {period:period} là {value:figure}, nhưng tính từ {parts:periods} thì được {made:figure}; số liệu {period:period} được dùng.',
      en: '“{indicator}” of “{unit}”: the figure of {period:period} is {value:figure}, but {parts:periods} give {made:figure}; the figure of {period:period} is used.',
    },
  },
  empty: {
    dimension: {
      vi: 'Phần số liệu (“dimension”) phải ghi ít nhất một trong “procedure”, “field”, “channel”, “plan”, “stage”.',
      en: 'A “dimension” needs at least one of “procedure”, “field”, “channel”, “plan”, “stage”.',
    },
  },
  duplicate: {
    observation: {
      vi: 'Có hai số liệu {period:period} của chỉ tiêu “{indicator}” cho đơn vị “{unit}”.',
      en: 'There are two observations of “{indicator}” for the unit “{unit}” in {period:period}.',
    },
  },
  incomplete: {
    value: {
      vi: 'Giá trị là null nhưng không ghi lý do; cần ghi “absence”.',
      en: 'The value is null without a reason; give “absence”.',
    },
    ratio: { vi: 'Tử số và mẫu số phải đi cùng nhau.', en: 'Numerator and denominator must be given together.' },
    figure: {
      vi: 'Số liệu chỉ tiêu “{indicator}” của “{unit}” chưa đủ cho {period:period}: thiếu {missing:periods}.',
      en: 'The figures of “{indicator}” for “{unit}” do not cover {period:period}; missing: {missing:periods}.',
    },
  },
  'measured-earlier': {
    vi: 'Chỉ tiêu “{indicator}”: số liệu {period:period} được đo trong {measuredIn:period} (số đơn vị: {units:number}).',
    en: '“{indicator}”: figures of {period:period} were measured in {measuredIn:period} (units: {units:number}).',
  },
  'percent-as-fraction': {
    vi: 'Tỷ lệ {value:figure}% của “{subject}” có thể chưa nhân với 100: các giá trị khác cùng loại lớn hơn ít nhất hai mươi lần.',
    en: 'The percentage {value:figure} of “{subject}” looks like a fraction that was not multiplied by 100: its other values are at least twenty times as large.',
  },
} as const

/** Builds an issue of the observations. */
export const observationIssue: IssueFactory<typeof observationWording, FigureFormats> = /* @__PURE__ */ issueFactory(
  observationWording,
  figureFormats,
)
