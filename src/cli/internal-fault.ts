import { quote } from '../foundation/issue'

/** The exit code of an internal error: `EX_SOFTWARE` of sysexits(3), and not 1, which means that there is a result. */
export const internalFaultCode = 70

/** The message of an internal error, in both languages since the language may be unknown; details only on request. */
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
