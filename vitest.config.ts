import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { exampleModules } from './tests/documentation/modules.ts'

const seed = fileURLToPath(new URL('./tests/support/seed.ts', import.meta.url))
const src = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url))

/** Kinds of tests are told apart by suffix, so that each kind can be run alone: `npm test -- --project laws`. */
export default defineConfig({
  // Tests and examples say `egov-kpi`, as users do, and get the sources: no build is needed to run them.
  resolve: {
    alias: [
      { find: /^egov-kpi$/, replacement: src('index.ts') },
      { find: /^egov-kpi\/([\w-]+)$/, replacement: src('$1/index.ts') },
    ],
  },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Rooms keep no state, so that test files can share what they load: that halves the time.
    isolate: false,
    // By default one core stays idle, which is half of a machine with two.
    maxWorkers: '100%',
    coverage: { provider: 'v8', include: ['src/**/*.ts'], exclude: ['src/**/index.ts'] },
    projects: [
      { extends: true, test: { name: 'unit', setupFiles: [seed], include: ['tests/**/*.test.ts'] } },
      { extends: true, test: { name: 'laws', setupFiles: [seed], include: ['tests/**/*.test-prop.ts'] } },
      {
        extends: true,
        test: {
          name: 'types',
          include: [],
          typecheck: { enabled: true, only: true, include: ['tests/**/*.test-d.ts'], ignoreSourceErrors: true },
        },
      },
      {
        extends: true,
        plugins: [exampleModules()],
        test: { name: 'examples', include: ['tests/documentation/*.test-doc.ts'], testTimeout: 60_000 },
      },
    ],
  },
})
