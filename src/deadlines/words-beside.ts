import { bare, matcher, type Phrase } from './phrase'

const unit = '(?:ngày|tháng|năm|tuần|quý|quí|kỳ|kì)'
/** "ngày hội" is not a day, and without diacritics "quy dinh" is not a quarter. */
const notOther = '(?! (?:học|hội|lễ|dinh|che|trinh|hoach|mo|chuan|uoc)(?!\\p{L}))'
const inWords = '(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy|nhiều|các|những|cả|suốt|nửa)'

/**
 * Words of time and of condition. The words beside a time may not contain them: a second date, an "or", an "after …"
 * would be lost. All other words are text.
 */
const holds = matcher(
  `.*?(?<![\\p{L}\\p{N}/])(?:${[
    // A date, a year, a count of days.
    '(?<!(?:tỷ|tỉ) lệ )(?:\\d{1,2} ?[/-] ?(?:\\d{1,2}|\\d{4})|\\d{1,2}\\.\\d{1,2}(?:\\.\\d{4})?)(?![/-]?\\p{L}|\\d*[%])',
    '\\d{4}-(?:\\d{2}|[qs]\\d)|(?:19|20|21)\\d{2}(?![/%]|[.,]\\d| (?:hồ sơ|dịch vụ|thủ tục|người|cán bộ|hộ|doanh nghiệp|lượt|bản|tỷ|triệu|đồng))',
    `(?<!học )${unit} (?:thứ )?(?:\\d{1,4}|iv|i{1,3})|giai đoạn (?:từ |năm )*\\d{4}|\\d+ (?:${unit}|giờ|phút)|\\d{1,2} ?h(?:\\d{2})?|\\d{1,2}:\\d{2}`,
    // A time in words.
    `(?:hằng|hàng|mỗi|từng|đầu|giữa|cuối|hết|trong|ngoài|vào|đến|tới|từ|của|theo|cùng) (?:${unit}|giờ)${notOther}|${inWords} ${unit}${notOther}`,
    `(?<!chu )${unit} (?:này|nay|sau|tới|trước|kế|tiếp|liền|đó|ấy|mai|kia|qua|ngoái|báo cáo|đầu|cuối|hiện|cùng|nào)`,
    '(?:thời gian|giai đoạn) (?:tới|qua|này|sau|đến)|ngay lập tức|lập tức|(?:cuối|đầu) tuần|(?<!lần )thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|âm lịch',
    'ngày (?:làm việc|rằm)|(?:mùng|mồng) (?:\\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)',
    '(?:đến|cho đến|tính đến|hiện|từ) nay|vừa qua|gần đây|trở (?:đi|về|lại)|nhiệm kỳ|nhiệm kì|thời điểm|(?:trong|theo) thời hạn',
    '(?:\\d+|một|hai|ba|bốn|nhiều|vài) lần|định kỳ|định kì|thường kỳ|thường xuyên|liên tục|đột xuất|tiếp theo|kế tiếp|liền kề',
    // A relation, an alternative, a condition.
    'trước|sau|khi|nếu|(?:và/)?hoặc|khoảng(?! \\d)|(?<!(?:phòng|loại|khấu) )trừ|(?:chậm|muộn|trễ|sớm) (?:nhất|hơn)|kể từ|tính từ|cho (?:đến|tới)|so với|trường hợp|tùy|tuỳ|với điều kiện',
    // Completed work is not an obligation.
    'đã(?: được| cơ bản)? (?:hoàn|đạt|ban hành|thực hiện|triển khai|trình|gửi|nộp|tổ chức|báo cáo|có|xong|kết thúc|công bố|đưa|vận hành|số hóa|xây dựng|cấp|thành lập)',
    // Written without diacritics in a phrase that has some.
    'truoc|hoac|neu|(?:cham|muon|tre) nhat',
    // Units alone: a list of cycles, or the reports to which a day applies.
    `(?<=^|[,;:(/] ?)(?:\\d+ )?${unit}(?=$|[,;:)/]| và)|(?:đối với|cho) (?:các )?báo cáo (?:định kỳ |hằng |hàng )*(?:\\d+ )?${unit}`,
    // English, which is not read.
    'by|before|until|till|after|within|from|since|between|every|each|later|earlier|due|or|start|begin|end|latest|quarterly|monthly|weekly|yearly|annually',
    // A form that was not filled in: "ngày … tháng …".
    `${unit} ?(?:…|\\.{2,}|_{2,})`,
  ].join('|')})(?![\\p{L}\\p{N}]).*`,
)

