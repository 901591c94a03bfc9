import type { Bilingual, Language } from './language'

/** Writes one parameter of a sentence, such as a date or a list of names. */
type Format = (value: never, language: Language) => string

/** The formats that the sentences of a room use, by name. */
export type Formats = Readonly<Record<string, Format>>

/**
 * A sentence in both languages: either two texts with parameters by name, `{unit}`, and how each is written, `{days:list}`;
 * or a function of the parameters, where a sentence depends on them.
 */
export type Sentence = Bilingual | ((parameters: never) => Bilingual)

type Placeholders<Text extends string> = Text extends `${string}{${infer Placeholder}}${infer Rest}`
  ? Placeholder | Placeholders<Rest>
  : never

type Input<F, Name> = Name extends keyof F
  ? F[Name] extends (value: infer V, language: Language) => string
    ? V
    : never
  : never

/** The parameters that a sentence needs. */
export type ParametersOf<S, F> = S extends (parameters: infer P) => Bilingual
  ? P
  : S extends { readonly vi: infer Text extends string }
    ? Optional<{
        readonly [P in Placeholders<Text> as P extends `${infer Name}:${string}`
          ? Name
          : P]: P extends `${string}:${infer Name}` ? Input<F, Name> : string | number
      }>
    : never

/** What a format takes as undefined may be left out. */
type Optional<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: T[K]
}

/** The formats of one room more than those of another; a call that bundlers drop if nothing uses it, as they drop no spread. */
// @__NO_SIDE_EFFECTS__
export function formatsWith<F extends Formats>(others: Partial<F>, own: Partial<F>): F {
  return { ...others, ...own } as F
}

const placeholder = /\{(\w+)(?::(\w+))?\}/g

/** Fills a sentence with its parameters, in both languages. */
export function say(sentence: Sentence, parameters: Readonly<Record<string, unknown>>, formats: Formats): Bilingual {
  if (typeof sentence === 'function') return (sentence as (parameters: unknown) => Bilingual)(parameters)
  const fill = (language: Language): string =>
    sentence[language].replace(placeholder, (_, name: string, format: string | undefined) => {
      const value = parameters[name]
      return format === undefined ? String(value) : (formats[format] as Format)(value as never, language)
    })
  return { vi: fill('vi'), en: fill('en') }
}
