import { formsOf } from '../../foundation/language'
import type { CountsForm } from '../../indicators/form'
import { comparable } from '../tables/layout'

/** What groups of columns are called in forms of dossiers: the wording of the forms of 2026 was not read, so this is lenient. */
const received =
  'tiếp nhận | số hồ sơ tiếp nhận | số lượng hồ sơ tiếp nhận | hồ sơ tiếp nhận | số hồ sơ nhận giải quyết'
const resolved =
  'đã giải quyết | số hồ sơ đã giải quyết | số lượng hồ sơ đã giải quyết | hồ sơ đã giải quyết | giải quyết | kết quả giải quyết'
const pending =
  'đang giải quyết | số hồ sơ đang giải quyết | số lượng hồ sơ đang giải quyết | hồ sơ đang giải quyết | chưa giải quyết'
const awaiting = 'chờ tiếp nhận | chờ tiếp nhận trực tuyến | hồ sơ trực tuyến chờ tiếp nhận | hồ sơ chờ tiếp nhận'
const paid = 'thanh toán | thanh toán phí, lệ phí | hồ sơ thanh toán | số hồ sơ thanh toán'
const online = 'trực tuyến | trực tuyến / tổng số'
const total = 'tổng số | tổng | tổng cộng | /'
const late = 'quá hạn | quá hạn / tổng số'

type Names = readonly [groups: string, names: string]

/** The headings of each count: its groups and its names under them; a stroke stands for the group itself. */
const dossierHeadings: Readonly<Record<string, readonly Names[]>> = {
  received: [[received, total]],
  'newly-received': [[received, 'tiếp nhận mới | mới tiếp nhận | trong kỳ | trong kỳ / tổng số | trong kỳ / tổng']],
  online: [[received, online]],
  'online-full': [[received, 'toàn trình | trực tuyến toàn trình | trực tuyến / toàn trình']],
  'online-partial': [[received, 'một phần | trực tuyến một phần | trực tuyến / một phần']],
  'online-other': [[received, 'trực tuyến khác | trực tuyến / khác | trực tuyến / còn lại']],
  offline: [[received, 'trực tiếp, bưu chính | trực tiếp, dịch vụ bưu chính | trực tiếp và bưu chính']],
  direct: [[received, 'trực tiếp']],
  postal: [[received, 'bưu chính | dịch vụ bưu chính | qua bưu chính | bưu chính công ích']],
  'non-local': [[received, 'phi địa giới | phi địa giới hành chính']],
  'carried-over': [[received, 'từ kỳ trước | từ kỳ trước chuyển sang | kỳ trước chuyển sang | từ kỳ trước chuyển qua']],
  resolved: [[resolved, total]],
  early: [[resolved, 'trước hạn']],
  'on-time': [[resolved, 'đúng hạn']],
  'in-time': [[resolved, 'trước hạn và đúng hạn | trước và đúng hạn | trước hạn, đúng hạn | trong hạn']],
  late: [[resolved, late]],
  'late-with-apology': [[resolved, withLate('có xin lỗi | có thư xin lỗi | có văn bản xin lỗi')]],
  'late-without-apology': [[resolved, withLate('không xin lỗi | không có thư xin lỗi | không có văn bản xin lỗi')]],
  pending: [[pending, total]],
  'pending-within-deadline': [[pending, 'trong hạn | chưa đến hạn']],
  'pending-overdue': [[pending, late]],
  'pending-overdue-with-apology': [[pending, withLate('có xin lỗi | có thư xin lỗi | có văn bản xin lỗi')]],
  'pending-overdue-without-apology': [
    [pending, withLate('không xin lỗi | không có thư xin lỗi | không có văn bản xin lỗi')],
  ],
  stopped: [['', 'dừng giải quyết | hồ sơ dừng giải quyết | số hồ sơ dừng giải quyết']],
  'awaiting-acceptance-in-time': [[awaiting, 'trong hạn | đúng hạn']],
  'awaiting-acceptance-late': [[awaiting, 'quá hạn']],
  'not-accepted': [['', 'không tiếp nhận | hồ sơ không tiếp nhận | từ chối tiếp nhận']],
  withdrawn: [['', 'rút hồ sơ | xin rút | hồ sơ xin rút | công dân rút hồ sơ']],
  paid: [[paid, total]],
  'paid-online': [[paid, 'trực tuyến | thanh toán trực tuyến']],
  'paid-directly': [[paid, 'trực tiếp | thanh toán trực tiếp']],
}

/** The same names under "late" and by themselves: "quá hạn có xin lỗi", "quá hạn / có xin lỗi". */
function withLate(names: string): string {
  return parted(names)
    .flatMap(name => [`quá hạn ${name}`, `quá hạn, ${name}`, `quá hạn / ${name}`])
    .join(' | ')
}

function parted(names: string): readonly string[] {
  return names.split('|').map(name => name.trim())
}

/** How names of channels begin. */
const channels = /^(?:trực|toàn trình|một phần|bưu|dịch vụ|qua|phi)/u

/** Words in headings that say nothing of which column it is. */
const silent = /^(?:trong đó|số lượng|đơn vị tính.*|đvt.*|hồ sơ|\(?\d+\)?)[:.]?$/u
const remarks = /\([^()]*\)/gu

/** The heading of a column, from the top: what only says "of which", what figures are counted in, and remarks are left out. */
export function plainHeading(cells: readonly string[]): string {
  const words = cells
    .map(cell => comparable(cell.replace(remarks, '')).replace(/[:.]$/u, ''))
    .filter(cell => cell !== '' && !silent.test(cell))
  return words.filter((cell, index) => cell !== words[index - 1]).join(' / ')
}

/** The count of a form by the heading of its column: the names of its indicators, and those that offices write. */
export function countHeadings({ indicators }: CountsForm): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  for (const { id, name } of indicators) {
    for (const text of [id, ...formsOf(name)]) known.set(comparable(text), id)
    for (const [groups, names] of dossierHeadings[id.replace(/^dossiers-/, '')] ?? [])
      for (const group of parted(groups))
        for (const one of parted(names)) {
          const under = one === '/' ? '' : one
          // What came in within the period stands apart from what was carried over on some sheets.
          const groups = group !== '' && channels.test(under) ? [group, `${group} / trong kỳ`] : [group]
          for (const over of groups) known.set([over, under].filter(text => text !== '').join(' / '), id)
        }
  }
  return known
}

const units = new Set(
  parted('đơn vị | tên đơn vị | cơ quan | cơ quan, đơn vị | tên cơ quan | đơn vị thực hiện | unit | đơn vị, lĩnh vực'),
)

/** Whether a column has the units. */
export function namesUnits(heading: string): boolean {
  return units.has(heading)
}