/** Words that need diacritics to be unambiguous: "hay" (or), "Tết". */
const holdsMarked = matcher(
  '.*?(?<![\\p{L}\\p{N}/])(?:hay|tết|dịp|mốc|lúc|mùa|hè|buổi (?:sáng|trưa|chiều|tối))(?![\\p{L}\\p{N}]).*',
)

/** "Báo cáo quý", "báo cáo 06 tháng": the name of a report, not its time. */
const reportNames =
  /(?<!\p{L}|(?:đối với|doi voi|cho|các|cac) )(báo cáo|bao cao|sơ kết|so ket)(?: (?:định kỳ|dinh ky))? (?:(?:\d{1,2} )?(?:tháng|thang)|ngày|tuần|tuan|quý|quy|năm|nam)(?: (?:đầu|dau|cuối|cuoi) (?:năm|nam))?(?= (?:gửi|gui|nộp|nop|trình|trinh|về|ve|của|cua|cho|trước|truoc|chậm|cham)|[:,)]|$)/gu

function named(phrase: Phrase): Phrase {
  const lower = phrase.lower.replace(reportNames, '$1')
  return lower === phrase.lower ? phrase : { ...phrase, lower, words: lower }
}

/** "Trứơc", "hoạc", "chậm nhât": wrong diacritics do not hide the word. */
const misspelt = /(?<!\p{L})(?:truoc|hoac|(?:cham|muon) nhat)(?!\p{L})/u
/** "~ 30/6/2025", "≤ 30/6/2025", "30/6/2025?": signs that change a time or make it doubtful. */
const signs = /[~≈±<>≤≥?]/u

/** Whether words contain no time and no condition. An empty text is fine. */
export function holdsNoTime(phrase: Phrase): boolean {
  const text = named(phrase)
  if (signs.test(text.lower) || misspelt.test(bare(text.lower))) return false
  return holds(text, 0) === null && (phrase.isBare || holdsMarked(text, 0) === null)
}

/** Words that change, negate or qualify the time after them. */
const bends = matcher(
  `.*?(?<![\\p{L}\\p{N}])(?:${[
    '(?:không|chưa|chẳng)(?: (?:phải|được|thể|cần|nên|kịp|yêu cầu|bắt buộc|nhất thiết|quy định|áp dụng|thực hiện|hoàn thành|ban hành|nộp|gửi|trình|tổ chức|triển khai|báo cáo))*',
    'có thể(?: \\p{L}+){0,2}|hơn|quá|vượt|ngoài|gần|dưới|trên|từ|đến|tới|hết|trong|tính|cả|sớm|vòng|sang|qua|(?<!bắt )đầu|giữa|cuối|nửa|thời hạn|tối đa|tối thiểu|ít nhất|khoảng|đã',
    '\\d+ ?[-–]|\\d{1,2},|(?:từ|đến|tới|vào|mùng|mồng) \\d{1,2}|mùng|mồng|rằm|quá hạn',
  ].join('|')}) ?$|\\d+ ?$`,
)

/** "Tháng 3, 6, 9", "Quý IV/2025, I/2026": numbers that continue a list of months, quarters or days. */
const goesOn = matcher(
  '/.*|[(+&]? ?(?:và )?(?:\\d{1,2}(?=$|[,;+&]| ?[–-]| và| \\d)|(?:iv|i{1,3})(?=$|[,;+&/)]| ?[–-]| và))',
)

/** Words that make a day or a period after them part of a name: "đợt 1 năm 2022". */
const namesOther = matcher(
  `.*?(?<![\\p{L}\\p{N}])(?:${unit}|của|cho|về|với|đợt \\d+|sáng|trưa|chiều|tối|đêm|lịch|số|điều|khoản|mục|mức(?: độ)?|cấp(?: độ)?|hạng|lần|khóa|phiên bản|dự toán|ngân sách|kết quả|tình hình|số liệu|phương hướng)$`,
)
const paper =
  '(?:luật|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|kế hoạch|chương trình|công văn|thông báo|tờ trình|văn bản)'
