import { EgovKpiError } from './error'
import { malformedDate } from './wording'

/** A fiscal year as data. */
export interface FiscalYear {
  /** The month in which it begins: `'04'` in India, `'07'` in Kenya, `'10'` for the federal government of the United States. */
  readonly start: string
}

/** The number of the month in which a fiscal year begins. A plain check, since reading a period needs no schemas. */
export function fiscalStart(fiscalYear: FiscalYear): number {
  const { start, ...others } = Object(fiscalYear) as Partial<FiscalYear>
  if (typeof start === 'string' && /^(0[2-9]|1[0-2])$/.test(start) && Object.keys(others).length === 0) {
    return Number(start)
  }
  throw new EgovKpiError([malformedDate('fiscal-year', start ?? fiscalYear, ['fiscalYear'])])
}

/** A year, a half or a quarter of a fiscal year: the calendar year in which the fiscal year begins, and the place in it. */
export interface FiscalPlace {
  readonly year: number
  readonly kind: 'year' | 'half' | 'quarter'
  /** 1 for the first half or quarter. */
  readonly number: number
}

const label = /^FY ?(\d{4})[/-](?:(\d{2})|(\d{4}))(?:-(?:S([12])|Q([1-4])))?$/

/** Reads `FY2025/26`, `FY2025-26-Q1`; null if it is not a label of a fiscal year, or names two years that do not follow each other. */
export function readFiscalLabel(text: unknown): FiscalPlace | null {
  const [, from, short, long, half, quarter] = (typeof text === 'string' && label.exec(text)) || []
  if (from === undefined) return null
  const [year, next] = [Number(from), Number(from) + 1]
  if (short === undefined ? Number(long) !== next : Number(short) !== next % 100) return null
  if (half !== undefined) return { year, kind: 'half', number: Number(half) }
  return quarter === undefined ? { year, kind: 'year', number: 1 } : { year, kind: 'quarter', number: Number(quarter) }
}

/** The two years of a fiscal year, as it is named: `2025/26`. */
export function fiscalYears({ year }: FiscalPlace): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}
