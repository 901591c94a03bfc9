/** Nouns for things with an id, which can be unknown or duplicated. */
export const nouns = {
  unit: { vi: 'đơn vị', en: 'unit' },
  group: { vi: 'nhóm', en: 'group' },
  party: { vi: 'đơn vị hay nhóm', en: 'unit or group' },
  parent: { vi: 'đơn vị cấp trên', en: 'parent unit' },
  successor: { vi: 'đơn vị kế thừa', en: 'successor unit' },
  plan: { vi: 'kế hoạch', en: 'plan' },
  task: { vi: 'nhiệm vụ', en: 'task' },
  stage: { vi: 'giai đoạn', en: 'stage' },
  procedure: { vi: 'thủ tục', en: 'procedure' },
  dossier: { vi: 'hồ sơ', en: 'dossier' },
  indicator: { vi: 'chỉ tiêu', en: 'indicator' },
  row: { vi: 'dòng', en: 'row' },
  constraint: { vi: 'ràng buộc', en: 'constraint' },
  column: { vi: 'cột', en: 'column' },
  criterion: { vi: 'tiêu chí', en: 'criterion' },
  round: { vi: 'vòng', en: 'round' },
  appeal: { vi: 'đề nghị xem xét lại', en: 'appeal' },
  band: { vi: 'mức xếp loại', en: 'band' },
  'knock-out': { vi: 'điều kiện khống chế', en: 'knock-out' },
  quota: { vi: 'hạn mức của mức xếp loại', en: 'quota of the band' },
  language: { vi: 'ngôn ngữ', en: 'language' },
  part: { vi: 'phần', en: 'part' },
  total: { vi: 'tổng điểm', en: 'total' },
} as const

/** Things with an id. */
export type Noun = keyof typeof nouns

/** Things whose relations must not form a cycle. */
export const relations = {
  parents: { vi: 'Quan hệ cấp trên', en: 'The parent units' },
  successors: { vi: 'Quan hệ kế thừa', en: 'The successor units' },
  tasks: { vi: 'Quan hệ nhiệm vụ cha – con', en: 'The parent tasks' },
  indicators: { vi: 'Quan hệ chỉ tiêu cấp trên', en: 'The parent indicators' },
  formulas: { vi: 'Các công thức', en: 'The formulas' },
} as const

/** A relation that must not form a cycle. */
export type Relation = keyof typeof relations
