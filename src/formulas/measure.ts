import { type Bilingual, inBothLanguages, type Language, LocalizedText, textIn } from '../foundation/language'
import { just, list, maybe, object, oneOf, type Schema, textOfForm, variants, whole } from '../foundation/schema'

/** Scale words for large amounts of money: nghìn, triệu, tỷ. */
export type MoneyScale = 'one' | 'thousand' | 'million' | 'billion'

/** The schema of a {@link MoneyScale}. */
export const MoneyScale: Schema<MoneyScale> = oneOf(['one', 'thousand', 'million', 'billion'])

/** One answer of a coded level: the number in the table, and its meaning. */
export interface LevelCode {
  readonly code: number
  readonly name: LocalizedText
}

/**
 * The measure of a value; every figure of an indicator is in its measure, and 57 percent is 57.
 *
 * - `percent`: parts of a hundred;
 * - `count`: how many of a named thing;
 * - `money`: an amount in a currency (its ISO 4217 code) and a scale, as `tỷ đồng` is VND and `billion`; `per` if the
 *   amount is per year or per head;
 * - `rate`: one thing per so many of another: machines per 100 people;
 * - `index`: a number without a unit;
 * - `level`: a code for an answer (Chưa = 0, Hoàn thành = 1).
 */
export type FormulaMeasure =
  | { readonly kind: 'percent' }
  | { readonly kind: 'count'; readonly of: LocalizedText }
  | {
      readonly kind: 'money'
      readonly currency: string
      readonly scale: MoneyScale
      readonly per?: LocalizedText
    }
  | { readonly kind: 'rate'; readonly of: LocalizedText; readonly base: number; readonly per: LocalizedText }
  | { readonly kind: 'index' }
  | { readonly kind: 'level'; readonly levels: readonly LevelCode[] }

/** The schema of a {@link FormulaMeasure}. */
export const FormulaMeasure: Schema<FormulaMeasure> = variants(() => [
  object(() => ({ kind: just('percent') })),
  object(() => ({ kind: just('count'), of: LocalizedText })),
  object(() => ({
    kind: just('money'),
    currency: textOfForm(/^[A-Z]{3}$/, {
      vi: 'ba chữ cái in hoa như “VND”',
      en: 'three capital letters such as “VND”',
    }),
    scale: MoneyScale,
    per: maybe(LocalizedText),
  })),
  object(() => ({ kind: just('rate'), of: LocalizedText, base: whole(1), per: LocalizedText })),
  object(() => ({ kind: just('index') })),
  object(() => ({
    kind: just('level'),
    levels: list(
      object(() => ({ code: whole(), name: LocalizedText })),
      1,
    ),
  })),
])

/** The factor that converts a share to a measure: 100 for percent, the base of a rate, 1 otherwise. */
export function factorOf(measure: FormulaMeasure): number {
  return measure.kind === 'percent' ? 100 : measure.kind === 'rate' ? measure.base : 1
}

const scaleWords: Readonly<Record<MoneyScale, Bilingual>> = {
  one: { vi: '', en: '' },
  thousand: { vi: 'nghìn ', en: 'thousand ' },
  million: { vi: 'triệu ', en: 'million ' },
  billion: { vi: 'tỷ ', en: 'billion ' },
}

/** Writes a measure that was read. */
export function measureText(measure: FormulaMeasure, language: Language): string {
  if (measure.kind === 'percent') return '%'
  if (measure.kind === 'count') return textIn(measure.of, language)
  if (measure.kind === 'index') return { vi: 'chỉ số', en: 'index' }[language]
  if (measure.kind === 'level')
    return measure.levels.map(({ code, name }) => `${textIn(name, language)} = ${code}`).join(', ')
  if (measure.kind === 'rate') {
    const base = measure.base === 1 ? '' : `${measure.base} `
    return `${textIn(measure.of, language)}/${base}${textIn(measure.per, language)}`
  }
  const currency = measure.currency === 'VND' && language === 'vi' ? 'đồng' : measure.currency
  const per = measure.per === undefined ? '' : `/${textIn(measure.per, language)}`
  return `${scaleWords[measure.scale][language]}${currency}${per}`
}

/** A measure in both languages. */
export function describeMeasure(measure: FormulaMeasure): Bilingual {
  return inBothLanguages(language => measureText(measure, language))
}
