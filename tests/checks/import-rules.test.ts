import { expect, it } from 'vitest'
import { wrongImport } from './import-rules.ts'

const from = (path: string, to: string, how: { types?: boolean; dynamic?: boolean } = {}) =>
  wrongImport({ from: path, to, types: how.types ?? false, dynamic: how.dynamic ?? false })

it.each([
  ['src/screens/cases/cases-screen.tsx', 'src/client/cases.ts'],
  ['src/screens/cases/cases-screen.tsx', 'src/screens/cases/case-row.tsx'],
  ['src/client/cases.ts', 'src/domain/overview.ts'],
  ['src/api/create-api.ts', 'src/domain/decide.ts'],
  ['src/server/main.ts', 'src/api/create-api.ts'],
  ['mocks/browser.ts', 'src/api/create-api.ts'],
  ['src/domain/visible.ts', 'zod'],
  ['src/domain/visible.test.ts', 'mocks/cases/maja.json'],
])('%s may import %s', (path, to) => expect(from(path, to)).toBeNull())

it.each([
  ['src/screens/cases/cases-screen.tsx', 'src/screens/case/tabs.tsx'],
  ['src/screens/cases/cases-screen.tsx', 'src/api/create-api.ts'],
  ['src/screens/cases/cases-screen.tsx', 'src/app/router.ts'],
  ['src/client/cases.ts', 'src/api/routes/cases.ts'],
  ['src/domain/visible.ts', 'src/api/store/database.ts'],
  ['src/domain/visible.ts', 'node:fs'],
  ['src/domain/visible.ts', 'react'],
  ['src/ui/button.tsx', 'src/client/cases.ts'],
  ['src/api/create-api.ts', 'src/server/main.ts'],
  ['src/app/router.ts', 'mocks/browser.ts'],
  ['src/app/main.tsx', 'mocks/browser.ts'],
  ['src/server/main.ts', 'tests/chromium.ts'],
])('%s may not import %s', (path, to) => expect(from(path, to)).toMatch(/holds|never/))

it('lets the client use types of the API, and main the mocks when they are loaded on demand', () => {
  expect(from('src/client/cases.ts', 'src/api/routes/cases.ts', { types: true })).toBeNull()
  expect(from('src/app/main.tsx', 'mocks/browser.ts', { dynamic: true })).toBeNull()
  expect(from('src/app/router.ts', 'mocks/browser.ts', { dynamic: true })).not.toBeNull()
})
