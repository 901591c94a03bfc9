import { readdirSync } from 'node:fs'
import { demo } from '../cli/world'
import { commandTarget } from './command'
import { type Modules, runModules } from './run-modules'
import { isLargerThan, isList, isPlain, shapeOf } from './values'

/** A call that the library answered. */
export interface RightCall {
  readonly args: readonly unknown[]
  readonly result: unknown
}

/** An exported function, and different calls of it that are right, the smallest first. */
export interface Target {
  readonly name: string
  readonly room: string
  readonly call: (...args: readonly unknown[]) => Promise<unknown>
  readonly right: readonly RightCall[]
  /** It takes its turn once in so many rounds, if one call takes as long as many others. */
  readonly onceIn: number
}

type Call = (...args: readonly unknown[]) => unknown
type Face = Readonly<Record<string, unknown>>

const rooms = readdirSync('src').filter(name => !name.includes('.'))
/** Those that the root does not re-export. */
const apart = ['cli', 'exchange', 'report']
/** How many calls of a function are looked at, how many are kept, and how large one may be. */
const most = { seen: 300, kept: 30, size: 400, onlySize: 20_000 }

/** Every function that an entry point exports, with the calls of it that the examples and tests make. */
export async function targetsFrom(modules: Modules): Promise<readonly Target[]> {
  const recorded: { readonly room: string; readonly name: string; readonly call: Call; calls: RightCall[] }[] = []
  const faces: Record<string, Face> = {}
  for (const room of rooms) {
    const face: Face = await import(`../../src/${room}/index.ts`)
    faces[room] = Object.fromEntries(
      Object.entries(face).map(([name, value]) => {
        if (!isFunction(value)) return [name, value]
        const calls: RightCall[] = []
        recorded.push({ room, name, call: value, calls })
        return [name, recording(value, calls)]
      }),
    )
  }
  const root: Face = Object.assign({}, ...rooms.filter(room => !apart.includes(room)).map(room => faces[room]))
  const roomIn = /^egov-kpi\/([\w-]+)$|src\/([\w-]+)\/index(?:\.ts)?$/
  await runModules(modules, name => {
    const [, entry, folder] = roomIn.exec(name) ?? []
    return name === 'egov-kpi' ? root : faces[entry ?? folder ?? '']
  })
  const targets = recorded
    .filter(({ room }) => room !== 'cli')
    .map(({ name, room, call, calls }) => ({ name, room, call: drained(call), right: chosen(calls), onceIn: 1 }))
  return [...targets, await commandTarget(await demo())]
}

function isFunction(value: unknown): value is Call {
  return typeof value === 'function' && !String(value).startsWith('class')
}

/** The function, recording what it is given and gives; a call that it refuses is not a right one. */
function recording(call: Call, calls: RightCall[]): Call {
  return (...args) => {
    const result = call(...args)
    const note = (result: unknown): void => {
      // What is large is kept only if there is nothing smaller, and what is huge never: thousands of copies follow.
      if (calls.length >= most.seen || isLargerThan(calls.length === 0 ? most.onlySize : most.size, args)) return
      calls.push({ args, result: isLargerThan(most.onlySize, result) ? undefined : result })
    }
    if (result instanceof Promise) result.then(note, () => undefined)
    else note(result)
    return result
  }
}

/** A result that comes piece by piece is only known to be right after the last piece. */
function drained(call: Call): Target['call'] {
  return async (...args) => {
    const result = await call(...args)
    if (!isPlain(result)) return result
    const dossiers = result['dossiers']
    return !isList(dossiers) && isIterable(dossiers) ? { ...result, dossiers: [...dossiers] } : result
  }
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

/** The smallest call of each shape. */
function chosen(calls: readonly RightCall[]): readonly RightCall[] {
  const byShape = new Map<string, { call: RightCall; size: number }>()
  for (const call of calls) {
    const { size, shape, isRepeatable } = shapeOf(call.args)
    if (isRepeatable && size < (byShape.get(shape)?.size ?? Number.POSITIVE_INFINITY))
      byShape.set(shape, { call, size })
  }
  const bySize = [...byShape.values()].sort((a, b) => a.size - b.size)
  return bySize
    .filter(({ size }, index) => index === 0 || size <= most.size)
    .slice(0, most.kept)
    .map(({ call }) => call)
}
