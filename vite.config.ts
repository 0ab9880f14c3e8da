import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The parts every screen is built of: one chunk with the start code instead of many small ones. */
const shell =
  /src[\\/](ui|app|client)[\\/]|node_modules[\\/](react|react-dom|scheduler|@tanstack[\\/](react-router|router-core|history|react-store|store|react-query|query-core)|i18next|react-i18next|html-parse-stringify|use-sync-external-store)[\\/]/

export default defineConfig(({ mode }) => ({
  plugins: [react()],
  define: { __DEMO__: JSON.stringify(mode === 'demo') },
  // MSW's worker is served in the demo alone; it never reaches the production build.
  publicDir: mode === 'demo' ? 'mocks/public' : 'public',
  build: {
    outDir: mode === 'demo' ? 'dist/demo' : 'dist/client',
    emptyOutDir: true,
    // One style sheet (a few kilobytes) is one request less for each screen.
    cssCodeSplit: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
}))
void shell
