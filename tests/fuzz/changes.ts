import type { Dice } from './dice'
import { isLargerThan, isList, isPlain, type Plain, partsOf } from './values'

/** What a change may draw on. */
export interface Around {
  readonly dice: Dice
  /** The lists and objects that hold the value, the outermost first: a reference to one makes a cycle. */
  readonly above: readonly unknown[]
  /** Another value of the same call. */
  readonly elsewhere: () => unknown
  /** What another function was given or gave. */
  readonly foreign: () => unknown
}

/** Makes something else of a value. */
type Changes<T> = Readonly<Record<string, (value: T, around: Around) => unknown>>

/** What a caller's own code throws; the library may hand it on as it is. */
export const callersFault: Error = new Error('thrown by the caller')

const fail = (): never => {
  throw callersFault
}

// Values that take long to make are made once.
const keys = (count: number): Plain =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, 1]))
const fewKeys = keys(20)
const manyKeys = keys(130_000)
const listsInLists = nested(200_000, inner => Object.freeze([inner]))
const objectsInObjects = nested(200_000, inner => Object.freeze({ of: inner }))
const manyNumbers = Object.freeze(Array.from({ length: 130_000 }, (_, index) => index))
const manyObjects = Object.freeze(Array.from({ length: 130_000 }, () => Object.freeze({})))

/** Values that no argument is meant to have. */
const strangers: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  null: () => null,
  NaN: () => Number.NaN,
  Infinity: () => Number.POSITIVE_INFINITY,
  '-Infinity': () => Number.NEGATIVE_INFINITY,
  '-0': () => -0,
  'a small number': () => 5e-324,
  'the largest number': () => Number.MAX_VALUE,
  '2 ** 53': () => 2 ** 53,
  '-1': () => -1,
  '1.5': () => 1.5,
  'a bigint': () => 10n,
  'a huge bigint': () => -(10n ** 5_000n),
  'a symbol': () => Symbol('mark'),
  'a function': () => () => 1,
  'a function that throws': () => fail,
  'a Date': () => new Date(0),
  'a broken Date': () => new Date(Number.NaN),
  'a Map': () => new Map([['unit', 'a']]),
  'a Set': () => new Set(['a']),
  'a boxed text': () => Object('a'),
  'a boxed number': () => Object(1),
  'a RegExp': () => /a/,
  'a promise': () => Promise.resolve('a'),
  bytes: () => new Uint8Array([80, 75, 3, 4, 0]),
  true: () => true,
  'an empty text': () => '',
  'an empty list': () => [],
  'an empty object': () => ({}),
  'an object without prototype': () => Object.create(null),
  'an instance of a class': () => new (class Unit {})(),
  'an iterator': () => [1].values(),
  "'__proto__'": () => '__proto__',
  "'constructor'": () => 'constructor',
  "'toString'": () => 'toString',
  '200,000 lists in each other': () => listsInLists,
  '200,000 objects in each other': () => objectsInObjects,
  'a list of 130,000 numbers': () => manyNumbers,
  'a list of 130,000 empty objects': () => manyObjects,
  'a list with holes': () => Object.assign([], { length: 4, 2: 'a' }),
  'a list longer than memory': () => Object.assign([], { length: 4_294_967_295 }),
  'a proxy whose every trap throws': () => new Proxy({}, Object.fromEntries(traps.map(trap => [trap, fail]))),
  'a circle': () => {
    const circle: Record<string, unknown> = { kind: 'sum' }
    circle['of'] = [circle, circle]
    return circle
  },
}

const traps = ['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf'] as const

function nested(depth: number, around: (inner: unknown) => unknown, innermost: unknown = []): unknown {
  let value = innermost
  for (let level = 0; level < depth; level++) value = around(value)
  return value
}

const ofAny: Changes<unknown> = {
  ...Object.fromEntries(Object.entries(strangers).map(([name, make]) => [`becomes ${name}`, () => make()])),
  'comes from another place of the call': (_, { elsewhere }) => elsewhere(),
  'comes from another function': (_, { foreign }) => foreign(),
  'went through JSON': value => throughJson(value),
  'is in a list': value => [value],
  'is in an object': value => ({ value }),
  'is what holds it': (_, { above, dice }) => dice.pick(above),
}

/** As it comes back from an archive; a value that JSON cannot carry becomes a text. */
function throughJson(value: unknown): unknown {
  if (isLargerThan(500_000, value)) return 'more than a file holds'
  try {
    return JSON.parse(JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)))
  } catch {
    return 'nothing that a file holds'
  }
}

const textInside =
  (what: string) =>
  (text: string, { dice }: Around) => {
    const at = dice.below(text.length + 1)
    return text.slice(0, at) + what + text.slice(at)
  }

const looks: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', '1': 'l', '-': '‑' }
const longer = (text: string, length: number): string =>
  text === '' ? ' '.repeat(length) : text.repeat(Math.ceil(length / text.length)).slice(0, length)

