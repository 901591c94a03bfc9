import { column, type Layout, localized, needed } from '../../tables/layout'

const validity = [
  column('validFrom', 'date', 'Hiệu lực từ | từ ngày', 'valid from'),
  column('validTo', 'date', 'Hiệu lực đến | đến ngày', 'valid to'),
]

/** The table of the agencies. */
export const unitLayout: Layout = {
  names: { vi: ['Đơn vị', 'Cơ quan'], en: ['units', 'agencies'] },
  columns: [
    needed('id', 'text', 'Mã đơn vị | mã', 'unit | unit id | id'),
    ...localized('name', 'Tên đơn vị | tên', 'name | unit name', { need: 'name' }),
    needed('group', 'text', 'Nhóm | mã nhóm', 'group | group id'),
    column('level', 'text', 'Cấp', 'level'),
    column('parent', 'text', 'Đơn vị cấp trên | trực thuộc', 'parent'),
    column('aliases', 'texts', 'Tên khác', 'aliases'),
    ...validity,
    column('successors', 'texts', 'Đơn vị kế thừa', 'successors'),
  ],
}

/** The table of the groups in which agencies are compared. */
export const groupLayout: Layout = {
  names: { vi: ['Nhóm', 'Nhóm đơn vị'], en: ['groups'] },
  columns: [
    needed('id', 'text', 'Mã nhóm | mã', 'group | group id | id'),
    ...localized('name', 'Tên nhóm | tên', 'name | group name', { need: 'name' }),
    ...validity,
  ],
}