/** Words that make a day after them the date of a paper: "theo Quyết định số 749/QĐ-TTg ngày 03/6/2020". */
const namesPaper = matcher(
  `.*(?<![\\p{L}\\p{N}])(?:\\d+(?:/\\d{4})?[/-]\\p{L}[\\p{L}\\p{N}/-]*|${paper} số \\S+|(?:tại|từ|của|thực hiện|triển khai) (?:các )?${paper}|(?:theo|căn cứ) (?:các )?${paper}(?: [^,;:]*)?)$`,
)
const plainDay = /^(?:ng(?:à|a)y )?\d{1,2}(?:\/|-|\.|,? th(?:á|a)ng )\d/u
/** The name of a paper: "KẾ HOẠCH CÔNG TÁC 6 THÁNG CUỐI NĂM" is a title. */
const title = matcher(
  '(?:kế hoạch|chương trình|lịch|danh mục|phương hướng|nghị quyết|phụ lục|dự toán|kết quả|tình hình|số liệu).*',
)
/** Words beside which a bare number is a time; "10/12 xã" and "Việt Nam 2022" are not. */
const acts =
  '(?:hoàn (?:thành|tất|thiện)|kết thúc|ban hành|trình|thực hiện|triển khai|khởi công|khởi động|báo cáo|nộp|gửi|xong|dự kiến|bắt đầu|tổ chức|công bố|phê duyệt|nghiệm thu|bàn giao|đưa vào|phấn đấu|đạt)'
const actBefore = matcher(`(?:.* )?${acts}$`)
const actAfter = matcher(`${acts}.*`)
const counted = matcher(
  '(?:xã|phường|thị trấn|huyện|quận|tỉnh|thành phố|sở|ngành|đơn vị|cơ quan|nhiệm vụ|chỉ tiêu|tiêu chí|hồ sơ|dịch vụ|thủ tục|điểm|phần|triệu|tỷ|người).*',
)

const preposition =
  /^(?:truoc|den|toi|cham|muon|tre|cho|het|vao|trong|tai|tu|ke|nhan|dip|khong|luc|han|dinh ky|hang|moi|tung|theo)(?!\p{L})/u
const nakedMonth = /^\d{1,2}\/\d{4}$/
const nakedYear = /^\d{4}(?: ?[-–] ?\d{4})?$/
const share = /(?:^|[^\d/])\d{1,2}\/\d{1,2}$/

/**
 * Whether the words before and after a time change its meaning in a way that is not supported. `head` and `tail` are as
 * written, with their punctuation.
 */
export function bendsTime(phrase: Phrase, head: string, time: string, tail: string): boolean {
  const at = (lower: string): Phrase => ({ ...phrase, lower, words: lower })
  const isBroken = (text: string, edge: RegExp): boolean => text === '' || edge.test(text)
  const [before, after] = [head.trim(), tail.trim()]
  if (bends(at(before), 0) !== null) return true
  const isCut = isBroken(before, /[,:;.(–-]$/u)
  const isOpen = isBroken(after, /^[,:;.()–-]/u)
  const isShare = share.test(time) && !/ng(?:à|a)y/u.test(time)
  if (isShare && counted(at(after), 0) !== null) return true
  if (preposition.test(bare(time))) return false
  if (plainDay.test(time) && !/[:;.(–-]$/u.test(before) && namesPaper(at(before.replace(/,$/u, '')), 0) !== null)
    return true
  if (!isCut && (namesOther(at(before), 0) !== null || title(at(before), 0) !== null)) return true
  if (nakedMonth.test(time)) return false
  if (!nakedYear.test(time) && !(isShare && /^\d/.test(time))) return false
  return !(isCut || actBefore(at(before), 0) !== null) || !(isOpen || actAfter(at(after), 0) !== null)
}

/** Whether the words after a time continue a list that starts with it. */
export function listsMore(tail: Phrase): boolean {
  return goesOn(tail, 0) !== null
}

/** Whether the work itself begins at a position. */
export function beginsWork(phrase: Phrase, at: number): boolean {
  return actAfter(phrase, at) !== null
}

const starts = matcher('(?:và |đồng thời )?(?:bắt đầu|khởi công|khởi động|tiến hành)')
const finishes = matcher(
  '(?:và |đồng thời )?(?:(?:đảm bảo|bảo đảm|phải|sẽ|cơ bản) )?(?:hoàn thành|hoàn tất|hoàn thiện|kết thúc|nghiệm thu|ban hành|bàn giao|\\d+ ?%)',
)

/** The role of a milestone in the work, from its words. */
export function roleOf(phrase: Phrase): 'start' | 'finish' | 'step' {
  if (starts(phrase, 0) !== null) return 'start'
  return finishes(phrase, 0) === null ? 'step' : 'finish'
}
