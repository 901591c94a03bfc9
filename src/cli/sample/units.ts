import type { Unit, Units } from '../../organization/index'

/** Communes exist since 1 July 2025, when the districts ended. */
const commune = (id: string, vi: string, en: string, group: string, level: string): Unit => ({
  id,
  name: { vi, en },
  group,
  level,
  validFrom: '2025-07-01',
})

/** Nine agencies of a city that does not exist, in three groups. */
export const sampleUnits: Units = {
  groups: [
    { id: 'so', name: { vi: 'Sở, ban, ngành', en: 'Departments' } },
    { id: 'phuong', name: { vi: 'Phường, đặc khu', en: 'Wards and special zone' } },
    { id: 'xa', name: { vi: 'Xã', en: 'Communes' } },
  ],
  units: [
    { id: 'so-y-te', name: { vi: 'Sở Y tế', en: 'Department of Health' }, group: 'so' },
    { id: 'so-noi-vu', name: { vi: 'Sở Nội vụ', en: 'Department of Home Affairs' }, group: 'so' },
    {
      id: 'so-khcn',
      name: { vi: 'Sở Khoa học và Công nghệ', en: 'Department of Science and Technology' },
      group: 'so',
    },
    { id: 'so-xay-dung', name: { vi: 'Sở Xây dựng', en: 'Department of Construction' }, group: 'so' },
    commune('phuong-bach-dang', 'Phường Bạch Đằng', 'Bạch Đằng Ward', 'phuong', 'ward'),
    commune('phuong-ben-song', 'Phường Bến Sông', 'Bến Sông Ward', 'phuong', 'ward'),
    commune('dac-khu-hon-may', 'Đặc khu Hòn Mây', 'Hòn Mây Special Zone', 'phuong', 'special-zone'),
    commune('xa-an-binh', 'Xã An Bình', 'An Bình Commune', 'xa', 'commune'),
    commune('xa-tan-loc', 'Xã Tân Lộc', 'Tân Lộc Commune', 'xa', 'commune'),
  ],
}
