import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Modules that call the library as users do, compiled once for all processes. */
export interface Modules {
  /** Those to run. */
  readonly entries: readonly string[]
  /** CommonJS by path; a block of the documentation has its file and line. */
  readonly code: Readonly<Record<string, string>>
}

type Run = (...values: readonly unknown[]) => Promise<void>
const AsyncFunction = (async () => undefined).constructor as new (...names: readonly string[]) => Run

/**
 * Runs modules one after the other, with substitutes for the library. Only their calls count here: `npm test` checks that an
 * example does what it says, so that what it throws is ignored.
 */
export async function runModules(
  { entries, code }: Modules,
  faceOf: (name: string) => object | undefined,
): Promise<void> {
  const packages = createRequire(import.meta.url)
  const { vitest, run } = silentVitest()
  const loaded = new Map<string, { exports: unknown }>()
  const load = (path: string): { readonly module: { exports: unknown }; readonly done: Promise<void> } => {
    const module = { exports: {} as unknown }
    loaded.set(path, module)
    const require = (name: string): unknown => {
      if (name === 'vitest') return vitest
      const inner = pathOf(name, path)
      if (inner === undefined) return faceOf(name) ?? packages(name)
      return (loaded.get(inner) ?? load(inner).module).exports
    }
    const done = new AsyncFunction('module', 'exports', 'require', 'console', '$url', code[path] ?? '')(
      module,
      module.exports,
      require,
      { log: () => undefined },
      pathToFileURL(path).href,
    ).catch(() => undefined)
    return { module, done }
  }
  for (const entry of entries) {
    await load(entry).done
    await run()
  }
}

/** The path of a module of the examples or tests; undefined for packages and for the library itself. */
export function pathOf(name: string, from: string): string | undefined {
  if (!name.startsWith('.')) return undefined
  const path = join(dirname(from), name)
  if (path.startsWith('src/')) return undefined
  return /\.(ts|json)$/.test(path) ? path : `${path}.ts`
}

type Body = (...row: readonly unknown[]) => unknown
type Declare = (title: unknown, body: Body) => unknown

/** As much of vitest as lets tests run and assert nothing. */
function silentVitest(): { readonly vitest: object; readonly run: () => Promise<void> } {
  const tests: Body[] = []
  const it: Declare = (_, body) => tests.push(body)
  const describe: Declare = (_, body) => body()
  const withEach = (declare: Declare): Declare =>
    Object.assign(declare, {
      each: (rows: readonly unknown[]) => (title: unknown, body: Body) => {
        for (const row of rows) declare(title, () => body(...(Array.isArray(row) ? row : [row])))
      },
    })
  const expect: unknown = new Proxy(() => expect, {
    get: (_, key) => (key === 'then' ? undefined : expect),
    apply: () => expect,
  })
  const vitest = { it: withEach(it), describe: withEach(describe), expect, afterEach: () => undefined }
  const run = async (): Promise<void> => {
    for (const test of tests.splice(0)) {
      try {
        await test()
      } catch {
        // A test without its matchers may fail for lack of their results.
      }
    }
  }
  return { vitest, run }
}
