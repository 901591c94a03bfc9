import type { InputSettings } from './input-settings'
import type { OptionName } from './options'

/** Values by option; a flag that is set has the value `''`. */
export type GivenOptions = ReadonlyMap<OptionName, readonly string[]>

/** The options of one run. */
export interface Settings {
  /** The value of a single option. */
  readonly text: (name: OptionName) => string | undefined
  /** The value of an option that the command needs. */
  readonly needed: (name: OptionName) => string
  /** The values of a repeatable option. */
  readonly texts: (name: OptionName) => readonly string[]
  readonly isSet: (name: OptionName) => boolean
  /** The settings of single files. */
  readonly inputs: readonly InputSettings[]
}

/** Joins the command line and the settings file: earlier sources override later ones. */
export function settingsOf(sources: readonly GivenOptions[], inputs: readonly InputSettings[] = []): Settings {
  const all = new Map(sources.toReversed().flatMap(source => [...source]))
  return {
    text: name => all.get(name)?.[0],
    needed: name => all.get(name)?.[0] as string,
    texts: name => all.get(name) ?? [],
    isSet: name => all.has(name),
    inputs,
  }
}

/** An object without its undefined properties, for options of the library. */
export function defined<T extends object>(values: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T> as never
}
