import { defineConfig } from 'vitest/config'
import tests from './vitest.config.ts'

/** The laws on cases that nobody has tried before: other ones each time it runs. A failure prints the seed to try again. */
export default defineConfig({
  resolve: tests.resolve ?? {},
  test: { include: ['tests/**/*.test-prop.ts'], testTimeout: 600_000 },
})
