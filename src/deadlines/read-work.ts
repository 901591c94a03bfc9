import { matcher, type Phrase } from './phrase'

/**
 * The words with which the naming of a task begins: what stands beside a time and begins otherwise is not understood.
 * A measured goal ("ít nhất 30 % …", "tỷ trọng …") is a task too, and so is a scope ("theo khối lượng …").
 */
const begins = matcher(
  [
    '(?:xin )?gia hạn|hoàn (?:thành|tất|thiện)|ban hành|bắt đầu|khởi (?:công|động)|tiến hành|thực hiện|triển khai|thí điểm|tiếp tục',
    'đưa(?: vào)?|đi vào|vận hành|trình|trình ký|tổ chức|áp dụng|phê duyệt|thẩm định|xây dựng|xem xét|lấy ý kiến|tham mưu',
    'báo cáo|gửi|nộp|rà soát|cập nhật|công bố|kiểm tra|giám sát|đánh giá|sơ kết|tổng kết|tập huấn|đào tạo|đầu tư|mua sắm',
    'kết nối|tích hợp|số hóa|thành lập|chuẩn bị|phối hợp|hướng dẫn|tuyên truyền|nghiệm thu|bàn giao|kết thúc|cung cấp|phấn đấu',
    'đảm bảo|bảo đảm|đạt|có|là|đóng góp|chiếm|phải|sẽ|cần|cơ bản|ít nhất|tối thiểu|tối đa|mục tiêu|tỷ (?:lệ|trọng)|tỉ (?:lệ|trọng)',
    '\\d+(?:[.,]\\d+)?(?= ?%)|theo (?:khối lượng|chu kỳ báo cáo)|đặt ra|thành phố (?:sẽ|phải)|(?:các )?phiên họp|họp|giao ban',
  ].join('|'),
)

/** What work may not hold: a time that would stay unread, or a condition that would be lost. */
const holds = matcher(
  `.*?(?<![\\p{L}\\p{N}/])(?:${[
    '\\d{1,2}[/.-]\\d{1,4}(?![/-]?\\p{L}|\\d*[%])|\\d{4}-(?:\\d{2}|[qs]\\d)|\\d{4}-\\d{4}',
    '(?:ngày|tháng|năm|tuần|quý|quí|kỳ) (?:\\d{1,4}|iv|i{1,3})|giai đoạn (?:từ |năm )*\\d{4}|\\d+ (?:ngày|tháng|năm|tuần|quý|quí|giờ|phút)',
    '(?:hằng|hàng|mỗi|từng) (?:ngày|tuần|tháng|quý|quí|năm)|(?:đầu|giữa|cuối|hết|trong) (?:ngày|tuần|tháng|quý|quí|năm|kỳ)',
    'trước|sau|khi|nếu|hoặc|khoảng|trừ|(?:chậm|muộn|trễ) nhất|định kỳ|định kì|thường xuyên|(?:đến|cho đến|tính đến) nay|kể từ|so với',
  ].join('|')})(?![\\p{L}\\p{N}]).*`,
)

/** Whether words name work, and nothing else that should have been read. No words at all are fine. */
export function isWork(phrase: Phrase): boolean {
  return phrase.lower === '' || (begins(phrase, 0) !== null && holdsNoTime(phrase))
}

/** Whether words hold no time and no condition. */
export function holdsNoTime(phrase: Phrase): boolean {
  return holds(phrase, 0) === null
}

/** Words that turn the time after them into another one, or deny it. */
const bends = matcher(
  '.*?(?<![\\p{L}\\p{N}])(?:(?:không|chưa|chẳng)(?: phải| được| thể)?|hơn|quá|vượt|ngoài|gần|dưới|trên|từ|đến|tới|hết|trong)$',
)

/** Whether words that stand before a time say something of it that nobody reads. */
export function bendsTime(phrase: Phrase): boolean {
  return bends(phrase, 0) !== null
}

const starts = matcher('(?:và |đồng thời )?(?:bắt đầu|khởi công|khởi động|tiến hành)')
const finishes = matcher(
  '(?:và |đồng thời )?(?:(?:đảm bảo|bảo đảm|phải|sẽ|cơ bản) )?(?:hoàn thành|hoàn tất|hoàn thiện|kết thúc|nghiệm thu|ban hành|bàn giao|\\d+ ?%)',
)

/** The part in the work that a milestone's words say it has. */
export function roleOf(phrase: Phrase): 'start' | 'finish' | 'step' {
  if (starts(phrase, 0) !== null) return 'start'
  return finishes(phrase, 0) === null ? 'step' : 'finish'
}
