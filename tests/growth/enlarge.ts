import { isList, isPlain, partsOf } from '../fuzz/values'

/** A way to make an input large in one place. */
export interface Enlargement {
  readonly what: string
  /** The size to begin with: of a list its items, of a text its characters. */
  readonly n: number
  readonly at: (n: number) => readonly unknown[]
}

type Path = readonly string[]

const items = 250
const characters = 8_000

/** How many inputs of one call are tried: those near its root first, each place in one way before any in another. */
const most = 6

/** The lists, texts and records in the arguments of a call, each made large in several ways; the rest stays as it is. */
export function enlargements(args: readonly unknown[]): readonly Enlargement[] {
  const places = placesIn(args).toSorted((a, b) => a.path.length - b.path.length)
  const byPlace = places.map(({ path, value }) =>
    waysOf(value).map(
      ([way, grown]): Enlargement => ({
        what: `${path.join('.')}: ${way}`,
        n: typeof value === 'string' ? characters : items,
        at: size => replaced(args, path, grown(size)) as readonly unknown[],
      }),
    ),
  )
  const turns = Math.max(0, ...byPlace.map(ways => ways.length))
  return Array.from({ length: turns }, (_, turn) => byPlace.flatMap(ways => ways[turn] ?? []))
    .flat()
    .slice(0, most)
}

type Way = readonly [what: string, grown: (n: number) => unknown]

function waysOf(value: unknown): readonly Way[] {
  if (typeof value === 'string') return Object.entries(texts(value))
  return Object.entries(isList(value) ? lists(value) : records(value as object))
}

/** Places that are alike count as one: only the first item of a list is searched. */
function placesIn(root: unknown): readonly { readonly path: Path; readonly value: unknown }[] {
  const found: { readonly path: Path; readonly value: unknown }[] = []
  const look = (value: unknown, path: Path): void => {
    if (path.length > 9 || found.length > 60) return
    if (path.length > 0 && (typeof value === 'string' || isList(value) || isPlain(value))) found.push({ path, value })
    const parts = partsOf(value)
    for (const [key, inner] of isList(value) && path.length > 0 ? parts.slice(0, 1) : parts) look(inner, [...path, key])
  }
  look(root, [])
  return found
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by
  const inner = replaced((value as Readonly<Record<string, unknown>>)[key], rest, by)
  if (!isList(value)) return { ...(value as object), [key]: inner }
  return value.map((one, index) => (String(index) === key ? inner : one))
}

function texts(text: string): Readonly<Record<string, (n: number) => unknown>> {
  const many = (piece: string, n: number): string => piece.repeat(Math.ceil(n / piece.length)).slice(0, n)
  return {
    repeated: n => many(`${text} `, n),
    'then blanks': n => `${text}${' '.repeat(n)}x`,
    'short words': n => many('ă ', n),
    digits: n => `${'1'.repeat(n)}x`,
    'one word': n => 'Ư'.repeat(n),
    marks: n => many("(-/.,'", n),
  }
}

function lists(list: readonly unknown[]): Readonly<Record<string, (n: number) => unknown>> {
  if (list.length === 0) return {}
  const at = (index: number): unknown => list[index % list.length]
  return {
    'all equal': n => Array.from({ length: n }, () => list[0]),
    'again and again': n => Array.from({ length: n }, (_, index) => at(index)),
    distinct: n => Array.from({ length: n }, (_, index) => renamed(at(index), index, isOwnName)),
    'all unknown': n => Array.from({ length: n }, (_, index) => renamed(at(index), n - index, () => true)),
  }
}

/** The first name that an item has is its own. */
function isOwnName(key: string, keys: readonly string[]): boolean {
  return key === (['id', 'code', 'unit', 'name', 'row', 'key'].find(one => keys.includes(one)) ?? keys[0])
}

const nameLike = /^[\p{L}][\p{L}\p{N}_.-]*$/u

/** An item under another name, or with everything in it that looks like a name renamed. */
function renamed(item: unknown, index: number, isName: (key: string, keys: readonly string[]) => boolean): unknown {
  if (typeof item === 'string') return `${item}-${index}`
  if (typeof item === 'number') return item + index
  if (!isPlain(item)) return item
  const keys = Object.keys(item)
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [
      key,
      typeof value === 'string' && nameLike.test(value) && isName(key, keys) ? `${value}-${index}` : value,
    ]),
  )
}

function records(record: object): Readonly<Record<string, (n: number) => unknown>> {
  const [first] = Object.values(record)
  return {
    'many keys': n => ({
      ...record,
      ...Object.fromEntries(Array.from({ length: n }, (_, index) => [`key-${index}`, first ?? index])),
    }),
  }
}
