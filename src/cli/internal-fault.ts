import { quote } from '../foundation/issue'

/** What the command answers when the program itself is at fault: `EX_SOFTWARE` of sysexits(3), and never 1, which says that there is a result. */
export const internalFaultCode = 70

/** What people are told then, in both languages since any may be meant; how it came to it, only to those who ask. */
export function internalFault(error: unknown, debug: string | undefined): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(quote(error))
  if (debug !== undefined && debug !== '') return `${stack ?? message}\n`
  const what = quote(`${name}: ${message}`)
  return [
    `Lỗi: chương trình gặp lỗi nội bộ (${what}), chưa có kết quả. Xin báo lại cho người phụ trách, kèm nội dung hiện ra khi đặt EGOV_KPI_DEBUG=1.`,
    `Error: the program failed (${what}); there is no result. Please report it, with what is shown if EGOV_KPI_DEBUG=1 is set.`,
    '',
  ].join('\n')
}
