import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const manifestSchema = z.record(z.string(), z.object({ file: z.string(), name: z.string().optional() }))

const read = (client: string) => {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(client, '.vite', 'manifest.json'), 'utf8')))
  } catch {
    return {}
  }
}

/**
 * The `Link` header of a page: what it needs first is asked for while its code arrives rather than after it. The code of
 * its screen by the built app's manifest, who is signed in, and the caseload of whoever is.
 */
export function earlyLinks(client: string): (path: string, cookie?: string) => string {
  const manifest = read(client)
  const start = Object.values(manifest).find(({ name }) => name === 'start')
  return (path, cookie = '') => {
    const name = path.slice(1)
    const screen = `src/screens/${name}/${name}-screen.tsx`
    const answers = path === '/cases' && cookie.includes('roedtraad=') ? ['/api/cases'] : []
    const code = (chunk: { file: string } | undefined) =>
      chunk ? [`</${chunk.file}>; rel=modulepreload`] : []
    // A browser asks for six at a time: the largest goes first.
    return [
      ...code(start),
      ...['/api/session', ...answers].map((answer) => `<${answer}>; rel=preload; as=fetch; crossorigin`),
      ...code(manifest[screen]),
    ].join(', ')
  }
}
