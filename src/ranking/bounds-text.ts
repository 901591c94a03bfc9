import { formatForReading } from '../foundation/format-number'
import type { Language } from '../foundation/language'

const words = {
  vi: { atLeast: 'từ', above: 'trên', atMost: 'đến', below: 'đến dưới', onlyAtMost: 'đến', onlyBelow: 'dưới' },
  en: { atLeast: 'from', above: 'above', atMost: 'to', below: 'to below', onlyAtMost: 'up to', onlyBelow: 'below' },
} as const

type Bounds = { readonly [K in 'atLeast' | 'above' | 'atMost' | 'below']?: string | number | undefined }

/** The bounds of one value: "from 0.5 to below 0.65". */
export function boundsText(
  { atLeast, above, atMost, below }: Bounds,
  language: Language,
  write: (limit: string | number) => string = limit => formatForReading(limit, language),
): string {
  const own = words[language]
  const isOpen = atLeast === undefined && above === undefined
  const bounds = [
    [own.atLeast, atLeast],
    [own.above, above],
    [isOpen ? own.onlyAtMost : own.atMost, atMost],
    [isOpen ? own.onlyBelow : own.below, below],
  ] as const
  return bounds.flatMap(([word, limit]) => (limit === undefined ? [] : [`${word} ${write(limit)}`])).join(' ')
}