const ofText: Changes<string> = {
  'is blank': () => ' \t',
  'has a blank at the end': text => `${text} `,
  'has half a surrogate pair': textInside('\ud83d'),
  'turns the reading direction': textInside('\u202e'),
  'has an invisible character': textInside('\u200b'),
  'has a NUL': textInside('\0'),
  'has a line break': textInside('\r\n'),
  'has markup': textInside(`"'><script>alert(1)</script>`),
  'has a formula': text => `=1+${text}`,
  'is in NFD': text => `ế${text}`.normalize('NFD'),
  'has look-alikes': text => text.replace(/[aeopcx1-]/g, letter => looks[letter] ?? letter),
  'is in capitals': text => text.toUpperCase(),
  'lacks a character': (text, { dice }) => {
    const at = dice.below(text.length)
    return text.slice(0, at) + text.slice(at + 1)
  },
  'is half': text => text.slice(0, text.length / 2),
  'is twice': text => text + text,
  'has 1,000 characters': text => longer(text, 1_000),
  'has 100,000 characters': text => longer(text, 100_000),
  'is followed by 100,000 blanks': text => `${text}${' '.repeat(100_000)}x`,
  'is 100,000 digits': () => '9'.repeat(100_000),
  'has another digit': (text, { dice }) => text.replace(/\d/, String(dice.below(10))),
  'has huge digits': text => text.replace(/\d+/, '99999999999999999999'),
  'has full-width digits': text => text.replace(/\d/g, digit => String.fromCodePoint(0xff10 + Number(digit))),
  'is a number': text => Number(text.replace(/\D/g, '')) || 0,
  'is 1e400': () => '1e400',
  'is 0x1F': () => '0x1F',
  'is 1/0': () => '1/0',
  'is -1/3': () => '-1/3',
  'is the last day': () => '9999-12-31',
  'is a day before all': () => '0000-00-00',
  'is no day': () => '2023-02-29',
  'is a moment': () => '2022-12-31T23:59:60.999999999999+23:59',
  'is a period': () => '0001/9999-12',
  'is another language': () => 'fr',
}

const ofNumber: Changes<number> = {
  'is negative': value => -value - 1,
  'is broken': value => value + 0.1,
  'is huge': value => (value + 1) * 1e15,
  'is one more': value => value + 1,
  'is zero': () => 0,
  'is a text': value => String(value),
  'is a bigint': value => (Number.isSafeInteger(value) ? BigInt(value) : 0n),
  'has 17 digits': value => value + 1 / 3,
  'is 1e21': () => 1e21,
  'is 10,000,000': () => 10_000_000,
}

const ofBigint: Changes<bigint> = {
  'is a number': value => Number(value),
  'is a text': value => String(value),
  'is 0n': () => 0n,
  'is negative': value => -value - 1n,
  'has 5,000 digits': value => value * 10n ** 5_000n,
}

const ofBoolean: Changes<boolean> = {
  'is the other one': value => !value,
  'is a text': value => String(value),
  'is 0 or 1': value => Number(value),
}

const ofFunction: Changes<(...values: never) => unknown> = {
  throws: () => fail,
  'gives undefined': () => () => undefined,
  'gives NaN': () => () => Number.NaN,
  'gives an object': () => () => ({}),
}

const ofBytes: Changes<Uint8Array> = {
  'has another byte': (bytes, { dice }) => bytes.with(dice.below(bytes.length), dice.below(256)),
  'is cut off': (bytes, { dice }) => bytes.slice(0, dice.below(bytes.length)),
  'has no beginning': (bytes, { dice }) => bytes.slice(dice.below(bytes.length)),
  'has zeros inside': (bytes, { dice }) => bytes.slice().fill(0, dice.below(bytes.length)),
  'is there twice': bytes => Uint8Array.from([...bytes, ...bytes]),
  'is empty': () => new Uint8Array(0),
}

/** How many times a value fits into a call of a size that still has to be quick. */
const times = (value: unknown, most: number): number =>
  Math.max(2, Math.min(most, Math.floor(150_000 / (1 + JSON.stringify(throughJson(value))?.length))))

const ofList: Changes<readonly unknown[]> = {
  'is empty': () => [],
  'lacks an item': (list, { dice }) => list.toSpliced(dice.below(list.length), 1),
  'has an item twice': (list, { dice }) => [...list, dice.pick(list)],
  'has an item from elsewhere': (list, { elsewhere }) => [...list, elsewhere()],
  'is the other way round': list => list.toReversed(),
  'has two items swapped': ([first, ...rest]) => [...rest, first],
  'has 1,000 items': list => Array.from({ length: times(list[0], 1_000) }, (_, index) => list[index % list.length]),
  'has 100,000 items': list => Array.from({ length: times(list[0], 100_000) }, (_, index) => list[index % list.length]),
  'has a hole': list => Object.assign([...list], { length: list.length + 1 }),
  'has a name': list => Object.assign([...list], { name: 'x' }),
  'has itself inside': list => {
    const changed = [...list]
    changed.push(changed)
    return changed
  },
  'has what holds it inside': (list, { above, dice }) => [...list, dice.pick(above)],
  'is an object': list => ({ ...list }),
  'is a Set': list => new Set(list),
  'is one of its items': (list, { dice }) => dice.pick(list),
  'is frozen': list => Object.freeze([...list]),
  'has a proxy around it': list => new Proxy([...list], {}),
}

