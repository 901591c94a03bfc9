import type { InputSettings } from './input-settings'
import type { OptionName } from './options'

/** The options of one run, from the command line and the settings file. */
export interface Settings {
  /** The value of a single option. */
  readonly text: (name: OptionName) => string | undefined
  /** The values of a repeatable option. */
  readonly texts: (name: OptionName) => readonly string[]
  readonly isSet: (name: OptionName) => boolean
  /** The names of all options that are set. */
  readonly names: readonly OptionName[]
  /** The settings of single files. */
  readonly inputs: readonly InputSettings[]
}

/** Values by option; a flag that is set has the value `''`. */
export type GivenOptions = ReadonlyMap<OptionName, readonly string[]>

/** Joins options: earlier sources override later ones. */
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

/** An object without undefined properties, for options of the library. */
export function defined<T extends object>(values: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>
}
