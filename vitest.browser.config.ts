import { defineConfig } from 'vitest/config'
import shared from './vitest.config.ts'

/** What only a browser can tell; `npm run browser`. It needs Chromium, so `npm test` does without it. */
export default defineConfig({
  resolve: shared.resolve ?? {},
  test: {
    include: ['tests/browser/*.test-browser.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
})
