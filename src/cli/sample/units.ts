import type { Units } from '../../organization/index'

/** Seven agencies of a city that does not exist, in two groups. */
export const sampleUnits: Units = {
  groups: [
    { id: 'so', name: { vi: 'Sở, ban, ngành', en: 'Departments' } },
    { id: 'quan', name: { vi: 'Quận, huyện', en: 'Districts' } },
  ],
  units: [
    { id: 'so-y-te', name: { vi: 'Sở Y tế', en: 'Department of Health' }, group: 'so' },
    { id: 'so-noi-vu', name: { vi: 'Sở Nội vụ', en: 'Department of Home Affairs' }, group: 'so' },
    { id: 'so-tttt', name: { vi: 'Sở Thông tin và Truyền thông', en: 'Department of Communications' }, group: 'so' },
    { id: 'so-xay-dung', name: { vi: 'Sở Xây dựng', en: 'Department of Construction' }, group: 'so' },
    { id: 'quan-1', name: { vi: 'Quận 1', en: 'District 1' }, group: 'quan' },
    { id: 'quan-2', name: { vi: 'Quận 2', en: 'District 2' }, group: 'quan' },
    { id: 'huyen-an-binh', name: { vi: 'Huyện An Bình', en: 'An Bình district' }, group: 'quan' },
  ],
}
