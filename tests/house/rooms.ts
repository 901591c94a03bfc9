import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** Pure packages that a room may build on. The last one is bundled, so that users never install it. */
const pure = ['zod', 'date-fns', 'decimal.js', '@date-fns/utc']

export interface Room {
  /** The rooms behind its arrow: what it may import. */
  readonly imports: readonly string[]
  /** The packages it may import; 'any' is for the two rooms that face the outside world. */
  readonly packages: readonly string[] | 'any'
}

const room = (...imports: string[]): Room => ({ imports, packages: pure })

/** The map of the house, in the order in which rooms build on each other, including rooms that are still to come. */
const upToFrameworks = {
  foundation: room(),
  organization: room('foundation'),
  documents: room('foundation'),
  observations: room('foundation', 'organization'),
  'working-time': room('foundation'),
  deadlines: room('foundation', 'working-time'),
  tasks: room('foundation', 'organization', 'documents', 'observations', 'working-time', 'deadlines'),
  dossiers: room('foundation', 'organization', 'observations', 'working-time', 'deadlines'),
  formulas: room('foundation', 'observations'),
  indicators: room('foundation', 'organization', 'observations', 'formulas'),
  ranking: room('foundation'),
  scorecards: room('foundation', 'organization', 'observations', 'ranking'),
  committee: room('foundation', 'organization', 'observations', 'ranking', 'scorecards'),
  frameworks: room('foundation', 'observations', 'formulas', 'indicators', 'scorecards', 'ranking'),
} as const satisfies Record<string, Room>

/** The rooms that the last ones build on; the root re-exports the names of all but `frameworks`. */
export const rootRooms: readonly string[] = Object.keys(upToFrameworks)

export const rooms: Readonly<Record<string, Room>> = {
  ...upToFrameworks,
  vietnam: { imports: ['foundation', 'organization'], packages: [] },
  report: { imports: rootRooms, packages: [] },
  schemas: { imports: [...rootRooms, 'report'], packages: ['zod'] },
  exchange: { imports: rootRooms, packages: 'any' },
  cli: { imports: [...rootRooms, 'report', 'exchange'], packages: 'any' },
}

/** The rooms that have been built: folders of `src` with a face. */
export const builtRooms: readonly string[] = readdirSync('src').filter(name => existsSync(`src/${name}/index.ts`))

export interface SourceFile {
  /** Its path within the repository, as in `src/ranking/rank.ts`. */
  readonly path: string
  readonly text: string
}

export const sourceFiles: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts'))
  .map(path => `src/${path.replaceAll('\\', '/')}`)
  .sort()
  .map(path => ({ path, text: readFileSync(path, 'utf8') }))

/** The folders within rooms that have a face of their own, as in `src/report/charts`. */
export const innerFaces: readonly string[] = sourceFiles
  .map(({ path }) => path)
  .filter(path => /^src\/[^/]+\/.+\/index\.ts$/.test(path))
  .map(path => posix.dirname(path))
