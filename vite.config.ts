import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** What the first signed-in page needs is one chunk with the start code, instead of many small ones. */
const start = [
  /rolldown[\\/]runtime/,
  /src[\\/]app[\\/](?!texts)/,
  /src[\\/]client[\\/]/,
  /src[\\/]ui[\\/](alert|button|card|empty-state|error-state|field|format|page-heading|skeleton|skip-link|tab-nav|tag|text-field|theme)\b/,
  /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|i18next|react-i18next|html-parse-stringify)[\\/]/,
  /node_modules[\\/]@tanstack[\\/](?!react-virtual|virtual-core)/,
]

/** What pages with forms share. */
const forms = [
  /src[\\/]ui[\\/](checkbox|conflict-panel|date-|details|dialog|error-summary|form-errors|radio-group|save-state|select-field|text-area|time-field)/,
  /node_modules[\\/](react-hook-form|@hookform)[\\/]/,
]

const oneOf = (patterns: RegExp[]) => (id: string) => patterns.some((pattern) => pattern.test(id))

export default defineConfig(({ mode }) => ({
  plugins: [react()],
  define: { __DEMO__: JSON.stringify(mode === 'demo') },
  publicDir: mode === 'demo' ? 'mocks/public' : 'public',
  build: {
    outDir: mode === 'demo' ? 'dist/demo' : 'dist/client',
    emptyOutDir: true,
    // One style sheet (a few kilobytes) is one request less for each screen.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', test: oneOf(start), priority: 2 },
            { name: 'forms', test: oneOf(forms), priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
}))
