import type { Bilingual } from '../../foundation/language'

type Word =
  | 'unit'
  | 'item'
  | 'rank'
  | 'value'
  | 'band'
  | 'noFigure'
  | 'actual'
  | 'target'
  | 'baseline'
  | 'noTarget'
  | 'noShare'
  | 'verdict'
  | 'met'
  | 'notMet'
  | 'undecided'
  | 'low'
  | 'high'

/** The words that charts write themselves. */
export const words: Readonly<Record<Word, Bilingual>> = {
  unit: { vi: 'Đơn vị', en: 'Unit' },
  item: { vi: 'Chỉ tiêu', en: 'Indicator' },
  rank: { vi: 'Hạng', en: 'Rank' },
  value: { vi: 'Giá trị', en: 'Value' },
  band: { vi: 'Xếp loại', en: 'Band' },
  noFigure: { vi: 'không có số liệu', en: 'no figure' },
  actual: { vi: 'Thực hiện', en: 'Achieved' },
  target: { vi: 'Mục tiêu', en: 'Target' },
  baseline: { vi: 'Số liệu gốc', en: 'Baseline' },
  noTarget: { vi: 'không có mục tiêu', en: 'no target' },
  noShare: { vi: 'mục tiêu không lớn hơn 0', en: 'the target is not above zero' },
  verdict: { vi: 'Kết quả', en: 'Result' },
  met: { vi: 'Đạt', en: 'Met' },
  notMet: { vi: 'Chưa đạt', en: 'Not met' },
  undecided: { vi: 'Chưa xác định', en: 'Undecided' },
  low: { vi: 'Cận dưới', en: 'Low' },
  high: { vi: 'Cận trên', en: 'High' },
}
