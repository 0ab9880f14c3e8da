import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { build } from 'vite'

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']
const mark = 'dist/built'

const filesIn = async (path: string): Promise<string[]> => {
  const found = await stat(path).catch(() => null)
  if (!found?.isDirectory()) return found ? [path] : []
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  // Folders too: their time changes when a file is removed.
  return [path, ...entries.map((entry) => join(entry.parentPath, entry.name))]
}

async function isFresh(): Promise<boolean> {
  const built = await stat(mark).catch(() => null)
  if (!built) return false
  const paths = (await Promise.all(sources.map(filesIn))).flat()
  const times = await Promise.all(paths.map(async (path) => (await stat(path)).mtimeMs))
  return times.every((time) => time < built.mtimeMs)
}

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)]

/** Once here rather than at every request. Fonts are compressed by themselves. */
export async function precompress(folder: string): Promise<void> {
  const paths = (await filesIn(folder)).filter((path) => /\.(js|css|html|svg|json|webmanifest)$/.test(path))
  await Promise.all(
    paths.map(async (path) => {
      const content = await readFile(path)
      await Promise.all([
        writeFile(`${path}.br`, await brotli(content)),
        writeFile(`${path}.gz`, await gzipped(content)),
      ])
    }),
  )
}

/** Builds app and server into `dist`, unless what is there is newer than every source. */
export async function buildWhatIsStale(): Promise<void> {
  if (await isFresh()) return
  // A test runner has set it to another, which would bring React's development build.
  process.env.NODE_ENV = 'production'
  await build({ logLevel: 'warn' })
  await precompress('dist/client')
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: 'dist/server',
      target: 'node20',
      sourcemap: true,
      rolldownOptions: { input: ['src/server/main.ts', 'src/server/calendars/calendar-worker.ts'] },
    },
  })
  await writeFile(mark, '')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWhatIsStale()
