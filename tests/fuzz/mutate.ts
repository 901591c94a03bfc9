import { type Around, changeOf } from './changes'
import type { Dice } from './dice'
import { isList, isPlain, partsOf } from './values'

export interface Mutated {
  readonly args: readonly unknown[]
  /** What was changed, and where. */
  readonly words: string
  /** Whether it lies inside an argument. */
  readonly isInside: boolean
  /** Whether there are several arguments that are not options, so that an empty path could mean any. */
  readonly isOneOfSeveral: boolean
  /** Whether NaN was given, so that a sentence may repeat it. */
  readonly isNaNGiven: boolean
}

type Changed = Pick<Mutated, 'args' | 'words'> & { readonly depth: number }

/** The arguments of a right call, wrong in one place or two. */
export function mutate(args: readonly unknown[], foreign: readonly unknown[], dice: Dice): Mutated {
  const once = changedOnce(args, foreign, dice)
  const twice = dice.once(3) ? changedAgain(once, foreign, dice) : once
  const { words } = twice
  return {
    args: twice.args,
    words,
    isInside: twice.depth > 1,
    isOneOfSeveral: args.length > 1 && !args.slice(1).every(isPlain),
    isNaNGiven: /NaN|broken Date/.test(words),
  }
}

function changedAgain(once: Changed, foreign: readonly unknown[], dice: Dice): Changed {
  try {
    const twice = changedOnce(once.args, foreign, dice)
    return { ...twice, words: `${once.words}; ${twice.words}`, depth: Math.min(once.depth, twice.depth) }
  } catch {
    // A proxy or a getter of the first change that throws where the second would have looked.
    return once
  }
}

function changedOnce(args: readonly unknown[], foreign: readonly unknown[], dice: Dice): Changed {
  if (args.length === 0 || dice.once(12)) return otherwiseListed(args, foreign, dice)
  const path = wayInto(args, dice)
  const elsewhere = () => wayInto(args, dice).reduce<unknown>((value, key) => Reflect.get(Object(value), key), args)
  let words = ''
  const changed = withChange(args, path, [], (value, above) => {
    const [name, change] = changeOf(value, dice)
    words = `${path.join('.')} ${name}`
    const around: Around = { dice, above, elsewhere, foreign: () => dice.pick(foreign) }
    return change(around)
  })
  return { args: isList(changed) ? changed : args, words, depth: path.length }
}

/** Arguments left out, in the wrong order, or too many. */
function otherwiseListed(args: readonly unknown[], foreign: readonly unknown[], dice: Dice): Changed {
  const depth = 0
  const at = dice.below(args.length)
  const more = { args: [...args, dice.pick(foreign)], words: 'one argument more', depth }
  if (args.length === 0) return more
  return dice.pick([
    more,
    { args: args.slice(0, at), words: `no arguments from ${at} on`, depth },
    { args: args.with(at, undefined), words: `argument ${at} is undefined`, depth },
    { args: args.with(at, dice.pick(foreign)), words: `argument ${at} is of another function`, depth },
    { args: [...args.slice(1), args[0]], words: 'the first argument is the last', depth },
  ])
}

/** The path to some value, usually to one inside. */
function wayInto(args: readonly unknown[], dice: Dice): readonly string[] {
  const path: string[] = []
  let value: unknown = args
  for (;;) {
    const parts = partsOf(value)
    if (parts.length === 0 || path.length > 30 || (path.length > 0 && dice.once(4))) return path
    const [key, inner] = dice.pick(parts)
    path.push(key)
    value = inner
  }
}

/** A copy with one value changed. The original is not modified, and what is not on the path is shared. */
function withChange(
  value: unknown,
  path: readonly string[],
  above: readonly unknown[],
  change: (value: unknown, above: readonly unknown[]) => unknown,
): unknown {
  const [key, ...rest] = path
  if (key === undefined) return change(value, above)
  const copy: Record<string, unknown> = Object.assign(isList(value) ? [] : {}, value)
  const changed = withChange(copy[key], rest, [...above, copy], change)
  return Object.defineProperty(copy, key, { value: changed, enumerable: true, writable: true, configurable: true })
}
