import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/domain/**/*.test.ts', 'tests/{domain,checks}/**/*.test.ts'] } },
      {
        test: {
          name: 'api',
          include: ['src/api/**/*.test.ts', 'tests/matrix/**/*.test.ts'],
          globalSetup: ['tests/api-setup/cluster.ts'],
          env: { TEST_DATABASE: 'postgresql' },
        },
      },
      {
        // The same tests of the core on PGlite, so that the two engines cannot drift apart.
        test: {
          name: 'parity',
          include: ['src/api/core/**/*.test.ts'],
          env: { TEST_DATABASE: 'pglite' },
          hookTimeout: 30_000,
        },
      },
      {
        // The built server as a process of its own.
        test: {
          name: 'server',
          include: ['src/server/**/*.test.ts', 'tests/server/**/*.test.ts'],
          globalSetup: ['tests/server/built.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
void playwright
