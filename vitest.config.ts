import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumArgs, chromiumPath } from './tests/chromium.ts'
import { serviceWorker } from './vite.config.ts'

// Those without a browser use both cores of a small machine; the two kinds in a browser, one file of each at a time, follow.
const first = { maxWorkers: 2, sequence: { groupOrder: 0 } }
const afterThem = { fileParallelism: false, sequence: { groupOrder: 1 } }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          ...first,
          setupFiles: ['tests/random-seed.ts'],
          include: [
            'src/{domain,app,ui,client,screens,texts}/**/*.test.ts',
            'tests/{domain,checks}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'api',
          ...first,
          setupFiles: ['tests/random-seed.ts'],
          include: ['src/api/**/*.test.ts', 'tests/matrix/**/*.test.ts', 'tests/mail/**/*.test.ts'],
          globalSetup: ['tests/api-setup/cluster.ts'],
          env: { TEST_DATABASE: 'postgresql' },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The same tests of the core on PGlite, so that the two engines cannot drift apart.
        test: {
          name: 'parity',
          ...first,
          include: ['src/api/core/**/*.test.ts', 'tests/mail/**/*.test.ts'],
          globalSetup: ['tests/api-setup/pglite.ts'],
          env: { TEST_DATABASE: 'pglite' },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The built server as a process of its own.
        test: {
          name: 'server',
          ...first,
          include: ['src/server/**/*.test.ts', 'tests/server/**/*.test.ts'],
          globalSetup: ['tests/server/built.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // A whole day's work in a real browser, on the built server: one file at a time.
        test: {
          name: 'journeys',
          ...afterThem,
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/journeys/server.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        // The whole app in a real browser, over the real API in the page.
        extends: './vite.config.ts',
        plugins: [serviceWorker()],
        optimizeDeps: { include: ['axe-core', 'msw/browser', 'msw'] },
        test: {
          name: 'components',
          ...afterThem,
          include: ['src/{app,ui,client,screens}/**/*.test.tsx'],
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromiumPath(), args: chromiumArgs } }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 900 } }],
          },
        },
      },
    ],
  },
})
