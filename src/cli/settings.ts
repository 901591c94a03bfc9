import type { InputSettings } from './input-settings'
import type { OptionName } from './options'

/** The options of one run, from the command line and the settings file. */
export interface Settings {
  /** The value of an option that is given once. */
  readonly text: (name: OptionName) => string | undefined
  /** The values of one that may be repeated. */
  readonly texts: (name: OptionName) => readonly string[]
  readonly isSet: (name: OptionName) => boolean
  /** The names of all that are given. */
  readonly names: readonly OptionName[]
  /** What the settings file says of single files. */
  readonly inputs: readonly InputSettings[]
}

/** Values by option; a flag that is set has the value `''`. */
export type GivenOptions = ReadonlyMap<OptionName, readonly string[]>

/** Joins what is given: the first source goes before those that follow. */
export function settingsOf(sources: readonly GivenOptions[], inputs: readonly InputSettings[] = []): Settings {
  const all = new Map<OptionName, readonly string[]>()
  for (const source of sources) {
    for (const [name, values] of source) if (!all.has(name)) all.set(name, values)
  }
  return {
    text: name => all.get(name)?.[0],
    texts: name => all.get(name) ?? [],
    isSet: name => all.has(name),
    names: [...all.keys()],
    inputs,
  }
}

/** An object of the properties that are given: what an options object of the library wants. */
export function defined<T extends object>(values: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>
}
