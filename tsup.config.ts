import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { defineConfig, type Options } from 'tsup'

// A room is a folder of src with a face; each becomes an entry point of its own beside the root, but for the command.
const rooms = readdirSync('src').filter(room => room !== 'cli' && existsSync(`src/${room}/index.ts`))

const library: Options = {
  entry: { index: 'src/index.ts', ...Object.fromEntries(rooms.map(room => [room, `src/${room}/index.ts`])) },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  // Without splitting every CommonJS entry gets its own copy of a class; without treeshake class initialisers move.
  // No module of ours does anything by being loaded, so imports for that alone are dropped.
  splitting: true,
  treeshake: { moduleSideEffects: false },
  // Its few lines travel with us, so that users install three packages and no more.
  noExternal: ['@date-fns/utc'],
  // The JSON Schemas are written by what was built, so that they are those that it gives.
  onSuccess: async () => {
    const { jsonSchema, schemaNames } = await import(pathToFileURL('dist/exchange.js').href)
    mkdirSync('dist/schemas', { recursive: true })
    for (const name of schemaNames) {
      writeFileSync(`dist/schemas/${name}.json`, `${JSON.stringify(jsonSchema(name), null, 2)}\n`)
    }
  },
  // tsup 8 writes declarations with an option that TypeScript 6 calls deprecated (TS5101).
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
}

// The command stands on the built rooms beside it, so that nothing is shipped twice.
const command: Options = {
  entry: { cli: 'src/cli/bin.ts' },
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  splitting: false,
  noExternal: ['@date-fns/utc'],
  esbuildPlugins: [
    {
      name: 'rooms',
      setup: ({ onResolve }) => {
        onResolve({ filter: /^(\.\.\/)+[\w-]+\/index$/ }, ({ path }) => {
          const room = path.split('/').at(-2) ?? ''
          return rooms.includes(room) ? { path: `./${room}.js`, external: true } : undefined
        })
      },
    },
  ],
}

export default defineConfig([library, command])
