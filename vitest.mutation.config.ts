import { defineConfig } from 'vitest/config'
import type { Reporter, Vitest } from 'vitest/node'
import base from './vitest.config.ts'

/** The tests of one room, examples and laws, as `npm run mutation` runs them for each mutant. */
const room = process.env['MUTATED_ROOM'] ?? '*'

/** Reports a test file that cannot be loaded. Stryker looks at tests only, and would take such a mutant for one that survived. */
class FailedFiles implements Reporter {
  private vitest: Vitest | undefined

  onInit(vitest: Vitest): void {
    this.vitest = vitest
  }

  onTestModuleEnd(module: { errors(): readonly unknown[] }): void {
    for (const error of module.errors()) this.vitest?.state.catchError(error, 'Test file')
  }
}

export default defineConfig({
  ...(base.resolve === undefined ? {} : { resolve: base.resolve }),
  test: {
    testTimeout: 60_000,
    // As in all tests of the house: files share what they load.
    isolate: false,
    setupFiles: ['tests/support/seed.ts'],
    include: [`tests/${room}/**/*.test.ts`, `tests/${room}/**/*.test-prop.ts`],
    reporters: [new FailedFiles()],
  },
})
