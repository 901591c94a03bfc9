import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** The tests of one room, examples and laws, as `npm run mutation` runs them for each mutant. */
const room = process.env['MUTATED_ROOM'] ?? '*'

export default defineConfig({
  ...(base.resolve === undefined ? {} : { resolve: base.resolve }),
  test: {
    testTimeout: 60_000,
    setupFiles: ['tests/support/seed.ts'],
    include: [`tests/${room}/**/*.test.ts`, `tests/${room}/**/*.test-prop.ts`],
  },
})
