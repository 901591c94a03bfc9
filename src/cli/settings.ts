import type { InputSettings } from './input-settings'
import type { OptionName } from './options'

/** Values by option; a flag that is set has the value `''`. */
export type GivenOptions = ReadonlyMap<OptionName, readonly string[]>

/** The options of one run, from the command line and the settings file: earlier sources override later ones. */
export function settingsOf(sources: readonly GivenOptions[], inputs: readonly InputSettings[] = []) {
  const all = new Map(sources.toReversed().flatMap(source => [...source]))
  return {
    /** The value of a single option. */
    text: (name: OptionName) => all.get(name)?.[0],
    /** The value of an option that the command needs. */
    needed: (name: OptionName) => all.get(name)?.[0] as string,
    /** The values of a repeatable option. */
    texts: (name: OptionName) => all.get(name) ?? [],
    isSet: (name: OptionName) => all.has(name),
    /** The settings of single files. */
    inputs,
  }
}

export type Settings = ReturnType<typeof settingsOf>

/** An object without its undefined properties, for options of the library. */
export function defined<T extends object>(values: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T> as never
}
