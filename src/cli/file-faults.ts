import { EgovKpiError } from '../foundation/error'
import type { Issue } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'
import { cliIssue } from './wording'

/** System errors in words, for people who do not know the codes. */
const reasons: Readonly<Record<string, Bilingual>> = {
  ENOTDIR: { vi: 'đường dẫn đi qua một tệp, không phải thư mục', en: 'a part of its path is a file, not a folder' },
  EISDIR: { vi: 'đây là thư mục, không phải tệp', en: 'it is a folder, not a file' },
  EACCES: { vi: 'không có quyền truy cập', en: 'access is denied' },
  EPERM: { vi: 'hệ thống không cho phép', en: 'the system does not allow it' },
  EROFS: { vi: 'ổ đĩa chỉ cho phép đọc', en: 'the disk is read-only' },
  EBUSY: { vi: 'chương trình khác đang dùng tệp', en: 'another program is using it' },
  ENOSPC: { vi: 'ổ đĩa đã đầy', en: 'the disk is full' },
  EDQUOT: { vi: 'đã hết dung lượng được cấp', en: 'the disk quota is used up' },
  EFBIG: { vi: 'tệp quá lớn', en: 'it is too large' },
  EIO: { vi: 'thiết bị báo lỗi', en: 'the device reports a fault' },
  EPIPE: { vi: 'chương trình nhận kết quả đã dừng', en: 'the program that receives it has stopped' },
  ELOOP: { vi: 'liên kết trỏ vòng', en: 'its links form a cycle' },
  EEXIST: { vi: 'đã có tệp cùng tên', en: 'a file with this name exists' },
  EMFILE: { vi: 'đang mở quá nhiều tệp', en: 'too many files are open' },
  EINVAL: { vi: 'tên tệp không hợp lệ', en: 'its name is not valid' },
  ENAMETOOLONG: { vi: 'tên quá dài', en: 'its name is too long' },
}

/** The meaning of these codes on writing. */
const writeReasons: Readonly<Record<string, Bilingual>> = {
  ENOENT: { vi: 'không có thư mục này', en: 'there is no such folder' },
  EACCES: { vi: 'không có quyền ghi, hoặc tệp chỉ cho phép đọc', en: 'access is denied, or the file is read-only' },
}

/** The code of a system error; undefined for any other error, which is a fault of the program. */
function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || 'issues' in error || !('code' in error)) return undefined
  // Node refuses a name with a NUL before it asks the system.
  if (error.code === 'ERR_INVALID_ARG_VALUE') return 'EINVAL'
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined
}

/** The issue of a file that cannot be read; rethrows anything but a system error. */
export function readFault(error: unknown, path: string): Issue {
  const code = codeOf(error)
  return code === 'ENOENT'
    ? cliIssue('unknown', [], { what: 'file', name: path })
    : cliIssue('unread', [], { what: 'path', name: path, why: reasonOf(code) }, { actual: code })
}

/** Reads a file, and reports a system error with its name. */
export async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw new EgovKpiError([readFault(error, path)])
  }
}

/** Writes a file, or standard output (`-`), and reports a system error with its name. */
export async function writing<T>(path: string, write: () => T | Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const code = codeOf(error)
    const why = writeReasons[code] ?? reasonOf(code)
    const parameters = path === '-' ? ({ what: 'output', why } as const) : ({ what: 'file', name: path, why } as const)
    throw new EgovKpiError([cliIssue('not-writable', [], parameters, { actual: code })])
  }
}

function codeOf(error: unknown): string {
  const code = systemCode(error)
  if (code === undefined) throw error
  return code
}

function reasonOf(code: string): Bilingual {
  return reasons[code] ?? { vi: `hệ thống báo lỗi ${code}`, en: `the system reports ${code}` }
}