const keyOf = (object: Plain, { dice }: Around): string => dice.pick([...Object.keys(object), 'kind'])
const own = (object: Plain, key: string, value: unknown): Plain =>
  Object.defineProperty({ ...object }, key, { value, enumerable: true, writable: true, configurable: true })

/** An object in itself again and again, at the place where it holds objects. */
function deepened(object: Plain, depth: number, twice: boolean): unknown {
  const [key, inner] = partsOf(object).find(([, part]) => isList(part) && part.some(isPlain)) ??
    partsOf(object).find(([, part]) => isPlain(part)) ?? ['of', []]
  return nested(depth, below => own(object, key, isList(inner) ? (twice ? [below, below] : [below]) : below), object)
}

const ofObject: Changes<Plain> = {
  'lacks a key': (object, around) => {
    const { [keyOf(object, around)]: _, ...rest } = object
    return rest
  },
  'has a key misspelt': (object, around) => {
    const key = keyOf(object, around)
    const { [key]: value, ...rest } = object
    return { ...rest, [around.dice.pick([`${key}s`, key.slice(1), key.toUpperCase(), `${key}\u200b`])]: value }
  },
  'has another key': (object, { elsewhere }) => ({ ...object, more: elsewhere() }),
  'has an own __proto__': (object, { elsewhere }) => own(object, '__proto__', elsewhere()),
  'has an own constructor': object => own(object, 'constructor', 'a'),
  'has an own toString': object => own(object, 'toString', 'a'),
  'has an empty key': object => own(object, '', 1),
  'has a key with half a surrogate pair': object => own(object, '\ud83d', 1),
  'has a symbol as key': object => ({ ...object, [Symbol('mark')]: 1 }),
  'has 20 more keys': object => ({ ...object, ...fewKeys }),
  'has 130,000 more keys': object => ({ ...object, ...manyKeys }),
  'has a long key': object => own(object, 'x'.repeat(100_000), 1),
  'has two values swapped': (object, around) => {
    const [one, other] = [keyOf(object, around), keyOf(object, around)]
    return { ...object, [one]: object[other], [other]: object[one] }
  },
  'has a value of elsewhere': (object, around) => own(object, keyOf(object, around), around.elsewhere()),
  'has a getter': (object, around) => {
    const key = keyOf(object, around)
    return Object.defineProperty({ ...object }, key, { enumerable: true, get: () => object[key] })
  },
  'has a getter that throws': (object, around) =>
    Object.defineProperty({ ...object }, keyOf(object, around), { enumerable: true, get: fail }),
  'has its values hidden': object =>
    Object.defineProperties({}, Object.fromEntries(partsOf(object).map(([key, value]) => [key, { value }]))),
  'inherits its values': object => Object.create(object),
  'has no prototype': object => Object.assign(Object.create(null), object),
  'has a proxy around it': object => new Proxy({ ...object }, {}),
  'is frozen': object => Object.freeze({ ...object }),
  'has what holds it inside': (object, around) => own(object, keyOf(object, around), around.dice.pick(around.above)),
  'has itself inside': (object, around) => {
    const changed: Record<string, unknown> = { ...object }
    changed[keyOf(object, around)] = changed
    return changed
  },
  'is a list of its values': object => Object.values(object),
  'is a Map': object => new Map(Object.entries(object)),
  'is 60 deep': object => deepened(object, 60, false),
  'is 5,000 deep': object => deepened(object, 5_000, false),
  'doubles 30 times': object => deepened(object, 30, true),
}

/** One of the things that can become of a value: its name, and what makes it. */
export function changeOf(value: unknown, dice: Dice): Bound[number] {
  const own = ownChanges(value)
  const changes = own.length === 0 || dice.once(3) ? bound(ofAny, value) : own
  const change = dice.pick(changes)
  // A large value takes the time of a hundred others.
  return isLarge.test(change[0]) && !dice.once(4) ? dice.pick(changes) : change
}

const isLarge = /\d{2,},000|5,000|longer/

type Bound = readonly (readonly [string, (around: Around) => unknown])[]

function bound<T>(changes: Changes<T>, value: T): Bound {
  return Object.entries(changes).map(([name, change]) => [name, around => change(value, around)] as const)
}

function ownChanges(value: unknown): Bound {
  if (typeof value === 'string') return bound(ofText, value)
  if (typeof value === 'number') return bound(ofNumber, value)
  if (typeof value === 'bigint') return bound(ofBigint, value)
  if (typeof value === 'boolean') return bound(ofBoolean, value)
  if (typeof value === 'function') return bound(ofFunction, value as () => unknown)
  if (value instanceof Uint8Array && value.length > 0) return bound(ofBytes, value)
  // A list longer than memory cannot be copied.
  if (isList(value)) return value.length > 0 && value.length < 10_000_000 ? bound(ofList, value) : []
  return isPlain(value) ? bound(ofObject, value) : []
}
