import { readFile } from 'node:fs/promises'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'

type Grouping = Exclude<Rolldown.CodeSplittingGroup['name'], string>

export const firstPage = ['/src/app/main.tsx', '/src/screens/cases/cases-screen.tsx']
/** All of them at the start, so that a screen's own always come after them. */
const sharedStyles = /src[\\/]ui[\\/].*\.css/

/** One chunk of all that the first signed-in page needs, its screen too, instead of many small ones. */
const start: Grouping = (id, graph) => {
  const seen = new Set<string>()
  const isNeeded = (one: string): boolean => {
    if (seen.has(one)) return false
    seen.add(one)
    return (
      firstPage.some((path) => one.endsWith(path)) ||
      (graph.getModuleInfo(one)?.importers.some(isNeeded) ?? false)
    )
  }
  return sharedStyles.test(id) || isNeeded(id) ? 'start' : null
}

/** Changes seldom, and stays in a browser's cache from one release to the next. */
const rendering = [/node_modules[\\/](react|react-dom|scheduler)[\\/]/]

/** What the pages of a case share. */
const ofCases = [
  /src[\\/]client[\\/](?!busy-times|read-calendar|writing[\\/](drafts|line-words|not-sent|rules)\.)/,
  /src[\\/]ui[\\/](link-button|table)/,
]

/** What pages with forms share. */
const forms = [
  /src[\\/]ui[\\/](checkbox|conflict-panel|date-|details|dialog|error-summary|form-actions|form-errors|radio-group|save-state|select-field|text-area|time-field)/,
  /src[\\/]domain[\\/]text-limits/,
  /node_modules[\\/](react-hook-form|@hookform)[\\/]/,
]

/** Searches through thousands of times at the first click. */
export const findingTime = { name: 'finding-time', test: /src[\\/]domain[\\/]finding-time[\\/]/ }

const oneOf = (patterns: RegExp[]) => (id: string) => patterns.some((pattern) => pattern.test(id))

/** MSW's service worker, from the package as installed, where there is no server: the demo and the component tests. */
export function serviceWorker(): Plugin {
  const worker = () => readFile('node_modules/msw/lib/mockServiceWorker.js', 'utf8')
  return {
    name: 'service-worker',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'mockServiceWorker.js', source: await worker() })
    },
    configureServer(server) {
      server.middlewares.use('/mockServiceWorker.js', async (_, response) => {
        response.setHeader('content-type', 'text/javascript').end(await worker())
      })
    },
  }
}

const usedAtOnce = ['start', 'forms', 'react', findingTime.name]

/**
 * Says that all of some chunks is used at once, so that V8 compiles them beside the main thread while they arrive
 * instead of function by function when they are called (v8.dev/blog/explicit-compile-hints).
 */
export const compiledOnArrival: Plugin = {
  name: 'compiled-on-arrival',
  enforce: 'post',
  generateBundle: {
    // Last, since it counts only as the first line.
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !usedAtOnce.includes(file.name)) continue
        file.code = `//# allFunctionsCalledOnLoad\n${file.code}`
      }
    },
  },
}

const isFont = (file: string) => file.endsWith('.woff2')

/**
 * The first page's styles stand in the document and its fonts are asked for from there, so that neither waits for another
 * answer. The styles' own link stays, switched off: the code of a later screen finds it, and does not fetch them again.
 */
const inDocument: Plugin = {
  name: 'in-document',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const fonts = Object.keys(bundle).filter(isFont)
      return {
        html: html.replace(/<link rel="stylesheet"[^>]* href="\/([^"]+)">/g, (link, file) => {
          const styles = bundle[file]
          if (styles?.type !== 'asset') throw new Error(`There are no styles in ${file}`)
          return `<style>${styles.source}</style>\n    ${link.replace('>', ' disabled>')}`
        }),
        tags: fonts.map((file) => ({
          tag: 'link',
          attrs: {
            rel: 'preload',
            as: 'font',
            type: 'font/woff2',
            crossorigin: '',
            fetchpriority: 'low',
            href: `/${file}`,
          },
          injectTo: 'head',
        })),
      }
    },
  },
}

export default defineConfig(({ mode }) => {
  const demo = mode === 'demo'
  return {
    plugins: [react(), compiledOnArrival, inDocument, demo && serviceWorker()],
    define: { __DEMO__: JSON.stringify(demo) },
    optimizeDeps: { exclude: ['@electric-sql/pglite'] },
    build: {
      outDir: demo ? 'dist/demo' : 'dist/client',
      emptyOutDir: true,
      // The server tells a browser from it what a page will need.
      manifest: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'react', test: oneOf(rendering), priority: 3 },
              { name: start, debugName: 'start', priority: 2 },
              { name: 'case', test: oneOf(ofCases), priority: 1 },
              { name: 'forms', test: oneOf(forms), priority: 1 },
              { ...findingTime, priority: 1 },
            ],
          },
        },
      },
    },
  }
})
